"""Suggestions, through the window: shown, gone through, accepted, refused, switched off; none accepts itself."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeySequence

from annotator.gui.application import Application
from tests.journeys.typist import CONTROL, SHIFT, Typist, press_arabic

KEY = Qt.Key
SIX_TIMES = "\n".join(
    (
        "قصف يطال حلب",
        "أعلنت وكالات أن حلب تعرضت لقصف، وحلب بلا ماء.",
        "وصلت قوافل إلى حلب أمس.",
        "قال الأهالي في حلب: عاد الهدوء.",
        "بحلب أربعة مشاف.",
    )
)
OTHER = "اجتمع سكان حلب في حلب القديمة.\nلا شيء هنا."


@pytest.fixture
def project(project_of) -> Path:
    return project_of(SIX_TIMES, OTHER)


@pytest.fixture
def typist(started, project: Path) -> Typist:
    return only_memory(started, project)


def only_memory(started, project: Path) -> Typist:
    """What lists and rules know is no part of these journeys."""
    started.prefer(suggest_rule=False, suggest_gazetteer=False, suggest_model=False)
    return started.open(project)


def spans(typist: Typist) -> list[str]:
    return [one.text for one in typist.page.suggestions()]


def wait_for(typist: Typist, count: int) -> None:
    typist.qtbot.waitUntil(lambda: len(typist.page.suggestions()) == count, timeout=5000)


def label_first(typist: Typist, key: Qt.Key = KEY.Key_2) -> None:
    typist.select("حلب")
    typist.press(key)


def test_a_name_met_six_times_costs_one_press_each_after_the_first(typist: Typist, record_property) -> None:
    label_first(typist)
    wait_for(typist, 5)
    assert spans(typist) == ["حلب"] * 5  # و|حلب and ب|حلب among them
    presses = 0
    typist.press(KEY.Key_S)
    presses += 1
    while typist.page.reached() is not None:
        typist.press(KEY.Key_A)
        presses += 1
    assert [one.text for one in typist.layer()] == ["حلب"] * 6
    assert [one.origin for one in typist.layer()] == ["hand", *["memory"] * 5]
    record_property("presses_for_six", presses)
    assert presses == 6


def test_all_of_a_name_are_accepted_by_one_press_and_one_undo_takes_them_back(typist: Typist) -> None:
    label_first(typist)
    wait_for(typist, 5)
    typist.press(KEY.Key_A, SHIFT)  # the annotation just made is the name meant
    assert len(typist.layer()) == 6
    typist.press(KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(typist.layer()) == 1
    wait_for(typist, 5)
    typist.press(KEY.Key_Z, Qt.KeyboardModifier.ControlModifier | SHIFT)
    assert len(typist.layer()) == 6


def test_undo_and_redo_show_what_they_did_and_not_the_next_suggestion(typist: Typist) -> None:
    label_first(typist)
    wait_for(typist, 5)
    typist.press(KEY.Key_S)
    typist.press(KEY.Key_A)
    typist.press(KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert typist.page.reached() is None
    typist.press(KEY.Key_Z, Qt.KeyboardModifier.ControlModifier | SHIFT)
    assert (typist.page.reached(), typist.page.chosen()) == (None, typist.layer()[1].id)


def test_nothing_becomes_an_annotation_without_a_press(typist: Typist) -> None:
    label_first(typist)
    wait_for(typist, 5)
    for key in (KEY.Key_S, KEY.Key_S, KEY.Key_Escape, KEY.Key_Down, KEY.Key_S, KEY.Key_Tab):
        typist.press(key)
    typist.qtbot.wait(300)
    assert len(typist.layer()) == 1


@pytest.mark.parametrize("key", (KEY.Key_A, KEY.Key_Return))
def test_accepting_goes_on_to_the_next(typist: Typist, key: Qt.Key) -> None:
    label_first(typist)
    wait_for(typist, 5)
    typist.press(KEY.Key_S)
    first, second = typist.page.suggestions()[:2]
    typist.press(key)
    assert typist.page.reached().id == second.id
    assert (first.span.start, first.span.end, "location") in typist.said()
    made = next(one for one in typist.layer() if one.span == first.span)
    assert (made.origin, made.confidence) == ("memory", first.confidence)


def test_a_labels_key_accepts_it_as_that_label(typist: Typist) -> None:
    label_first(typist)
    wait_for(typist, 5)
    typist.press(KEY.Key_S)
    first = typist.page.reached()
    typist.press(KEY.Key_1)
    assert (first.span.start, first.span.end, "actor") in typist.said()
    assert typist.page.reached() is not None and typist.page.reached().id != first.id


def test_what_is_refused_is_not_suggested_again_and_undo_brings_it_back(typist: Typist) -> None:
    label_first(typist)
    wait_for(typist, 5)
    typist.press(KEY.Key_S)
    refused = typist.page.reached()
    typist.press(KEY.Key_D)
    assert typist.page.reached().id != refused.id
    typist.qtbot.wait(400)
    assert refused.id not in [one.id for one in typist.page.suggestions()]
    assert len(typist.layer()) == 1
    typist.press(KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    typist.qtbot.waitUntil(lambda: refused.id in [one.id for one in typist.page.suggestions()], timeout=5000)


def test_one_press_accepts_what_is_shown_in_a_paragraph(typist: Typist) -> None:
    label_first(typist)
    wait_for(typist, 5)
    typist.press(KEY.Key_S)
    typist.press(KEY.Key_E)
    assert len(typist.layer()) == 3  # two in the second paragraph
    assert typist.page.reached().span.start == SIX_TIMES.index("حلب أمس")


def test_a_new_document_is_suggested_at_once_what_another_taught(typist: Typist) -> None:
    label_first(typist)
    typist.press(KEY.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    typist.qtbot.waitUntil(lambda: typist.text.startswith("اجتمع"), timeout=5000)
    wait_for(typist, 2)
    typist.press(KEY.Key_S)
    told = typist.window.status.message()
    assert "حلب" in told and "1" in told


def test_a_card_says_why_beside_the_suggestion_a_key_came_to_and_hides_nothing_of_it(typist: Typist) -> None:
    label_first(typist)
    wait_for(typist, 5)
    typist.press(KEY.Key_S)
    card = typist.page._hovering.card
    assert not card.isVisible()  # whoever goes on at once is not held up
    typist.qtbot.waitUntil(card.isVisible, timeout=3000)
    assert "حلب" in card.text() and "before: 1. Left alone: 0." in card.text()
    assert not card.geometry().intersects(typist.page._located(typist.page.reached().id)[1])
    assert card.text().split("\n")[2] in typist.page.told_at_caret()
    reached = typist.page.reached()
    typist.press(KEY.Key_S)
    assert not card.isVisible() and typist.page.reached() != reached
    typist.qtbot.waitUntil(card.isVisible, timeout=3000)
    typist.press(KEY.Key_D)
    assert not card.isVisible()
    typist.qtbot.waitUntil(card.isVisible, timeout=3000)  # of the next, which is reached by itself
    typist.press(KEY.Key_Escape)
    typist.qtbot.wait(500)
    assert not card.isVisible() and typist.page.reached() is None
    assert "Suggested" not in typist.page.told_at_caret()


def test_where_no_room_is_beside_a_suggestion_no_card_hides_it(typist: Typist) -> None:
    label_first(typist)
    wait_for(typist, 5)
    whole = typist.page.viewport().rect()
    typist.page._hovering._located = lambda id: (typist.page._thing(id), QRect(whole))
    typist.press(KEY.Key_S)
    typist.qtbot.wait(600)
    assert not typist.page._hovering.card.isVisible()
    assert "before: 1" in typist.window.status.message()


def test_what_was_labelled_is_known_when_the_project_is_opened_again(started, project: Path) -> None:
    typist = only_memory(started, project)
    label_first(typist)
    typist.wait_until_saved()
    again = started.open(project)
    wait_for(again, 5)


def test_switched_off_there_are_none_and_keys_say_so(typist: Typist) -> None:
    label_first(typist)
    wait_for(typist, 5)
    typist.press(KEY.Key_F4)
    assert typist.page.suggestions() == ()
    typist.press(KEY.Key_S)
    assert typist.page.reached() is None
    assert typist.window.status.proposed() == ""
    typist.press(KEY.Key_1)
    typist.qtbot.wait(400)
    assert typist.page.suggestions() == ()
    typist.press(KEY.Key_F4)
    typist.qtbot.waitUntil(lambda: len(typist.page.suggestions()) > 0, timeout=5000)


def test_while_suggestions_are_off_their_sources_say_so_in_the_palette_whatever_else_is_done(typist: Typist) -> None:
    typist.press(KEY.Key_F4)
    label_first(typist)
    assert not typist.window.actions_by_id["suggest_memory"].isEnabled()
    typist.press(KEY.Key_K, CONTROL)
    everything = (one.entry for one in typist.program.opened.commanding.palette._everything)
    assert len([one for one in everything if one.reason == "suggestions are off"]) == 4


def test_what_a_source_suggested_is_gone_at_once_when_it_is_switched_off(typist: Typist) -> None:
    label_first(typist)
    wait_for(typist, 5)
    typist.window.actions_by_id["suggest_memory"].trigger()
    assert typist.page.suggestions() == ()


def test_a_source_that_is_off_suggests_nothing_and_stays_off(started, project: Path) -> None:
    typist = only_memory(started, project)
    typist.window.actions_by_id["suggest_memory"].trigger()
    label_first(typist)
    typist.qtbot.wait(500)
    assert typist.page.suggestions() == ()
    typist.wait_until_saved()
    again = started.open(project)
    assert not again.window.actions_by_id["suggest_memory"].isChecked()


@pytest.mark.parametrize("letter, does", (("س", "next"), ("ش", "accept"), ("ي", "reject")))
def test_the_keys_work_with_an_arabic_layout_alone(typist: Typist, letter: str, does: str) -> None:
    label_first(typist)
    wait_for(typist, 5)
    if does != "next":
        typist.press(KEY.Key_S)
    before = typist.page.reached()
    press_arabic(letter)
    after = typist.page.reached()
    assert after is not None and (before is None or before.id != after.id)
    assert len(typist.layer()) == (2 if does == "accept" else 1)


def test_the_status_line_counts_what_is_suggested(typist: Typist) -> None:
    assert typist.window.status.proposed() == ""
    label_first(typist)
    wait_for(typist, 5)
    assert "5" in typist.window.status.proposed()


def test_keys_without_a_suggestion_say_what_to_do(typist: Typist) -> None:
    for key in (KEY.Key_S, KEY.Key_A, KEY.Key_D, KEY.Key_E):
        typist.window.status.say("")
        typist.press(key)
        assert typist.window.status.message() != "", QKeySequence(key).toString()
    assert typist.layer() == ()


def test_a_read_only_project_shows_suggestions_and_refuses_to_accept(started, project: Path) -> None:
    typist = only_memory(started, project)
    label_first(typist)
    typist.wait_until_saved()
    program: Application = started.program
    program.open_project(project, read_only=True)
    typist.qtbot.waitUntil(lambda: program.session.thread.is_read_only, timeout=5000)
    typist.qtbot.waitUntil(lambda: program.desk.document is not None, timeout=5000)
    typist.page.setFocus()
    wait_for(typist, 5)
    typist.page.reach_next(True)
    typist.window.acted.emit("accept", False)
    assert len(typist.layer()) == 1
