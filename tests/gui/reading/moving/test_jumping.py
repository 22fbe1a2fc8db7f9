"""Jumping to the next word that begins with a letter."""

import pytest

from annotator.gui.reading.moving.jumping import letters_of, next_word

TEXT = "قال الجنرال والميليشيات بالبنتاغون وسوريا لإيران في 8 آب، أحمد وزير الدفاع"


def jumped(letter: str, words: str = "", forward: bool = True, text: str = TEXT) -> str | None:
    at = text.index(words) if words else -1
    span = next_word(text, letters_of(letter), at, forward)
    return None if span is None else span.text_in(text)


@pytest.mark.parametrize(
    ("letter", "found"),
    [
        ("ج", "الجنرال"),  # behind the article, which is taken along
        ("م", "الميليشيات"),  # behind و and the article; و is left behind
        ("س", "سوريا"),
        ("ق", "قال"),
        ("8", "8"),
        ("٨", "8"),
        ("و", "والميليشيات"),  # what the word itself begins with finds it too
        ("د", "الدفاع"),
        ("ز", None),  # وزير has a و of its own
    ],
)
def test_a_letter_finds_the_word_behind_its_proclitics_and_article(letter: str, found: str | None) -> None:
    assert jumped(letter) == found


def test_where_word_and_stem_begin_alike_the_stem_is_taken() -> None:
    assert jumped("ب") == "البنتاغون"


def test_alef_finds_names_in_any_spelling_but_not_every_article() -> None:
    assert jumped("ا") == "إيران"
    assert jumped("أ", "إيران") == "آب"
    assert jumped("ا", "آب") == "أحمد"


@pytest.mark.parametrize(("typed", "found"), [("k", "نعم"), (",", "ورد"), ("[", "جاء"), ("n", "News"), ("K", "نعم")])
def test_on_a_latin_layout_the_same_physical_key_is_meant_or_the_latin_letter(typed: str, found: str) -> None:
    assert jumped(typed, text="قال News ورد جاء نعم") == found


def test_backward_is_the_last_before() -> None:
    assert jumped("م", "آب", forward=False) == "الميليشيات"
    assert jumped("م", "الميليشيات", forward=False) is None


def test_the_word_at_the_offset_is_not_the_next() -> None:
    assert jumped("س", "سوريا") is None
    assert jumped("س", "وسوريا") == "سوريا"


@pytest.mark.parametrize("forward", [True, False])
def test_far_words_are_found_in_order(forward: bool) -> None:
    text = "سوريا " + "قال نعم " * 2000 + "سلام " + "قال نعم " * 2000 + "سوق"
    here = 0 if forward else len(text)
    seen = []
    while (span := next_word(text, {"س"}, here, forward)) is not None:
        seen.append(span.text_in(text))
        here = span.start
    assert seen == (["سلام", "سوق"] if forward else ["سوق", "سلام", "سوريا"])


def test_nothing_is_found_in_nothing() -> None:
    assert next_word("", {"س"}, 0, True) is None
    assert letters_of("") == letters_of("َ") == frozenset()
