"""How an edit is kept and told: its rows, and `[table, before, after]` in the journal, null where a side is not."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, NamedTuple, TypeVar

from annotator.domain.change import Edit, Entity
from annotator.domain.document import Document
from annotator.storage.rows.kind import Kind, Row
from annotator.storage.rows.kinds import BY_TABLE, KINDS

_Any = TypeVar("_Any", bound=Entity)


class RowEdit(NamedTuple):
    """An edit as rows of its table; None where a side is not there. A tuple, for an import has very many."""

    kind: Kind
    before: Row | None
    after: Row | None


def row_edit(edit: Edit) -> RowEdit:
    """The edit as rows."""
    before, after = edit.before, edit.after
    kind = KINDS[(before if after is None else after).__class__]
    return RowEdit(kind, None if before is None else kind.row(before), None if after is None else kind.row(after))


def told(edits: Iterable[RowEdit]) -> str:
    """What the journal tells of the edits, in canonical JSON."""
    return "[" + ",".join([_told(*edit) for edit in edits]) + "]"


def _told(kind: Kind, before: Row | None, after: Row | None) -> str:
    was = "null" if before is None else kind.told(before)
    return f'["{kind.table}",{was},{"null" if after is None else kind.told(after)}]'


def edit_of(values: list[Any], text_of: Callable[[str], str]) -> Edit:
    """The edit that `told` tells of, its JSON read; `text_of` finds a document's text by its id."""
    table, *sides = values
    kind = BY_TABLE[table]
    return Edit(*(None if side is None else with_text(kind.of_plain(side), text_of) for side in sides))


def with_text(entity: _Any, text_of: Callable[[str], str]) -> _Any:
    """The entity, with its text if it is a document."""
    return replace(entity, text=text_of(entity.id)) if isinstance(entity, Document) else entity
