"""What changed between two texts."""

import time
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from annotator.gui.guidelines.differing import Kind, Part, difference, words_of

TEXTS = st.lists(st.sampled_from(["مكان", " ", "\n", "- ", "بلد", "  ", "قرية\n", "x"]), max_size=30).map("".join)


def without(parts: tuple[Part, ...], kind: Kind) -> str:
    return "".join(one.text for one in parts if one.kind is not kind)


@given(TEXTS, TEXTS)
def test_without_what_is_gone_it_is_the_later_text_and_without_what_is_new_the_earlier(before: str, after: str) -> None:
    parts = difference(before, after)
    assert without(parts, Kind.GONE) == after
    assert without(parts, Kind.NEW) == before


@given(TEXTS)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert all(one.kind is Kind.KEPT for one in difference(text, text))


@given(TEXTS, TEXTS)
def test_no_part_is_empty_and_neighbours_are_of_two_kinds(before: str, after: str) -> None:
    parts = difference(before, after)
    assert all(one.text for one in parts)
    assert all(one.kind is not other.kind for one, other in pairwise(parts))


def test_of_a_line_only_the_words_that_changed_differ() -> None:
    parts = difference("- بلد أو قرية\nباقٍ\n", "- بلد أو مدينة كبيرة\nباقٍ\n")
    assert [(one.kind, one.text.strip()) for one in parts] == [
        (Kind.KEPT, "- بلد أو"), (Kind.GONE, "قرية"), (Kind.NEW, "مدينة كبيرة"), (Kind.KEPT, "باقٍ"),
    ]  # fmt: skip
    assert (words_of(parts, Kind.NEW), words_of(parts, Kind.GONE)) == (2, 1)


def test_texts_without_end_differ_in_a_moment() -> None:
    begun = time.perf_counter()
    difference("أ ب " * 20_000, "ب ج " * 20_000)
    assert time.perf_counter() - begun < 2
