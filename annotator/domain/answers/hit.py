"""A place where words were found in a project."""

from dataclasses import dataclass

from annotator.domain.span import Span


@dataclass(frozen=True, slots=True)
class Hit:
    """The words found, their place in a document, and what stands around them on the page.

    `annotation` and `label` are set where annotations were looked through; the span is then the annotation's.
    """

    document: str
    title: str
    span: Span
    text: str
    before: str
    after: str
    annotation: str | None = None
    label: str | None = None


@dataclass(frozen=True, slots=True)
class HitPage:
    """What was found in so many documents, and after which (position, id) the search goes on; None at the end."""

    hits: tuple[Hit, ...]
    documents: int
    next: tuple[int, str] | None
