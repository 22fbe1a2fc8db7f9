from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotation import Annotation, reading_order
from annotator.domain.overlap import covering, first_crossing, nesting_depths
from annotator.domain.span import Span
from tests.examples import annotation

SPANS = st.tuples(st.integers(0, 30), st.integers(1, 10)).map(lambda pair: (pair[0], min(41, pair[0] + pair[1])))


def in_order(pairs: list[tuple[int, int]]) -> tuple[Annotation, ...]:
    made = (annotation(start, end, id=f"a{number}") for number, (start, end) in enumerate(pairs))
    return tuple(sorted(made, key=reading_order))


@given(st.lists(SPANS, max_size=8))
def test_the_depth_of_an_annotation_is_how_many_others_before_it_contain_it(pairs: list[tuple[int, int]]) -> None:
    ones = in_order(pairs)
    slowly = tuple(sum(outer.span.contains(one.span) for outer in ones[:place]) for place, one in enumerate(ones))
    assert nesting_depths(ones) == slowly


def test_reading_order_puts_the_longer_of_two_that_start_together_first() -> None:
    inner, outer, later = annotation(4, 8, id="a"), annotation(4, 18, id="b"), annotation(5, 30, id="0")
    assert sorted((later, inner, outer), key=reading_order) == [outer, inner, later]


@given(st.lists(SPANS, max_size=8), st.integers(0, 41))
def test_what_covers_a_character_comes_innermost_first(pairs: list[tuple[int, int]], offset: int) -> None:
    found = covering(in_order(pairs), offset)
    assert {one.id for one in found} == {
        one.id for one in in_order(pairs) if offset in range(one.span.start, one.span.end)
    }
    assert [len(one.span) for one in found] == sorted(len(one.span) for one in found)


def test_only_a_crossing_annotation_is_in_the_way() -> None:
    nested, crossing = annotation(5, 8), annotation(15, 25, id="a2")
    assert first_crossing(Span(4, 18), (nested,)) is None
    assert first_crossing(Span(4, 18), (nested, crossing)) is crossing
