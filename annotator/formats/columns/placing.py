"""Annotations put on a grid of tokens: which tokens each one covers, and what its edges suffered."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from annotator.domain.annotation import Annotation
from annotator.formats.columns.tokens import Grid
from annotator.formats.report import Reason, Report, Reported


class Adjustment(StrEnum):
    """How an exported span differs from the stored one."""

    WIDENED = "an edge lay inside a token, and the whole token was labelled"
    TRIMMED = "an edge lay on blanks or invisible signs, which belong to no token"
    DIVIDED = "goes over the end of a sentence, and is written in one piece for each"


class Placed(NamedTuple):
    """An annotation and the run of tokens that carries it; `adjustment` is None where its edges are token edges."""

    annotation: Annotation
    run: range
    adjustment: Adjustment | None = None


def placed(grid: Grid, annotations: Iterable[Annotation], edges: str, report: Report) -> tuple[Placed, ...]:
    """Each annotation that covers a token, in the order given; the others are reported.

    With `strict` an annotation with an edge inside a token is reported too.
    """
    found = []
    for annotation in annotations:
        one = _placed(grid, annotation)
        if not one.run:
            report.reported.append(Reported(annotation, Reason.UNTOKENED))
        elif one.adjustment is Adjustment.WIDENED and edges == "strict":
            report.reported.append(Reported(annotation, Reason.EDGE))
        else:
            found.append(one)
    return tuple(found)


def _placed(grid: Grid, annotation: Annotation) -> Placed:
    run = grid.run(annotation.span)
    return Placed(annotation, run, _adjustment(grid, annotation, run) if run else None)


def _adjustment(grid: Grid, annotation: Annotation, run: range) -> Adjustment | None:
    start, end = grid.tokens[run.start].start, grid.tokens[run.stop - 1].end
    first, last = annotation.span.start, annotation.span.end
    if start < first or last < end:
        return Adjustment.WIDENED
    return Adjustment.TRIMMED if (start, end) != (first, last) else None
