from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from annotator.domain.span import Span

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key


def selected(view):
    span = view.selection()
    return span.text_in(view.text()) if span else ""


@pytest.mark.parametrize(
    ("around", "words"),
    [('وسوريا"', "سوريا"), ("بالبنتاغون", "البنتاغون"), ("لإيران", "إيران"), ('"6 أو 7', "6 أو 7")],
)
def test_a_drag_selects_exactly_what_it_passes_over_inside_words_too(view, hand, seed, around, words):
    view.show_document(seed)
    start = seed.index(around) + around.index(words)
    view.reveal(start)
    hand.drag(start, start + len(words))
    assert selected(view) == words
    assert view.selection() == Span(start, start + len(words))


def test_a_drag_tells_of_every_change_and_setters_tell_nothing(view, hand, qtbot):
    view.show_document("قال العراق نعم")
    told = []
    view.span_selected.connect(lambda *span: told.append(span))
    view.select(0, 3)
    view.clear_selection()
    assert told == []
    hand.drag(4, 10)
    assert told[-1] == (4, 10)
    assert len(told) == len(set(told))


def test_inside_a_number_or_a_latin_name_letters_count_as_they_stand(view, hand):
    text = "وباء (COVID-19) في 2023 كان"
    view.show_document(text)
    start = text.index("COVID")
    hand.press(start, 0.1)
    hand.move(start + 2)
    hand.move(start + 4, 0.9)
    assert selected(view) == "COVID"
    hand.release(start + 4, 0.9)
    year = text.index("2023")
    hand.press(year + 3, 0.9)
    hand.move(year + 3, 0.3)
    hand.move(year, 0.1)
    assert selected(view) == "2023"
    hand.move(text.index("كان") + 2, 0.1)
    assert selected(view) == "2023 كان"
    hand.release(text.index("كان") + 2, 0.1)


def test_a_trembling_hand_selects_nothing(view, hand, qtbot):
    view.show_document("قال العراق نعم")
    hand.press(5, 0.4)
    point = hand.point(5, 0.4)
    qtbot.mouseMove(view.viewport(), point + QPoint(2, 0))
    hand.release(5, 0.6)
    assert view.selection() is None


def test_a_double_click_takes_the_word_without_the_signs_around_it(view, hand, seed):
    view.show_document(seed)
    start = seed.index('وسوريا"')
    view.reveal(start)
    hand.double_click(start + 2)
    assert selected(view) == "وسوريا"


def test_a_drag_after_a_double_click_goes_by_words_both_ways(view, hand):
    text = "قال وزير الدفاع الأميركي لويد"
    view.show_document(text)
    middle = text.index("الدفاع") + 2
    hand.double_click(middle)
    hand.move(text.index("الأميركي") + 3)
    assert selected(view) == "الدفاع الأميركي"
    hand.move(text.index("وزير") + 2)
    assert selected(view) == "وزير الدفاع"
    hand.release(text.index("وزير") + 2)
    assert selected(view) == "وزير الدفاع"


def test_a_third_click_takes_the_sentence(view, hand, seed):
    view.show_document(seed)
    offset = seed.index("وذكر المصدر") + 2
    view.reveal(offset)
    hand.double_click(offset)
    hand.click(offset)
    assert selected(view) == "وذكر المصدر ذاته أن انفجارات استمرت نحو ساعتين في أحد الموقعين المستهدفين."


def test_shift_and_click_extend_the_selection(view, hand):
    text = "قال وزير الدفاع"
    view.show_document(text)
    hand.click(4, 0.9)
    hand.press(8, 0.9, SHIFT)
    hand.release(8, 0.9)
    assert selected(view) == "وزير"


def test_dragging_out_of_the_window_scrolls_on(view, hand, qtbot, seed):
    view.show_document(seed)
    hand.press(10)
    qtbot.mouseMove(view.viewport(), QPoint(400, view.viewport().height() + 60))
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 200)
    assert view.selection().end > seed.index("شن الجيش")
    before = view.verticalScrollBar().value()
    qtbot.mouseMove(view.viewport(), QPoint(400, 100))
    qtbot.wait(100)
    assert view.verticalScrollBar().value() == before
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(400, 100))


def test_the_selection_is_widened_to_whole_letters(view):
    view.show_document("ردّاً على 👨‍👩‍👧")
    view.select(2, 4)
    assert selected(view) == "دّا\u064b" or selected(view) == "دّاً"
    view.select(11, 12)
    assert selected(view) == "👨‍👩‍👧"


def press(qtbot, view, *keys):
    for one in keys:
        key, modifiers = one if isinstance(one, tuple) else (one, Qt.KeyboardModifier.NoModifier)
        view.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, key, modifiers))


def test_the_left_arrow_goes_forward_in_arabic_and_back_in_english(view, qtbot):
    view.show_document("قال 2023 نعم\nReuters")
    places = []
    for _ in range(9):
        press(qtbot, view, KEY.Key_Left)
        places.append(view.caret())
    assert places == list(range(1, 10))
    view.select(15, 15)
    press(qtbot, view, KEY.Key_Left)
    assert view.caret() == 14
    press(qtbot, view, KEY.Key_Right, KEY.Key_Right)
    assert view.caret() == 16


def test_shift_and_arrows_reach_a_start_inside_a_word(view, qtbot):
    text = "مسؤول بالبنتاغون قوله"
    view.show_document(text)
    view.select(7, 7)
    press(qtbot, view, *[(KEY.Key_Left, SHIFT)] * 9)
    assert selected(view) == "البنتاغون"


def test_ctrl_and_arrows_go_by_words(view, qtbot):
    text = "قال، وزير الدفاع"
    view.show_document(text)
    press(qtbot, view, (KEY.Key_Left, CTRL), (KEY.Key_Left, CTRL))
    assert view.caret() == text.index(" الدفاع")
    press(qtbot, view, (KEY.Key_Right, CTRL | SHIFT))
    assert selected(view) == "وزير"


def test_one_step_is_one_whole_letter(view, qtbot):
    view.show_document("دّ👨‍👩‍👧ن")
    press(qtbot, view, KEY.Key_Left)
    assert view.caret() == 2
    press(qtbot, view, KEY.Key_Left)
    assert view.caret() == 7
    press(qtbot, view, KEY.Key_Right)
    assert view.caret() == 2


def test_up_and_down_keep_to_the_column_they_started_in(view, qtbot):
    text = "قال وزير الدفاع الأميركي لويد أوستن\nنعم\nقال وزير الدفاع الأميركي لويد أوستن"
    view.show_document(text)
    start = text.index("الأميركي")
    view.select(start, start)
    press(qtbot, view, KEY.Key_Down)
    assert view.caret() == text.index("\n", text.index("نعم"))
    press(qtbot, view, KEY.Key_Down)
    assert view.caret() == text.rindex("الأميركي")
    press(qtbot, view, KEY.Key_Up, KEY.Key_Up)
    assert view.caret() == start
    press(qtbot, view, KEY.Key_Up)
    assert view.caret() == 0


def test_down_goes_one_line_where_a_word_is_broken_across_lines(view, qtbot):
    view.show_document("R\n" + "م" * 400)
    tops = []
    for _ in range(3):  # at the left edge, where English starts and the lines of Arabic end
        press(qtbot, view, KEY.Key_Down)
        tops.append(view.letter_box(view.caret()).top())
    assert [below - above for above, below in pairwise(tops)] == [48, 48]
    assert tops[0] == view.letter_box(2).top()


def test_down_goes_through_every_line_of_a_text_and_up_comes_back(view, qtbot, seed):
    view.show_document(seed)
    downs = [0]
    while view.caret() < len(seed) and len(downs) < 200:
        press(qtbot, view, KEY.Key_Down)
        downs.append(view.caret())
    assert downs == sorted(set(downs))
    assert downs[-1] == len(seed)
    assert 40 < len(downs) < 120
    for _ in range(len(downs)):
        press(qtbot, view, KEY.Key_Up)
    assert view.caret() == 0
    assert view.verticalScrollBar().value() < 30


def test_home_and_end_go_to_the_edges_of_the_line_and_with_ctrl_of_the_text(view, qtbot):
    text = "قال العراق وسوريا اليوم إن " * 8 + "تم\r\nنعم"
    view.show_document(text)
    view.select(5, 5)
    press(qtbot, view, KEY.Key_End)
    end = view.caret()
    assert 40 < end < len(text)
    assert text[end] == " "
    press(qtbot, view, KEY.Key_Home)
    assert view.caret() == 0
    view.select(end + 2, end + 2)
    press(qtbot, view, KEY.Key_Home)
    assert view.caret() == end + 1
    view.select(text.index("تم"), text.index("تم"))
    press(qtbot, view, KEY.Key_End)
    assert view.caret() == text.index("\r")
    press(qtbot, view, KEY.Key_Left)
    assert view.caret() == text.index("نعم")
    press(qtbot, view, (KEY.Key_End, CTRL))
    assert view.caret() == len(text)
    press(qtbot, view, (KEY.Key_Home, CTRL))
    assert view.caret() == 0


def test_page_down_and_up_move_by_what_is_seen(view, qtbot, seed):
    view.show_document(seed)
    press(qtbot, view, KEY.Key_PageDown)
    first = view.caret()
    assert first > seed.index("حجم الخط")
    assert 0 <= view.letter_box(first).top() <= view.viewport().height() - 40
    press(qtbot, view, (KEY.Key_PageDown, SHIFT))
    assert view.selection().start == first
    press(qtbot, view, *[KEY.Key_PageUp] * 5)
    assert view.caret() == 0


@pytest.mark.parametrize("key", [KEY.Key_A, ord("ش")])
def test_everything_is_selected_with_every_layout(view, qtbot, key):
    view.show_document("قال\r\nنعم")
    press(qtbot, view, (key, CTRL))
    assert view.selection() == Span(0, 8)


@pytest.mark.parametrize("key", [KEY.Key_C, ord("ؤ")])
@pytest.mark.parametrize("text", ["قال\u00a0نعم\r\nلا", "\ufeffقال\u200f 😀\ttab", "a\u2028b"])
def test_what_is_copied_is_what_was_written(view, qtbot, text, key):
    view.show_document(text)
    view.select(0, len(text))
    press(qtbot, view, (key, CTRL))
    assert QGuiApplication.clipboard().text() == text


def test_escape_leaves_only_the_caret(view, qtbot):
    view.show_document("قال نعم")
    view.select(0, 3)
    press(qtbot, view, KEY.Key_Escape)
    assert view.selection() is None
    assert view.caret() == 3


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        (KEY.Key_1, Qt.KeyboardModifier.NoModifier),
        (KEY.Key_Q, Qt.KeyboardModifier.NoModifier),
        (KEY.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (KEY.Key_Up, Qt.KeyboardModifier.AltModifier),
        (KEY.Key_Z, CTRL),
        (KEY.Key_Delete, Qt.KeyboardModifier.NoModifier),
    ],
)
def test_every_other_key_is_left_to_the_window(qtbot, qapp, view, key, modifiers):
    view.show_document("قال نعم")
    event = QKeyEvent(QEvent.Type.KeyPress, key, modifiers)
    event.accept()
    view.keyPressEvent(event)
    assert not event.isAccepted()
    assert view.caret() == 0


def test_a_right_click_puts_the_caret_there_unless_it_hits_the_selection(view, hand, qtbot):
    text = "قال وزير الدفاع"
    view.show_document(text)
    view.select(4, 8)
    qtbot.mousePress(view.viewport(), Qt.MouseButton.RightButton, pos=hand.point(5))
    assert selected(view) == "وزير"
    qtbot.mousePress(view.viewport(), Qt.MouseButton.RightButton, pos=hand.point(11, 0.9))
    assert view.selection() is None
    assert view.caret() == 11


@pytest.mark.parametrize("text", ["قال 😀 نعم 𞤀𞤁 لا", "\ufeffقال\u00a0نعم لا", "قال\r\nنعم\r\nلا", "قال\x0b\x85نعم لا"])
def test_offsets_are_code_points_of_the_text_as_it_came(view, hand, text):
    view.show_document(text)
    for word in ("نعم", "لا"):
        start = text.index(word)
        hand.drag(start, start + len(word))
        assert view.selection() == Span(start, start + len(word))
        assert selected(view) == word
