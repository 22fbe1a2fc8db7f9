"""Signs for what cannot be seen: blanks, controls of direction, joiners, marks of byte order.

They are drawn in the place of their character and move no letter. Names are those of the Unicode code charts.
"""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPen, QPolygonF

from annotator.gui.appearance.fonts import interface_font
from annotator.gui.reading.drawing.canvas import Canvas

BLANKS = frozenset(" \u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000")
FIRM_BLANKS = frozenset("\u00a0\u2007\u202f")
FLAGS = {
    "\u200e": "LRM", "\u200f": "RLM", "\u061c": "ALM",
    "\u202a": "LRE", "\u202b": "RLE", "\u202c": "PDF", "\u202d": "LRO", "\u202e": "RLO",
    "\u2066": "LRI", "\u2067": "RLI", "\u2068": "FSI", "\u2069": "PDI",
    "\u200b": "ZWSP", "\u200c": "ZWNJ", "\u200d": "ZWJ", "\u2060": "WJ", "\ufeff": "BOM", "\u00ad": "SHY",
    "\r": "CR", "\x0b": "VT", "\x0c": "FF", "\x85": "NEL", "\u2028": "LS", "\u2029": "PS",
}  # fmt: skip


def signs(canvas: Canvas, line: int) -> None:
    """Draw a sign for everything on a line that has no ink of its own."""
    Signs(canvas, line).draw()


class Signs:
    """Draws the signs of one line."""

    def __init__(self, canvas: Canvas, line: int) -> None:
        self._canvas, self._line = canvas, line
        self._painter, self._metrics = canvas.painter, canvas.metrics
        self._start, self._end = canvas.lines.bounds(line)
        paragraph = canvas.lines.paragraph
        self._text = paragraph.text[self._start - paragraph.start : self._end - paragraph.start]
        self._ends_here = line + 1 == canvas.lines.count and paragraph.closes
        self._muted, self._accent = QColor(canvas.look.theme.muted), QColor(canvas.look.theme.not_saved)
        self._flag_font = interface_font(max(7, round(canvas.metrics.pixels * 0.38)))

    def draw(self) -> None:
        """Draw them, flags that meet one beside the other."""
        written = len(self._text.rstrip())
        free: float | None = None
        hanging = 0
        for place, one, box in self._boxes():
            trails = place >= written
            if one in BLANKS and box.width() < 0.5 and trails:
                hanging += 1
                self._dot(self._beyond(box, hanging), self._muted)
            elif one in BLANKS:
                self._dot(box.center(), self._accent if trails and self._ends_here else self._muted)
            elif one in FIRM_BLANKS:
                self._tray(box)
            elif one == "\t":
                self._arrow(box)
            else:
                free = self._flag(box, FLAGS[one], free)

    def _boxes(self) -> Iterator[tuple[int, str, QRectF]]:
        cells, top = self._canvas.lines.cells(self._line), self._canvas.top(self._line)
        for place, one in enumerate(self._text):
            if one in BLANKS or one in FIRM_BLANKS or one == "\t" or one in FLAGS:
                unit = self._canvas.lines.unit(self._start + place)
                cell = cells.cells[unit - cells.first]
                left, width = self._canvas.origin.x() + cell.left, cell.right - cell.left
                if one in FLAGS:
                    left, width = self._canvas.origin.x() + cell.end, 0
                yield place, one, QRectF(left, top + self._metrics.fill_top, width, self._height)

    @property
    def _height(self) -> int:
        return self._metrics.fill_bottom - self._metrics.fill_top

    def _middle(self) -> float:
        return self._canvas.top(self._line) + self._metrics.baseline - self._metrics.pixels * 0.25

    def _beyond(self, box: QRectF, count: int) -> QPointF:
        """Where the blank stands that hangs, without room of its own, behind the line's end."""
        step = self._metrics.pixels * 0.25 * (count - 0.5)
        return QPointF(box.left() - step if self._canvas.rtl else box.right() + step, 0)

    def _dot(self, at: QPointF, colour: QColor) -> None:
        size = max(1.0, self._metrics.pixels * (0.07 if colour == self._muted else 0.1))
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour)
        self._painter.drawEllipse(QPointF(at.x(), self._middle()), size, size)

    def _tray(self, box: QRectF) -> None:
        """A blank at which no line breaks: an open box."""
        bottom = self._canvas.top(self._line) + self._metrics.baseline
        up, side = self._metrics.pixels * 0.22, min(1.0, box.width() / 4)
        left, right = box.left() + side, box.right() - side
        self._painter.setPen(QPen(self._muted, 1))
        self._painter.drawPolyline(
            QPolygonF(
                [QPointF(left, bottom - up), QPointF(left, bottom), QPointF(right, bottom), QPointF(right, bottom - up)]
            )
        )

    def _arrow(self, box: QRectF) -> None:
        """A tab: an arrow in the direction of reading."""
        y, head = self._middle(), self._metrics.pixels * 0.15
        tail, tip = (box.right() - 2, box.left() + 2) if self._canvas.rtl else (box.left() + 2, box.right() - 2)
        back = head if self._canvas.rtl else -head
        self._painter.setPen(QPen(self._muted, 1))
        self._painter.drawLine(QPointF(tail, y), QPointF(tip, y))
        self._painter.drawPolyline(
            QPolygonF([QPointF(tip + back, y - head), QPointF(tip, y), QPointF(tip + back, y + head)])
        )

    def _flag(self, box: QRectF, name: str, free: float | None) -> float:
        """A pole in the character's place with its name above the line, pushed along if one stands there already."""
        words = QFontMetrics(self._flag_font)
        wide, height = words.horizontalAdvance(name) + 4, words.ascent() + 1
        rtl, top = self._canvas.rtl, self._canvas.top(self._line)
        start = box.left()
        if free is not None:
            start = min(start, free) if rtl else max(start, free)
        flag = QRectF(start - wide if rtl else start, top, wide, height)
        self._painter.setPen(QPen(self._muted, 1))
        self._painter.drawLine(QPointF(box.left(), top + height), QPointF(box.left(), top + self._metrics.baseline))
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(self._canvas.look.theme.lines))
        self._painter.drawRoundedRect(flag, 2, 2)
        self._painter.setFont(self._flag_font)
        self._painter.setPen(QColor(self._canvas.look.theme.ink))
        self._painter.drawText(flag, Qt.AlignmentFlag.AlignCenter, name)
        return flag.left() - 1 if rtl else flag.right() + 1
