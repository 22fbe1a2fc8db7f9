"""Keys, with a Latin and with an Arabic layout."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from annotator.domain.document import Status
from tests.journeys.typist import CONTROL, SHIFT, Typist, press_arabic

Key = Qt.Key


@pytest.fixture
def typist(started, seed_project: Path) -> Typist:
    return started.open(seed_project)


def test_arabic_digits_label(typist: Typist) -> None:
    start, end = typist.select("دمشق")
    press_arabic("٢")
    assert typist.said() == [(start, end, "location")]


def test_undo_works_with_an_arabic_layout_alone(typist: Typist) -> None:
    typist.select("دمشق")
    typist.press(Key.Key_2)
    press_arabic("ئ", CONTROL)  # the key of Z
    assert typist.said() == []
    press_arabic("ئ", CONTROL | SHIFT)
    assert len(typist.said()) == 1


def test_an_arabic_letter_typed_into_a_field_stays_there(typist: Typist) -> None:
    field = QLineEdit(typist.window)
    field.show()
    field.setFocus()
    press_arabic("١")
    assert field.text() == "١"
    assert typist.said() == []


def test_a_label_key_with_nothing_selected_says_what_to_do(typist: Typist) -> None:
    typist.go_to(typist.text.index("دمشق"))
    typist.press(Key.Key_1)
    assert typist.said() == []
    assert "Select some words" in typist.window.status.message()


def test_another_label_key_corrects_what_was_just_labelled(typist: Typist) -> None:
    start, end = typist.select("دمشق")
    typist.press(Key.Key_1)
    typist.press(Key.Key_2)
    assert typist.said() == [(start, end, "location")]


def test_delete_removes_the_chosen_annotation(typist: Typist) -> None:
    typist.select("دمشق")
    typist.press(Key.Key_2)
    typist.press(Key.Key_Delete)
    assert typist.said() == []


@pytest.mark.parametrize("press", [lambda typist: typist.press(Key.Key_X), lambda _: press_arabic("ء")])
def test_one_key_peels_a_prefix_off_and_gives_it_back(typist: Typist, press) -> None:
    start = typist.text.index("بالبنتاغون")
    typist.go_to(start)
    typist.press(Key.Key_Left, CONTROL | SHIFT)
    seen = []
    for _ in range(3):
        press(typist)
        span = typist.page.selection()
        seen.append(typist.text[span.start : span.end])
    assert seen == ["البنتاغون", "بنتاغون", "بالبنتاغون"]


def test_tab_walks_through_annotations_in_reading_order(typist: Typist) -> None:
    for words in ("دمشق", "8 قتلى", "الجيش الأميركي"):
        typist.select(words)
        typist.press(Key.Key_1)
    typist.go_to(0)
    walked = []
    for _ in range(3):
        typist.press(Key.Key_Tab)
        walked.append(typist.program.session.facts.annotation(typist.page.chosen()).text)
    assert walked == ["8 قتلى", "دمشق", "الجيش الأميركي"]
    typist.press(Key.Key_Tab, SHIFT)
    assert typist.program.session.facts.annotation(typist.page.chosen()).text == "دمشق"


def test_a_crossing_selection_is_labelled_too(typist: Typist) -> None:
    first = typist.select("الجيش الأميركي مطلع")
    typist.press(Key.Key_1)
    second = typist.select("مطلع اليوم الإثنين")
    typist.press(Key.Key_4)
    assert typist.said() == [(*first, "actor"), (*second, "date")]


def test_done_marks_the_document_and_goes_on(started, seed_project: Path, tmp_path: Path) -> None:
    from annotator.cli import commands

    more = tmp_path / "more"
    more.mkdir()
    for name in ("ب", "ج"):
        (more / f"{name}.txt").write_text(f"نص قصير {name}\n", encoding="utf-8")
    commands.main(["import", str(seed_project), str(more)], standalone_mode=False)
    typist = started.open(seed_project)
    typist.qtbot.waitUntil(lambda: len(typist.window.documents.rows.rows) == 3)
    first = typist.program.desk.document
    typist.press(Key.Key_Return, CONTROL)
    typist.qtbot.waitUntil(lambda: typist.program.desk.document != first)
    assert typist.text == "نص قصير ب\n"
    assert typist.window.documents.row_of(first).status is Status.DONE
    typist.press(Key.Key_PageDown, CONTROL)
    typist.qtbot.waitUntil(lambda: typist.text == "نص قصير ج\n")
    typist.press(Key.Key_PageDown, CONTROL)
    assert "last document" in typist.window.status.message()
    typist.press(Key.Key_PageUp, CONTROL)
    typist.qtbot.waitUntil(lambda: typist.text == "نص قصير ب\n")
    typist.press(Key.Key_Z, CONTROL)  # takes the mark back, and goes to where it was
    typist.qtbot.waitUntil(lambda: typist.program.desk.document == first)
    assert typist.window.documents.row_of(first).status is Status.NEW


def test_f6_goes_around_the_parts_of_the_window(typist: Typist) -> None:
    typist.select("دمشق")
    typist.press(Key.Key_2)
    seen = []
    for _ in range(4):
        typist.press(Key.Key_F6)
        focus = QApplication.focusWidget()
        zones = (typist.window.documents, typist.page, typist.window.annotations, typist.window.inspector)
        seen.append(next(zone for zone in zones if zone is focus or zone.isAncestorOf(focus)))
    assert seen == [typist.window.annotations, typist.window.inspector, typist.window.documents, typist.page]


def test_the_menu_says_what_undo_takes_back(typist: Typist) -> None:
    undo, redo = (typist.window.actions_by_id[name] for name in ("undo", "redo"))
    assert (undo.isEnabled(), redo.isEnabled()) == (False, False)  # the import was somebody else's
    typist.select("دمشق")
    typist.press(Key.Key_2)
    assert undo.text() == "&Undo: label"
    typist.press(Key.Key_Z, CONTROL)
    assert redo.text() == "&Redo: label"
