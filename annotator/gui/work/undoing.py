"""Undo and redo, and the way to where they happened."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from annotator.domain.annotation import Annotation
from annotator.domain.change import Action
from annotator.domain.document import DocumentState
from annotator.domain.errors import AnnotatorError, DocumentExists, StaleEdit
from annotator.editing.session import Session
from annotator.gui.appearance.language import speak
from annotator.gui.dialogs.progress import waited_for
from annotator.gui.work.marking import Marking
from annotator.gui.work.shelf import Shelf
from annotator.storage.journal import Act
from annotator.wording import interface
from annotator.wording.phrase import Phrase
from annotator.wording.refusals import sentence_for


class Undoing(QObject):
    """Takes back and does again, says what, and shows where; bulk work off the window, with a way to stop it."""

    def __init__(self, session: Session, shelf: Shelf, marking: Marking, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._shelf, self._marking, self._window = session, shelf, marking, window

    def undo(self) -> None:
        """Take back the last action, and go to where it was."""
        self._travel(self._session.history.to_undo, self._session.undo, interface.UNDONE, interface.UNDOING)

    def redo(self) -> None:
        """Do again what was taken back, and go to where it is."""
        self._travel(self._session.history.to_redo, self._session.redo, interface.REDONE, interface.REDOING)

    def verbs(self) -> tuple[Phrase, Phrase]:
        """What undo would take back and redo do again; empty phrases where there is nothing."""
        history = self._session.history
        return verb_phrase(history.undo_verb), verb_phrase(history.redo_verb)

    def _travel(self, find: Callable[[], Act], travel: Callable[[], Action], sentence: str, under_way: str) -> None:
        try:
            act = find()
            told = Phrase(sentence, {"verb": verb_phrase(act.verb)})
            if act.is_bulk:
                self._travel_far(act, speak(under_way, **told.arguments))
                self._marking.say(told)
                return
            action = travel()
        except AnnotatorError as trouble:
            self._marking.say(sentence_for(trouble))
            return
        self._marking.say(told)
        self._go_to(action, lambda: self._marking.say(told))  # what is chosen there would else have the last word

    def _travel_far(self, act: Act, under_way: str) -> None:
        """Bulk work is taken back off the window, which takes nothing meanwhile but the wish to stop."""
        try:
            waited_for(lambda step: self._session.take_back_many(act, step), under_way, self._window)
        except (StaleEdit, DocumentExists):
            self._session.history.set_aside(act)
            raise
        self._session.adopt_many()

    def _go_to(self, action: Action, then: Callable[[], None]) -> None:
        marks = [edit for edit in action.edits if isinstance(edit.subject, Annotation)]
        if marks:
            one, is_there = marks[0].subject, marks[0].after is not None
            assert isinstance(one, Annotation)

            def arrive() -> None:
                self._marking.point_at(one, is_there)
                then()

            self._shelf.open(one.document, arrive)
            return
        for edit in action.edits:
            if isinstance(edit.subject, DocumentState):
                self._shelf.open(edit.subject.document, then)


def verb_phrase(verb: str | None) -> Phrase:
    """A verb of the journal in words; an empty phrase for none."""
    return Phrase(interface.VERBS.get(verb, verb)) if verb else Phrase("")
