"""What joins the window to the session: each file one side of the work."""
