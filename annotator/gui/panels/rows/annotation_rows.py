"""The annotations of a document as a model, in reading order, and how a row of it is drawn."""

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from annotator.domain.annotation import UNSURE, Annotation
from annotator.domain.overlap import nesting_depths
from annotator.gui.appearance import fonts
from annotator.gui.appearance.language import isolated, speak
from annotator.gui.appearance.targets import high
from annotator.gui.appearance.theme import LabelStyle, Theme
from annotator.gui.panels.rows.painting import paint_ground, paint_line, placed
from annotator.gui.panels.rows.signs import SIGN, paint_signs
from annotator.wording.window import documents as words_of_rows

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
DEPTH = Qt.ItemDataRole.UserRole + 1
STYLE = Qt.ItemDataRole.UserRole + 2
_NOWHERE = QModelIndex()


class AnnotationRows(QAbstractListModel):
    """Annotations in reading order, each with how deep it is nested; all labels or only one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[Annotation, int]] = []
        self._styles: Mapping[str, LabelStyle] = {}

    def show(self, annotations: Iterable[Annotation], only: str | None, styles: Mapping[str, LabelStyle]) -> None:
        """Show these, or of these those of one label."""
        annotations = tuple(annotations)
        pairs = zip(annotations, nesting_depths(annotations), strict=True)
        self.beginResetModel()
        self._rows = [(one, 0 if only else depth) for one, depth in pairs if only in (None, one.label)]
        self._styles = styles
        self.endResetModel()

    def place_of(self, annotation: str) -> int | None:
        """The row of that annotation, if it is shown."""
        return next((place for place, (one, _) in enumerate(self._rows) if one.id == annotation), None)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """As Qt asks."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As Qt asks: the annotation itself, its depth, its style, its words for a screen reader."""
        annotation, depth = self._rows[index.row()]
        style = self._styles[annotation.label]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return " · ".join((isolated(annotation.text), style.name, *_remarks(annotation)))
            case _ if role == ROW:
                return annotation
            case _ if role == DEPTH:
                return depth
            case _:
                return style if role == STYLE else None


def _remarks(annotation: Annotation) -> list[str]:
    """What the signs of a row mean, in words."""
    unsure = [speak(words_of_rows.UNSURE)] if UNSURE in annotation.flags else []
    return [*unsure, speak(words_of_rows.NOTED, note=annotation.note)] if annotation.note else unsure


class AnnotationDelegate(QStyledItemDelegate):
    """Draws an annotation: a bar in its colour, its words, its label's name; indented by nesting."""

    _INDENT, _END = 12, 8

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._height = high(30)
        self._words = fonts.page_font(15)
        self._name = fonts.interface_font(12)

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """One line."""
        return QSize(option.rect.width(), self._height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row."""
        annotation: Annotation = index.data(ROW)
        style: LabelStyle = index.data(STYLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        paint_ground(painter, option, self.theme)
        width = option.rect.width()
        start = 8 + min(index.data(DEPTH), 4) * self._INDENT
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(style.colour))
        painter.drawRoundedRect(placed(option, start, 7, 4, self._height - 14), 2, 2)
        name_width = min(QFontMetrics(self._name).horizontalAdvance(style.name) + 4, width * 2 // 5)
        unsure, note = UNSURE in annotation.flags, bool(annotation.note)
        signs = SIGN * (unsure + note)
        ends = width - self._END - name_width
        places = [placed(option, ends - SIGN * nth, 0, SIGN, self._height) for nth in (1, 2)]
        paint_signs(painter, places, unsure, note, self.theme)
        words = placed(option, start + 12, 0, ends - start - 20 - signs, self._height)
        paint_line(painter, words, " ".join(annotation.text.split()), self._words, self.theme.ink)
        name = placed(option, width - self._END - name_width, 0, name_width, self._height)
        paint_line(painter, name, style.name, self._name, self.theme.muted, trailing=True)
        painter.restore()
