"""Joins the window of all mentions to the project: finds them, and labels those that are ticked in one step."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.errors import AnnotatorError, NothingSelected
from annotator.editing.commands.mentions import AnnotateMentions
from annotator.editing.session import Session
from annotator.editing.spreading import spread
from annotator.gui.appearance.language import speak
from annotator.gui.appearance.theme import Theme, label_styles
from annotator.gui.background import Background
from annotator.gui.proposing.gathering import Page, Walk, through_all
from annotator.gui.proposing.knowledge import Knowledge
from annotator.gui.proposing.mentions.candidates import Found, candidates, found_in
from annotator.gui.proposing.mentions.dialog import MentionsDialog
from annotator.gui.window import Window
from annotator.gui.work.desk import Desk
from annotator.wording import proposing as words
from annotator.wording.phrase import Phrase

_MOST = 2_000
"""Mentions that are shown at once; nobody looks through more."""


class Mentioning(QObject):
    """Labels all mentions of a name, in one window; `known` tells what is known so far, `theme` the colours worn."""

    def __init__(
        self, session: Session, window: Window, desk: Desk, background: Background, theme: Callable[[], Theme],
        known: Callable[[], Knowledge], language: str,
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._session, self._window, self._desk, self._background = session, window, desk, background
        self._theme, self._known, self._language = theme, known, language
        self._name = ""
        self._found: list[Found] = []
        self._documents = 0
        self._walk: Walk | None = None
        self._search = 0  # what an earlier search still finds is not wanted any more
        self._is_reading = False
        self.dialog: MentionsDialog | None = None

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What its action does."""
        return {"mentions": self.open}

    def open(self) -> None:
        """Ask about the name that is selected, reached or chosen."""
        page, opened = self._window.page, self._desk.shelf.opened
        span = page.copied_span()
        if span is None or opened is None:
            self._desk.tell(NothingSelected())
            return
        chosen = opened.annotations.get(page.chosen() or "")
        named = page.reached() or chosen
        self._name = " ".join(span.text_in(page.text()).split())
        label = named.label if named is not None and named.span == span else self._likely_label()
        facts = self._session.facts
        labels = [one for one in facts.label_set() if not one.retired]
        styles = label_styles(facts.label_set(), self._language, self._theme())
        dialog = self.dialog = MentionsDialog(self._name, labels, styles, self._theme(), self._window)
        dialog.choose_label(label)
        dialog.asked.connect(self._ask)
        dialog.applied.connect(self._apply)
        dialog.rows.ticked.connect(self._tell)
        dialog.finished.connect(self._end)
        self._begin()
        dialog.list.setFocus()
        dialog.open()

    def _likely_label(self) -> str:
        """What the name was labelled before; else the label of the annotation made last on this page."""
        known = self._known().label_of(self._name)
        opened = self._desk.shelf.opened
        layer = opened.layer(self._session.facts.annotator.id) if opened is not None else ()
        last = max(layer, key=lambda one: one.created, default=None)
        return known or (last.label if last is not None else "")

    # -- finding ------------------------------------------------------------------------------------------------------

    def _ask(self) -> None:
        assert self.dialog is not None
        if self.dialog.is_whole_project() is not (self._walk is not None):
            self._begin()
        else:
            self._show()

    def _begin(self) -> None:
        """Look for the name where it is asked for."""
        assert self.dialog is not None
        self._stop()
        self._found.clear()
        self._documents = 0
        self._is_reading = True
        if self.dialog.is_whole_project():
            self._walk = Walk(self._session, self._background, through_all, self._read, self._all_read, self)
        else:
            opened = self._desk.shelf.opened
            self._read((opened.as_annotated(),) if opened is not None else ())
            self._all_read()

    def _stop(self) -> None:
        self._search += 1
        if self._walk is not None:
            self._walk.stop()
            self._walk = None

    def _read(self, page: Page) -> None:
        search, name, annotator = self._search, self._name, self._session.facts.annotator.id
        aliases = self._known().gazetteer.aliases
        fresh = tuple(self._at_hand(one) for one in page)

        def take(found: tuple[Found, ...]) -> None:
            if search == self._search:
                self._found += found
                self._documents += len(fresh)
                if len(self._found) >= _MOST and self._walk is not None:
                    self._walk.stop()
                    self._is_reading = False
                if found or not self._is_reading:
                    self._show()

        self._background.run(lambda: found_in(fresh, name, annotator, aliases), take, self._desk.tell)

    def _at_hand(self, one: AnnotatedDocument) -> AnnotatedDocument:
        """As it is here, where it may have changed since it was saved."""
        opened = self._session.facts.documents.get(one.document.id)
        return one if opened is None else opened.as_annotated()

    def _all_read(self) -> None:
        search = self._search

        def end(_none: None) -> None:  # behind every page that is still looked through
            if search == self._search:
                self._is_reading = False
                self._show()

        self._background.run(lambda: None, end, self._desk.tell)

    # -- showing ------------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        if self.dialog is not None:
            shown = candidates(self._found[:_MOST], self.dialog.chosen_label(), self._session.facts.labels)
            self.dialog.show_candidates(shown)

    def _tell(self) -> None:
        if self.dialog is None:
            return
        rows = self.dialog.rows
        counts = {
            "ticked": sum(map(rows.is_ticked, rows.candidates)),
            "count": len(rows.candidates),
            "labelled": len(self._found[:_MOST]) - len(rows.candidates),
            "documents": self._documents,
        }
        sentence = words.MENTIONS_READING if self._is_reading else words.MENTIONS_COUNT
        if not rows.candidates and not self._is_reading:
            sentence = words.NO_MENTIONS
        elif len(self._found) >= _MOST:
            sentence = words.MENTIONS_MOST
        self.dialog.tell(speak(sentence, **counts))

    # -- labelling ----------------------------------------------------------------------------------------------------

    def _apply(self) -> None:
        assert self.dialog is not None
        rows = self.dialog.rows
        command = AnnotateMentions(self.dialog.chosen_label(), rows.chosen(), rows.refused())
        told = {
            "chosen": sum(map(len, command.chosen.values())),
            "refused": sum(map(len, command.refused.values())),
        }
        self.dialog.accept()
        if not command.documents:
            return
        try:
            doing = spread(self._session, command)
        except AnnotatorError as trouble:
            self._desk.tell(trouble)
            return

        def done(_none: object) -> None:
            if doing is not None:
                self._session.adopt_many()
            self._desk.say(Phrase(words.MENTIONS_DONE, told))

        if doing is None:
            done(None)
        else:
            self._background.when(doing, done, self._desk.tell)

    def _end(self) -> None:
        self._stop()
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
        self._window.page.setFocus()
