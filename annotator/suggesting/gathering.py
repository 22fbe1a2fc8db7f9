"""What a project holds, gathered for suggesting. Runs on the database thread."""

from collections.abc import Collection, Iterator

from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.document import Status
from annotator.storage.project_file import ProjectFile
from annotator.suggesting.gazetteer import Gazetteer, countries_of
from annotator.suggesting.memory import Memory, Reading
from annotator.suggesting.suggester import Suggester


def suggester_of(file: ProjectFile, annotator: str, off: Collection[str] = ()) -> Suggester:
    """The suggester of one annotator, with all that the project tells of their work."""
    readings = tuple(reading_of(one, annotator) for one in every_document(file))
    countries = countries_of(one.document.text for one in readings)
    gazetteer = Gazetteer(file.read.gazetteer(), countries)
    return Suggester(file.read.labels(), Memory.of(readings), gazetteer, off=frozenset(off))


def every_document(file: ProjectFile) -> Iterator[AnnotatedDocument]:
    """All documents in use, in order, a page at a time."""
    after = (-1, "")
    while page := file.read.annotated_page(after):
        yield from page
        after = page[-1].document.position, page[-1].document.id


def reading_of(annotated: AnnotatedDocument, annotator: str) -> Reading:
    """The document as that annotator left it."""
    return Reading(
        annotated.document,
        tuple(one for one in annotated.annotations if one.annotator == annotator),
        tuple(no for no in annotated.rejections if no.annotator == annotator),
        any(state.status is Status.DONE for state in annotated.states if state.annotator == annotator),
    )
