"""The list of documents in the real window: filtered, ordered, walked through; also where there are very many."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.cli import commands
from annotator.domain.answers.listing import Order, Wanted
from tests.journeys.typist import CONTROL, Typist

Key = Qt.Key
TEXTS = {
    "أ": "قصف الطيران مدينة دير الزور\n",
    "ب": "سقط ثلاثة قتلى في حلب\n",
    "ج": "هدوء في المدينة\n",
    "د": "ردّاً على الهجمات\n",
}


@pytest.fixture
def typist(started, tmp_path: Path, project: Path) -> Typist:
    folder = tmp_path / "texts"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    commands.main(["import", str(project), str(folder)], standalone_mode=False)
    return started.open(project)


def listed(typist: Typist) -> list[str]:
    names = list(TEXTS)
    return [names[row.position - 1] for row in typist.window.documents.rows.rows]


def shows(typist: Typist, *expected: str) -> None:
    typist.qtbot.waitUntil(lambda: listed(typist) == list(expected), timeout=3000)


def choose(typist: Typist, group: int, place: int) -> None:
    filter = typist.window.documents.filter
    (filter._shown, filter._orders)[group].actions()[place].trigger()


def test_words_narrow_the_list_and_escape_widens_it_again(typist: Typist) -> None:
    typist.press(Key.Key_G, CONTROL)
    field = QApplication.focusWidget()
    field.insert("المدينه")
    field.textEdited.emit(field.text())
    shows(typist, "ج")
    assert typist.window.documents.figure.text() == "Found: 1"
    typist.press(Key.Key_Return)
    assert QApplication.focusWidget() is typist.window.documents.list
    typist.press(Key.Key_Return)
    typist.qtbot.waitUntil(lambda: typist.text == TEXTS["ج"])
    typist.press(Key.Key_G, CONTROL)
    typist.press(Key.Key_Escape)
    shows(typist, "أ", "ب", "ج", "د")
    assert typist.page.hasFocus()
    assert typist.window.documents.figure.text() == "0 of 4 done"
    assert typist.window.documents.list.currentIndex().row() == 2


def test_a_state_alone_and_a_list_that_is_empty_for_now(typist: Typist) -> None:
    choose(typist, 0, 3)
    shows(typist)
    assert "No document is like that" in typist.window.documents._empty.text()
    choose(typist, 0, 0)
    shows(typist, "أ", "ب", "ج", "د")
    typist.press(Key.Key_Return, CONTROL)
    typist.qtbot.waitUntil(lambda: typist.text == TEXTS["ب"])
    choose(typist, 0, 3)
    shows(typist, "أ")
    typist.press(Key.Key_PageDown, CONTROL)  # from a document that is not listed to the first that is
    typist.qtbot.waitUntil(lambda: typist.text == TEXTS["أ"])


def test_the_choices_say_how_many_there_are(typist: Typist) -> None:
    filter = typist.window.documents.filter
    typist.press(Key.Key_Return, CONTROL)
    typist.qtbot.waitUntil(lambda: filter._shown.actions()[3].text() == "\u2068done\u2069: 1")
    assert filter._shown.actions()[0].text() == "All: 4"
    assert filter._button.text() == "All: 4"
    choose(typist, 1, 1)
    assert filter._button.text() == "All: 4 · newest first"


def test_only_what_one_is_unsure_of(typist: Typist) -> None:
    typist.select("دير الزور")
    typist.press(Key.Key_2)
    typist.press(Key.Key_Q)
    typist.wait_until_saved()
    choose(typist, 0, 6)
    shows(typist, "أ")


def test_what_there_is_most_to_learn_from_comes_first(typist: Typist) -> None:
    rows = typist.window.documents.rows.rows
    known = {rows[2].id: 0.5, rows[3].id: 0.9}
    typist.program.desk.catalogue.uncertainty = lambda: known
    choose(typist, 1, list(Order).index(Order.UNCERTAIN))
    shows(typist, "د", "ج", "أ", "ب")


def test_a_page_that_comes_too_late_is_not_listed(typist: Typist) -> None:
    catalogue = typist.program.desk.catalogue
    catalogue.want(Wanted(words="حلب"))
    catalogue.want(Wanted(words="هدوء"))
    typist.qtbot.wait(100)
    shows(typist, "ج")


def test_letters_typed_into_the_filter_do_nothing_else(typist: Typist) -> None:
    typist.press(Key.Key_G, CONTROL)
    typist.qtbot.keyClicks(QApplication.focusWidget(), "2X")
    assert QApplication.focusWidget().text() == "2X"
    assert typist.layer() == ()
