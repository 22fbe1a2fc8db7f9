"""The tables other than the journal: what an edit does to them. Every call belongs in the caller's transaction."""

from collections.abc import Sequence
from itertools import chain, groupby, repeat

from annotator.domain.change import Change, Entity
from annotator.domain.document import Document
from annotator.domain.errors import DocumentExists, StaleEdit
from annotator.storage.connection import Database, IntegrityError
from annotator.storage.rows.edits import Run, runs_of
from annotator.storage.rows.kind import Kind, Row
from annotator.storage.rows.kinds import KINDS


def apply_change(database: Database, change: Change, runs: Sequence[Run] | None = None) -> None:
    """Make the change's edits true in the tables; `runs` is what `runs_of` makes of them, where that is done.

    Raises:
        StaleEdit: if a row is not what an edit starts from, or something is in its way.
        DocumentExists: if a text that is added is there already.
    """
    for is_added, alike in groupby(runs_of(change.edits) if runs is None else runs, key=_is_added):
        if is_added:
            _add_all(database, change.verb, tuple(alike))
            continue
        for kind, subjects, before, after in alike:
            for one in zip(subjects, before or (), after or repeat(None), strict=False):
                _apply(database, change.verb, kind, *one)


def _is_added(run: Run) -> bool:
    return run.before is None


def _add_all(database: Database, verb: str, runs: Sequence[Run]) -> None:
    """What follows one another and is added: a statement for each kind, those first on which others rest."""
    for kind in KINDS.values():
        added = [run for run in runs if run.kind is kind]
        rows = list(chain.from_iterable(run.after for run in added if run.after is not None))
        if rows:
            _add(database, verb, kind, rows, list(chain.from_iterable(run.subjects for run in added)))


def _add(database: Database, verb: str, kind: Kind, rows: Sequence[Row], added: Sequence[Entity]) -> None:
    texts = [(one.id, one.text) for one in added if isinstance(one, Document)]
    if texts:
        database.executemany("INSERT OR IGNORE INTO texts VALUES (?, ?)", texts)
    had = database.total_changes
    try:
        database.executemany(kind.insert, rows)
    except IntegrityError as error:  # it is there already, or what it rests on or carries is in the way
        entity = added[min(database.total_changes - had, len(added) - 1)]
        raise DocumentExists(entity.title) if isinstance(entity, Document) else StaleEdit(verb, entity.id) from error


def _apply(database: Database, verb: str, kind: Kind, subject: Entity, before: Row, after: Row | None) -> None:
    key = kind.key_of(before)
    try:
        if database.execute(kind.select_one, key).fetchone() != before:
            raise StaleEdit(verb, "/".join(map(str, key)))
        if after is None:
            database.execute(kind.delete, key)
        else:
            database.execute(kind.update, (*after, *key))
    except IntegrityError as error:
        raise StaleEdit(verb, subject.id) from error
