"""The lock beside a project: one program at a time, and a sentence about who has it.

The operating system holds the lock, so one left by a crash is free at once. The sidecar's text only tells people.
"""

import datetime
import getpass
import json
import os
import socket
import sys
from contextlib import suppress
from io import FileIO
from pathlib import Path

from annotator.domain.errors import ProjectFolderUnusable, ProjectInUse

_LOCKED_BYTE = 1 << 16  # far behind the text, so that others can read it on Windows too

if sys.platform == "win32":
    import msvcrt

    def _try_lock(file: FileIO) -> None:
        os.lseek(file.fileno(), _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _try_lock(file: FileIO) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


class ProjectLock:
    """Held from construction to `release`.

    Raises:
        ProjectInUse: if another program holds it.
        ProjectFolderUnusable: if the sidecar cannot be made.
    """

    def __init__(self, project: Path) -> None:
        self._path = project.with_name(project.name + ".lock")
        self._file = self._acquired(project)
        told = {"who": _person(), "where": socket.gethostname(), "since": _now()}
        with suppress(OSError):  # the system holds the lock; what a full disk does not take only tells people
            self._file.truncate(0)
            self._file.write(json.dumps(told, ensure_ascii=False).encode())

    def _acquired(self, project: Path) -> FileIO:
        while True:
            try:
                file = self._path.open("ab+", buffering=0)
            except OSError as error:
                raise ProjectFolderUnusable(str(project.parent), error.strerror or str(error)) from error
            try:
                _try_lock(file)
            except OSError as error:
                file.close()
                raise self._in_use(project) from error
            if self._is_current(file):
                return file
            file.close()  # the holder removed it between our open and our lock

    def _is_current(self, file: FileIO) -> bool:
        try:
            return os.path.samestat(os.fstat(file.fileno()), self._path.stat())
        except FileNotFoundError:
            return False

    def _in_use(self, project: Path) -> ProjectInUse:
        try:
            told = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            told = {}
        return ProjectInUse(str(project), *(str(told.get(key, "?")) for key in ("who", "where", "since")))

    def release(self) -> None:
        """Give the project free and take the sidecar away; a second call does nothing."""
        if self._file.closed:
            return
        if sys.platform == "win32":
            self._file.close()
            self._remove()
        else:
            self._remove()  # while still held, so that nobody locks a file that is gone unseen
            self._file.close()

    def _remove(self) -> None:
        try:
            self._path.unlink()
        except OSError:
            return  # another program has just taken it over, or the folder became read-only: both harmless


def _person() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "?"


def _now() -> str:
    return datetime.datetime.now().astimezone().strftime("%Y-%m-%d %H:%M")
