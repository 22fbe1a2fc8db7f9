"""Project files that cannot be opened or written: why."""

from dataclasses import dataclass

from annotator.domain.errors.tree import FileTrouble, ProjectTrouble


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


@dataclass(eq=False)
class CannotWrite(FileTrouble):
    """A copy or an export cannot be written there."""

    path: str
    reason: str
