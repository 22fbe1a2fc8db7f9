"""The list of documents as a model, read a page at a time, and how a row of it is drawn."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from annotator.domain.answers.listing import Cursor
from annotator.domain.document import Status
from annotator.domain.summary import DocumentRow
from annotator.gui.appearance import fonts
from annotator.gui.appearance.language import figures, isolated, speak
from annotator.gui.appearance.theme import Theme
from annotator.gui.appearance.tooltips import as_tip
from annotator.gui.panels.rows.painting import lines_of, paint_ground, paint_line, placed
from annotator.gui.panels.rows.signs import SIGN, paint_signs
from annotator.wording.interface import DOCUMENT_SPOKEN, STATUSES
from annotator.wording.window.documents import NOTED, UNSURE_COUNT

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()
_AT_LEAST = 40
"""Rows that fill a window: where few documents are wanted, the list asks on by itself."""


class DocumentRows(QAbstractListModel):
    """Rows in the order they come. `more_wanted(cursor)` asks for those after the last; `append` brings them."""

    more_wanted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[DocumentRow] = []
        self._places: dict[str, int] = {}
        self._next: Cursor | None = None
        self.is_whole = True
        self._is_waiting = False

    def restart(self) -> None:
        """Forget all rows and ask for the first."""
        self.beginResetModel()
        self._rows, self._places, self._next = [], {}, None
        self.is_whole, self._is_waiting = False, False
        self.endResetModel()
        self.fetchMore(_NOWHERE)

    def append(self, rows: Iterable[DocumentRow], cursor: Cursor | None = None) -> None:
        """The rows that were asked for, and where the list goes on; None at its end."""
        rows = list(rows)
        self._is_waiting, self._next, self.is_whole = False, cursor, cursor is None
        if rows:
            self.beginInsertRows(_NOWHERE, len(self._rows), len(self._rows) + len(rows) - 1)
            self._places |= {row.id: len(self._rows) + place for place, row in enumerate(rows)}
            self._rows += rows
            self.endInsertRows()
        if len(self._rows) < _AT_LEAST:
            self.fetchMore(_NOWHERE)

    def replace(self, row: DocumentRow) -> None:
        """Show a document as it is now."""
        place = self.place_of(row.id)
        if place is not None:
            self._rows[place] = row
            self.dataChanged.emit(self.index(place), self.index(place))

    @property
    def rows(self) -> tuple[DocumentRow, ...]:
        """All rows read so far."""
        return tuple(self._rows)

    def place_of(self, document: str) -> int | None:
        """The row of that document, if it was read."""
        return self._places.get(document)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """As Qt asks."""
        return 0 if parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: Index) -> bool:
        """There may be rows after those here."""
        return not parent.isValid() and not self.is_whole and not self._is_waiting

    def fetchMore(self, parent: Index) -> None:
        """Ask for the rows after the last."""
        if self.canFetchMore(parent):
            self._is_waiting = True
            self.more_wanted.emit(self._next)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As Qt asks: the row itself, its words for a screen reader, its tooltip."""
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                status = speak(STATUSES[row.status.value])
                told = speak(DOCUMENT_SPOKEN, title=row.title, status=status, count=row.annotations)
                return ", ".join((told, *_remarks(row)))
            case Qt.ItemDataRole.ToolTipRole:
                parts = (isolated(row.title), speak(STATUSES[row.status.value]), *_remarks(row))
                return as_tip(" — ".join(parts))
            case _:
                return row if role == ROW else None


def _remarks(row: DocumentRow) -> list[str]:
    """What the signs of a row mean, in words."""
    unsure = [speak(UNSURE_COUNT, count=row.unsure)] if row.unsure else []
    return [*unsure, speak(NOTED, note=row.note)] if row.note else unsure


def under_title(row: DocumentRow) -> str:
    """Source and date, where they are known."""
    return " · ".join(isolated(one) for one in (row.source, row.published) if one)


class DocumentDelegate(QStyledItemDelegate):
    """Draws a document: its dot, its title in up to two lines, and source, date and count beneath."""

    _START, _END, _PAD = 26, 12, 8

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._title = fonts.interface_font(13)
        self._small = fonts.interface_font(12)

    def _title_lines(self, row: DocumentRow, width: int) -> list[str]:
        return lines_of(row.title, self._title, width - self._START - self._END, 2)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its lines need."""
        width = option.rect.width()
        lines = len(self._title_lines(index.data(ROW), width))
        height = lines * QFontMetrics(self._title).height() + QFontMetrics(self._small).height() + 2 * self._PAD
        return QSize(width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row."""
        row: DocumentRow = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        paint_ground(painter, option, self.theme)
        width = option.rect.width()
        line, small = QFontMetrics(self._title).height(), QFontMetrics(self._small).height()
        self._paint_dot(painter, placed(option, 9, self._PAD + line // 2 - 5, 9, 9), row.status)
        y = self._PAD
        for text in self._title_lines(row, width):
            area = placed(option, self._START, y, width - self._START - self._END, line)
            paint_line(painter, area, text, self._title, self.theme.ink)
            y += line
        unsure, note = row.unsure > 0, bool(row.note)
        ends = width - self._END - (40 if row.annotations else 0)
        signs = [placed(option, ends - SIGN * nth, y, SIGN, small) for nth in (1, 2)]
        paint_signs(painter, signs, unsure, note, self.theme)
        beneath = placed(option, self._START, y, ends - self._START - SIGN * (unsure + note), small)
        paint_line(painter, beneath, under_title(row), self._small, self.theme.muted)
        if row.annotations:
            count = placed(option, width - self._END - 40, y, 40, small)
            paint_line(painter, count, figures(row.annotations), self._small, self.theme.muted, trailing=True)
        painter.restore()

    def _paint_dot(self, painter: QPainter, area: QRect, status: Status) -> None:
        theme = self.theme
        colours = {Status.WORKING: theme.accent, Status.DONE: theme.done, Status.FLAGGED: theme.flag}
        if status in colours:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours[status]))
        else:
            painter.setPen(QPen(QColor(theme.muted), 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(area)
