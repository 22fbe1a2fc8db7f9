"""Is the file whole? SQLite's own check, every hash, and the tables rebuilt from the journal and compared."""

import json
from collections.abc import Callable

from annotator.domain.document import Document, document_id
from annotator.storage import meta
from annotator.storage.connection import Database, DatabaseError
from annotator.storage.journal import Journal, Line
from annotator.storage.rows.columns import canonical
from annotator.storage.rows.kind import Kind, Plain
from annotator.storage.rows.kinds import BY_TABLE, KINDS

_WORDS = {
    "annotation": 'SELECT id, start, "end", text FROM annotations WHERE document = ?',
    "suggestion": 'SELECT id, start, "end", text FROM suggestions WHERE document = ?',
    "refusal": 'SELECT id, start, "end", text FROM refusals WHERE document = ?',
}
_Projection = dict[tuple[object, ...], Plain]


def findings(database: Database, journal: Journal, each: Callable[[int], None] | None = None) -> tuple[str, ...]:
    """Every fault found, as one technical line each; none means the project is whole.

    `each` is told how many changes of the journal were followed; whatever it raises stops the check.
    """
    try:
        broken = [row[0] for row in database.execute("PRAGMA integrity_check").fetchall() if row[0] != "ok"]
        if broken:  # nothing more can be said then: pages may even lead in circles
            return tuple(f"database: {one}" for one in broken)
        replay = _Replay(lost_changes(database))
        replay.read(journal, each)
        found = [] if meta.is_whole(database) else ["what the project says of itself is not what was written"]
        found += _orphans(database) + _text_faults(database, replay.documents) + replay.faults
        return tuple(found + _differences(database, replay.tables))
    except (DatabaseError, ValueError, TypeError, KeyError) as error:  # damage can put anything in a row
        return (f"database: {type(error).__name__}: {error}",)


def _orphans(database: Database) -> list[str]:
    orphans = database.execute("PRAGMA foreign_key_check").fetchall()
    return [f"{table}: row {row} points at a missing row of {parent}" for table, row, parent, _ in orphans]


def _text_faults(database: Database, documents: set[str]) -> list[str]:
    there = {document for (document,) in database.execute("SELECT id FROM texts").fetchall()}
    faults = [f"document {document}: its text is gone" for document in sorted(documents - there)]
    for document in sorted(there):
        (text,) = database.execute("SELECT text FROM texts WHERE id = ?", [document]).fetchone()
        if document_id(text) != document:
            faults.append(f"document {document}: its text is not the one that was stored")
            continue
        for name, words in _WORDS.items():
            for id, start, end, said in database.execute(words, [document]).fetchall():
                if text[start:end] != said:
                    faults.append(f"{name} {id}: its words are not those at {start}-{end}")
    return faults


def lost_changes(database: Database) -> frozenset[str]:
    """The ids of changes that a recovery could not bring back, and said so: their absence is known."""
    row = database.execute("SELECT value FROM meta WHERE key = 'lost'").fetchone()
    return frozenset(json.loads(row[0])) if row else frozenset()


class _Replay:
    """The tables as the journal says they should be, and what is wrong with the journal itself."""

    def __init__(self, lost: frozenset[str]) -> None:
        self._lost = lost
        self.tables: dict[str, _Projection] = {table: {} for table in BY_TABLE}
        self.documents: set[str] = set()  # all there ever were: their texts are never removed
        self.faults: list[str] = []
        self._last: dict[str, str] = {}

    def read(self, journal: Journal, each: Callable[[int], None] | None) -> None:
        """Follow every line of the journal, from the first."""
        position = 0
        while page := journal.lines_after(position):
            for position, line in page:
                self._follow(position, line)
            if each is not None:
                each(position)

    def _follow(self, position: int, line: Line) -> None:
        if line.prev != self._last.get(line.replica) and line.prev not in self._lost:
            self.faults.append(f"change {position}: the change before it is missing")
        self._last[line.replica] = line.id
        if line.content_hash() != line.id:
            self.faults.append(f"change {position}: its content is not what its hash says")
            return
        for table, *sides in json.loads(line.edits):
            kind = BY_TABLE[table]
            before, after = (None if side is None else kind.complete(side) for side in sides)
            if not self._apply(kind, before, after):
                self.faults.append(f"change {position}: does not start from what was there")

    def _apply(self, kind: Kind, before: Plain | None, after: Plain | None) -> bool:
        """Do one edit; was there what it starts from?"""
        projection = self.tables[kind.table]
        key = _key(kind, before or after or {})
        there = projection.pop(key, None)
        if after is not None:
            projection[key] = after
            if kind is KINDS[Document]:
                self.documents.add(after["id"])
        return there == before


def _key(kind: Kind, plain: Plain) -> tuple[object, ...]:
    return tuple(plain[name] for name in kind.key)


def _differences(database: Database, tables: dict[str, _Projection]) -> list[str]:
    faults = []
    for table, expected in tables.items():
        kind = BY_TABLE[table]
        stored = {}
        for row in database.execute(kind.select).fetchall():
            plain = kind.plain(row)
            stored[_key(kind, plain)] = plain
        for key in sorted(expected.keys() | stored.keys(), key=str):
            there, told = stored.get(key), expected.get(key)
            if (there is None) != (told is None) or canonical(there) != canonical(told):
                faults.append(f"{table} {'/'.join(map(str, key))}: the journal tells it otherwise")
    return faults
