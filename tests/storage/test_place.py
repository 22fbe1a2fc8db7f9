"""Network and synchronised folders are told."""

from pathlib import Path, PureWindowsPath

import pytest

from annotator.storage.opening.place import Risk, is_unc, risk_of

MOUNTS = """22 1 254:0 / / rw,relatime - ext4 /dev/vda rw
40 22 0:33 / /home/layla/share rw,relatime - cifs //server/share rw
41 22 0:34 / /mnt/my\\040disk rw - fuse.sshfs layla@host: rw
42 40 0:35 / /home/layla/share/local rw - ext4 /dev/vdb rw
"""


@pytest.fixture
def mounts(tmp_path: Path) -> Path:
    file = tmp_path / "mountinfo"
    file.write_text(MOUNTS, encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("path", "risk"),
    [
        ("/home/layla/2023.annotator", None),
        ("/home/layla/share/2023.annotator", Risk.NETWORK),
        ("/home/layla/share/local/2023.annotator", None),
        ("/home/layla/shared/2023.annotator", None),
        ("/mnt/my disk/a/2023.annotator", Risk.NETWORK),
        ("/home/layla/Dropbox/2023.annotator", Risk.CLOUD),
        ("/home/layla/OneDrive - Office/a/2023.annotator", Risk.CLOUD),
        ("/home/layla/Dropboxes/2023.annotator", None),
        ("/home/layla/omega/2023.annotator", None),
    ],
)
def test_the_place_is_told_by_its_mount_and_its_folders(path: str, risk: Risk | None, mounts: Path) -> None:
    assert risk_of(Path(path), mounts) is risk


def test_a_synchronised_folder_is_told_by_its_marker(tmp_path: Path, mounts: Path) -> None:
    (tmp_path / ".stfolder").mkdir()
    assert risk_of(tmp_path / "a.annotator", mounts) is Risk.CLOUD


def test_a_system_without_such_a_table_tells_nothing(tmp_path: Path) -> None:
    assert risk_of(tmp_path / "a.annotator", tmp_path / "missing") is None


def test_a_share_is_told_by_its_path() -> None:
    assert is_unc(PureWindowsPath(r"\\server\share\a.annotator"))
    assert not is_unc(PureWindowsPath(r"C:\Users\layla\a.annotator"))
