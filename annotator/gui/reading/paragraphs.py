"""A text split into paragraphs, and one paragraph set in lines.

The stored text is never changed or read back from Qt: Qt is given a copy of the same length for display, because it
drops a leading U+FEFF, draws some controls as boxes and takes others for marks of its own.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import overload

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextLayout, QTextOption

from annotator.arabic import letters
from annotator.gui.positions import Positions
from annotator.gui.reading.geometry import INSIDE, Cells, cells_of, letter_marks
from annotator.gui.reading.heights import Metrics

LONGEST = 6000
"""Code points set at one go; a longer paragraph is set in pieces, each on a line of its own."""
_STRONG = {"L": False, "R": True, "AL": True}
_ODD = re.compile("[\ufeff\r\x00\x0b\x0c\x85\u2029\ufdd0\ufdd1\ud800-\udfff]")
_SHOWN = {0xFEFF: 0x2060, 0x0D: 0x2028, 0x00: 0x2400, 0x0B: 0x20, 0x0C: 0x20, 0x85: 0x20, 0x2029: 0x2028}
_SHOWN |= dict.fromkeys((0xFDD0, 0xFDD1, *range(0xD800, 0xE000)), 0xFFFD)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, or a piece of a very long one; `start` is its offset in the document.

    `number` counts the paragraphs of the document from 1, blank ones too. `opens` and `closes` say whether the
    paragraph begins and ends here, or has pieces before and after.
    """

    start: int
    text: str
    number: int
    rtl: bool
    opens: bool = True
    closes: bool = True

    @property
    def end(self) -> int:
        """The offset behind its last letter: a carriage return belongs to the line break."""
        return self.start + len(self.text) - self.text.endswith("\r")

    def holds(self, offset: int) -> bool:
        """The caret at that offset stands in this paragraph: its end belongs to it, but not that of a piece."""
        return self.start <= offset < self.start + len(self.text) + self.closes

    @property
    def is_blank(self) -> bool:
        """There is nothing to see in it."""
        return not self.text or self.text.isspace()


class Paragraphs(Sequence[Paragraph]):
    """The paragraphs of a text, in order, each made when it is asked for: of a long text few ever are.

    `starts` are the offsets at which they start. `rtl` is the direction of those that have no letter to tell it.
    """

    __slots__ = ("_continued", "_rtl", "_text", "starts")

    def __init__(self, text: str, rtl: bool = True) -> None:
        self._text = text
        self._rtl = rtl
        self.starts: list[int] = [0]
        self._continued: list[int] = []  # the indexes of pieces that go on a paragraph
        at, breaks = 0, text.find
        while (end := breaks("\n", at)) >= 0:
            if end - at > LONGEST:
                self._cut_up(at, end)
            self.starts.append(at := end + 1)
        if len(text) - at > LONGEST:
            self._cut_up(at, len(text))

    def _cut_up(self, at: int, end: int) -> None:
        while end - at > LONGEST:
            at = _cut(self._text, at)
            self._continued.append(len(self.starts))
            self.starts.append(at)

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, index: int) -> Paragraph: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Paragraph, ...]: ...
    def __getitem__(self, index: int | slice) -> Paragraph | tuple[Paragraph, ...]:
        """The paragraph at that place."""
        if isinstance(index, slice):
            return tuple(self[one] for one in range(*index.indices(len(self))))
        index = range(len(self))[index]
        start, (end, closes) = self.starts[index], self._end(index)
        number = index + 1 - bisect_right(self._continued, index)
        return Paragraph(start, self._text[start:end], number, self._reads_rtl(index), self._opens(start), closes)

    def _reads_rtl(self, index: int) -> bool:
        """The direction of a paragraph, which its first piece decides for all of them."""
        if not self._opens(self.starts[index]):
            index = bisect_right(self.starts, self._text.rfind("\n", 0, self.starts[index]) + 1) - 1
        return reads_rtl(self._text[self.starts[index] : self._end(index)[0]], self._rtl)

    def opening(self, length: int) -> str:
        """The first characters of the text, on one line."""
        return self._text[:length].replace("\n", " ")

    def lengths(self) -> Iterator[int]:
        """How many characters each has."""
        follows = (*self.starts[1:], len(self._text) + 1)
        if not self._continued:
            return (after - start - 1 for start, after in zip(self.starts, follows, strict=True))
        return (self._end(index)[0] - start for index, start in enumerate(self.starts))

    def _end(self, index: int) -> tuple[int, bool]:
        """Where a paragraph or piece ends, and whether its paragraph ends there too."""
        if index + 1 == len(self.starts):
            return len(self._text), True
        after = self.starts[index + 1]
        closes = self._opens(after)
        return after - closes, closes

    def _opens(self, start: int) -> bool:
        # No piece holds a line break, so what stands before a start tells a paragraph from a piece of one.
        return start == 0 or self._text[start - 1] == "\n"


def _cut(text: str, at: int) -> int:
    """Where the piece from `at` ends: behind a blank if there is one in its second half, else between two letters."""
    blank = text.rfind(" ", at + LONGEST // 2, at + LONGEST)
    if blank >= 0:
        return blank + 1
    # One letter with thousands of marks is cut too.
    return max(letters.previous_boundary(text, at + LONGEST), at + LONGEST // 2)


def reads_rtl(text: str, otherwise: bool) -> bool:
    """Whether the first letter with a direction runs from right to left; `otherwise` where none does (digits, signs).

    The first strong character decides, as in the Unicode Bidirectional Algorithm, rule P2.
    """
    for one in text:
        direction = _STRONG.get(unicodedata.bidirectional(one))
        if direction is not None:
            return direction
    return otherwise


def display_copy(text: str) -> str:
    """What Qt is given for a paragraph: of the same length, and every code point in its place."""
    if not _ODD.search(text):
        return text
    # A return before the line break takes no room; one inside breaks the line, as it did where it was written.
    shown = text[:-1] + "\u200b" if text.endswith("\r") else text
    return shown.translate(_SHOWN)


@dataclass(frozen=True, slots=True)
class Border:
    """A place between two letters, found from a point on a line.

    Where a run reads against its paragraph, its two ends have changed places on screen: `flow` is the offset whose
    caret is drawn nearest to the point, `letter` that on the point's side of the letter at it. `run` holds the
    offsets of such a run, or None.
    """

    flow: int
    letter: int
    run: tuple[int, int] | None = None


class Lines:
    """A paragraph set in lines of one width. Offsets are the document's code points; lines count from 0."""

    __slots__ = ("_borders", "_cells", "_marks", "_positions", "count", "height", "layout", "paragraph")

    def __init__(self, paragraph: Paragraph, metrics: Metrics, width: int) -> None:
        shown = display_copy(paragraph.text)
        self.paragraph = paragraph
        self._positions = Positions.of(paragraph.text)
        self._marks: bytearray | None = None
        self.layout = QTextLayout(shown, metrics.font)
        self.layout.setTextOption(_option(paragraph.rtl))
        self.layout.setCacheEnabled(True)
        starts = _set(self.layout, metrics, width)
        self.count = len(starts)
        self._borders = (*map(self.offset, starts), paragraph.start + len(paragraph.text))
        self.height = metrics.height(self.count, paragraph.is_blank, paragraph.closes)
        self._cells: list[Cells | None] = [None] * self.count

    def unit(self, offset: int) -> int:
        """The UTF-16 unit of the paragraph at that offset, held within the paragraph."""
        inside = min(max(offset - self.paragraph.start, 0), len(self.paragraph.text))
        return self._positions.to_qt(inside)

    def offset(self, unit: int) -> int:
        """The offset of a UTF-16 unit of the paragraph."""
        return self.paragraph.start + self._positions.from_qt(unit)

    def line_of(self, offset: int) -> int:
        """The line that holds the letter at the offset; the last at the end of the paragraph."""
        return max(0, bisect_right(self._borders, offset, 0, self.count) - 1)

    def bounds(self, line: int) -> tuple[int, int]:
        """The offsets at which a line starts and ends."""
        return self._borders[line], self._borders[line + 1]

    def cells(self, line: int) -> Cells:
        """The cells of a line, found when first asked for."""
        cells = self._cells[line]
        if cells is None:
            cells = self._cells[line] = cells_of(self.layout.lineAt(line), self._letter_marks(), self.paragraph.rtl)
        return cells

    def pieces(self, line: int, start: int, end: int) -> tuple[tuple[float, float], ...]:
        """The left and right edges of what the offsets from `start` to `end` cover on a line."""
        return self.cells(line).pieces(self.unit(start), self.unit(end))

    def caret_x(self, offset: int) -> float:
        """Where the caret stands before the letter at the offset."""
        return self.cells(self.line_of(offset)).caret(self.unit(offset))

    def letter_at(self, line: int, x: float) -> int:
        """The offset of the letter at x, or of the nearest one on the line."""
        unit = self.cells(line).unit_at(x)
        return self.bounds(line)[0] if unit is None else self.offset(self._letter_start(unit))

    def border_at(self, line: int, x: float) -> Border:
        """The border between two letters nearest to x."""
        cells = self.cells(line)
        unit = cells.unit_at(x)
        if unit is None:
            return Border(self.bounds(line)[0], self.bounds(line)[0])
        border = self._letter_start(unit)
        if cells.is_past_middle(unit, x):
            border = self._letter_end(unit)
        run = cells.run_against(unit)
        if run is None:
            return Border(self.offset(border), self.offset(border))
        flow = min(run, key=lambda end: abs(cells.caret(end) - x)) if border in run else border
        return Border(self.offset(flow), self.offset(border), (self.offset(run[0]), self.offset(run[1])))

    def _letter_start(self, unit: int) -> int:
        marks = self._letter_marks()
        while marks[unit] == INSIDE:
            unit -= 1
        return unit

    def _letter_end(self, unit: int) -> int:
        marks, unit = self._letter_marks(), unit + 1
        while marks[unit] == INSIDE:
            unit += 1
        return unit

    def _letter_marks(self) -> bytearray:
        if self._marks is None:
            self._marks = letter_marks(display_copy(self.paragraph.text), self._positions)
        return self._marks


def _option(rtl: bool) -> QTextOption:
    # QTextLayout does not mirror alignment: right is right.
    option = QTextOption(Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _set(layout: QTextLayout, metrics: Metrics, width: int) -> list[int]:
    """Break the text into lines with their baselines at even distances; the units at which they start."""
    starts: list[int] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, len(starts) * metrics.line + metrics.baseline - line.ascent()))
        starts.append(line.textStart())
    layout.endLayout()
    return starts
