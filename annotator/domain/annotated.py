"""A document with everything the project knows about it: what the page shows and what files carry."""

from dataclasses import dataclass

from annotator.domain.annotation import Annotation, Relation
from annotator.domain.document import Document, DocumentSource, DocumentState
from annotator.domain.suggestion import Rejection, Suggestion


@dataclass(frozen=True, slots=True)
class AnnotatedDocument:
    """A document, its annotations in reading order, its states by annotator, and all else that is said of it.

    `suggestions` are those that came in files; `sources` tells where else the text was met.
    """

    document: Document
    annotations: tuple[Annotation, ...] = ()
    states: tuple[DocumentState, ...] = ()
    relations: tuple[Relation, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    rejections: tuple[Rejection, ...] = ()
    sources: tuple[DocumentSource, ...] = ()
