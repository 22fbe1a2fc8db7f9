"""Where an export goes: written aside, and put in place whole or not at all."""

import errno
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from annotator.domain.errors import CannotWrite
from annotator.domain.errors.files import FolderNotOurs
from annotator.formats.report import REPORT_ENDING
from annotator.storage.thread import ProjectThread

PROJECT_ITSELF = "it is the project itself"


def report_path(out: Path) -> Path:
    """Where the sidecar of an export lies."""
    return out.with_name(out.name + REPORT_ENDING)


def require_place(thread: ProjectThread, out: Path, is_folder: bool) -> None:
    """Refuse a place that is the project itself, a folder where a file is to be, or a folder of other things.

    Raises:
        CannotWrite, FolderNotOurs: nothing was written.
    """
    if not out.name:  # the folder we are in, or the root of a disk
        raise CannotWrite(str(out), os.strerror(errno.EISDIR))
    project = Path(thread.path).resolve()
    if project in (out.resolve(), report_path(out).resolve()) or (is_folder and project.is_relative_to(out.resolve())):
        raise CannotWrite(str(out), PROJECT_ITSELF)
    if is_folder:
        _require_own_folder(out)
    elif out.is_dir():
        raise CannotWrite(str(out), os.strerror(errno.EISDIR))


def _require_own_folder(out: Path) -> None:
    """A folder is replaced only where it is empty or holds nothing but an earlier export, as its sidecar tells."""
    if not out.exists():
        return
    if not out.is_dir():
        raise CannotWrite(str(out), os.strerror(errno.ENOTDIR))
    if set(files_below(out)) - set(files_told(report_path(out))):
        raise FolderNotOurs(str(out))


def files_below(folder: Path) -> tuple[str, ...]:
    """Every file of a folder, by its path from there, sorted."""
    return tuple(sorted(one.relative_to(folder).as_posix() for one in folder.rglob("*") if not one.is_dir()))


def files_told(sidecar: Path) -> tuple[str, ...]:
    """The files of a folder that the sidecar of an earlier export names; none where it cannot be read."""
    try:
        told = json.loads(sidecar.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ()
    files = told.get("files", ()) if isinstance(told, dict) else ()
    return tuple(map(str, files)) if isinstance(files, list) else ()


@contextmanager
def in_place(*targets: Path) -> Iterator[tuple[Path, ...]]:
    """Paths to write files or folders to, aside of the targets; at the end of the block all take their places.

    Until the first takes its place nothing has changed; whatever is left aside by a failure is removed.

    Raises:
        CannotWrite: if the place cannot be written.
    """
    asides = tuple(target.with_name(target.name + ".partial") for target in targets)
    try:
        for aside in asides:
            _remove(aside)
        yield asides
        for aside, target in zip(asides, targets, strict=True):
            if target.is_dir() and not aside.is_dir():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        for aside, target in zip(asides, targets, strict=True):
            _put(aside, target)
    except OSError as error:
        raise CannotWrite(str(targets[0]), error.strerror or str(error)) from error
    finally:
        for aside in asides:
            with suppress(OSError):
                _remove(aside)


def _put(aside: Path, target: Path) -> None:
    if not aside.is_dir():
        aside.replace(target)
        return
    old = target.with_name(target.name + ".replaced")
    if target.exists():
        target.rename(old)
    aside.rename(target)
    if old.exists():
        shutil.rmtree(old)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
