from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.span import Span
from annotator.gui.reading.heights import Metrics
from annotator.gui.reading.lanes import Marks, _difference, lanes
from annotator.gui.reading.page import Page
from annotator.gui.reading.paragraphs import Paragraphs

SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 20)).map(lambda one: Span(one[0], sum(one))), max_size=25)


def shortest_first(spans):
    return sorted(spans, key=lambda one: (len(one), one.start))


@given(SPANS)
def test_no_two_overlapping_spans_share_a_lane(spans):
    spans = shortest_first(spans)
    for (one, lane), (other, other_lane) in combinations(zip(spans, lanes(spans), strict=True), 2):
        assert not one.overlaps(other) or lane != other_lane


@given(SPANS)
def test_of_two_that_overlap_the_shorter_is_nearer_to_the_words(spans):
    spans = shortest_first(spans)
    for (one, lane), (other, other_lane) in combinations(zip(spans, lanes(spans), strict=True), 2):
        if one.overlaps(other) and len(one) < len(other):
            assert lane < other_lane


@given(SPANS)
def test_no_lane_is_farther_than_it_must_be(spans):
    spans = shortest_first(spans)
    given_lanes = lanes(spans)
    for index, (span, lane) in enumerate(zip(spans, given_lanes, strict=True)):
        below = [given_lanes[before] for before in range(index) if spans[before].overlaps(span)]
        assert lane == max(below, default=-1) + 1


def marks_of(text, annotations, width=400):
    page = Page(Paragraphs(text), Metrics.of(20, chips=False), width, lambda *_: None)
    return page, Marks(page, annotations)


def laid_on(marks, index):
    return [[(one.mark.id, one.lane) for one in line] for line in marks.on_lines(index)]


def test_a_line_carries_the_outermost_mark_first(qapp, annotate):
    text = "مقتل عناصر من الميليشيات المرتبطة بإيران"
    outer, middle, inner = (
        annotate(text, words, name=words[:4]) for words in (text, "الميليشيات المرتبطة بإيران", "إيران")
    )
    _, marks = marks_of(text, [inner, outer, middle], 700)
    assert laid_on(marks, 0) == [[("مقتل", 2), ("المي", 1), ("إيرا", 0)]]


def test_lanes_count_only_what_meets_on_the_line(qapp, annotate):
    text = "قال العراق " * 20
    page, marks = marks_of(text, [annotate(text, text.strip(), "quote", name="q"), annotate(text, "العراق", name="w")])
    first, *others = laid_on(marks, 0)
    assert first == [("q", 1), ("w", 0)]
    assert others
    assert all(line == [("q", 0)] for line in others)
    assert page.times_set == 1


def test_a_mark_lies_on_every_paragraph_it_touches_and_no_other(qapp, annotate):
    text = "واحد\nاثنان\nثلاثة\nأربعة"
    _, marks = marks_of(text, [annotate(text, "اثنان\nثلاثة", name="x")])
    assert [laid_on(marks, index) for index in range(4)] == [[], [[("x", 0)]], [[("x", 0)]], []]


def test_a_mark_that_ends_with_its_line_break_stays_in_its_paragraph(qapp, annotate):
    text = "واحد\nاثنان"
    _, marks = marks_of(text, [])
    assert marks.replace([annotate(text, "واحد\n")]) == {0}


def test_only_paragraphs_whose_marks_differ_are_touched(qapp, annotate):
    text = "واحد\nاثنان\nثلاثة"
    one, two, three = (annotate(text, words, name=words) for words in text.split("\n"))
    _, marks = marks_of(text, [one, two])
    assert marks.replace([one, two]) == set()
    assert marks.replace([one, three]) == {1, 2}
    assert marks.replace([annotate(text, "واحد", "date", name="واحد"), three]) == {0}
    assert laid_on(marks, 1) == []


def test_an_annotation_remade_with_another_note_touches_nothing(qapp, annotate):
    text = "واحد"
    _, marks = marks_of(text, [annotate(text, text, name="x")])
    assert marks.replace([annotate(text, text, name="x")]) == set()
    assert laid_on(marks, 0) == [[("x", 0)]]


def test_on_another_page_marks_lie_on_its_lines(qapp, annotate):
    text = "قال العراق " * 20
    page, marks = marks_of(text, [annotate(text, text.strip(), "quote", name="q")])
    wide = marks.on_lines(0)
    narrow = Page(Paragraphs(text), page.metrics, 200, lambda *_: None)
    marks.lie_on(narrow)
    assert len(marks.on_lines(0)) == narrow.lines(0).count > len(wide)


def test_of_many_annotations_only_those_between_their_common_ends_are_looked_at(qapp, annotate):
    text = "قال العراق " * 50
    given = [annotate(text, "العراق", nth=nth) for nth in range(40)]
    fresh = annotate(text, "قال")
    assert _difference(given, [*given[:20], fresh, *given[20:]]) == ([], [fresh])
    assert _difference(given, [*given[:7], *given[8:]]) == ([given[7]], [])
    assert _difference(given, [*given[:7], fresh, *given[8:]]) == ([given[7]], [fresh])
    assert _difference([], []) == ([], [])
    assert _difference(given[:1], given[:1] * 2) == ([], given[:1])


def test_the_annotations_over_a_letter_come_innermost_first(qapp, annotate):
    text = "واحد\nمقتل عناصر من الميليشيات"
    outer, inner = annotate(text, "مقتل عناصر", name="outer"), annotate(text, "عناصر", name="inner")
    _, marks = marks_of(text, [outer, inner])
    assert [one.id for one in marks.over(text.index("عناصر"))] == ["inner", "outer"]
    assert [one.id for one in marks.over(text.index("مقتل"))] == ["outer"]
    assert marks.over(text.index(" من")) == ()
    marks.replace([outer])
    assert [one.id for one in marks.over(text.index("عناصر"))] == ["outer"]
