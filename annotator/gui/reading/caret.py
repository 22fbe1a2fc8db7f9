"""Where a key takes the caret. Offsets are code points; the order is that of the text, not that on screen.

One step is one whole letter with its marks. Visual order is not offered: inside numbers in Arabic it jumps, and a
selection made with it takes what nobody meant.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt

from annotator.arabic import letters, words
from annotator.gui.reading.moving.ends import back_to
from annotator.gui.reading.moving.walking import by_paragraph, by_sentence
from annotator.gui.reading.page import Page


@dataclass(frozen=True, slots=True)
class Standpoint:
    """Where the caret is: in which text, how it is set, at which offset, above or below which x, on how high a page.

    `anchor` is the selection's other end if the next step extends it.
    """

    text: str
    page: Page
    offset: int
    x: float
    view_height: int
    anchor: int | None = None

    def by_letter(self, forward: bool) -> int:
        """One letter on or back; over a line break, both its characters at once."""
        move = letters.next_boundary if forward else letters.previous_boundary
        return move(self.text, self.offset)

    def by_word(self, forward: bool) -> int:
        """To the end of this or the next word, or back to the start of this or the last.

        A selection that becomes smaller ends between words and keeps its other end, also inside a word.
        """
        if self.anchor is not None and self.anchor != self.offset and forward == (self.offset < self.anchor):
            return back_to(self.text, self.anchor, self.offset)
        return words.next_word_edge(self.text, self.offset, forward)

    def by_sentence(self, forward: bool) -> int:
        """To the start of the next sentence, or back to that of this or the last."""
        return by_sentence(self.text, self.offset, forward)

    def by_paragraph(self, forward: bool) -> int:
        """To the start of the next paragraph that is not blank, or back to that of this or the last."""
        return by_paragraph(self.text, self.offset, forward)

    def by_line(self, down: bool) -> int:
        """To the letter border nearest to x on the next line that is not blank, or to the end of the text."""
        index, line = self.page.place(self.offset)
        if down and line + 1 < self.page.lines(index).count:
            return self._at(index, line + 1)
        if not down and line > 0:
            return self._at(index, line - 1)
        beyond = index + (1 if down else -1)
        if not 0 <= beyond < len(self.page.paragraphs):
            return len(self.text) if down else 0
        return self._at(beyond, 0 if down else self.page.lines(beyond).count - 1)

    def by_view(self, down: bool) -> int:
        """As many lines on or back as are seen at once, less one."""
        index, line = self.page.place(self.offset)
        step = max(self.page.metrics.line, self.view_height - self.page.metrics.line)
        y = self.page.top(index, line) + self.page.metrics.line // 2 + (step if down else -step)
        if not 0 <= y < self.page.heights.total:
            return len(self.text) if down else 0
        return self._at(*self.page.line_at(y))

    def line_edge(self, end: bool) -> int:
        """The start or the end of the caret's line; the blank that hangs at a wrapped line's end stays behind."""
        index, line = self.page.place(self.offset)
        lines = self.page.lines(index)
        start, after = lines.bounds(line)
        if not end:
            return start
        if line + 1 == lines.count and lines.paragraph.closes:
            return lines.paragraph.end
        last = letters.previous_boundary(self.text, after)
        return last if last > start else after

    def text_edge(self, end: bool) -> int:
        """The start or the end of the text."""
        return len(self.text) if end else 0

    def sideways(self, left: bool) -> bool:
        """Whether that arrow goes forward: the left one does where the paragraph runs from right to left."""
        return left == self.page.paragraphs[self.page.index_of(self.offset)].rtl

    def _at(self, index: int, line: int) -> int:
        lines = self.page.lines(index)
        start, after = lines.bounds(line)
        found = lines.border_at(line, self.x).flow
        # A border at the end of a wrapped line belongs to the next one.
        return (
            found
            if line + 1 == lines.count or found < after
            else max(start, letters.previous_boundary(self.text, after))
        )


Movement = Callable[[Standpoint], int]

_NONE = Qt.KeyboardModifier.NoModifier
_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_KEYS: Mapping[tuple[int, Qt.KeyboardModifier], Movement] = {
    (Qt.Key.Key_Left, _NONE): lambda at: at.by_letter(at.sideways(left=True)),
    (Qt.Key.Key_Right, _NONE): lambda at: at.by_letter(at.sideways(left=False)),
    (Qt.Key.Key_Left, _CTRL): lambda at: at.by_word(at.sideways(left=True)),
    (Qt.Key.Key_Right, _CTRL): lambda at: at.by_word(at.sideways(left=False)),
    (Qt.Key.Key_Left, _ALT): lambda at: at.by_sentence(at.sideways(left=True)),
    (Qt.Key.Key_Right, _ALT): lambda at: at.by_sentence(at.sideways(left=False)),
    (Qt.Key.Key_Up, _NONE): lambda at: at.by_line(down=False),
    (Qt.Key.Key_Down, _NONE): lambda at: at.by_line(down=True),
    (Qt.Key.Key_Up, _CTRL): lambda at: at.by_paragraph(forward=False),
    (Qt.Key.Key_Down, _CTRL): lambda at: at.by_paragraph(forward=True),
    (Qt.Key.Key_PageUp, _NONE): lambda at: at.by_view(down=False),
    (Qt.Key.Key_PageDown, _NONE): lambda at: at.by_view(down=True),
    (Qt.Key.Key_Home, _NONE): lambda at: at.line_edge(end=False),
    (Qt.Key.Key_End, _NONE): lambda at: at.line_edge(end=True),
    (Qt.Key.Key_Home, _CTRL): lambda at: at.text_edge(end=False),
    (Qt.Key.Key_End, _CTRL): lambda at: at.text_edge(end=True),
}
_KEEPING_X = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


def movement(key: int, modifiers: Qt.KeyboardModifier) -> Movement | None:
    """What that key does to the caret, with Shift or without, or None if it is no caret key; the same in every layout.

    With Ctrl or Alt the steps are larger.
    """
    return _KEYS.get((key, modifiers & ~Qt.KeyboardModifier.ShiftModifier))


def keeps_x(key: int) -> bool:
    """Whether the caret stays above or below where it was when that key was first pressed."""
    return key in _KEEPING_X
