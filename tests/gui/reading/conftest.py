from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from annotator import paths
from annotator.domain.annotation import Annotation
from annotator.domain.span import Span
from annotator.gui.reading.view import ReadingView

Annotate = Callable[..., Annotation]


@pytest.fixture(scope="session")
def seed() -> str:
    return next(paths.seeds().glob("*.txt")).read_text(encoding="utf-8")


@pytest.fixture
def annotate() -> Annotate:
    """An annotation of the nth place where some words stand in a text."""
    made = 0

    def make(text: str, words: str, label: str = "actor", nth: int = 0, name: str | None = None) -> Annotation:
        nonlocal made
        made += 1
        start = -1
        for _ in range(nth + 1):
            start = text.index(words, start + 1)
        span = Span(start, start + len(words))
        return Annotation(name or f"a{made}", "d", "p", label, span, words, "")

    return make


class Hand:
    """A person's hand on the mouse, over one view; places are told by offsets in its text."""

    def __init__(self, qtbot: QtBot, view: ReadingView) -> None:
        self.qtbot = qtbot
        self.view = view

    def point(self, offset: int, part: float = 0.5) -> QPoint:
        """A point in the letter at the offset, that part of its width from the left."""
        box = self.view.letter_box(offset)
        return QPoint(round(box.left() + box.width() * part), box.center().y())

    def press(self, offset: int, part: float = 0.5, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.mousePress(self.view.viewport(), Qt.MouseButton.LeftButton, keys, self.point(offset, part))

    def move(self, offset: int, part: float = 0.5) -> None:
        self.qtbot.mouseMove(self.view.viewport(), self.point(offset, part))

    def release(self, offset: int, part: float = 0.5) -> None:
        self.qtbot.mouseRelease(self.view.viewport(), Qt.MouseButton.LeftButton, pos=self.point(offset, part))

    def click(self, offset: int, part: float = 0.5) -> None:
        self.press(offset, part)
        self.release(offset, part)

    def double_click(self, offset: int) -> None:
        self.click(offset)
        self.qtbot.mouseDClick(self.view.viewport(), Qt.MouseButton.LeftButton, pos=self.point(offset))

    def drag(self, start: int, end: int) -> None:
        """From the first letter's outer part to the last one's; the text at both places runs from right to left."""
        self.press(start, 0.8)
        for offset in range(start, end, max(1, (end - start) // 4)):
            self.move(offset)
        self.move(end - 1, 0.2)
        self.release(end - 1, 0.2)


@pytest.fixture
def view(qtbot: QtBot) -> ReadingView:
    """A shown view of 920 by 700 pixels, with the keyboard's focus."""
    view = ReadingView()
    qtbot.addWidget(view)
    view.resize(920, 700)
    view.show()
    qtbot.waitExposed(view)
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    return view


@pytest.fixture
def hand(qtbot: QtBot, view: ReadingView) -> Hand:
    return Hand(qtbot, view)
