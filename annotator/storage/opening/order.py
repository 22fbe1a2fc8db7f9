"""Opening a project file, in the order that lets nothing be lost: header, unclean end, schema, steps, damage."""

import datetime
import secrets
import shutil
from collections.abc import Callable
from pathlib import Path

from annotator.domain.errors import ProjectAltered, ProjectDamaged
from annotator.storage import meta, schema
from annotator.storage.checking import findings
from annotator.storage.connection import Database, DatabaseError, connect, transaction
from annotator.storage.journal import Journal
from annotator.storage.opening import header
from annotator.storage.safekeeping.backups import folder_of, make_backup
from annotator.storage.safekeeping.copying import copy_whole, upgraded_in_memory


def opened(path: Path, read_only: bool, backups: Path, each: Callable[[int], None] | None = None) -> Database:
    """The database of a project whose lock is held; `backups` is the folder of all projects' backups.

    A rollback file that is not empty tells of an unclean end: both files are put aside first, and what SQLite makes of
    them is checked whole. Steps the file lacks are applied after a verified backup.
    `each` is told how much of that backup is through; whatever it raises leaves the file as it was.

    Raises:
        ProjectTooNew, ProjectAltered: the file was not touched.
        ProjectDamaged: it cannot be read, or is not whole after an unclean end.
        BackupFailed: if the backup before an upgrade cannot be made; the file was not touched.
    """
    unclean = _ended_uncleanly(path)
    if unclean and not read_only:
        _put_aside(path, folder_of(path, backups))
    try:
        database = connect(str(path), read_only)
    except DatabaseError as error:
        raise ProjectDamaged(str(path), str(error)) from error
    try:
        _require_known(path, database)
        if schema.lacks_steps(database) and read_only:
            older, database = database, upgraded_in_memory(database)
            older.close()
        elif schema.lacks_steps(database):
            now = datetime.datetime.now(datetime.UTC)
            make_backup(path, lambda target: copy_whole(database, target, each), folder_of(path, backups), now, each)
            with transaction(database):
                meta.upgrade(database)
        if unclean:
            faults = findings(database, Journal(database, ""))  # never stopped: there is no second chance to see it
            if faults:
                raise ProjectDamaged(str(path), faults[0])
        database.execute("SELECT value FROM meta WHERE key = 'replica'").fetchall()[0]
    except (DatabaseError, IndexError, KeyError, UnicodeDecodeError) as error:
        database.close()
        raise ProjectDamaged(str(path), str(error)) from error
    except BaseException:
        database.close()
        raise
    return database


def _require_known(path: Path, database: Database) -> None:
    if schema.unknown_steps(database):
        raise header.too_new(path)
    strange = schema.strangers(database)
    if strange:
        raise ProjectAltered(str(path), ", ".join(strange))


def prepare(database: Database) -> Database:
    """Make an empty database a project, with a random name for this copy of it."""
    with transaction(database):
        meta.upgrade(database)
        meta.set_words(database, {"replica": secrets.token_hex(8)})
    return database


def rollback_file(path: Path) -> Path:
    """Where SQLite keeps what it would need to take a transaction back."""
    return path.with_name(path.name + "-journal")


def _ended_uncleanly(path: Path) -> bool:
    rollback = rollback_file(path)
    return rollback.exists() and rollback.stat().st_size > 0


def _put_aside(path: Path, folder: Path) -> None:
    """Copies of both files as they were found; nobody has them open, so that copying is safe."""
    stamp = datetime.datetime.now(datetime.UTC).strftime("%Y%m%dT%H%M%SZ")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for one in (path, rollback_file(path)):
            shutil.copyfile(one, folder / f"unclean-{stamp}-{one.name}")
    except OSError as error:
        raise ProjectDamaged(str(path), error.strerror or str(error)) from error
