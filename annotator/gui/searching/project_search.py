"""Joins the search window to the project: a slice of documents at a time, until all are through or it is stopped."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from annotator.arabic.folding import folded
from annotator.domain.answers.hit import Hit, HitPage
from annotator.domain.errors import AnnotatorError
from annotator.editing.session import Session
from annotator.gui.actions import shown_key
from annotator.gui.appearance.language import speak
from annotator.gui.appearance.theme import Theme
from annotator.gui.background import Background
from annotator.gui.searching.search_dialog import SearchDialog
from annotator.gui.window import Window
from annotator.gui.work.desk import Desk
from annotator.wording.phrase import Phrase
from annotator.wording.window import finding as words

_MOST = 2_000
"""Places that are shown; nobody reads more."""


class ProjectSearch(QObject):
    """Search in all documents of one session."""

    def __init__(
        self, session: Session, window: Window, desk: Desk, background: Background, theme: Callable[[], Theme],
        language: str,
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._session, self._window, self._desk, self._background = session, window, desk, background
        self._theme, self._language = theme, language
        self._search = 0  # a page that was asked for by an earlier search is not wanted any more
        self._through = 0
        self.dialog: SearchDialog | None = None

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the actions of this room do, by their ids."""
        return {"search_project": self.open}

    def open(self) -> None:
        """Show the search window, with the words that are selected on the page; one that stepped aside comes back."""
        selected = self._selected()
        if self.dialog is not None and self.dialog.isHidden() and self._is_sought(selected):
            self.dialog.show()
            self.dialog.list.setFocus()
            return
        if self.dialog is not None:
            self.dialog.close()
        labels = {one.id: one.name(self._language) for one in self._session.facts.label_set() if not one.retired}
        dialog = self.dialog = SearchDialog(labels, self._theme(), self._window)
        dialog.asked.connect(self._begin)
        dialog.stopped.connect(self._stop)
        dialog.chosen.connect(self._go_to)
        dialog.finished.connect(self._end)
        if selected:
            dialog.field.setText(selected)
            dialog.field.selectAll()
        dialog.field.setFocus()
        dialog.show()

    def _selected(self) -> str:
        span = self._window.page.selection()
        return " ".join(span.text_in(self._window.page.text()).split()) if span is not None else ""

    def _is_sought(self, selected: str) -> bool:
        """Nothing else is selected than what was found last."""
        return self.dialog is not None and folded(selected) in ("", folded(self.dialog.field.text().strip()))

    def _begin(self, asked: str, label: str) -> None:
        assert self.dialog is not None
        self._search += 1
        self._through = 0
        self.dialog.begin()
        if asked.strip() or label:
            self._read(self._search, asked, label or None, (-1, ""))
        else:
            self._say(words.NO_WORDS, False)

    def _read(self, search: int, asked: str, label: str | None, after: tuple[int, str]) -> None:
        def take(page: HitPage) -> None:
            if search == self._search and self.dialog is not None:
                self._take(page)
                if page.next is not None and len(self.dialog.rows.hits) < _MOST:
                    self._read(search, asked, label, page.next)

        reading = self._session.thread.submit(lambda file: file.searching.page(asked, label, after))
        self._background.when(reading, take, self._failed)

    def _take(self, page: HitPage) -> None:
        assert self.dialog is not None
        self._through += page.documents
        self.dialog.show_hits(page.hits[: _MOST - len(self.dialog.rows.hits)])
        count = len(self.dialog.rows.hits)
        if count == _MOST:
            self._say(words.SEARCH_MOST, False, count=count)
        elif page.next is None:
            self._say(words.SEARCHED, False, count=count, documents=self._through)
        else:
            self._say(words.SEARCHING, True, count=count, documents=self._through, total=self._desk.catalogue.total)

    def _stop(self) -> None:
        assert self.dialog is not None
        self._search += 1
        count, total = len(self.dialog.rows.hits), self._desk.catalogue.total
        self._say(words.SEARCH_STOPPED, False, count=count, documents=self._through, total=total)

    def _say(self, sentence: str, is_running: bool, **counts: int) -> None:
        if self.dialog is not None:
            self.dialog.show_progress(speak(sentence, **counts), is_running)

    def _failed(self, trouble: AnnotatorError) -> None:
        self._search += 1
        self._desk.tell(trouble)

    def _end(self) -> None:
        self._search += 1
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _go_to(self, hit: Hit) -> None:
        """Open the document there; the search window steps aside, for it would lie over what was found."""
        if self.dialog is not None:
            self.dialog.hide()
        self._desk.shelf.open(hit.document, lambda: self._show(hit))

    def _show(self, hit: Hit) -> None:
        own = self._desk.shelf.opened
        person = self._session.facts.annotator.id
        if (
            own is not None
            and hit.annotation in own.annotations
            and own.annotations[hit.annotation].annotator == person
        ):
            self._desk.marking.choose(hit.annotation)
        else:
            self._window.page.take(hit.span.start, hit.span.end)
        self._window.activateWindow()
        self._window.page.setFocus()
        self._desk.say(Phrase(words.FOUND_HERE, {"key": shown_key("search_project")}))
