"""Offsets that other programs count otherwise, told by the words they are said to cover.

Ours are code points. Programs in Java and JavaScript count UTF-16 units, others bytes of UTF-8 or whole letters
(graphemes); few of their files say which. So the usual unit is tried first, and where it does not cover the words the
file names, each other one: that which covers them all is taken, and told.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate
from typing import TypeAlias

from annotator.arabic.letters import boundaries
from annotator.domain.errors import FileTrouble
from annotator.domain.errors.files import OffsetsOutsideText, OffsetsUnclear, TextDisagrees

Run: TypeAlias = tuple[int, int]


class Unit(StrEnum):
    """What offsets count."""

    CODE_POINTS = "code points"
    UTF_16 = "UTF-16 units"
    BYTES = "bytes of UTF-8"
    GRAPHEMES = "graphemes"


@dataclass(frozen=True, slots=True)
class Told:
    """A span as its file tells it, in a unit to be found; `said` are the words it is to cover, if the file has them."""

    start: int
    end: int
    said: str | None
    line: int


@dataclass(frozen=True, slots=True)
class Counted:
    """The spans in code points and the unit they were in; None for each that does not fit, and `problems` says why."""

    runs: tuple[Run | None, ...]
    unit: Unit
    problems: tuple[FileTrouble, ...] = ()


def utf_16_edges(text: str) -> tuple[int, ...]:
    """Where each code point of the text begins, in UTF-16 units, and where the last one ends."""
    return tuple(accumulate((2 if sign > "\uffff" else 1 for sign in text), initial=0))


def _byte_edges(text: str) -> tuple[int, ...]:
    return tuple(accumulate((len(sign.encode("utf-8")) for sign in text), initial=0))


def in_code_points(text: str, unit: Unit) -> Callable[[int], int | None]:
    """The way back: an offset in the unit to one in code points, None where it lies outside or inside one."""
    if unit is Unit.CODE_POINTS:
        return lambda offset: offset if 0 <= offset <= len(text) else None
    if unit is Unit.GRAPHEMES:
        borders = boundaries(text)
        return lambda offset: borders[offset] if 0 <= offset < len(borders) else None
    edges = utf_16_edges(text) if unit is Unit.UTF_16 else _byte_edges(text)

    def found(offset: int) -> int | None:
        at = bisect_left(edges, offset)
        return at if at < len(edges) and edges[at] == offset else None

    return found


def is_same(said: str, covered: str) -> bool:
    """The words are the same."""
    return said == covered


def is_alike(said: str, covered: str) -> bool:
    r"""The words are the same but for the kind and number of blanks; a line break may be written as `\n`."""
    return _folded(said) == _folded(covered)


def _folded(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("\\r", "\r").replace("\\n", "\n"))


def counted(
    text: str,
    told: Sequence[Told],
    path: str,
    usual: Unit = Unit.CODE_POINTS,
    agreements: Sequence[Callable[[str, str], bool]] = (is_same,),
) -> Counted:
    """The spans of one text, which all count alike, in code points.

    Without words to compare, the usual unit. Otherwise the first agreement under which a unit fits decides, the usual
    unit before the others. Problems: OffsetsUnclear where several others fit and mean different places;
    OffsetsOutsideText and TextDisagrees where none does.
    """
    named = any(one.said is not None for one in told)
    fitting: dict[tuple[Run | None, ...], Unit] = {}
    for agrees in agreements:
        for unit in (usual, *(one for one in Unit if one is not usual and named)):
            runs = tuple(_runs(text, told, unit, agrees))
            if None not in runs:
                if unit is usual:
                    return Counted(runs, unit)
                fitting.setdefault(runs, unit)
        if fitting:
            break
    if len(fitting) == 1:
        runs, unit = fitting.popitem()
        return Counted(runs, unit)
    runs = tuple(_runs(text, told, usual, agreements[-1]))
    if fitting:
        units = ", ".join(fitting.values())
        first = next(one for one, run in zip(told, runs, strict=True) if run is None)
        return Counted(runs, usual, (OffsetsUnclear(path, first.line, first.start, first.end, units),))
    problems = (_problem(text, one, path, usual) for one, run in zip(told, runs, strict=True) if run is None)
    return Counted(runs, usual, tuple(problems))


def _runs(text: str, told: Sequence[Told], unit: Unit, agrees: Callable[[str, str], bool]) -> Iterator[Run | None]:
    place = in_code_points(text, unit)
    for one in told:
        start, end = place(one.start), place(one.end)
        is_run = start is not None and end is not None and start < end
        if is_run and (one.said is None or agrees(one.said, text[start:end])):
            yield (start, end)  # type: ignore[misc]
        else:
            yield None


def _problem(text: str, one: Told, path: str, unit: Unit) -> FileTrouble:
    place = in_code_points(text, unit)
    start, end = place(one.start), place(one.end)
    if one.said is None or start is None or end is None or start >= end:
        return OffsetsOutsideText(path, one.line, one.start, one.end, len(text))
    return TextDisagrees(path, one.line, one.start, one.end, one.said, text[start:end])
