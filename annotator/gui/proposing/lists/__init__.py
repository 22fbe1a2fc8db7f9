"""Lists of names in a window: looked through, added to, changed, and brought in from files."""
