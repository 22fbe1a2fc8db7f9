"""The way in: what may be opened, by whom, from where, and in which order."""
