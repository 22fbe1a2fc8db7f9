"""How spans lie to each other.

apart      [----]  (----)
nested     [--(----)--]        every tool should keep this; flat tag columns cannot
crossing   [---(---]---)       allowed, unless a project's rule forbids it
"""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from annotator.domain.annotation import Annotation, reading_order
from annotator.domain.span import Placed, Span

P = TypeVar("P", bound=Placed)


def first_crossing(span: Span, annotations: Iterable[Annotation]) -> Annotation | None:
    """The first annotation, in the order given, that the span would cross."""
    return next((one for one in annotations if span.crosses(one.span)), None)


def nesting_depths(annotations: Sequence[Annotation]) -> tuple[int, ...]:
    """For each annotation, given in reading order, how many of the others contain it; equal spans nest by order."""
    depths = []
    open_ones: list[Annotation] = []
    for one in annotations:
        open_ones = [outer for outer in open_ones if outer.span.end > one.span.start]
        depths.append(sum(outer.span.contains(one.span) for outer in open_ones))
        open_ones.append(one)
    return tuple(depths)


def covering(things: Iterable[P], offset: int) -> tuple[P, ...]:
    """Those over the character at `offset`, innermost (shortest) first."""
    found = (one for one in things if one.span.start <= offset < one.span.end)
    return tuple(sorted(found, key=lambda one: (len(one.span), *reading_order(one))))
