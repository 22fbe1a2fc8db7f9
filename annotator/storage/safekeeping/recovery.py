"""Bringing a damaged project back: from the newest good backup, then from what its own journal still tells.

The damaged file is never written; it keeps its name with `.damaged` and a number behind it, beside the recovered one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from annotator.domain.document import document_id
from annotator.domain.errors import AnnotatorError, BackupFailed, ProjectDamaged
from annotator.storage import meta
from annotator.storage.checking import lost_changes
from annotator.storage.connection import Database, DatabaseError, connect, disconnect, transaction
from annotator.storage.journal import Journal, Line
from annotator.storage.opening.order import prepare
from annotator.storage.projection import apply_change
from annotator.storage.queries import Queries
from annotator.storage.rows.columns import canonical
from annotator.storage.safekeeping.backups import Backup, restore_as_copy


@dataclass(frozen=True, slots=True)
class Recovery:
    """What was done: where the damaged file is now, what it was recovered from, and what could not be brought back.

    `lost` has one technical line for each change or text that was there and could not be read or applied. What lay in
    places that cannot even be counted any more is told by `unreadable`.
    """

    damaged: Path
    base: Backup | None
    changes: int
    lost: tuple[str, ...]
    unreadable: int


def recover(project: Path, backups: tuple[Backup, ...]) -> Recovery:
    """Put a whole project in the place of a damaged one that nobody has open; interrupted, it changed nothing.

    Raises:
        ProjectDamaged: if there is neither a good backup nor a readable journal, or the place cannot be written.
    """
    aside = project.with_name(project.name + ".recovered")
    aside.unlink(missing_ok=True)
    try:
        base = _base(aside, backups)
        salvage = _Salvage(project)
        try:
            changes, lost = _bring_over(salvage, aside)
        finally:
            salvage.close()
        if base is None and not changes:
            raise ProjectDamaged(str(project), "neither a backup nor the journal can be read")
        kept = _free_name(project)
        project.rename(kept)
        _take_along(project, kept)
        aside.rename(project)
        return Recovery(kept, base, changes, lost, salvage.unreadable)
    except (OSError, DatabaseError) as error:
        raise ProjectDamaged(str(project), str(error)) from error
    finally:
        aside.unlink(missing_ok=True)


def _base(aside: Path, backups: tuple[Backup, ...]) -> Backup | None:
    """The newest backup that is good, put at `aside`; else an empty project there."""
    for backup in backups:
        try:
            restore_as_copy(backup, aside)
        except BackupFailed:
            continue
        return backup
    database = connect(str(aside))
    try:
        prepare(database)
    finally:
        disconnect(database)
    return None


def _free_name(project: Path) -> Path:
    numbers = (project.with_name(f"{project.name}.damaged-{number}") for number in range(1, 10_000))
    return next(path for path in numbers if not path.exists())


def _take_along(project: Path, kept: Path) -> None:
    """A rollback file belongs to the damaged database: beside the recovered one it would be played into it."""
    rollback = project.with_name(project.name + "-journal")
    if rollback.exists():
        rollback.rename(kept.with_name(kept.name + "-journal"))


class _Salvage:
    """Reads what can still be read of a damaged file, one row at a time, and believes only what its hash confirms."""

    def __init__(self, project: Path) -> None:
        self.unreadable = 0
        self._database: Database | None = None
        try:
            self._database = connect(str(project), read_only=True)
        except DatabaseError:
            self.unreadable = 1

    def lines(self) -> Iterator[Line]:
        """The journal's lines whose content is what their hash says, in order."""
        for row in self._rows(Journal.ONE_LINE, "SELECT max(position) FROM changes"):
            line = Line(*row)  # type: ignore[arg-type]  # whatever damage put there
            if _is_true(line):
                yield line
            else:
                self.unreadable += 1

    def texts(self) -> Iterator[tuple[str, str]]:
        """The texts that are what their hash says, by id."""
        for id, text in self._rows("SELECT id, text FROM texts WHERE rowid = ?", "SELECT max(rowid) FROM texts"):
            if isinstance(text, str) and document_id(text) == id:
                yield id, text
            else:
                self.unreadable += 1

    def _rows(self, select: str, last: str) -> Iterator[tuple[object, ...]]:
        for number in range(1, self._number(last) + 1):
            try:
                row = self._database.execute(select, [number]).fetchone() if self._database else None
            except DatabaseError:
                self.unreadable += 1
                continue
            if row is not None:
                yield row

    def _number(self, select: str) -> int:
        if self._database is None:
            return 0
        try:
            (last,) = self._database.execute(select).fetchone()
        except DatabaseError:
            self.unreadable += 1
            return 0
        return int(last or 0)

    def close(self) -> None:
        """Close the damaged file; nothing was written to it."""
        if self._database is not None:
            self._database.close()


def _is_true(line: Line) -> bool:
    try:
        return line.content_hash() == line.id
    except (TypeError, ValueError):
        return False


def _bring_over(salvage: _Salvage, aside: Path) -> tuple[int, tuple[str, ...]]:
    """Apply to the project at `aside` every change it lacks, in the order of their clocks."""
    database = connect(str(aside))
    journal = Journal(database, "")
    lost: list[str] = []
    brought = 0
    try:
        with transaction(database):
            for text in salvage.texts():
                database.execute("INSERT OR IGNORE INTO texts VALUES (?, ?)", text)
        for line in sorted(salvage.lines(), key=lambda line: (line.clock, line.seq)):
            if journal.has(line.id):
                continue
            try:
                with transaction(database):
                    apply_change(database, line.change(Queries(database).text))
                    _put(database, journal, line)
                brought += 1
            except (AnnotatorError, DatabaseError, KeyError, ValueError, TypeError) as error:
                lost.append(f"{line.verb} at {line.clock}, change {line.id}: {type(error).__name__}")
        return brought, tuple(lost)
    finally:
        disconnect(database)


def _put(database: Database, journal: Journal, line: Line) -> None:
    """Into the journal; where the change before it is lost, that is written down, so that its absence is known."""
    if line.prev is not None and not journal.has(line.prev):
        known = sorted(lost_changes(database) | {line.prev})
        meta.set_words(database, {"lost": canonical(known)})
    journal.put(line)
