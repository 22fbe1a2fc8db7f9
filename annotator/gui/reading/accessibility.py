"""What a screen reader is told of the page: its role, its text, its caret, and what was just done.

Offsets in this interface are Qt's UTF-16 positions in the whole text. Two traps were met (PySide6 6.11): a null answer
must be a null pointer, since `None` crashes the process when a screen reader asks; and the methods that answer through
pointers (`selection`, `attributes`) cannot be written here, so there is never a selection and events tell of it.
"""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QPoint, QPointF, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import VoidPtr

if TYPE_CHECKING:
    from annotator.gui.reading.selecting import CaretArea
    from annotator.gui.reading.view import ReadingView

_NOTHING = VoidPtr(0)


class PageText(QAccessibleTextInterface):
    """The text of the page and its caret."""

    def __init__(self, view: "ReadingView") -> None:
        super().__init__()
        self._view = view

    def _offset(self, position: int) -> int:
        return self._view.positions().from_qt(min(max(0, position), self.characterCount()))

    def characterCount(self) -> int:
        """The length of the text."""
        return self._view.positions().to_qt(len(self._view.text()))

    def text(self, start: int, end: int) -> str:
        """The text between two positions."""
        return self._view.text()[self._offset(start) : self._offset(end)]

    def cursorPosition(self) -> int:
        """Where the caret is."""
        return self._view.positions().to_qt(self._view.caret())

    def setCursorPosition(self, position: int) -> None:
        """Move the caret there."""
        offset = self._offset(position)
        self._view.select(offset, offset)
        self._view.reveal(offset)

    def selectionCount(self) -> int:
        """None: see above."""
        return 0

    def setSelection(self, _index: int, start: int, end: int) -> None:
        """Select the text between two positions."""
        self._view.select(self._offset(start), self._offset(end))

    def addSelection(self, start: int, end: int) -> None:
        """Select the text between two positions; there is one selection."""
        self.setSelection(0, start, end)

    def removeSelection(self, _index: int) -> None:
        """Leave only the caret."""
        self._view.clear_selection()

    def characterRect(self, position: int) -> QRect:
        """Where a letter is on the screen."""
        box = self._view.letter_box(self._offset(position))
        return QRect(self._view.viewport().mapToGlobal(box.topLeft()), box.size())

    def offsetAtPoint(self, point: QPoint) -> int:
        """The position of the letter at a point of the screen, -1 where there is none."""
        offset = self._view.letter_at(QPointF(self._view.viewport().mapFromGlobal(point)))
        return -1 if offset is None else self._view.positions().to_qt(offset)

    def scrollToSubstring(self, start: int, _end: int) -> None:
        """Bring a position into view."""
        self._view.reveal(self._offset(start))


class PageInterface(QAccessibleWidget):
    """The page as a document with text."""

    def __init__(self, view: "ReadingView") -> None:
        super().__init__(cast(QWidget, view), QAccessible.Role.Document)
        self._text = PageText(view)

    def text(self, kind: QAccessible.Text) -> str:
        """As of any widget; its description is the annotations at the caret, the innermost first."""
        if kind == QAccessible.Text.Description:
            return cast("ReadingView", self.widget()).told_at_caret()
        return super().text(kind)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> object:  # type: ignore[override]  # stub says int
        """The text, or what a widget has anyway; a null pointer, never `None`."""
        if kind == QAccessible.InterfaceType.TextInterface:
            return self._text
        return super().interface_cast(kind) or _NOTHING


# Never let go of: Qt holds a bare pointer to each until its widget dies, and a program has one reading view or two.
_interfaces: dict[QObject, PageInterface] = {}


def _interface(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    from annotator.gui.reading.view import ReadingView  # noqa: PLC0415  the view announces itself through this module

    if not isinstance(thing, ReadingView):
        return None
    if thing not in _interfaces:
        _interfaces[thing] = PageInterface(thing)
    return _interfaces[thing]


def install() -> None:
    """Let Qt find the interface of every reading view; again and again is the same as once."""
    QAccessible.installFactory(_interface)


def tell_caret(view: "CaretArea") -> None:
    """Tell a screen reader, if one listens, where the caret is now."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleTextCursorEvent(view, view.positions().to_qt(view.caret())))


def is_heard() -> bool:
    """A screen reader listens."""
    return QAccessible.isActive()


def tell_marks(view: QWidget, marks: str) -> None:
    """Tell a screen reader that these are the annotations at the caret now; empty where there is none any more."""
    QAccessible.updateAccessibility(QAccessibleEvent(view, QAccessible.Event.DescriptionChanged))
    if marks:
        announce(view, marks)


def announce(view: QWidget, text: str) -> None:
    """Have a screen reader, if one listens, say a sentence."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(view, text))
