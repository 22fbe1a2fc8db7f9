"""What comes into a project and goes out of it, as the window asks for it: previews, dialogs, progress."""
