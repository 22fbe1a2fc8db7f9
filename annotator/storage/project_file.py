"""A project file, open: the one place that writes it. Used from one thread only; see `thread` for a window's way."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Self

from annotator import paths
from annotator.domain.change import Action, Change
from annotator.domain.errors import (
    CannotWrite,
    NotSaved,
    ProjectExists,
    ProjectFolderUnusable,
    ProjectMoved,
    ProjectReadOnly,
)
from annotator.storage.connection import Database, DatabaseError, connect, disconnect, roomy, transaction
from annotator.storage.journal import Journal
from annotator.storage.looking.asked import Looking
from annotator.storage.opening import header
from annotator.storage.opening.lock import ProjectLock
from annotator.storage.opening.order import opened, prepare, rollback_file
from annotator.storage.projection import apply_change
from annotator.storage.queries import Queries
from annotator.storage.questions.labels import LabelQuestions
from annotator.storage.rows.edits import runs_of
from annotator.storage.safekeeping.copying import copy_whole

if TYPE_CHECKING:
    from annotator.storage.history import Event

IN_MEMORY = ":memory:"


class ProjectFile(Looking):
    """An open project: `write` is the only way in, `read` and `journal` the ways to look."""

    def __init__(self, path: str, database: Database, lock: ProjectLock | None, read_only: bool = False) -> None:
        self.path = path
        self.is_read_only = read_only
        self._identity = None if path == IN_MEMORY else _identity(path)
        super().__init__(database)
        self._lock = lock
        self.read = Queries(database)
        self.labels = LabelQuestions(database)
        self.journal = Journal(database, self._replica())

    @classmethod
    def create(cls, path: Path, *founding: Action) -> None:
        """Make a new project in which those actions are done: built aside and put in place whole.

        Raises:
            ProjectExists: if there is a file already.
            ProjectFolderUnusable: if the folder is missing or cannot be written.
        """
        try:
            _require_free(path)
            lock = ProjectLock(path)
            try:
                _require_free(path)  # another program may have made it before we had the lock
                cls._build(path, founding)
            finally:
                lock.release()
        except (OSError, DatabaseError, NotSaved) as error:
            raise ProjectFolderUnusable(str(path.parent), _reason(error)) from error

    @classmethod
    def _build(cls, path: Path, founding: Iterable[Action]) -> None:
        aside = path.with_name(path.name + ".partial")
        aside.unlink(missing_ok=True)
        try:
            file = cls(str(aside), prepare(connect(str(aside))), None)
            try:
                for action in founding:
                    file.write(action)
            finally:
                file.close()
            aside.rename(path)
            try:
                sync_folder(path.parent)
            except OSError:
                path.unlink()
                raise
        finally:
            aside.unlink(missing_ok=True)
            rollback_file(aside).unlink(missing_ok=True)  # left where the disk was full

    @classmethod
    def open(
        cls, path: Path, read_only: bool = False, backups: Path | None = None, each: Callable[[int], None] | None = None
    ) -> Self:
        """Open a project, upgrading it if an older program made it. Read-only needs no lock and writes nothing.

        `backups` is the folder of all projects' backups, the usual one where it is None. `each` is told how much
        of the backup before an upgrade is through; whatever it raises leaves the file as it was.

        Raises:
            ProjectMissing, NotAProject, ProjectTooNew, ProjectAltered: the file was not touched.
            ProjectInUse: another program has it.
            ProjectDamaged: SQLite cannot read it, or it is not whole after an unclean end.
        """
        header.require_ours(path)
        backups = paths.backups() if backups is None else backups
        if read_only:
            return cls(str(path), opened(path, True, backups, each), None, read_only=True)
        lock = ProjectLock(path)
        try:
            return cls(str(path), opened(path, False, backups, each), lock)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def in_memory(cls) -> Self:
        """A project that lives as long as this object: for trying things out."""
        return cls(IN_MEMORY, prepare(connect(IN_MEMORY)), None)

    def close(self) -> None:
        """Close the file, so that nothing lies beside it, then give the lock free."""
        if self.is_read_only:
            self._database.close()
        else:
            disconnect(self._database)
        if self._lock is not None:
            self._lock.release()

    def copy_to(self, target: Path, each: Callable[[int], None] | None = None) -> None:
        """Copy the project as it is now, flushed to the disk; `target` is written in place.

        `each` is told how many pages are through; whatever it raises stops the copy.

        Raises:
            CannotWrite: if the place cannot be written.
        """
        try:
            copy_whole(self._database, target, each)
        except (OSError, DatabaseError) as error:
            raise CannotWrite(str(target), _reason(error)) from error

    def _replica(self) -> str:
        """This copy of the project, told from others by a random name."""
        row = self._database.execute("SELECT value FROM meta WHERE key = 'replica'").fetchone()
        return str(row[0])

    # -- writing ------------------------------------------------------------------------------------------------------

    def write(self, action: Action) -> None:
        """Apply and journal an action in one transaction; returns after COMMIT.

        Raises:
            StaleEdit: if a row is no longer what an edit starts from; nothing is written.
            NotSaved: if the disk refuses; nothing is written.
        """
        if self.journal.lines_of(action.id):  # a COMMIT that failed had come through after all, but for its last sync
            with self._saving():
                self._database.execute("UPDATE meta SET value = value")  # alters nothing, and is synced
            return
        self.write_stream(action, action.changes)

    def write_stream(
        self,
        head: Action,
        changes: Iterable[Change],
        each: Callable[[int], None] | None = None,
        before: Action | None = None,
    ) -> None:
        """As `write`, for changes made while they are read; `each` is told how many edits are through.

        `head` gives the action's id, annotator and what it undoes. `before` is an action of its own, written first in
        the same transaction. An exception of `changes` or `each` rolls all back.
        """
        done = 0
        with self._saving():
            if before is not None:
                for change in before.changes:
                    self._write(before, change)
            for change in changes:
                self._write(head, change)
                done += len(change.edits)
                if each is not None:
                    each(done)

    @contextmanager
    def _saving(self) -> Iterator[None]:
        self._require_writable()
        try:
            with roomy(self._database), transaction(self._database):
                yield
        except DatabaseError as error:
            raise NotSaved(self.path, str(error)) from error

    def _require_writable(self) -> None:
        """It was opened to be written, and the file at its path is still the one that was opened."""
        if self.is_read_only:
            raise ProjectReadOnly(self.path)
        if self._identity is not None and _identity(self.path) != self._identity:
            raise ProjectMoved(self.path)

    def _write(self, head: Action, change: Change) -> None:
        runs = runs_of(change.edits)  # made once for both
        apply_change(self._database, change, runs)
        self.journal.append(head, change, runs)

    # -- history ------------------------------------------------------------------------------------------------------

    def action(self, action: str) -> Action:
        """An action of the journal, whole."""
        lines = self.journal.lines_of(action)
        changes = tuple(line.change(self.read.text) for line in lines)
        return Action(action, lines[0].annotator, changes, lines[0].undoes)

    def inverse_of(self, action: str) -> Iterator[Change]:
        """The changes that take an action back, each made when it is asked for."""
        return (line.change(self.read.text).inverse() for line in self.journal.lines_backwards(action))

    def history_of(self, entity: str, document: bool = False) -> "tuple[Event, ...]":
        """Who did what when to an entity, the latest first; for a document also what was said of it."""
        from annotator.storage.history import history_of

        return history_of(self._database, entity, document)

    def findings(self, each: Callable[[int], None] | None = None) -> tuple[str, ...]:
        """What is wrong with the file, one fact a line in English technical terms; empty when it is whole.

        `each` is told how many changes were followed; whatever it raises stops the check.
        """
        from annotator.storage.checking import findings

        return findings(self._database, self.journal, each)


def _identity(path: str) -> tuple[int, int] | None:
    """What tells one file from another put in its place; None where there is none."""
    try:
        found = Path(path).stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def sync_folder(folder: Path) -> None:
    """Return when the names in the folder are on the disk; where folders cannot be opened (Windows), at once."""
    if os.name == "nt":
        return
    opened_folder = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened_folder)
    finally:
        os.close(opened_folder)


def _require_free(path: Path) -> None:
    if path.exists():
        raise ProjectExists(str(path))


def _reason(error: Exception) -> str:
    if isinstance(error, NotSaved):
        return error.reason
    return getattr(error, "strerror", None) or str(error)
