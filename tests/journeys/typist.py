"""A person who never touches the mouse."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.domain.annotation import Annotation
from annotator.gui.application import Application
from annotator.gui.window import Window

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


def press_arabic(letter: str, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """What arrives from a keyboard with the Arabic layout alone: the Arabic letter, as key and as text."""
    target = QApplication.focusWidget()
    text = "" if modifiers & CONTROL else letter
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(target, QKeyEvent(kind, ord(letter), modifiers, text))


class Typist:
    """Presses keys in the window, and reads what is on the screen."""

    def __init__(self, qtbot: QtBot, program: Application) -> None:
        self.qtbot, self.program = qtbot, program

    @property
    def window(self) -> Window:
        return self.program.window

    @property
    def page(self):
        return self.window.page

    @property
    def text(self) -> str:
        return self.page.text()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, on: QWidget | None = None) -> None:
        self.qtbot.keyClick(on or QApplication.focusWidget(), key, modifiers)

    def layer(self) -> tuple[Annotation, ...]:
        session = self.program.session
        return session.facts.open_document(self.program.desk.document).layer(session.facts.annotator.id)

    def said(self) -> list[tuple[int, int, str]]:
        return [(one.span.start, one.span.end, one.label) for one in self.layer()]

    def go_to(self, offset: int) -> None:
        """Bring the caret there by keys alone: down, by word, by letter."""
        self.press(Qt.Key.Key_Home, CONTROL)
        target = self.page.paragraph_number(offset)
        while self.page.paragraph_number(self.page.caret()) < target:
            self.press(Qt.Key.Key_Down)
        self.press(Qt.Key.Key_Home)
        while self.page.caret() > offset:
            self.press(Qt.Key.Key_Right, CONTROL)
        while self.page.caret() < offset:
            before = self.page.caret()
            self.press(Qt.Key.Key_Left, CONTROL)
            if self.page.caret() > offset:
                for _ in range(self.page.caret() - offset):
                    self.press(Qt.Key.Key_Right)
            assert self.page.caret() > before or self.page.caret() == offset
        assert self.page.caret() == offset

    def select(self, words: str, nth: int = 0, inside: str | None = None) -> tuple[int, int]:
        """Select those words: the nth time they occur, or where they occur inside others."""
        start = -1
        for _ in range(nth + 1):
            start = self.text.index(inside or words, start + 1)
        start += (inside or words).index(words)
        end = start + len(words)
        self.go_to(start)
        while self.page.caret() < end:
            self.press(Qt.Key.Key_Left, SHIFT)
        span = self.page.selection()
        assert span is not None and self.text[span.start : span.end] == words
        return start, end

    def wait_until_saved(self) -> None:
        self.qtbot.waitUntil(lambda: self.window.status.saved_text().startswith("✓"), timeout=5000)
