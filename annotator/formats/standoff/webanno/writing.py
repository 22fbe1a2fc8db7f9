"""Writes WebAnno TSV 3.3 (see the folder's own text); every span is held exactly."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import IO

from annotator.arabic.words import Token, tokens
from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.annotation import Annotation, Relation
from annotator.domain.json_values import Json
from annotator.formats.columns.tokens import Grid, grid_of
from annotator.formats.format import Outgoing
from annotator.formats.offsets import utf_16_edges
from annotator.formats.options import ExportOptions
from annotator.formats.report import Report
from annotator.formats.standoff.values import as_field
from annotator.formats.standoff.webanno.escapes import escaped_text, escaped_value
from annotator.formats.standoff.webanno.header import ENTITY, FORMAT, NOTE, RELATION, UNUSUAL, VALUE, written_name

SEVERAL = "the file holds several documents; INCEpTION takes one a file, so cut it before each line with #FORMAT"


def write(outgoing: Outgoing, options: ExportOptions, file: IO[str], report: Report) -> None:
    """The documents, one at a time, as they come; the report is filled on the way and is balanced."""
    del options
    for one in outgoing.documents:
        if report.documents:
            file.write("\n\n")
        file.writelines(_Page.of(one).lines())
        report.documents += 1
        report.relations += len(one.relations)
        for annotation in one.annotations:
            report.stored += 1
            report.exported += 1
            report.count_entity(annotation.label)
    if report.documents > 1:
        report.warnings.append(SEVERAL)


def _grid(one: AnnotatedDocument) -> Grid:
    """The words, and what lies between two of them as a token too where the text begins or a span's edge is there."""
    text = one.document.text
    words = tokens(text)
    edges = [0, *(edge for word in words for edge in (word.start, word.end)), len(text)]
    gaps = [(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if start < end]
    starts = [start for start, _ in gaps]
    met = {0} if gaps and gaps[0][0] == 0 else set()
    for annotation in one.annotations:
        for sign in (annotation.span.start, annotation.span.end - 1):
            at = bisect_right(starts, sign) - 1
            if at >= 0 and sign < gaps[at][1]:
                met.add(at)
    return grid_of(text, sorted((*words, *(Token(*gaps[at]) for at in met)), key=lambda token: token.start))


@dataclass(frozen=True, slots=True)
class _Place:
    """A row: a token, or a part of it; places are in the order of rows."""

    token: int
    is_part: bool
    start: int
    less_end: int

    @property
    def end(self) -> int:
        return -self.less_end


@dataclass(frozen=True, slots=True)
class _Page:
    """A document about to be written: which rows each annotation lies on, and which annotations each row holds."""

    one: AnnotatedDocument
    grid: Grid
    places: Mapping[str, tuple[_Place, ...]]
    held: Mapping[_Place, Sequence[Annotation]]
    numbers: Mapping[str, int]
    names: Mapping[_Place, str]

    @classmethod
    def of(cls, one: AnnotatedDocument) -> "_Page":
        grid = _grid(one)
        places = {annotation.id: tuple(_places(grid, annotation)) for annotation in one.annotations}
        held: defaultdict[_Place, list[Annotation]] = defaultdict(list)
        for annotation in one.annotations:
            for place in places[annotation.id]:
                held[place].append(annotation)
        numbered = (
            annotation.id
            for annotation in one.annotations
            if len(places[annotation.id]) > 1 or any(len(held[place]) > 1 for place in places[annotation.id])
        )
        numbers = {id: number for number, id in enumerate(numbered, start=1)}
        return cls(one, grid, places, held, numbers, _names(grid, held))

    def lines(self) -> Iterator[str]:
        """The header and the sentences."""
        spans = sorted({name for one in self.one.annotations for name in one.attributes})
        arrows = sorted({name for one in self.one.relations for name in one.attributes})
        has_notes = any(one.note is not None for one in self.one.annotations)
        yield f"{FORMAT}3.3\n"
        yield f"#T_SP={'|'.join((ENTITY, VALUE, *map(written_name, spans), *((NOTE,) if has_notes else ())))}\n"
        if self.one.relations:
            yield f"#T_RL={'|'.join((RELATION, VALUE, *map(written_name, arrows), f'BT_{ENTITY}'))}\n"
        yield "\n"
        text, edges = self.one.document.text, utf_16_edges(self.one.document.text)
        borders = [*(self.grid.tokens[run.start].start for run in self.grid.sentences), len(text)]
        incoming = self._arrows_by_place()
        by_token: defaultdict[int, list[_Place]] = defaultdict(list)
        for place in self.names:
            by_token[place.token].append(place)
        for run, (start, end) in zip(self.grid.sentences, pairwise(borders), strict=True):
            yield "\n"
            yield from (f"#Text={escaped_text(line)}\n" for line in text[start:end].split("\n"))
            for place in (place for token in run for place in by_token[token]):
                cells = [*self._cells(place, spans, has_notes)]
                if self.one.relations:
                    cells += self._arrow_cells(incoming.get(place, ()), arrows)
                words = escaped_text(text[place.start : place.end])
                offsets = f"{edges[place.start]}-{edges[place.end]}"
                yield "\t".join((self.names[place], offsets, words, *cells)) + "\t\n"

    def _cells(self, place: _Place, names: Sequence[str], has_notes: bool) -> Iterator[str]:
        there = self.held.get(place, ())
        yield _cell(f"{escaped_value(one.label)}{self._number(one)}" for one in there)
        for name in names:
            yield _cell(f"{_written(one.attributes, name)}{self._number(one)}" for one in there)
        if has_notes:
            notes = ("*" if one.note is None else escaped_value(as_field(one.note, UNUSUAL)) for one in there)
            yield _cell(f"{note}{self._number(one)}" for note, one in zip(notes, there, strict=True))

    def _number(self, one: Annotation) -> str:
        number = self.numbers.get(one.id)
        return "" if number is None else f"[{number}]"

    def _arrows_by_place(self) -> Mapping[_Place, Sequence[Relation]]:
        found: defaultdict[_Place, list[Relation]] = defaultdict(list)
        for one in self.one.relations:
            found[self.places[one.target][0]].append(one)
        return found

    def _arrow_cells(self, arrows: Sequence[Relation], names: Sequence[str]) -> Iterator[str]:
        yield _cell(escaped_value(as_field(one.label, UNUSUAL)) for one in arrows)
        for name in names:
            yield _cell(_written(one.attributes, name) for one in arrows)
        yield _cell(self._reference(one) for one in arrows)

    def _reference(self, one: Relation) -> str:
        source, target = self.numbers.get(one.source, 0), self.numbers.get(one.target, 0)
        number = f"[{source}_{target}]" if source or target else ""
        return f"{self.names[self.places[one.source][0]]}{number}"


def _places(grid: Grid, annotation: Annotation) -> Iterator[_Place]:
    for token in grid.run(annotation.span):
        whole = grid.tokens[token]
        start, end = max(whole.start, annotation.span.start), min(whole.end, annotation.span.end)
        yield _Place(token, (start, end) != (whole.start, whole.end), start, -end)


def _names(grid: Grid, held: Iterable[_Place]) -> Mapping[_Place, str]:
    """The rows in order, tokens and the parts of them that hold something, with their numbers."""
    parts: defaultdict[int, list[_Place]] = defaultdict(list)
    for place in held:
        if place.is_part:
            parts[place.token].append(place)
    names: dict[_Place, str] = {}
    for number, token in enumerate(grid.tokens):
        sentence = bisect_left(grid.sentences, number, key=lambda run: run.stop - 1)
        name = f"{sentence + 1}-{number - grid.sentences[sentence].start + 1}"
        names[_Place(number, False, token.start, -token.end)] = name
        ordered = sorted(parts[number], key=lambda place: (place.start, place.less_end))
        names |= {place: f"{name}.{at}" for at, place in enumerate(ordered, start=1)}
    return names


def _written(attributes: Mapping[str, Json], name: str) -> str:
    return escaped_value(as_field(attributes[name], UNUSUAL)) if name in attributes else "*"


def _cell(items: Iterable[str]) -> str:
    return "|".join(items) or "_"
