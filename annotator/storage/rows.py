"""How each entity is written: as plain values for the journal, and as a row of its table.

`KINDS` is the whole knowledge; a new entity is one line there and a step in `schema`.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cache, cached_property
from operator import attrgetter
from typing import Any, TypeAlias, TypeVar

from annotator.domain.annotation import Annotation, Annotator, Relation
from annotator.domain.change import Edit, Entity
from annotator.domain.document import Document, DocumentSource, DocumentState, Status
from annotator.domain.gazetteer_entry import GazetteerEntry
from annotator.domain.label import Label
from annotator.domain.rule import Guideline, Rule
from annotator.domain.span import Span
from annotator.domain.suggestion import Rejection, Suggestion
from annotator.storage.connection import DatabaseError

_Any = TypeVar("_Any", bound=Entity)
Plain: TypeAlias = dict[str, Any]  # field names to JSON values
PlainEdit: TypeAlias = tuple[str, Plain | None, Plain | None]  # table, before, after


def canonical(value: object) -> str:
    """JSON with sorted keys, no blanks and no escapes: equal values are equal bytes.

    Raises:
        ValueError: for NaN and infinity, which JSON cannot say.
    """
    return _ENCODER.encode(value)


_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
_EMPTY = {dict: "{}", list: "[]"}


@dataclass(frozen=True)  # no slots: the statements are made once and kept
class Kind:
    """One table and its entity: names of the columns, which of them hold JSON, and how to make the entity again."""

    table: str
    columns: tuple[str, ...]
    json_columns: frozenset[str]
    key: tuple[str, ...]
    plain: Callable[[Any], Plain]
    entity: Callable[[Plain], Entity]
    later: Mapping[str, object] = field(default_factory=dict)  # columns newer than 1.0, and what they mean before

    def complete(self, plain: Plain) -> Plain:
        """Plain values as a journal of any version tells them, with what was not yet told then."""
        return {**self.later, **plain}

    def row(self, plain: Plain) -> tuple[object, ...]:
        """The values of a row, in the order of `columns`."""
        values = [plain[name] for name in self.columns]
        for place in self._json_places:
            value = values[place]
            values[place] = _ENCODER.encode(value) if value else _EMPTY.get(value.__class__) or _ENCODER.encode(value)
        return tuple([int(value) if value.__class__ is bool else value for value in values])

    def from_row(self, row: tuple[Any, ...]) -> Plain:
        """The plain values of a row: the inverse of `row`.

        Raises:
            DatabaseError: if the row is damaged.
        """
        plain = dict(zip(self.columns, row, strict=True))
        try:
            for name in self.json_columns:
                plain[name] = {} if plain[name] == "{}" else json.loads(plain[name])
        except (ValueError, TypeError) as error:
            raise DatabaseError(self.table + ": a row cannot be read") from error
        return plain

    @cached_property
    def _json_places(self) -> tuple[int, ...]:
        return tuple(place for place, name in enumerate(self.columns) if name in self.json_columns)

    @property
    def _where(self) -> str:
        return " WHERE " + " AND ".join(_quoted(name) + " = ?" for name in self.key)

    @cached_property
    def select(self) -> str:
        """Reads all rows; add a WHERE to it."""
        return "SELECT " + ", ".join(map(_quoted, self.columns)) + " FROM " + self.table

    @cached_property
    def select_one(self) -> str:
        """Reads the row of a key."""
        return self.select + self._where

    @cached_property
    def insert(self) -> str:
        """Writes a new row."""
        return (
            "INSERT INTO " + self.table + " (" + ", ".join(map(_quoted, self.columns)) + ") VALUES ("
            + ", ".join("?" * len(self.columns)) + ")"
        )  # fmt: skip

    @cached_property
    def update(self) -> str:
        """Writes all columns of the row of a key."""
        return (
            "UPDATE " + self.table + " SET " + ", ".join(_quoted(name) + " = ?" for name in self.columns) + self._where
        )

    @cached_property
    def delete(self) -> str:
        """Takes the row of a key out of the projection; the journal keeps it."""
        return "DELETE FROM " + self.table + self._where


def _quoted(name: str) -> str:
    return '"' + name + '"'


def _fields_of(entity: Any, *leave_out: str) -> Plain:
    names, values = _fields_but(entity.__class__, leave_out)
    return dict(zip(names, values(entity), strict=True))


@cache
def _fields_but(entity: type, leave_out: tuple[str, ...]) -> tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]:
    """The names of the fields, and what takes their values out of an entity."""
    names = tuple(one.name for one in fields(entity) if one.name not in leave_out)
    return names, attrgetter(*names)


def _plain_spanned(entity: Any) -> Plain:
    """The fields of an entity on a span, which is told as `start` and `end`; tuples as lists; `why` is never stored."""
    plain = _fields_of(entity, "span", "why")
    plain["start"], plain["end"] = entity.span.start, entity.span.end
    if "flags" in plain:
        plain["flags"] = list(plain["flags"])
    return plain


def _spanned(entity: Callable[..., Entity]) -> Callable[[Plain], Entity]:
    """The way back from `_plain_spanned`."""

    def made(plain: Plain) -> Entity:
        rest = dict(plain)
        rest["span"] = Span(rest.pop("start"), rest.pop("end"))
        if "flags" in rest:
            rest["flags"] = tuple(rest["flags"])
        return entity(**rest)

    return made


def _plain_entry(entry: GazetteerEntry) -> Plain:
    return _fields_of(entry) | {"aliases": list(entry.aliases)}


def _kind(
    table: str,
    entity: Callable[[Plain], Entity],
    columns: str,
    json_columns: str = "",
    key: str = "id",
    plain: Callable[[Any], Plain] = _fields_of,
    later: Mapping[str, object] | None = None,
) -> Kind:
    json_names = frozenset(json_columns.split())
    return Kind(table, tuple(columns.split()), json_names, tuple(key.split()), plain, entity, later or {})


KINDS: Mapping[type, Kind] = {
    Annotator: _kind("annotators", lambda plain: Annotator(**plain), "id name"),
    Label: _kind(
        "labels",
        lambda plain: Label(**(plain | {"retired": bool(plain["retired"])})),
        "id names colour key position retired",
        json_columns="names colour",
    ),
    # The text itself lies in `texts`, under the id; `with_text` puts it back.
    Document: _kind(
        "documents",
        lambda plain: Document(text="", **plain),
        "id title source published added position metadata put_away",
        json_columns="metadata",
        plain=lambda document: _fields_of(document, "text"),
        later={"put_away": None},
    ),
    DocumentState: _kind(
        "document_states",
        lambda plain: DocumentState(**(plain | {"status": Status(plain["status"])})),
        "document annotator status note",
        key="document annotator",
    ),
    Annotation: _kind(
        "annotations",
        _spanned(Annotation),
        "id document annotator label start end text created attributes note flags origin confidence guideline",
        json_columns="attributes flags",
        plain=_plain_spanned,
    ),
    Rule: _kind("rules", lambda plain: Rule(**plain), "id value"),
    Relation: _kind(
        "relations",
        lambda plain: Relation(**plain),
        "id document annotator label source target created attributes",
        json_columns="attributes",
    ),
    Suggestion: _kind(
        "suggestions",
        _spanned(Suggestion),
        "id document label start end text source confidence reason created",
        plain=_plain_spanned,
    ),
    Rejection: _kind(
        "refusals", _spanned(Rejection), "id document annotator label start end text created", plain=_plain_spanned
    ),
    DocumentSource: _kind(
        "sources", lambda plain: DocumentSource(**plain), "id document title source published foreign_id added"
    ),
    Guideline: _kind("guidelines", lambda plain: Guideline(**plain), "id label language version text created"),
    GazetteerEntry: _kind(
        "gazetteer",
        lambda plain: GazetteerEntry(**(plain | {"aliases": tuple(plain["aliases"])})),
        "id list label name aliases codes latitude longitude",
        json_columns="aliases codes",
        plain=_plain_entry,
    ),
}
BY_TABLE = {kind.table: kind for kind in KINDS.values()}


def plain_edit(edit: Edit) -> PlainEdit:
    """An edit as JSON values: `[table, before, after]`, where a side that is not there is null."""
    before, after = edit.before, edit.after
    kind = KINDS[(before if after is None else after).__class__]
    plain = kind.plain
    return kind.table, None if before is None else plain(before), None if after is None else plain(after)


def edit_of(values: list[Any], text_of: Callable[[str], str]) -> Edit:
    """The edit that `plain_edit` wrote; `text_of` finds a document's text by its id."""
    table, *sides = values
    kind = BY_TABLE[table]
    return Edit(*(None if side is None else with_text(kind.entity(side), text_of) for side in sides))


def with_text(entity: _Any, text_of: Callable[[str], str]) -> _Any:
    """The entity, with its text if it is a document."""
    return replace(entity, text=text_of(entity.id)) if isinstance(entity, Document) else entity
