"""The tables other than the journal: what an edit does to them. Every call belongs in the caller's transaction."""

import json
from collections.abc import Iterable, Sequence
from itertools import chain, groupby

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
    for sides, alike in groupby(runs_of(change.edits) if runs is None else runs, key=_sides):
        if sides == _ADDED:
            _add_all(database, change.verb, tuple(alike))
        elif sides == _REMOVED:
            _remove_all(database, change.verb, tuple(alike))
        else:
            for run in alike:
                _alter(database, change.verb, run)


_ADDED, _REMOVED = (False, True), (True, False)


def _sides(run: Run) -> tuple[bool, bool]:
    return run.before is not None, run.after is not None


def _add_all(database: Database, verb: str, runs: Sequence[Run]) -> None:
    """What follows one another and is added: a statement for each kind, those first on which others rest."""
    for kind in KINDS.values():
        added = [run for run in runs if run.kind is kind]
        rows = list(chain.from_iterable(run.after or () for run in added))
        if rows:
            _add(database, verb, kind, rows, list(chain.from_iterable(run.subjects for run in added)))


def _remove_all(database: Database, verb: str, runs: Sequence[Run]) -> None:
    """What follows one another and is removed: a statement for each kind, those first that rest on others."""
    for kind in reversed(tuple(KINDS.values())):
        rows = list(chain.from_iterable(run.before or () for run in runs if run.kind is kind))
        if rows:
            _remove(database, verb, kind, rows)


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


def _remove(database: Database, verb: str, kind: Kind, rows: Sequence[Row]) -> None:
    keys = [kind.key_of(row) for row in rows]
    there = set(_those_of(database, kind, keys))
    for key, row in zip(keys, rows, strict=True):
        if row not in there:
            raise _stale(verb, key)
        there.remove(row)  # what is removed is gone: not twice
    had = database.total_changes
    try:
        database.executemany(kind.delete, keys)
    except IntegrityError as error:  # something rests on it
        raise _stale(verb, keys[min(database.total_changes - had, len(keys) - 1)]) from error


def _those_of(database: Database, kind: Kind, keys: Sequence[tuple[object, ...]]) -> Iterable[Row]:
    """The rows of the keys that there are: by one question where a key is one column."""
    if len(kind.key) > 1:
        return (row for key in keys for row in database.execute(kind.select_one, key))
    return database.execute(kind.select_many, [json.dumps([value for (value,) in keys])])


def _alter(database: Database, verb: str, run: Run) -> None:
    kind, _, before, after = run
    for was, now in zip(before or (), after or (), strict=True):
        key = kind.key_of(was)
        try:
            if database.execute(kind.select_one, key).fetchone() != was:
                raise _stale(verb, key)
            database.execute(kind.update, (*now, *key))
        except IntegrityError as error:
            raise _stale(verb, key) from error


def _stale(verb: str, key: tuple[object, ...]) -> StaleEdit:
    return StaleEdit(verb, "/".join(map(str, key)))
