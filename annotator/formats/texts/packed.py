"""Files that are zip archives inside (.docx, .xlsx): their table of contents is read before anything is unpacked."""

import zipfile
from pathlib import Path

from annotator.domain.errors.files import FileBinary, FileUnsafe
from annotator.formats.limits import LARGEST_FILE

_MOST_MEMBERS = 10_000
_LARGEST_TOTAL = LARGEST_FILE
_STEEPEST = 200
"""Times that a member may grow; a text of one letter grows about a thousand times, a real document five to twenty."""
_SMALL = 1 << 20


def require_sane(path: Path) -> None:
    """Refuse what would grow without measure, by what the archive says of itself; nothing is unpacked.

    Raises:
        FileBinary: if it is no archive.
        FileUnsafe: if it has too many members, or they unpack to too much.
        OSError: if it cannot be read.
    """
    with opened(path) as archive:
        members = archive.infolist()
    total = sum(one.file_size for one in members)
    if len(members) > _MOST_MEMBERS:
        raise FileUnsafe(str(path), "zip of too many members")
    if total > _LARGEST_TOTAL:
        raise FileUnsafe(str(path), "zip bomb")
    if any(one.file_size > _SMALL and one.file_size > _STEEPEST * max(1, one.compress_size) for one in members):
        raise FileUnsafe(str(path), "zip bomb")


def opened(path: Path) -> zipfile.ZipFile:
    """The archive.

    Raises:
        FileBinary: if it is none.
    """
    try:
        return zipfile.ZipFile(path)
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError) as error:
        raise FileBinary(str(path)) from error


def member_of(path: Path, name: str) -> bytes:
    """One member, unpacked; an archive that says less of itself than is in it is found out.

    Raises:
        FileBinary: if it is no archive, has no such member, or is damaged.
        FileUnsafe: if the member is larger than the archive said.
    """
    try:
        with opened(path) as archive, archive.open(name) as member:
            size = archive.getinfo(name).file_size
            data = member.read(size + 1)
    except (KeyError, zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError) as error:
        raise FileBinary(str(path)) from error
    if len(data) > size:
        raise FileUnsafe(str(path), "zip bomb")
    return data
