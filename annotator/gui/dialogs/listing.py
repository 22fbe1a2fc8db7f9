"""A list of things with what can be done to the one chosen: serves the backups, the bin and the history alike."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.panels.plain_label import PlainLabel

_ID, _OFFERS = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Row:
    """One thing: its id, its words by column, and whether anything can be done to it."""

    id: str
    cells: tuple[str, ...]
    offers: bool = True


class ListingDialog(QDialog):
    """Shows rows and reports `asked(verb, id)` when a button is pressed for the chosen row.

    `verbs` maps a verb's id to the words on its button; `empty` is said where there are no rows.
    """

    asked = Signal(str, str)

    def __init__(
        self, title: str, columns: Sequence[str], verbs: dict[str, str], empty: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(680, 420)
        self._list = QTreeWidget()
        self._list.setHeaderLabels(list(columns))
        self._list.setRootIsDecorated(False)
        self._list.setUniformRowHeights(True)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._list.setAccessibleName(title)
        self._list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._list.header().setStretchLastSection(False)
        self._empty = PlainLabel(empty, muted=True)
        self._empty.setWordWrap(True)
        self._words = PlainLabel()
        self._words.setWordWrap(True)
        self._words.setVisible(False)
        self.buttons = {verb: QPushButton(words) for verb, words in verbs.items()}
        bar = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        bar.rejected.connect(self.reject)
        for verb, button in self.buttons.items():
            bar.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
            button.clicked.connect(lambda _on=False, verb=verb: self.asked.emit(verb, self.chosen()))
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        for widget in (self._words, self._empty, self._list, bar):
            layout.addWidget(widget)
        self._list.currentItemChanged.connect(self._enable)

    def say(self, words: str) -> None:
        """Put a sentence above the rows."""
        self._words.setText(words)
        self._words.setVisible(True)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; the first is chosen."""
        self._list.clear()
        for row in rows:
            item = QTreeWidgetItem(list(row.cells))
            item.setData(0, _ID, row.id)
            item.setData(0, _OFFERS, row.offers)
            self._list.addTopLevelItem(item)
            if item is self._list.topLevelItem(0):
                self._list.setCurrentItem(item)
        for column in range(1, self._list.columnCount()):
            self._list.resizeColumnToContents(column)
        self._empty.setVisible(not rows)
        self._list.setVisible(bool(rows))
        self._enable()

    def chosen(self) -> str:
        """The id of the chosen row; empty where there is none."""
        item = self._list.currentItem()
        return str(item.data(0, _ID)) if item is not None else ""

    def _enable(self) -> None:
        item = self._list.currentItem()
        for button in self.buttons.values():
            button.setEnabled(item is not None and bool(item.data(0, _OFFERS)))
