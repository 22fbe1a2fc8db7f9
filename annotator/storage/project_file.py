"""A project file, open: the one place that writes it. Used from one thread only; see `thread` for a window's way."""

import json
import secrets
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from sqlite_utils import Database

from annotator.domain.change import Action, Change, Edit, Entity
from annotator.domain.document import Document
from annotator.domain.errors import (
    DocumentExists,
    NotSaved,
    ProjectDamaged,
    ProjectExists,
    ProjectFolderUnusable,
    ProjectTooNew,
    StaleEdit,
)
from annotator.storage import header, schema
from annotator.storage.connection import DatabaseError, IntegrityError, connect, disconnect, transaction
from annotator.storage.journal import Journal
from annotator.storage.lock import ProjectLock
from annotator.storage.queries import Queries
from annotator.storage.rows import KINDS, Kind

IN_MEMORY = ":memory:"


class ProjectFile:
    """An open project: `write` is the only way in, `read` and `journal` the ways to look."""

    def __init__(self, path: str, database: Database, lock: ProjectLock | None) -> None:
        self.path = path
        self._database = database
        self._lock = lock
        self.read = Queries(database)
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
            file = cls(str(aside), _prepared(connect(str(aside))), None)
            try:
                for action in founding:
                    file.write(action)
            finally:
                file.close()
            aside.rename(path)
        finally:
            aside.unlink(missing_ok=True)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open a project, upgrading it if an older program made it.

        Raises:
            ProjectMissing, NotAProject, ProjectTooNew: the file was not touched.
            ProjectInUse: another program has it.
            ProjectDamaged: SQLite cannot read it.
        """
        header.require_ours(path)
        lock = ProjectLock(path)
        try:
            return cls(str(path), _opened(path), lock)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def in_memory(cls) -> Self:
        """A project that lives as long as this object: for trying things out."""
        return cls(IN_MEMORY, _prepared(connect(IN_MEMORY)), None)

    def close(self) -> None:
        """Close the file, so that nothing lies beside it, then give the lock free."""
        disconnect(self._database)
        if self._lock is not None:
            self._lock.release()

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
        try:
            with transaction(self._database):
                yield
        except DatabaseError as error:
            raise NotSaved(self.path, str(error)) from error

    def _write(self, head: Action, change: Change) -> None:
        for edit in change.edits:
            try:
                self._apply(change.verb, edit)
            except IntegrityError as error:  # it is there already, or what it rests on or carries is in the way
                raise StaleEdit(change.verb, edit.subject.id) from error
        self.journal.append(head, change)

    def _apply(self, verb: str, edit: Edit) -> None:
        kind = KINDS[type(edit.subject)]
        if edit.before is None:
            self._add(kind, edit.subject)
            return
        key = self._require_unchanged(verb, kind, edit.before)
        if edit.after is None:
            self._database.execute(kind.delete, key)
        else:
            self._database.execute(kind.update, (*kind.row(kind.plain(edit.after)), *key))

    def _add(self, kind: Kind, entity: Entity) -> None:
        if isinstance(entity, Document):
            if self.read.has_document(entity.id):
                raise DocumentExists(entity.title)
            self._database.execute("INSERT OR IGNORE INTO texts VALUES (?, ?)", [entity.id, entity.text])
        self._database.execute(kind.insert, kind.row(kind.plain(entity)))

    def _require_unchanged(self, verb: str, kind: Kind, before: Entity) -> tuple[object, ...]:
        plain = kind.plain(before)
        key = tuple(plain[name] for name in kind.key)
        row = self._database.execute(kind.select_one, key).fetchone()
        if row != kind.row(plain):
            raise StaleEdit(verb, "/".join(map(str, key)))
        return key

    # -- history ------------------------------------------------------------------------------------------------------

    def action(self, action: str) -> Action:
        """An action of the journal, whole."""
        lines = self.journal.lines_of(action)
        changes = tuple(line.change(self.read.text) for line in lines)
        return Action(action, lines[0].annotator, changes, lines[0].undoes)

    def findings(self) -> tuple[str, ...]:
        """What is wrong with the file, one fact a line in English technical terms; empty when it is whole."""
        from annotator.storage.checking import findings  # noqa: PLC0415 - only `check` pays for it

        return findings(self._database, self.journal)


def _prepared(database: Database) -> Database:
    with transaction(database):
        schema.upgrade(database)
        meta = {"replica": secrets.token_hex(8), "format": json.dumps([schema.MAJOR, schema.MINOR])}
        for item in meta.items():
            database.execute("INSERT INTO meta VALUES (?, ?)", item)
    return database


def _opened(path: Path) -> Database:
    try:
        database = connect(str(path))
    except DatabaseError as error:
        raise ProjectDamaged(str(path), str(error)) from error
    try:
        if schema.unknown_steps(database):
            raise header.too_new(path)
        if schema.steps.pending(database):
            with transaction(database):
                schema.upgrade(database)
        database.execute("SELECT value FROM meta WHERE key = 'replica'").fetchall()[0]
    except (DatabaseError, IndexError) as error:
        database.close()
        raise ProjectDamaged(str(path), str(error)) from error
    except ProjectTooNew:
        database.close()
        raise
    return database


def _require_free(path: Path) -> None:
    if path.exists():
        raise ProjectExists(str(path))


def _reason(error: Exception) -> str:
    if isinstance(error, NotSaved):
        return error.reason
    return getattr(error, "strerror", None) or str(error)
