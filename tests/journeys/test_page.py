"""The page through the window: its menu, its looks, edges dragged, cards."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu

from annotator.gui.reading.drawing.look import MarkStyle
from tests.journeys.typist import CONTROL, SHIFT, Typist

LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key

# The offscreen platform says so of every menu.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)


@pytest.fixture
def typist(started, seed_project: Path) -> Typist:
    return started.open(seed_project)


def menu_of(typist: Typist) -> QMenu:
    typist.qtbot.waitUntil(lambda: typist.window.findChild(QMenu, "page_menu") is not None)
    menu = typist.window.findChild(QMenu, "page_menu")
    assert menu.isVisible()
    return menu


def asked(typist: Typist, at: QPoint, reason: QContextMenuEvent.Reason) -> None:
    where = typist.page.viewport() if reason is QContextMenuEvent.Reason.Mouse else typist.page
    QApplication.sendEvent(where, QContextMenuEvent(reason, at, where.mapToGlobal(at)))


def middle(typist: Typist, offset: int) -> QPoint:
    typist.page.reveal(offset)
    return typist.page.letter_box(offset).center()


def copied() -> str:
    return QApplication.clipboard().text()


def test_a_right_click_offers_every_label_with_its_key_and_labels(typist: Typist) -> None:
    start, end = typist.select("دمشق")
    at = middle(typist, start + 1)
    typist.qtbot.mousePress(typist.page.viewport(), Qt.MouseButton.RightButton, pos=at)
    asked(typist, at, QContextMenuEvent.Reason.Mouse)
    menu = menu_of(typist)
    keys = {one.text(): one.shortcut().toString() for one in menu.actions()}
    assert [keys[name] for name in ("actor", "location", "casualty", "date", "quote")] == ["1", "2", "3", "4", "5"]
    next(one for one in menu.actions() if one.text() == "location").trigger()
    menu.close()
    assert typist.said() == [(start, end, "location")]


def test_a_right_click_on_an_annotation_removes_it(typist: Typist) -> None:
    start, _ = typist.select("دمشق")
    typist.press(Key.Key_2)
    typist.press(Key.Key_Escape)
    at = middle(typist, start + 1)
    typist.qtbot.mousePress(typist.page.viewport(), Qt.MouseButton.RightButton, pos=at)
    asked(typist, at, QContextMenuEvent.Reason.Mouse)
    menu = menu_of(typist)
    next(one for one in menu.actions() if one.objectName() == "remove").trigger()
    menu.close()
    assert typist.said() == []


def test_the_menu_key_opens_the_menu_at_the_caret_and_it_goes_when_closed(typist: Typist) -> None:
    start, _ = typist.select("دمشق")
    box = typist.page.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    asked(typist, box.center(), QContextMenuEvent.Reason.Keyboard)
    menu = menu_of(typist)
    assert menu.pos().y() >= typist.page.viewport().mapToGlobal(typist.page.letter_box(start).topLeft()).y()
    menu.close()
    typist.qtbot.waitUntil(lambda: typist.window.findChild(QMenu, "page_menu") is None)


def test_copying_takes_the_selection_or_the_chosen_annotation(typist: Typist) -> None:
    QApplication.clipboard().clear()
    assert not typist.window.actions_by_id["copy"].isEnabled()
    typist.select("دمشق")
    typist.press(Key.Key_C, CONTROL)
    assert copied() == "دمشق"
    typist.select("الجيش الأميركي")
    typist.press(Key.Key_1)
    assert typist.page.selection() is None
    typist.press(Key.Key_C, CONTROL)
    assert copied() == "الجيش الأميركي"


def test_copying_with_the_source_names_document_and_paragraph(typist: Typist) -> None:
    start, _ = typist.select("الجيش الأميركي")
    typist.press(Key.Key_C, CONTROL | SHIFT)
    words, source = copied().split("\n")
    assert words == "الجيش الأميركي"
    facts = typist.program.session.facts
    assert facts.open_document(typist.program.desk.document).document.title in source
    assert str(typist.page.paragraph_number(start)) in source


def test_the_look_of_marks_is_chosen_remembered_and_worn_again(typist: Typist, started) -> None:
    assert typist.page._look.marks is MarkStyle.HYBRID
    typist.window.setting_chosen.emit("style", "fills")
    assert typist.page._look.marks is MarkStyle.FILLS
    kept = json.loads(typist.program.preferences._file.read_text(encoding="utf-8"))
    assert kept["style"] == "fills"
    again = started.open()
    assert again.page._look.marks is MarkStyle.FILLS
    ticked = [one.data() for one in again.window.menus.by_name["style"].actions() if one.isChecked()]
    assert ticked == ["fills"]


def test_f7_shows_what_cannot_be_seen_and_moves_nothing(typist: Typist) -> None:
    places = [typist.page.letter_box(offset) for offset in range(0, 300, 11)]
    plain = typist.page.grab().toImage()
    typist.press(Key.Key_F7)
    assert typist.page.grab().toImage() != plain
    assert [typist.page.letter_box(offset) for offset in range(0, 300, 11)] == places
    assert typist.window.actions_by_id["invisibles"].isChecked()
    typist.press(Key.Key_F7)
    assert typist.page.grab().toImage() == plain


def move(typist: Typist, point: QPoint, buttons: Qt.MouseButton) -> None:
    where = typist.page.viewport()
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(point), QPointF(where.mapToGlobal(point)), Qt.MouseButton.NoButton, buttons,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(where, event)


def test_a_dragged_edge_resizes_the_annotation_and_undo_takes_it_back(typist: Typist) -> None:
    start, end = typist.select("الأميركي", inside="الجيش الأميركي")
    typist.press(Key.Key_1)
    where = typist.page.viewport()
    entered, _, top, bottom = typist.page.letter_edges(start)
    box = typist.page.letter_box(start - len("الجيش "))
    to = QPoint(box.right() - 1, box.center().y())
    typist.qtbot.mousePress(where, LEFT, pos=QPoint(round(entered), (top + bottom) // 2))
    move(typist, QPoint((round(entered) + to.x()) // 2, to.y()), LEFT)
    move(typist, to, LEFT)
    typist.qtbot.mouseRelease(where, LEFT, pos=to)
    assert typist.said() == [(start - len("الجيش "), end, "actor")]
    assert typist.layer()[0].text == "الجيش الأميركي"
    assert typist.page.chosen() == typist.layer()[0].id
    typist.press(Key.Key_Z, CONTROL)
    assert typist.said() == [(start, end, "actor")]


def test_the_card_names_label_and_annotator(typist: Typist) -> None:
    start, _ = typist.select("دمشق")
    typist.press(Key.Key_2)
    move(typist, middle(typist, start + 1), Qt.MouseButton.NoButton)
    card = typist.page._hovering.card
    typist.qtbot.waitUntil(card.isVisible, timeout=3000)
    told = card.text()
    assert "location" in told
    assert "دمشق" in told
    assert typist.program.session.facts.annotator.name in told
