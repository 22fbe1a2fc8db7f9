"""The first hundred bytes of a file, read before SQLite may touch it (SQLite's file format, section 1.3)."""

from pathlib import Path

from annotator.domain.errors import NotAProject, ProjectDamaged, ProjectMissing, ProjectTooNew
from annotator.storage.schema import APPLICATION_ID, USER_VERSION

_MAGIC = b"SQLite format 3\0"


def require_ours(path: Path) -> None:
    """Return if the file is a project this program may write; the file is only read.

    Raises:
        ProjectMissing: if there is nothing at that path.
        NotAProject: if it is no file, no SQLite file, or another program's.
        ProjectTooNew: if a newer version of this program wrote it.
        ProjectDamaged: if the system does not let it be read.
    """
    try:
        if path.exists() and not path.is_file():
            raise NotAProject(str(path))
        with path.open("rb") as file:
            start = file.read(100)
    except FileNotFoundError:
        raise ProjectMissing(str(path)) from None
    except OSError as error:
        raise ProjectDamaged(str(path), error.strerror or str(error)) from error
    if not start.startswith(_MAGIC) or int.from_bytes(start[68:72]) != APPLICATION_ID:
        raise NotAProject(str(path))
    version = int.from_bytes(start[60:64])
    if version > USER_VERSION:
        raise too_new(path, version)


def too_new(path: Path, version: int | None = None) -> ProjectTooNew:
    """The fact that a newer program wrote the file, with the version it told."""
    told = "?" if version is None else f"{version >> 16}.{version & 0xFFFF}"
    return ProjectTooNew(str(path), told)
