"""The running example of the documentation, and small things the tests of several rooms start from."""

from pathlib import Path

from annotator.domain.annotation import Annotation, Annotator
from annotator.domain.change import Action, Change, Edit
from annotator.domain.document import Document, document_id
from annotator.domain.span import Span

ANNOTATOR = Annotator("analyst1", "محلل 1")
OTHER = Annotator("analyst2", "محللة 2")
TEXT = "قال رئيس بلدية حلب: «قُتل 12 مدنياً أمس»."
INSTANT = "2023-11-13T06:43:00Z"


def example(text: str = TEXT, position: int = 1, title: str = "العنوان") -> Document:
    """A document of that text."""
    return Document(document_id(text), title, text, added=INSTANT, position=position)


def annotation(
    start: int = 4, end: int = 18, label: str = "actor", id: str = "a1", annotator: Annotator = ANNOTATOR
) -> Annotation:
    """An annotation of the running example."""
    span = Span(start, end)
    return Annotation(id, document_id(TEXT), annotator.id, label, span, span.text_in(TEXT), INSTANT)


def act(*edits: Edit, id: str = "act", undoes: str | None = None, annotator: Annotator = ANNOTATOR) -> Action:
    """An action of those edits, for tests that write to a project file themselves."""
    return Action(id, annotator.id, (Change("test", edits),), undoes)


def bytes_in(folder: Path) -> dict[str, bytes]:
    """Every file of the folder with its bytes: nothing may have come, gone or changed."""
    return {str(one.relative_to(folder)): one.read_bytes() for one in sorted(folder.rglob("*")) if one.is_file()}
