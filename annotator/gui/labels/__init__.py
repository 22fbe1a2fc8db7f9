"""The label set, edited: its list, its colours, two labels made one, sets from files."""
