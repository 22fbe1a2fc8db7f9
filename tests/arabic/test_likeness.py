"""How alike texts are: against the whole sets of shingles, whatever the spelling, the same on every run."""

import random

from hypothesis import given
from hypothesis import strategies as st

from annotator.arabic.likeness import ALIKE, LikeTexts, likeness, sketch

WORDS = [f"كلمة{number}" for number in range(3000)]


def article(seed: int, words: int = 450) -> list[str]:
    source = random.Random(seed)
    return [source.choice(WORDS) for _ in range(words)]


def changed(words: list[str], every: int) -> str:
    return " ".join("آخر" if at % every == 0 else word for at, word in enumerate(words))


def shingles(words: list[str]) -> set[tuple[str, ...]]:
    return set(zip(words, words[1:], words[2:], strict=False))


def test_likeness_is_that_of_the_whole_sets_to_within_a_tenth() -> None:
    for every in (2, 5, 10, 20, 100):
        words = article(every)
        other = changed(words, every).split()
        exact = len(shingles(words) & shingles(other)) / len(shingles(words) | shingles(other))
        assert abs(likeness(sketch(" ".join(words)), sketch(" ".join(other))) - exact) < 0.1


@given(st.lists(st.sampled_from(WORDS), max_size=60), st.lists(st.sampled_from(WORDS), max_size=60))
def test_short_texts_are_compared_exactly_and_either_way_round(one: list[str], other: list[str]) -> None:
    told = likeness(sketch(" ".join(one)), sketch(" ".join(other)))
    assert told == likeness(sketch(" ".join(other)), sketch(" ".join(one)))
    if len(one) >= 3 and len(other) >= 3:
        both = shingles(one) | shingles(other)
        assert abs(told - len(shingles(one) & shingles(other)) / len(both)) < 1e-9


def test_spelling_and_punctuation_make_no_difference() -> None:
    assert sketch("قال: «الأمم المتّحدة» إنّ ٣ قتلى") == sketch("قال الامم المتحده ان 3 قتلي")
    assert sketch("") == sketch("!؟") == ()
    assert likeness(sketch(""), sketch("")) == 0.0


def test_sketches_are_the_same_on_every_computer() -> None:
    assert sketch("قال وزير الدفاع") == (4202916733,)


def test_a_copy_is_found_among_thousands_and_nothing_else_is() -> None:
    known: LikeTexts[int] = LikeTexts()
    for number in range(300):
        known.add(number, sketch(" ".join(article(number))))
    for number in (0, 150, 299):
        found = list(known.like(sketch(changed(article(number), 12))))
        assert [key for key, _ in found] == [number] and ALIKE <= found[0][1] < 1
    assert list(known.like(sketch(" ".join(article(10_000))))) == []


def test_a_copy_is_found_even_where_all_texts_share_their_frame() -> None:
    frame = " ".join(article(1, 60))
    known: LikeTexts[int] = LikeTexts()
    for number in range(100):
        known.add(number, sketch(frame + " " + " ".join(article(number + 50, 200))))
    found = known.like(sketch(frame + " " + changed(article(90 + 50, 200), 20)))
    assert [key for key, _ in found] == [90]


def test_the_texts_that_are_looked_up_are_those_that_comparing_all_of_them_finds() -> None:
    texts = [" ".join(article(number, 4 + number * 7 % 400)) for number in range(120)]
    texts += [changed(text.split(), 2 + number % 12) for number, text in enumerate(texts)]
    sketches = [sketch(text) for text in texts]
    known: LikeTexts[int] = LikeTexts()
    for number, one in enumerate(sketches):
        found = dict(known.like(one))
        every = {at: likeness(one, other) for at, other in enumerate(sketches[:number])}
        assert found == {at: much for at, much in every.items() if much >= ALIKE}
        known.add(number, one)
