"""What a whole project answers when it is asked: documents listed, words found, work counted."""
