"""The window in which words are sought in all documents."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.answers.hit import Hit
from annotator.gui.appearance.language import speak
from annotator.gui.appearance.theme import Theme
from annotator.gui.appearance.tooltips import explain
from annotator.gui.panels.plain_label import PlainLabel
from annotator.gui.searching.hit_rows import HIT, HitDelegate, HitRows
from annotator.wording import reports
from annotator.wording.window import finding as words

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class SearchDialog(QDialog):
    """Reports `asked(words, label)` (an empty label for the texts), `stopped()`, and `chosen(Hit)` to be opened."""

    asked = Signal(str, str)
    stopped = Signal()
    chosen = Signal(object)

    def __init__(self, labels: Mapping[str, str], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(speak(words.SEARCH_TITLE))
        self.resize(640, 520)
        self.field, self.where = QLineEdit(), QComboBox()
        self.rows, self.list = HitRows(self), QListView()
        self._told = PlainLabel("", muted=True)
        self._button = QPushButton()
        self._is_running = False
        self._describe(labels, theme)
        self._lay_out()
        self._button.clicked.connect(self._press)
        self.list.activated.connect(self._choose)
        self.list.clicked.connect(self._choose)
        self.show_progress("", False)

    def _describe(self, labels: Mapping[str, str], theme: Theme) -> None:
        self.field.setAccessibleName(speak(words.SEARCH_WORDS))
        explain(self.field, speak(words.SEARCH_HINT))
        self.where.addItem(speak(words.IN_TEXTS), "")
        for label, name in labels.items():
            self.where.addItem(speak(words.IN_LABEL, label=name), label)
        self.where.setAccessibleName(speak(words.SEARCH_IN))
        self.list.setModel(self.rows)
        self.list.setItemDelegate(HitDelegate(theme, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(speak(words.SEARCH_RESULTS))
        self._button.setDefault(True)
        self._told.setWordWrap(True)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.field, 1)
        line.addWidget(self._button)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.addRow(speak(words.SEARCH_WORDS), line)
        form.addRow(speak(words.SEARCH_IN), self.where)
        whole = QVBoxLayout(self)
        whole.setSpacing(10)
        whole.addLayout(form)
        whole.addWidget(self.list, 1)
        whole.addWidget(self._told)

    def begin(self) -> None:
        """Show nothing found, for a new search."""
        self.rows.clear()

    def show_hits(self, hits: Iterable[Hit]) -> None:
        """More was found."""
        was_empty = not self.rows.hits
        self.rows.append(hits)
        if was_empty and self.rows.hits:
            self.list.setCurrentIndex(self.rows.index(0))

    def show_progress(self, text: str, is_running: bool) -> None:
        """Say how far the search is; while it runs it can be stopped."""
        self._is_running = is_running
        self._told.setText(text)
        self._button.setText(speak(reports.STOP if is_running else words.SEARCH_BUTTON))

    def told(self) -> str:
        """What it says of the search."""
        return self._told.text()

    def ask(self) -> None:
        """Begin the search that is asked for."""
        self.asked.emit(self.field.text(), str(self.where.currentData()))

    def _press(self) -> None:
        if self._is_running:
            self.stopped.emit()
        else:
            self.ask()

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(HIT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter seeks in the field and opens in the list; Down goes from the field into the list."""
        in_field = self.field.hasFocus()
        if event.key() in _ENTER:
            if in_field:
                self.ask()
        elif event.key() == Qt.Key.Key_Down and in_field:
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)
