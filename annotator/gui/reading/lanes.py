"""Which marks lie on a line, and in which lane under the words each runs.

lane 0     ----   -----     the shortest spans, nearest to the words
lane 1   ------------       a span runs under every shorter one it overlaps
lane 2   --------------------
"""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from annotator.domain.annotation import Annotation
from annotator.domain.span import Span
from annotator.gui.reading.page import Page
from annotator.gui.reading.paragraphs import Lines


@dataclass(frozen=True, slots=True)
class Mark:
    """What the page draws of an annotation."""

    id: str
    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class LaidMark:
    """A mark and its lane, 0 nearest to the words."""

    mark: Mark
    lane: int


LineMarks = tuple[LaidMark, ...]


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


class Marks:
    """The marks of a document by paragraph and line; lanes and lines are worked out where somebody looks."""

    def __init__(self, page: Page, annotations: Iterable[Annotation] = ()) -> None:
        self._page = page
        self._annotations: dict[str, Annotation] = {}
        self._by_paragraph: dict[int, set[Mark]] = defaultdict(set)
        self._by_line: dict[int, tuple[LineMarks, ...]] = {}
        self.replace(annotations)

    @property
    def annotations(self) -> Mapping[str, Annotation]:
        """The annotations by id."""
        return self._annotations

    def replace(self, annotations: Iterable[Annotation]) -> set[int]:
        """Hold these annotations from now on; the indexes of the paragraphs whose marks are not the same."""
        before, self._annotations = self._annotations, {one.id: one for one in annotations}
        gone = {_mark(one) for key, one in before.items() if self._annotations.get(key) is not one}
        come = {_mark(one) for key, one in self._annotations.items() if before.get(key) is not one}
        touched = set()
        for mark in gone ^ come:
            for index in self._page.indexes(mark.start, mark.end):
                touched.add(index)
                if mark in gone:
                    self._by_paragraph[index].discard(mark)
                else:
                    self._by_paragraph[index].add(mark)
        return touched

    def forget(self, index: int) -> tuple[LineMarks, ...]:
        """What is drawn on the lines of a paragraph, to be worked out anew when asked for again."""
        return self._by_line.pop(index, ())

    def on_lines(self, index: int) -> tuple[LineMarks, ...]:
        """For each line of a paragraph the marks on it, the outermost first; empty if the paragraph has none."""
        if not self._by_paragraph.get(index):
            return ()
        if index not in self._by_line:
            self._by_line[index] = _by_line(self._page.lines(index), self._by_paragraph[index])
        return self._by_line[index]


def _mark(annotation: Annotation) -> Mark:
    return Mark(annotation.id, annotation.span.start, annotation.span.end, annotation.label)


def _by_line(lines: Lines, marks: Iterable[Mark]) -> tuple[LineMarks, ...]:
    found: list[list[Mark]] = [[] for _ in range(lines.count)]
    paragraph = lines.paragraph
    for mark in sorted(marks, key=lambda one: (one.end - one.start, one.start, one.id)):
        start, end = max(mark.start, paragraph.start), min(mark.end, paragraph.start + len(paragraph.text))
        if start < end:
            for line in range(lines.line_of(start), lines.line_of(end - 1) + 1):
                found[line].append(mark)
    return tuple(_laid(marks, *lines.bounds(line)) for line, marks in enumerate(found))


def _laid(marks: Sequence[Mark], start: int, end: int) -> LineMarks:
    """The marks of one line, outermost first; lanes count only what meets on this line, so bars stay near the words."""
    given = lanes(Span(max(mark.start, start), min(mark.end, end)) for mark in marks)
    laid = [LaidMark(mark, lane) for mark, lane in zip(marks, given, strict=True)]
    return tuple(sorted(laid, key=lambda one: -one.lane))
