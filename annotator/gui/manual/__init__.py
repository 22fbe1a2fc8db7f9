"""The manual: chapters that come with the program, read in a window of their own, searched from it and the palette."""
