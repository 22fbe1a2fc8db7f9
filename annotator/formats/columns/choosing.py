"""Spans that overlap, put into columns that cannot hold an overlap.

innermost   one column; of spans that overlap the shortest is kept, so that many stay
outermost   one column; of spans that overlap the longest is kept
labels      one column for each label, chosen inside it as `innermost` does
levels      as many columns as spans lie over one token; nothing is left out

Overlap is judged in tokens, length in code points: two spans inside one word are widened to the same token, and it is
still the inner one that is inner.
"""

from collections.abc import Iterable, Mapping, Sequence
from heapq import heappop, heappush

from annotator.domain.annotation import reading_order
from annotator.formats.columns.placing import Placed

ONE_COLUMN = ("innermost", "outermost")
Column = tuple[Placed, ...]


def columns_of(found: Sequence[Placed], nested: str, order: Mapping[str, int]) -> tuple[Column, ...]:
    """The columns, each free of overlaps and in reading order; `order` counts the labels.

    One for `innermost` and `outermost`, one for each label of `order` for `labels`, as many as it takes for `levels`;
    at least one, which may be empty.
    """
    if nested == "levels":
        return levels(found, order) or ((),)
    if nested == "labels":
        apart = ([one for one in found if one.annotation.label == label] for label in order)
        return tuple(chosen(same, order) for same in apart) or ((),)
    return (chosen(found, order, longest_first=nested == "outermost"),)


def chosen(found: Iterable[Placed], order: Mapping[str, int], *, longest_first: bool = False) -> Column:
    """The spans kept, in reading order, so that no two overlap.

    They are taken shortest (or longest) first, then by earlier start, label order and id; each is kept that overlaps
    nothing kept before it.
    """
    sign = -1 if longest_first else 1

    def rank(one: Placed) -> tuple[int, int, int, str]:
        annotation = one.annotation
        return sign * len(annotation.span), annotation.span.start, order[annotation.label], annotation.id

    ranked = sorted(found, key=rank)
    taken = bytearray(max((one.run.stop for one in ranked), default=0))
    kept = [one for one in ranked if _take(taken, one.run)]
    return tuple(sorted(kept, key=_reading_order))


def levels(found: Iterable[Placed], order: Mapping[str, int]) -> tuple[Column, ...]:
    """Every span, each in the first column where it overlaps nothing: outer spans before those inside them.

    There are as many columns as spans lie over one token at most. Of spans over the same tokens the one with more
    characters is the outer one, then label order and id decide.
    """
    columns: list[list[Placed]] = []
    free: list[int] = []
    busy: list[tuple[int, int]] = []  # (the token after the span, its column)
    for one in sorted(found, key=lambda one: _outer_first(one, order)):
        while busy and busy[0][0] <= one.run.start:
            heappush(free, heappop(busy)[1])
        if not free:
            columns.append([])
            heappush(free, len(columns) - 1)
        at = heappop(free)
        columns[at].append(one)
        heappush(busy, (one.run.stop, at))
    return tuple(tuple(column) for column in columns)


def _take(taken: bytearray, run: range) -> bool:
    """Whether the run was free; now it is not."""
    if taken.find(1, run.start, run.stop) >= 0:
        return False
    taken[run.start : run.stop] = b"\1" * len(run)
    return True


def _outer_first(one: Placed, order: Mapping[str, int]) -> tuple[int, int, int, int, str]:
    annotation = one.annotation
    return one.run.start, -one.run.stop, -len(annotation.span), order[annotation.label], annotation.id


def _reading_order(one: Placed) -> tuple[int, int, str]:
    return reading_order(one.annotation)
