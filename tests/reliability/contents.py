"""All that a project file holds, in one word: every row of every table of ours, and the versions its header tells."""

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

from annotator.storage.project_file import ProjectFile


def contents(file: ProjectFile) -> str:
    """A hash of every value that can be read, whatever table it is in."""
    return _told(file._database)


def contents_at(path: Path) -> str:
    """The same of a file that is not open, read by SQLite alone.

    Raises:
        sqlite3.DatabaseError: if it cannot be read.
    """
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        return _told(connection)


def _told(connection: sqlite3.Connection) -> str:
    told = hashlib.blake2b(digest_size=12)
    versions = [connection.execute(f"PRAGMA {name}").fetchone() for name in ("application_id", "user_version")]
    told.update(repr(versions).encode())
    for (table,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").fetchall():
        if table != "_sqlite_migrations":  # which steps were taken; opening compares it, and the schema they made
            told.update(repr(connection.execute(f'SELECT * FROM "{table}" ORDER BY rowid').fetchall()).encode())
    return told.hexdigest()
