"""Every fact that can make the program refuse, as one tree. Facts, not prose: `wording` turns each into a sentence.

AnnotatorError
├── Refusal            a command that cannot be done
├── ProjectTrouble     a project file that cannot be opened or written
└── TransferTrouble    what comes in or goes out cannot (all of them in `file_errors`)
    ├── FileTrouble        one file, line or option
    └── ImportRefused      all that was found wrong in what came in; nothing was changed
"""

from dataclasses import dataclass


class AnnotatorError(Exception):
    """The root: anything the program may refuse, for a reason it can say."""


class Refusal(AnnotatorError):
    """A command that cannot be done; nothing was written and nothing announced."""


@dataclass(eq=False)
class EmptySpan(Refusal):
    """A span must hold at least one character and start in the text."""

    start: int
    end: int


@dataclass(eq=False)
class SpanOutsideText(Refusal):
    """A span ends past its text."""

    start: int
    end: int
    length: int


@dataclass(eq=False)
class CrossingForbidden(Refusal):
    """This project forbids spans that cross: `text` is the annotation in the way."""

    text: str


@dataclass(eq=False)
class AlreadyAnnotated(Refusal):
    """The same span already carries the same label in this layer."""

    label: str


@dataclass(eq=False)
class UnknownLabel(Refusal):
    """The project has no label of that id."""

    label: str


@dataclass(eq=False)
class LabelExists(Refusal):
    """The project already has a label of that id."""

    label: str


@dataclass(eq=False)
class BadLabelId(Refusal):
    """A label's id is a lower-case ASCII word of at most 40 characters."""

    label: str


@dataclass(eq=False)
class BadAnnotatorName(Refusal):
    """An annotator's name holds at least one visible character."""

    name: str


@dataclass(eq=False)
class UnknownDocument(Refusal):
    """The project has no document of that id."""

    document: str


@dataclass(eq=False)
class UnknownAnnotation(Refusal):
    """The document has no annotation of that id."""

    annotation: str


@dataclass(eq=False)
class DocumentExists(Refusal):
    """The project already has that text."""

    title: str


class NothingToUndo(Refusal):
    """This annotator has no action left to take back."""


class NothingToRedo(Refusal):
    """Nothing was undone since the last action."""


class NothingSelected(Refusal):
    """A label key was pressed with neither a selection nor a selected annotation."""


class Cancelled(Refusal):
    """The person stopped long work; nothing was changed."""


@dataclass(eq=False)
class StaleEdit(Refusal):
    """What is stored is no longer what the edit started from."""

    verb: str
    entity: str


class ProjectTrouble(AnnotatorError):
    """A project file that cannot be opened or written."""


@dataclass(eq=False)
class ProjectMissing(ProjectTrouble):
    """There is no file at that path."""

    path: str


@dataclass(eq=False)
class ProjectExists(ProjectTrouble):
    """A new project would overwrite a file."""

    path: str


@dataclass(eq=False)
class NotAProject(ProjectTrouble):
    """The file is not a project of this program; it was not touched."""

    path: str


@dataclass(eq=False)
class ProjectTooNew(ProjectTrouble):
    """The file was written by a newer version of the program; it was not touched."""

    path: str
    version: str


@dataclass(eq=False)
class ProjectAltered(ProjectTrouble):
    """The file holds tables or triggers that this program did not put there; it was not touched."""

    path: str
    names: str


@dataclass(eq=False)
class ProjectReadOnly(ProjectTrouble):
    """The project was opened to be read only."""

    path: str


@dataclass(eq=False)
class ProjectMoved(ProjectTrouble):
    """The file is not where it was opened any more: moved, deleted, or another put in its place."""

    path: str


@dataclass(eq=False)
class ProjectInUse(ProjectTrouble):
    """Another program has the project open."""

    path: str
    who: str
    where: str
    since: str


@dataclass(eq=False)
class ProjectDamaged(ProjectTrouble):
    """The file cannot be read as a database."""

    path: str
    reason: str


@dataclass(eq=False)
class ProjectFolderUnusable(ProjectTrouble):
    """The folder of the project does not exist or cannot be written."""

    path: str
    reason: str


@dataclass(eq=False)
class NotSaved(ProjectTrouble):
    """A change could not be written: it stays on screen and in the queue."""

    path: str
    reason: str


@dataclass(eq=False)
class BackupFailed(ProjectTrouble):
    """A backup could not be made or restored, or is not whole; what was there before is untouched."""

    path: str
    reason: str


class TransferTrouble(AnnotatorError):
    """Something that comes in or goes out, and cannot."""
