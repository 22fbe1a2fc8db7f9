import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import EmptySpan, SpanOutsideText
from annotator.domain.span import Span
from tests.strategies import news_texts

SPANS = st.tuples(st.integers(0, 12), st.integers(1, 6)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@pytest.mark.parametrize(("start", "end"), [(0, 0), (3, 3), (4, 2), (-1, 2), (-3, -1)])
def test_a_span_that_holds_no_character_of_a_text_cannot_be_made(start: int, end: int) -> None:
    with pytest.raises(EmptySpan):
        Span(start, end)


@given(news_texts(), st.data())
def test_a_span_covers_exactly_its_code_points(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    assert span.text_in(text) == text[span.start : span.end]
    assert len(span.text_in(text)) == len(span)
    with pytest.raises(SpanOutsideText):
        Span(start, len(text) + 1).text_in(text)


@given(SPANS, SPANS)
def test_two_spans_are_apart_nested_or_crossing_as_their_characters_say(one: Span, other: Span) -> None:
    here, there = set(range(one.start, one.end)), set(range(other.start, other.end))
    assert one.overlaps(other) == bool(here & there)
    assert one.contains(other) == (here >= there)
    assert one.crosses(other) == (bool(here & there) and not here >= there and not there >= here)
    assert one.crosses(other) == other.crosses(one)
