"""The caret and the selection on the page, by mouse and by key."""

from enum import Enum, auto

from PySide6.QtCore import QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QClipboard, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from annotator.arabic import letters, sentences, words
from annotator.domain.span import Span
from annotator.gui.positions import Positions
from annotator.gui.reading import clipboard
from annotator.gui.reading.accessibility import tell_caret
from annotator.gui.reading.caret import Standpoint, keeps_x, movement
from annotator.gui.reading.drawing.dressing import DressedArea
from annotator.gui.reading.drawing.look import Shown
from annotator.gui.reading.paragraphs import Border

_STILL = 3  # pixels the mouse may tremble between press and release
_DRAG_BEAT = 30  # milliseconds between two steps of scrolling while dragging out of the window
_SELECT_ALL = {Qt.Key.Key_A, ord("ش")}  # the same key of an Arabic layout carries its own letter
_COPY = {Qt.Key.Key_C, ord("ؤ")}


class Grain(Enum):
    """What a drag takes whole."""

    LETTER = auto()
    WORD = auto()
    SENTENCE = auto()


class CaretArea(DressedArea):
    """A page with a caret and keys to move it. Offsets are code points; `span_selected` tells what a person did."""

    span_selected = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._positions: Positions | None = None
        self._anchor = self._caret = 0
        self._goal_x: float | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def text(self) -> str:
        """The text that is shown."""
        return self._text

    def positions(self) -> Positions:
        """The way from its offsets to the UTF-16 positions of screen readers and back."""
        if self._positions is None:
            self._positions = Positions.of(self._text)
        return self._positions

    def _read_from_start(self, text: str) -> None:
        self._text, self._positions = text, None
        self._anchor = self._caret = 0
        self._goal_x = None

    def caret(self) -> int:
        """The offset the caret stands at."""
        return self._caret

    def anchor(self) -> int:
        """The offset of the selection's other end; that of the caret where nothing is selected."""
        return self._anchor

    def selection(self) -> Span | None:
        """What is selected, widened to whole letters; None when there is only a caret."""
        start, end = letters.widened(self._text, *sorted((self._anchor, self._caret)))
        return Span(start, end) if start < end else None

    def select(self, start: int, end: int) -> None:
        """Select the text between two offsets, the caret at `end`; held within the text."""
        before = self._extent()
        self._anchor, self._caret = (min(max(0, one), len(self._text)) for one in (start, end))
        self._goal_x = None
        now = self._extent()
        # Only where old and new differ, and where the carets stand.
        for one, other in ((before[0], now[0]), (before[1], now[1])):
            self._update_between(*sorted((one, other)))
        tell_caret(self)

    def clear_selection(self) -> None:
        """Leave only the caret."""
        self.select(self._caret, self._caret)

    def select_all(self) -> None:
        """Select the whole text."""
        self._take(0, len(self._text))

    def copied_span(self) -> Span | None:
        """What is copied."""
        return self.selection()

    def copy(self) -> None:
        """Put the selected text on the clipboard, character for character."""
        span = self.copied_span()
        if span is not None:
            clipboard.put(span.text_in(self._text))

    def _extent(self) -> tuple[int, int]:
        return min(self._anchor, self._caret), max(self._anchor, self._caret)

    def _shown(self) -> Shown:
        span = self.selection()
        start, end = (span.start, span.end) if span else (0, 0)
        away = not self.hasFocus()
        return Shown(start, end, None if away else self._caret, is_away=away)

    def take(self, anchor: int, caret: int) -> None:
        """Select because a person asked for it, and bring the caret into view."""
        self._take(anchor, caret)
        self.reveal(caret)

    def _take(self, anchor: int, caret: int) -> None:
        """Select because a person asked for it."""
        before = self._extent()
        self.select(anchor, caret)
        if self._extent() != before:
            self.span_selected.emit(*self._extent())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret, select, copy; leave every other key to the window."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ctrl = Qt.KeyboardModifier.ControlModifier
        shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        move = movement(event.key(), modifiers)
        if move is not None:
            self._move(move(self._standpoint(shift)), shift, keeps_x(event.key()))
        elif modifiers == ctrl and event.key() in _SELECT_ALL:
            self.select_all()
        elif modifiers == ctrl and event.key() in _COPY:
            self.copy()
        elif event.key() == Qt.Key.Key_Escape and not modifiers and self._let_go():
            pass
        else:
            event.ignore()

    def _standpoint(self, extend: bool = False) -> Standpoint:
        x = self._page.at(self._caret).caret_x(self._caret) if self._goal_x is None else self._goal_x
        anchor = self._anchor if extend else None
        return Standpoint(self._text, self._page, self._caret, x, self.viewport().height(), anchor)

    def _move(self, offset: int, extend: bool, keep_x: bool) -> None:
        x = self._standpoint().x if keep_x else None
        self._take(self._anchor if extend else offset, offset)
        self._goal_x = x
        self.reveal(offset)

    def _let_go(self) -> bool:
        """Whether there was a selection to let go of."""
        had = self.selection() is not None
        self._take(self._caret, self._caret)
        return had

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the caret, or the frame of the chosen annotation in the accent."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the caret, and let the frame stand back."""
        super().focusOutEvent(event)
        self.viewport().update()

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:
        """Where the caret is, so that the Menu key opens the menu there."""
        if query is Qt.InputMethodQuery.ImCursorRectangle:
            return self.letter_box(self._caret)
        return super().inputMethodQuery(query)


class SelectableArea(CaretArea):
    """A page on which the mouse selects: by letters, after two clicks by words, after three by sentences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grain = Grain.LETTER
        self._from = Border(0, 0)
        self._taken = (0, 0)  # what the press took, which a drag by words keeps whole
        self._pressed: QPointF | None = None
        self._pointer = QPointF()
        self._double_click = QTimer(self, singleShot=True)
        self._dragging = QTimer(self, interval=_DRAG_BEAT)
        self._dragging.timeout.connect(self._scroll_while_dragging)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)

    def letter_at(self, point: QPointF) -> int | None:
        """The offset of the letter drawn at a point of the viewport; None beside the text."""
        index, line, x = self._place_at(point)
        lines = self._page.lines(index)
        top = self._page.top(index) - self._scrolled()
        inside = 0 <= point.y() - top < lines.height and lines.cells(line).covers(x)
        return lines.letter_at(line, x) if inside else None

    def border_at(self, point: QPointF) -> Border:
        """The border between two letters nearest to a point of the viewport."""
        index, line, x = self._place_at(point)
        return self._page.lines(index).border_at(line, x)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Set the caret, or begin to select; a third click takes the sentence."""
        if event.button() != Qt.MouseButton.LeftButton:
            return self._press_other(event)
        self._pressed = self._pointer = event.position()
        if self._double_click.isActive() and self._grain is Grain.WORD:
            return self._take_grain(Grain.SENTENCE)
        self._grain = Grain.LETTER
        border = self.border_at(event.position())
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._from = Border(self._anchor, self._anchor) if extend else border
        self._take(self._from.flow, border.flow)
        return None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the word, without the signs around it."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = self._pointer = event.position()
            self._take_grain(Grain.WORD)
            self._double_click.start(QApplication.doubleClickInterval())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select as far as the mouse, by letters, words or sentences."""
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        self._pointer = event.position()
        if self._grain is Grain.LETTER and (self._pointer - self._pressed).manhattanLength() < _STILL:
            return
        self._drag()
        inside = self.viewport().rect().contains(self._pointer.toPoint())
        if inside:
            self._dragging.stop()
        elif not self._dragging.isActive():
            self._dragging.start()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the drag; a press that never moved was a click."""
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        self._dragging.stop()
        self._pressed = None
        if self.selection() is None and self._grain is Grain.LETTER:
            self._clicked(event.position())
        span = self.selection()
        if span is not None:
            clipboard.put(span.text_in(self._text), QClipboard.Mode.Selection)

    def _press_other(self, event: QMouseEvent) -> None:
        """Before a menu opens: what lies under the mouse becomes what the menu is about."""
        offset, span = self.border_at(event.position()).flow, self.selection()
        if event.button() == Qt.MouseButton.RightButton and not (span and span.start <= offset <= span.end):
            self._take(offset, offset)
            self._clicked(event.position())

    def _clicked(self, point: QPointF) -> None:
        """A person clicked at a point of the viewport without selecting."""

    def _grain_at(self, offset: int) -> tuple[int, int]:
        if self._grain is Grain.SENTENCE:
            sentence = sentences.sentence_at(self._text, offset)
            return (sentence.start, sentence.end) if sentence else (offset, offset)
        word = words.word_at(self._text, offset)
        return (word.start, word.end) if word else (offset, letters.next_boundary(self._text, offset))

    def _letter_near(self, point: QPointF) -> int:
        index, line, x = self._place_at(point)
        return self._page.lines(index).letter_at(line, x)

    def _take_grain(self, grain: Grain) -> None:
        self._grain = grain
        self._taken = self._grain_at(self._letter_near(self._pointer))
        self._take(*self._taken)

    def _drag(self) -> None:
        if self._grain is Grain.LETTER:
            to = self.border_at(self._pointer)
            # Inside a number or a Latin name letters count as they stand; from outside, it is passed over whole.
            if to.run is not None and to.run == self._from.run:
                return self._take(self._from.letter, to.letter)
            return self._take(self._from.flow, to.flow)
        start, end = self._grain_at(self._letter_near(self._pointer))
        if start < self._taken[0]:
            return self._take(self._taken[1], start)
        return self._take(self._taken[0], max(end, self._taken[1]))

    def _scroll_while_dragging(self) -> None:
        """Scroll on, faster the farther the mouse is out of the window."""
        y, height = self._pointer.y(), self.viewport().height()
        beyond = min(0.0, y) + max(0.0, y - height)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(max(-2 * height, min(2 * height, beyond)) / 2))
        self._drag()
