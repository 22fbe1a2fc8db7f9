"""A real window, a real mouse, real keys, with a Latin layout, with two, and with the Arabic one alone.

Keys are pressed by their codes, as a keyboard sends them: what they print is the layout's affair. What came of it is
read from the project's file after the program was closed by its own key.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator import paths
from annotator.cli import commands

NEEDED = ("Xvfb", "openbox", "xdotool", "setxkbmap")
MISSING = [name for name in NEEDED if shutil.which(name) is None]
pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="X11 is driven, which this system does not have"),
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}"),
    pytest.mark.xdist_group("real_keyboard"),
]
ROOT = Path(__file__).parents[2]
_ROWS = {10: "1234567890", 24: "QWERTYUIOP[]", 38: "ASDFGHJKL;'", 52: "ZXCVBNM,./"}
CODES = {mate: first + place for first, row in _ROWS.items() for place, mate in enumerate(row)}
CODES |= {"Space": 65, "Return": 36}


class Person:
    """Somebody at a screen of their own, with one program on it."""

    def __init__(self, display: str, folder: Path, layout: str) -> None:
        homes = {f"XDG_{name}_HOME": str(folder / name) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
        self.environment = os.environ | homes | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}
        self.do("setxkbmap", "-display", display, "-layout", layout)
        self.program: subprocess.Popen[bytes] | None = None

    def do(self, *command: str) -> None:
        subprocess.run(command, env=self.environment, check=True, capture_output=True)

    def start(self, project: Path, *letters: int) -> list[list[int]]:
        """Start the program on a project; where those letters are on the screen."""
        places = project.with_name("places.json")
        command = [sys.executable, "-m", "tests.journeys.watched", str(project), str(places), *map(str, letters)]
        self.program = subprocess.Popen(command, env=self.environment, cwd=ROOT)
        deadline = time.monotonic() + 30
        while not places.exists():
            assert self.program.poll() is None, "the program ended"
            assert time.monotonic() < deadline, "the page never had the focus"
            time.sleep(0.05)
        return json.loads(places.read_text(encoding="utf-8"))

    def press(self, *keys: str) -> None:
        """Keys by what a Latin keyboard prints on them, with ctrl+ or shift+ in front where they are held."""
        for key in keys:
            *held, last = key.split("+")
            self.do("xdotool", "key", "+".join([*held, str(CODES.get(last, last))]))
            time.sleep(0.08)

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        self.do("xdotool", "mousemove", *map(str, start), "mousedown", "1")
        for step in range(1, 9):
            point = [str(a + (b - a) * step // 8) for a, b in zip(start, end, strict=True)]
            self.do("xdotool", "mousemove", *point)
            time.sleep(0.02)
        self.do("xdotool", "mouseup", "1")
        time.sleep(0.15)


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as server:
        assert server.stdout is not None
        number = server.stdout.readline().decode().strip()
        if not number:
            pytest.skip("Xvfb did not start")
        name = f":{number}"
        manager = subprocess.Popen(["openbox"], env=os.environ | {"DISPLAY": name}, stderr=subprocess.DEVNULL)
        time.sleep(0.5)
        yield name
        for process in (manager, server):
            process.terminate()
            process.wait(timeout=10)


@pytest.mark.parametrize("layout", ["us", "ara,us", "ara"])
def test_mouse_and_keys_label_parts_of_words_in_every_layout(display: str, layout: str, tmp_path: Path) -> None:
    project, out = tmp_path / "seed.annotator", tmp_path / "out.jsonl"
    commands.main(["new", str(project)], standalone_mode=False)
    commands.main(["import", str(project), str(paths.seeds())], standalone_mode=False)
    text = next(paths.seeds().glob("*.txt")).read_text(encoding="utf-8")
    dragged = text.index('وسوريا"') + 1
    person = Person(display, tmp_path, layout)
    try:
        first, last = person.start(project, dragged, dragged + 4)
        height = first[1] + first[3] // 2
        person.drag((first[0] + first[2] - 2, height), (last[0] + 2, height))
        person.press("2")
        person.press("F", "S", "2")  # س, and on to the next وسوريا
        person.press("ctrl+Home", "F", "[", "shift+J", "1")  # ج, and one word more
        person.press("5", "ctrl+Z")  # another label, and back
        person.press("ctrl+Home", "shift+4", "F", "]", "Return", "Escape")  # the brush, and د
        person.press("ctrl+Home", "ctrl+2", "ctrl+2", "ctrl+shift+2", "3")  # to a location, the next, and back
        person.press("ctrl+Q")
        assert person.program is not None
        assert person.program.wait(timeout=20) == 0
    finally:
        if person.program is not None and person.program.poll() is None:
            person.program.kill()
            person.program.wait(timeout=10)
    asked = ["export", str(project), "--format", "jsonl", "--out", str(out), "--documents", "all"]
    commands.main(asked, standalone_mode=False)
    (row,) = out.read_text(encoding="utf-8").splitlines()
    found = {(one["start"], one["end"], one["label"]) for one in json.loads(row)["annotations"]}
    second = text.index("وسوريا", dragged) + 1
    first_place = (dragged, dragged + 5, "casualty")
    words = {"الجيش الأميركي": "actor", "دمشق": "date"}
    expected = {(text.index(one), text.index(one) + len(one), label) for one, label in words.items()}
    assert found == expected | {first_place, (second, second + 5, "location")}
