"""Documents and what an annotator left in them, written the short way."""

from collections.abc import Iterable

from annotator.domain.annotation import Annotation
from annotator.domain.document import Document
from annotator.domain.span import Span
from annotator.domain.suggestion import Rejection
from annotator.suggesting import Reading
from tests.examples import ANNOTATOR, INSTANT, example


def labelled(document: Document, words: str, label: str, nth: int = 0) -> Annotation:
    """The label on the nth place where those letters stand."""
    span = place(document, words, nth)
    id = f"{document.id[:6]}-{label}-{span.start}-{span.end}"
    return Annotation(id, document.id, ANNOTATOR.id, label, span, words, INSTANT)


def place(document: Document, words: str, nth: int = 0) -> Span:
    """The nth place where those letters stand."""
    start = -1
    for _ in range(nth + 1):
        start = document.text.index(words, start + 1)
    return Span(start, start + len(words))


def refused(document: Document, words: str, label: str) -> Rejection:
    """The annotator's no."""
    span = place(document, words)
    return Rejection(f"no-{span.start}", document.id, ANNOTATOR.id, label, span, words, INSTANT)


def read(text: str, *pairs: tuple[str, str], is_done: bool = True, no: Iterable[tuple[str, str]] = ()) -> Reading:
    """A document in which those words carry those labels."""
    document = example(text)
    layer = tuple(labelled(document, words, label) for words, label in pairs)
    return Reading(document, layer, tuple(refused(document, *one) for one in no), is_done)
