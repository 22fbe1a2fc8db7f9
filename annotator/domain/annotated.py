"""A document with everything the project knows about it: what the page shows and what files carry."""

from dataclasses import dataclass

from annotator.domain.annotation import Annotation
from annotator.domain.document import Document, DocumentState


@dataclass(frozen=True, slots=True)
class AnnotatedDocument:
    """A document, its annotations in reading order and its states by annotator."""

    document: Document
    annotations: tuple[Annotation, ...] = ()
    states: tuple[DocumentState, ...] = ()
