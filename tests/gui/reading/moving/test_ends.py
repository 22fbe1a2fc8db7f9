"""Moving one end of a span."""

import pytest

from annotator.domain.span import Span
from annotator.gui.reading.moving.ends import STEPS, back_to, moved

TEXT = "قال «وسوريا والعراقِ» نعم"


def after(step: str, words: str = "سوريا والعراقِ") -> str:
    start = TEXT.index(words)
    start, end = moved(TEXT, Span(start, start + len(words)), STEPS[step])
    return TEXT[start:end]


@pytest.mark.parametrize(
    ("step", "left"),
    [
        ("end_back", "سوريا والعرا"),  # a letter goes with its marks
        ("end_on", "سوريا والعراقِ»"),
        ("start_on", "وريا والعراقِ"),
        ("start_back", "وسوريا والعراقِ"),
        ("end_word_back", "سوريا"),  # to an end of a word, never to the blank behind it
        ("end_word_on", "سوريا والعراقِ» نعم"),
        ("start_word_on", "والعراقِ"),
        ("start_word_back", "وسوريا والعراقِ"),
    ],
)
def test_each_step_moves_one_end_and_keeps_the_other(step: str, left: str) -> None:
    assert after(step) == left


def test_where_nothing_would_be_left_it_is_no_span_any_more() -> None:
    start, end = moved(TEXT, Span(0, 1), STEPS["end_back"])
    assert start == end
    start, end = moved(TEXT, Span(0, 3), STEPS["start_word_on"])
    assert start > end


def test_at_the_ends_of_the_text_nothing_moves() -> None:
    whole = Span(0, len(TEXT))
    for step in ("end_on", "end_word_on", "start_back", "start_word_back"):
        assert moved(TEXT, whole, STEPS[step]) == (0, len(TEXT))


def test_a_selection_that_becomes_smaller_ends_between_words_and_stops_at_its_anchor() -> None:
    anchor, caret = TEXT.index("سوريا"), TEXT.index("»")
    caret = back_to(TEXT, anchor, caret)
    assert TEXT[anchor:caret] == "سوريا"
    assert back_to(TEXT, anchor, caret) == anchor
    anchor, caret = TEXT.index("»"), TEXT.index("وسوريا")
    caret = back_to(TEXT, anchor, caret)
    assert TEXT[caret:anchor] == "والعراقِ"
    assert back_to(TEXT, anchor, caret) == anchor
