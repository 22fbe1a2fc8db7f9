"""One mark on one line: a tint, a bar, a box, a quote's line and bracket, or a frame."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from annotator.gui.appearance.theme import Pattern
from annotator.gui.reading.drawing.canvas import Canvas
from annotator.gui.reading.drawing.look import MarkStyle
from annotator.gui.reading.heights import MOST_LANES
from annotator.gui.reading.lanes import LaidMark

_ROUND = 3.5


class MarkPiece:
    """Draws one mark on one line."""

    def __init__(self, canvas: Canvas, line: int, laid: LaidMark) -> None:
        self._canvas = canvas
        self._painter = canvas.painter
        self._metrics = canvas.metrics
        self._laid = laid
        self._line = line
        self.style = canvas.look.style(laid.mark.label)
        self._colour = QColor(self.style.colour)
        start, end = canvas.lines.bounds(line)
        self._starts = laid.mark.start >= start
        self._ends = laid.mark.end <= end
        self._rtl = canvas.rtl

    def _boxes(self, top: int, height: int) -> list[QRectF]:
        return self._canvas.boxes(self._line, self._laid.mark.start, self._laid.mark.end, top, height)

    def draw(self) -> None:
        """Draw it in the page's style."""
        style = self._canvas.look.marks
        if style is MarkStyle.FILLS:
            self._box()
        elif self.style.quoted:
            self._quote()
        else:
            if style is MarkStyle.HYBRID:
                self._fill()
            self._bar()

    # -- tints, bars and boxes

    def _fill(self) -> None:
        """A tint behind the words."""
        top, bottom = self._metrics.fill_top, self._metrics.fill_bottom
        self._rounded(self._boxes(top, bottom - top), QColor(self.style.fill), _ROUND)

    def _bar(self) -> None:
        """A bar in the mark's lane."""
        bars = self._boxes(self._metrics.lane_top(self._laid.lane), self._metrics.bar)
        if self.style.pattern is Pattern.SOLID:
            self._rounded(bars, self._colour, self._metrics.bar / 2)
        for bar in bars if self.style.pattern is not Pattern.SOLID else ():
            self._patterned(bar.adjusted(0.5, 0, -0.5, 0))

    def _box(self) -> None:
        """A tinted box with a thin edge, higher and wider with every mark nested in it; a quote's edge is dashed."""
        metrics = self._metrics
        depth = min(self._laid.lane, MOST_LANES - 1)
        top = max(0, metrics.fill_top - depth * max(1, metrics.pixels // 10))
        bottom = metrics.fill_bottom + depth * metrics.pitch
        boxes = self._boxes(top, bottom - top)
        self._rounded(boxes, QColor(self.style.fill), _ROUND)
        pen = QPen(self._colour, 1, Qt.PenStyle.DashLine if self.style.quoted else Qt.PenStyle.SolidLine)
        for index, box in enumerate(boxes):
            self._painter.strokePath(
                self._edge(box.adjusted(1, 0.5, -1, -0.5), *self._open_sides(index, len(boxes))), pen
            )
        if self.style.quoted and boxes:
            self._bracket(self._thin)

    def _open_sides(self, index: int, count: int) -> tuple[bool, bool]:
        """Whether the mark goes on in another line beyond the left side of a box, and beyond the right."""
        left, right = (self._ends, self._starts) if self._rtl else (self._starts, self._ends)
        return index == 0 and not left, index == count - 1 and not right

    def _edge(self, box: QRectF, goes_left: bool, goes_right: bool) -> QPainterPath:
        """The box's outline without the sides where the mark goes on."""
        path = QPainterPath()
        if not goes_left and not goes_right:
            path.addRoundedRect(box, _ROUND, _ROUND)
            return path
        for y in (box.top(), box.bottom()):
            path.moveTo(box.left(), y)
            path.lineTo(box.right(), y)
        for x, is_open in ((box.left(), goes_left), (box.right(), goes_right)):
            if not is_open:
                path.moveTo(x, box.top())
                path.lineTo(x, box.bottom())
        return path

    def _rounded(self, boxes: list[QRectF], colour: QColor, radius: float) -> None:
        """Filled, round where the mark ends and square where it goes on in another line."""
        for index, box in enumerate(boxes):
            goes_left, goes_right = self._open_sides(index, len(boxes))
            # One path, filled once: two fills on the same pixels would darken their soft edges.
            path, piece = QPainterPath(), box.adjusted(0.5, 0, -0.5, 0)
            path.setFillRule(Qt.FillRule.WindingFill)
            path.addRoundedRect(piece, min(radius, piece.width() / 2), radius)
            if goes_left:
                path.addRect(piece.adjusted(0, 0, -piece.width() / 2, 0))
            if goes_right:
                path.addRect(piece.adjusted(piece.width() / 2, 0, 0, 0))
            self._painter.fillPath(path, colour)

    def _patterned(self, bar: QRectF) -> None:
        if self.style.pattern is Pattern.DOUBLE:
            thin = max(1.0, bar.height() // 3)
            self._painter.fillRect(QRectF(bar.left(), bar.top(), bar.width(), thin), self._colour)
            self._painter.fillRect(QRectF(bar.left(), bar.bottom() - thin, bar.width(), thin), self._colour)
        else:
            self._dashed(bar.left(), bar.right(), bar.center().y(), bar.height(), (1.0, 1.0))

    def _dashed(self, left: float, right: float, y: float, thick: float, dashes: tuple[float, float]) -> None:
        pen = QPen(self._colour, thick, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
        pen.setDashPattern(dashes)
        self._painter.setPen(pen)
        start, end = (right, left) if self._rtl else (left, right)
        self._painter.drawLine(QPointF(start, y), QPointF(end, y))

    # -- quotes

    @property
    def _thin(self) -> int:
        return max(1, round(self._metrics.bar * 0.62))

    def _quote(self) -> None:
        """A dashed line in the mark's lane with a tick at either end, and a bracket in the gutter."""
        thick = self._thin
        boxes = self._boxes(self._metrics.lane_top(self._laid.lane), thick)
        # A pen counts in its widths.
        dashes = (0.22 * self._metrics.pixels / thick, 0.18 * self._metrics.pixels / thick)
        for box in boxes:
            self._dashed(box.left() + 0.5, box.right() - 0.5, box.center().y(), thick, dashes)
        if boxes:
            self._ticks(boxes, thick)
            self._bracket(thick)

    def _ticks(self, boxes: list[QRectF], thick: int) -> None:
        up = round(self._metrics.bar * 1.5)
        right, left = (self._starts, self._ends) if self._rtl else (self._ends, self._starts)
        top, height = round(boxes[0].top()) - up, up + thick
        if right:
            self._painter.fillRect(QRect(round(boxes[-1].right()) - 1 - thick, top, thick, height), self._colour)
        if left:
            self._painter.fillRect(QRect(round(boxes[0].left()) + 1, top, thick, height), self._colour)

    def _bracket(self, thick: int) -> None:
        """A bracket on the leading side of the column, unbroken over all lines of the quote."""
        metrics, fill = self._metrics, self._painter.fillRect
        away, arm = round(metrics.pixels * 0.7), round(metrics.pixels * 0.3)
        x = self._canvas.origin.x() + (self._canvas.width + away if self._rtl else -away - thick)
        inner = x - arm if self._rtl else x
        line_top = self._canvas.top(self._line)
        top = line_top + (metrics.fill_top if self._starts else 0)
        # One pixel into the next line, or a fractional scale shows a seam.
        bottom = line_top + (metrics.fill_bottom if self._ends else metrics.line + 1)
        fill(QRect(x, top, thick, bottom - top), self._colour)
        if self._starts:
            fill(QRect(inner, top, arm + thick, thick), self._colour)
        if self._ends:
            fill(QRect(inner, bottom - thick, arm + thick, thick), self._colour)

    # -- frames

    def frame(self, is_away: bool = False) -> None:
        """The frame of the chosen annotation, from its fill to its lane; muted while the focus is elsewhere."""
        theme = self._canvas.look.theme
        self._frame(QPen(QColor(theme.muted if is_away else theme.accent), 2), 1)

    def quiet_frame(self) -> None:
        """The thin frame of the annotation under the mouse, in its label's colour."""
        self._frame(QPen(self._colour, 1), 0.5)

    def _frame(self, pen: QPen, beyond: float) -> None:
        metrics = self._metrics
        top, bottom = metrics.fill_top - 2, metrics.lane_top(self._laid.lane) + metrics.bar + 2
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for box in self._boxes(top, bottom - top):
            left, right = round(box.left()) - beyond, round(box.right()) + beyond
            self._painter.drawRoundedRect(QRectF(left, box.top(), right - left, box.height()), 4, 4)
