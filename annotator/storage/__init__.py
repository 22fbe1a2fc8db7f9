"""Where it rests: the only room that knows SQLite. A project is one file; every action is one transaction."""
