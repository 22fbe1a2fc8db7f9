"""Styles of marks, chips, frames and signs. Pixels are those of the bundled fonts."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QPainter

from annotator.domain.label import DEFAULT_LABELS
from annotator.gui.appearance.theme import LIGHT, LabelStyle, label_styles
from annotator.gui.reading.drawing.chips import _hidden
from annotator.gui.reading.drawing.look import Look, MarkStyle, Shown
from annotator.gui.reading.drawing.signs import FLAGS
from annotator.gui.reading.heights import MOST_LANES, Metrics
from annotator.gui.reading.lanes import LaidMark, Mark, Marks
from annotator.gui.reading.page import Page
from annotator.gui.reading.painting import ParagraphPainter
from annotator.gui.reading.paragraphs import Paragraphs

WIDTH, LEFT, TOP = 500, 60, 10
STYLES = label_styles(DEFAULT_LABELS, "ar", LIGHT)
NESTED = "مقتل عناصر من الميليشيات المرتبطة بإيران"
WHITE = replace(LIGHT, page="#FFFFFF")
UNSEEN = {label.id: LabelStyle("", WHITE.page, WHITE.page, label.id == "quote") for label in DEFAULT_LABELS}

pytestmark = pytest.mark.usefixtures("qapp")


def set_page(text: str, width: int = WIDTH) -> Page:
    return Page(Paragraphs(text), Metrics.of(20, chips=False), width, lambda *_: None)


def drawn(page: Page, annotations=(), shown=None, styles=STYLES, **look) -> QImage:
    """The first paragraph, its column at LEFT and TOP of the picture."""
    image = QImage(WIDTH + 2 * LEFT, page.lines(0).height + 2 * TOP, QImage.Format.Format_RGB32)
    theme = WHITE if styles is UNSEEN else LIGHT
    image.fill(QColor(theme.page))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    clothes = Look(theme, page.metrics, styles, numbers=False, **look)
    lines, marks = page.lines(0), Marks(page, annotations).on_lines(0)
    ParagraphPainter(painter, clothes, lines, QPoint(LEFT, TOP)).paint(0, lines.count, marks, shown or Shown())
    painter.end()
    return image


def colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())}


def column(image: QImage, x: float) -> list[str]:
    return [image.pixelColor(LEFT + round(x), y).name().upper() for y in range(image.height())]


@pytest.fixture
def nested(annotate):
    return [
        annotate(NESTED, NESTED, "casualty", name="outer"),
        annotate(NESTED, "الميليشيات المرتبطة بإيران", "actor", name="middle"),
        annotate(NESTED, "إيران", "location", name="inner"),
    ]


@pytest.mark.parametrize("style", MarkStyle)
def test_no_style_moves_or_changes_a_dot_of_ink(nested, style):
    page = set_page(NESTED)
    assert drawn(page, nested, styles=UNSEEN, marks=style) == drawn(page, styles=UNSEEN)


def test_a_long_name_above_the_words_ends_before_the_next_one_would_leave_the_page(annotate):
    page = Page(Paragraphs(NESTED), Metrics.of(20, chips=True), WIDTH, lambda *_: None)
    styles = {"actor": LabelStyle("اسم طويل " * 30, "#123456", LIGHT.page)}
    image = drawn(page, [annotate(NESTED, NESTED, "actor")], styles=styles, chips=True)
    coloured = [x for x in range(image.width()) if image.pixelColor(x, TOP + 8).name() == "#123456"]
    assert 0 < max(coloured) - min(coloured) < WIDTH / 2


def test_bars_alone_leave_the_ground_behind_the_words_as_it_is(nested):
    seen = colours(drawn(set_page(NESTED), nested, marks=MarkStyle.LANES))
    assert {STYLES[one].colour for one in ("casualty", "actor", "location")} <= seen
    assert not seen & {style.fill for style in STYLES.values()}


def test_a_box_is_higher_than_the_box_it_holds(nested):
    page = set_page(NESTED)
    image = drawn(page, nested, marks=MarkStyle.FILLS)
    left, right = page.lines(0).pieces(0, NESTED.index("إيران"), len(NESTED))[0]
    rows = column(image, (left + right) / 2)
    edges = {one: [y for y, colour in enumerate(rows) if colour == STYLES[one].colour] for one in STYLES}
    assert edges["casualty"][0] < edges["actor"][0] < edges["location"][0]
    assert edges["location"][-1] < edges["actor"][-1] < edges["casualty"][-1]
    assert edges["casualty"][-1] < TOP + page.metrics.line
    assert rows[TOP + page.metrics.fill_top + 2] == STYLES["location"].fill


def test_a_box_is_open_where_its_mark_goes_on_in_the_next_line(annotate):
    text = "قال الجنرال كوريلا: الولايات المتحدة ستواصل الدفاع عن نفسها وأفرادها ومصالحها، وأضاف أن ذلك كله قليل"
    page = set_page(text)
    assert page.lines(0).count == 2
    image = drawn(page, [annotate(text, text)], marks=MarkStyle.FILLS)
    closed = []
    for line in range(2):
        left, right = page.lines(0).pieces(line, 0, len(text))[0]
        y = TOP + line * page.metrics.line + page.metrics.fill_top + 3
        sides = ((LEFT + round(right) + shift, LEFT + round(left) - shift) for shift in (-3, -2, -1, 0))
        seen = [[image.pixelColor(x, y).lightness() < 180 for x in pair] for pair in sides]
        closed.append((any(right for right, _ in seen), any(left for _, left in seen)))
    assert closed == [(True, False), (False, True)]


def deep(count: int) -> list[LaidMark]:
    return [LaidMark(Mark(f"m{lane}", 0, 5 + lane, "actor"), lane) for lane in range(count)]


@pytest.mark.parametrize(("count", "more"), [(MOST_LANES, []), (MOST_LANES + 1, [1]), (MOST_LANES + 3, [3])])
def test_marks_beyond_the_last_lane_are_counted(count, more):
    assert [hidden for _, _, hidden in _hidden(tuple(deep(count)))] == more


def test_marks_beyond_the_last_lane_are_counted_apart_where_they_do_not_meet():
    marks = (LaidMark(Mark("a", 0, 5, "actor"), MOST_LANES), LaidMark(Mark("b", 5, 9, "actor"), MOST_LANES))
    assert list(_hidden(marks)) == [(0, 5, 1), (5, 9, 1)]


def test_a_chip_behind_the_bar_says_how_many_more_there_are(annotate):
    page = set_page(NESTED)
    marks = [annotate(NESTED, NESTED[cut:], "actor") for cut in range(0, 10, 2)]
    with_chip, without = drawn(page, marks), drawn(page, marks[:MOST_LANES])
    left = page.lines(0).pieces(0, 0, len(NESTED))[0][0]
    assert LIGHT.muted in colours(with_chip)
    assert LIGHT.muted not in colours(without)
    chip = [x for x in range(with_chip.width()) if LIGHT.muted in column(with_chip, x - LEFT)]
    assert max(chip) <= LEFT + left
    assert LEFT + left - max(chip) < 6


def test_the_annotation_under_the_mouse_is_framed_thinner_than_the_chosen_one(nested):
    page = set_page(NESTED)
    plain = drawn(page, nested)
    hovered, chosen = drawn(page, nested, Shown(hovered="inner")), drawn(page, nested, Shown(chosen="inner"))
    assert LIGHT.accent in colours(chosen)
    changed = [
        sum(image.pixel(x, y) != plain.pixel(x, y) for x in range(plain.width()) for y in range(plain.height()))
        for image in (hovered, chosen)
    ]
    assert 0 < changed[0] < changed[1]


def test_a_chosen_annotation_whose_edge_is_dragged_is_framed_where_it_would_be(nested):
    page = set_page(NESTED)
    plain, image = drawn(page, nested), drawn(page, nested, Shown(chosen="inner", dragged=(0, 4)))
    left, right = page.lines(0).pieces(0, 0, 4)[0]
    framed = [x - LEFT for x in range(image.width()) if column(image, x - LEFT) != column(plain, x - LEFT)]
    assert framed
    assert min(framed) >= left - 2
    assert max(framed) <= right + 2


# -- signs


def changed_columns(page: Page, line: int = 0) -> list[int]:
    """Where signs are drawn on a line, counted from the column's left edge."""
    plain, signed = drawn(page), drawn(page, signs=True)
    rows = range(TOP + line * page.metrics.line, TOP + (line + 1) * page.metrics.line)
    return [x - LEFT for x in range(plain.width()) if any(plain.pixel(x, y) != signed.pixel(x, y) for y in rows)]


@pytest.mark.parametrize("sign", [" ", "\u00a0", "\t", "\u3000", "\u2007"])
def test_a_blank_gets_its_sign_in_its_own_room(sign):
    text = f"قال{sign}نعم"
    page = set_page(text)
    where = changed_columns(page)
    left, right = page.lines(0).pieces(0, 3, 4)[0]
    assert where
    assert left - 1 <= min(where)
    assert max(where) <= right + 1


@pytest.mark.parametrize("sign", sorted(FLAGS))
def test_what_takes_no_room_gets_a_flag_at_its_place(sign):
    text = f"قال {sign}نعم"
    page = set_page(text)
    plain, signed = drawn(page), drawn(page, signs=True)
    assert LIGHT.lines in colours(signed)
    assert LIGHT.lines not in colours(plain)


def test_a_flag_stands_between_its_neighbours():
    text = "قا\u200fل"
    page = set_page(text)
    place = page.lines(0).pieces(0, 3, 4)[0][1]
    assert any(abs(x - place) <= 1.5 for x in changed_columns(page))


def test_two_flags_at_one_place_stand_beside_each_other():
    one, two = (len(changed_columns(set_page(f"قال{signs}نعم"))) for signs in ("\u200f", "\u200f\u202b"))
    assert two > one + 10


def test_blanks_at_the_end_of_a_paragraph_are_pointed_out():
    assert LIGHT.not_saved in colours(drawn(set_page("قال نعم  "), signs=True))
    assert LIGHT.not_saved not in colours(drawn(set_page("قال نعم"), signs=True))


def test_the_blank_that_hangs_at_a_wrapped_line_is_shown_beyond_its_end_and_is_no_fault():
    page = set_page("قال العراق وسوريا اليوم إن كل شيء تم " * 2 + "نعم")
    assert page.lines(0).count > 1
    assert min(changed_columns(page)) < page.lines(0).pieces(0, 0, 60)[0][0]
    assert LIGHT.not_saved not in colours(drawn(page, signs=True))


def test_the_blank_at_which_a_very_long_paragraph_is_cut_is_no_fault():
    page = set_page("قال نعم " * 1000 + "لا")
    lines = page.lines(0)
    assert not lines.paragraph.closes
    plain, signed = drawn(page), drawn(page, signs=True)
    top = TOP + (lines.count - 1) * page.metrics.line
    last = [
        signed.copy(0, top, signed.width(), page.metrics.line),
        plain.copy(0, top, signed.width(), page.metrics.line),
    ]
    assert last[0] != last[1]
    assert LIGHT.not_saved not in colours(last[0])


def test_signs_move_no_letter():
    page = set_page("قال\u200f نعم\u00a0لا\u200cبأس\tEnglish\u202c ذيل  ")
    before = [page.lines(0).cells(0).cells]
    drawn(page, signs=True)
    assert [page.lines(0).cells(0).cells] == before
    plain, signed = drawn(page), drawn(page, signs=True)
    ink = QColor(LIGHT.ink).name()
    for x in range(plain.width()):
        for y in range(TOP + 15, plain.height()):
            if plain.pixelColor(x, y).name() == ink:
                assert signed.pixelColor(x, y).lightness() < 160
