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
# Opens the sample as `annotator PROJECT` does, and tells which modules there are when its page is drawn.
UNTIL_DRAWN = """
import json, sys
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow
from annotator.__main__ import main

class Watch(QObject):
    def look(self, _before, now):
        if now is not None and isinstance(now.window(), QMainWindow):
            self.page = now.window().page
            self.page.viewport().installEventFilter(self)

    def eventFilter(self, viewport, event):
        if event.type() is QEvent.Type.Paint and self.page.text():
            print(json.dumps(sorted(sys.modules)))
            viewport.removeEventFilter(self)
            self.page.window().close()
        return False

app, watch = QApplication(sys.argv[:1]), Watch()
app.focusChanged.connect(watch.look)
main()
"""
LATER = (
    "annotator.cli", "annotator.commands", "annotator.domain.errors.files", "annotator.editing.commands.labels",
    "annotator.editing.exporting", "annotator.editing.founding", "annotator.formats", "annotator.gui.commands.palette",
    "annotator.gui.labels", "annotator.gui.manual", "annotator.gui.printing", "annotator.gui.proposing",
    "annotator.gui.searching", "annotator.gui.settings.dialog", "annotator.gui.shortcuts.sheet",
    "annotator.gui.statistics", "annotator.gui.travelling", "annotator.gui.welcome",
    "annotator.storage.looking.figures", "annotator.suggesting", "annotator.wording.refusals.sentences",
    "charset_normalizer", "click", "hijridate", "http", "multiprocessing", "pycrfsuite", "PySide6.QtPrintSupport",
    "regex", "sqlite_utils", "urllib.request", "xml.sax",
)  # fmt: skip


def test_what_may_be_done_later_is_not_taken_in_before_the_page_is_drawn(seed_project: Path, tmp_path: Path) -> None:
    homes = {f"XDG_{kind}_HOME": str(tmp_path) for kind in ("CONFIG", "DATA", "CACHE", "STATE")}
    environment = os.environ | {"PYTHONPATH": str(ROOT)} | homes
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
