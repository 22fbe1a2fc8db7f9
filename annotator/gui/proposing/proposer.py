"""Works out suggestions for the document on the page, off the window's thread, again whenever something was done."""

from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.domain.document import Status
from annotator.domain.errors import AnnotatorError
from annotator.domain.label import Label
from annotator.domain.suggestion import Suggestion
from annotator.editing.session import Session
from annotator.gui.background import Background
from annotator.gui.proposing.gathering import Page, Walk, worked_on
from annotator.suggesting import Memory, Reading, Suggester

PAUSE = 120  # milliseconds after the last thing done: a person who types on is not followed at every key


@dataclass(frozen=True, slots=True)
class Asked:
    """What the worker is given: frozen values, all of them."""

    memory: Memory
    labels: tuple[Label, ...]
    off: frozenset[str]
    changed: tuple[Reading, ...]
    reading: Reading | None

    def answer(self) -> tuple[Memory, tuple[Suggestion, ...]]:
        """The memory with what has changed, and what it proposes for the document."""
        memory = self.memory
        for one in self.changed:
            memory = memory.after(one)
        if self.reading is None:
            return memory, ()
        suggester = Suggester(self.labels, memory, off=self.off)
        one = self.reading
        return memory, suggester.suggestions_for(one.document, one.layer, one.rejections)


class Proposer(QObject):
    """Tells `proposed(document, suggestions)`; what is no longer true when it is worked out is dropped untold."""

    proposed = Signal(str, object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._background = Background(self)
        self._memory: Memory | None = None
        self._walk: Walk | None = None
        self._document: str | None = None
        self._changed: dict[str, None] = {}
        self._off: frozenset[str] = frozenset()
        self._is_on, self._is_running = False, False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._start)

    def leave(self) -> None:
        """Wait for what is being worked out, and begin nothing more."""
        self._is_on = False
        self._pause.stop()
        if self._walk is not None:
            self._walk.stop()
        self._background.close()

    # -- what it is told ----------------------------------------------------------------------------------------------

    def switch(self, is_on: bool, off: Collection[str] = ()) -> None:
        """Propose or do not; sources in `off` propose nothing."""
        self._is_on, self._off = is_on, frozenset(off)
        if is_on and self._memory is None and self._walk is None:
            self.read_all()
        self._soon()

    def read_all(self) -> None:
        """Read anew all that the annotator did; until that is known, nothing is proposed."""
        if self._walk is not None:
            self._walk.stop()
        self._memory, self._walk = None, None
        self._changed.clear()
        if not self._is_on:
            return
        readings: list[Reading] = []
        annotator = self._session.facts.annotator.id

        def each(page: Page) -> None:
            readings.extend(worked_on(page, annotator))

        def done() -> None:
            self._background.run(lambda: Memory.of(readings), self._take_memory, _unexpected)

        self._walk = Walk(self._session, self._background, each, done, self)

    def propose_for(self, document: str | None) -> None:
        """That document is on the page now."""
        self._document = document
        if document is not None:
            self._changed[document] = None  # it may have been read before what was done since was saved
        self._start()

    def read_again(self, documents: Collection[str]) -> None:
        """Something was done to these documents."""
        self._changed.update(dict.fromkeys(documents))
        self._soon()

    def _soon(self) -> None:
        if self._is_on:
            self._pause.start()

    # -- working it out -----------------------------------------------------------------------------------------------

    def _take_memory(self, memory: Memory) -> None:
        self._memory, self._walk = memory, None
        self._start()

    def _start(self) -> None:
        self._pause.stop()
        if self._memory is None or not self._is_on:
            return
        if self._is_running:
            self._pause.start()
            return
        known = self._session.facts.documents
        changed = [self._reading(one) for one in self._changed if one in known]
        self._changed.clear()
        reading = self._reading(self._document) if self._document in known else None
        document, off = self._document, self._off
        asked = Asked(self._memory, self._session.facts.label_set(), off, tuple(changed), reading)
        self._is_running = True

        def take(answer: tuple[Memory, tuple[Suggestion, ...]]) -> None:
            self._is_running = False
            if self._memory is asked.memory:
                self._memory = answer[0]
            if self._is_on and document is not None and (document, off) == (self._document, self._off):
                self.proposed.emit(document, answer[1])

        self._background.run(asked.answer, take, _unexpected)

    def _reading(self, document: str) -> Reading:
        """The document at hand, as this annotator has left it so far."""
        facts = self._session.facts
        opened, annotator = facts.open_document(document), facts.annotator.id
        rejections = tuple(no for no in opened.rejections.values() if no.annotator == annotator)
        is_done = facts.state(document).status is Status.DONE
        return Reading(opened.document, opened.layer(annotator), rejections, is_done)


def _unexpected(trouble: AnnotatorError) -> None:
    raise trouble  # working out is never refused
