"""What the window says of itself: commands, settings, the first start."""
