"""Which marks lie on a line, and in which lane under the words each runs.

lane 0     ----   -----     the shortest spans, nearest to the words
lane 1   ------------       a span runs under every shorter one it overlaps
lane 2   --------------------
"""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from operator import is_
from typing import Generic, NamedTuple, Protocol, TypeVar

from annotator.domain.overlap import covering
from annotator.domain.span import Placed, Span
from annotator.gui.reading.page import Page
from annotator.gui.reading.paragraphs import Lines


class Marked(Placed, Protocol):
    """An annotation, or a suggestion."""

    @property
    def label(self) -> str:
        """The id of its label."""
        ...


M = TypeVar("M", bound=Marked)


class Mark(NamedTuple):
    """What the page draws of an annotation, or of a suggestion."""

    id: str
    start: int
    end: int
    label: str


class LaidMark(NamedTuple):
    """A mark and its lane, 0 nearest to the words."""

    mark: Mark
    lane: int


LineMarks = tuple[LaidMark, ...]
_Known = dict[tuple[int, tuple[Mark, ...]], LineMarks]


def lanes(spans: Iterable[Span]) -> tuple[int, ...]:
    """A lane for each span, given those first that are to be nearest to the words.

    No two that overlap share a lane, and each is the nearest that is farther than those of all it overlaps before it.
    """
    taken: list[list[tuple[int, int]]] = []  # the spans of each lane, sorted; they are disjoint
    given = []
    for span in spans:
        lane = len(taken)
        while lane and _is_free(taken[lane - 1], span):
            lane -= 1
        if lane == len(taken):
            taken.append([])
        insort(taken[lane], (span.start, span.end))
        given.append(lane)
    return tuple(given)


def _is_free(lane: Sequence[tuple[int, int]], span: Span) -> bool:
    before = bisect_left(lane, (span.end, 0))
    return not before or lane[before - 1][1] <= span.start


class Marks(Generic[M]):
    """The marks of a document by paragraph and line; lanes and lines are worked out where somebody looks.

    They are made of annotations or of suggestions, never of both: neither kind takes a lane from the other.
    """

    def __init__(self, page: Page, things: Iterable[M] = ()) -> None:
        self._page = page
        self._given: tuple[M, ...] = ()
        self._by_id: dict[str, M] = {}
        self._by_paragraph: dict[int, set[Mark]] = defaultdict(set)
        self._by_line: dict[int, tuple[LineMarks, ...]] = {}
        self._known: dict[int, _Known] = {}
        self.replace(things)

    @property
    def by_id(self) -> Mapping[str, M]:
        """What the marks are made of, by id."""
        return self._by_id

    def replace(self, things: Iterable[M]) -> set[int]:
        """Hold these from now on; the indexes of the paragraphs whose marks are not the same."""
        before, self._given = self._given, tuple(things)
        gone, come = _difference(before, self._given)
        for one in gone:
            self._by_id.pop(one.id, None)
        self._by_id |= {one.id: one for one in come}
        touched = set()
        for mark in {_mark(one) for one in gone} ^ {_mark(one) for one in come}:
            for index in self._page.indexes(mark.start, mark.end):
                touched.add(index)
                # Out if it was there, else in: a mark that was and stays is in neither set.
                self._by_paragraph[index].symmetric_difference_update((mark,))
        return touched

    def lie_on(self, page: Page) -> None:
        """Lie on another page from now on, which sets the same paragraphs in other lines."""
        self._page = page
        self._by_line.clear()
        self._known.clear()

    def over(self, offset: int) -> tuple[M, ...]:
        """Those over the letter at an offset, innermost (shortest) first."""
        marks = self._by_paragraph.get(self._page.index_of(offset), ())
        return covering((self._by_id[one.id] for one in marks if one.start <= offset < one.end), offset)

    def forget(self, index: int) -> tuple[LineMarks, ...]:
        """What is drawn on the lines of a paragraph, to be worked out anew when asked for again."""
        return self._by_line.pop(index, ())

    def on_lines(self, index: int) -> tuple[LineMarks, ...]:
        """For each line of a paragraph the marks on it, the outermost first; empty if the paragraph has none."""
        if not self._by_paragraph.get(index):
            return ()
        if index not in self._by_line:
            known = self._known.get(index, {})
            self._known[index] = _by_line(self._page.lines(index), self._by_paragraph[index], known)
            self._by_line[index] = tuple(self._known[index].values())
        return self._by_line[index]


def _difference(before: Sequence[M], after: Sequence[M]) -> tuple[Sequence[M], Sequence[M]]:
    """What is in one and not in the other, with as little else as can be told fast: their common ends are left out.

    Of ten thousands one comes or goes at a time, and with every key.
    """
    opening = _same(before, after)
    before, after = before[opening:], after[opening:]
    closing = _same(before[::-1], after[::-1])
    return before[: len(before) - closing], after[: len(after) - closing]


def _same(one: Sequence[M], other: Sequence[M]) -> int:
    """How many the two begin with in common."""
    same = [*map(is_, one, other), False]
    return same.index(False)


def _mark(one: Marked) -> Mark:
    return Mark(one.id, one.span.start, one.span.end, one.label)


def _by_line(lines: Lines, marks: Iterable[Mark], known: _Known) -> _Known:
    """The marks of each line, by the line and what lies on it; lines that were `known` are not worked out again."""
    found: list[list[Mark]] = [[] for _ in range(lines.count)]
    paragraph = lines.paragraph
    for mark in sorted(marks, key=lambda one: (one.end - one.start, one.start, one.id)):
        start, end = max(mark.start, paragraph.start), min(mark.end, paragraph.start + len(paragraph.text))
        if start < end:
            for line in range(lines.line_of(start), lines.line_of(end - 1) + 1):
                found[line].append(mark)
    keys = ((line, tuple(marks)) for line, marks in enumerate(found))
    return {key: known[key] if key in known else _laid(key[1], *lines.bounds(key[0])) for key in keys}


def _laid(marks: Sequence[Mark], start: int, end: int) -> LineMarks:
    """The marks of one line, outermost first; lanes count only what meets on this line, so bars stay near the words."""
    given = lanes(Span(max(mark.start, start), min(mark.end, end)) for mark in marks)
    laid = [LaidMark(mark, lane) for mark, lane in zip(marks, given, strict=True)]
    return tuple(sorted(laid, key=lambda one: -one.lane))
