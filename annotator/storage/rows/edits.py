"""How an edit is kept and told: its rows, and `[table, before, after]` in the journal, null where a side is not."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import groupby, repeat
from typing import Any, NamedTuple, TypeVar

from annotator.domain.change import Edit, Entity
from annotator.domain.document import Document
from annotator.storage.rows.kind import Kind, Row
from annotator.storage.rows.kinds import BY_TABLE, KINDS

_Any = TypeVar("_Any", bound=Entity)


class Run(NamedTuple):
    """Edits that follow one another and are alike, as rows: all of one kind, all with a before, an after or both.

    `subjects`, `before` and `after` are in the order of the edits; a side that is not there is None.
    """

    kind: Kind
    subjects: Sequence[Entity]
    before: Sequence[Row] | None
    after: Sequence[Row] | None


def runs_of(edits: Iterable[Edit]) -> list[Run]:
    """All edits as rows, in their order."""
    return [_run(entity, list(run)) for (entity, *_), run in groupby(edits, key=_alike)]


def _alike(edit: Edit) -> tuple[type, bool, bool]:
    before, after = edit.before, edit.after
    return (before if after is None else after).__class__, before is not None, after is not None


def _run(entity: type, edits: Sequence[Edit]) -> Run:
    kind = KINDS[entity]
    before = [one for edit in edits if (one := edit.before) is not None]
    after = [one for edit in edits if (one := edit.after) is not None]
    return Run(kind, after or before, kind.rows(before) if before else None, kind.rows(after) if after else None)


def told(runs: Iterable[Run]) -> str:
    """What the journal tells of the edits, in canonical JSON."""
    return "[" + ",".join(map(_told, runs)) + "]"


def _told(run: Run) -> str:
    kind, _, before, after = run
    was = repeat("null") if before is None else kind.told(before)
    now = repeat("null") if after is None else kind.told(after)
    opening = f'["{kind.table}",'
    return opening + f"],{opening}".join(map("{},{}".format, was, now)) + "]"


def edit_of(values: list[Any], text_of: Callable[[str], str]) -> Edit:
    """The edit that `told` tells of, its JSON read; `text_of` finds a document's text by its id."""
    table, *sides = values
    kind = BY_TABLE[table]
    return Edit(*(None if side is None else with_text(kind.of_plain(side), text_of) for side in sides))


def with_text(entity: _Any, text_of: Callable[[str], str]) -> _Any:
    """The entity, with its text if it is a document."""
    return replace(entity, text=text_of(entity.id)) if isinstance(entity, Document) else entity
