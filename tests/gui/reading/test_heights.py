import itertools

from hypothesis import given
from hypothesis import strategies as st

from annotator.gui.reading.heights import MOST_LANES, Heights, Metrics

LISTS = st.lists(st.integers(0, 50), min_size=1, max_size=40)


@given(LISTS, st.lists(st.tuples(st.integers(0, 39), st.integers(0, 50)), max_size=10))
def test_sums_are_those_of_a_plain_list_whatever_changes(plain, changes):
    heights = Heights(plain)
    for index, height in changes:
        if index < len(plain):
            heights[index] = plain[index] = height
    assert [heights[index] for index in range(len(heights))] == plain
    assert [heights.above(index) for index in range(len(plain) + 1)] == [
        sum(plain[:index]) for index in range(len(plain) + 1)
    ]
    assert heights.total == sum(plain)


@given(LISTS, st.integers(-20, 2200))
def test_a_height_lies_in_the_paragraph_that_covers_it(plain, y):
    index, rest = Heights(plain).at(y)
    if 0 <= y < sum(plain):
        assert sum(plain[:index]) + rest == y
        assert 0 <= rest < plain[index]
    elif y >= sum(plain):
        assert index == len(plain) - 1
        assert rest == y - sum(plain[:index])


@given(st.integers(12, 48), st.booleans())
def test_a_line_has_room_for_every_lane_and_no_lane_touches_the_next_line(qapp, pixels, chips):
    metrics = Metrics.of(pixels, chips)
    tops = [metrics.lane_top(lane) for lane in range(MOST_LANES)]
    assert metrics.fill_bottom < tops[0]
    assert all(below - above == metrics.bar + 1 for above, below in itertools.pairwise(tops))
    assert tops[-1] + metrics.bar <= metrics.line
    assert metrics.fill_top >= 0


def test_what_is_nested_deeper_shares_the_last_lane(qapp):
    metrics = Metrics.of(20, chips=False)
    assert metrics.lane_top(MOST_LANES) == metrics.lane_top(MOST_LANES - 1)


def test_the_column_is_720_pixels_for_a_font_of_20(qapp):
    assert Metrics.of(20, chips=False).column == 720
    assert Metrics.of(20, chips=False).line == 48
