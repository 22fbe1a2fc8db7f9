"""The first minutes: the tour, an empty project, a project from a folder; and the page alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from annotator import settings
from annotator.editing.founding import new_project
from annotator.gui.application import Application
from annotator.gui.commands.search_box import SearchBox
from annotator.gui.guidelines.versions import VersionsDialog
from tests.journeys.typist import CONTROL, SHIFT, Typist

Key = Qt.Key


@pytest.fixture
def first(started) -> Typist:
    """A first start: nothing is remembered, the sample is open."""
    return started.open()


@pytest.fixture
def typist(started, seed_project: Path) -> Typist:
    return started.open(seed_project)


def tour(typist: Typist):
    return typist.program.opened.welcome.tour


def empty(qapp, qtbot, tmp_path: Path) -> Application:
    """A program on a project without documents."""
    project = tmp_path / "empty.annotator"
    new_project(project)
    program = Application(qapp, tmp_path / "settings.json", tmp_path / "data")
    program.open_first(project)
    program.window.activateWindow()
    qtbot.waitUntil(program.opened.welcome.empty.isVisible)
    return program


# -- the tour


def test_the_first_start_shows_three_cards_and_then_never_again(first: Typist, started) -> None:
    card = tour(first).card
    seen = []
    tour(first).onward.setFocus()
    for _ in range(3):
        assert card.isVisible()
        seen.append(card.words())
        first.press(Key.Key_Space, on=tour(first).onward)
    assert len(set(seen)) == 3 and not card.isVisible()
    assert first.page.hasFocus()
    again = started.open()
    assert Path(again.program.session.thread.path).parent.name == "sample"
    assert not tour(again).is_on


def test_enter_goes_on_and_tab_goes_around_on_a_card(first: Typist) -> None:
    walk = tour(first)
    walk.onward.setFocus()
    before = walk.card.words()
    first.press(Key.Key_Return, on=walk.onward)
    assert walk.is_on and walk.card.words() != before
    assert walk.onward.hasFocus()
    around = []
    for _ in range(4):
        first.press(Key.Key_Tab, on=QApplication.focusWidget())
        around.append(QApplication.focusWidget())
    assert around == [walk.skipping, walk.back, walk.onward, walk.skipping]
    first.press(Key.Key_Tab, SHIFT, on=QApplication.focusWidget())
    assert walk.onward.hasFocus()


def test_enter_presses_the_button_that_has_the_focus_anywhere_in_the_window(typist: Typist) -> None:
    typist.press(Key.Key_F2)
    typist.window.guideline.versions.setFocus()
    typist.press(Key.Key_Return, on=typist.window.guideline.versions)
    typist.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), VersionsDialog))
    QApplication.activeModalWidget().reject()


def test_escape_on_the_page_skips_the_tour_for_good(first: Typist, started) -> None:
    assert tour(first).is_on and first.page.hasFocus()  # it is no modal dialog
    first.press(Key.Key_Escape)
    assert not tour(first).is_on
    assert settings.load(first.program.preferences._file).toured
    assert not tour(started.open()).is_on


def test_escape_on_a_card_skips_too_and_work_goes_on_beneath(first: Typist) -> None:
    first.press(Key.Key_Tab)
    assert first.page.chosen() is not None and tour(first).is_on
    tour(first).onward.setFocus()
    first.press(Key.Key_Escape, on=tour(first).onward)
    assert not tour(first).is_on and first.page.hasFocus()


def test_who_opens_a_project_of_their_own_is_not_shown_around(typist: Typist) -> None:
    assert not tour(typist).is_on


def test_the_tour_can_be_taken_again_from_help(typist: Typist) -> None:
    typist.window.actions_by_id["tour"].trigger()
    assert tour(typist).is_on and tour(typist).onward.hasFocus()
    tour(typist).onward.click()
    tour(typist).back.click()
    assert "Your texts" in tour(typist).card.words()
    typist.press(Key.Key_Escape)


def test_cards_point_at_what_they_tell_of_and_stay_in_the_window(typist: Typist) -> None:
    typist.window.resize(1366, 768)
    typist.window.actions_by_id["tour"].trigger()
    window, walk = typist.window, tour(typist)
    box = window.findChild(SearchBox)
    targets = [window.documents, window.label_bar, box]
    for target in targets:
        card = walk.card.geometry()
        assert window.rect().contains(card)
        tip = card.topLeft() + walk.card._tip
        area = QRect(target.mapTo(window, QPoint()), target.size())
        assert area.adjusted(-12, -12, 12, 12).contains(tip), target
        walk.onward.click()
    window.actions_by_id["tour"].trigger()
    window.resize(1000, 640)
    assert window.rect().contains(walk.card.geometry())
    typist.press(Key.Key_Escape)


def test_cards_name_the_keys_that_are_worn(typist: Typist) -> None:
    typist.window.actions_by_id["tour"].trigger()
    walk = tour(typist)
    walk.onward.click()
    assert all(key in walk.card.words() for key in ("Space", "X", "Ctrl+Z"))
    walk.onward.click()
    assert all(key in walk.card.words() for key in ("Ctrl+K", "F1"))
    walk.onward.click()


# -- an empty project


def test_an_empty_project_says_what_can_be_done_and_with_which_key(qapp, qtbot, tmp_path: Path) -> None:
    program = empty(qapp, qtbot, tmp_path)
    page = program.opened.welcome.empty
    assert page.geometry() == program.window.page.rect()
    assert "Ctrl+Shift+I" in page.buttons["import_folder"].text()
    assert "Ctrl+O" in page.buttons["open_project"].text()
    assert page.buttons["import_folder"].accessibleName() == "Import a folder"
    text = tmp_path / "نص.txt"
    text.write_text("نص قصير\n", encoding="utf-8")
    program.opened.imports.import_paths([text])
    qtbot.waitUntil(lambda: program.desk.document is not None, timeout=5000)
    qtbot.waitUntil(lambda: not page.isVisible())
    program.window.close()
    program.deleteLater()


def test_the_empty_page_opens_the_sample(qapp, qtbot, tmp_path: Path) -> None:
    program = empty(qapp, qtbot, tmp_path)
    program.opened.welcome.empty.buttons["open_sample"].click()
    qtbot.waitUntil(lambda: program.desk.document is not None, timeout=5000)
    assert len(program.window.page.annotations()) == 100
    program.window.close()
    program.deleteLater()


def test_a_folder_becomes_a_project_of_its_own(first: Typist, tmp_path: Path, monkeypatch) -> None:
    folder = tmp_path / "نصوصي"
    folder.mkdir()
    for name in "ابجده":
        (folder / f"{name}.txt").write_text(f"نص قصير {name}\n", encoding="utf-8")
    asked = []

    def name(_parent, _title, suggested, _filter):
        asked.append(suggested)
        return suggested, ""

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", name)
    tour(first).folder.click()
    assert asked == [str(tmp_path / "نصوصي.annotator")]
    program = first.program
    first.qtbot.waitUntil(lambda: len(program.window.documents.rows.rows) == 5, timeout=5000)
    assert program.window.windowTitle() == "\u2068نصوصي\u2069"
    assert settings.load(program.preferences._file).toured


def test_thinking_better_of_it_changes_nothing(typist: Typist, tmp_path: Path, monkeypatch) -> None:
    window = typist.window
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    window.actions_by_id["own_folder"].trigger()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    window.actions_by_id["own_folder"].trigger()
    assert typist.window is window


# -- the page alone


def around(typist: Typist) -> list[bool]:
    return [one.isVisible() for one in typist.window.surroundings]


def test_one_key_leaves_only_the_page_and_escape_brings_the_rest_back(typist: Typist) -> None:
    typist.window.actions_by_id["documents_panel"].trigger()  # what was hidden before stays hidden
    before, height = around(typist), typist.window.menuBar().height()
    typist.press(Key.Key_F11)
    assert not any(around(typist)) and typist.window.menuBar().height() == 0
    typist.qtbot.waitUntil(lambda: typist.page.size() == typist.window.size())
    assert typist.page.hasFocus()
    assert typist.window.actions_by_id["focus_mode"].isChecked()
    typist.press(Key.Key_Escape)
    assert around(typist) == before
    typist.qtbot.waitUntil(lambda: typist.window.menuBar().height() == height)
    assert not typist.window.actions_by_id["focus_mode"].isChecked()


def test_all_keys_work_on_the_page_alone(typist: Typist) -> None:
    start, end = typist.select("دمشق")
    typist.press(Key.Key_F11)
    typist.press(Key.Key_2)
    assert typist.said() == [(start, end, "location")]
    typist.press(Key.Key_Z, CONTROL)
    assert typist.said() == []
    typist.press(Key.Key_F, CONTROL)
    assert typist.window.find_bar.isVisible()
    typist.press(Key.Key_Escape, on=QApplication.focusWidget())
    assert not any(around(typist))
    typist.press(Key.Key_F11)
    assert any(around(typist))


def test_not_saved_is_seen_on_the_page_alone_too(typist: Typist) -> None:
    typist.press(Key.Key_F11)
    thread = typist.program.session.thread
    thread.ask(lambda file: file._database.execute("PRAGMA query_only = ON"))
    typist.select("دمشق")
    typist.press(Key.Key_2)
    typist.qtbot.waitUntil(typist.window.status.isVisible)
    assert typist.window.status.saved_text() == "NOT SAVED"
    thread.ask(lambda file: file._database.execute("PRAGMA query_only = OFF"))
    typist.window.actions_by_id["retry"].trigger()
    typist.qtbot.waitUntil(lambda: not typist.window.status.isVisible())
    typist.press(Key.Key_F11)


def passing_words(typist: Typist) -> str:
    return typist.program.opened.focus_mode.words.text()


def test_what_is_said_is_seen_on_the_page_alone_and_goes_away(typist: Typist) -> None:
    typist.press(Key.Key_Home, CONTROL)
    typist.press(Key.Key_1)
    assert passing_words(typist) == ""  # the line below says it
    typist.press(Key.Key_F11)
    typist.press(Key.Key_1)
    words = typist.program.opened.focus_mode.words
    assert "Select some words" in passing_words(typist)
    at_foot = words.geometry()
    assert typist.page.rect().contains(at_foot) and at_foot.top() > typist.page.height() * 0.8
    assert typist.page.hasFocus()
    typist.select("دمشق")  # not said, seen: it stays what it was
    assert "Select some words" in passing_words(typist)
    words._reading.setInterval(1)
    typist.qtbot.waitUntil(lambda: passing_words(typist) == "")
    typist.press(Key.Key_2)
    assert passing_words(typist) == ""  # what was labelled is seen on the page
    typist.press(Key.Key_Z, CONTROL)
    assert passing_words(typist) == typist.window.status.message() == "Taken back: label"
    typist.press(Key.Key_F11)
    assert passing_words(typist) == ""


def test_undo_has_the_last_word_of_where_it_goes(typist: Typist) -> None:
    typist.select("دمشق")
    typist.press(Key.Key_2)
    typist.press(Key.Key_Delete)
    typist.press(Key.Key_Z, CONTROL)
    assert [label for _, _, label in typist.said()] == ["location"]
    assert typist.window.status.message().startswith("Taken back")
    typist.press(Key.Key_Z, CONTROL, on=typist.page)
    assert typist.said() == [] and typist.window.status.message().startswith("Taken back")


def test_the_page_alone_is_not_remembered_as_hidden_panels(typist: Typist, started, seed_project: Path) -> None:
    typist.press(Key.Key_F11)
    again = started.open(seed_project)
    assert again.window.documents.isVisible() and again.window.annotations.isVisible()
