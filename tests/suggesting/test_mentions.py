"""Every mention of a name is found, in whatever spelling, and nothing else is."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.span import Span
from annotator.domain.suggestion import Rejection
from annotator.suggesting import Standing, mentions_of, standing_of
from tests.examples import INSTANT, annotation, example
from tests.strategies import news_texts


def found(name: str, text: str, aliases: tuple[set[str], ...] = ()) -> list[str]:
    return [one.text for one in mentions_of(name, [example(text)], aliases)]


def test_all_mentions_of_a_country_in_the_seed_are_found_and_not_its_adjective(seed: bytes) -> None:
    text = seed.decode("utf-8")
    mentions = list(mentions_of("سوريا", [example(text)]))
    starts = {one.span.start for one in mentions}
    assert starts == {at for at in range(len(text)) if text.startswith("سوريا", at)}
    assert {one.text for one in mentions} == {"سوريا"}
    assert any(text[one.span.start - 1] == "و" for one in mentions)


def test_an_alias_of_one_word_finds_the_other_spelling_of_the_whole_name(seed: bytes) -> None:
    text = seed.decode("utf-8")
    name = "القيادة المركزية الأميركية"
    assert found(name, text) == [name]
    assert found(name, text, ({"الأميركية", "الأمريكية"},)) == [name, "القيادة المركزية الأمريكية"]


def test_an_alias_of_the_whole_name_finds_the_other_name() -> None:
    assert found("داعش", "قاتل تنظيم الدولة داعش", ({"داعش", "تنظيم الدولة"},)) == ["تنظيم الدولة", "داعش"]


@pytest.mark.parametrize(
    ("name", "text", "spelled"),
    [
        ("حلب", "قصف وحلب", "حلب"),
        ("حلب", "وصل فبحلب نام", "حلب"),
        ("الحرس الثوري", "تابعة للحرس الثوري", "لحرس الثوري"),
        ("الحرس الثوري", "وللحرس الثوري", "لحرس الثوري"),
        ("لبنان", "عاد للبنان", "لبنان"),
        ("إدلب", "في ادلب", "ادلب"),
        ("غزة", "في غزه", "غزه"),
        ("مستشفى", "في مستشفي", "مستشفي"),
        ("قُتِلَ", "قتل", "قتل"),
        ("البوكمال", "الـــبوكمال", "الـــبوكمال"),
        ("فوكس نيوز", 'قناة "فوكس نيوز" قالت', "فوكس نيوز"),
        ("حلب", "بـحلب", "حلب"),
    ],
)
def test_spelling_and_proclitics_do_not_hide_a_name_and_stay_outside_it(name: str, text: str, spelled: str) -> None:
    assert found(name, text) == [spelled]


@pytest.mark.parametrize(
    ("name", "text"),
    [("سوريا", "السورية"), ("سوريا", "سورياً"[:-1] + "ون"), ("بنان", "لبنان"), ("ليد", "وليد"), ("يقتل", "سيئ")],
)
def test_longer_words_that_only_look_like_the_name_are_not_found(name: str, text: str) -> None:
    assert found(name, text) == []


def test_a_name_never_runs_over_the_end_of_a_line() -> None:
    assert found("دير الزور", "في دير\nالزور") == []


def test_a_name_without_a_letter_is_found_nowhere() -> None:
    assert found(" «» ", "قال «نعم»") == []


def test_a_mention_shows_the_words_around_it_on_its_line() -> None:
    (mention,) = mentions_of("حلب", [example("سطر\nقصف حلب ليلا\nسطر")])
    assert (mention.before, mention.after) == ("قصف ", " ليلا")


def test_what_was_said_of_a_mention_is_told() -> None:
    document = example()
    (mention,) = mentions_of("رئيس بلدية حلب", [document])
    no = Rejection("n", document.id, "analyst1", "actor", mention.span, mention.text, INSTANT)
    assert standing_of(mention, "actor", [annotation()]) is Standing.LABELLED
    assert standing_of(mention, "location", [annotation()], [no]) is Standing.OPEN
    assert standing_of(mention, "actor", [], [no]) is Standing.REFUSED


@given(news_texts(), st.data())
def test_every_mention_lies_in_its_text_and_none_overlap(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    name = text[start : data.draw(st.integers(start + 1, len(text)))]
    spans = [one.span for one in mentions_of(name, [example(text)])]
    assert all(span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(isinstance(span, Span) for span in spans)


def test_mentions_that_would_overlap_are_found_once() -> None:
    assert found("حلب حلب", "حلب حلب حلب") == ["حلب حلب"]
