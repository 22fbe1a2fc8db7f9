"""Where it rests: the only room that knows SQLite. A project is one file; every action is one transaction."""

import sys

# sqlite-utils takes pandas and numpy in where they are installed, for types of columns that no project has: a second of
# every start, and sixty megabytes. Python is told that there are none while it is taken in.
_UNWANTED = [name for name in ("pandas", "numpy") if name not in sys.modules]
sys.modules.update(dict.fromkeys(_UNWANTED))  # type: ignore[arg-type]

import sqlite_utils  # noqa: E402, F401

for _name in _UNWANTED:
    del sys.modules[_name]
