"""The desk: where the window's wishes become commands, and the session's news become what is shown."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from annotator.domain.annotation import Annotation
from annotator.domain.change import Action, OfDocument
from annotator.domain.document import Document, DocumentState
from annotator.domain.errors import AnnotatorError
from annotator.domain.span import Span
from annotator.editing.commands.annotations import RemoveAnnotation, Resize
from annotator.editing.commands.command import Command
from annotator.editing.commands.documents import MarkDone
from annotator.editing.commands.project import RenameAnnotator
from annotator.editing.news import Done, ManyDone, News, SaveStateChanged
from annotator.editing.saving import Saving
from annotator.editing.session import Session
from annotator.gui.appearance.theme import Theme
from annotator.gui.background import Background
from annotator.gui.window import Window
from annotator.gui.work.brush import Brush
from annotator.gui.work.catalogue import Catalogue
from annotator.gui.work.marking import Marking
from annotator.gui.work.saving_light import SavingLight
from annotator.gui.work.shelf import Shelf
from annotator.gui.work.undoing import Undoing
from annotator.wording import interface
from annotator.wording.phrase import Phrase
from annotator.wording.refusals import sentence_for


class Desk(QObject):
    """One session shown in one window."""

    _news = Signal(object)  # crosses from the database thread to the window's

    def __init__(self, session: Session, window: Window, background: Background, theme: Theme, language: str) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self._theme, self._language = theme, language
        self.shelf = Shelf(session, window, background, self)
        self.catalogue = Catalogue(session, window.documents, background, self)
        self.marking = Marking(session, window, theme, language, self)
        self.undoing = Undoing(session, self.shelf, self.marking, window)
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
        window.documents.document_chosen.connect(self.shelf.open)
        self.shelf.shown.connect(self._show_page)
        self.shelf.failed.connect(self.tell)
        self.catalogue.read.connect(self.shelf.open_first)
        self.catalogue.counted.connect(self._enable)
        self.marking.moved.connect(self._enable)

    def leave(self) -> None:
        """Hear no more of the session: another window shows it now."""
        self._session.news.unsubscribe(self._listener)
        self.catalogue.leave()

    # -- verbs, each called by its action -----------------------------------------------------------------------------

    def label(self, label: str) -> None:
        """Label what is selected, accept the suggestion reached as that, or give the chosen annotation that label."""
        self._attempt(lambda: self._session.do(self.marking.labelling(self.shelf.document, label)))

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
            self.do(RemoveAnnotation(chosen))

    def mark_done(self) -> None:
        """Mark the document done and open the next that is not."""
        if self.shelf.document is None:
            return
        self.do(MarkDone(self.shelf.document))
        onward = self._window.documents.neighbour(self.shelf.document, 1, only_open=True)
        if onward is None:
            self.say(interface.ALL_DONE)
        else:
            self.shelf.open(onward)

    def go(self, step: int) -> None:
        """Open the document `step` further on."""
        onward = self._window.documents.neighbour(self.shelf.document or "", step)
        if onward is None:
            self.say(interface.LAST_DOCUMENT if step > 0 else interface.FIRST_DOCUMENT)
        else:
            self.shelf.open(onward)

    def rename_annotator(self, name: str) -> None:
        """The annotator goes by that name from now on."""
        self.do(RenameAnnotator(name))

    def do(self, command: Command) -> Action | None:
        """Do it, or say why not; what was done, if anything was."""
        return self._attempt(lambda: self._session.do(command))

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

    @property
    def document(self) -> str | None:
        """The id of the document on the page."""
        return self.shelf.document

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
        if any(not isinstance(one, OfDocument) for one in subjects):
            self._show_labels()
            self._show_page()
        touched = {one.document for one in subjects if isinstance(one, OfDocument)}
        for document in touched:
            self.catalogue.update_row(document)
        if any(isinstance(one, DocumentState) for one in subjects):
            self.catalogue.count()
        if self.shelf.document in touched:
            self._show_page()
            self._choose_new(action)

    def _choose_new(self, action: Action) -> None:
        """What was just labelled or altered is chosen, so that another key corrects it."""
        made = [(edit.before, edit.after) for edit in action.edits if isinstance(edit.after, Annotation)]
        if len(made) == 1 and action.undoes is None:
            ((before, after),) = made
            is_relabelled = not isinstance(before, Annotation) or before.label != after.label
            self._window.page.clear_selection()
            self.marking.choose(after.id, interface.LABELLED if is_relabelled else interface.ALTERED)

    def _show_all_anew(self) -> None:
        self._show_labels()
        self.shelf.open_again()  # before long questions are asked
        self.catalogue.restart()

    # -- showing ------------------------------------------------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours."""
        self._theme = theme
        self._window.set_theme(theme)
        self._show_labels()
        self._light.set_theme(theme)
        self.marking.set_theme(theme, self.shelf.opened)

    def _show_page(self) -> None:
        self.marking.show(self.shelf.opened)

    def _show_labels(self) -> None:
        self._window.show_labels(self._session.facts.label_set(), self._theme)
        self._window.status.set_person(self._session.facts.annotator.name)
        if self.shelf.document is None:
            self.marking.show(None)

    def _enable(self) -> None:
        undo, redo = self.undoing.verbs()
        facts = {
            "": True,
            "project": True,
            "documents": self.catalogue.total > 0,
            "document": self.shelf.document is not None,
            "chosen": self._window.page.chosen() is not None,
            "words": self._window.page.copied_span() is not None,
            "undo": bool(undo.template),
            "redo": bool(redo.template),
            "suggestions": self._window.actions_by_id["suggestions"].isChecked(),
            "unsaved": self._session.save_state.saving is Saving.NOT_SAVED,
        }
        self._window.enable(facts, undo, redo)
