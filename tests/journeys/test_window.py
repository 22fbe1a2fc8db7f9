"""The window as a whole: first start, settings, trouble."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from shiboken6 import isValid

from annotator.editing.founding import new_project
from annotator.gui.travelling.importing.dialog import ImportDialog
from annotator.gui.window import Window
from tests.journeys.test_mouse import dropped
from tests.journeys.typist import CONTROL, Typist

Key = Qt.Key


@pytest.fixture
def typist(started, seed_project: Path) -> Typist:
    return started.open(seed_project)


def box(typist: Typist) -> QMessageBox:
    typist.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QMessageBox))
    return QApplication.activeModalWidget()


def preview(typist: Typist) -> ImportDialog:
    typist.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ImportDialog))
    dialog = QApplication.activeModalWidget()
    typist.qtbot.waitUntil(lambda: dialog.files.rows.rowCount() > 0)
    return dialog


def test_the_first_start_shows_the_sample_labelled_and_founding_it_cannot_be_undone(started) -> None:
    typist = started.open()
    assert len(typist.layer()) == 100
    assert {label for _, _, label in typist.said()} == {"actor", "location", "casualty", "date", "quote"}
    assert not typist.window.actions_by_id["undo"].isEnabled()
    typist.press(Key.Key_Z, CONTROL)
    assert len(typist.layer()) == 100


def test_the_second_start_opens_what_was_open(started, seed_project: Path) -> None:
    started.open(seed_project)
    typist = started.open()
    assert Path(typist.program.session.thread.path) == seed_project.resolve()


def test_another_language_keeps_the_work_and_mirrors_the_window(typist: Typist, started) -> None:
    typist.select("دمشق")
    typist.press(Key.Key_2)
    before = typist.layer()
    typist.window.setting_chosen.emit("language", "ar")
    window: Window = typist.program.window
    typist.qtbot.waitUntil(lambda: typist.program.desk.document is not None)
    assert window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert window.menus.by_name["file"].title() == "&ملف"
    assert typist.layer() == before
    window.activateWindow()
    window.page.setFocus()
    typist.qtbot.waitUntil(window.page.hasFocus)
    typist.press(Key.Key_Z, CONTROL, on=window.page)
    assert typist.layer() == ()
    window.setting_chosen.emit("language", "en")


def test_a_theme_is_worn_at_once_and_remembered(typist: Typist) -> None:
    typist.window.setting_chosen.emit("theme", "dark")
    assert typist.program.preferences.theme.dark
    assert typist.page.grab().toImage().pixelColor(5, 5).lightness() < 60
    kept = json.loads((typist.program.preferences._file).read_text(encoding="utf-8"))
    assert kept["theme"] == "dark"


def test_a_broken_file_is_named_and_nothing_is_imported(typist: Typist, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.jsonl"
    good.write_text("نص", encoding="utf-8")
    bad.write_text('{"text": "نص آخر"}\n{"text": ', encoding="utf-8")
    dropped(typist, good, bad)
    dialog = preview(typist)
    assert "bad.jsonl" in dialog.problems.toPlainText() and "line 2" in dialog.problems.toPlainText()
    typist.press(Key.Key_Return, on=dialog)  # not possible yet
    dialog.reject()
    typist.program.opened.imports.import_paths([good, bad])
    message = box(typist)
    assert "Nothing was imported" in message.text()
    assert "line 2" in message.informativeText()
    message.close()
    assert len(typist.window.documents.rows.rows) == 1


def test_markup_in_a_file_name_stays_text(typist: Typist, tmp_path: Path) -> None:
    bad = tmp_path / "<b>x<img src=y>.txt"
    bad.write_bytes(b"")
    dropped(typist, bad)
    dialog = preview(typist)
    assert "<b>x" in dialog.problems.toPlainText()
    dialog.reject()
    typist.program.opened.imports.import_paths([bad])
    message = box(typist)
    assert message.textFormat() is Qt.TextFormat.PlainText
    assert "<b>x" in message.informativeText()
    message.close()


def test_a_project_that_cannot_be_opened_leaves_this_one_open(typist: Typist, tmp_path: Path) -> None:
    other = tmp_path / "other.annotator"
    other.write_text("no project", encoding="utf-8")
    typist.program.open_project(other)
    message = box(typist)
    assert "not a project" in message.text()
    message.close()
    start, end = typist.select("دمشق")
    typist.press(Key.Key_2)
    assert typist.said() == [(start, end, "location")]


def test_another_project_takes_the_place_of_this_one(typist: Typist, tmp_path: Path) -> None:
    other = tmp_path / "آخر.annotator"
    new_project(other)
    typist.program.open_project(other)
    assert Path(typist.program.session.thread.path) == other.resolve()
    assert typist.window.windowTitle() == "\u2068آخر\u2069"
    assert [Path(one).name for one in typist.program.preferences.now.recent] == ["آخر.annotator", "seed.annotator"]


def test_not_saved_is_said_and_the_work_stays(typist: Typist) -> None:
    thread = typist.program.session.thread
    thread.ask(lambda file: file._database.execute("PRAGMA query_only = ON"))
    start, end = typist.select("دمشق")
    typist.press(Key.Key_2)
    typist.qtbot.waitUntil(lambda: typist.window.status.saved_text() == "NOT SAVED")
    assert typist.said() == [(start, end, "location")]
    assert typist.window.actions_by_id["retry"].isEnabled()
    thread.ask(lambda file: file._database.execute("PRAGMA query_only = OFF"))
    typist.window.actions_by_id["retry"].trigger()
    typist.wait_until_saved()
    assert thread.ask(lambda file: file.read.counts()).annotations == 1


def test_every_action_can_be_triggered_where_it_is_offered(typist: Typist, monkeypatch: pytest.MonkeyPatch) -> None:
    """No row of the table lacks its handler."""
    from PySide6.QtWidgets import QFileDialog, QInputDialog

    for name in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: ("", False))
    for id in typist.window.actions_by_id:
        if id != "quit":
            typist.window.acted.emit(id, False)
    while QApplication.activeModalWidget() is not None:
        QApplication.activeModalWidget().close()


def test_a_window_that_gave_way_looks_after_nothing_any_more(typist: Typist) -> None:
    """Its timers would come back to a pool that is closed, for as long as it waits to be deleted."""
    old = typist.program.opened.safekeeping
    timers = old.findChildren(QTimer)
    assert timers and all(one.isActive() for one in timers)
    typist.window.setting_chosen.emit("language", "ar")  # another window takes its place
    assert typist.program.opened.safekeeping is not old
    assert not any(isValid(one) and one.isActive() for one in timers)
    typist.program.window.setting_chosen.emit("language", "en")
