import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextLayout

from annotator.arabic import letters
from annotator.gui.positions import Positions
from annotator.gui.reading.heights import Metrics
from annotator.gui.reading.paragraphs import LONGEST, Lines, Paragraph, Paragraphs, display_copy, reads_rtl

ODD = "\ufeff\r\x00\x0b\x0c\x85\u2028\u2029\ufdd0\ufdd1\ud800\udfff\u00a0\u200f\u00ad😀\u0651ab\n "


@given(st.text(st.sampled_from(ODD), max_size=30))
def test_paragraphs_are_the_text_at_their_offsets(text):
    paragraphs = list(Paragraphs(text))
    assert "\n".join(one.text for one in paragraphs) == text
    assert all(text[one.start :].startswith(one.text) for one in paragraphs)
    assert [one.number for one in paragraphs] == list(range(1, len(paragraphs) + 1))


@given(st.text(st.sampled_from(ODD.replace("\n", "")), max_size=30))
def test_qt_keeps_every_place_of_the_display_copy(text):
    shown = display_copy(text)
    assert len(shown) == len(text)
    assert QTextLayout(shown).text() == shown
    assert Positions.of(shown) == Positions.of(text)


def test_a_text_without_oddities_is_displayed_as_it_is():
    text = "قال\u00a0العراق\u200f"
    assert display_copy(text) is text


def test_a_return_ends_its_line_without_being_a_letter_of_it():
    paragraphs = list(Paragraphs("قال\r\nنعم\r\n"))
    assert [(one.start, one.end) for one in paragraphs] == [(0, 3), (5, 8), (10, 10)]


@pytest.mark.parametrize(
    ("text", "rtl"),
    [
        ("2023.11.13 | 06:43 دمشق", True),
        ("\u200f12", True),
        ("«Reuters» قالت", False),
        ("+A", False),
        ("(1) قال", True),
    ],
)
@pytest.mark.parametrize("otherwise", [True, False])
def test_the_first_letter_with_a_direction_decides(text, rtl, otherwise):
    assert reads_rtl(text, otherwise) is rtl


@pytest.mark.parametrize("otherwise", [True, False])
@pytest.mark.parametrize("text", ["", "2023.11.13", "٪ 12 - 06:43", "***", "+ 1"])
def test_digits_and_signs_follow_the_document(text, otherwise):
    assert reads_rtl(text, otherwise) is otherwise
    assert [one.rtl for one in Paragraphs(text, otherwise)] == [otherwise]


def test_a_long_paragraph_is_cut_behind_blanks_and_keeps_its_direction():
    text = "Reuters " + "قال العراق اليوم " * 1000
    pieces = list(Paragraphs(text))
    assert "".join(one.text for one in pieces) == text
    assert [one.start for one in pieces] == [sum(len(piece.text) for piece in pieces[:at]) for at in range(len(pieces))]
    assert all(len(one.text) <= LONGEST and text[one.start - 1] in " s" for one in pieces)
    assert {one.number for one in pieces} == {1}
    assert not any(one.rtl for one in pieces)
    assert [one.opens for one in pieces] == [True] + [False] * (len(pieces) - 1)
    assert [one.closes for one in pieces] == [False] * (len(pieces) - 1) + [True]


def test_a_long_paragraph_without_blanks_is_cut_between_whole_letters():
    text = "بّ" * 5000 + "👨‍👩‍👧" * 2000
    borders = set(letters.boundaries(text))
    pieces = list(Paragraphs(text))
    assert len(pieces) > 3
    assert all(one.start in borders for one in pieces)
    assert "".join(one.text for one in pieces) == text


def test_an_end_belongs_to_its_paragraph_but_not_to_a_piece():
    assert Paragraph(5, "قال", 1, True).holds(8)
    assert not Paragraph(5, "قال", 1, True).holds(9)
    assert not Paragraph(5, "قال", 1, True, closes=False).holds(8)


def lines_of(text, width=300, rtl=True):
    return Lines(Paragraph(100, text, 1, rtl), Metrics.of(20, chips=False), width)


def test_lines_stand_at_even_distances(qapp):
    lines = lines_of("قال العراق (COVID-19) 😀 " * 20)
    metrics = Metrics.of(20, chips=False)
    tops = [lines.layout.lineAt(one).y() + lines.layout.lineAt(one).ascent() for one in range(lines.count)]
    assert tops == pytest.approx([metrics.baseline + one * metrics.line for one in range(lines.count)])


def test_offsets_pass_through_astral_letters(qapp):
    text = "نعم 😀 𞤀𞤁 قال"
    lines = lines_of(text)
    for offset in range(100, 100 + len(text) + 1):
        assert lines.offset(lines.unit(offset)) == offset
    assert lines.unit(100 + text.index("ق")) == text.index("ق") + 3


def test_bounds_cover_the_paragraph_without_gap(qapp):
    text = "قال العراق وسوريا اليوم " * 12
    lines = lines_of(text)
    bounds = [lines.bounds(one) for one in range(lines.count)]
    assert len(bounds) > 3
    assert bounds[0][0] == 100
    assert bounds[-1][1] == 100 + len(text)
    assert all(one[1] == other[0] for one, other in itertools.pairwise(bounds))
    assert all(lines.line_of(start) == one and lines.line_of(end - 1) == one for one, (start, end) in enumerate(bounds))


def test_a_lone_return_breaks_the_line_where_it_was_written(qapp):
    lines = lines_of("قال\rنعم")
    assert lines.count == 2
    assert lines.bounds(1)[0] == 104


def test_a_blank_paragraph_is_half_a_line_high(qapp):
    assert lines_of("").height == lines_of(" \r").height == Metrics.of(20, chips=False).line // 2
