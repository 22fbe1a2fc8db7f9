"""Keys by what is pressed, not by what the layout prints: Arabic digits and Arabic letters reach the same actions.

Qt matches `Ctrl+S` only where the layout has an S; with an Arabic layout alone the event carries س. Qt's own matching
stays in charge wherever it finds something; what it leaves is translated here and matched again.
"""

import sys

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QWidget

from annotator.arabic.folding import latin_digit

TAKES_LETTERS = "takes_letters"
"""The property of a widget that takes the next letter as it was typed, whatever it would do as a key."""

# The letter of the Arabic (101) layout, and of the same physical key on a Latin one. The key of B prints two letters.
_MATES = dict(zip("ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذ", "QWERTYUIOP[]ASDFGHJKL;'ZXCVNM,./`", strict=True))
_MATES |= dict.fromkeys(("لا", "\ufefb"), "B")
_ARABIC = {mate: letter for letter, mate in _MATES.items() if len(letter) == 1 and letter != "\ufefb"}
# With Shift an Arabic layout prints marks, signs or other letters; only those that no Latin layout prints.
_SHIFTED = {
    "\N{ARABIC FATHA}": "Q",
    "\N{ARABIC FATHATAN}": "W",
    "\N{ARABIC DAMMA}": "E",
    "\N{ARABIC DAMMATAN}": "R",
    "إ": "Y",
    "÷": "I",
    "×": "O",
    "؛": "P",
    "\N{ARABIC KASRA}": "A",
    "\N{ARABIC KASRATAN}": "S",
    "أ": "H",
    "\N{ARABIC TATWEEL}": "J",
    "،": "K",
    "\N{ARABIC SUKUN}": "X",
    "آ": "N",
    "\N{ARABIC SHADDA}": "`",
    "؟": "/",
    **dict.fromkeys(("لإ", "\ufef9"), "T"),
    **dict.fromkeys(("لأ", "\ufef7"), "G"),
    **dict.fromkeys(("لآ", "\ufef5"), "B"),
}
_MATES |= _SHIFTED

# Physical keys by their code of the first PC keyboards, which Windows and Linux still tell.
_ROWS = {2: "1234567890", 16: "QWERTYUIOP[]", 30: "ASDFGHJKL;'", 44: "ZXCVBNM,./"}
_PHYSICAL = {first + place: mate for first, row in _ROWS.items() for place, mate in enumerate(row)}
_FIRST_CODE = 0 if sys.platform == "win32" else 8  # X11 counts from 8

_HELD = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_Super_L,
    Qt.Key.Key_Super_R,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
}
_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


def latin_mate(event: QKeyEvent) -> str | None:
    """The Latin letter, digit or sign of the key that an Arabic layout gave, or None where it gave no Arabic."""
    text = event.text() or (chr(event.key()) if 0x600 <= event.key() <= 0x6FF else "")
    return latin_digit(text) or _MATES.get(text) or _mate_of_sign(event)


def _mate_of_sign(event: QKeyEvent) -> str | None:
    """The key under a sign typed with Shift: where the key of a letter prints none, the layout is not a Latin one."""
    mate = _PHYSICAL.get(event.nativeScanCode() - _FIRST_CODE)
    shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
    prints_letter = Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z
    return mate if mate is not None and shifted and not prints_letter and mate.isalnum() else None


# What the common Latin layout prints with Shift, by the key it is printed on.
_UNSHIFTED = dict(zip('!@#$%^&*()_+{}:"|<>?~', "1234567890-=[];'\\,./`", strict=True))


def unshifted(sign: str) -> str | None:
    """The key on which the common Latin layout prints that sign with Shift; None for what needs no Shift."""
    return _UNSHIFTED.get(sign)


def pressed(event: QKeyEvent) -> QKeySequence | None:
    """The key that was pressed, with what was held, by its place; None for one that is only held, as Shift is,
    and for what belongs to the system, as all with the Windows key.

    A letter is what a Latin layout prints on the key, a sign what it prints without Shift.
    """
    code, modifiers = event.key(), event.modifiers() & _MODIFIERS
    if code in _HELD or code == Qt.Key.Key_unknown or event.modifiers() & Qt.KeyboardModifier.MetaModifier:
        return None
    mate = latin_mate(event)
    if mate is None and code < 0x80:
        mate = unshifted(chr(code))
    return QKeySequence(QKeyCombination(modifiers, Qt.Key(ord(mate) if mate else code)))


def arabic_letter(typed: str) -> str | None:
    """The letter that the same physical key has on an Arabic layout; None where it has none of its own."""
    return _ARABIC.get(typed.upper())


def in_other_layout(typed: str) -> str:
    """What the same keys would have typed with the other layout: Arabic for Latin letters, Latin for Arabic ones."""
    return "".join(_ARABIC.get(one.upper()) or _MATES.get(one) or one for one in typed.replace("لا", "\ufefb"))


class ArabicKeys(QObject):
    """Watches the keys of whatever has the focus, and triggers what an Arabic layout would otherwise miss.

    A filter on the whole application would be asked about every event of every widget, most of the start of a window.
    """

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        app.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None:
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a key press that the shortcuts did not know, if its Latin mate is one."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        mate = latin_mate(event)
        window, focus = QApplication.activeWindow(), QApplication.focusWidget()
        if mate is None or focus is None or not isinstance(window, QMainWindow) or focus.property(TAKES_LETTERS):
            return False
        modifiers = event.modifiers() & _MODIFIERS
        plain = modifiers & ~Qt.KeyboardModifier.ShiftModifier == Qt.KeyboardModifier.NoModifier
        if plain and isinstance(focus, QLineEdit):
            return False
        sequence = QKeySequence(QKeyCombination(modifiers, Qt.Key(ord(mate))))
        return _trigger(window, focus, sequence)


def _trigger(window: QMainWindow, focus: QWidget, sequence: QKeySequence) -> bool:
    for action in window.findChildren(QAction):
        if sequence in action.shortcuts() and _is_heard(action, focus):
            if action.isEnabled():
                action.trigger()
            return True
    return False


def _is_heard(action: QAction, focus: QWidget) -> bool:
    """Whether the action's key means it where the focus is: some do on the page alone."""
    if action.shortcutContext() is not Qt.ShortcutContext.WidgetWithChildrenShortcut:
        return True
    homes = (one for one in action.associatedObjects() if isinstance(one, QWidget))
    return any(home is focus or home.isAncestorOf(focus) for home in homes)
