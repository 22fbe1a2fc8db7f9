"""Keeps the list of documents filled: read a page at a time off the window, and told what changes."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from annotator.domain.annotation import UNSURE
from annotator.domain.errors import AnnotatorError
from annotator.domain.summary import DocumentRow
from annotator.editing.session import Session
from annotator.gui.background import Background
from annotator.gui.panels.documents import DocumentsPanel


class Catalogue(QObject):
    """Tells `read()` when more documents are listed, and `counted()` when it is known how many there are."""

    read = Signal()
    counted = Signal()

    def __init__(
        self, session: Session, panel: DocumentsPanel, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._panel, self._background = session, panel, background
        self.total = 0
        panel.rows.more_wanted.connect(self._read_more)

    def restart(self) -> None:
        """Read the list and the counts anew."""
        self._panel.rows.restart()
        self.count()

    def count(self) -> None:
        """Read how many documents there are, and how many are done."""
        annotator = self._session.facts.annotator.id
        counting = self._session.thread.submit(lambda file: (file.read.done_by(annotator), file.read.document_count()))
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

    def _read_more(self, after: tuple[int, str]) -> None:
        annotator = self._session.facts.annotator.id
        reading = self._session.thread.submit(lambda file: file.read.document_rows(annotator, after))
        self._background.when(reading, self._take_rows, _unexpected)

    def _take_rows(self, rows: tuple[DocumentRow, ...]) -> None:
        self._panel.rows.append(rows)
        self.read.emit()

    def _take_counts(self, counts: tuple[int, int]) -> None:
        done, self.total = counts
        self._panel.set_progress(done, self.total)
        self.counted.emit()


def _unexpected(trouble: AnnotatorError) -> None:
    raise trouble  # reading lists is never refused
