"""Finds words on the page as they are typed, however either is spelled."""

from PySide6.QtCore import QObject, Signal

from annotator.arabic.folding import Folded, fold, found_in
from annotator.gui.panels.find_bar import FindBar
from annotator.gui.reading.view import ReadingView
from annotator.wording.interface import FIND_NOTHING
from annotator.wording.phrase import Phrase


class Finding(QObject):
    """Keeps the bar and the page together: each letter typed selects the first place from where the caret was.

    `told(phrase)` says what the status line should, for steps taken while the bar is closed.
    """

    told = Signal(object)

    def __init__(self, page: ReadingView, bar: FindBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page, self._bar = page, bar
        self._from = 0
        self._folded: Folded | None = None
        bar.sought.connect(self._seek)
        bar.stepped.connect(self.step)
        bar.closed.connect(self._close)

    def open(self) -> None:
        """Show the bar; the first place found will be the one nearest behind the start of the selection."""
        self._from = self._start()
        self._bar.open()

    def step(self, forward: bool) -> None:
        """To the next place, or the last before; around at the ends of the text. Opens the bar if nothing is sought."""
        if not self._bar.words():
            self.open()
            return
        start = self._start()
        places = self._places()
        ahead = [at for at, one in enumerate(places) if (one[0] > start if forward else one[0] < start)]
        if not places:
            self.told.emit(Phrase(FIND_NOTHING))
            return
        self._show(places, (ahead[0] if forward else ahead[-1]) if ahead else (0 if forward else len(places) - 1))
        self._from = self._start()

    def _seek(self, words: str) -> None:
        places = self._places() if words else ()
        if places:
            self._show(places, next((at for at, one in enumerate(places) if one[0] >= self._from), 0))
        else:
            self._page.take(self._from, self._from)
            self._bar.show_place(0, 0)

    def _show(self, places: tuple[tuple[int, int], ...], at: int) -> None:
        self._page.take(*places[at])
        self._bar.show_place(at + 1, len(places))

    def _places(self) -> tuple[tuple[int, int], ...]:
        text = self._page.text()
        if self._folded is None or self._folded.original is not text:
            self._folded = fold(text)
        return tuple(found_in(self._folded, self._bar.words()))

    def _start(self) -> int:
        span = self._page.selection()
        return span.start if span else self._page.caret()

    def _close(self) -> None:
        """Back to the page; what was found stays selected."""
        self._bar.hide()
        self._page.setFocus()
