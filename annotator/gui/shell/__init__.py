"""What surrounds the work in one window: focus mode, and the place a person comes back to."""
