"""A sheet of paper in the pixels that pages are set in, and text beside the page: headings and footers."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPagedPaintDevice, QPainter, QTextLayout, QTextOption

INCH = 96
"""Pixels to an inch of paper; a font of 16 is one of 12 points."""


@dataclass(frozen=True, slots=True)
class Paper:
    """What of a sheet can be printed on, in pixels, and how many dots of the device one of them is."""

    width: int
    height: int
    scale: float

    @classmethod
    def of(cls, device: QPagedPaintDevice) -> "Paper":
        """The sheet of a printer or a PDF file, within its margins."""
        dots = device.logicalDpiX()
        area = device.pageLayout().paintRectPixels(dots)
        scale = dots / INCH
        return cls(int(area.width() / scale), int(area.height() / scale), scale)


class Words:
    """A text in lines of one width, beside the page: a heading, a footer."""

    def __init__(self, text: str, font: QFont, width: int, rtl: bool) -> None:
        self._layout = QTextLayout(text, font)
        option = QTextOption(Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        self._layout.setTextOption(option)
        self.height = 0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, self.height))
            self.height += round(line.height())
        self._layout.endLayout()

    def draw(self, painter: QPainter, x: int, y: int, colour: str) -> None:
        """Draw them with their top left corner there."""
        painter.setPen(QColor(colour))
        self._layout.draw(painter, QPointF(x, y))
