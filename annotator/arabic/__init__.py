"""How Arabic is written: pure functions on strings; offsets are code points."""
