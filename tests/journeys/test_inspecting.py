"""Values, notes, doubts and arrows by key in the real window; and what the inspector shows of them."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QInputDialog, QPlainTextEdit, QPushButton

from annotator.domain.annotation import Annotation
from annotator.domain.document import Status
from annotator.gui.inspecting.field import Field
from tests.journeys.typist import CONTROL, SHIFT, Typist

Key = Qt.Key


@pytest.fixture
def typist(started) -> Typist:
    return started.open()  # the sample, with a hundred annotations


def choose(typist: Typist, words: str, label: str) -> Annotation:
    one = next(one for one in typist.layer() if words in one.text and one.label == label)
    typist.program.desk.marking.choose(one.id)
    typist.qtbot.wait(1)  # a layout shows what is new to it a moment later
    return one


def again(typist: Typist, one: Annotation) -> Annotation:
    return typist.program.session.facts.annotation(one.id)


def fields(typist: Typist) -> dict[str, str]:
    typist.qtbot.wait(1)  # a layout shows what is new to it a moment later
    shown = typist.window.inspector.findChildren(Field)
    return {field.accessibleName(): field.text() for field in shown if field.isVisible()}


def arrow_button(typist: Typist, words: str) -> QPushButton:
    typist.qtbot.wait(1)
    buttons = typist.window.inspector.findChildren(QPushButton)
    return next(one for one in buttons if words in one.text() and one.isVisible())


def test_one_key_gives_the_value_that_the_words_say(typist: Typist) -> None:
    one = choose(typist, "مقتل أكثر 8", "casualty")
    typist.press(Key.Key_V)
    assert again(typist, one).attributes == {"killed_min": 8}
    assert fields(typist)["Killed"] == "8.."
    assert "stands already" in typist.window.status.message()

    typist.select("دمشق")
    typist.press(Key.Key_4)
    made = typist.window.page.chosen()
    typist.press(Key.Key_V)  # no date: the field is ready to be typed into
    typist.qtbot.waitUntil(lambda: QApplication.focusWidget().accessibleName() == "Date")
    QApplication.focusWidget().insert("أمس")
    typist.press(Key.Key_Return)
    assert typist.page.hasFocus()
    assert typist.program.session.facts.annotation(made).attributes == {"date": "2023-11-12"}
    typist.press(Key.Key_Z, CONTROL)
    assert typist.program.session.facts.annotation(made).attributes == {}
    assert typist.page.chosen() == made


def test_a_value_that_is_none_is_refused_and_stays_to_be_mended(typist: Typist) -> None:
    one = choose(typist, "8 قتلى", "casualty")
    field = next(one for one in typist.window.inspector.findChildren(Field) if one.accessibleName() == "Killed")
    field.setFocus()
    field.selectAll()
    typist.qtbot.keyClicks(field, "xx")
    typist.press(Key.Key_Return, on=field)
    assert "neither a number nor a date" in typist.window.status.message()
    assert again(typist, one).attributes == {"killed": 8}
    assert field.text() == "xx"
    field.setFocus()
    typist.press(Key.Key_Escape, on=field)
    assert field.text() == "8"
    assert typist.page.hasFocus()


def test_an_exact_number_takes_the_place_of_two_ends(typist: Typist) -> None:
    one = choose(typist, "6 أو 7", "casualty")
    assert fields(typist)["Killed"] == "6..7"
    typist.window.inspector.value_given.emit("killed", "7")
    assert again(typist, one).attributes == {"killed": 7}


def test_a_note_is_written_by_key_and_the_keys_are_letters_meanwhile(typist: Typist) -> None:
    one = choose(typist, "البنتاغون", "actor")
    typist.press(Key.Key_N)
    note = QApplication.focusWidget()
    typist.qtbot.keyClicks(note, "QRVN 12")
    assert again(typist, one).note is None
    typist.press(Key.Key_Return)
    assert again(typist, one).note == "QRVN 12"
    assert typist.page.hasFocus()
    typist.press(Key.Key_N)
    typist.qtbot.keyClicks(QApplication.focusWidget(), "x")
    typist.page.setFocus()  # leaving the field gives, as Enter does
    assert again(typist, one).note == "x"


def test_what_a_note_alters_is_said_to_be_changed_and_not_to_be_labelled(typist: Typist) -> None:
    one = choose(typist, "البنتاغون", "actor")
    typist.press(Key.Key_N)
    typist.qtbot.keyClicks(QApplication.focusWidget(), "ok")
    typist.press(Key.Key_Return)
    assert again(typist, one).note == "ok"
    assert typist.window.status.message().startswith("Changed")
    typist.press(Key.Key_2)
    assert again(typist, one).label == "location"
    assert typist.window.status.message().startswith("Labelled")


def test_a_hidden_inspector_shows_itself_for_a_note(typist: Typist) -> None:
    choose(typist, "البنتاغون", "actor")
    typist.press(Key.Key_F9, SHIFT)
    assert not typist.window.inspector.isVisible()
    typist.press(Key.Key_N)
    assert typist.window.inspector.isVisible()
    assert isinstance(QApplication.focusWidget(), Field)


def test_unsure_by_key_by_click_and_by_undo(typist: Typist) -> None:
    one = choose(typist, "البنتاغون", "actor")
    (box,) = typist.window.inspector.findChildren(QCheckBox)
    typist.press(Key.Key_Q)
    assert again(typist, one).flags == ("unsure",)
    assert box.isChecked()
    row = typist.window.documents.rows.rows[0]
    assert row.unsure == 1
    box.click()
    assert again(typist, one).flags == ()
    typist.page.setFocus()
    typist.press(Key.Key_Z, CONTROL)
    assert again(typist, one).flags == ("unsure",)
    assert box.isChecked()


def test_the_speaker_of_a_quote_in_two_presses(typist: Typist) -> None:
    quote = choose(typist, "الاستفزازات", "quote")
    typist.press(Key.Key_R)
    assert "Who said" in typist.window.status.mode()
    offered = typist.page.chosen()
    typist.press(Key.Key_Return)
    (arrow,) = typist.program.desk.shelf.opened.relations.values()
    assert (arrow.source, arrow.target, arrow.label) == (quote.id, offered, "speaker")
    assert typist.page.chosen() == quote.id
    assert typist.window.status.mode() == ""
    arrow_button(typist, "speaker\u2069:").click()
    assert typist.page.chosen() == offered
    arrow_button(typist, "speaker\u2069 of:").click()
    assert typist.page.chosen() == quote.id
    typist.press(Key.Key_Z, CONTROL)
    assert typist.program.desk.shelf.opened.relations == {}


def test_an_arrow_goes_where_tab_or_the_mouse_went_and_nowhere_after_escape(typist: Typist) -> None:
    quote = choose(typist, "الاستفزازات", "quote")
    typist.press(Key.Key_R)
    typist.press(Key.Key_Escape)
    assert typist.window.status.mode() == ""
    assert typist.page.chosen() == quote.id
    typist.press(Key.Key_R)
    typist.press(Key.Key_Tab, SHIFT)
    wanted = typist.page.chosen()
    typist.press(Key.Key_R)
    assert [one.target for one in typist.program.desk.shelf.opened.relations.values()] == [wanted]

    other = choose(typist, "وزير الدفاع", "actor")
    place = typist.page.letter_box(other.span.start + 1).center()
    choose(typist, "البوكمال", "location")
    typist.page.reveal(other.span.start)
    place = typist.page.letter_box(other.span.start + 1).center()
    typist.press(Key.Key_R)
    typist.page.reveal(other.span.start)
    place = typist.page.letter_box(other.span.start + 1).center()
    typist.qtbot.mouseClick(typist.page.viewport(), Qt.MouseButton.LeftButton, pos=place)
    typist.qtbot.waitUntil(lambda: len(typist.program.desk.shelf.opened.relations) == 2)
    drawn = {(one.target, one.label) for one in typist.program.desk.shelf.opened.relations.values()}
    assert (other.id, "related") in drawn


def test_an_actor_is_made_the_speaker_of_the_quote_it_leads_to(typist: Typist) -> None:
    actor = choose(typist, "الجنرال مايكل", "actor")
    typist.press(Key.Key_R)
    quote = typist.page.chosen()
    typist.press(Key.Key_R)
    (arrow,) = typist.program.desk.shelf.opened.relations.values()
    assert (arrow.source, arrow.target, arrow.label) == (quote, actor.id, "speaker")


def test_an_arrow_is_taken_away_in_the_inspector(typist: Typist) -> None:
    choose(typist, "الاستفزازات", "quote")
    typist.press(Key.Key_R)
    typist.press(Key.Key_R)
    (arrow,) = typist.program.desk.shelf.opened.relations
    typist.window.inspector.arrow_removed.emit(arrow)
    assert typist.program.desk.shelf.opened.relations == {}


def test_a_document_is_flagged_noted_and_skipped(typist: Typist, tmp_path: Path) -> None:
    session = typist.program.session
    document = typist.program.desk.document
    typist.press(Key.Key_Q, SHIFT)
    assert session.facts.state(document).status is Status.FLAGGED
    assert typist.window.documents.rows.rows[0].status is Status.FLAGGED
    typist.press(Key.Key_Q, SHIFT)
    assert session.facts.state(document).status is Status.WORKING
    typist.press(Key.Key_N, SHIFT)
    typist.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QInputDialog))
    dialog = QApplication.activeModalWidget()
    dialog.findChild(QPlainTextEdit).setPlainText("نص مبتور")
    dialog.accept()
    assert session.facts.state(document).note == "نص مبتور"
    assert typist.window.documents.rows.rows[0].note == "نص مبتور"
    typist.window.acted.emit("skip_document", False)
    assert replace(session.facts.state(document), note="") == replace(
        session.facts.state(document), note="", status=Status.SKIPPED
    )
