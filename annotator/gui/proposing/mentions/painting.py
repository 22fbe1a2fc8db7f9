"""How a mention is drawn: a tick, and the name on its label's tint in its line; its document's title where one begins.

The line is drawn in one go over our own rectangles, as on the page: a format would break the letters of و|سوريا apart.
"""

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QPainter,
    QPen,
    QPolygonF,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from annotator.gui.appearance import fonts
from annotator.gui.appearance.theme import LabelStyle, Theme
from annotator.gui.panels.rows.painting import paint_ground, paint_line, placed
from annotator.gui.positions import Positions
from annotator.gui.proposing.mentions.candidates import Candidate
from annotator.gui.proposing.mentions.rows import CANDIDATE, OPENS, Index, why_not
from annotator.gui.reading.geometry import cells_of, letter_marks
from annotator.gui.reading.paragraphs import display_copy, reads_rtl
from annotator.suggesting.mentions import AROUND

_BOX, _SIDE, _PAD, _APART = 18, 10, 5, 10


class MentionDelegate(QStyledItemDelegate):
    """Draws the rows; `style` is that of the label asked about."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.style = LabelStyle("", theme.muted, theme.fill_of(theme.muted))
        self._line, self._small = fonts.page_font(17), fonts.interface_font(12)
        self._line_height = QFontMetrics(self._line).height()
        self._small_height = QFontMetrics(self._small).height() + 2

    def editorEvent(
        self, _event: QEvent, _model: QAbstractItemModel, _option: QStyleOptionViewItem, _index: Index
    ) -> bool:
        """A click anywhere on a row sets its tick, which the list sees to."""
        return False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A line; one more above where a document begins, one below where something speaks against it."""
        extra = self._head(index) + (self._small_height if why_not(index.data(CANDIDATE)) else 0)
        return QSize(option.rect.width(), self._line_height + 2 * _PAD + extra)

    def _head(self, index: Index) -> int:
        return self._small_height + 10 if index.data(OPENS) else 0

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row."""
        one: Candidate = index.data(CANDIDATE)
        is_on = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
        head, width = self._head(index), option.rect.width() - 2 * _SIDE
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        if head:
            area = placed(option, _SIDE, 6, width, self._small_height)
            paint_line(painter, area, one.title, self._small, self.theme.muted)
        body = QStyleOptionViewItem(option)
        body.rect = option.rect.adjusted(0, head, 0, 0)
        paint_ground(painter, body, self.theme)
        self._paint_tick(painter, body, is_on)
        start, room = _SIDE + _BOX + _APART, width - _BOX - _APART
        self._paint_mention(painter, placed(body, start, _PAD, room, self._line_height), one, is_on)
        reason = why_not(one)
        if reason:
            area = placed(body, start, _PAD + self._line_height, room, self._small_height)
            paint_line(painter, area, reason, self._small, self.theme.muted)
        painter.restore()

    def _paint_tick(self, painter: QPainter, option: QStyleOptionViewItem, is_on: bool) -> None:
        area = placed(option, _SIDE, _PAD + (self._line_height - _BOX) // 2, _BOX, _BOX)
        box = QRectF(area).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(QColor(self.theme.accent if is_on else self.theme.muted), 1))
        painter.setBrush(QColor(self.theme.accent if is_on else self.theme.page))
        painter.drawRoundedRect(box, 4, 4)
        if is_on:
            corners = ((0.24, 0.52), (0.44, 0.72), (0.78, 0.30))
            line = [QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in corners]
            painter.setPen(QPen(QColor(self.theme.page), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawPolyline(QPolygonF(line))

    def _paint_mention(self, painter: QPainter, area: QRect, one: Candidate, is_on: bool) -> None:
        text, start, end = _fitted(one, self._line, area.width())
        rtl = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
        layout = _set(text, self._line, area.width(), rtl)
        positions = Positions.of(text)
        line = layout.lineAt(0)
        is_rtl_text = layout.textOption().textDirection() == Qt.LayoutDirection.RightToLeft
        cells = cells_of(line, letter_marks(text, positions), is_rtl_text)
        painter.save()
        painter.setClipRect(area.adjusted(-2, -2, 2, 2))
        for left, right in cells.pieces(positions.to_qt(start), positions.to_qt(end)):
            box = QRectF(area.left() + left, area.top() + 2, right - left, area.height() - 3)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.style.fill if is_on else self.theme.lines))
            painter.drawRoundedRect(box, 3.5, 3.5)
            if is_on:
                painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 2), QColor(self.style.colour))
        painter.setPen(QColor(self.theme.ink if is_on else self.theme.muted))
        layout.draw(painter, QPointF(area.topLeft()))
        painter.restore()


def _fitted(one: Candidate, font: QFont, width: int) -> tuple[str, int, int]:
    """As much of the line as there is room for, whole words on either side; and where the name is in it."""
    mention = one.mention
    before, name, after = (
        display_copy(part.replace("\t", " ")) for part in (mention.before, mention.text, mention.after)
    )
    heads, tails = before.split(" "), after.split(" ")
    cut_head, cut_tail = len(before) >= AROUND, len(after) >= AROUND
    heads, tails = heads[cut_head:] or [""], tails[: len(tails) - cut_tail] or [""]
    metrics = QFontMetricsF(font)
    while True:
        head = "…" * cut_head + " ".join(heads)
        text = f"{head}{name}{' '.join(tails)}{'…' * cut_tail}"
        if metrics.horizontalAdvance(text) <= width - 2 or len(heads) == len(tails) == 1:
            return text, len(head), len(head) + len(name)
        if len(heads) >= len(tails):
            heads, cut_head = heads[1:], True
        else:
            tails, cut_tail = tails[:-1], True


def _set(text: str, font: QFont, width: int, rtl: bool) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption(Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if reads_rtl(text, True) else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    layout.createLine().setLineWidth(width)
    layout.endLayout()
    return layout
