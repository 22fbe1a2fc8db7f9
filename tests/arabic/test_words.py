import itertools
import unicodedata

import pytest
from hypothesis import given

from annotator.arabic.words import Token, next_word_edge, tokens, word_at, words
from tests.arabic.texts import TEXTS, grows_in_step, listed, seconds_of, texts_with_offset


def pieces(text):
    return [text[token.start : token.end] for token in tokens(text)]


def is_seen(char):
    return not char.isspace() and unicodedata.category(char) != "Cf"


@given(TEXTS)
def test_every_sign_that_is_seen_is_in_exactly_one_token(text):
    covered = [at for token in tokens(text) for at in range(token.start, token.end)]
    assert len(covered) == len(set(covered))
    assert {at for at, char in enumerate(text) if is_seen(char)} <= set(covered)


@given(TEXTS)
def test_tokens_are_in_order_and_never_empty_nor_overlapping(text):
    edges = [edge for token in tokens(text) for edge in (token.start, token.end)]
    assert edges == sorted(edges)
    assert all(token.start < token.end for token in tokens(text))


@given(TEXTS)
def test_no_token_holds_a_blank(text):
    assert not any(char.isspace() for piece in pieces(text) for char in piece)


@given(TEXTS)
def test_no_token_begins_between_a_letter_and_its_mark(text):
    for token in tokens(text):
        marked = token.start > 0 and is_seen(text[token.start - 1])
        assert not (marked and unicodedata.category(text[token.start]) == "Mn")


@given(TEXTS, TEXTS)
def test_a_token_depends_on_nothing_beyond_the_blanks_around_it(before, after):
    shift = len(before) + 1
    moved = tuple(Token(token.start + shift, token.end + shift) for token in tokens(after))
    assert tokens(f"{before} {after}") == tokens(before) + moved


def test_words_met_before_are_parted_as_at_first_however_many_came_between():
    often = "قال: «نعم»، ثم ذهب."
    before = tokens(often)
    others = [f"ك{number}," for number in range(40_000)]
    assert pieces(" ".join(others)) == [piece for one in others for piece in (one[:-1], ",")]
    assert tokens(often) == before == tokens(often)


@given(TEXTS)
def test_words_are_the_tokens_with_a_letter_or_digit(text):
    sounding = tuple(
        token for token in tokens(text) if any(c.isalnum() and c != "ـ" for c in text[token.start : token.end])
    )
    assert words(text) == sounding


ONE_TOKEN = """
10% ١٠٪ %50 3.5 ٣٫٥ 1,234.5 2023.11.13 2023-11-13 06:43 2024/5/1 1️⃣ #️⃣ 👨‍👩‍👧 🇸🇾 👍🏽 ❤️ @user_1 #وسم_آخر
https://example.org/a?b=ج#d www.example.org/a/ HTTPS://EXAMPLE.ORG desk@news.example.org ردّاً سوريـــا الـ26 كوفيد-19
F-16 F-A-18 5km أ.ف.ب ... می‌خواهم هـ‍ é
"""


@pytest.mark.parametrize("whole", listed(ONE_TOKEN))
def test_it_is_one_token(whole):
    assert pieces(whole) == [whole]
    assert pieces(f"قال {whole} أمس") == ["قال", whole, "أمس"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("«قُتل 12 مدنياً أمس».", "« قُتل 12 مدنياً أمس » ."),
        ("قال: (نعم)، لا؛ هل؟ لا!", "قال : ( نعم ) ، لا ؛ هل ؟ لا !"),
        ("“أ” \"ب\" 'ج' [د] …", "“ أ ” \" ب \" ' ج ' [ د ] …"),
        ("إيران-العراق – الشام", "إيران - العراق – الشام"),
        ("10كم", "10 كم"),
        ("ـوالذي ـ", "ـ والذي ـ"),
        ("انظر https://example.org/a. ثم (www.example.org).", "انظر https://example.org/a . ثم ( www.example.org ) ."),
        ("https://example.org/a،وقال", "https://example.org/a ، وقال"),
        ("إلى desk@example.org.", "إلى desk@example.org ."),
        ("1️⃣2️⃣🇸🇾🇮🇶", "1️⃣ 2️⃣ 🇸🇾 🇮🇶"),
        ("قال\u200f.\u200f \u202bنعم\u202c", "قال . نعم"),
        ("12\u00a0قتيلا\u2028ثم\tعاد", "12 قتيلا ثم عاد"),
        ("http://", "http : / /"),
    ],
)
def test_punctuation_is_cut_off(text, expected):
    assert pieces(text) == expected.split()


@pytest.mark.parametrize(
    "unit", ["ab-", "a", "a.", "ab-1", "12-", "a@", "www.", "http://", ".", "🇸", "👩\u200d", "اً", "%"]
)
def test_the_time_grows_in_step_with_the_text(unit):
    assert grows_in_step(tokens, unit)


def test_a_row_of_hyphens_does_not_slow_it_down():
    assert seconds_of(lambda: tokens("ab-" * 20_000)) < 0.3  # the benchmark asks for 0.1


@given(texts_with_offset())
def test_the_word_at_an_offset_is_the_one_that_begins_there_or_holds_it_or_ends_there(example):
    text, offset = example
    found = words(text)
    begins = [word for word in found if word.start == offset]
    holds = [word for word in found if word.start < offset < word.end]
    ends = [word for word in found if word.end == offset]
    assert word_at(text, offset) == next(iter(begins + holds + ends), None)


@given(texts_with_offset())
def test_forward_goes_to_the_end_of_this_or_the_next_word(example):
    text, offset = example
    assert next_word_edge(text, offset, forward=True) == next((w.end for w in words(text) if w.end > offset), len(text))


@given(texts_with_offset())
def test_backward_goes_to_the_start_of_this_or_the_last_word(example):
    text, offset = example
    starts = [w.start for w in words(text) if w.start < offset]
    assert next_word_edge(text, offset, forward=False) == (starts[-1] if starts else 0)


def test_words_are_walked_there_and_back():
    text = "قال: «قُتل 12» — أمس.\n\nثم عاد"
    there = [*itertools.takewhile(lambda at: at < len(text), _walk(text, 0, True)), len(text)]
    back = [*itertools.takewhile(lambda at: at > 0, _walk(text, len(text), False)), 0]
    assert there == [3, 10, 13, 20, 25, 29]
    assert back == [26, 23, 17, 11, 6, 0]


def _walk(text, offset, forward):
    while True:
        offset = next_word_edge(text, offset, forward)
        yield offset


def test_a_word_in_a_long_text_is_found_without_reading_the_text():
    def walk(text):
        for _ in range(50):
            word_at(text, len(text) // 2)
            next_word_edge(text, len(text) // 2, forward=True)
            next_word_edge(text, len(text) // 2, forward=False)

    short, long = (seconds_of(lambda text="قال رئيس بلدية حلب\n" * times: walk(text)) for times in (10, 50_000))
    assert long < 10 * short


@pytest.mark.parametrize("piece", ["ـً", "desk@example.orgً", "5kmً", "10%ً", "..ً", "«ً", "🇸🇾ً", "www.example.org/ً"])
def test_a_mark_stays_with_whatever_it_stands_on(piece):
    assert pieces(piece) == [piece]
