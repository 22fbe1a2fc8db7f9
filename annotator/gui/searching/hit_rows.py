"""Places found, as a model, and how a row of it is drawn: the words in their line, and the document below."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.domain.answers.hit import Hit
from annotator.gui.appearance import fonts
from annotator.gui.appearance.language import isolated
from annotator.gui.appearance.theme import Theme
from annotator.gui.panels.rows.painting import paint_ground, paint_line, placed
from annotator.gui.positions import Positions

Index = QModelIndex | QPersistentModelIndex
HIT = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()


class HitRows(QAbstractListModel):
    """The places in the order they were found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hits: list[Hit] = []

    def clear(self) -> None:
        """Forget all."""
        self.beginResetModel()
        self.hits = []
        self.endResetModel()

    def append(self, hits: Iterable[Hit]) -> None:
        """More were found."""
        hits = list(hits)
        if hits:
            self.beginInsertRows(_NOWHERE, len(self.hits), len(self.hits) + len(hits) - 1)
            self.hits += hits
            self.endInsertRows()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """As Qt asks."""
        return 0 if parent.isValid() else len(self.hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As Qt asks: the place itself, and its words for a screen reader."""
        hit = self.hits[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{isolated(_in_line(hit)[0])} — {isolated(hit.title)}"
        return hit if role == HIT else None


def _in_line(hit: Hit) -> tuple[str, int, int]:
    """The words in their line, blanks as one each; and where in it they begin and end."""
    before, words, after = (" ".join(part.split()) for part in (hit.before, hit.text, hit.after))
    before += " " if before and hit.before[-1:].isspace() else ""
    after = f" {after}" if after and hit.after[:1].isspace() else after
    return f"{before}{words}{after}", len(before), len(before) + len(words)


def _fitted(hit: Hit, metrics: QFontMetrics, width: int) -> tuple[str, int, int]:
    """The words in as much of their line as there is room for, whole words on either side."""
    text, start, end = _in_line(hit)
    before, words, after = text[:start].split(" "), text[start:end], text[end:].split(" ")
    cut_before = cut_after = ""
    while metrics.horizontalAdvance(text) > width and (len(before) > 1 or len(after) > 1):
        if len(before) >= len(after):
            before, cut_before = before[1:], "…"
        else:
            after, cut_after = after[:-1], "…"
        head = cut_before + " ".join(before)
        text = f"{head}{words}{' '.join(after)}{cut_after}"
        start, end = len(head), len(head) + len(words)
    return text, start, end


class HitDelegate(QStyledItemDelegate):
    """Draws a place: its line with the words found on the colour of a selection, its document's title below."""

    _PAD, _SIDE = 6, 10

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._line, self._title = fonts.page_font(16), fonts.interface_font(12)

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Two lines."""
        height = _height(self._line) + _height(self._title) + 2 * self._PAD
        return QSize(option.rect.width(), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row."""
        hit: Hit = index.data(HIT)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        paint_ground(painter, option, self._theme)
        width = option.rect.width() - 2 * self._SIDE
        line = placed(option, self._SIDE, self._PAD, width, _height(self._line))
        self._paint_line(painter, hit, line)
        title = placed(option, self._SIDE, self._PAD + _height(self._line), width, _height(self._title))
        paint_line(painter, title, hit.title, self._title, self._theme.muted)
        painter.restore()

    def _paint_line(self, painter: QPainter, hit: Hit, area: QRect) -> None:
        text, start, end = _fitted(hit, QFontMetrics(self._line), area.width())
        positions = Positions.of(text)
        found = QTextLayout.FormatRange()
        found.start = positions.to_qt(start)
        found.length = positions.to_qt(end) - found.start
        mark = QTextCharFormat()
        mark.setBackground(QColor(self._theme.selection))
        found.format = mark
        layout = QTextLayout(text, self._line)
        side = QStyle.visualAlignment(painter.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        layout.setFormats([found])
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(area.width())
        layout.endLayout()
        painter.save()
        painter.setClipRect(area)
        painter.setPen(QColor(self._theme.ink))
        layout.draw(painter, QPointF(area.topLeft()))
        painter.restore()


def _height(font: QFont) -> int:
    return QFontMetrics(font).height()
