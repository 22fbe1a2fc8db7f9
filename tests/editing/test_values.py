"""Values of dates and casualties: what is proposed, and what a person may type."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import paths
from annotator.domain.errors import BadValue
from annotator.editing.values import anchor_of, proposed_values, shown_values, value_names, values_typed, with_values
from annotator.formats.registry import read_files
from tests.examples import annotation, example

WRITTEN_ON = date(2023, 11, 13)


@pytest.mark.parametrize(
    ("label", "words", "attributes"),
    [
        ("date", "مطلع اليوم الإثنين", {"date": "2023-11-13"}),
        ("date", "الـ 26 من الشهر الماضي", {"date": "2023-10-26"}),
        ("date", "يوم كذا", {}),
        ("casualty", "8 قتلى", {"killed": 8}),
        ("casualty", "قتيلان و3 جرحى", {"killed": 2, "injured": 3}),
        ("casualty", "6 أو 7 مسلحين موالين لإيران قتلوا", {"killed_min": 6, "killed_max": 7}),
        ("casualty", "مقتل أكثر 8 عناصر", {"killed_min": 8}),
        ("casualty", "عشرات القتلى", {"killed_min": 20, "killed_max": 99}),
        ("actor", "8 قتلى", {}),
    ],
)
def test_what_the_words_mean_is_proposed(label: str, words: str, attributes: dict[str, object]) -> None:
    assert proposed_values(replace(annotation(label=label), text=words), WRITTEN_ON) == attributes


def test_a_date_is_seen_from_the_day_of_publishing_or_else_from_the_dateline() -> None:
    told = example("قال اليوم. 2023.11.13 | 06:43 دمشق")
    assert anchor_of(told) == WRITTEN_ON
    assert anchor_of(replace(told, published="2024-01-02")) == date(2024, 1, 2)
    assert anchor_of(replace(told, published="2024-01")) is None
    assert anchor_of(example("قال اليوم")) is None


@pytest.mark.parametrize(
    ("name", "typed", "values"),
    [
        ("killed", "8", {"killed": 8}),
        ("killed", " ١٢ ", {"killed": 12}),
        ("killed", "6-7", {"killed_min": 6, "killed_max": 7}),
        ("killed", "6–7", {"killed_min": 6, "killed_max": 7}),
        ("killed", "10+", {"killed_min": 10}),
        ("killed", "..5", {"killed_max": 5}),
        ("killed", "نحو 20", {"killed_min": 20, "killed_max": 20}),
        ("killed", "قتيلان", {"killed": 2}),
        ("killed", "بين 15 و20", {"killed_min": 15, "killed_max": 20}),
        ("killed", " ", {}),
        ("date", "2023-11", {"date": "2023-11"}),
        ("date", "٢٠٢٣", {"date": "2023"}),
        ("date", "2016/..", {"date": "2016/.."}),
        ("date", "2023-w45", {"date": "2023-W45"}),
        ("date", "أمس", {"date": "2023-11-12"}),
        ("weapon", "مسيّرة", {"weapon": "مسيّرة"}),
    ],
)
def test_what_is_typed_becomes_values(name: str, typed: str, values: dict[str, object]) -> None:
    assert values_typed(name, typed, WRITTEN_ON) == values


@pytest.mark.parametrize(
    ("name", "typed"),
    [("killed", "كثير"), ("killed", "7..6"), ("killed", ".."), ("date", "غدًا ربما"), ("date", "../.."), ("date", "..")],
)
def test_what_is_no_value_is_refused(name: str, typed: str) -> None:
    with pytest.raises(BadValue):
        values_typed(name, typed, WRITTEN_ON)


NUMBERS = st.one_of(
    st.integers(0, 10**9 - 1).map(lambda exact: {"killed": exact}),
    st.dictionaries(st.sampled_from(("killed_min", "killed_max")), st.integers(0, 10**9 - 1), min_size=1).filter(
        lambda ends: ends.get("killed_min", 0) <= ends.get("killed_max", 10**9)
    ),
)


@given(NUMBERS)
def test_a_number_that_is_shown_can_be_typed_again(values: dict[str, int]) -> None:
    assert values_typed("killed", shown_values(values)["killed"], None) == values


@given(NUMBERS, NUMBERS)
def test_a_number_takes_the_place_of_the_one_before_and_of_nothing_else(one: dict, other: dict) -> None:
    kept = {"injured": 3, "weapon": "x"}
    assert with_values(kept | one, other) == kept | other
    assert with_values(kept | one, {}, "killed") == kept


def test_an_annotation_shows_what_its_label_usually_has_and_what_it_has_besides() -> None:
    one = replace(annotation(label="casualty"), attributes={"weapon": "x", "killed_min": 6, "count_max": 9})
    assert value_names(one) == ("killed", "injured", "missing", "captured", "count", "weapon")
    assert shown_values(one.attributes) == {"weapon": "x", "killed": "6..", "count": "..9"}
    assert value_names(annotation(label="actor")) == ()


def test_of_the_values_given_to_the_sample_by_hand_ten_are_proposed_and_none_is_contradicted() -> None:
    agreed, differing = 0, []
    (sample,) = read_files([paths.resources() / "sample" / "seed.jsonl"]).documents
    for one in sample.annotations:
        words = sample.text[one.start : one.end]
        found = proposed_values(replace(annotation(label=one.label), text=words), WRITTEN_ON)
        agreed += bool(one.attributes) and found == one.attributes
        if one.attributes and found not in ({}, one.attributes):
            differing.append(found)
    assert agreed == 10
    assert differing == [{"count_min": 1}]  # one at least; of what, only the sentence says
