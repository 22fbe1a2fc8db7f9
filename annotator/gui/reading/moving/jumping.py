"""To the next word that begins with a letter, as Arabic is read: behind its proclitics and its article.

س finds سوريا in وسوريا and السوري; the article is taken along, for names keep theirs, proclitics are not. A letter that
the word itself begins with finds it too, except that ا does not find every article. Offsets are code points.
"""

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from annotator.arabic import words
from annotator.arabic.clitics import peel, proclitic_cuts
from annotator.arabic.folding import fold
from annotator.arabic.words import Token
from annotator.domain.span import Span
from annotator.gui.keys import TAKES_LETTERS, arabic_letter

_REACH = 600  # code points looked at in one go: most letters are found in a line or two
_BARE_KEYS = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta}


def letters_of(typed: str) -> frozenset[str]:
    """What a typed letter may stand for, folded: itself, or what the same key has on an Arabic layout."""
    meant = (fold(one).text for one in (typed, arabic_letter(typed) or ""))
    return frozenset(one[0] for one in meant if one)


def next_word(text: str, letters: Iterable[str], offset: int, forward: bool) -> Span | None:
    """The nearest word after (or before) the offset that begins with one of the folded letters; None without one.

    It begins behind its proclitics if the letter was found there. A word that begins at the offset is not the next.
    """
    wanted = frozenset(letters)
    for first, after in _stretches(text, offset, forward):
        if wanted.isdisjoint(fold(text[first:after]).text):
            continue
        words_there = (Token(one.start + first, one.end + first) for one in words.words(text[first:after]))
        starts = ((start_of(text, word, wanted), word.end) for word in words_there)
        spans = [Span(start, end) for start, end in starts if start is not None]
        ahead = [one for one in spans if (one.start > offset if forward else one.start < offset)]
        if ahead:
            return ahead[0] if forward else ahead[-1]
    return None


def start_of(text: str, word: Token, wanted: frozenset[str]) -> int | None:
    """Where the word begins, if it begins with one of these; behind its proclitics if that is where it does."""
    written = text[word.start : word.end]
    starts = (word.start, *(word.start + cut for cut in proclitic_cuts(written)))
    for start in reversed(starts):
        rest = text[start : word.end]
        article = peel(text, start, word.end) if rest.startswith(("ال", "ٱل", "لل")) else ()
        behind = text[article[-1] if article else start : word.end]
        if fold(behind).text[:1] in wanted or (not article and fold(rest).text[:1] in wanted):
            return start
    return word.start if fold(written).text[:1] in wanted - {"ا"} else None


def _stretches(text: str, offset: int, forward: bool) -> Iterator[tuple[int, int]]:
    """The text from the offset on or back, a stretch at a time, cut at blanks."""
    at = text.rfind(" ", 0, max(0, offset)) + 1 if forward else _after(text, offset)
    while at < len(text) if forward else at > 0:
        other = _after(text, at + _REACH) if forward else text.rfind(" ", 0, max(0, at - _REACH)) + 1
        yield min(at, other), max(at, other)
        at = other


def _after(text: str, offset: int) -> int:
    """The first offset from this one on where a stretch may be cut."""
    blank = text.find(" ", offset)
    return blank if blank >= 0 else len(text)


class LetterCatcher(QObject):
    """Takes the next letter typed into a widget as a letter, whatever it would do as a key; `then` is told it.

    `gave_up` is called when another key came instead, which does nothing else, or when the focus left.
    """

    def __init__(self, widget: QWidget, then: Callable[[str], None], gave_up: Callable[[], None]) -> None:
        super().__init__(widget)
        self._widget, self._then, self._gave_up = widget, then, gave_up
        widget.installEventFilter(self)

    def wait(self) -> None:
        """The next letter is meant."""
        self._widget.setProperty(TAKES_LETTERS, True)

    def is_waiting(self) -> bool:
        """Whether the next letter is taken."""
        return bool(self._widget.property(TAKES_LETTERS))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the letter before any shortcut hears of it."""
        if not self.is_waiting():
            return False
        if event.type() is QEvent.Type.FocusOut:
            self._stop()
            return False
        if not isinstance(event, QKeyEvent) or event.key() in _BARE_KEYS:
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return event.type() is QEvent.Type.KeyPress and self._take(event)

    def _take(self, event: QKeyEvent) -> bool:
        self._widget.setProperty(TAKES_LETTERS, False)
        # With Ctrl or Alt the text is no letter, whatever the layout.
        if letters_of(event.text()) and event.text().isprintable() and not event.text().isspace():
            self._then(event.text())
        else:
            self._gave_up()
        return True

    def _stop(self) -> None:
        self._widget.setProperty(TAKES_LETTERS, False)
        self._gave_up()
