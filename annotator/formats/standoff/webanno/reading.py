"""Reads WebAnno TSV 3 (see the folder's own text)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from annotator.domain.errors import FileTrouble
from annotator.domain.errors.files import BrokenField, FileEmpty, UnknownReference
from annotator.formats.incoming import (
    Incoming,
    IncomingAnnotation,
    IncomingDocument,
    IncomingRelation,
    Kind,
    Recounted,
    Unheld,
)
from annotator.formats.offsets import Unit
from annotator.formats.standoff.webanno.escapes import parted, unescaped_value, value_and_id
from annotator.formats.standoff.webanno.header import NOTE, Layer
from annotator.formats.standoff.webanno.rows import Laid, Row, Sheet, laid, sheets_in

_NOTHING, _NO_VALUE = "_", "*"
_TOKEN = "Token"  # noqa: S105 - a layer


def read(text: str, path: str) -> Incoming:
    """The documents of a file, each with a header of its own.

    An arrow between tokens that carry nothing puts the label `Token` on both. Problems: those of `Sheet` and `laid`,
    BrokenField for a thing that differs from row to row, UnknownReference for an arrow from nowhere, FileEmpty where
    there is no row.
    """
    parts = [_document(sheet) for sheet in sheets_in(text, path)]
    return Incoming.of(parts) if parts else Incoming(problems=(FileEmpty(path),))


def _document(sheet: Sheet) -> Incoming:
    sheet.end()
    if sheet.problems:
        return Incoming(problems=tuple(sheet.problems))
    found = laid(sheet)
    if found.problems:
        return Incoming(problems=found.problems)
    return _Reading(sheet, found).done()


@dataclass(slots=True)
class _Thing:
    """A span that a layer tells of, as the rows tell it: the rows it lies on and its features."""

    layer: Layer
    id: str
    line: int
    values: dict[str, str | None] = field(default_factory=dict)
    rows: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Reading:
    sheet: Sheet
    laid: Laid
    problems: list[FileTrouble] = field(default_factory=list)
    unheld: list[Unheld] = field(default_factory=list)
    things: dict[str, _Thing] = field(default_factory=dict)
    tokens: dict[str, IncomingAnnotation] = field(default_factory=dict)
    places: dict[str, int] = field(default_factory=dict)

    def done(self) -> Incoming:
        """Everything the sheet tells."""
        for row in self.sheet.rows():
            self.places.setdefault(row.id.partition(".")[0], len(self.places))
        self.unheld += self.sheet.unheld
        for row in self.sheet.rows():
            for layer in self.sheet.layers:
                if layer.kind == "SP":
                    self._spans(row, layer)
        annotations = {one.id: made for one in self.things.values() if (made := self._annotation(one)) is not None}
        relations = [
            made
            for row in self.sheet.rows()
            for layer in self.sheet.layers
            if layer.kind == "RL"
            for made in self._relations(row, layer, annotations)
        ]
        self._chains()
        if self.problems:
            return Incoming(problems=tuple(self.problems))
        everything = sorted((*annotations.values(), *self.tokens.values()), key=lambda one: (one.start, -one.end))
        document = IncomingDocument(
            self.laid.text, self.sheet.path, self.sheet.line, annotations=tuple(everything),
            relations=tuple(relations), has_local_ids=True,
        )  # fmt: skip
        unit = self.laid.unit
        recounted = () if unit is Unit.UTF_16 else (Recounted(self.sheet.path, self.sheet.line, unit),)
        return Incoming((document,), unheld=tuple(self.unheld), recounted=recounted)

    def _spans(self, row: Row, layer: Layer) -> None:
        """What the cells of a layer tell of one row, each of those that are stacked there."""
        features, slots = layer.features(), layer.slots()
        ends = [at + 1 for at in slots]
        columns = {at: _stacked(row.cells[at]) for at in range(layer.first, layer.first + len(layer.columns))}
        for place in range(max(len(items) for items in columns.values())):
            items = {at: stack[place] for at, stack in columns.items() if place < len(stack)}
            numbers = [value_and_id(item)[1] for at, item in items.items() if at not in ends]
            number = next((one for one in numbers if one), "")
            self._require_whole(row, layer, [value_and_id(items.get(at, ""))[1] for at in features], number)
            id = f"{layer.name}[{number}]" if number else f"{layer.name} {row.id} {place}"
            values = {name: _value(items[at]) for at, name in features.items() if at in items}
            thing = self.things.setdefault(id, _Thing(layer, id, row.line, values))
            thing.rows.append(row.id)
            if thing.values != values:
                self.problems.append(BrokenField(self.sheet.path, row.line, id, "the same in each of its rows"))
            for at in slots:
                told = f"{items.get(at, '')} {items.get(at + 1, '')}"
                if set(told) - set(" _*[]0123456789") or any(sign.isdigit() for sign in items.get(at + 1, "")):
                    self.unheld.append(Unheld(self.sheet.path, row.line, Kind.SLOT, f"{id}: {told}"))

    def _require_whole(self, row: Row, layer: Layer, numbers: Sequence[str], number: str) -> None:
        """All columns of a layer tell of the same thing: with its number in each, or in none."""
        if any(one != number for one in numbers):
            self.problems.append(BrokenField(self.sheet.path, row.line, layer.name, "the same number in each column"))

    def _annotation(self, thing: _Thing) -> IncomingAnnotation | None:
        places = sorted({self.places[row.partition(".")[0]] for row in thing.rows})
        if places[-1] - places[0] >= len(places):
            what = "on tokens that follow one another"
            self.problems.append(BrokenField(self.sheet.path, thing.line, thing.id, what))
        runs = [self.laid.runs[row] for row in thing.rows]
        start, end = min(run[0] for run in runs), max(run[1] for run in runs)
        label, attributes, note = thing.layer.said(thing.values)
        if start == end:
            self.unheld.append(Unheld(self.sheet.path, thing.line, Kind.EMPTY_SPAN, f"{label} {start}"))
            return None
        return IncomingAnnotation(start, end, label, thing.id, attributes=attributes, note=note, line=thing.line)

    def _relations(
        self, row: Row, layer: Layer, annotations: dict[str, IncomingAnnotation]
    ) -> Iterator[IncomingRelation]:
        features = layer.features()
        last = layer.first + len(layer.columns) - 1
        columns = {at: _stacked(row.cells[at]) for at in (*features, last)}
        for place, item in enumerate(columns[last]):
            source_row, numbers = value_and_id(item)
            source_number, _, target_number = numbers.partition("_")
            values = {name: _value(columns[at][place]) for at, name in features.items() if place < len(columns[at])}
            label, attributes, note = layer.said(values)
            attributes |= {} if note is None else {NOTE: note}
            source = self._end(layer, source_row, source_number, row)
            target = self._end(layer, row.id, target_number, row)
            if source is None or target is None:
                continue
            if source == target or not {source, target} <= annotations.keys() | self.tokens.keys():
                told = f"{label} {source_row} {row.id}"
                kind = Kind.LOOP if source == target else Kind.RELATION
                self.unheld.append(Unheld(self.sheet.path, row.line, kind, told))
                continue
            yield IncomingRelation(label, source, target, attributes=attributes, line=row.line)

    def _end(self, layer: Layer, row: str, number: str, where: Row) -> str | None:
        """The id of what an arrow leads from or to; None, and a problem, where there is nothing."""
        id = f"{layer.base}[{number}]" if number.strip("0") else f"{layer.base} {row} 0"
        if id in self.things and row in self.things[id].rows:
            return id
        is_declared = any(one.kind == "SP" and one.name == layer.base for one in self.sheet.layers)
        run = self.laid.runs.get(row)
        if run is None or (is_declared and not layer.name.endswith(".Dependency")):
            self.problems.append(UnknownReference(self.sheet.path, where.line, f"{row}[{number}]" if number else row))
            return None
        id = f"{_TOKEN} {row}"
        if run[0] < run[1]:
            self.tokens.setdefault(id, IncomingAnnotation(*run, _TOKEN, id, line=where.line))
        return id

    def _chains(self) -> None:
        seen: set[str] = set()
        for row in self.sheet.rows():
            for layer in (one for one in self.sheet.layers if one.kind == "CH"):
                for item in _stacked(row.cells[layer.first]):
                    if item not in seen:
                        self.unheld.append(Unheld(self.sheet.path, row.line, Kind.CHAIN, f"{row.form} {item}"))
                    seen.add(item)


def _stacked(cell: str) -> tuple[str, ...]:
    return () if cell == _NOTHING else parted(cell, "|")


def _value(item: str) -> str | None:
    value, _ = value_and_id(item)
    return None if value in (_NOTHING, _NO_VALUE) else unescaped_value(value)
