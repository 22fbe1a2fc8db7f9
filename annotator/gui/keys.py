"""Keys by what is pressed, not by what the layout prints: Arabic digits and Arabic letters reach the same actions.

Qt matches `Ctrl+S` only where the layout has an S; with an Arabic layout alone the event carries س. Qt's own matching
stays in charge wherever it finds something; what it leaves is translated here and matched again.
"""

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow

from annotator.arabic.folding import latin_digit

# The letter of the Arabic (101) layout, and of the same physical key on a Latin one.
_MATES = dict(zip("ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذ", "QWERTYUIOP[]ASDFGHJKL;'ZXCVBNM,./`", strict=False))
_MATES["لا"] = "B"
_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


def latin_mate(event: QKeyEvent) -> str | None:
    """The Latin letter or digit of the key that an Arabic layout gave, or None where it gave no Arabic."""
    text = event.text() or (chr(event.key()) if 0x600 <= event.key() <= 0x6FF else "")
    return latin_digit(text) or _MATES.get(text)


class ArabicKeys(QObject):
    """Watches the application's keys and triggers what an Arabic layout would otherwise miss."""

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a key press that the shortcuts did not know, if its Latin mate is one."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        mate = latin_mate(event)
        window = QApplication.activeWindow()
        if mate is None or not isinstance(window, QMainWindow):
            return False
        modifiers = event.modifiers() & _MODIFIERS
        plain = modifiers & ~Qt.KeyboardModifier.ShiftModifier == Qt.KeyboardModifier.NoModifier
        if plain and isinstance(QApplication.focusWidget(), QLineEdit):
            return False
        sequence = QKeySequence(QKeyCombination(modifiers, Qt.Key(ord(mate))))
        return _trigger(window, sequence)


def _trigger(window: QMainWindow, sequence: QKeySequence) -> bool:
    for action in window.findChildren(QAction):
        if sequence in action.shortcuts():
            if action.isEnabled():
                action.trigger()
            return True
    return False
