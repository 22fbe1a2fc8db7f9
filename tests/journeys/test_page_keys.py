"""The keys of the page: growing, jumping, moving ends, the brush, finding, walking."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from annotator.domain.rule import CROSSING_FORBIDDEN
from annotator.editing.commands.project import SetRule
from tests.journeys.typist import CONTROL, NONE, SHIFT, Typist

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def typist(started, seed_project: Path) -> Typist:
    return started.open(seed_project)


def press_arabic(letter: str, modifiers: Qt.KeyboardModifier = NONE, scan_code: int = 0) -> None:
    """What arrives from a keyboard with the Arabic layout alone, first as a shortcut may take it, then as a press."""
    target = QApplication.focusWidget()
    text = "" if modifiers & CONTROL else letter
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(target, QKeyEvent(kind, ord(letter), modifiers, scan_code, 0, 0, text))


def selected(typist: Typist) -> str:
    span = typist.page.selection()
    return "" if span is None else span.text_in(typist.text)


def annotate(typist: Typist, *pairs: tuple[str, str]) -> None:
    for words, key in pairs:
        start = typist.text.index(words)
        typist.page.take(start, start + len(words))
        typist.press(Key(ord(key)))


def chosen(typist: Typist) -> str:
    return typist.program.session.facts.annotation(typist.page.chosen()).text


# -- the caret


def test_alt_and_ctrl_with_arrows_go_by_sentence_and_paragraph_and_shift_selects(typist: Typist) -> None:
    text = typist.text
    typist.press(Key.Key_Down, CONTROL)
    assert typist.page.caret() == text.index("التغطية")
    typist.page.take(*[text.index("وذكر المصدر") + 3] * 2)
    typist.press(Key.Key_Right, ALT)
    assert typist.page.caret() == text.index("وذكر المصدر")
    typist.press(Key.Key_Right, ALT | SHIFT)
    assert selected(typist).startswith("ونقلت قناة")
    typist.press(Key.Key_Down, CONTROL)
    typist.press(Key.Key_Left, ALT)
    assert typist.page.caret() == text.index("من جانبه")
    typist.press(Key.Key_Up, CONTROL)
    assert typist.page.caret() == text.index("وأفاد المرصد")


def test_extending_by_word_keeps_a_trimmed_start_exactly(typist: Typist) -> None:
    start = typist.text.index("لميليشيات الحرس") + 1
    typist.page.take(start, start + len("ميليشيات"))
    for _ in range(2):
        typist.press(Key.Key_Left, CONTROL | SHIFT)
    assert selected(typist) == "ميليشيات الحرس الثوري"
    typist.press(Key.Key_Right, CONTROL | SHIFT)
    assert selected(typist) == "ميليشيات الحرس"
    for _ in range(2):
        typist.press(Key.Key_Right, CONTROL | SHIFT)
    assert typist.page.caret() == typist.page.anchor() == start


# -- growing


def test_space_grows_and_shift_space_goes_back(typist: Typist) -> None:
    typist.go_to(typist.text.index("لمقتل أكثر") + 2)
    seen = []
    for _ in range(3):
        typist.press(Key.Key_Space)
        seen.append(selected(typist))
    assert seen[0] == "لمقتل"
    assert len(seen[0]) < len(seen[1]) < len(seen[2])
    for before in (seen[1], seen[0], ""):
        typist.press(Key.Key_Space, SHIFT)
        assert selected(typist) == before
    typist.press(Key.Key_Space, SHIFT)
    assert selected(typist) == ""


def test_growth_is_not_taken_back_once_something_else_was_selected(typist: Typist) -> None:
    typist.go_to(typist.text.index("الجيش"))
    typist.press(Key.Key_Space)
    typist.press(Key.Key_Left, SHIFT)
    now = selected(typist)
    typist.press(Key.Key_Space, SHIFT)
    assert selected(typist) == now


def test_a_growth_elsewhere_forgets_the_one_before(typist: Typist) -> None:
    typist.go_to(typist.text.index("الجيش"))
    typist.press(Key.Key_Space)
    typist.go_to(typist.text.index("مطلع"))
    typist.press(Key.Key_Space)
    typist.press(Key.Key_Space, SHIFT)
    typist.select("الجيش")
    typist.press(Key.Key_Space, SHIFT)
    assert selected(typist) == "الجيش"


def test_space_on_the_chosen_annotation_begins_with_its_first_word(typist: Typist) -> None:
    annotate(typist, ("الجيش الأميركي", "1"))
    typist.press(Key.Key_Space)
    assert (selected(typist), typist.page.chosen()) == ("الجيش", None)


# -- jumping


def test_a_jump_lands_behind_the_proclitic_and_is_repeated(typist: Typist) -> None:
    typist.go_to(typist.text.index("وقال وزير"))
    typist.press(Key.Key_F)
    assert "letter" in typist.window.status.message()
    typist.press(Key.Key_S)  # the key of س
    assert selected(typist) == "سوريا"
    first = typist.page.selection()
    typist.press(Key.Key_G)
    assert selected(typist) == "سوريا" and typist.text[typist.page.selection().start - 1] == "و"
    typist.press(Key.Key_G, SHIFT)
    assert typist.page.selection() == first
    typist.press(Key.Key_F, SHIFT)
    typist.press(Key.Key_F)  # ب: no command here
    assert typist.page.selection().start < first.start


def test_the_word_the_bare_caret_stands_at_is_found_and_then_the_next(typist: Typist) -> None:
    start = typist.text.index("سوريا")
    typist.go_to(start)
    typist.press(Key.Key_F)
    typist.press(Key.Key_S)
    assert typist.page.selection().start == start
    typist.press(Key.Key_G)
    assert typist.page.selection().start > start


def test_a_digit_after_the_jump_is_a_letter_too_and_labels_nothing(typist: Typist) -> None:
    typist.press(Key.Key_F)
    typist.press(Key.Key_8)
    assert selected(typist) == "8"
    typist.press(Key.Key_F)
    typist.press(Key.Key_2)
    assert typist.said() == [] and selected(typist).startswith("2")


def test_escape_after_the_jump_only_ends_the_waiting(typist: Typist) -> None:
    start, end = typist.select("دمشق")
    typist.press(Key.Key_F)
    typist.press(Key.Key_Escape)
    typist.press(Key.Key_2)
    assert typist.said() == [(start, end, "location")]


def test_a_jump_is_forgotten_when_the_focus_leaves(typist: Typist) -> None:
    typist.press(Key.Key_F)
    typist.window.documents.setFocus()
    assert typist.window.status.message() == ""
    typist.page.setFocus()
    typist.press(Key.Key_Space)
    assert selected(typist) == "icon"


def test_a_letter_no_word_begins_with_moves_nothing_and_is_said(typist: Typist) -> None:
    typist.select("دمشق")
    typist.press(Key.Key_F)
    press_arabic("پ")
    assert selected(typist) == "دمشق"
    assert "پ" in typist.window.status.message()


@pytest.mark.parametrize("letter", ["س", "ش", "ح", "ء"])
def test_arabic_letters_are_letters_after_the_jump_and_keys_again_behind_it(typist: Typist, letter: str) -> None:
    press_arabic("ب")  # F
    press_arabic(letter)
    found = typist.page.selection()
    if letter == "ء":  # folds away: it is no letter to jump to, nor the key of X
        assert found is None
        return
    assert letter in found.text_in(typist.text)[:3]
    press_arabic("ل")  # G
    assert typist.page.selection().start > found.start
    press_arabic("\ufef7", SHIFT)  # Shift+G
    assert typist.page.selection() == found


def test_a_sign_typed_with_shift_is_the_physical_key(typist: Typist) -> None:
    """With an Arabic layout Shift and the key of F print ]; only the physical key tells."""
    typist.go_to(typist.text.index("وقال وزير"))
    press_arabic("]", SHIFT, scan_code=33 + 8)
    press_arabic("س")
    assert selected(typist) == "سوريا"
    assert typist.page.caret() < typist.text.index("وقال وزير")


def test_arabic_digits_with_ctrl_and_letters_of_the_lowest_row_reach_their_actions(
    typist: Typist, monkeypatch: pytest.MonkeyPatch
) -> None:
    annotate(typist, ("دمشق", "2"))
    typist.go_to(0)
    press_arabic("٢", CONTROL)
    assert chosen(typist) == "دمشق"
    asked = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: asked.append("new project") or ("", ""))
    press_arabic("ى", CONTROL)  # N
    assert asked == ["new project"]


# -- moving ends


@pytest.mark.parametrize(
    ("key", "modifiers", "left"),
    [
        (Key.Key_J, NONE, "الحرس الثوري "),
        (Key.Key_K, NONE, "الحرس الثور"),
        (Key.Key_L, NONE, "لحرس الثوري"),
        (Key.Key_Semicolon, NONE, " الحرس الثوري"),
        (Key.Key_J, SHIFT, "الحرس الثوري الإيراني"),
        (Key.Key_K, SHIFT, "الحرس"),
        (Key.Key_L, SHIFT, "الثوري"),
        (Key.Key_Semicolon, SHIFT, "لميليشيات الحرس الثوري"),
    ],
)
def test_four_keys_move_the_ends_of_selection_and_annotation_alike(
    typist: Typist, key: Qt.Key, modifiers: Qt.KeyboardModifier, left: str
) -> None:
    typist.select("الحرس الثوري")
    typist.press(key, modifiers)
    assert selected(typist) == left
    assert typist.said() == []
    typist.press(Key.Key_Escape)
    annotate(typist, ("الحرس الثوري", "1"))
    typist.press(key, modifiers)
    assert [one.text for one in typist.layer()] == [left]
    typist.press(Key.Key_Z, CONTROL)
    assert [one.text for one in typist.layer()] == ["الحرس الثوري"]


def test_several_steps_in_a_row_alter_the_same_annotation(typist: Typist) -> None:
    annotate(typist, ("الحرس", "1"))
    for _ in range(2):
        typist.press(Key.Key_J, SHIFT)
    typist.press(Key.Key_Semicolon, SHIFT)
    typist.press(Key.Key_L)
    assert [one.text for one in typist.layer()] == ["ميليشيات الحرس الثوري الإيراني"]


def test_an_end_does_not_move_past_the_other_and_the_reason_is_said(typist: Typist) -> None:
    annotate(typist, ("دمشق", "2"))
    typist.press(Key.Key_K, SHIFT)
    assert [one.text for one in typist.layer()] == ["دمشق"]
    assert "at least one letter" in typist.window.status.message()
    typist.select("سوريا")
    typist.press(Key.Key_L, SHIFT)
    assert selected(typist) == "سوريا"
    assert "at least one letter" in typist.window.status.message()


def test_at_the_start_of_the_text_it_goes_no_further_and_says_so(typist: Typist) -> None:
    annotate(typist, ("icon", "1"))
    typist.press(Key.Key_Semicolon)
    assert [one.text for one in typist.layer()] == ["icon"]
    assert "further" in typist.window.status.message()


def test_a_step_that_a_rule_forbids_is_refused(typist: Typist) -> None:
    typist.program.session.do(SetRule(CROSSING_FORBIDDEN))
    annotate(typist, ("الجيش الأميركي", "1"), ("الأميركي مطلع", "4"))
    assert len(typist.layer()) == 1
    annotate(typist, ("مطلع اليوم", "4"))
    typist.press(Key.Key_Semicolon, SHIFT)
    assert "مطلع اليوم" in [one.text for one in typist.layer()]
    assert "cross" in typist.window.status.message()


def test_with_nothing_selected_the_ends_say_what_to_do(typist: Typist) -> None:
    typist.press(Key.Key_J)
    assert "Select some words" in typist.window.status.message()


# -- walking


def test_enter_chooses_the_innermost_annotation_at_the_caret_then_those_around_it(typist: Typist) -> None:
    whole = "مقتل أكثر 8 عناصر من الميليشيات المرتبطة بإيران"
    annotate(typist, (whole, "3"), ("الميليشيات المرتبطة بإيران", "1"), ("إيران.", "2"))
    at = typist.text.index("إيران.") + 2
    typist.page.take(at, at)
    typist.press(Key.Key_Escape)
    seen = []
    for _ in range(4):
        typist.press(Key.Key_Return)
        seen.append(chosen(typist))
    assert seen == ["إيران.", "الميليشيات المرتبطة بإيران", whole, "إيران."]
    typist.press(Key.Key_Escape)
    assert typist.page.chosen() is None
    typist.go_to(0)
    typist.press(Key.Key_Return)
    assert "no annotation" in typist.window.status.message()


def test_ctrl_and_a_labels_key_walk_through_its_annotations(typist: Typist) -> None:
    annotate(typist, ("دمشق", "2"), ("8 قتلى", "3"), ("قطاع غزة", "2"), ("الجيش الأميركي", "1"))
    typist.go_to(0)
    typist.press(Key.Key_2, CONTROL)
    assert chosen(typist) == "دمشق"
    typist.press(Key.Key_2, CONTROL)
    assert chosen(typist) == "قطاع غزة"
    typist.press(Key.Key_2, CONTROL)
    assert chosen(typist) == "قطاع غزة"
    assert "no further" in typist.window.status.message()
    typist.press(Key.Key_2, CONTROL | SHIFT)
    assert chosen(typist) == "دمشق"
    typist.press(Key.Key_3, CONTROL | SHIFT)
    assert chosen(typist) == "8 قتلى"
    assert len(typist.layer()) == 4


def test_u_goes_to_the_next_paragraph_without_a_label(typist: Typist) -> None:
    annotate(typist, ("الجيش الأميركي", "1"), ("وزير الدفاع", "1"))
    typist.press(Key.Key_Escape)
    typist.go_to(typist.text.index("+A"))
    seen = []
    for _ in range(3):
        typist.press(Key.Key_U)
        seen.append(typist.text[typist.page.caret() :].split()[0])
    assert seen == ["حجم", "-A", ",قال"]
    typist.press(Key.Key_Tab, SHIFT)
    assert chosen(typist) == "وزير الدفاع"
    typist.press(Key.Key_U)
    assert typist.page.chosen() is None  # a label key would be for another place
    typist.press(Key.Key_U, SHIFT)
    assert typist.text[typist.page.caret() :].startswith("-A")


# -- the brush


def test_the_brush_labels_what_the_mouse_selects_until_escape(typist: Typist) -> None:
    typist.press(Key.Key_2, SHIFT)
    assert "location" in typist.window.status.mode()
    where = typist.page.viewport()

    def double_click(words: str) -> None:
        offset = typist.text.index(words) + 1
        typist.page.reveal(offset)
        box = typist.page.letter_box(offset)
        point = QPoint(box.center().x(), box.center().y())
        typist.qtbot.mouseDClick(where, LEFT, pos=point)
        typist.qtbot.mouseRelease(where, LEFT, pos=point)

    double_click("دمشق")
    typist.qtbot.waitUntil(lambda: len(typist.layer()) == 1)
    typist.press(Key.Key_1)  # another label from now on; what was labelled stays
    assert "actor" in typist.window.status.mode()
    double_click("تلفزيون")
    typist.qtbot.waitUntil(lambda: len(typist.layer()) == 2)
    assert [(one.text, one.label) for one in typist.layer()] == [("دمشق", "location"), ("تلفزيون", "actor")]
    typist.press(Key.Key_Escape)
    assert typist.window.status.mode() == ""
    double_click("حجم")
    typist.qtbot.wait(20)
    assert len(typist.layer()) == 2


def test_with_the_brush_enter_labels_the_selection(typist: Typist) -> None:
    typist.press(Key.Key_P)
    assert "actor" in typist.window.status.mode()
    start, end = typist.select("دمشق")
    assert typist.said() == []
    typist.press(Key.Key_Return)
    assert typist.said() == [(start, end, "actor")]
    typist.press(Key.Key_P)
    assert typist.window.status.mode() == ""
    typist.press(Key.Key_P)
    typist.press(Key.Key_Space)
    typist.press(Key.Key_5)  # labels what is selected too
    assert sorted(one.label for one in typist.layer()) == ["actor", "quote"]
    assert "quote" in typist.window.status.mode()


# -- finding


def type_into_bar(typist: Typist, words: str) -> None:
    for letter in words:
        press_arabic(letter)


@pytest.mark.parametrize("opening", ["slash", "ctrl", "arabic", "arabic slash"])
def test_finding_selects_as_one_types_however_it_is_spelled(typist: Typist, opening: str) -> None:
    match opening:
        case "slash":
            typist.press(Key.Key_Slash)
        case "ctrl":
            typist.press(Key.Key_F, CONTROL)
        case "arabic":
            press_arabic("ب", CONTROL)
        case _:
            press_arabic("ظ")
    bar = typist.window.find_bar
    assert bar.isVisible() and bar.focusProxy().hasFocus()
    type_into_bar(typist, "الامريكي")
    first = typist.page.selection()
    assert first.text_in(typist.text) in ("الأمريكي", "الأميركي")
    assert bar.count_text().startswith("1 of ")


def test_enter_and_f3_step_on_with_shift_back_and_around(typist: Typist) -> None:
    typist.go_to(typist.text.index("تلفزيون"))
    typist.press(Key.Key_F, CONTROL)
    type_into_bar(typist, "البوكمال")
    places = [at for at in range(len(typist.text)) if typist.text.startswith("البوكمال", at)]
    bar = typist.window.find_bar
    assert (typist.page.selection().start, bar.count_text()) == (places[0], "1 of 2")
    typist.press(Key.Key_Return)
    assert (typist.page.selection().start, bar.count_text()) == (places[1], "2 of 2")
    typist.press(Key.Key_F3)
    assert typist.page.selection().start == places[0]
    typist.press(Key.Key_F3, SHIFT)
    assert typist.page.selection().start == places[1]
    typist.press(Key.Key_Return, SHIFT)
    assert typist.page.selection().start == places[0]


def test_escape_keeps_what_was_found_selected_for_a_label(typist: Typist) -> None:
    typist.press(Key.Key_F, CONTROL)
    type_into_bar(typist, "دمشق")
    typist.press(Key.Key_Escape)
    assert not typist.window.find_bar.isVisible() and typist.page.hasFocus()
    typist.press(Key.Key_2)
    assert [(one.text, one.label) for one in typist.layer()] == [("دمشق", "location")]
    typist.press(Key.Key_F3)
    assert selected(typist) == "دمشق"


def test_what_stands_nowhere_is_said_and_the_caret_stays(typist: Typist) -> None:
    typist.go_to(typist.text.index("دمشق"))
    before = typist.page.caret()
    typist.press(Key.Key_F, CONTROL)
    type_into_bar(typist, "دمشققق")
    assert typist.window.find_bar.count_text() == "Not found"
    assert typist.page.caret() == before
    typist.press(Key.Key_Backspace)
    typist.press(Key.Key_Backspace)
    assert selected(typist) == "دمشق"


def test_f3_with_nothing_sought_opens_the_bar(typist: Typist) -> None:
    typist.press(Key.Key_F3)
    assert typist.window.find_bar.isVisible()


def test_letter_keys_of_the_page_are_typed_into_the_bar_and_mean_nothing_in_lists(typist: Typist) -> None:
    annotate(typist, ("دمشق", "2"))
    typist.press(Key.Key_F, CONTROL)
    typist.press(Key.Key_J, SHIFT)
    type_into_bar(typist, "ت")
    assert typist.window.find_bar.words() == "jت"
    typist.press(Key.Key_Escape)
    typist.window.documents.setFocus()
    press_arabic("ت")  # J
    assert [one.text for one in typist.layer()] == ["دمشق"]
