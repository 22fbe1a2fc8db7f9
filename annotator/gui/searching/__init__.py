"""Looking for words in all documents of a project."""
