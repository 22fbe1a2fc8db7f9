"""The tables other than the journal: what an edit does to them. Every call belongs in the caller's transaction."""

from sqlite_utils import Database

from annotator.domain.change import Change, Edit, Entity
from annotator.domain.document import Document
from annotator.domain.errors import DocumentExists, StaleEdit
from annotator.storage.connection import IntegrityError
from annotator.storage.rows import KINDS, Kind


def apply_change(database: Database, change: Change) -> None:
    """Make the change's edits true in the tables.

    Raises:
        StaleEdit: if a row is not what an edit starts from, or something is in its way.
        DocumentExists: if a text that is added is there already.
    """
    for edit in change.edits:
        try:
            _apply(database, change.verb, edit)
        except IntegrityError as error:  # it is there already, or what it rests on or carries is in the way
            raise StaleEdit(change.verb, edit.subject.id) from error


def _apply(database: Database, verb: str, edit: Edit) -> None:
    kind = KINDS[type(edit.subject)]
    if edit.before is None:
        _add(database, kind, edit.subject)
        return
    key = _require_unchanged(database, verb, kind, edit.before)
    if edit.after is None:
        database.execute(kind.delete, key)
    else:
        database.execute(kind.update, (*kind.row(kind.plain(edit.after)), *key))


def _add(database: Database, kind: Kind, entity: Entity) -> None:
    if isinstance(entity, Document):
        if database.execute("SELECT 1 FROM documents WHERE id = ?", [entity.id]).fetchone() is not None:
            raise DocumentExists(entity.title)
        database.execute("INSERT OR IGNORE INTO texts VALUES (?, ?)", [entity.id, entity.text])
    database.execute(kind.insert, kind.row(kind.plain(entity)))


def _require_unchanged(database: Database, verb: str, kind: Kind, before: Entity) -> tuple[object, ...]:
    plain = kind.plain(before)
    key = tuple(plain[name] for name in kind.key)
    row = database.execute(kind.select_one, key).fetchone()
    if row != kind.row(plain):
        raise StaleEdit(verb, "/".join(map(str, key)))
    return key
