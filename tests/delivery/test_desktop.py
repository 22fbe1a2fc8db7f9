"""What the desktop is told: entry, description, type of file, icons."""

import os
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from annotator.editing.founding import new_project

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
LINUX = PACKAGING / "linux"
ID = "org.annotator.Annotator"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)


def run(*command: str | Path, **environment: str) -> str:
    if shutil.which(str(command[0])) is None:
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run(
        [str(one) for one in command],
        capture_output=True, encoding="utf-8", timeout=60, check=False, env=os.environ | environment,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_entry_of_the_menu_is_valid() -> None:
    assert run("desktop-file-validate", LINUX / f"{ID}.desktop") == ""


def test_the_description_for_software_centres_is_valid() -> None:
    run("appstreamcli", "validate", "--no-net", LINUX / f"{ID}.metainfo.xml")


def test_the_type_of_file_is_well_formed() -> None:
    run("xmllint", "--noout", LINUX / f"{ID}.mime.xml")


@pytest.mark.parametrize("name", ["project.annotator", "project"])
def test_a_project_is_known_with_its_suffix_and_without(tmp_path: Path, name: str) -> None:
    mime = tmp_path / "data" / "mime"
    (mime / "packages").mkdir(parents=True)
    shutil.copy(LINUX / f"{ID}.mime.xml", mime / "packages" / f"{ID}.xml")
    run("update-mime-database", mime)
    new_project(tmp_path / "made.annotator")
    (tmp_path / "made.annotator").rename(tmp_path / name)
    ask = "import sys; from PySide6.QtCore import QMimeDatabase as D; print(D().mimeTypeForFile(sys.argv[1]).name())"
    places = f"{tmp_path / 'data'}:/usr/share"
    assert run(sys.executable, "-c", ask, tmp_path / name, XDG_DATA_DIRS=places) == "application/x-annotator-project\n"


def test_there_is_a_picture_of_the_icon_in_every_size() -> None:
    for size in SIZES:
        image = QImage(str(PACKAGING / "icons" / f"annotator-{size}.png"))
        assert (image.width(), image.height()) == (size, size)
        assert image.pixelColor(0, 0).alpha() < 255  # its corners are round
        assert image.pixelColor(size // 2, size // 12).name() == "#1d44db"


def test_the_icon_for_windows_holds_pictures_that_can_be_read() -> None:
    data = (PACKAGING / "icons" / "annotator.ico").read_bytes()
    reserved, kind, count = struct.unpack_from("<HHH", data)
    assert (reserved, kind, count) == (0, 1, 7)
    for entry in range(count):
        wide, _, _, _, _, _, length, at = struct.unpack_from("<BBBBHHII", data, 6 + 16 * entry)
        image = QImage.fromData(data[at : at + length], "PNG")
        assert image.width() == (wide or 256)


def test_the_folder_makes_itself_known_to_a_desktop_and_leaves_nothing_behind(tmp_path: Path) -> None:
    program, home = tmp_path / "some where" / "annotator-1", tmp_path / "home"
    (program / "share").mkdir(parents=True)
    shutil.copy(LINUX / "install", program)
    for file in (*LINUX.glob(f"{ID}.*"), *(PACKAGING / "icons").glob("*.png")):
        shutil.copy(file, program / "share")
    run("sh", program / "install", HOME=str(home), XDG_DATA_HOME=str(home / "data"))
    entry = (home / "data" / "applications" / f"{ID}.desktop").read_text(encoding="utf-8")
    assert f'Exec="{program}/annotator" %f' in entry
    assert (home / "data" / "icons" / "hicolor" / "512x512" / "apps" / f"{ID}.png").exists()
    assert (home / ".local" / "bin" / "annotator").is_symlink()
    run("desktop-file-validate", home / "data" / "applications" / f"{ID}.desktop")
    run("sh", program / "install", "--remove", HOME=str(home), XDG_DATA_HOME=str(home / "data"))
    assert [one for one in home.rglob(f"{ID}*") if one.is_file()] == []
    assert not (home / ".local" / "bin" / "annotator").is_symlink()


def test_the_script_of_the_windows_installer_names_files_that_are_there() -> None:
    script = (PACKAGING / "windows" / "annotator.iss").read_text(encoding="utf-8-sig")
    named = [line.split("=", 1)[1] for line in script.splitlines() if line.startswith(("SetupIconFile", "LicenseFile"))]
    assert len(named) == 2
    for name in named:
        assert (PACKAGING / "windows" / name.replace("\\", "/")).exists()
