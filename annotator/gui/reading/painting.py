"""How a paragraph is drawn: marks, then the selection, the text in one go, signs, frames and the caret.

The text is drawn over our own rectangles and never carries formats: a format border inside a word would break its
ligatures and move the line.
"""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.gui.appearance.fonts import interface_font
from annotator.gui.appearance.language import figures
from annotator.gui.reading.drawing.canvas import Canvas
from annotator.gui.reading.drawing.chips import more_chips, name_chips
from annotator.gui.reading.drawing.look import Look, Shown
from annotator.gui.reading.drawing.outlines import Outline
from annotator.gui.reading.drawing.pieces import MarkPiece
from annotator.gui.reading.drawing.signs import signs
from annotator.gui.reading.lanes import LineMarks
from annotator.gui.reading.paragraphs import Lines

_STANDING_BACK = 0.32
"""How strong a paragraph is drawn that holds labels while those without any are looked for."""


class ParagraphPainter:
    """Draws one paragraph with its top left corner at a point; offsets are the document's code points."""

    def __init__(self, painter: QPainter, look: Look, lines: Lines, origin: QPoint) -> None:
        self._canvas = Canvas(painter, look, lines, origin)
        self._painter = painter
        self._look = look
        self._metrics = look.metrics
        self._lines = lines
        self._origin = origin

    def paint(
        self,
        first: int,
        after: int,
        marks: tuple[LineMarks, ...],
        shown: Shown,
        proposed: tuple[LineMarks, ...] = (),
    ) -> None:
        """Draw the lines from `first` to before `after`; `marks` are of annotations, `proposed` of suggestions."""
        if self._look.only_unlabelled and any(marks):
            self._painter.setOpacity(_STANDING_BACK)
        for line in range(first, after) if marks or proposed else ():
            self._marks(line, marks[line] if marks else (), proposed[line] if proposed else (), shown)
        if shown.start < shown.end:
            self._selection(first, after, shown.start, shown.end)
        self._text(first, after)
        for line in range(first, after) if self._look.signs else ():
            signs(self._canvas, line)
        if first == 0:
            self._number()
        self._painter.setOpacity(1)
        if shown.dragged is not None:
            self._dragged(first, after, *shown.dragged)
        if shown.caret is not None:
            self._caret(first, after, shown.caret)

    def _marks(self, line: int, marks: LineMarks, proposed: LineMarks, shown: Shown) -> None:
        for laid in marks:
            MarkPiece(self._canvas, line, laid).draw()
        for laid in proposed:
            Outline(self._canvas, line, laid).draw(shown)
        for laid in marks:
            if laid.mark.id == shown.chosen and shown.dragged is None:
                MarkPiece(self._canvas, line, laid).frame(shown.is_away)
            elif laid.mark.id == shown.hovered:
                MarkPiece(self._canvas, line, laid).quiet_frame()
        if self._look.chips:
            name_chips(self._canvas, line, marks, proposed)
        more_chips(self._canvas, line, marks)

    def _band(self) -> tuple[int, int]:
        """The top and the height, in a line, of a selection and of the caret."""
        top = self._metrics.fill_top - self._metrics.pixels // 10
        return top, self._metrics.fill_bottom - top

    def _selection(self, first: int, after: int, start: int, end: int) -> None:
        colour = QColor(self._look.theme.selection)
        for line in range(first, after):
            for box in self._canvas.boxes(line, start, end, *self._band()):
                self._painter.fillRect(box, colour)

    def _dragged(self, first: int, after: int, start: int, end: int) -> None:
        """A dashed frame around what the chosen annotation would cover if its edge were let go now."""
        self._painter.setPen(QPen(QColor(self._look.theme.accent), 2, Qt.PenStyle.DotLine))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for line in range(first, after):
            for box in self._canvas.boxes(line, start, end, *self._band()):
                self._painter.drawRoundedRect(box, 4, 4)

    def _text(self, first: int, after: int) -> None:
        self._painter.setPen(QColor(self._look.theme.ink))
        height = (after - first) * self._metrics.line
        band = QRectF(self._origin.x() - 50, self._canvas.top(first), self._canvas.width + 100, height)
        self._lines.layout.draw(self._painter, QPointF(self._origin), [], band)

    def _number(self) -> None:
        paragraph, metrics = self._lines.paragraph, self._metrics
        if not self._look.numbers or paragraph.is_blank or not paragraph.opens:
            return
        self._painter.setFont(interface_font(max(9, round(metrics.pixels * 0.55))))
        self._painter.setPen(QColor(self._look.theme.muted))
        text = figures(paragraph.number)
        away = round(metrics.pixels * 0.95)
        wide = self._painter.fontMetrics().horizontalAdvance(text)
        left = -away - wide if self._look.rtl else self._canvas.width + away
        self._painter.drawText(self._origin + QPoint(left, metrics.baseline), text)

    def _caret(self, first: int, after: int, offset: int) -> None:
        line = self._lines.line_of(offset)
        if not self._lines.paragraph.holds(offset) or not first <= line < after:
            return
        top, height = self._band()
        if self._lines.paragraph.is_blank and self._lines.count == 1:
            top, height = 0, self._lines.height
        x = self._origin.x() + round(self._lines.caret_x(offset)) - 1
        self._painter.fillRect(QRect(x, self._canvas.top(line) + top, 2, height), QColor(self._look.theme.accent))
