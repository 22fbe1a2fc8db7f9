"""The tables other than the journal: what an edit does to them. Every call belongs in the caller's transaction."""

from collections.abc import Sequence
from itertools import groupby

from annotator.domain.change import Change, Edit, Entity
from annotator.domain.document import Document
from annotator.domain.errors import DocumentExists, StaleEdit
from annotator.storage.connection import Database, IntegrityError
from annotator.storage.rows import KINDS, Kind, Plain, PlainEdit, plain_edit


def apply_change(database: Database, change: Change, plain: Sequence[PlainEdit] | None = None) -> None:
    """Make the change's edits true in the tables; `plain` is what `plain_edit` makes of them, where that is done.

    Raises:
        StaleEdit: if a row is not what an edit starts from, or something is in its way.
        DocumentExists: if a text that is added is there already.
    """
    told = [plain_edit(edit) for edit in change.edits] if plain is None else plain
    for kind, run in groupby(zip(change.edits, told, strict=True), key=lambda both: _added_kind(both[0])):
        if kind is not None:
            _add_all(database, change.verb, kind, list(run))
            continue
        for edit, (_, before, after) in run:
            _apply(database, change.verb, edit, before, after)


def _added_kind(edit: Edit) -> Kind | None:
    """The kind of what the edit adds, None where it adds nothing or a text comes with it."""
    if edit.before is not None or edit.after.__class__ is Document:
        return None
    return KINDS[edit.after.__class__]


def _add_all(database: Database, verb: str, kind: Kind, run: Sequence[tuple[Edit, PlainEdit]]) -> None:
    """Rows of one kind, written by one statement."""
    had = database.total_changes
    try:
        database.executemany(kind.insert, [kind.row(after) for _, (_, _, after) in run if after is not None])
    except IntegrityError as error:  # it is there already, or what it rests on or carries is in the way
        place = min(database.total_changes - had, len(run) - 1)
        raise StaleEdit(verb, run[place][0].subject.id) from error


def _apply(database: Database, verb: str, edit: Edit, before: Plain | None, after: Plain | None) -> None:
    kind = KINDS[edit.subject.__class__]
    try:
        if before is None:
            _add_document(database, kind, edit.subject, after)
            return
        key = _require_unchanged(database, verb, kind, before)
        if after is None:
            database.execute(kind.delete, key)
        else:
            database.execute(kind.update, (*kind.row(after), *key))
    except IntegrityError as error:
        raise StaleEdit(verb, edit.subject.id) from error


def _add_document(database: Database, kind: Kind, document: Entity, plain: Plain | None) -> None:
    assert isinstance(document, Document) and plain is not None, "all else is added in runs"
    if database.execute("SELECT 1 FROM documents WHERE id = ?", [document.id]).fetchone() is not None:
        raise DocumentExists(document.title)
    database.execute("INSERT OR IGNORE INTO texts VALUES (?, ?)", [document.id, document.text])
    database.execute(kind.insert, kind.row(plain))


def _require_unchanged(database: Database, verb: str, kind: Kind, plain: Plain) -> tuple[object, ...]:
    key = tuple(plain[name] for name in kind.key)
    row = database.execute(kind.select_one, key).fetchone()
    if row != kind.row(plain):
        raise StaleEdit(verb, "/".join(map(str, key)))
    return key
