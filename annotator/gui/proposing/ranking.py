"""Which documents there is most to learn from: those the model is least sure of, worked out when somebody asks."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal

from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.document import Document, Status
from annotator.domain.errors import AnnotatorError
from annotator.editing.session import Session
from annotator.gui.background import Background
from annotator.gui.proposing.gathering import Page, Walk, through_all
from annotator.gui.proposing.knowledge import Knowledge
from annotator.suggesting import Suggester
from annotator.suggesting.learned import Model

_AT_ONCE = 5
_MOST = 2_000
"""Documents that are ranked: nobody reads more before the model has learned anew."""


class Ranking(QObject):
    """Tells `ranked()` when it is known, and `unlearned()` where there is no model to ask; `known` is what is known."""

    ranked = Signal()
    unlearned = Signal()

    def __init__(self, session: Session, known: Callable[[], Knowledge], parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._known = session, known
        self._background = Background(self)
        self._walk: Walk | None = None
        self._model: Model | None = None  # the one that was asked last
        self._values: dict[str, float] = {}

    def leave(self) -> None:
        """Ask no further."""
        if self._walk is not None:
            self._walk.stop()
        self._background.close()

    def values(self) -> Mapping[str, float]:
        """How much there is to learn from each document, as far as it is known; what is not is worked out now."""
        known = self._known()
        if known.model is None:
            self.unlearned.emit()
            return {}
        if known.model is not self._model:
            self._ask(known, known.model)
        return self._values

    def _ask(self, known: Knowledge, model: Model) -> None:
        if self._walk is not None:
            self._walk.stop()
        self._model = model
        asked: dict[str, float] = {}
        suggester = known.suggester((), frozenset())
        annotator = self._session.facts.annotator.id

        def each(page: Page) -> None:
            wanted = [one.document for one in page if not _is_done(one, annotator)]
            for at in range(0, len(wanted), _AT_ONCE):
                values = partial(_values_of, suggester, wanted[at : at + _AT_ONCE])
                self._background.run(values, asked.update, _unexpected)
            if len(asked) >= _MOST and self._walk is not None:
                self._walk.stop()
                done()

        def done() -> None:
            self._background.run(lambda: None, end, _unexpected)  # behind all that is still asked

        def end(_none: None) -> None:
            if self._model is model:
                self._values = dict(asked)
                self.ranked.emit()

        self._walk = Walk(self._session, self._background, through_all, each, done, self)


def _is_done(one: AnnotatedDocument, annotator: str) -> bool:
    return any(state.status in (Status.DONE, Status.SKIPPED) for state in one.states if state.annotator == annotator)


def _values_of(suggester: Suggester, documents: list[Document]) -> dict[str, float]:
    return {one.id: suggester.uncertainty(one) for one in documents}


def _unexpected(trouble: AnnotatorError) -> None:
    raise trouble  # reading is never refused
