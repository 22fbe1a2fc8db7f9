"""Guidelines beside the page: read, written, and what was annotated under older ones."""
