"""Backups of one project: verified copies in a folder of their own, thinned so that they never crowd a disk.

A copy is made with SQLite's backup API (never by copying the open file), flushed, reopened and checked, and only then
named as a backup: an unchecked one never takes the place of a good one.
"""

import datetime
import errno
import hashlib
import os
import re
from collections.abc import Callable, Hashable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from annotator.domain.errors import BackupFailed, CannotWrite
from annotator.storage.connection import DatabaseError, connect
from annotator.storage.safekeeping.copying import copy_whole, faults_in

ALL_FOR = datetime.timedelta(days=2)
DAILY, WEEKLY, MONTHLY = 12, 10, 9
NEWEST_KEPT = 3
LEAST_ROOM = 2 << 30
_NAME = re.compile(r"(?P<made>\d{8}T\d{6}Z)-(?P<counter>\d{3,})\.annotator")
_STAMP = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True, slots=True, order=True)
class Backup:
    """A verified copy: when it was made (UTC), its number, where it lies and its size in bytes."""

    made: datetime.datetime
    counter: int
    path: Path
    size: int


def folder_of(project: Path, backups: Path) -> Path:
    """The folder of one project's backups: told by its place, so that it is found when the file cannot be read."""
    place = hashlib.sha256(str(project.resolve()).encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return backups / f"{project.stem[:60]}-{place}"


def backups_in(folder: Path) -> tuple[Backup, ...]:
    """The backups of a folder, newest first; by number, since a clock may have gone back."""
    found = []
    for path in folder.glob("*.annotator") if folder.is_dir() else ():
        name = _NAME.fullmatch(path.name)
        if name:
            made = datetime.datetime.strptime(name["made"], _STAMP).replace(tzinfo=datetime.UTC)
            found.append(Backup(made, int(name["counter"]), path, path.stat().st_size))
    return tuple(sorted(found, key=lambda one: (one.counter, one.made), reverse=True))


def make_backup(
    project: Path,
    copy: Callable[[Path], None],
    folder: Path,
    now: datetime.datetime,
    each: Callable[[int], None] | None = None,
) -> Backup:
    """Copy a project with `copy` into the folder, check the copy (`each` is told how far), then thin the folder.

    Raises:
        BackupFailed: if it cannot be written, or is not whole; the backups that were there stay.
    """
    there = backups_in(folder)
    counter = there[0].counter + 1 if there else 1
    path = folder / f"{now.astimezone(datetime.UTC).strftime(_STAMP)}-{counter:03d}.annotator"
    copy_verified(project, copy, path, each)
    made = Backup(now, counter, path, path.stat().st_size)
    for old in superfluous((made, *there), now, max(LEAST_ROOM, 3 * made.size)):
        old.path.unlink(missing_ok=True)
    return made


def copy_verified(
    project: Path, copy: Callable[[Path], None], target: Path, each: Callable[[int], None] | None = None
) -> None:
    """Put a checked copy at a place where nothing is, whole or not at all; `copy` writes it to a path it is given.

    Raises:
        BackupFailed: if it cannot be written, something is there, or the copy is not whole.
    """
    aside = target.with_name(target.name + ".partial")
    try:
        if target.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
        target.parent.mkdir(parents=True, exist_ok=True)
        aside.unlink(missing_ok=True)
        copy(aside)
        faults = faults_in(aside, each)
        if faults:
            raise BackupFailed(str(project), faults[0])
        aside.replace(target)
    except (OSError, DatabaseError, CannotWrite) as error:
        raise BackupFailed(str(project), getattr(error, "strerror", None) or str(error)) from error
    finally:
        with suppress(OSError):
            aside.unlink(missing_ok=True)


def superfluous(backups: Iterable[Backup], now: datetime.datetime, room: int) -> tuple[Backup, ...]:
    """Which to let go: all but those of two days, then of 12 days, 10 weeks and 9 months the newest each.

    Where those kept take more than `room` bytes, the oldest go too; the newest three always stay. A clock that went
    back takes nothing away: the present is never before the newest backup, and the newest are told by number.
    """
    newest_first = sorted(backups, key=lambda one: (one.counter, one.made), reverse=True)
    if not newest_first:
        return ()
    present = max(now, *(one.made for one in newest_first))
    kept = [one for one in newest_first if present - one.made <= ALL_FOR or one in newest_first[:NEWEST_KEPT]]
    for period, most in ((_day, DAILY), (_week, WEEKLY), (_month, MONTHLY)):
        kept += _newest_of_each(newest_first, period, most)
    kept = sorted(set(kept), key=newest_first.index)
    while len(kept) > NEWEST_KEPT and sum(one.size for one in kept) > room:
        kept.pop()
    return tuple(one for one in newest_first if one not in kept)


def _newest_of_each(newest_first: list[Backup], period: Callable[[Backup], Hashable], most: int) -> list[Backup]:
    first: dict[Hashable, Backup] = {}
    for one in sorted(newest_first, key=lambda one: (one.made, one.counter), reverse=True):
        first.setdefault(period(one), one)
    return list(first.values())[:most]


def _day(backup: Backup) -> Hashable:
    return backup.made.date()


def _week(backup: Backup) -> Hashable:
    return backup.made.isocalendar()[:2]


def _month(backup: Backup) -> Hashable:
    return backup.made.year, backup.made.month


def restore_as_copy(backup: Backup, target: Path, each: Callable[[int], None] | None = None) -> None:
    """Put a copy of the backup at a place where nothing is, whole or not at all.

    Raises:
        BackupFailed: if the backup is not whole any more, or the place cannot be written.
    """

    def copy(aside: Path) -> None:
        database = connect(str(backup.path), read_only=True)
        try:
            copy_whole(database, aside, each)
        finally:
            database.close()

    copy_verified(backup.path, copy, target, each)
