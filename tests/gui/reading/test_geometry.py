import itertools
import random

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTextCharFormat, QTextLayout

from annotator.arabic import letters
from annotator.gui.reading.heights import Metrics
from annotator.gui.reading.paragraphs import Lines, Paragraph, Paragraphs

WIDTH, FINE = 640, 4
MIXED = "وباء (COVID-19) في 2023.11.13 | 06:43 قال «ردّاً على بَغْدَاد» 50% و$3.5 مليون 😀👨‍👩‍👧 ok؟ 6 أو 7"

pytestmark = pytest.mark.usefixtures("qapp")


def set_lines(text, rtl=True, width=WIDTH):
    return Lines(Paragraph(0, text, 1, rtl), Metrics.of(20, chips=False), width)


def painted_by_qt(lines, line, start, end):
    """The columns that Qt paints for a selection of these units on a line: left and right edges in pixels.

    Beyond the column it also paints blanks that hang at the line's end; here they are cut off.
    """
    one = lines.layout.lineAt(line)
    image = QImage(WIDTH * FINE, 6, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    selected = QTextLayout.FormatRange()
    selected.start, selected.length = start, end - start
    colours = QTextCharFormat()
    colours.setBackground(QColor("black"))
    colours.setForeground(QColor("black"))
    selected.format = colours
    painter = QPainter(image)
    painter.scale(FINE, 1)
    painter.setPen(QColor(0, 0, 0, 0))
    painter.setClipRect(QRectF(0, 0, one.width(), 6))
    lines.layout.draw(painter, QPointF(0, -one.y() - 1), [selected], QRectF(0, 0, WIDTH, 6))
    painter.end()
    row = bytes(image.constBits())[2 * image.bytesPerLine() :][: WIDTH * FINE * 4 : 4]
    dark = [False, *(value < 128 for value in row), False]
    edges = [place for place in range(1, len(dark)) if dark[place] != dark[place - 1]]
    return [((left - 1) / FINE, (right - 1) / FINE) for left, right in zip(edges[::2], edges[1::2], strict=True)]


def differences(lines):
    """Spans of whole letters, chosen at random, whose pieces are not where Qt paints them; and how many were tried."""
    text = lines.paragraph.text
    borders, chance = letters.boundaries(text), random.Random(len(text))
    wrong, tried = [], 0
    for _ in range(30):
        start = chance.randrange(len(borders) - 1)
        end = min(len(borders) - 1, start + chance.randint(1, 30))
        for line in range(lines.count):
            ours = lines.pieces(line, borders[start], borders[end])
            theirs = painted_by_qt(lines, line, lines.unit(borders[start]), lines.unit(borders[end]))
            tried += bool(ours or theirs)
            same = len(ours) == len(theirs) and all(
                abs(one - other) < 1.2
                for pair, qt_pair in zip(ours, theirs, strict=True)
                for one, other in zip(pair, qt_pair, strict=True)
            )
            if not same:
                wrong.append((text[borders[start] : borders[end]], ours, theirs))
    return wrong, tried


def test_cells_agree_with_qts_own_painting_over_the_whole_seed(seed):
    tried = 0
    for paragraph in Paragraphs(seed):
        if not paragraph.is_blank:
            wrong, more = differences(set_lines(paragraph.text, paragraph.rtl))
            assert wrong == []
            tried += more
    assert tried > 800


@pytest.mark.parametrize(
    "text",
    [MIXED, "English with عربي inside and 12.5 numbers", "ﷺ قال ﻻ \u200fنعم\u200e abc\u200d", "אבג 12 دمشق 34 km"],
)
@pytest.mark.parametrize("rtl", [True, False])
def test_cells_agree_with_qt_where_directions_and_signs_mix(text, rtl):
    wrong, tried = differences(set_lines(text, rtl))
    assert wrong == []
    assert tried > 20


@pytest.mark.parametrize("rtl", [True, False])
@pytest.mark.parametrize(
    "text",
    [
        "دمشق\t12/11/2023\t06:43\t3.5%\t-4 قتلى",
        "\tغزة\t\tDeir ez-Zor\t1,234 ب\tنعم",
        "-512-512\t-53.5%",  # ends half a pixel before a tab stop, which Qt passes over
        "name\tقتلى\t12\tfrom دمشق",
    ],
)
def test_cells_agree_with_qt_between_tabs(text, rtl):
    wrong, tried = differences(set_lines(text, rtl))
    assert wrong == []
    assert tried >= 30


def test_a_tab_that_hangs_at_a_wrapped_line_shifts_nothing():
    text = "دمشق نعم قال\tنعم\tلا"
    lines = set_lines(text, width=200)
    assert lines.bounds(1)[0] > 0
    for line in range(lines.count):
        start, end = lines.bounds(line)
        assert lines.pieces(line, start, end)[-1][1] == pytest.approx(200, abs=0.5)
        assert lines.letter_at(line, 199) == start


def test_cells_agree_with_qt_wherever_a_line_breaks():
    chance = random.Random(5)
    words = [*MIXED.split(), "←", "•", "a→b", "Москва", "לא", "½", "و\u200fلا", "x\u200cy", "ﷺ", "■"]
    tried = 0
    for width in (90, 140, 220, 640) * 5:
        lines = set_lines(" ".join(chance.choices(words, k=12)), width=width)
        wrong, more = differences(lines)
        assert wrong == []
        tried += more
    assert tried > 500


@pytest.mark.parametrize("text", [MIXED, "قال\u200f نعم\u00ad\u200bلا\ufeff"])
def test_the_centre_of_every_visible_letter_is_that_letter(text, seed):
    seen = 0
    for lines in (set_lines(text), *(set_lines(one.text, one.rtl) for one in Paragraphs(seed))):
        for line in range(lines.count):
            cells = lines.cells(line)
            for unit, cell in enumerate(cells.cells, cells.first):
                offset = lines.offset(unit)
                if cell.right - cell.left > 0.5 and offset in letters.boundaries(lines.paragraph.text):
                    assert lines.letter_at(line, (cell.left + cell.right) / 2) == offset
                    seen += 1
    assert seen > 2500


def owners(lines, line):
    """For each column of pixels (four to a pixel) the letters that Qt paints there, one drawn at a time."""
    start, end = lines.bounds(line)
    borders = [one + start for one in letters.boundaries(lines.paragraph.text[start:end])]
    columns = [set() for _ in range(WIDTH * FINE + 1)]
    for first, after in itertools.pairwise(borders):
        for left, right in painted_by_qt(lines, line, lines.unit(first), lines.unit(after)):
            for column in range(round(left * FINE), round(right * FINE)):
                columns[column].add(first)
    return columns


def test_ten_thousand_random_points_on_wrapped_lines_hit_the_letter_that_qt_paints_there(seed):
    chance, tried, wrong = random.Random(8), 0, []
    for paragraph in Paragraphs(seed):
        for width in (230, 420) if paragraph.rtl and len(paragraph.text) > 60 else ():
            lines = set_lines(paragraph.text, width=width)
            assert lines.count > 1
            for line in range(lines.count):
                columns = owners(lines, line)
                for _ in range(110):
                    column = chance.randrange(2, width * FINE - 2)
                    near = set().union(*columns[column - 2 : column + 3])
                    if len(near) == 1:  # not on a border between two letters
                        tried += 1
                        if lines.letter_at(line, (column + 0.5) / FINE) not in near:
                            wrong.append((paragraph.number, line, column / FINE))
    assert wrong == []
    assert tried >= 10_000


def test_each_half_of_a_letter_is_nearer_to_its_own_border():
    text = "وسوريا (COVID-19) نعم"
    lines = set_lines(text)
    for offset in range(len(text)):
        left, right, rtl = lines.cells(0).cells[offset]
        start, end = (right - 1, left + 1) if rtl else (left + 1, right - 1)
        assert lines.border_at(0, start).letter == offset
        assert lines.border_at(0, end).letter == offset + 1
        assert lines.border_at(0, start).flow == lines.border_at(0, start).letter or not rtl


def test_a_border_beside_a_number_is_the_one_whose_caret_is_drawn_there():
    text = "عام 2023 كان"
    lines = set_lines(text)
    left, right = lines.pieces(0, 4, 8)[0]
    assert lines.border_at(0, right - 1).flow == 4
    assert lines.border_at(0, left + 1).flow == 8
    assert lines.border_at(0, right - 1).run == (4, 8)
    between = lines.cells(0).cells[6].left
    assert lines.border_at(0, between + 1).flow == 6
    assert lines.border_at(0, right + 1).run is None


def test_marks_and_the_parts_of_an_emoji_share_the_cell_of_their_letter():
    text = "ردّاً 👨‍👩‍👧"
    lines = set_lines(text)
    assert lines.pieces(0, 1, 2) == lines.pieces(0, 1, 3) == lines.pieces(0, 2, 3)
    family = text.index("👨")
    assert lines.pieces(0, family, family + 1) == lines.pieces(0, family, len(text))


def test_a_sign_that_is_not_seen_takes_no_room_from_its_neighbour():
    plain, marked = set_lines("قال"), set_lines("قا\u200fل")
    assert marked.pieces(0, 1, 2) == pytest.approx(plain.pieces(0, 1, 2)[0]) or marked.pieces(0, 1, 2) == plain.pieces(
        0, 1, 2
    )
    assert marked.pieces(0, 2, 3) == ()


def test_one_span_is_drawn_in_several_pieces_where_bidi_demands():
    text = "مسلحين (COVID-19) في"
    assert len(set_lines(text).pieces(0, text.index("حين"), text.index("-19"))) == 2


def test_the_blank_that_hangs_at_a_wrapped_line_moves_nothing():
    text = "قال العراق وسوريا اليوم إن " * 6
    lines = set_lines(text, width=300)
    for line in range(lines.count - 1):
        start, end = lines.bounds(line)
        assert text[end - 1] == " "
        assert lines.pieces(line, end - 1, end) == ()
        assert lines.pieces(line, start, end)[0][1] == pytest.approx(300, abs=0.5)


@pytest.mark.parametrize(("text", "at"), [("عام 2023 كان", 4), ("2023 كان", 0)])
def test_the_caret_before_a_number_stands_where_arabic_left_off(text, at):
    lines = set_lines(text)
    assert lines.caret_x(at) == pytest.approx(lines.cells(0).cells[at + 3].right, abs=1)
    assert lines.caret_x(at + 4) == pytest.approx(lines.cells(0).cells[at].left, abs=1)


def test_the_caret_goes_on_to_the_left_through_arabic_and_to_the_right_through_english():
    arabic, english = set_lines("وسوريا"), set_lines("Reuters", rtl=False)
    steps = [arabic.caret_x(offset) for offset in range(7)]
    assert steps == sorted(steps, reverse=True)
    assert steps[0] == WIDTH
    steps = [english.caret_x(offset) for offset in range(8)]
    assert steps == sorted(steps)
    assert steps[0] == 0
