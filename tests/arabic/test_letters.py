import regex
from hypothesis import given

from annotator.arabic import letters
from annotator.arabic.letters import boundaries, next_boundary, previous_boundary, widened
from tests.arabic.texts import TEXTS, grows_in_step, seconds_of, texts_with_offset, texts_with_span


@given(TEXTS)
def test_boundaries_are_those_of_unicode(text):
    assert boundaries(text) == (0, *(found.end() for found in regex.finditer(r"\X", text)))


def test_signs_taken_for_letters_by_themselves_are_so_beside_any_other():
    plain = [sign for sign in map(chr, range(0x10000)) if letters._PLAIN.fullmatch(sign)]
    assert {"ق", " ", "3", "٣", "،", "«", "\u00a0"} <= set(plain)
    for first in plain:
        text = "".join(first + second for second in plain)
        assert boundaries(text) == (0, *(found.end() for found in regex.finditer(r"\X", text)))


@given(texts_with_offset())
def test_the_next_boundary_is_the_first_of_all_boundaries_after_the_offset(example):
    text, offset = example
    after = [at for at in boundaries(text) if at > offset]
    assert next_boundary(text, offset) == (after[0] if after else len(text))


@given(texts_with_offset())
def test_the_previous_boundary_is_the_last_of_all_boundaries_before_the_offset(example):
    text, offset = example
    before = [at for at in boundaries(text) if at < offset]
    assert previous_boundary(text, offset) == (before[-1] if before else 0)


@given(texts_with_span())
def test_a_widened_selection_is_the_smallest_that_ends_at_boundaries(example):
    text, start, end = example
    all_of_them = boundaries(text)
    first = max(at for at in all_of_them if at <= start)
    last = first if start == end else min(at for at in all_of_them if at >= end)
    assert widened(text, start, end) == (first, last)


def test_a_letter_keeps_its_vowel_marks():
    assert boundaries("ردّاً") == (0, 1, 3, 5)
    assert widened("ردّاً", 0, 2) == (0, 3)
    assert widened("ردّاً", 2, 4) == (1, 5)


def test_an_emoji_keeps_its_parts():
    assert boundaries("👨‍👩‍👧🇸🇾🇮🇶1️⃣") == (0, 5, 7, 9, 12)
    assert previous_boundary("👨‍👩‍👧", 5) == 0


def test_a_caret_before_a_letter_stays_a_caret():
    assert widened("حلب", 1, 1) == (1, 1)
    assert widened("حلب", 3, 3) == (3, 3)


def test_a_step_in_a_long_text_does_not_read_the_text():
    for step in (next_boundary, previous_boundary):
        short, long = (
            seconds_of(lambda text="ردّاً على " * times, step=step: [step(text, len(text) // 2) for _ in range(100)])
            for times in (10, 100_000)
        )
        assert long < 10 * short


def test_a_long_row_of_flags_is_read_once():
    assert len(boundaries("🇸🇾" * 1_000)) == 1_001
    assert grows_in_step(boundaries, "🇸🇾")
