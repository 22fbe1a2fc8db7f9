"""The labels of a project as a model, in their order, and how a row of it is drawn."""

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from annotator.domain.label import Label
from annotator.domain.summary import LabelUse
from annotator.gui.appearance import fonts
from annotator.gui.appearance.language import figures, isolated, speak
from annotator.gui.appearance.theme import Theme
from annotator.gui.panels.rows.painting import paint_ground, paint_line, placed
from annotator.wording import labels as words

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
USE = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()


class LabelRows(QAbstractListModel):
    """Labels in their order, each with how much carries it."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._rows: list[Label] = []
        self._uses: Mapping[str, LabelUse] = {}

    def show(self, labels: Iterable[Label], uses: Mapping[str, LabelUse]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows, self._uses = list(labels), uses
        self.endResetModel()

    def place_of(self, label: str) -> int:
        """The row of that label, the first where it is not shown."""
        return next((place for place, one in enumerate(self._rows) if one.id == label), 0)

    def use_of(self, label: str) -> LabelUse:
        """How much carries it."""
        return self._uses.get(label, LabelUse())

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """As Qt asks."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As Qt asks: the label itself, its use, its words for a screen reader."""
        label = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return label.name(self._language)
            case Qt.ItemDataRole.AccessibleTextRole:
                key, count = label.key or speak(words.NO_KEY), self.use_of(label.id).annotations
                spoken = speak(words.ROW_SPOKEN, name=label.name(self._language), key=key, count=count)
                return f"{spoken}, {speak(words.NOT_OFFERED)}" if label.retired else spoken
            case _ if role == ROW:
                return label
            case _:
                return self.use_of(label.id) if role == USE else None


class LabelDelegate(QStyledItemDelegate):
    """Draws a label: its key on its colour, its name, the other language's name beneath, and how often it is used."""

    _HEIGHT, _KEY, _PAD = 46, 24, 10

    def __init__(self, theme: Theme, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._language = theme, language
        self._name, self._small = fonts.interface_font(14), fonts.interface_font(12)

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Two lines."""
        return QSize(option.rect.width(), self._HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row."""
        label: Label = index.data(ROW)
        theme, width = self._theme, option.rect.width()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        paint_ground(painter, option, theme)
        self._paint_key(painter, option, label)
        start, count_width = self._KEY + 2 * self._PAD, 52
        name_width = width - start - count_width - 2 * self._PAD
        other = label.names.get("en" if self._language == "ar" else "ar", "")
        beneath = " · ".join(part for part in (isolated(other) if other else "", self._state(label)) if part)
        ink = theme.muted if label.retired else theme.ink
        paint_line(painter, placed(option, start, 4, name_width, 22), label.name(self._language), self._name, ink)
        paint_line(painter, placed(option, start, 24, name_width, 18), beneath, self._small, theme.muted)
        count = figures(index.data(USE).annotations)
        area = placed(option, width - self._PAD - count_width, 0, count_width, self._HEIGHT)
        paint_line(painter, area, count, self._small, theme.muted, trailing=True)
        painter.restore()

    def _state(self, label: Label) -> str:
        return speak(words.NOT_OFFERED) if label.retired else ""

    def _paint_key(self, painter: QPainter, option: QStyleOptionViewItem, label: Label) -> None:
        """The key on the label's colour; on an outline alone where the label is not offered."""
        colour = QColor(self._theme.colour_of(label))
        area = placed(option, self._PAD, (self._HEIGHT - self._KEY) // 2, self._KEY, self._KEY)
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush if label.retired else colour)
        painter.drawRoundedRect(area, 6, 6)
        painter.setFont(self._small)
        painter.setPen(QColor(self._theme.page))
        if not label.retired:
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, label.key)
