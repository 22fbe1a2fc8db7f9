"""Phrases of people harmed are found with their whole count, event and people."""

import pytest
from hypothesis import given

from annotator.arabic.numerals import Count, casualties_in
from tests.strategies import news_texts


def found(text: str) -> list[str]:
    return [text[one.start : one.end] for one in casualties_in(text)]


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("8 قتلى في أعنف قصف", ["8 قتلى"]),
        ("لمقتل أكثر 8 عناصر من الميليشيات المرتبطة بإيران.", ["مقتل أكثر 8 عناصر من الميليشيات المرتبطة بإيران"]),
        ("إن 6 أو 7 مسلحين موالين لإيران قتلوا في موقع", ["6 أو 7 مسلحين موالين لإيران قتلوا"]),
        ("بمقتل 8 عناصر بالضربات بينهم واحد على الأقل من الجنسية السورية", [
            "مقتل 8 عناصر", "واحد على الأقل من الجنسية السورية"]),
        ("لوجود جرحى بعضهم بحالات خطيرة.", ["جرحى بعضهم بحالات خطيرة"]),
        ("قُتل 12 مدنياً وأصيب 5 آخرون بجروح", ["قُتل 12 مدنياً", "أصيب 5 آخرون"]),
        ("سقوط قتلى وجرحى في الصفوف", ["قتلى وجرحى"]),
        ("إلى 11 ألفا و240 شهيدا", ["11 ألفا و240 شهيدا"]),
        ("قتيلان و3 جرحى بانفجار", ["قتيلان", "3 جرحى"]),
        ("اعتقال عشرات الشبان", ["اعتقال عشرات الشبان"]),
        ("أصيب جندي إسرائيلي بجروح", ["أصيب جندي إسرائيلي"]),
        ("لقي 4 أشخاص مصرعهم", ["لقي 4 أشخاص مصرعهم"]),
        ("عن مقتل وإصابة عشرات المدنيين", ["مقتل وإصابة عشرات المدنيين"]),
        ("مقتل 3 من جنودها في", ["مقتل 3 من جنودها"]),
        ("مقتل طفل وإصابة والدته", ["مقتل طفل"]),
    ],
)  # fmt: skip
def test_a_phrase_of_harm_is_found_whole(text: str, phrases: list[str]) -> None:
    assert found(text) == phrases


@pytest.mark.parametrize(
    "text", ["10 صواريخ أصابت الموقع", "عدد القتلى مرشح", "القتل جريمة", "8 عناصر في الموقع", "بينهم 3"]
)
def test_what_names_nobody_harmed_is_none(text: str) -> None:
    assert found(text) == []


def test_it_says_how_many_and_which_harm() -> None:
    (one,) = casualties_in("مقتل أكثر من 8 عناصر")
    assert one.told.killed == Count(8, None, "bound") and one.sure


@given(news_texts())
def test_phrases_lie_in_order_inside_the_text(text: str) -> None:
    past = 0
    for one in casualties_in(text):
        assert past <= one.start < one.end <= len(text)
        past = one.end
