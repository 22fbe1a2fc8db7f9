"""What can be done: every verb as a command, and the session that does, undoes, saves and announces."""
