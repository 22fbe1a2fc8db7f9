"""A new project, and the sample project a person meets first."""

from dataclasses import replace
from pathlib import Path

from annotator import paths
from annotator.domain.annotation import Annotator, is_plain_name
from annotator.domain.change import Action, Change, Edit
from annotator.domain.document import Status
from annotator.domain.errors import BadAnnotatorName
from annotator.domain.label import DEFAULT_LABELS
from annotator.domain.rule import in_force
from annotator.editing.history import FOUND
from annotator.editing.importing import ImportOptions, start_import
from annotator.editing.label_set.first_guidelines import first_guidelines
from annotator.editing.session import Session
from annotator.editing.stamps import new_id
from annotator.formats.incoming import Incoming, IncomingAnnotation
from annotator.formats.registry import read_files
from annotator.storage.project_file import ProjectFile
from annotator.storage.thread import ProjectThread

_PROGRAM = "annotator"  # in the journal, what the program itself did


def new_project(path: Path) -> None:
    """Make a project with the five labels and their guidelines at that path; its folder must exist.

    Raises:
        ProjectExists, ProjectFolderUnusable: nothing was made.
    """
    ProjectFile.create(path, _labels())


def project_in_memory() -> ProjectThread:
    """A project with the five labels that lives as long as it is open."""
    thread = ProjectThread.in_memory()
    thread.ask(lambda file: file.write(_labels()))
    return thread


def _labels() -> Action:
    labels = tuple(Edit(None, label) for label in DEFAULT_LABELS)
    change = Change(FOUND, (*labels, *(Edit(None, text) for text in first_guidelines())))
    return Action(new_id(), _PROGRAM, (change,))


def sample_annotations() -> tuple[IncomingAnnotation, ...]:
    """The annotations of the seed article that come with the program, made by hand."""
    return _sample().documents[0].annotations


def sample_project(path: Path, annotator: Annotator) -> None:
    """Make the project a person meets first: the seed article, annotated in that person's own layer.

    Raises:
        ProjectExists, ProjectFolderUnusable: nothing was made.
    """
    new_project(path)
    session = Session(ProjectThread.open(path), annotator)
    try:
        _, written = start_import(session, _own(_sample(), annotator), ImportOptions(), verb=FOUND)
        written.result()
    finally:
        session.close()


def _sample() -> Incoming:
    return read_files([paths.resources() / "sample" / "seed.jsonl"])


def _own(incoming: Incoming, annotator: Annotator) -> Incoming:
    """What came in, as if that annotator had made it under the first guidelines."""
    guidelines = in_force(first_guidelines())
    documents = tuple(
        replace(
            document,
            annotations=tuple(
                one._replace(id=None, annotator=None, guideline=guidelines[one.label].id)
                for one in document.annotations
            ),
            states={annotator.id: Status.WORKING},
        )
        for document in incoming.documents
    )
    return replace(incoming, documents=documents, annotators=(annotator,))


def annotator_named(thread: ProjectThread, name: str) -> Annotator:
    """The annotator of that name in the project, else a new one.

    Raises:
        BadAnnotatorName: if the name is empty or turns the direction of what follows.
    """
    if not is_plain_name(name):
        raise BadAnnotatorName(name)
    known = thread.ask(lambda file: file.read.annotators())
    return next((one for one in known if one.name == name), Annotator(new_id(), name))
