"""Words sought in all documents through the real window, and the way to where they stand."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.cli import commands
from annotator.gui.searching import project_search
from annotator.gui.searching.search_dialog import SearchDialog
from annotator.gui.statistics.day_chart import DayChart
from annotator.gui.statistics.statistics_dialog import StatisticsDialog
from annotator.storage.looking import searching
from tests.journeys.typist import CONTROL, SHIFT, Typist

Key = Qt.Key


@pytest.fixture
def typist(started, tmp_path: Path, project: Path) -> Typist:
    folder = tmp_path / "texts"
    folder.mkdir()
    for place in range(5):
        text = f"خبر {place}\nقصفوا حَلَب ثم حلب، وقال الوزير كلامًا\n"
        (folder / f"{place}.txt").write_text(text, encoding="utf-8")
    commands.main(["import", str(project), str(folder)], standalone_mode=False)
    return started.open(project)


def search(typist: Typist) -> SearchDialog:
    typist.press(Key.Key_F, CONTROL | SHIFT)
    dialog = typist.program.opened.searching.dialog
    assert dialog is not None
    dialog.activateWindow()
    dialog.field.setFocus()
    typist.qtbot.waitUntil(dialog.field.hasFocus)
    return dialog


def test_every_place_is_found_and_enter_goes_there(typist: Typist) -> None:
    dialog = search(typist)
    dialog.field.setText("حلب")
    typist.press(Key.Key_Return, on=dialog.field)
    typist.qtbot.waitUntil(lambda: "All 5 documents" in dialog.told())
    assert len(dialog.rows.hits) == 10
    typist.press(Key.Key_Down, on=dialog.field)
    for _ in range(7):
        typist.press(Key.Key_Down, on=dialog.list)
    wanted = dialog.rows.hits[7]
    typist.press(Key.Key_Return, on=dialog.list)
    typist.qtbot.waitUntil(lambda: typist.program.desk.document == wanted.document)
    assert typist.page.selection() == wanted.span
    assert dialog.isHidden()  # it lay over what was found
    assert "Ctrl+Shift+F" in typist.window.status.message()
    assert search(typist) is dialog
    assert len(dialog.rows.hits) == 10 and dialog.list.currentIndex().row() == 7
    dialog.close()


def test_other_words_that_are_selected_begin_another_search(typist: Typist) -> None:
    dialog = search(typist)
    dialog.field.setText("حلب")
    dialog.ask()
    typist.qtbot.waitUntil(lambda: "All 5 documents" in dialog.told())
    dialog.chosen.emit(dialog.rows.hits[0])
    typist.qtbot.waitUntil(typist.page.hasFocus)
    first = typist.text.split()[0]
    typist.page.take(0, len(first))
    again = search(typist)
    assert again is not dialog and again.field.text() == first
    again.close()


def test_a_search_for_nothing_says_what_to_do(typist: Typist) -> None:
    dialog = search(typist)
    dialog.ask()
    assert dialog.told().startswith("Type the words")
    dialog.close()


def test_the_words_selected_are_sought_and_annotations_of_a_label_are_chosen(typist: Typist) -> None:
    typist.select("الوزير")
    typist.press(Key.Key_1)
    typist.wait_until_saved()
    made = typist.page.chosen()
    typist.select("حلب")
    dialog = search(typist)
    assert dialog.field.text() == "حلب"
    dialog.field.clear()
    dialog.where.setCurrentIndex(1)
    dialog.ask()
    typist.qtbot.waitUntil(lambda: len(dialog.rows.hits) == 1)
    dialog.chosen.emit(dialog.rows.hits[0])
    assert typist.page.chosen() == made
    dialog.close()


def test_a_search_is_stopped_and_a_newer_one_takes_its_place(typist: Typist, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "SLICE", 1)
    dialog = search(typist)
    dialog.asked.emit("حلب", "")
    dialog.stopped.emit()
    typist.qtbot.wait(50)
    assert dialog.rows.hits == []
    assert "Stopped after 0 of 5" in dialog.told()
    dialog.asked.emit("قصفوا", "")
    dialog.asked.emit("الوزير", "")
    typist.qtbot.waitUntil(lambda: "All 5 documents" in dialog.told())
    assert {hit.text for hit in dialog.rows.hits} == {"الوزير"}
    assert len(dialog.rows.hits) == 5
    dialog.close()


def test_no_more_is_shown_than_anybody_reads(typist: Typist, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(project_search, "_MOST", 3)
    dialog = search(typist)
    dialog.asked.emit("حلب", "")
    typist.qtbot.waitUntil(lambda: "Only the first 3" in dialog.told())
    assert len(dialog.rows.hits) == 3
    dialog.close()


def test_statistics_tell_of_today_in_figures_and_in_words(typist: Typist) -> None:
    typist.select("حلب")
    typist.press(Key.Key_2)
    typist.press(Key.Key_Return, CONTROL)
    typist.wait_until_saved()
    typist.press(Key.Key_T, CONTROL)

    def shown() -> StatisticsDialog | None:
        return next((one for one in QApplication.topLevelWidgets() if isinstance(one, StatisticsDialog)), None)

    typist.qtbot.waitUntil(lambda: shown() is not None)
    dialog = shown()
    chart = dialog.findChild(DayChart)
    assert chart.accessibleDescription().splitlines()[-1].endswith("annotations 1, documents done 1")
    assert len(chart.accessibleDescription().splitlines()) == 14
    dialog.close()
