"""What the program proposes, in the window: worked out off its thread, shown, accepted or refused by key."""
