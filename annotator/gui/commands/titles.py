"""Every document's title, folded a slice at a time off the window, and looked through by the palette."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QObject, Signal

from annotator.domain.document import Document
from annotator.domain.errors import AnnotatorError
from annotator.editing.news import Done, ManyDone, News
from annotator.editing.session import Session
from annotator.gui.appearance.language import isolated
from annotator.gui.background import Background
from annotator.gui.commands.entries import Entry, Found
from annotator.gui.commands.matching import folded

SLICE = 1000
"""Titles read and folded at a time: a few milliseconds."""
_START = (-1, "")


@dataclass(frozen=True, slots=True)
class Block:
    """A slice of titles: their documents, and every title folded on a line of its own; `after` is where it ends."""

    documents: tuple[str, ...]
    titles: tuple[str, ...]
    folded: tuple[str, ...]
    whole: str
    starts: tuple[int, ...]
    after: tuple[int, str]

    @classmethod
    def of(cls, listed: Sequence[tuple[str, str, int]]) -> "Block":
        """The documents listed as (id, title, position), at least one."""
        lines = tuple(folded(title) for _, title, _ in listed)
        starts = tuple(accumulate((len(line) + 1 for line in lines), initial=1))
        documents, titles, positions = zip(*listed, strict=True)
        whole = "\n".join(("", *lines, ""))
        return cls(documents, titles, lines, whole, starts, (positions[-1], documents[-1]))

    def places(self, words: str) -> Iterator[int]:
        """The titles in which these folded words stand as they are, in order; each once."""
        at = self.whole.find(words)
        while at >= 0:
            place = bisect_right(self.starts, at + words.startswith("\n")) - 1
            yield place
            at = self.whole.find(words, self.starts[place + 1] - 1)


def near(blocks: Sequence[Block], words: str) -> Iterator[tuple[Block, int]]:
    """The titles that begin with the folded words, then those that hold them all."""
    yield from ((block, place) for block in blocks for place in block.places("\n" + words))
    longest, *others = sorted(words.split(), key=len, reverse=True)
    for block in blocks:
        for place in block.places(longest):
            line = block.folded[place]
            if all(one in line for one in others) and not line.startswith(words):
                yield block, place


class Titles(QObject):
    """The titles of one project; `grown` when more of them are known."""

    grown = Signal()

    def __init__(
        self, session: Session, background: Background, open_document: Callable[[str], object], place: str,
        parent: QObject,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._session, self._background = session, background
        self._open_document, self._place = open_document, place
        self._blocks: list[Block] = []
        self._is_known = self._is_reading = False
        listener = self._take_news
        session.news.subscribe(listener)
        parent.destroyed.connect(lambda: session.news.unsubscribe(listener))

    def _take_news(self, news: News) -> None:
        """On whichever thread: what is known is old when a document comes or goes."""
        if isinstance(news, ManyDone) or (
            isinstance(news, Done) and any(isinstance(edit.subject, Document) for edit in news.action.edits)
        ):
            self._is_known = False

    def read(self) -> None:
        """Know all titles as they are now, a slice at a time."""
        if not self._is_known and not self._is_reading:
            self._is_known = self._is_reading = True
            self._blocks = []
            self._read_after(_START)

    def _read_after(self, after: tuple[int, str]) -> None:
        reading = self._session.thread.submit(lambda file: file.read.titles(after, SLICE))

        def block() -> Block | None:
            listed = reading.result()
            return Block.of(listed) if listed else None

        self._background.run(block, self._take, self._go_without)

    def _take(self, block: Block | None) -> None:
        if block is not None:
            self._blocks.append(block)
            self.grown.emit()
        if block is not None and len(block.documents) == SLICE:
            self._read_after(block.after)
        else:
            self._is_reading = False

    def _go_without(self, _: AnnotatorError) -> None:
        """A project that was closed meanwhile, or cannot be read any more, offers no documents."""
        self._is_known = self._is_reading = False

    # -- what is sought

    def near(self, words: str) -> Iterator[Found]:
        """The documents whose titles begin with the folded words, then those that hold them all."""
        return (self._found(block, place) for block, place in near(tuple(self._blocks), words))

    def _found(self, block: Block, place: int) -> Found:
        document, line = block.documents[place], block.folded[place]
        entry = Entry(isolated(block.titles[place]), lambda: self._open_document(document), place=self._place)
        return Found(entry, (line,), (), line)
