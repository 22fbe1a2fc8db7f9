"""Rooms of a window are made when they are asked for, and those that listen once the page is drawn."""

import json
import os
import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from annotator.gui.actions import ACTIONS
from annotator.gui.application import Application
from annotator.gui.handlers import ROOMS, handlers_of
from tests.journeys.conftest import Started

ROOT = Path(__file__).resolve().parents[2]
LISTENING = ("guiding", "inspecting", "welcome", "proposing", "safekeeping")
# Opens the sample as the command does, and tells which modules there are when its page is drawn.
UNTIL_DRAWN = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from annotator.app import commands
from annotator.gui.application import Application, made_application

class Watch(QObject):
    def eventFilter(self, _page, event):
        if event.type() is QEvent.Type.Paint and program.window.page.text():
            print(json.dumps(sorted(sys.modules)))
            program.window.page.viewport().removeEventFilter(self)
            program.window.close()
        return False

app = made_application()
program = Application(app, Path("settings.json"), Path("data"))
program.preferences.remember(toured=True)
program.open_first(Path(sys.argv[1]))
watch = Watch()
program.window.page.viewport().installEventFilter(watch)
app.exec()
"""
LATER = (
    "annotator.cli.transfers", "annotator.editing.exporting", "annotator.editing.founding",
    "annotator.formats.registry", "annotator.gui.commands.palette", "annotator.gui.labels", "annotator.gui.manual",
    "annotator.gui.printing", "annotator.gui.proposing", "annotator.gui.searching", "annotator.gui.settings.dialog",
    "annotator.gui.shortcuts.sheet", "annotator.gui.statistics", "annotator.gui.travelling", "annotator.gui.welcome",
    "annotator.suggesting", "charset_normalizer", "hijridate", "http", "multiprocessing", "pycrfsuite",
    "PySide6.QtPrintSupport", "sqlite_utils", "urllib.request", "xml.sax",
)  # fmt: skip


def test_what_may_be_done_later_is_not_taken_in_before_the_page_is_drawn(seed_project: Path, tmp_path: Path) -> None:
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", UNTIL_DRAWN, str(seed_project)],
        cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", timeout=60, check=True,
    )  # fmt: skip
    taken = json.loads(done.stdout)
    early = [one for one in taken if any(one == room or one.startswith(room + ".") for room in LATER)]
    assert early == []


def test_every_action_is_acted_on_by_the_desk_or_by_the_room_that_says_so(started: Started) -> None:
    opened = started.open().program.opened
    assert set(handlers_of(opened)) == {row.id for row in ACTIONS}
    for ids, room in ROOMS.items():
        assert set(room(opened).handlers()) == set(ids)


def test_rooms_that_listen_are_there_once_the_page_was_drawn_and_no_others(started: Started) -> None:
    opened = started.open().program.opened
    assert all(opened.is_made(room) for room in LISTENING)
    assert not opened.is_made("printing")
    assert not opened.is_made("commanding")


def test_a_window_that_is_never_drawn_is_looked_after_all_the_same(
    started: Started, seed_project: Path, qtbot: QtBot
) -> None:
    program = started.program = Application(started._app, started._folder / "settings.json", started._folder)
    program.open_first(seed_project)
    program.window.hide()
    qtbot.waitUntil(lambda: program.opened.is_made("safekeeping"), timeout=3000)


def test_a_window_closed_at_once_makes_no_rooms_any_more(started: Started, seed_project: Path, qtbot: QtBot) -> None:
    program = started.program = Application(started._app, started._folder / "settings.json", started._folder)
    program.open_first(seed_project)
    program.window.close()
    qtbot.wait(1200)
    assert not any(program.opened.is_made(room) for room in LISTENING)
