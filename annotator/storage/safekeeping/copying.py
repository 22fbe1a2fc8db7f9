"""Copies of an open database, and whether a copy is whole."""

import os
from collections.abc import Callable
from pathlib import Path

from annotator.storage import meta, schema
from annotator.storage.checking import findings
from annotator.storage.connection import Database, DatabaseError, connect, disconnect, transaction
from annotator.storage.journal import Journal

_PAGES_AT_ONCE = 1024


def copy_whole(database: Database, target: Path, each: Callable[[int], None] | None = None) -> None:
    """Copy with SQLite's backup API, and flush it to the disk. What is in a transaction is not in the copy.

    `each` is told how many pages are through; whatever it raises stops the copy, and what is at `target` is no copy.

    Never copy the file itself while it is open: closing any descriptor of it drops SQLite's locks.
    """
    copy = connect(str(target))
    try:
        if each is None:
            database.backup(copy)
        else:
            database.backup(copy, pages=_PAGES_AT_ONCE, progress=lambda _, left, all: each(all - left))
    finally:
        disconnect(copy)
    with target.open("rb+") as file:
        os.fsync(file.fileno())


def faults_in(path: Path, each: Callable[[int], None] | None = None) -> tuple[str, ...]:
    """What is wrong with a project file that nobody has open; empty when it is whole. `each` as for `findings`."""
    try:
        database = connect(str(path))
    except DatabaseError as error:
        return (str(error),)
    try:
        strange = schema.strangers(database)
        if strange:
            return tuple(f"schema: {one}" for one in strange)
        if not schema.lacks_steps(database):
            return findings(database, Journal(database, ""), each)
        newer = upgraded_in_memory(database)
        try:
            return findings(newer, Journal(newer, ""), each)
        finally:
            newer.close()
    except DatabaseError as error:
        return (str(error),)
    finally:
        disconnect(database)


def upgraded_in_memory(database: Database) -> Database:
    """A copy of an older project in memory, with the steps it lacks: to look at it without touching it."""
    copy = connect(":memory:")
    database.backup(copy)
    with transaction(copy):
        meta.upgrade(copy)
    return copy
