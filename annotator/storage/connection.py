"""The connection recipe: what passed every kill, power-cut and damage test, and nothing else."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path

with suppress(ImportError):  # where it is installed, sqlite-utils runs on this build, and one file wants one SQLite
    sqlite3 = import_module("pysqlite3")

# TRUNCATE + FULL: nothing acknowledged is lost, and a copy of the file alone is whole. WAL + NORMAL is not.
_PRAGMAS = ("journal_mode=TRUNCATE", "synchronous=FULL", "foreign_keys=ON", "cell_size_check=ON", "mmap_size=0")
_READING = ("query_only=ON", "cell_size_check=ON", "mmap_size=0")
_ROOM = "-32768"  # SQLite's way to say 32 MB; an import of 10,000 documents takes a twentieth less time than in 2

Database = sqlite3.Connection
DatabaseError = sqlite3.DatabaseError
IntegrityError = sqlite3.IntegrityError


def connect(path: str, read_only: bool = False) -> Database:
    """A database in autocommit: a statement outside `transaction` is its own transaction, so none stays open.

    With `read_only` the file and its folder are never written, whatever is asked.

    Raises:
        DatabaseError: if the file is no database or cannot be opened.
    """
    if read_only:
        uri = Path(path).resolve().as_uri() + "?mode=ro"
        database = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=5)
    else:
        database = sqlite3.connect(path, isolation_level=None, timeout=5)
    try:
        for pragma in _READING if read_only else _PRAGMAS:
            database.execute("PRAGMA " + pragma)
    except UnicodeDecodeError as error:  # a damaged schema can put anything into SQLite's message
        database.close()
        raise DatabaseError("malformed database schema") from error
    except DatabaseError:
        database.close()
        raise
    return database


@contextmanager
def roomy(database: Database) -> Iterator[None]:
    """More of the file is kept in memory for the time of the block: bulk work alters the same pages again and again."""
    (usual,) = database.execute("PRAGMA cache_size").fetchone()
    database.execute("PRAGMA cache_size=" + _ROOM)
    try:
        yield
    finally:
        database.execute("PRAGMA cache_size=" + str(usual))


def disconnect(database: Database) -> None:
    """Close the database and take SQLite's rollback file, which TRUNCATE leaves empty beside it, away with it.

    SQLite removes the file under its own lock, so never while another connection writes (measured).
    """
    with suppress(DatabaseError):  # what cannot be removed is empty, and harmless
        database.execute("PRAGMA journal_mode=DELETE").fetchall()
    database.close()


@contextmanager
def transaction(database: Database) -> Iterator[None]:
    """All of the block is committed, or none of it."""
    database.execute("BEGIN IMMEDIATE")
    try:
        yield
        database.execute("COMMIT")
    except BaseException:
        if database.in_transaction:
            database.execute("ROLLBACK")
        raise
