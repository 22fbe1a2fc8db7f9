"""The window of all mentions: the name, its label, where it was looked for, and the list with a tick each."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.arabic.folding import latin_digit
from annotator.domain.label import Label
from annotator.gui.appearance import fonts
from annotator.gui.appearance.language import isolated, speak
from annotator.gui.appearance.theme import LabelStyle, Theme
from annotator.gui.appearance.tooltips import explain
from annotator.gui.keys import latin_mate
from annotator.gui.panels.plain_label import PlainLabel
from annotator.gui.proposing.mentions.candidates import Candidate
from annotator.gui.proposing.mentions.painting import MentionDelegate
from annotator.gui.proposing.mentions.rows import MentionRows
from annotator.wording import proposing as words

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class MentionsDialog(QDialog):
    """Reports `asked()` when another label or another place is wanted, and `applied()`; the rows hold the ticks."""

    asked = Signal()
    applied = Signal()

    def __init__(
        self, name: str, labels: Iterable[Label], styles: Mapping[str, LabelStyle], theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(speak(words.MENTIONS_TITLE))
        self.resize(760, 560)
        self._styles = styles
        self._keys = {label.key: label.id for label in labels if label.key}
        self.rows, self.list = MentionRows(self), QListView()
        self.label, self.scope = QComboBox(), QComboBox()
        self.delegate = MentionDelegate(theme, self.list)
        self._told, self._hint = PlainLabel(), PlainLabel(speak(words.MENTIONS_HINT), muted=True)
        self._name = PlainLabel(isolated(name))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.apply = QPushButton(speak(words.MENTIONS_APPLY))
        self._describe(labels)
        self._lay_out()
        self._connect()

    def _describe(self, labels: Iterable[Label]) -> None:
        self._name.setFont(fonts.page_font(22))
        for label in labels:
            self.label.addItem(self._styles[label.id].name, label.id)
        self.label.setAccessibleName(speak(words.MENTIONS_LABEL))
        for is_whole, sentence in ((False, words.IN_THIS_DOCUMENT), (True, words.IN_THE_PROJECT)):
            self.scope.addItem(speak(sentence), is_whole)
        self.scope.setAccessibleName(speak(words.MENTIONS_SCOPE))
        self.list.setModel(self.rows)
        self.list.setItemDelegate(self.delegate)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setAccessibleName(speak(words.MENTIONS_LIST))
        self.list.setAccessibleDescription(speak(words.MENTIONS_HINT))
        self.apply.setDefault(True)
        explain(self.apply, speak(words.MENTIONS_HINT))
        self._hint.setWordWrap(True)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.addRow(speak(words.MENTIONS_NAME), self._name)
        form.addRow(speak(words.MENTIONS_LABEL), self.label)
        form.addRow(speak(words.MENTIONS_SCOPE), self.scope)
        self.buttons.addButton(self.apply, QDialogButtonBox.ButtonRole.AcceptRole)
        whole = QVBoxLayout(self)
        whole.setSpacing(10)
        whole.addLayout(form)
        for widget, stretch in ((self.list, 1), (self._told, 0), (self._hint, 0), (self.buttons, 0)):
            whole.addWidget(widget, stretch)

    def _connect(self) -> None:
        self.label.currentIndexChanged.connect(self.asked)
        self.scope.currentIndexChanged.connect(self.asked)
        self.buttons.rejected.connect(self.reject)
        self.buttons.accepted.connect(self.applied)
        self.list.clicked.connect(lambda index: self.rows.tick([index.row()]))
        self.list.installEventFilter(self)

    # -- what is asked for, and what is shown -------------------------------------------------------------------------

    def chosen_label(self) -> str:
        """The id of the label asked about."""
        return str(self.label.currentData())

    def choose_label(self, label: str) -> None:
        """Ask about that label."""
        place = self.label.findData(label)
        if place >= 0:
            self.label.setCurrentIndex(place)

    def is_whole_project(self) -> bool:
        """All documents are asked about, not the one on the page alone."""
        return bool(self.scope.currentData())

    def show_candidates(self, candidates: Iterable[Candidate]) -> None:
        """Show these, drawn in the label's colours; the row that was current stays so."""
        self.delegate.style = self._styles[self.chosen_label()]
        row = max(0, self.list.currentIndex().row())
        self.rows.show(candidates)
        if self.rows.candidates:
            self.list.setCurrentIndex(self.rows.index(min(row, len(self.rows.candidates) - 1)))

    def tell(self, sentence: str) -> None:
        """Say how much was found."""
        self._told.setText(sentence)
        self.apply.setEnabled(bool(self.rows.candidates))

    def told(self) -> str:
        """What it says of that."""
        return self._told.text()

    # -- keys ---------------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The list's own keys; letters count by their place, so that an Arabic layout does as well."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress or watched is not self.list:
            return False
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            return False
        return self._press(event)

    def _press(self, event: QKeyEvent) -> bool:
        letter = latin_mate(event) or event.text().upper()
        digit = latin_digit(event.text()) or event.text()
        if event.key() in _ENTER:
            self.applied.emit()
        elif event.key() == Qt.Key.Key_Space:
            self.rows.tick(index.row() for index in self.list.selectedIndexes())
        elif digit in self._keys:
            self.choose_label(self._keys[digit])
        elif letter == "A":
            every = range(len(self.rows.candidates))
            self.rows.tick(every, not all(map(self.rows.is_ticked, self.rows.candidates)))
        elif letter == "P":
            self.scope.setCurrentIndex(1 - self.scope.currentIndex())
        else:
            return False
        return True
