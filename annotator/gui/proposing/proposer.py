"""Works out suggestions for the document on the page, off the window's thread, again whenever something was done."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from annotator import paths
from annotator.domain.document import Status
from annotator.domain.errors import AnnotatorError
from annotator.domain.gazetteer_entry import GazetteerEntry
from annotator.domain.label import Label
from annotator.domain.suggestion import Suggestion
from annotator.editing import garbage
from annotator.editing.session import Session
from annotator.gui.background import Background
from annotator.gui.proposing.gathering import Page, Walk, through
from annotator.gui.proposing.knowledge import Knowledge
from annotator.gui.proposing.learning import Learning
from annotator.storage.project_file import ProjectFile
from annotator.suggesting import MODEL, Reading
from annotator.suggesting.gathering import reading_of
from annotator.suggesting.gazetteer import SHIPPED, Kind
from annotator.suggesting.learned import Trained, models_folder

PAUSE = 120  # milliseconds after the last thing done: a person who types on is not followed at every key


class Told(NamedTuple):
    """What a project tells before any document is read: what was worked on, its lists, and which copy of it this is."""

    documents: tuple[str, ...]
    entries: tuple[GazetteerEntry, ...]
    replica: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What the worker is given: frozen values, all of them."""

    knowledge: Knowledge
    labels: tuple[Label, ...]
    off: frozenset[str]
    changed: tuple[Reading, ...]
    reading: Reading | None

    def answer(self) -> tuple[Knowledge, tuple[Suggestion, ...]]:
        """What is known with what has changed, and what it proposes for the document."""
        known, one = self.knowledge.after(self.changed), self.reading
        if one is None:
            return known, ()
        suggester = known.suggester(self.labels, self.off)
        return known, suggester.suggestions_for(one.document, one.layer, one.rejections)


class Proposer(QObject):
    """Tells `proposed(document, suggestions)`; what is no longer true when it is worked out is dropped untold."""

    proposed = Signal(str, object)

    def __init__(self, session: Session, parent: QObject, models: Path | None = None) -> None:
        super().__init__(parent)
        self._session, self._models = session, models or paths.models()
        self._background = Background(self)
        self.learning = Learning(self._background, session.leisure.paced, self)
        self.learning.learned.connect(self._take_trained)
        self.knowledge = Knowledge()
        self._holds_garbage = False
        self._has_read, self._shipped = False, frozenset(SHIPPED)
        self._walk: Walk | None = None
        self._document: str | None = None
        self._changed: dict[str, None] = {}
        self._off: frozenset[str] = frozenset()
        self._is_on, self._is_running = False, False
        self._readings = 0  # what was read before all was read anew is not wanted any more
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._start)

    def leave(self) -> None:
        """Wait for what is being worked out, and begin nothing more."""
        self._is_on = False
        self._pause.stop()
        self._stop_reading()
        self.learning.leave()
        self._background.close()

    # -- what it is told ----------------------------------------------------------------------------------------------

    def switch(self, is_on: bool, off: Collection[str] = (), shipped: Collection[Kind] = SHIPPED) -> None:
        """Propose or do not; sources in `off` propose nothing, nor do lists of the program that are not `shipped`."""
        was_shipped, self._shipped = self._shipped, frozenset(shipped)
        self._is_on, self._off = is_on, frozenset(off)
        if is_on and (not self._has_read or was_shipped != self._shipped):
            self.read_all()
        self._soon()

    def read_all(self) -> None:
        """Read anew all that the annotator did; until that is known, less is proposed."""
        self._stop_reading()
        self._has_read = self._is_on
        if self._is_on:
            annotator, readings = self._session.facts.annotator.id, self._readings

            def told(file: ProjectFile) -> Told:
                return Told(file.read.worked_on(annotator), file.read.gazetteer(), file.journal.replica)

            def take(one: Told) -> None:
                if readings == self._readings:
                    self._read(one, annotator)

            self._background.when(self._session.thread.submit(told), take, _unexpected)

    def _stop_reading(self) -> None:
        self._readings += 1
        self._hold_garbage(False)
        if self._walk is not None:
            self._walk.stop()
            self._walk = None

    def _read(self, told: Told, annotator: str) -> None:
        read: list[Reading] = []
        folder = models_folder(self._models, told.replica, annotator)
        readings, shipped = self._readings, self._shipped

        def each(page: Page) -> None:
            read.extend(reading_of(one, annotator) for one in page)

        def take(known: Knowledge) -> None:
            if readings == self._readings:
                self.learning.begin(read, told.entries, folder)
                self.learning.know(known.model.trained if known.model else None)
                self._know(known)

        def done() -> None:
            paced = self._session.leisure.paced
            self._background.run(lambda: Knowledge.of(read, told.entries, folder, shipped, paced), take, _unexpected)

        self._hold_garbage(True)
        self._walk = Walk(self._session, self._background, through(told.documents), each, done, self)

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

    def _hold_garbage(self, held: bool) -> None:
        """While all is read that was ever labelled, a collection would stop the window for a fifth of a second."""
        if held != self._holds_garbage:
            self._holds_garbage = held
            (garbage.hold if held else garbage.let_go)()

    def _know(self, known: Knowledge) -> None:
        self.knowledge, self._walk = known, None
        self._hold_garbage(False)
        self._start()

    def _take_trained(self, trained: Trained) -> None:
        self._know(self.knowledge.taught(trained))

    # -- working it out -----------------------------------------------------------------------------------------------

    def _start(self) -> None:
        self._pause.stop()
        if not self._is_on:
            return
        if self._is_running:
            self._pause.start()
            return
        self._is_running = True
        known = self._session.facts.documents
        changed = tuple(self._reading(one) for one in self._changed if one in known)
        self._changed.clear()
        reading = self._reading(self._document) if self._document is not None and self._document in known else None
        asked = Asked(self.knowledge, self._session.facts.label_set(), self._off, changed, reading)
        document = self._document

        def take(answer: tuple[Knowledge, tuple[Suggestion, ...]]) -> None:
            self._is_running = False
            if self.knowledge is asked.knowledge:
                self.knowledge = answer[0]
            else:  # much was learned meanwhile: what changed is told again
                self.read_again([one.document.id for one in changed])
            if self._is_on and document is not None and (document, asked.off) == (self._document, self._off):
                self.proposed.emit(document, answer[1])
            self.learning.read_again(changed, is_wanted=self._is_on and MODEL not in self._off)

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
