"""All mentions of a name, by the keyboard alone: found, ticked, labelled in one step, refusals remembered."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from annotator.gui.proposing.mentions.dialog import MentionsDialog
from tests.journeys.typist import CONTROL, Typist, press_arabic

KEY = Qt.Key
TEXT = """شن الجيش هجوما في سوريا وعاد.
قال الوزير: "إن سوريا بلد كبير".
وسوريا لا تنام، وتلفزيون سوريا يبث.
الحكومة السورية صامتة."""
OTHER = "بسوريا مدن كثيرة.\nعاد الهدوء إلى سوريا."


@pytest.fixture
def project(project_of) -> Path:
    return project_of(TEXT, OTHER)


@pytest.fixture
def typist(started, project: Path) -> Typist:
    return started.open(project)


def opened(typist: Typist) -> MentionsDialog:
    """The window, once it has found what there is."""
    typist.press(KEY.Key_M)
    dialog = typist.program.opened.mentioning.dialog
    typist.qtbot.waitUntil(lambda: not typist.program.opened.mentioning._is_reading, timeout=5000)
    typist.qtbot.waitUntil(dialog.list.hasFocus, timeout=5000)
    return dialog


def press(typist: Typist, key: Qt.Key, on: QWidget) -> None:
    """A press alone: what closes a window on the way down has none left to let the key go in."""
    typist.qtbot.keyPress(on, key)
    if key in (KEY.Key_Return, KEY.Key_Escape):
        typist.window.activateWindow()
        typist.qtbot.waitUntil(typist.page.hasFocus, timeout=5000)


def lines(dialog: MentionsDialog) -> list[tuple[str, bool]]:
    """What stands before each mention, and whether it is ticked."""
    rows = dialog.rows
    return [(one.mention.before.split("\n")[-1][-8:], rows.is_ticked(one)) for one in rows.candidates]


def label(typist: Typist, words: str, key: Qt.Key, **where) -> None:
    typist.select(words, **where)
    typist.press(key)


def test_one_key_then_enter_labels_all_and_not_a_longer_word(typist: Typist) -> None:
    label(typist, "سوريا", KEY.Key_2)
    dialog = opened(typist)
    assert len(lines(dialog)) == 3  # the one that is labelled is none, السورية neither
    assert all(ticked for _, ticked in lines(dialog))
    press(typist, KEY.Key_Return, dialog.list)
    assert [one.text for one in typist.layer()] == ["سوريا"] * 4
    assert {one.label for one in typist.layer()} == {"location"}
    assert [one.origin for one in typist.layer()] == ["hand", "mentions", "mentions", "mentions"]
    typist.press(KEY.Key_Z, CONTROL)
    assert len(typist.layer()) == 1


def test_what_lies_inside_another_label_is_not_ticked_but_in_a_quotation_it_is(typist: Typist) -> None:
    label(typist, "تلفزيون سوريا", KEY.Key_1)
    label(typist, "إن سوريا بلد كبير", KEY.Key_5)
    label(typist, "سوريا", KEY.Key_2)
    dialog = opened(typist)
    assert [ticked for _, ticked in lines(dialog)] == [True, True, False]
    press(typist, KEY.Key_Return, dialog.list)
    assert sum(one.label == "location" for one in typist.layer()) == 3
    # What nobody had ticked was not refused either.
    assert typist.program.session.facts.open_document(typist.program.desk.document).rejections == {}


def test_space_takes_a_tick_off_and_that_is_remembered_as_a_no(typist: Typist) -> None:
    label(typist, "سوريا", KEY.Key_2)
    dialog = opened(typist)
    press(typist, KEY.Key_Space, dialog.list)
    assert [ticked for _, ticked in lines(dialog)] == [False, True, True]
    press(typist, KEY.Key_Return, dialog.list)
    assert len(typist.layer()) == 3
    again = opened(typist)
    assert [ticked for _, ticked in lines(again)] == [False]
    assert again.rows.candidates[0].was_refused
    press(typist, KEY.Key_Escape, again)
    typist.press(KEY.Key_Z, CONTROL)  # one step took back labels and the no
    typist.page.go_to(typist.layer()[0].id)
    assert [ticked for _, ticked in lines(opened(typist))] == [True, True, True]


def test_the_whole_project_is_asked_by_a_key_and_labelled_in_one_step(typist: Typist) -> None:
    label(typist, "سوريا", KEY.Key_2)
    typist.wait_until_saved()
    dialog = opened(typist)
    press_arabic("ح")  # the key of P
    typist.qtbot.waitUntil(lambda: len(dialog.rows.candidates) == 5, timeout=5000)
    typist.qtbot.waitUntil(lambda: not typist.program.opened.mentioning._is_reading, timeout=5000)
    titles = {one.title for one in dialog.rows.candidates}
    assert len(titles) == 2
    press(typist, KEY.Key_Return, dialog.list)
    counts = typist.program.session.thread
    typist.qtbot.waitUntil(lambda: counts.ask(lambda file: file.read.counts()).annotations == 6, timeout=5000)
    typist.qtbot.waitUntil(lambda: "5" in typist.window.status.message(), timeout=5000)
    typist.program.desk.undoing.undo()
    assert counts.ask(lambda file: file.read.counts()).annotations == 1


def test_a_labels_key_asks_about_that_label(typist: Typist) -> None:
    label(typist, "سوريا", KEY.Key_2)
    dialog = opened(typist)
    press_arabic("١")
    assert dialog.chosen_label() == "actor"
    # The place it carries as a location speaks against it now, the others stay as they were.
    assert [ticked for _, ticked in lines(dialog)] == [False, True, True, True]


def test_all_or_none_are_ticked_by_one_key(typist: Typist) -> None:
    label(typist, "سوريا", KEY.Key_2)
    dialog = opened(typist)
    press(typist, KEY.Key_A, dialog.list)
    assert not any(ticked for _, ticked in lines(dialog))
    press_arabic("ش")  # the key of A
    assert all(ticked for _, ticked in lines(dialog))


def test_escape_leaves_all_as_it_was(typist: Typist) -> None:
    label(typist, "سوريا", KEY.Key_2)
    dialog = opened(typist)
    press(typist, KEY.Key_Space, dialog.list)
    press(typist, KEY.Key_Escape, dialog)
    assert len(typist.layer()) == 1
    opened_document = typist.program.session.facts.open_document(typist.program.desk.document)
    assert opened_document.rejections == {}


def test_a_selection_is_asked_about_with_the_label_it_had_before(typist: Typist) -> None:
    label(typist, "سوريا", KEY.Key_2)
    typist.wait_until_saved()
    knows = typist.program.opened.proposing.proposer
    typist.qtbot.waitUntil(lambda: knows.knowledge.label_of("سوريا") == "location", timeout=5000)
    typist.select("سوريا", nth=1)
    assert opened(typist).chosen_label() == "location"


def test_nothing_selected_is_said(typist: Typist) -> None:
    typist.go_to(0)
    assert not typist.window.actions_by_id["mentions"].isEnabled()


def test_every_control_tells_a_screen_reader_what_it_is(typist: Typist) -> None:
    label(typist, "سوريا", KEY.Key_2)
    dialog = opened(typist)
    for control in (dialog.label, dialog.scope, dialog.list):
        assert control.accessibleName()
    spoken = dialog.rows.data(dialog.rows.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert "سوريا" in spoken and dialog.rows.candidates[0].title in spoken
