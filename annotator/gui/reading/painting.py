"""How a paragraph is drawn: fills, then bars and brackets, then the selection, the text in one go, and the caret.

The text is drawn over our own rectangles and never carries formats: a format border inside a word would break its
ligatures and move the line.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from annotator.gui.fonts import interface_font
from annotator.gui.reading.heights import Metrics
from annotator.gui.reading.lanes import LaidMark, LineMarks
from annotator.gui.reading.paragraphs import Lines
from annotator.gui.theme import LabelStyle, Pattern, Theme

_ROUND = 3.5


@dataclass(frozen=True, slots=True)
class Look:
    """What a paragraph is drawn with: colours, measures and the styles of labels."""

    theme: Theme
    metrics: Metrics
    styles: Mapping[str, LabelStyle]
    chips: bool = False
    numbers: bool = True
    rtl: bool = True

    def style(self, label: str) -> LabelStyle:
        """The style of a label; muted ink for one nobody has named yet."""
        return self.styles.get(label) or LabelStyle(label, self.theme.muted, self.theme.fill_of(self.theme.muted))


@dataclass(frozen=True, slots=True)
class Shown:
    """What the person has before them: the selection, the caret (None when not to be drawn), the chosen annotation."""

    start: int = 0
    end: int = 0
    caret: int | None = None
    chosen: str | None = None


class ParagraphPainter:
    """Draws one paragraph with its top left corner at a point; offsets are the document's code points."""

    def __init__(self, painter: QPainter, look: Look, lines: Lines, origin: QPoint) -> None:
        self._painter = painter
        self._look = look
        self._metrics = look.metrics
        self._lines = lines
        self._origin = origin

    def paint(self, first: int, after: int, marks: tuple[LineMarks, ...], shown: Shown) -> None:
        """Draw the lines from `first` to before `after`."""
        for line in range(first, after) if marks else ():
            self._marks(line, marks[line], shown.chosen)
        if shown.start < shown.end:
            self._selection(first, after, shown)
        self._text(first, after)
        if first == 0:
            self._number()
        if shown.caret is not None:
            self._caret(first, after, shown.caret)

    def _top(self, line: int) -> int:
        return self._origin.y() + line * self._metrics.line

    def _boxes(self, line: int, start: int, end: int, top: int, height: int) -> list[QRectF]:
        left, top = self._origin.x(), self._top(line) + top
        pieces = self._lines.pieces(line, start, end)
        return [QRectF(left + one, top, other - one, height) for one, other in pieces]

    def _marks(self, line: int, marks: LineMarks, chosen: str | None) -> None:
        for laid in marks:
            piece = MarkPiece(self, line, laid)
            (piece.quote if piece.style.quoted else piece.entity)()
        for laid in marks:
            if laid.mark.id == chosen:
                MarkPiece(self, line, laid).outline()
        if self._look.chips:
            self._chips(line, marks)

    def _selection(self, first: int, after: int, shown: Shown) -> None:
        metrics, colour = self._metrics, QColor(self._look.theme.selection)
        top, bottom = metrics.fill_top - metrics.pixels // 10, metrics.fill_bottom
        for line in range(first, after):
            for box in self._boxes(line, shown.start, shown.end, top, bottom - top):
                self._painter.fillRect(box, colour)

    def _text(self, first: int, after: int) -> None:
        self._painter.setPen(QColor(self._look.theme.ink))
        height = (after - first) * self._metrics.line
        band = QRectF(self._origin.x() - 50, self._top(first), self._lines.layout.lineAt(0).width() + 100, height)
        self._lines.layout.draw(self._painter, QPointF(self._origin), [], band)

    def _number(self) -> None:
        paragraph, metrics = self._lines.paragraph, self._metrics
        if not self._look.numbers or paragraph.is_blank or not paragraph.opens:
            return
        self._painter.setFont(interface_font(max(9, round(metrics.pixels * 0.55))))
        self._painter.setPen(QColor(self._look.theme.muted))
        text = str(paragraph.number)
        away = round(metrics.pixels * 0.95)
        wide = self._painter.fontMetrics().horizontalAdvance(text)
        left = -away - wide if self._look.rtl else round(self._lines.layout.lineAt(0).width()) + away
        self._painter.drawText(self._origin + QPoint(left, metrics.baseline), text)

    def _caret(self, first: int, after: int, offset: int) -> None:
        line = self._lines.line_of(offset)
        if not self._lines.paragraph.holds(offset) or not first <= line < after:
            return
        metrics = self._metrics
        top, bottom = metrics.fill_top - metrics.pixels // 10, metrics.fill_bottom
        if self._lines.paragraph.is_blank and self._lines.count == 1:
            top, bottom = 0, self._lines.height
        x = self._origin.x() + round(self._lines.caret_x(offset)) - 1
        self._painter.fillRect(QRect(x, self._top(line) + top, 2, bottom - top), QColor(self._look.theme.accent))

    def _chips(self, line: int, marks: LineMarks) -> None:
        """The names of the labels above the first letters of their spans, moved along where they would collide."""
        metrics, rtl = self._metrics, self._lines.paragraph.rtl
        start, end = self._lines.bounds(line)
        self._painter.setFont(font := interface_font(max(9, round(metrics.pixels * 0.5))))
        font.setBold(True)
        self._painter.setFont(font)
        words = self._painter.fontMetrics()
        free: int | None = None
        for laid in sorted(marks, key=lambda one: (one.mark.start, -one.mark.end)):
            boxes = self._boxes(line, laid.mark.start, laid.mark.end, 1, round(metrics.pixels * 0.58))
            if not boxes or not start <= laid.mark.start < end:
                continue
            style = self._look.style(laid.mark.label)
            wide = words.horizontalAdvance(style.name) + round(metrics.pixels * 0.5)
            begin = round(boxes[-1].right() if rtl else boxes[0].left())
            if free is not None:
                begin = min(begin, free) if rtl else max(begin, free)
            chip = QRectF(begin - wide if rtl else begin, boxes[0].top(), wide, boxes[0].height())
            free = round(chip.left() - 3 if rtl else chip.right() + 3)
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(QColor(style.colour))
            self._painter.drawRoundedRect(chip, 3, 3)
            self._painter.setPen(QColor(self._look.theme.page))
            self._painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, style.name)


class MarkPiece:
    """Draws one mark on one line."""

    def __init__(self, parent: ParagraphPainter, line: int, laid: LaidMark) -> None:
        self._parent = parent
        self._painter = parent._painter
        self._metrics = parent._metrics
        self._laid = laid
        self._line = line
        self.style = parent._look.style(laid.mark.label)
        self._colour = QColor(self.style.colour)
        start, end = parent._lines.bounds(line)
        self._starts = laid.mark.start >= start
        self._ends = laid.mark.end <= end
        self._rtl = parent._lines.paragraph.rtl

    def _boxes(self, top: int, height: int) -> list[QRectF]:
        return self._parent._boxes(self._line, self._laid.mark.start, self._laid.mark.end, top, height)

    def entity(self) -> None:
        """A tinted fill behind the words and a bar in the mark's lane; square where the mark goes on elsewhere."""
        metrics = self._metrics
        fill = self._boxes(metrics.fill_top, metrics.fill_bottom - metrics.fill_top)
        self._rounded(fill, QColor(self.style.fill), _ROUND)
        bars = self._boxes(metrics.lane_top(self._laid.lane), metrics.bar)
        if self.style.pattern is Pattern.SOLID:
            self._rounded(bars, self._colour, metrics.bar / 2)
        for bar in bars if self.style.pattern is not Pattern.SOLID else ():
            self._patterned(bar.adjusted(0.5, 0, -0.5, 0))

    def _rounded(self, boxes: list[QRectF], colour: QColor, radius: float) -> None:
        opens, closes = (self._ends, self._starts) if self._rtl else (self._starts, self._ends)
        for index, box in enumerate(boxes):
            # One path, filled once: two fills on the same pixels would darken their soft edges.
            path, piece = QPainterPath(), box.adjusted(0.5, 0, -0.5, 0)
            path.setFillRule(Qt.FillRule.WindingFill)
            path.addRoundedRect(piece, min(radius, piece.width() / 2), radius)
            if index == 0 and not opens:
                path.addRect(piece.adjusted(0, 0, -piece.width() / 2, 0))
            if index == len(boxes) - 1 and not closes:
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

    def quote(self) -> None:
        """A dashed line in the mark's lane with a tick at either end, and a bracket in the gutter."""
        thick = max(1, round(self._metrics.bar * 0.62))
        boxes = self._boxes(self._metrics.lane_top(self._laid.lane), thick)
        dashes = (
            0.22 * self._metrics.pixels / thick,
            0.18 * self._metrics.pixels / thick,
        )  # a pen counts in its widths
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
        width = round(self._parent._lines.layout.lineAt(0).width())
        x = self._parent._origin.x() + (width + away if self._rtl else -away - thick)
        inner = x - arm if self._rtl else x
        line_top = self._parent._top(self._line)
        top = line_top + (metrics.fill_top if self._starts else 0)
        # One pixel into the next line, or a fractional scale shows a seam.
        bottom = line_top + (metrics.fill_bottom if self._ends else metrics.line + 1)
        fill(QRect(x, top, thick, bottom - top), self._colour)
        if self._starts:
            fill(QRect(inner, top, arm + thick, thick), self._colour)
        if self._ends:
            fill(QRect(inner, bottom - thick, arm + thick, thick), self._colour)

    def outline(self) -> None:
        """The frame of the chosen annotation, from its fill to its lane."""
        metrics = self._metrics
        top, bottom = metrics.fill_top - 2, metrics.lane_top(self._laid.lane) + metrics.bar + 2
        self._painter.setPen(QPen(QColor(self._parent._look.theme.accent), 2))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for box in self._boxes(top, bottom - top):
            frame = QRectF(round(box.left()) - 1, box.top(), round(box.width()) + 2, box.height())
            self._painter.drawRoundedRect(frame, 4, 4)
