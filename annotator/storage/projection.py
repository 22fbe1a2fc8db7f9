"""The tables other than the journal: what an edit does to them. Every call belongs in the caller's transaction."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TypeAlias

from annotator.domain.change import Change, Edit, Entity
from annotator.domain.document import Document
from annotator.domain.errors import DocumentExists, StaleEdit
from annotator.storage.connection import Database, IntegrityError
from annotator.storage.rows.edits import RowEdit, row_edit
from annotator.storage.rows.kind import Kind, Row
from annotator.storage.rows.kinds import KINDS

_Added: TypeAlias = tuple[Entity, Row]


def apply_change(database: Database, change: Change, rows: Sequence[RowEdit] | None = None) -> None:
    """Make the change's edits true in the tables; `rows` is what `row_edit` makes of them, where that is done.

    Raises:
        StaleEdit: if a row is not what an edit starts from, or something is in its way.
        DocumentExists: if a text that is added is there already.
    """
    rows = [row_edit(edit) for edit in change.edits] if rows is None else rows
    for is_added, run in groupby(zip(change.edits, rows, strict=True), key=_is_added):
        if is_added:
            _add_all(database, change.verb, run)
            continue
        for edit, (kind, before, after) in run:
            assert before is not None, "what is added is added in runs"
            _apply(database, change.verb, edit, kind, before, after)


def _is_added(both: tuple[Edit, RowEdit]) -> bool:
    return both[0].before is None


def _add_all(database: Database, verb: str, run: Iterable[tuple[Edit, RowEdit]]) -> None:
    """What a run of edits adds: a statement for each kind, those first on which others rest."""
    by_kind: dict[type, list[_Added]] = defaultdict(list)
    for edit, (_, _, after) in run:
        if edit.after is not None and after is not None:
            by_kind[edit.after.__class__].append((edit.after, after))
    for entity, kind in KINDS.items():
        if entity in by_kind:
            _add(database, verb, kind, by_kind[entity])


def _add(database: Database, verb: str, kind: Kind, added: Sequence[_Added]) -> None:
    texts = [(one.id, one.text) for one, _ in added if isinstance(one, Document)]
    if texts:
        database.executemany("INSERT OR IGNORE INTO texts VALUES (?, ?)", texts)
    had = database.total_changes
    try:
        database.executemany(kind.insert, [row for _, row in added])
    except IntegrityError as error:  # it is there already, or what it rests on or carries is in the way
        entity, _ = added[min(database.total_changes - had, len(added) - 1)]
        raise DocumentExists(entity.title) if isinstance(entity, Document) else StaleEdit(verb, entity.id) from error


def _apply(database: Database, verb: str, edit: Edit, kind: Kind, before: Row, after: Row | None) -> None:
    key = kind.key_of(before)
    try:
        if database.execute(kind.select_one, key).fetchone() != before:
            raise StaleEdit(verb, "/".join(map(str, key)))
        if after is None:
            database.execute(kind.delete, key)
        else:
            database.execute(kind.update, (*after, *key))
    except IntegrityError as error:
        raise StaleEdit(verb, edit.subject.id) from error
