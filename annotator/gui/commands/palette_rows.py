"""The entries of the palette as a model, and how a row of it is drawn."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.gui.appearance import fonts
from annotator.gui.appearance.targets import high
from annotator.gui.commands.entries import Entry
from annotator.gui.commands.key_cap import cap_width, paint_cap
from annotator.gui.panels.rows.painting import paint_line, placed

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()


class PaletteRows(QAbstractListModel):
    """The entries that fit what is sought, the best first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: Sequence[Entry] = ()

    def show(self, entries: Sequence[Entry]) -> None:
        """Show these."""
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """As Qt asks."""
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As Qt asks: the entry itself, its words for a screen reader."""
        entry = self.entries[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return entry.spoken
        return entry if role == ROW else None


class EntryDelegate(QStyledItemDelegate):
    """Draws an entry: its name, where it stands or why it cannot be done, its key at the trailing side."""

    _PAD, _TICK = 14, 18

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.height = high(36)
        self._title, self._small = fonts.interface_font(14), fonts.interface_font(12)

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """One line."""
        return QSize(option.rect.width(), self.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row."""
        entry: Entry = index.data(ROW)
        colours: QPalette = option.palette
        ink, muted = (
            colours.color(one).name() for one in (QPalette.ColorRole.Text, QPalette.ColorRole.PlaceholderText)
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.color(QPalette.ColorRole.Highlight))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(0, 1, 0, -1), 8, 8)
        room, cap = option.rect.width() - 2 * self._PAD, cap_width(entry.key)
        if cap:
            area = placed(option, self._PAD + room - cap, (self.height - 20) // 2, cap, 20)
            paint_cap(painter, area, entry.key, colours)
            room -= cap + self._PAD
        title = f"✓ {entry.title}" if entry.checked else entry.title
        wanted = QFontMetrics(self._title).horizontalAdvance(title) + 6
        beside = entry.reason or entry.place
        beside_width = min(QFontMetrics(self._small).horizontalAdvance(beside) + 6, max(room - wanted - 12, room // 3))
        area = placed(option, self._PAD, 0, min(wanted, room - beside_width - 12), self.height)
        paint_line(painter, area, title, self._title, muted if entry.reason else ink)
        area = placed(option, self._PAD + room - beside_width, 0, beside_width, self.height)
        paint_line(painter, area, beside, self._small, muted, trailing=True)
        painter.restore()
