"""The page: all paragraphs of a text one below the other, each set in lines only when somebody looks."""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable
from math import ceil

from PySide6.QtGui import QFontMetricsF

from annotator.gui.reading.heights import Heights, Metrics
from annotator.gui.reading.paragraphs import Lines, Paragraphs

KEPT = 1200
"""Paragraphs whose lines are kept; of those unseen for longest only the height is."""

_SAMPLE = 4000
_RAGGED = 1.04  # lines end short of the column by this much, on average over Arabic news


class Page:
    """The paragraphs of a document in a column of one width; heights are estimated until a paragraph is set.

    `grown` is told the index and the pixels whenever setting a paragraph corrects its estimate.
    """

    def __init__(self, paragraphs: Paragraphs, metrics: Metrics, width: int, grown: Callable[[int, int], None]) -> None:
        self.paragraphs = paragraphs
        self.metrics = metrics
        self.width = width
        self.times_set = 0
        self._grown = grown
        self._lines: OrderedDict[int, Lines] = OrderedDict()
        self.heights = Heights(_estimates(paragraphs, metrics, width))

    def index_of(self, offset: int) -> int:
        """The index of the paragraph that holds the offset; its end belongs to it."""
        return max(0, bisect_right(self.paragraphs.starts, offset) - 1)

    def indexes(self, start: int, end: int) -> range:
        """The indexes of the paragraphs that the offsets from `start` to `end` touch."""
        return range(self.index_of(start), self.index_of(max(start, end - 1)) + 1)

    def lines(self, index: int) -> Lines:
        """The paragraph set in lines, now if it is not yet."""
        known = self._lines.get(index)
        if known is not None:
            self._lines.move_to_end(index)
            return known
        lines = self._lines[index] = Lines(self.paragraphs[index], self.metrics, self.width)
        self.times_set += 1
        if len(self._lines) > KEPT:
            self._lines.popitem(last=False)
        more = lines.height - self.heights[index]
        if more:
            self.heights[index] = lines.height
            self._grown(index, more)
        return lines

    def lines_if_set(self, index: int) -> Lines | None:
        """The paragraph's lines if it is set; it is not set for this."""
        return self._lines.get(index)

    def at(self, offset: int) -> Lines:
        """The lines of the paragraph that holds the offset."""
        return self.lines(self.index_of(offset))

    def place(self, offset: int) -> tuple[int, int]:
        """The paragraph's index and the line in it of the letter at an offset."""
        index = self.index_of(offset)
        return index, self.lines(index).line_of(offset)

    def top(self, index: int, line: int = 0) -> int:
        """How far a line of a paragraph is below the page's top."""
        return self.heights.above(index) + line * self.metrics.line

    def line_at(self, y: int) -> tuple[int, int]:
        """The paragraph's index and the line in it that lie at a height, or nearest to it."""
        index, rest = self.heights.at(y)
        return index, min(rest // self.metrics.line, self.lines(index).count - 1)


def _estimates(paragraphs: Paragraphs, metrics: Metrics, width: int) -> list[int]:
    """The height of each paragraph, going by its length alone: a text of megabytes has tens of thousands."""
    advance, lengths = _mean_advance(paragraphs, metrics), list(paragraphs.lengths())
    # One character may be the carriage return of a blank line.
    known = {one: metrics.height(ceil(one * advance / width) or 1, blank=one <= 1) for one in set(lengths)}
    return [known[one] for one in lengths]


def _mean_advance(paragraphs: Paragraphs, metrics: Metrics) -> float:
    """The pixels a character of this text takes in a line, measured at its beginning."""
    text = paragraphs.opening(_SAMPLE) or "قال"
    return QFontMetricsF(metrics.font).horizontalAdvance(text) / len(text) * _RAGGED
