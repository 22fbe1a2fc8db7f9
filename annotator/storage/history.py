"""Who did what when, to one annotation or one document: asked of the journal."""

import datetime
import json
from dataclasses import dataclass

from annotator.domain.change import Edit, Entity
from annotator.storage.connection import Database
from annotator.storage.rows.edits import with_text
from annotator.storage.rows.kind import Plain
from annotator.storage.rows.kinds import BY_TABLE

_MOST = 500


@dataclass(frozen=True, slots=True)
class Event:
    """One edit of an entity: when (UTC, by the clock of who did it), who (an annotator's id), which verb, and the edit.

    `undoes` is true where the edit took something back.
    """

    at: datetime.datetime
    annotator: str
    verb: str
    edit: Edit
    undoes: bool


def history_of(database: Database, entity: str, document: bool = False) -> tuple[Event, ...]:
    """What happened to the entity of that id, the latest first, at most 500; for a document also what was said of it.

    Reads the journal from its end without an index: a question a person asks now and then, of some thousand changes.
    """
    found: list[Event] = []
    rows = database.execute(
        """SELECT clock, annotator, verb, undoes, edits FROM changes WHERE instr(edits, ?)
           ORDER BY position DESC LIMIT ?""",
        [entity, _MOST],
    ).fetchall()
    for clock, annotator, verb, undoes, edits in rows:
        at = datetime.datetime.fromtimestamp(int(clock.partition("-")[0]) / 1000, datetime.UTC)
        for table, *sides in reversed(json.loads(edits)):
            if any(side is not None and _is_about(side, entity, document) for side in sides):
                before, after = (_entity(database, table, side) for side in sides)
                found.append(Event(at, annotator, verb, Edit(before, after), undoes is not None))
    return tuple(found[:_MOST])


def _is_about(plain: Plain, entity: str, document: bool) -> bool:
    return plain.get("id") == entity or (document and plain.get("document") == entity)


def _entity(database: Database, table: str, plain: Plain | None) -> Entity | None:
    if plain is None:
        return None
    kind = BY_TABLE[table]

    def text_of(document: str) -> str:
        return str(database.execute("SELECT text FROM texts WHERE id = ?", [document]).fetchone()[0])

    return with_text(kind.of_plain(plain), text_of)
