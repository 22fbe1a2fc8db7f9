"""The mouse over annotations and at their edges."""

import gc

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.exceptions import capture_exceptions

from annotator.domain.annotation import Annotation
from annotator.domain.span import Span
from annotator.gui.reading.view import ReadingView

TEXT = "مقتل عناصر من الميليشيات المرتبطة بإيران في 2023 قرب دمشق\n" + "قال العراق وسوريا اليوم إن كل شيء تم " * 40
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def shown(view, qapp):
    start = TEXT.index("الميليشيات")
    span = Span(start, TEXT.index(" في "))
    made = Annotation(
        "a1", "d", "p", "actor", span, span.text_in(TEXT), "", {"role": "<b>target</b>", "count": 8}, note="تأكد & عد"
    )
    inner = Span(TEXT.index("إيران"), span.end)
    view.show_document(TEXT, [made, Annotation("a2", "d", "q", "location", inner, inner.text_in(TEXT), "")])
    view.set_annotators({"p": "ليلى ح."})
    qapp.processEvents()
    return view


def move(view, point: QPoint, buttons=Qt.MouseButton.NoButton) -> None:
    """A move of the mouse, whatever is under the real one."""
    where = view.viewport()
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(point), QPointF(where.mapToGlobal(point)), Qt.MouseButton.NoButton, buttons,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(where, event)


def rest(view, qtbot, words: str) -> None:
    move(view, view.letter_box(TEXT.index(words)).center())
    qtbot.waitUntil(view._hovering.card.isVisible, timeout=3000)


def test_the_innermost_annotation_under_the_mouse_is_hovered(shown):
    move(shown, shown.letter_box(TEXT.index("المرتبطة")).center())
    assert shown._shown().hovered == "a1"
    move(shown, shown.letter_box(TEXT.index("إيران")).center())
    assert shown._shown().hovered == "a2"
    move(shown, shown.letter_box(TEXT.index("مقتل")).center())
    assert shown._shown().hovered is None


def test_a_card_tells_what_is_known_as_plain_text(shown, qtbot):
    rest(shown, qtbot, "المرتبطة")
    told = shown._hovering.card.text()
    for part in ("فاعل", "الميليشيات المرتبطة بإيران", "<b>target</b>", "8", "تأكد & عد", "ليلى ح."):
        assert part in told


def test_a_card_of_an_annotator_nobody_named_says_nothing_of_one(shown, qtbot):
    rest(shown, qtbot, "إيران")
    assert "ليلى" not in shown._hovering.card.text()
    assert "q" not in shown._hovering.card.text()


def test_the_card_comes_only_after_the_mouse_has_rested(shown, qtbot):
    move(shown, shown.letter_box(TEXT.index("المرتبطة")).center())
    qtbot.wait(150)
    assert not shown._hovering.card.isVisible()


def test_the_card_lies_within_the_page_and_beside_the_line(shown, qtbot):
    rest(shown, qtbot, "المرتبطة")
    card, line = shown._hovering.card.geometry(), shown.letter_box(TEXT.index("المرتبطة"))
    assert shown.rect().contains(card)
    assert card.top() > line.bottom()


def test_the_card_of_a_line_at_the_bottom_opens_above_it(view, qtbot, annotate, qapp):
    text = "نعم\n" * 6 + "دمشق"
    view.show_document(text, [annotate(text, "دمشق", "location")])
    view.resize(920, view.letter_box(len(text) - 1).bottom() + 20)
    qapp.processEvents()
    box = view.letter_box(len(text) - 1)
    move(view, box.center())
    qtbot.waitUntil(view._hovering.card.isVisible, timeout=3000)
    assert 0 <= view._hovering.card.geometry().top() < view._hovering.card.geometry().bottom() < box.top()


@pytest.mark.parametrize(
    "end",
    [
        lambda view, qtbot: qtbot.keyClick(view, Qt.Key.Key_Shift),
        lambda view, qtbot: view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 5),
        lambda view, qtbot: QApplication.sendEvent(view.viewport(), QEvent(QEvent.Type.Leave)),
        lambda view, qtbot: qtbot.mousePress(view.viewport(), LEFT, pos=QPoint(300, 100)),
        lambda view, qtbot: view.set_annotations(()),
        lambda view, qtbot: view.show_document("نعم"),
    ],
)
def test_card_and_frame_go_with_a_key_a_scroll_a_press_or_the_mouse(shown, qtbot, end):
    rest(shown, qtbot, "المرتبطة")
    end(shown, qtbot)
    assert not shown._hovering.card.isVisible()
    assert shown._shown().hovered is None


def test_nothing_is_hovered_while_the_mouse_selects(shown):
    move(shown, shown.letter_box(TEXT.index("المرتبطة")).center(), LEFT)
    assert shown._shown().hovered is None


# -- edges


def edge(view, at_start: bool) -> QPoint:
    """A point on the start or the end edge of the first annotation."""
    offset = TEXT.index("الميليشيات") if at_start else TEXT.index(" في ") - 1
    entered, left, top, bottom = view.letter_edges(offset)
    return QPoint(round(entered if at_start else left), (top + bottom) // 2)


def drag(view, qtbot, at_start: bool, to: QPoint) -> None:
    qtbot.mousePress(view.viewport(), LEFT, pos=edge(view, at_start))
    move(view, QPoint((edge(view, at_start).x() + to.x()) // 2, to.y()), LEFT)
    move(view, to, LEFT)
    qtbot.mouseRelease(view.viewport(), LEFT, pos=to)


def in_letter(view, offset: int, part: float) -> QPoint:
    box = view.letter_box(offset)
    return QPoint(round(box.left() + part * box.width()), box.center().y())


def test_edges_of_the_chosen_annotation_alone_show_that_they_can_be_dragged(shown):
    shape = Qt.CursorShape.SplitHCursor
    move(shown, edge(shown, at_start=True))
    assert shown.viewport().cursor().shape() is not shape
    shown.choose("a1")
    for at_start in (True, False):
        move(shown, edge(shown, at_start))
        assert shown.viewport().cursor().shape() is shape
        move(shown, in_letter(shown, TEXT.index("عناصر") + 2, 0.5))
        assert shown.viewport().cursor().shape() is Qt.CursorShape.IBeamCursor


def test_a_dragged_edge_is_told_when_it_is_let_go_and_not_before(shown, qtbot):
    shown.choose("a1")
    start = TEXT.index("عناصر")
    with qtbot.waitSignal(shown.span_dragged, timeout=1000) as told:
        drag(shown, qtbot, True, in_letter(shown, start, 0.9))
    assert told.args == ["a1", start, TEXT.index(" في ")]
    assert shown._marks.by_id["a1"].span.start == TEXT.index("الميليشيات")
    assert shown.selection() is None


def test_an_end_is_dragged_to_a_border_inside_a_word(shown, qtbot):
    shown.choose("a1")
    with qtbot.waitSignal(shown.span_dragged, timeout=1000) as told:
        drag(shown, qtbot, False, in_letter(shown, TEXT.index("المرتبطة") + 3, 0.2))
    assert told.args == ["a1", TEXT.index("الميليشيات"), TEXT.index("المرتبطة") + 4]


def test_an_edge_dragged_past_the_other_leaves_one_letter(shown, qtbot):
    shown.choose("a1")
    with qtbot.waitSignal(shown.span_dragged, timeout=1000) as told:
        drag(shown, qtbot, False, in_letter(shown, TEXT.index("مقتل"), 0.5))
    start = TEXT.index("الميليشيات")
    assert told.args == ["a1", start, start + 1]


def test_a_start_dragged_past_the_end_leaves_the_last_letter(shown, qtbot):
    shown.choose("a1")
    with qtbot.waitSignal(shown.span_dragged, timeout=1000) as told:
        drag(shown, qtbot, True, in_letter(shown, TEXT.index("دمشق"), 0.5))
    end = TEXT.index(" في ")
    assert told.args == ["a1", end - 1, end]


def test_an_edge_dragged_away_and_back_is_not_told(shown, qtbot):
    shown.choose("a1")
    with qtbot.assertNotEmitted(shown.span_dragged):
        qtbot.mousePress(shown.viewport(), LEFT, pos=edge(shown, at_start=True))
        move(shown, in_letter(shown, TEXT.index("عناصر"), 0.9), LEFT)
        move(shown, edge(shown, at_start=True), LEFT)
        qtbot.mouseRelease(shown.viewport(), LEFT, pos=edge(shown, at_start=True))
    assert shown.chosen() == "a1"


def test_what_it_would_cover_is_shown_while_it_is_dragged(shown, qtbot):
    shown.choose("a1")
    qtbot.mousePress(shown.viewport(), LEFT, pos=edge(shown, at_start=True))
    move(shown, in_letter(shown, TEXT.index("عناصر"), 0.9), LEFT)
    assert shown._shown().dragged == (TEXT.index("عناصر"), TEXT.index(" في "))
    qtbot.mouseRelease(shown.viewport(), LEFT, pos=in_letter(shown, TEXT.index("عناصر"), 0.9))
    assert shown._shown().dragged is None


def test_escape_gives_a_drag_up(shown, qtbot):
    shown.choose("a1")
    with qtbot.assertNotEmitted(shown.span_dragged):
        qtbot.mousePress(shown.viewport(), LEFT, pos=edge(shown, at_start=True))
        move(shown, in_letter(shown, TEXT.index("عناصر"), 0.9), LEFT)
        qtbot.keyClick(shown, Qt.Key.Key_Escape)
        assert shown._shown().dragged is None
        qtbot.mouseRelease(shown.viewport(), LEFT, pos=in_letter(shown, TEXT.index("عناصر"), 0.9))
    assert shown.chosen() == "a1"


def test_an_edge_let_go_where_it_was_is_not_told(shown, qtbot):
    shown.choose("a1")
    with qtbot.assertNotEmitted(shown.span_dragged):
        drag(shown, qtbot, True, edge(shown, at_start=True))


def test_a_click_on_an_edge_is_a_click(shown, qtbot):
    shown.choose("a1")
    at = edge(shown, at_start=False) + QPoint(2, 0)
    with qtbot.assertNotEmitted(shown.span_dragged):
        qtbot.mouseClick(shown.viewport(), LEFT, pos=at)
    assert shown.chosen() == "a2"


def test_inside_a_number_an_edge_goes_by_digits(view, qtbot, annotate):
    text = "في 2023 قرب"
    view.show_document(text, [annotate(text, "2023", "date", name="n")])
    view.choose("n")
    _, left, top, bottom = view.letter_edges(6)
    y = (top + bottom) // 2
    for digit, end in ((5, 5), (4, 4)):
        to = QPoint(view.letter_box(digit).left() + 2, y)
        with qtbot.waitSignal(view.span_dragged, timeout=1000) as told:
            qtbot.mousePress(view.viewport(), LEFT, pos=QPoint(round(left), y))
            move(view, to, LEFT)
            qtbot.mouseRelease(view.viewport(), LEFT, pos=to)
        assert told.args == ["n", 3, end]
    with qtbot.waitSignal(view.span_dragged, timeout=1000) as told:
        to = QPoint(view.letter_box(3).left() + 1, y)
        qtbot.mousePress(view.viewport(), LEFT, pos=QPoint(round(left), y))
        move(view, to, LEFT)
        qtbot.mouseRelease(view.viewport(), LEFT, pos=to)
    assert told.args == ["n", 3, 4]


def test_the_menu_key_opens_the_menu_at_the_caret(shown):
    shown.select(30, 30)
    assert shown.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle) == shown.letter_box(30)


def test_a_page_that_python_collects_goes_quietly(qtbot, qapp):
    """Qt hides it while deleting it, when nothing is left of what watched it."""
    view = ReadingView()
    view.show_document(TEXT)
    view.show()
    qapp.processEvents()
    del view
    with capture_exceptions() as raised:
        gc.collect()
        qapp.processEvents()
    assert raised == []
