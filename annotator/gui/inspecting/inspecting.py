"""Joins the inspector to the session: what is chosen on the page is shown, what a person says of it is done."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from annotator.domain.annotation import UNSURE, Annotation
from annotator.domain.errors import AnnotatorError
from annotator.editing.commands.relations import Unrelate
from annotator.editing.commands.remarks import Flag, SetAttributes, Unflag, WriteNote
from annotator.editing.session import Session
from annotator.editing.values import anchor_of, proposed_values, shown_values, value_names, values_typed, with_values
from annotator.gui.appearance.theme import Theme, label_styles
from annotator.gui.inspecting.document_remarks import DocumentRemarks
from annotator.gui.inspecting.inspected import Inspected, inspected, values_in_words
from annotator.gui.inspecting.inspector import Inspector
from annotator.gui.inspecting.relating import Relating
from annotator.gui.window import Window
from annotator.gui.work.desk import Desk
from annotator.wording.phrase import Phrase
from annotator.wording.window import inspecting as words


class Inspecting(QObject):
    """The inspector of one window, and the verbs that go with it; `theme` tells the colours worn now."""

    def __init__(self, session: Session, window: Window, desk: Desk, theme: Callable[[], Theme], language: str) -> None:
        super().__init__(window)
        self._session, self._window, self._desk = session, window, desk
        self._theme, self._language = theme, language
        self._shown: Inspected | None = None
        self.relating = Relating(session, window, desk, self)
        self.document_remarks = DocumentRemarks(session, window, desk, self)
        inspector = window.inspector
        inspector.value_given.connect(self._give_value)
        inspector.note_given.connect(lambda note: self._do_to_chosen(lambda one: WriteNote(one.id, note)))
        inspector.unsure_told.connect(lambda _on: self.tell_unsure())
        inspector.arrow_removed.connect(lambda arrow: desk.do(Unrelate(arrow)))
        inspector.other_sought.connect(desk.marking.choose)
        inspector.finished.connect(window.page.setFocus)
        desk.marking.moved.connect(self.show)
        self.show()

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the actions of this room do, by their ids."""
        return {
            "value": self.take_value,
            "note": self.edit_note,
            "unsure": self.tell_unsure,
            "relate": self.relating.start,
            "document_note": self.document_remarks.ask_for_note,
            "flag_document": self.document_remarks.flag,
            "skip_document": self.document_remarks.skip,
        }

    # -- showing ------------------------------------------------------------------------------------------------------

    def show(self) -> None:
        """Show what is chosen now, if that is not what is shown."""
        chosen = self.chosen()
        now = self._inspected(chosen) if chosen is not None else None
        if now != self._shown:
            self._shown = now
            self._window.inspector.inspect(now)

    def chosen(self) -> Annotation | None:
        """The annotation chosen on the page."""
        opened, id = self._desk.shelf.opened, self._window.page.chosen()
        return opened.annotations.get(id) if opened is not None and id is not None else None

    def _inspected(self, one: Annotation) -> Inspected:
        facts, opened = self._session.facts, self._session.facts.open_document(one.document)
        arrows = [
            (arrow, opened.annotations[arrow.target if arrow.source == one.id else arrow.source])
            for arrow in opened.relations_of(one.id)
        ]
        return inspected(
            one,
            label_styles(facts.label_set(), self._language, self._theme())[one.label],
            {name: shown_values(one.attributes).get(name, "") for name in value_names(one)},
            shown_values(proposed_values(one, anchor_of(opened.document))),
            arrows,
            facts.annotators.get(one.annotator),
        )

    # -- verbs --------------------------------------------------------------------------------------------------------

    def take_value(self) -> None:
        """Give the chosen annotation the value its words have; where they say none, ask for it."""
        one = self.chosen()
        if one is None:
            return
        found = proposed_values(one, anchor_of(self._session.open_document(one.document).document))
        if found:
            value = values_in_words(shown_values(found))
            done = self._desk.do(SetAttributes(one.id, with_values(one.attributes, found)))
            self._desk.say(Phrase(words.VALUE_SET if done else words.VALUE_STANDS, {"value": value}))
        elif self._reveal().edit_value():
            self._desk.say(words.NO_VALUE)
        else:
            self._desk.say(words.NO_VALUES_HERE)

    def edit_note(self) -> None:
        """Put the caret into the note of the chosen annotation."""
        if self.chosen() is not None:
            self._reveal().edit_note()

    def _reveal(self) -> Inspector:
        """The inspector, shown where it was hidden."""
        self._window.show_panel("inspector_panel", True)
        return self._window.inspector

    def tell_unsure(self) -> None:
        """Mark the chosen annotation as unsure, or no longer."""
        one = self.chosen()
        if one is None:
            return
        sure_again = UNSURE in one.flags
        if self._desk.do(Unflag(one.id) if sure_again else Flag(one.id)):
            self._desk.say(words.SURE_AGAIN if sure_again else words.MARKED_UNSURE)

    def _give_value(self, name: str, typed: str) -> None:
        one = self.chosen()
        if one is None:
            return
        try:
            anchor = anchor_of(self._session.open_document(one.document).document)
            values = values_typed(name, typed, anchor)
        except AnnotatorError as trouble:
            self._desk.tell(trouble)
            return
        self._desk.do(SetAttributes(one.id, with_values(one.attributes, values, name)))

    def _do_to_chosen(self, command: Callable[[Annotation], WriteNote]) -> None:
        one = self.chosen()
        if one is not None:
            self._desk.do(command(one))
