"""Finding and doing: the palette, its box, and what both offer."""
