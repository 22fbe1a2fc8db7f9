"""The slim bar below the page: what is sought, and which of how many places is shown."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from annotator.gui.appearance.language import speak
from annotator.gui.appearance.tooltips import explain
from annotator.gui.panels.plain_label import PlainLabel
from annotator.wording.interface import FIND_CLOSE, FIND_COUNT, FIND_IN_PAGE, FIND_NOTHING

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class FindBar(QWidget):
    """Reports what is typed: `sought(words)`, `stepped(forward)` for Enter and Shift+Enter, `closed()` for Escape."""

    sought = Signal(str)
    stepped = Signal(bool)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field, self._count = QLineEdit(self), PlainLabel(muted=True)
        self._field.setPlaceholderText(speak(FIND_IN_PAGE))
        self._field.setAccessibleName(speak(FIND_IN_PAGE))
        self._field.setMaximumWidth(360)
        self._field.textEdited.connect(self.sought)
        self._field.installEventFilter(self)
        close = QToolButton(self)
        close.setText("✕")
        explain(close, speak(FIND_CLOSE))
        close.setAccessibleName(speak(FIND_CLOSE))
        close.setAutoRaise(True)
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        close.clicked.connect(self.closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(16)
        row.addWidget(self._field, 1)
        row.addWidget(self._count)
        row.addStretch()
        row.addWidget(close)
        self.setFocusProxy(self._field)
        self.hide()

    def open(self) -> None:
        """Show it, with what was sought last ready to be typed over."""
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def words(self) -> str:
        """What is sought."""
        return self._field.text()

    def show_place(self, place: int, count: int) -> None:
        """Say which of how many places is shown, counted from 1; nothing while nothing is sought."""
        if not self.words():
            self._count.setText("")
        elif not count:
            self._count.setText(speak(FIND_NOTHING))
        else:
            self._count.setText(speak(FIND_COUNT, place=place, count=count))

    def count_text(self) -> str:
        """What it says of the places."""
        return self._count.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter steps on, with Shift back; Escape closes."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        shift = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return True
        if event.key() in _ENTER and shift in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
            self.stepped.emit(shift == Qt.KeyboardModifier.NoModifier)
            return True
        return False
