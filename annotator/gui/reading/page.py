"""The page: all paragraphs of a text one below the other, each set in lines only when somebody looks."""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Iterable
from math import ceil

from PySide6.QtGui import QFontMetricsF

from annotator.gui.reading.heights import Heights, Metrics
from annotator.gui.reading.paragraphs import Lines, Paragraph

KEPT = 1200
"""Paragraphs whose lines are kept; of those unseen for longest only the height is."""

_SAMPLE = 4000
_RAGGED = 1.04  # lines end short of the column by this much, on average over Arabic news


class Page:
    """The paragraphs of a document in a column of one width; heights are estimated until a paragraph is set.

    `grown` is told the index and the pixels whenever setting a paragraph corrects its estimate.
    """

    def __init__(
        self, paragraphs: Iterable[Paragraph], metrics: Metrics, width: int, grown: Callable[[int, int], None]
    ) -> None:
        self.paragraphs = tuple(paragraphs)
        self.metrics = metrics
        self.width = width
        self.times_set = 0
        self._grown = grown
        self._starts = [one.start for one in self.paragraphs]
        self._lines: OrderedDict[int, Lines] = OrderedDict()
        advance = _mean_advance(self.paragraphs, metrics)
        self.heights = Heights(
            metrics.height(ceil(len(one.text) * advance / width) or 1, one.is_blank, one.closes)
            for one in self.paragraphs
        )

    def index_of(self, offset: int) -> int:
        """The index of the paragraph that holds the offset; its end belongs to it."""
        return max(0, bisect_right(self._starts, offset) - 1)

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


def _mean_advance(paragraphs: Iterable[Paragraph], metrics: Metrics) -> float:
    """The pixels a character of this text takes in a line, measured at its beginning."""
    sample, held = [], 0
    for one in paragraphs:
        sample.append(one.text[:_SAMPLE])
        held += len(one.text) + 1
        if held > _SAMPLE:
            break
    text = " ".join(sample)[:_SAMPLE] or "قال"
    return QFontMetricsF(metrics.font).horizontalAdvance(text) / len(text) * _RAGGED
