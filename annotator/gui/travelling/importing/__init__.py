"""The import dialog: files, their documents, what resembles what, labels, and what is wrong; and what it asks for."""
