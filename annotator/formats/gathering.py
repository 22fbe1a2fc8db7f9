"""What lies in a folder: the files that are read, and all that is passed over, each with the reason."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from annotator.domain.errors.files import FileUnreadable
from annotator.formats.incoming import Passed, PassedOver
from annotator.formats.report import CONFIGURATION_ENDING, REPORT_ENDING

_OF_SYSTEMS = frozenset({"thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", "__macosx", "$recycle.bin"})
_LOCKS = ("~$", ".~lock.")
_PARTS = ("_files", ".files", "_file", "_fichiers", "_archivos", "_dateien", "_ملفات")
"""How browsers end the name of the folder in which they put the pictures and frames of a page they save."""
_PAGES = (".html", ".htm")


def gathered(folder: Path, is_read: Callable[[Path], bool]) -> tuple[tuple[Path, ...], tuple[PassedOver, ...]]:
    """The files of a folder and of its folders that are read, by name, and what is passed over.

    A folder that is passed over counts once, whatever lies in it. Links to folders are not followed, so that no way
    leads round in a circle.
    """
    files: list[Path] = []
    passed: list[PassedOver] = []

    def unreadable(error: OSError) -> None:
        path = str(error.filename)
        trouble = FileUnreadable(path, error.strerror or str(error))
        passed.append(PassedOver(path, Passed.UNREADABLE, trouble))

    for place, folders, names in os.walk(folder, onerror=unreadable):
        here = Path(place)
        passed += _passed_folders(here, folders, names)
        for path in (here / name for name in names):
            why = _why_not(path, is_read)
            if why is None:
                files.append(path)
            else:
                passed.append(PassedOver(str(path), why))
    return tuple(sorted(files)), tuple(sorted(passed, key=lambda one: one.path))


def _passed_folders(here: Path, folders: list[str], names: list[str]) -> Iterator[PassedOver]:
    """Those that are not entered; they are taken out of `folders`."""
    pages = {Path(name).stem for name in names if name.lower().endswith(_PAGES)}
    for name in tuple(folders):
        is_part = any(name.lower().endswith(one) and name[: -len(one)] in pages for one in _PARTS)
        why = _why_hidden(name) or (Passed.LINK if (here / name).is_symlink() else None)
        why = why or (Passed.PART if is_part else None)
        if why is not None:
            folders.remove(name)
            yield PassedOver(str(here / name), why)


def _why_not(path: Path, is_read: Callable[[Path], bool]) -> Passed | None:
    why = _why_hidden(path.name)
    if why is not None:
        return why
    if lies_beside(path):
        return Passed.REPORT
    if not is_read(path):
        return Passed.OTHER
    if not path.is_file():
        return Passed.LINK if path.is_symlink() else Passed.OTHER  # neither a pipe nor a device is read
    return None


def lies_beside(path: Path) -> bool:
    """It is the report of an export, or the configuration written with one that is there."""
    name = path.name
    is_configuration = name.endswith(CONFIGURATION_ENDING) and (
        path.with_name(name.removesuffix(CONFIGURATION_ENDING)).is_file()
    )
    return name.endswith(REPORT_ENDING) or is_configuration


def _why_hidden(name: str) -> Passed | None:
    if name.startswith(_LOCKS) or name.lower() in _OF_SYSTEMS:
        return Passed.SYSTEM
    return Passed.HIDDEN if name.startswith(".") else None
