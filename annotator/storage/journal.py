"""The journal: every change ever made, append-only, each under the hash of its content, chained per replica."""

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import ClassVar

from annotator.domain.change import Action, Change
from annotator.storage import clock
from annotator.storage.connection import Database
from annotator.storage.rows.columns import canonical
from annotator.storage.rows.edits import Run, edit_of, runs_of, told

VERSION = 1
_COLUMNS = "id, replica, seq, clock, annotator, action, undoes, verb, edits, prev"
_VALUES = attrgetter(*_COLUMNS.split(", "))


@dataclass(frozen=True, slots=True)
class Line:
    """One change as it stands in the journal; `edits` is the stored text, byte for byte."""

    id: str
    replica: str
    seq: int
    clock: str
    annotator: str
    action: str
    undoes: str | None
    verb: str
    edits: str
    prev: str | None

    def content_hash(self) -> str:
        """SHA-256 of the canonical header, a line feed and the edits: what `id` must be."""
        header = {
            "v": VERSION, "replica": self.replica, "seq": self.seq, "clock": self.clock, "annotator": self.annotator,
            "action": self.action, "undoes": self.undoes, "verb": self.verb, "prev": self.prev,
        }  # fmt: skip
        hashed = hashlib.sha256(f"{canonical(header)}\n".encode())
        hashed.update(self.edits.encode())
        return hashed.hexdigest()

    def change(self, text_of: Callable[[str], str]) -> Change:
        """The change itself, with documents' texts put back."""
        return Change(self.verb, tuple(edit_of(values, text_of) for values in json.loads(self.edits)))


@dataclass(frozen=True, slots=True)
class Act:
    """The head of an action in the journal: enough to know what undo would take back, and how it has to."""

    action: str
    undoes: str | None
    verb: str
    changes: int = 1

    @property
    def is_bulk(self) -> bool:
        """More than one change: what made it took its time, and so does what takes it back."""
        return self.changes > 1


class Journal:
    """Writes and reads `changes` for one replica; every write belongs in the caller's transaction."""

    def __init__(self, database: Database, replica: str) -> None:
        self._database = database
        self.replica = replica

    ONE_LINE: ClassVar[str] = "SELECT " + _COLUMNS + " FROM changes WHERE position = ?"

    def has(self, id: str) -> bool:
        """That change is in the journal."""
        return self._database.execute("SELECT 1 FROM changes WHERE id = ?", [id]).fetchone() is not None

    def latest(self) -> str | None:
        """The id of the last change, of any replica."""
        row = self._database.execute("SELECT id FROM changes ORDER BY position DESC LIMIT 1").fetchone()
        return str(row[0]) if row else None

    def append(self, action: Action, change: Change, runs: Sequence[Run] | None = None) -> None:
        """Add one change of an action, after all that is there; `runs` as for `apply_change`."""
        edits = told(runs_of(change.edits) if runs is None else runs)
        seq, prev, last = self._tail()
        line = Line(
            "", self.replica, seq + 1, clock.after(last), action.annotator, action.id, action.undoes, change.verb,
            edits, prev,
        )  # fmt: skip
        self.put(replace(line, id=line.content_hash()))

    def put(self, line: Line) -> None:
        """Add a line as it is, after all that is there."""
        self._database.execute(
            "INSERT INTO changes (" + _COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", _VALUES(line)
        )

    def _tail(self) -> tuple[int, str | None, str]:
        own = self._database.execute(
            "SELECT seq, id FROM changes WHERE replica = ? ORDER BY seq DESC LIMIT 1", [self.replica]
        ).fetchone()
        (latest,) = self._database.execute("SELECT max(clock) FROM changes").fetchone()
        return (*(own or (0, None)), latest or clock.ZERO)

    def lines_of(self, action: str) -> tuple[Line, ...]:
        """The changes of an action, in order."""
        rows = self._database.execute(
            "SELECT " + _COLUMNS + " FROM changes WHERE action = ? ORDER BY position", [action]
        ).fetchall()
        return tuple(Line(*row) for row in rows)

    def lines_backwards(self, action: str) -> Iterator[Line]:
        """The changes of an action, the last first, read one by one."""
        places = "SELECT position FROM changes WHERE action = ? ORDER BY position DESC"
        for place in self._database.execute(places, [action]).fetchall():
            yield Line(*self._database.execute(self.ONE_LINE, place).fetchone())

    def lines_after(self, position: int, limit: int = 500) -> tuple[tuple[int, Line], ...]:
        """Up to `limit` lines of all replicas after a position, each with its own position."""
        rows = self._database.execute(
            "SELECT position, " + _COLUMNS + " FROM changes WHERE position > ? ORDER BY position LIMIT ?",
            [position, limit],
        ).fetchall()
        return tuple((row[0], Line(*row[1:])) for row in rows)

    def acts_of(self, annotator: str) -> tuple[Act, ...]:
        """What that annotator did on this copy of the project, oldest first."""
        rows = self._database.execute(
            """SELECT action, undoes, verb, count(*) FROM changes WHERE replica = ? AND annotator = ?
               GROUP BY action ORDER BY min(position)""",
            [self.replica, annotator],
        ).fetchall()
        return tuple(Act(*row) for row in rows)
