"""Which document is on the page: opened from memory, or read off the window."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from annotator.domain.annotated import AnnotatedDocument
from annotator.editing.facts import OpenDocument
from annotator.editing.session import Session
from annotator.gui.background import Background
from annotator.gui.window import Window


class Shelf(QObject):
    """Tells `shown()` when a document is on the page, and `failed(trouble)` when it could not be read."""

    shown = Signal()
    failed = Signal(object)

    def __init__(self, session: Session, window: Window, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._window, self._background = session, window, background
        self._wanted: str | None = None
        self._preferred = ""
        self.document: str | None = None

    @property
    def opened(self) -> OpenDocument | None:
        """The document on the page, with all that is said of it; None where there is none."""
        return None if self.document is None else self._session.open_document(self.document)

    def open(self, document: str, then: Callable[[], None] | None = None) -> None:
        """Show the document, then call `then`; one that is asked for meanwhile takes its place."""
        self._wanted = document
        if document in self._session.facts.documents:
            self._show(document, then)
            return

        def adopt(annotated: AnnotatedDocument) -> None:
            self._session.adopt(annotated)
            if self._wanted == annotated.document.id:
                self._show(annotated.document.id, then)

        reading = self._session.thread.submit(lambda file: file.read.annotated(document))
        self._background.when(reading, adopt, self.failed.emit)

    def _show(self, document: str, then: Callable[[], None] | None) -> None:
        if self.document != document:
            self.document = document
            self._window.page.show_document(self._session.open_document(document).document.text)
        self._window.documents.select(document)
        self.shown.emit()
        if then is not None:
            then()

    def prefer(self, document: str) -> None:
        """Open that document first, if the project has it: the one that was open the last time."""
        self._preferred = document

    def open_first(self) -> None:
        """The document preferred, else the first that is not done, where none is open yet."""
        if self.document is not None:
            self._window.documents.select(self.document)
        elif self._wanted is None:
            first = self._window.documents.first_open(self._preferred)
            if first is not None:
                self.open(first)

    def open_again(self) -> None:
        """Once everything changed: the document as it is now, where it stands; none where it is gone or put away."""
        before, self._wanted = self.document, None
        if before is None:
            return
        there = self._session.facts.documents
        if before not in there:
            for annotated in self._session.thread.ask(lambda file: file.read.annotated_among([before])):
                self._session.adopt(annotated)
        if before in there and there[before].document.put_away is None:
            self._show(before, None)
        else:
            self.document = None
