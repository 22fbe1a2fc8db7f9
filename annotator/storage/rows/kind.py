"""How one kind of entity is written, from what is declared of its columns."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter, itemgetter
from typing import Any, TypeAlias

from annotator.domain.change import Entity
from annotator.storage.connection import DatabaseError
from annotator.storage.rows.columns import ColumnType

Plain: TypeAlias = dict[str, Any]
"""Names of columns to JSON values: what the journal tells of an entity."""

Row: TypeAlias = tuple[Any, ...]
"""What a table keeps of an entity, in the order of its columns."""


@dataclass(frozen=True)  # no slots: the statements are made once and kept
class Kind:
    """One table and its entity: its columns, and how to make the entity again.

    `entity` takes the values of the columns, in their order. `paths` says where an entity has them, where that is not
    under the column's name. `later` are columns newer than 1.0, and what they mean before.
    """

    table: str
    columns: Mapping[str, ColumnType]
    key: tuple[str, ...]
    entity: Callable[..., Entity]
    paths: Mapping[str, str] = field(default_factory=dict)
    later: Mapping[str, object] = field(default_factory=dict)

    def rows(self, entities: Iterable[Entity]) -> list[Row]:
        """What the table keeps of each entity. Made a column at a time, for an import has very many."""
        values = list(map(self._values_of, entities))
        if not self._kept:
            return values
        columns: list[Iterable[Any]] = list(zip(*values, strict=True))
        for place, kept in self._kept:
            columns[place] = map(kept, columns[place])
        return list(zip(*columns, strict=True))

    def told(self, rows: Iterable[Row]) -> Iterator[str]:
        """What the journal tells of each row: canonical JSON, the columns by name. Made a column at a time."""
        columns = tuple(zip(*rows, strict=True))
        return map(self._form.__mod__, zip(*(map(told, columns[place]) for place, told in self._told), strict=True))

    def plain(self, row: Row) -> Plain:
        """What `told` says, not yet as JSON.

        Raises:
            DatabaseError: if the row is damaged.
        """
        return dict(zip(self.columns, self._read_from(row), strict=True))

    def complete(self, plain: Plain) -> Plain:
        """Plain values as a journal of any version tells them, with what was not yet told then."""
        return {**self.later, **plain}

    def of_plain(self, plain: Plain) -> Entity:
        """The entity, as a journal of any version tells it."""
        return self.entity(*self._in_order(self.complete(plain)))

    def of_row(self, row: Row) -> Entity:
        """The entity of a row.

        Raises:
            DatabaseError: if the row is damaged.
        """
        return self.entity(*self._read_from(row))

    def key_of(self, row: Row) -> tuple[object, ...]:
        """The values of the key."""
        return tuple([row[place] for place in self._key_places])

    def _read_from(self, row: Row) -> list[Any]:
        values = list(row)
        try:
            for place, read in self._read:
                values[place] = read(values[place])
        except (ValueError, TypeError) as error:
            raise DatabaseError(self.table + ": a row cannot be read") from error
        return values

    # -- made once ----------------------------------------------------------------------------------------------------

    @cached_property
    def _values_of(self) -> Callable[[Entity], Row]:
        return attrgetter(*(self.paths.get(name, name) for name in self.columns))

    @cached_property
    def _in_order(self) -> Callable[[Plain], Row]:
        return itemgetter(*self.columns)

    @cached_property
    def _key_places(self) -> tuple[int, ...]:
        return tuple(place for place, name in enumerate(self.columns) if name in self.key)

    @cached_property
    def _kept(self) -> tuple[tuple[int, Callable[[Any], object]], ...]:
        return tuple((place, one.kept) for place, one in enumerate(self.columns.values()) if one.kept)

    @cached_property
    def _read(self) -> tuple[tuple[int, Callable[[Any], object]], ...]:
        return tuple((place, one.read) for place, one in enumerate(self.columns.values()) if one.read)

    @cached_property
    def _told(self) -> tuple[tuple[int, Callable[[Any], str]], ...]:
        places = {name: place for place, name in enumerate(self.columns)}
        return tuple((places[name], self.columns[name].told) for name in sorted(self.columns))

    @cached_property
    def _form(self) -> str:
        return "{" + ",".join('"' + name + '":%s' for name in sorted(self.columns)) + "}"

    # -- statements ---------------------------------------------------------------------------------------------------

    @property
    def _where(self) -> str:
        return " WHERE " + " AND ".join(_quoted(name) + " = ?" for name in self.columns if name in self.key)

    @cached_property
    def select(self) -> str:
        """Reads all rows; add a WHERE to it."""
        return "SELECT " + ", ".join(map(_quoted, self.columns)) + " FROM " + self.table

    @cached_property
    def select_one(self) -> str:
        """Reads the row of a key."""
        return self.select + self._where

    @cached_property
    def select_many(self) -> str:
        """Reads the rows of the keys that a JSON list holds; for kinds whose key is one column."""
        (key,) = self.key
        return self.select + " WHERE " + _quoted(key) + " IN (SELECT value FROM json_each(?))"

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
