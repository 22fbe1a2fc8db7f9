"""Reads documents for suggesting, some at a time, so that saving never waits long behind it."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QObject

from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.errors import AnnotatorError
from annotator.editing.session import Session
from annotator.gui.background import Background
from annotator.storage.project_file import ProjectFile

Page = tuple[AnnotatedDocument, ...]
Reader = Callable[[ProjectFile], Page]
_FIRST = (-1, "")
_PAGE = 50


class Walk(QObject):
    """Goes from page to page on the database thread; `each` is told every page here, then `done` is called.

    `onward` says how the page after one is read; an empty page is the last. A walk that was stopped tells nothing more.
    """

    def __init__(
        self,
        session: Session,
        background: Background,
        onward: Callable[[Page], Reader],
        each: Callable[[Page], None],
        done: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._background, self._onward = session, background, onward
        self._each, self._done = each, done
        self._is_stopped = False
        self._read(onward(()))

    def stop(self) -> None:
        """Read no further."""
        self._is_stopped = True

    def _read(self, reader: Reader) -> None:
        self._background.when(self._session.thread.submit(reader), self._take, _unexpected)

    def _take(self, page: Page) -> None:
        if self._is_stopped:
            return
        if not page:
            self._done()
            return
        self._each(page)
        if not self._is_stopped:
            self._read(self._onward(page))


def through_all(page: Page) -> Reader:
    """Every document in use, in order."""
    after = (page[-1].document.position, page[-1].document.id) if page else _FIRST
    return lambda file: file.read.annotated_page(after, _PAGE)


def through(documents: Sequence[str]) -> Callable[[Page], Reader]:
    """These documents, as far as they are in use."""
    chunks: Iterator[Sequence[str]] = (documents[at : at + _PAGE] for at in range(0, len(documents), _PAGE))

    def onward(_page: Page) -> Reader:
        chunk = next(chunks, ())
        return lambda file: file.read.annotated_among(chunk)

    return onward


def _unexpected(trouble: AnnotatorError) -> None:
    raise trouble  # reading is never refused
