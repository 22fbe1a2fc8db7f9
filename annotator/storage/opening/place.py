"""Where a project lies: whether in a folder that some other program copies about, or on another computer.

Both are warned of, never refused: synchronising programs make conflict copies of a file that changes, and locks on
network file systems cannot be relied on (SQLite's documentation, *How To Corrupt*, section 2).
"""

import sys
from enum import StrEnum
from pathlib import Path, PurePath, PureWindowsPath

_CLOUDS = (
    "dropbox",
    "onedrive",
    "google drive",
    "googledrive",
    "icloud",
    "nextcloud",
    "owncloud",
    "pcloud",
    "yandex.disk",
    "mega",
)
_MARKERS = (".dropbox", ".dropbox.cache", ".nextcloudsync.log", ".sync", ".stfolder", ".owncloudsync.log")
_NETWORK = (
    "nfs",
    "nfs4",
    "cifs",
    "smb2",
    "smb3",
    "smbfs",
    "afs",
    "9p",
    "davfs",
    "fuse.sshfs",
    "fuse.rclone",
    "fuse.davfs2",
    "ceph",
    "glusterfs",
)
_MOUNTS = Path("/proc/self/mountinfo")
_DRIVE_REMOTE = 4  # GetDriveTypeW, winbase.h


class Risk(StrEnum):
    """Why a place is not a good one for a project that is being worked on."""

    CLOUD = "cloud"
    NETWORK = "network"


def risk_of(project: Path, mounts: Path = _MOUNTS) -> Risk | None:
    """What speaks against the place, or None; `mounts` is the system's table of mounted file systems."""
    project = project.absolute()
    if _is_remote(project, mounts):
        return Risk.NETWORK
    return Risk.CLOUD if _is_synchronised(project) else None


def _is_synchronised(project: Path) -> bool:
    for folder in project.parents:
        name = folder.name.casefold()
        if any(name == cloud or name.startswith((f"{cloud} ", f"{cloud}-", f"{cloud}(")) for cloud in _CLOUDS):
            return True
        if any((folder / marker).exists() for marker in _MARKERS):
            return True
    return False


def _is_remote(project: Path, mounts: Path) -> bool:
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - only Windows has it to ask

        return is_unc(project) or ctypes.windll.kernel32.GetDriveTypeW(project.anchor) == _DRIVE_REMOTE
    return _file_system_of(project, mounts) in _NETWORK


def is_unc(path: PurePath) -> bool:
    r"""A Windows path to a share: `\\server\share\…`."""
    return PureWindowsPath(path).drive.startswith("\\\\")


def _file_system_of(project: Path, mounts: Path) -> str:
    """The type of the file system the path is mounted on (proc(5), mountinfo); empty where that cannot be told."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    found: tuple[int, str] = (0, "")
    for line in lines:
        before, _, after = line.partition(" - ")
        point = Path(before.split()[4].encode().decode("unicode_escape")) if len(before.split()) > 4 else None
        if point is not None and after and (point == project or point in project.parents):
            found = max(found, (len(point.parts), after.split()[0]))
    return found[1]
