"""Where a paragraph is drawn: a painter, the lines, and the boxes that offsets cover on them."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QPainter

from annotator.gui.reading.drawing.look import Look
from annotator.gui.reading.heights import Metrics
from annotator.gui.reading.paragraphs import Lines


@dataclass(frozen=True, slots=True)
class Canvas:
    """One paragraph with its top left corner at `origin`; offsets are the document's code points."""

    painter: QPainter
    look: Look
    lines: Lines
    origin: QPoint

    @property
    def metrics(self) -> Metrics:
        """The measures of the page."""
        return self.look.metrics

    @property
    def width(self) -> int:
        """The width of the column."""
        return round(self.lines.layout.lineAt(0).width())

    @property
    def rtl(self) -> bool:
        """Whether the paragraph runs from right to left."""
        return self.lines.paragraph.rtl

    def top(self, line: int) -> int:
        """Where a line begins."""
        return self.origin.y() + line * self.metrics.line

    def boxes(self, line: int, start: int, end: int, top: int, height: int) -> list[QRectF]:
        """The boxes, from left to right, of what the offsets cover on a line; `top` counts from the line's."""
        left, above = self.origin.x(), self.top(line) + top
        pieces = self.lines.pieces(line, start, end)
        return [QRectF(left + one, above, other - one, height) for one, other in pieces]
