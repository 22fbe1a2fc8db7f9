"""What a project holds, gathered for suggesting: read on the database thread, worked on elsewhere."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.document import Status
from annotator.domain.gazetteer_entry import GazetteerEntry
from annotator.domain.label import Label
from annotator.storage.project_file import ProjectFile
from annotator.suggesting.gazetteer import Gazetteer, countries_of
from annotator.suggesting.learned import Lesson, Model, kept, models_folder
from annotator.suggesting.memory import Memory, Reading
from annotator.suggesting.suggester import Suggester


@dataclass(frozen=True, slots=True)
class Gathered:
    """All that a project tells of one annotator's work; `replica` names this copy of it."""

    annotator: str
    replica: str
    labels: tuple[Label, ...]
    readings: tuple[Reading, ...]
    entries: tuple[GazetteerEntry, ...]

    def lesson(self) -> Lesson:
        """What a model is to learn from."""
        countries = countries_of(one.document.text for one in self.readings)
        return Lesson(self.readings, self.entries, countries)

    def folder(self, models: Path) -> Path:
        """Where the annotator's model is kept, in the folder of all models."""
        return models_folder(models, self.replica, self.annotator)

    def suggester(self, models: Path | None = None, off: Collection[str] = ()) -> Suggester:
        """The suggester of all that, with the model that is kept, if there is one."""
        trained = kept(self.folder(models)) if models else None
        countries = countries_of(one.document.text for one in self.readings)
        return Suggester(
            self.labels,
            Memory.of(self.readings),
            Gazetteer(self.entries, countries),
            Model(trained) if trained else None,
            frozenset(off),
        )


def gathered(file: ProjectFile, annotator: str) -> Gathered:
    """Reads all documents in use; runs on the database thread."""
    readings = tuple(reading_of(one, annotator) for one in every_document(file))
    return Gathered(annotator, file.journal.replica, file.read.labels(), readings, file.read.gazetteer())


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
