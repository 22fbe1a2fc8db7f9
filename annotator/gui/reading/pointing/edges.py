"""Takes hold of the start or the end of the chosen annotation, and drags it to another letter."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from annotator.arabic import letters
from annotator.domain.span import Span
from annotator.gui.reading.paragraphs import Border

_NEAR = 4  # pixels on either side of an edge
_STILL = 3  # pixels the mouse may tremble without dragging


class Grasped(Protocol):
    """What a page must tell and take so that edges can be dragged on it."""

    def viewport(self) -> QWidget:
        """Where the mouse is."""
        ...

    def text(self) -> str:
        """The text that is shown."""
        ...

    def chosen_span(self) -> Span | None:
        """What the chosen annotation covers."""
        ...

    def letter_edges(self, offset: int) -> tuple[float, float, int, int]:
        """Where reading enters and leaves a letter, and the top and bottom of its line."""
        ...

    def border_at(self, point: QPointF) -> Border:
        """The border between two letters nearest to a point."""
        ...

    def preview(self, span: Span | None) -> None:
        """Show what the annotation would cover."""
        ...


class EdgeDragging(QObject):
    """Shows that an edge can be dragged, drags it, and tells `dropped(span)` when it was let go elsewhere.

    Escape gives it up. A click on an edge without a drag stays a click.
    """

    def __init__(self, page: Grasped, owner: QWidget, dropped: Callable[[Span], None]) -> None:
        super().__init__(owner)
        self._page, self._owner, self._dropped = page, owner, dropped
        self._fixed: int | None = None  # the end that stays; None when nothing is dragged
        self._grasped = 0
        self._span: Span | None = None
        self._pressed: QMouseEvent | None = None
        page.viewport().installEventFilter(self)
        owner.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take presses on an edge and what follows them; look on while the mouse moves free."""
        if not self.__dict__:
            return False  # Python has collected it, and Qt, not yet done deleting the page, still tells that it hides
        if isinstance(event, QMouseEvent) and watched is self._page.viewport():
            match event.type():
                case QEvent.Type.MouseButtonPress:
                    return self._press(event)
                case QEvent.Type.MouseMove:
                    return self._move(event)
                case QEvent.Type.MouseButtonRelease:
                    return self._release(event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._fixed is not None:
            self._let_go()
            return event.key() == Qt.Key.Key_Escape
        return False

    def _edge_at(self, point: QPointF) -> tuple[int, int] | None:
        """The edge near a point: its offset, and that of the other end."""
        span = self._page.chosen_span()
        if span is None:
            return None
        first, _, top, bottom = self._page.letter_edges(span.start)
        if abs(point.x() - first) <= _NEAR and top <= point.y() < bottom:
            return span.start, span.end
        _, last, top, bottom = self._page.letter_edges(letters.previous_boundary(self._page.text(), span.end))
        if abs(point.x() - last) <= _NEAR and top <= point.y() < bottom:
            return span.end, span.start
        return None

    def _press(self, event: QMouseEvent) -> bool:
        edge = self._edge_at(event.position()) if event.button() == Qt.MouseButton.LeftButton else None
        if edge is None or event.modifiers() != Qt.KeyboardModifier.NoModifier:
            return False
        self._grasped, self._fixed = edge
        self._pressed, self._span = event.clone(), None
        return True

    def _move(self, event: QMouseEvent) -> bool:
        if self._fixed is None or self._pressed is None:
            if event.buttons() == Qt.MouseButton.NoButton:
                near = self._edge_at(event.position()) is not None
                shape = Qt.CursorShape.SplitHCursor if near else Qt.CursorShape.IBeamCursor
                self._page.viewport().setCursor(shape)
            return False
        if self._span is None and (event.position() - self._pressed.position()).manhattanLength() < _STILL:
            return True
        self._span = self._reached(self._fixed, event.position())
        self._page.preview(self._span)
        return True

    def _reached(self, fixed: int, point: QPointF) -> Span:
        """What the annotation would cover with its edge at a point: one letter at least."""
        text, border = self._page.text(), self._page.border_at(point)
        run = border.run
        # Inside a number or a Latin name letters count as they stand; from outside, it is passed over whole.
        inside = run is not None and run[0] <= self._grasped <= run[1]
        to = border.letter if inside else border.flow
        if self._grasped < fixed:
            return Span(min(letters.widened(text, to, fixed)[0], letters.previous_boundary(text, fixed)), fixed)
        return Span(fixed, max(letters.widened(text, fixed, to)[1], letters.next_boundary(text, fixed)))

    def _release(self, event: QMouseEvent) -> bool:
        if self._fixed is None or event.button() != Qt.MouseButton.LeftButton:
            return False
        span, before, pressed = self._span, self._page.chosen_span(), self._pressed
        self._let_go()
        if span is None and pressed is not None:
            self._owner.mousePressEvent(pressed)
            self._owner.mouseReleaseEvent(event)
        elif span is not None and span != before:
            self._dropped(span)
        return True

    def _let_go(self) -> None:
        self._fixed, self._pressed, self._span = None, None, None
        self._page.preview(None)
