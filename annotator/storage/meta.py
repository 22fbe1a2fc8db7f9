"""What a project file says of itself: a few words by name, under one hash, so that damage to them is found."""

import hashlib
import json

from annotator.storage import schema
from annotator.storage.connection import Database
from annotator.storage.rows.columns import canonical


def upgrade(database: Database) -> None:
    """Apply the steps the file lacks, and write down which format it has now; belongs in the caller's transaction."""
    schema.upgrade(database)
    set_words(database, {"format": json.dumps([schema.MAJOR, schema.MINOR])})


def set_words(database: Database, words: dict[str, str]) -> None:
    """Write those words and the hash of all; belongs in the caller's transaction."""
    for item in words.items():
        database.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", item)
    database.execute("INSERT OR REPLACE INTO meta VALUES ('hash', ?)", [_hash(database)])


def is_whole(database: Database) -> bool:
    """The words are those that were written."""
    row = database.execute("SELECT value FROM meta WHERE key = 'hash'").fetchone()
    return row is not None and row[0] == _hash(database)


def _hash(database: Database) -> str:
    words = dict(database.execute("SELECT key, value FROM meta WHERE key <> 'hash'").fetchall())
    return hashlib.sha256(canonical(words).encode()).hexdigest()
