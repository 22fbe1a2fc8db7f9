"""The window of the label set: the labels in their order, and what can be done to the chosen one and to all."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.label import Label
from annotator.domain.summary import LabelUse
from annotator.gui.actions import with_key
from annotator.gui.appearance.language import speak
from annotator.gui.appearance.theme import Theme
from annotator.gui.appearance.tooltips import explain
from annotator.gui.labels.label_form import LabelForm
from annotator.gui.labels.label_rows import ROW, LabelDelegate, LabelRows
from annotator.gui.panels.plain_label import PlainLabel
from annotator.wording import labels as words


class LabelEditor(QDialog):
    """Shows the label set; `form` reports of the chosen label, `moved(label, step)` its place, `asked(verb)` of all.

    The verbs are `add`, `import` and `export`. Nothing is altered here: whoever listens shows the labels anew.
    """

    moved = Signal(str, int)
    asked = Signal(str)

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(speak(words.TITLE))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(820, 480)
        self._labels: Sequence[Label] = ()
        self._is_busy = False
        self.rows, self.list = LabelRows(language, self), QListView()
        self._delegate = LabelDelegate(theme, language, self.list)
        self.form, self.told = LabelForm(language), PlainLabel()
        self.buttons = {
            "add": self._button(words.ADD, "Ctrl+N", lambda: self.asked.emit("add")),
            "up": self._button(words.UP, "Alt+Up", lambda: self._move(-1)),
            "down": self._button(words.DOWN, "Alt+Down", lambda: self._move(1)),
            "import": self._button(words.IMPORT, "", lambda: self.asked.emit("import"), words.IMPORT_HINT),
            "export": self._button(words.EXPORT, "", lambda: self.asked.emit("export"), words.EXPORT_HINT),
        }
        self._build()
        self.list.selectionModel().currentChanged.connect(self._show_chosen)
        self.list.setFocus()

    def _button(self, text: str, key: str, act: object, hint: str = "") -> QPushButton:
        button = QPushButton(speak(text))
        button.setAutoDefault(False)
        button.clicked.connect(act)
        if key:
            QShortcut(QKeySequence(key), self).activated.connect(button.click)
            shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
            explain(button, with_key(speak(text), shown))
        else:
            explain(button, speak(hint))
        return button

    def _build(self) -> None:
        self.list.setModel(self.rows)
        self.list.setItemDelegate(self._delegate)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setSpacing(2)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.viewport().setAutoFillBackground(False)
        self.list.setAccessibleName(speak(words.LIST))
        self.list.setMinimumWidth(300)
        for button in (self.form.colour, self.form.guideline, self.form.merge, self.form.retire):
            button.setAutoDefault(False)
        self.form.colour.setIconSize(QSize(44, 20))
        order = QHBoxLayout()
        order.setSpacing(8)
        for verb in ("add", "up", "down"):
            order.addWidget(self.buttons[verb])
        order.addStretch()
        beside = QVBoxLayout()
        beside.setSpacing(8)
        beside.addWidget(self.list, 1)
        beside.addLayout(order)
        panes = QHBoxLayout()
        panes.setSpacing(24)
        panes.addLayout(beside)
        panes.addWidget(self.form, 1)
        self.told.setWordWrap(True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.setSpacing(12)
        whole.addLayout(panes, 1)
        whole.addWidget(self.told)
        whole.addLayout(self._bottom())
        self.told.hide()

    def _bottom(self) -> QHBoxLayout:
        bar = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        bar.rejected.connect(self.reject)
        bar.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        bottom = QHBoxLayout()
        bottom.setSpacing(8)
        bottom.addWidget(self.buttons["import"])
        bottom.addWidget(self.buttons["export"])
        bottom.addStretch()
        bottom.addWidget(bar)
        return bottom

    # -- showing ------------------------------------------------------------------------------------------------------

    def show_labels(self, labels: Sequence[Label], uses: Mapping[str, LabelUse], choose: str = "") -> None:
        """Show these labels; the one named is chosen, or stays so."""
        chosen = choose or self.chosen()
        self._labels = labels
        self.rows.show(labels, uses)
        self.list.setCurrentIndex(self.rows.index(self.rows.place_of(chosen)))

    def chosen(self) -> str:
        """The id of the chosen label; empty where there is none."""
        label = self.list.currentIndex().data(ROW)
        return label.id if isinstance(label, Label) else ""

    def say(self, sentence: str, is_refusal: bool = False) -> None:
        """Say what was done, or why it could not be; an empty sentence takes the last one away."""
        self.told.setForegroundRole(QPalette.ColorRole.BrightText if is_refusal else QPalette.ColorRole.WindowText)
        self.told.setText(sentence)
        self.told.setVisible(bool(sentence))

    def set_busy(self, on: bool) -> None:
        """While long work goes on over it, nothing can be asked and it stays open."""
        self._is_busy = on
        self.setEnabled(not on)

    def reject(self) -> None:
        """Close, unless long work goes on."""
        if not self._is_busy:
            super().reject()

    def _show_chosen(self, index: QModelIndex) -> None:
        label = index.data(ROW)
        self.form.setEnabled(isinstance(label, Label))
        if isinstance(label, Label):
            self.form.show_label(label, self.rows.use_of(label.id), self._labels)
            self.buttons["up"].setEnabled(index.row() > 0)
            self.buttons["down"].setEnabled(index.row() < len(self._labels) - 1)

    def _move(self, step: int) -> None:
        if self.chosen():
            self.moved.emit(self.chosen(), step)
