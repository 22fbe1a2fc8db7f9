"""Keeps the list of documents filled: read a page at a time off the window, and told what changes."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from annotator.domain.annotation import UNSURE
from annotator.domain.answers.listing import Cursor, Order, Page, Wanted
from annotator.domain.document import Status
from annotator.domain.errors import AnnotatorError
from annotator.editing.session import Session
from annotator.gui.background import Background
from annotator.gui.panels.documents import DocumentsPanel

Uncertainty = Callable[[], Mapping[str, float]]
"""What is known now of how much there is to learn from each document, by id; greater is more. Called on the window's
thread, so it must be at hand already.
"""


class Catalogue(QObject):
    """Tells `read()` when more documents are listed, and `counted()` when it is known how many there are.

    `uncertainty` may be set by whoever knows which documents there is most to learn from; the rest follow in order.
    """

    read = Signal()
    counted = Signal()

    def __init__(
        self, session: Session, panel: DocumentsPanel, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._panel, self._background = session, panel, background
        self.uncertainty: Uncertainty = dict
        self.total = 0
        self.is_empty = False  # not before it was counted
        self._wanted = Wanted()
        self._ranked: tuple[str, ...] = ()
        self._readings = 0  # a page that was asked for before the list began anew is not wanted any more
        panel.rows.more_wanted.connect(self._read_more)
        panel.filter.wanted.connect(self.want)

    def leave(self) -> None:
        """Read no further: the session is closed, or shown in another window."""
        self._readings += 1
        self._panel.rows.more_wanted.disconnect(self._read_more)

    def want(self, wanted: Wanted) -> None:
        """List these documents from now on."""
        self._wanted = wanted
        self._restart_rows()

    def rank_again(self) -> None:
        """It is known by now from which documents there is most to learn."""
        if self._wanted.order is Order.UNCERTAIN:
            self._restart_rows()

    def restart(self) -> None:
        """Read the list and the counts anew."""
        self._restart_rows()
        self.count()

    def _restart_rows(self) -> None:
        self._readings += 1
        known = self.uncertainty() if self._wanted.order is Order.UNCERTAIN else {}
        self._ranked = tuple(sorted(known, key=lambda id: -known[id]))
        self._panel.begin(self._wanted)

    def count(self) -> None:
        """Read how many documents there are, and how many are done."""
        annotator = self._session.facts.annotator.id
        counting = self._session.thread.submit(
            lambda file: (file.listing.counts(annotator), file.listing.unsure_count(annotator))
        )
        self._background.when(counting, self._take_counts, _unexpected)

    def update_row(self, document: str) -> None:
        """Show a document at hand as it is now."""
        row = self._panel.row_of(document)
        facts = self._session.facts
        if row is not None and document in facts.documents:
            layer, state = facts.documents[document].layer(facts.annotator.id), facts.state(document)
            unsure = sum(UNSURE in one.flags for one in layer)
            now = replace(row, status=state.status, annotations=len(layer), unsure=unsure, note=state.note)
            self._panel.rows.replace(now)

    def _read_more(self, after: Cursor | None) -> None:
        annotator, wanted, ranked, reading = (
            self._session.facts.annotator.id,
            self._wanted,
            self._ranked,
            self._readings,
        )

        def take(page: Page) -> None:
            if reading == self._readings:
                self._panel.take_page(page)
                self.read.emit()

        asked = self._session.thread.submit(lambda file: file.listing.page(wanted, annotator, after, ranked=ranked))
        self._background.when(asked, take, _unexpected)

    def _take_counts(self, counts: tuple[Mapping[Status, int], int]) -> None:
        by_status, unsure = counts
        self.total = sum(by_status.values())
        self.is_empty = self.total == 0
        self._panel.set_progress(by_status.get(Status.DONE, 0), self.total)
        self._panel.filter.show_counts(by_status, unsure)
        self.counted.emit()


def _unexpected(trouble: AnnotatorError) -> None:
    raise trouble  # reading lists is never refused
