import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from annotator.domain.label import DEFAULT_LABELS
from annotator.gui.appearance.theme import DARK
from annotator.gui.reading.view import ReadingView

TEXT = "مقتل عناصر من الميليشيات المرتبطة بإيران في سوريا"


@pytest.fixture
def nested(view, annotate):
    """Three annotations inside each other, and one apart."""
    annotations = [
        annotate(TEXT, "مقتل عناصر من الميليشيات المرتبطة بإيران", "casualty", name="outer"),
        annotate(TEXT, "الميليشيات المرتبطة بإيران", "actor", name="middle"),
        annotate(TEXT, "إيران", "location", name="inner"),
        annotate(TEXT, "سوريا", "location", name="apart"),
    ]
    view.show_document(TEXT, annotations)
    view.heard = []
    view.annotation_chosen.connect(view.heard.append)
    return view


def test_a_click_chooses_the_innermost_and_again_the_next_outer_one(nested, hand):
    offset = TEXT.index("إيران") + 2
    for _ in range(4):
        hand.click(offset)
    assert nested.heard == ["inner", "middle", "outer", "inner"]
    assert nested.chosen() == "inner"
    assert nested.caret() in (offset, offset + 1)
    assert nested.selection() is None


def test_a_first_click_on_what_another_way_chose_keeps_it(nested, hand):
    nested.choose("inner")
    hand.click(TEXT.index("إيران") + 2)
    assert nested.chosen() == "inner"
    assert nested.heard == []


def test_a_click_beside_every_annotation_lets_go(nested, hand):
    hand.click(TEXT.index("سوريا"))
    hand.click(TEXT.index("في"))
    assert nested.heard == ["apart", ""]
    assert nested.chosen() is None


def test_a_click_in_the_margin_is_on_no_letter(nested, hand, qtbot):
    hand.click(TEXT.index("سوريا"))
    qtbot.mouseClick(nested.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, hand.point(0).y()))
    assert nested.chosen() is None


def test_selecting_text_lets_go_of_the_chosen_annotation(nested, hand):
    hand.click(TEXT.index("سوريا"))
    hand.drag(5, 10)
    assert nested.heard == ["apart", ""]


def test_escape_lets_go_of_selection_and_annotation(nested, hand, qtbot):
    hand.click(TEXT.index("سوريا"))
    qtbot.keyClick(nested, Qt.Key.Key_Escape)
    assert nested.heard == ["apart", ""]


def test_choosing_by_call_is_silent_and_puts_the_caret_at_the_start(nested):
    nested.choose("middle")
    assert nested.chosen() == "middle"
    assert nested.caret() == TEXT.index("الميليشيات")
    nested.choose(None)
    assert nested.chosen() is None
    nested.choose("unknown")
    assert nested.chosen() is None
    assert nested.heard == []


def test_no_caret_stands_on_the_edge_of_the_frame(nested, hand):
    nested.choose("middle")
    assert nested._shown().caret is None
    hand.click(TEXT.index("إيران") + 2)
    assert nested._shown().caret == nested.caret()


def test_tab_goes_through_the_annotations_in_reading_order(nested):
    assert [nested.choose_next(forward=True) for _ in range(5)] == [True] * 4 + [False]
    assert nested.heard == ["outer", "middle", "inner", "apart"]
    assert nested.choose_next(forward=False)
    assert nested.chosen() == "inner"


def test_tab_starts_from_the_caret(nested):
    nested.select(20, 20)
    assert nested.choose_next(forward=True)
    assert nested.chosen() == "inner"
    nested.choose(None)
    nested.select(20, 20)
    assert nested.choose_next(forward=False)
    assert nested.chosen() == "middle"


def test_a_removed_annotation_is_no_longer_chosen(nested, annotate):
    nested.choose("inner")
    nested.set_annotations([annotate(TEXT, "سوريا", "location", name="apart")])
    assert nested.chosen() is None
    assert not nested.choose_next(forward=False) or nested.chosen() == "apart"


def test_choosing_brings_the_annotation_into_view(view, annotate, seed):
    last = annotate(seed, "حربها على غزة")
    view.show_document(seed, [last])
    view.choose(last.id, reveal=False)
    assert view.verticalScrollBar().value() == 0
    view.choose(last.id)
    box = view.letter_box(last.span.start)
    assert 0 <= box.top() < box.bottom() < view.viewport().height()


def test_paragraphs_are_counted_from_one_with_blank_ones(view, seed):
    view.show_document(seed)
    assert view.paragraph_number(0) == 1
    assert view.paragraph_number(seed.index("شن الجيش")) == 15
    assert view.paragraph_number(seed.index("وقال وزير")) == 17


def test_trimming_takes_one_clitic_after_the_other_and_gives_the_word_back(view):
    text = "مسؤول وبالبنتاغون قوله"
    view.show_document(text)
    view.select(8, 8)
    seen = []
    view.span_selected.connect(lambda start, end: seen.append(text[start:end]))
    for _ in range(5):
        view.trim_clitic()
    assert seen == ["بالبنتاغون", "البنتاغون", "بنتاغون", "وبالبنتاغون", "بالبنتاغون"]


def test_trimming_keeps_the_end_of_a_longer_selection(view):
    text = "في العراق وسوريا اليوم"
    view.show_document(text)
    start = text.index("وسوريا")
    view.select(start, len(text))
    view.trim_clitic()
    assert view.selection().text_in(text) == "سوريا اليوم"


def test_trimming_goes_on_from_where_the_selection_starts(view):
    text = "في والميليشيات"
    view.show_document(text)
    view.select(4, len(text))
    view.trim_clitic()
    assert view.selection().text_in(text) == "ميليشيات"
    view.trim_clitic()
    assert view.selection().text_in(text) == "والميليشيات"


def test_trimming_leaves_a_selection_of_nothing_but_clitics_alone(view):
    view.show_document("في وسوريا")
    view.select(3, 4)
    view.trim_clitic()
    assert (view.selection().start, view.selection().end) == (3, 4)


def test_trimming_where_there_is_no_word_does_nothing(view):
    view.show_document("")
    view.trim_clitic()
    assert view.selection() is None


def turn_wheel(view, up, keys, by=120):
    point = QPointF(300, 300)
    event = QWheelEvent(
        point,
        point,
        QPoint(),
        QPoint(0, by if up else -by),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def test_ctrl_and_the_wheel_change_the_size_of_the_font(view, seed):
    view.show_document(seed)
    heard = []
    view.zoom_changed.connect(heard.append)
    turn_wheel(view, True, Qt.KeyboardModifier.ControlModifier)
    turn_wheel(view, True, Qt.KeyboardModifier.ControlModifier)
    turn_wheel(view, False, Qt.KeyboardModifier.ControlModifier)
    assert heard == [21, 22, 21]
    assert view.verticalScrollBar().value() == 0
    for _ in range(4):
        turn_wheel(view, True, Qt.KeyboardModifier.ControlModifier, by=30)
    assert heard.pop() == 22
    assert heard == [21, 22, 21]
    turn_wheel(view, False, Qt.KeyboardModifier.NoModifier)
    assert view.verticalScrollBar().value() > 0
    assert heard == [21, 22, 21]


def test_the_font_stays_within_what_can_be_read(view):
    view.set_font_size(2)
    assert view.font_size() == 12
    view.set_font_size(500)
    assert view.font_size() == 48


@pytest.mark.parametrize("act", ["font", "chips", "resize"])
def test_the_line_at_the_top_stays_there_when_the_page_is_set_anew(view, seed, qapp, act):
    view.show_document(seed)
    offset = seed.index("وأفاد المرصد")
    view._bring(offset, 0)
    qapp.processEvents()
    assert view.letter_box(offset).top() == 0
    if act == "font":
        view.set_font_size(28)
    elif act == "chips":
        view.set_chips(True)
    else:
        view.resize(500, 700)
    qapp.processEvents()
    assert abs(view.letter_box(offset).top()) <= 1


def test_resizing_back_and_forth_does_not_drift(view, seed, qapp):
    view.show_document(seed)
    index = view._page.index_of(seed.index("وقال وزير"))
    offset = view._page.lines(index).bounds(2)[0]  # inside a paragraph: narrower, its line begins elsewhere
    view._bring(offset, 0)
    for width in (500, 530, 610, 480, 920):
        view.resize(width, 700)
        qapp.processEvents()
    assert view.letter_box(offset).top() == 0


def test_labels_move_no_letter(view, seed, annotate):
    view.show_document(seed)
    offsets = range(seed.index("شن"), seed.index("وأضاف"), 7)
    before = [view.letter_box(offset) for offset in offsets]
    view.set_annotations([annotate(seed, "الجيش الأميركي"), annotate(seed, "مقتل أكثر 8 عناصر", "casualty")])
    view.choose("a1", reveal=False)
    assert [view.letter_box(offset) for offset in offsets] == before


def test_the_interface_direction_moves_no_letter(qapp, qtbot, seed):
    grabs = []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        view = ReadingView()
        view.setLayoutDirection(direction)
        qtbot.addWidget(view)
        view.resize(900, 600)
        view.show()
        view.show_document(seed)
        grabs.append(view.viewport().grab().toImage())
    assert grabs[0] == grabs[1]


def test_the_column_is_at_most_36_ems_wide_and_in_the_middle(view):
    view.resize(1600, 500)
    view.show_document("قال " * 300)
    width = view.viewport().width()
    box = view.letter_box(0)
    assert box.right() == pytest.approx((width + 720) / 2, abs=2)
    view.set_font_size(30)
    assert view.letter_box(0).right() == pytest.approx((width + 1080) / 2, abs=2)


def test_digits_alone_follow_the_document_and_english_goes_its_own_way(view):
    text = "2023.11.13\nReuters said\nقال"
    view.show_document(text)
    middle = view.viewport().width() / 2
    assert view.letter_box(0).x() > middle
    assert view.letter_box(11).x() < middle
    view.show_document(text, direction=Qt.LayoutDirection.LeftToRight)
    assert view.letter_box(0).x() < middle
    assert view.letter_box(text.index("قال")).x() > middle


def test_a_theme_colours_page_and_ink(view, qapp):
    view.show_document("قال")
    view.set_theme(DARK)
    image = view.viewport().grab().toImage()
    assert image.pixelColor(3, 3).name().upper() == DARK.page


def test_an_empty_document_is_an_empty_page(view, qapp):
    view.clearFocus()
    view.show_document("")
    image = view.viewport().grab().toImage()
    assert {image.pixelColor(x, y).name() for x in range(0, 900, 9) for y in range(0, 700, 7)} == {"#fbfaf7"}
    assert view.selection() is None
    assert view.caret() == 0


def test_numbers_can_be_left_out(view, seed):
    view.show_document(seed)
    numbered = view.viewport().grab().toImage()
    view.set_numbers(False)
    bare = view.viewport().grab().toImage()
    assert bare != numbered
    left = view._left()
    assert all(
        numbered.pixelColor(x, y) == bare.pixelColor(x, y) for x in range(left, left + 720, 5) for y in range(0, 690, 3)
    )
    assert {bare.pixelColor(x, y).name() for x in range(0, left, 2) for y in range(690)} == {"#fbfaf7"}


def test_labels_can_be_renamed_in_another_language(view, annotate):
    view.show_document(TEXT, [annotate(TEXT, "سوريا", "location")])
    view.set_chips(True)
    arabic = view.viewport().grab().toImage()
    view.set_labels(DEFAULT_LABELS, "en")
    assert view.viewport().grab().toImage() != arabic


def test_an_annotation_with_an_unknown_label_is_still_drawn(view, annotate):
    view.show_document(TEXT)
    bare = view.viewport().grab().toImage()
    view.set_annotations([annotate(TEXT, "سوريا", "stranger")])
    assert view.viewport().grab().toImage() != bare
