"""The palette, by keys: what it finds, what it says, what it does."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.cli import commands
from annotator.domain.document import Document, document_id
from annotator.editing.commands.documents import AddDocument
from annotator.gui.actions import ACTIONS
from annotator.gui.commands.entries import Entry, Found, action_entries
from annotator.gui.commands.palette import Palette
from annotator.gui.commands.search_box import SearchBox
from annotator.gui.panels.label_bar import LabelButton
from tests.examples import INSTANT
from tests.journeys.test_keys import press_arabic
from tests.journeys.typist import CONTROL, Typist

Key = Qt.Key


@pytest.fixture
def typist(started, seed_project: Path) -> Typist:
    return started.open(seed_project)


def opened(typist: Typist) -> Palette:
    typist.press(Key.Key_K, CONTROL)
    palette = typist.program.opened.commanding.palette
    typist.qtbot.waitUntil(palette.field.hasFocus)
    return palette


def titles(palette: Palette) -> list[str]:
    return [one.title for one in palette.rows.entries]


def entry(palette: Palette, title: str) -> Entry:
    return next(one for one in palette.rows.entries if one.title == title)


def test_a_command_is_found_by_its_name_and_done_by_enter(typist: Typist) -> None:
    palette = opened(typist)
    typist.qtbot.keyClicks(palette.field, "larger")
    assert titles(palette)[0] == "Larger text"
    typist.press(Key.Key_Return)
    assert palette.isHidden()
    assert typist.page.font_size() == 22
    assert typist.page.hasFocus()
    typist.window.actions_by_id["zoom_reset"].trigger()


@pytest.mark.parametrize("query", ["نص أكبر", "نص اكبر", "larger"])
def test_names_of_both_languages_are_found_whatever_the_interface_speaks(typist: Typist, query: str) -> None:
    palette = opened(typist)
    palette.field.insert(query)
    palette._seek()
    assert "Larger text" in titles(palette)


def test_every_action_is_offered_with_its_key_and_its_menu(typist: Typist) -> None:
    everything = [one.entry for one in action_entries(typist.window.menus, besides="quit")]
    offered = {one.title: one for one in everything}
    missing = [
        row.id
        for row in ACTIONS
        if typist.window.actions_by_id[row.id].text().replace("&", "").rstrip("…") not in offered
    ]
    assert missing == ["quit"]
    assert (offered["Export training data"].key, offered["Export training data"].place) == ("Ctrl+E", "File")
    assert offered["Dark"].place == "View › Colours"
    assert offered["actor"].key == "1"


def test_a_command_that_cannot_be_done_says_why_and_does_nothing(typist: Typist) -> None:
    palette = opened(typist)
    typist.qtbot.keyClicks(palette.field, "do again")
    redo = entry(palette, "Redo")
    assert redo.reason == "there is nothing to do again"
    assert "there is nothing to do again" in redo.spoken
    typist.press(Key.Key_Return)
    assert not palette.isHidden()
    typist.press(Key.Key_Escape)
    assert palette.isHidden() and typist.page.hasFocus()


def test_documents_that_come_and_go_are_found_and_found_no_more(typist: Typist) -> None:
    text = "إحاطة أمنية\nنص قصير\n"
    typist.program.session.do(AddDocument(Document(document_id(text), "إحاطة أمنية", text, None, None, INSTANT, 9)))
    palette = opened(typist)
    palette.field.insert("احاطه")
    palette._seek()
    typist.qtbot.waitUntil(lambda: len(palette.rows.entries) == 1)
    typist.press(Key.Key_Escape)
    typist.program.session.undo()
    typist.program.session.wait_until_saved()
    opened(typist)
    palette.field.insert("احاطه")
    palette._seek()
    typist.qtbot.wait(200)
    assert titles(palette) == []


def test_what_was_chosen_stays_chosen_when_more_titles_are_known(typist: Typist) -> None:
    palette = opened(typist)
    typist.qtbot.keyClicks(palette.field, "text")
    typist.press(Key.Key_Down)
    typist.press(Key.Key_Down)
    before = palette.rows.entries[palette.list.currentIndex().row()]
    palette._near = lambda words: [Found.of(Entry("Text", lambda: None, place="document"))]
    typist.program.opened.commanding.titles.grown.emit()
    assert palette.rows.entries[palette.list.currentIndex().row()].title == before.title
    assert "Text" in titles(palette)


def test_documents_are_found_by_their_titles_and_opened(started, seed_project: Path, tmp_path: Path) -> None:
    other = tmp_path / "إحاطة.txt"
    other.write_text("إحاطة أمنية\nنص قصير\n", encoding="utf-8")
    commands.main(["import", str(seed_project), str(other)], standalone_mode=False)
    typist = started.open(seed_project)
    palette = opened(typist)
    assert not any("حاطه" in title or "إحاطة" in title for title in titles(palette))
    palette.field.insert("احاطه")
    palette._seek()
    typist.qtbot.waitUntil(lambda: [one.place for one in palette.rows.entries] == ["document"])
    typist.press(Key.Key_Return)
    typist.qtbot.waitUntil(lambda: "نص قصير" in typist.text)


def test_what_another_source_offers_is_found_too(typist: Typist) -> None:
    went: list[str] = []
    heading = Found.of(Entry("Nested annotations", lambda: went.append("there"), place="manual"))
    typist.program.opened.commanding.sources.append(lambda: [heading])
    palette = opened(typist)
    typist.qtbot.keyClicks(palette.field, "nested annot")
    assert titles(palette)[0] == "Nested annotations"
    typist.press(Key.Key_Return)
    assert went == ["there"]


def test_arrows_choose_and_go_around_the_ends(typist: Typist) -> None:
    palette = opened(typist)
    last = len(palette.rows.entries) - 1
    typist.press(Key.Key_Up)
    assert palette.list.currentIndex().row() == last
    typist.press(Key.Key_Down)
    typist.press(Key.Key_Tab)
    assert palette.list.currentIndex().row() == 1
    assert palette.field.hasFocus()


def test_nothing_found_is_said(typist: Typist) -> None:
    palette = opened(typist)
    typist.qtbot.keyClicks(palette.field, "qqqq")
    assert palette._nothing.isVisible() and not palette.list.isVisible()
    typist.press(Key.Key_Return)
    assert not palette.isHidden()


def test_its_key_works_with_an_arabic_layout_and_closes_it_again(typist: Typist) -> None:
    press_arabic("ن", CONTROL)
    palette = typist.program.opened.commanding.palette
    typist.qtbot.waitUntil(palette.field.hasFocus)
    press_arabic("ن", CONTROL)
    assert palette.isHidden()


def test_a_click_on_the_page_closes_it(typist: Typist) -> None:
    palette = opened(typist)
    typist.page.setFocus(Qt.FocusReason.MouseFocusReason)
    assert palette.isHidden()


def test_the_box_stands_at_the_end_of_the_labels_and_opens_it(typist: Typist) -> None:
    (box,) = typist.window.findChildren(SearchBox)
    buttons = typist.window.label_bar.findChildren(LabelButton)
    assert box.mapToGlobal(box.rect().topLeft()).x() > max(
        one.mapToGlobal(one.rect().topRight()).x() for one in buttons
    )
    assert "Ctrl+K" in box.toolTip()
    typist.qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    palette = typist.program.opened.commanding.palette
    assert not palette.isHidden()
    typist.press(Key.Key_Escape, on=QApplication.focusWidget())
