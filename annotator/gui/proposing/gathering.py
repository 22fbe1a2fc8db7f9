"""Reads what the annotator did so far, a page of documents at a time, so that saving never waits long behind it."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.errors import AnnotatorError
from annotator.editing.session import Session
from annotator.gui.background import Background
from annotator.storage.project_file import ProjectFile
from annotator.suggesting import Reading
from annotator.suggesting.gathering import reading_of

Page = tuple[AnnotatedDocument, ...]
_FIRST = (-1, "")
_PAGE = 50


class Walk(QObject):
    """Goes through all documents in use on the database thread, `each` told every page here, then calls `done`.

    A walk that was stopped tells nothing more.
    """

    def __init__(
        self,
        session: Session,
        background: Background,
        each: Callable[[Page], None],
        done: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._background = session, background
        self._each, self._done = each, done
        self._is_stopped = False
        self._read_after(_FIRST)

    def stop(self) -> None:
        """Read no further."""
        self._is_stopped = True

    def _read_after(self, after: tuple[int, str]) -> None:
        def read(file: ProjectFile) -> Page:
            return file.read.annotated_page(after, _PAGE)

        self._background.when(self._session.thread.submit(read), self._take, _unexpected)

    def _take(self, page: Page) -> None:
        if self._is_stopped:
            return
        if not page:
            self._done()
            return
        self._each(page)
        last = page[-1].document
        self._read_after((last.position, last.id))


def worked_on(page: Page, annotator: str) -> tuple[Reading, ...]:
    """The documents of a page to which that annotator did something."""
    readings = (reading_of(one, annotator) for one in page)
    return tuple(one for one in readings if one.layer or one.rejections or one.is_done)


def _unexpected(trouble: AnnotatorError) -> None:
    raise trouble  # reading is never refused
