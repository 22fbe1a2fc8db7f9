"""The window of lists: a filter, the table, and what can be done."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.gazetteer_entry import GazetteerEntry
from annotator.gui.appearance.language import speak
from annotator.gui.panels.plain_label import PlainLabel
from annotator.gui.proposing.lists.rows import ENTRY, NameRows
from annotator.gui.settings.fields import SHIPPED_FIELDS, control_for
from annotator.settings import Settings
from annotator.wording.window import lists as words
from annotator.wording.window.settings import PARTS

ADD, EDIT, REMOVE, IMPORT = "add", "edit", "remove", "import"
_NAMES = {ADD: words.ADD, EDIT: words.EDIT, REMOVE: words.REMOVE, IMPORT: words.IMPORT}
_KEYS = {
    Qt.Key.Key_Insert: ADD, Qt.Key.Key_Return: EDIT, Qt.Key.Key_Enter: EDIT,
    Qt.Key.Key_Delete: REMOVE, Qt.Key.Key_Backspace: REMOVE,
}  # fmt: skip


class ListsDialog(QDialog):
    """Reports `asked(verb)`, one of `add`, `edit`, `remove`, `import`, and `preferred(name, value)` of a
    switch for a list that comes with the program."""

    asked = Signal(str)
    preferred = Signal(str, object)

    def __init__(self, labels: Mapping[str, str], now: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(speak(words.TITLE))
        self.resize(820, 520)
        self.rows, self.table, self.field = NameRows(labels, self), QTreeView(), QLineEdit()
        self.shipped = {name: control_for(name, now, self.preferred.emit) for name in SHIPPED_FIELDS}
        self._count, self._empty = PlainLabel(muted=True), PlainLabel(speak(words.NO_NAMES), muted=True)
        self.buttons = {verb: QPushButton(speak(sentence)) for verb, sentence in _NAMES.items()}
        self._describe()
        self._lay_out()
        self.field.textChanged.connect(self._filter)
        self.table.doubleClicked.connect(lambda _index: self.asked.emit(EDIT))
        self.table.selectionModel().currentRowChanged.connect(self._enable)
        self.table.installEventFilter(self)
        self.field.installEventFilter(self)

    def _describe(self) -> None:
        self.field.setPlaceholderText(speak(words.FILTER))
        self.field.setAccessibleName(speak(words.FILTER))
        self.field.setClearButtonEnabled(True)
        self.table.setModel(self.rows)
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setAccessibleName(speak(words.TITLE))
        header = self.table.header()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self._empty.setWordWrap(True)

    def _lay_out(self) -> None:
        bar = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        bar.rejected.connect(self.reject)
        for verb, button in self.buttons.items():
            button.setAutoDefault(False)
            button.clicked.connect(lambda _on=False, verb=verb: self.asked.emit(verb))
            bar.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        whole = QVBoxLayout(self)
        whole.setSpacing(10)
        for widget in (self.field, self._empty, self.table, self._count):
            whole.addWidget(widget, 1 if widget is self.table else 0)
        switches = QHBoxLayout()
        switches.setSpacing(24)
        for switch in self.shipped.values():
            switches.addWidget(switch)
        switches.addStretch()
        whole.addWidget(PlainLabel(speak(PARTS["lists"]), muted=True))
        whole.addLayout(switches)
        whole.addWidget(bar)

    def show_entries(self, entries: Iterable[GazetteerEntry]) -> None:
        """Show these names; the one that was current stays so, as far as it is there."""
        before = self.chosen()
        self.rows.show(entries)
        self._show(before.id if before else "")

    def _filter(self, typed: str) -> None:
        self.rows.filter(typed)
        self._show("")

    def _show(self, current: str) -> None:
        shown = self.rows.shown
        self._empty.setVisible(self.rows.count == 0)
        self._count.setText(speak(words.COUNT, shown=len(shown), count=self.rows.count))
        place = next((at for at, one in enumerate(shown) if one.id == current), 0)
        if shown:
            self.table.setCurrentIndex(self.rows.index(place, 0))
        for column in (0, 2, 3, 4):
            self.table.resizeColumnToContents(column)
        self._enable()

    def chosen(self) -> GazetteerEntry | None:
        """The name that is current."""
        entry = self.table.currentIndex().data(ENTRY)
        return entry if isinstance(entry, GazetteerEntry) else None

    def _enable(self) -> None:
        for verb in (EDIT, REMOVE):
            self.buttons[verb].setEnabled(self.chosen() is not None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The table's keys; Down goes from the filter into it."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        if watched is self.field and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.table.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        verb = _KEYS.get(Qt.Key(event.key())) if watched is self.table else None
        if verb is None or (verb in (EDIT, REMOVE) and self.chosen() is None):
            return False
        self.asked.emit(verb)
        return True
