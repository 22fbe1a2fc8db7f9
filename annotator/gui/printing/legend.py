"""The legend: each label's name, wearing the label's own mark."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from annotator.gui.reading.drawing.look import Look, Shown
from annotator.gui.reading.heights import Metrics
from annotator.gui.reading.lanes import LaidMark, Mark
from annotator.gui.reading.painting import ParagraphPainter
from annotator.gui.reading.paragraphs import Lines, Paragraph, reads_rtl

_PIXELS = 13
_BETWEEN = 28


class Legend:
    """The names of labels in rows of one width, which run in the direction of the interface."""

    def __init__(self, labels: Iterable[str], look: Look, width: int, rtl: bool) -> None:
        self._metrics = Metrics.of(_PIXELS, chips=False)
        self._look = Look(look.theme, self._metrics, look.styles, numbers=False, rtl=rtl, marks=look.marks)
        self._width, self._rtl = width, rtl
        self._rows: list[list[tuple[str, Lines]]] = [[]]
        room = width
        for label in labels:
            metrics = QFontMetricsF(self._metrics.font)
            name = metrics.elidedText(look.style(label).name, Qt.TextElideMode.ElideRight, width - 2 * _BETWEEN)
            lines = self._lines(name)
            wide = _wide(lines) + _BETWEEN
            if self._rows[-1] and wide > room:
                self._rows.append([])
                room = width
            self._rows[-1].append((label, lines))
            room -= wide

    def _lines(self, name: str) -> Lines:
        wide = round(QFontMetricsF(self._metrics.font).horizontalAdvance(name)) + 2
        return Lines(Paragraph(0, name, 1, reads_rtl(name, self._rtl)), self._metrics, wide)

    @property
    def height(self) -> int:
        """In pixels."""
        return len(self._rows) * self._metrics.line

    def draw(self, painter: QPainter, top: int) -> None:
        """Draw it below `top`, beginning at the side where reading begins."""
        for at, row in enumerate(self._rows):
            used = _BETWEEN // 2
            for label, lines in row:
                x = self._width - used - _wide(lines) if self._rtl else used
                mark = LaidMark(Mark(label, 0, len(lines.paragraph.text), label), 0)
                origin = QPoint(x, top + at * self._metrics.line)
                ParagraphPainter(painter, self._look, lines, origin).paint(0, 1, ((mark,),), Shown())
                used += _wide(lines) + _BETWEEN


def _wide(lines: Lines) -> int:
    return round(lines.layout.lineAt(0).width())
