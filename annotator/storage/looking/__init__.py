"""What a person looks for in a whole project: documents listed, words found, work counted.

Each question is answered a slice at a time, so that saving never waits behind it for long. There is no index of words:
folding and looking through 10,000 news texts takes about a second, and the first places found are there at once; an
index would have to be kept beside the project, three times its size, and be folded just the same to be made.
"""
