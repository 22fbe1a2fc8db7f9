"""A line of text that is given with Enter or by leaving it, and taken back with Escape."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class Field(QLineEdit):
    """Reports `given(text)` when what stands there is not what was shown, and `finished()` for Enter and Escape."""

    given = Signal(str)
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""

    def show_text(self, text: str) -> None:
        """Show what is true now; what a person is typing meanwhile stays."""
        if self.text() == self._shown or not self.hasFocus():
            self.setText(text)
            self.setCursorPosition(0)
        self._shown = text

    def _give(self) -> None:
        if self.text() != self._shown:
            self.given.emit(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter gives, Escape takes back; both go back to where the person came from."""
        if event.key() == Qt.Key.Key_Escape:
            self.setText(self._shown)
            self.finished.emit()
        elif event.key() in _ENTER:
            self._give()
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed is given when the person goes elsewhere in the window."""
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._give()
        super().focusOutEvent(event)
