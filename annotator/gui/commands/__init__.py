"""Finding and doing: the palette, the keys of actions and how they are changed, the sheet that lists them."""
