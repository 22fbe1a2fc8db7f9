"""The desk: where the window's wishes become commands, and the session's news become what is shown."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.annotation import Annotation
from annotator.domain.change import Action
from annotator.domain.document import Document, DocumentState
from annotator.domain.errors import AnnotatorError, NothingSelected
from annotator.domain.span import Span
from annotator.editing.commands import Annotate, Command, MarkDone, Relabel, RemoveAnnotation, RenameAnnotator, Resize
from annotator.editing.facts import OpenDocument
from annotator.editing.news import Done, ManyDone, News, SaveStateChanged
from annotator.editing.saving import Saving
from annotator.editing.session import Session
from annotator.gui.background import Background
from annotator.gui.brush import Brush
from annotator.gui.catalogue import Catalogue
from annotator.gui.marking import Marking
from annotator.gui.saving_light import SavingLight
from annotator.gui.theme import Theme
from annotator.gui.window import Window
from annotator.wording import interface
from annotator.wording.phrase import Phrase
from annotator.wording.refusals import sentence_for


class Desk(QObject):
    """One session shown in one window."""

    _news = Signal(object)  # crosses from the database thread to the window's

    def __init__(self, session: Session, window: Window, background: Background, theme: Theme, language: str) -> None:
        super().__init__(window)
        self._session, self._window, self._background = session, window, background
        self._theme, self._language = theme, language
        self._document: str | None = None
        self._wanted: str | None = None
        self.catalogue = Catalogue(session, window.documents, background, self)
        self.marking = Marking(session, window, theme, language, self)
        self.brush = Brush(session, window, language, self.label, self)
        self._light = SavingLight(window.status, theme)
        self._news.connect(self._take_news)
        self._listener = self._news.emit
        session.news.subscribe(self._listener)
        self._connect()
        self._show_labels()
        window.show_project(session.thread.path)
        self._light.show(session.save_state)
        self.catalogue.restart()
        self._enable()

    def _connect(self) -> None:
        window = self._window
        window.label_chosen.connect(self._use_label)
        window.label_keys.loaded.connect(self.brush.load)
        window.label_keys.sought.connect(window.verbs.go_to_label)
        window.verbs.told.connect(self.say)
        window.finding.told.connect(self.say)
        window.page.span_dragged.connect(self.resize)
        window.documents.document_chosen.connect(self.open_document)
        self.catalogue.read.connect(self._open_first)
        self.catalogue.counted.connect(self._enable)
        self.marking.moved.connect(self._enable)

    def leave(self) -> None:
        """Hear no more of the session: another window shows it now."""
        self._session.news.unsubscribe(self._listener)

    # -- verbs, each called by its action -----------------------------------------------------------------------------

    def label(self, label: str) -> None:
        """Label what is selected, or give the chosen annotation that label."""
        page = self._window.page
        span, chosen = page.selection(), page.chosen()
        if span is not None and self._document is not None:
            self._do(Annotate(self._document, span, label))
        elif chosen is not None:
            self._do(Relabel(chosen, label))
        else:
            self.tell(NothingSelected())

    def _use_label(self, label: str) -> None:
        if self.brush.is_on:
            self.brush.load(label)
        else:
            self.label(label)

    def confirm(self) -> None:
        """Label the selection if the brush is on; else choose the annotation at the caret, or the one around it."""
        if not self.brush.paint():
            self._window.verbs.choose_nested()

    def resize(self, annotation: str, start: int, end: int) -> None:
        """Give an annotation another span."""
        self._attempt(lambda: self._session.do(Resize(annotation, Span(start, end))))

    def remove(self) -> None:
        """Take the chosen annotation away."""
        chosen = self._window.page.chosen()
        if chosen is not None:
            self._do(RemoveAnnotation(chosen))

    def undo(self) -> None:
        """Take back the last action, and go to where it was."""
        self._travel(self._session.undo, interface.UNDONE)

    def redo(self) -> None:
        """Do again what was taken back, and go to where it is."""
        self._travel(self._session.redo, interface.REDONE)

    def mark_done(self) -> None:
        """Mark the document done and open the next that is not."""
        if self._document is None:
            return
        self._do(MarkDone(self._document))
        onward = self._window.documents.neighbour(self._document, 1, only_open=True)
        if onward is None:
            self.say(interface.ALL_DONE)
        else:
            self.open_document(onward)

    def go(self, step: int) -> None:
        """Open the document `step` further on."""
        onward = self._window.documents.neighbour(self._document or "", step)
        if onward is None:
            self.say(interface.LAST_DOCUMENT if step > 0 else interface.FIRST_DOCUMENT)
        else:
            self.open_document(onward)

    def rename_annotator(self, name: str) -> None:
        """The annotator goes by that name from now on."""
        self._do(RenameAnnotator(name))

    def _do(self, command: Command) -> None:
        self._attempt(lambda: self._session.do(command))

    def _travel(self, verb: Callable[[], Action], sentence: str) -> None:
        action = self._attempt(verb)
        if action is not None:
            self.say(Phrase(sentence, {"verb": _verb(action.verb)}))
            self._go_to(action)

    def _attempt(self, act: Callable[[], Action | None]) -> Action | None:
        """The one place where refusals are caught."""
        try:
            return act()
        except AnnotatorError as trouble:
            self.tell(trouble)
            return None

    def tell(self, trouble: AnnotatorError) -> None:
        """Say why something could not be done."""
        self.say(sentence_for(trouble))

    def say(self, sentence: Phrase | str) -> None:
        """Put a sentence into the status line, and have it read aloud where someone listens."""
        self.marking.say(sentence)

    # -- documents ----------------------------------------------------------------------------------------------------

    @property
    def document(self) -> str | None:
        """The id of the document on the page."""
        return self._document

    def open_document(self, document: str, then: Callable[[], None] | None = None) -> None:
        """Show the document, read off the window if it is not at hand."""
        self._wanted = document
        if document in self._session.facts.documents:
            self._show_document(then)
            return

        def adopt(annotated: AnnotatedDocument) -> None:
            self._session.adopt(annotated)
            if self._wanted == annotated.document.id:
                self._show_document(then)

        reading = self._session.thread.submit(lambda file: file.read.annotated(document))
        self._background.when(reading, adopt, self.tell)

    def _show_document(self, then: Callable[[], None] | None) -> None:
        assert self._wanted is not None
        if self._document != self._wanted:
            self._document = self._wanted
            self._window.page.show_document(self._opened().document.text)
        self._window.documents.select(self._document)
        self.marking.show(self._opened())
        if then is not None:
            then()

    def _opened(self) -> OpenDocument:
        assert self._document is not None
        return self._session.open_document(self._document)

    def _open_first(self) -> None:
        """The first document that is not done, where none is open yet."""
        if self._document is not None:
            self._window.documents.select(self._document)
        elif self._wanted is None:
            first = self._window.documents.first_open()
            if first is not None:
                self.open_document(first)

    # -- news ---------------------------------------------------------------------------------------------------------

    def _take_news(self, news: News) -> None:
        match news:
            case Done(action):
                self._show_done(action)
            case ManyDone():
                self._show_all_anew()
            case SaveStateChanged(state):
                self._light.show(state)
        self._enable()

    def _show_done(self, action: Action) -> None:
        subjects = [edit.subject for edit in action.edits]
        if any(isinstance(one, Document) for one in subjects):
            self._show_all_anew()
            return
        if any(not isinstance(one, Annotation | DocumentState) for one in subjects):
            self._show_labels()
        touched = {one.document for one in subjects if isinstance(one, Annotation | DocumentState)}
        for document in touched:
            self.catalogue.update_row(document)
        if any(isinstance(one, DocumentState) for one in subjects):
            self.catalogue.count()
        if self._document in touched:
            self.marking.show(self._opened())
            self._choose_new(action)

    def _choose_new(self, action: Action) -> None:
        """What was just labelled is chosen, so that another key corrects it."""
        made = [edit.after for edit in action.edits if isinstance(edit.after, Annotation)]
        if len(made) == 1 and action.undoes is None:
            self._window.page.clear_selection()
            self.marking.choose(made[0].id, interface.LABELLED)

    def _show_all_anew(self) -> None:
        shown, self._document, self._wanted = self._document, None, None
        self._show_labels()
        self.catalogue.restart()
        at_hand = self._session.facts.documents.get(shown or "")
        if at_hand is not None and at_hand.document.put_away is None:
            self.open_document(at_hand.document.id)

    # -- showing ------------------------------------------------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours."""
        self._theme = theme
        self._window.set_theme(theme)
        self._show_labels()
        self._light.set_theme(theme)
        self.marking.set_theme(theme, None if self._document is None else self._opened())

    def _show_labels(self) -> None:
        self._window.show_labels(self._session.facts.label_set(), self._theme)
        self._window.status.set_person(self._session.facts.annotator.name)
        if self._document is None:
            self.marking.show(None)

    def _go_to(self, action: Action) -> None:
        """Show where an action happened."""
        marks = [edit for edit in action.edits if isinstance(edit.subject, Annotation)]
        if marks:
            one, is_there = marks[0].subject, marks[0].after is not None
            assert isinstance(one, Annotation)
            self.open_document(one.document, lambda: self.marking.point_at(one, is_there))
            return
        for edit in action.edits:
            if isinstance(edit.subject, DocumentState):
                self.open_document(edit.subject.document)

    def _enable(self) -> None:
        history = self._session.history
        facts = {
            "": True,
            "project": True,
            "documents": self.catalogue.total > 0,
            "document": self._document is not None,
            "chosen": self._window.page.chosen() is not None,
            "words": self._window.page.copied_span() is not None,
            "undo": history.undo_verb is not None,
            "redo": history.redo_verb is not None,
            "unsaved": self._session.save_state.saving is Saving.NOT_SAVED,
        }
        self._window.enable(facts, _verb(history.undo_verb), _verb(history.redo_verb))


def _verb(verb: str | None) -> Phrase:
    return Phrase(interface.VERBS.get(verb, verb)) if verb else Phrase("")
