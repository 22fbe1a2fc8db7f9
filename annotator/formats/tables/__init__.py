"""Tables: annotations written a row each, and texts read from a column."""
