"""Tables: annotations written a row each, texts read from a column, and lists of names."""
