"""Windows that ask a person something."""
