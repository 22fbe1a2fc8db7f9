"""Dates are found where they begin and end, and nothing else is taken for one."""

from datetime import date

import pytest
from hypothesis import given

from annotator.arabic.dates import date_of, dates_in
from tests.strategies import news_texts

MONDAY = date(2023, 11, 13)


def found(text: str, anchor: date | None = MONDAY) -> list[str]:
    return [text[one.start : one.end] for one in dates_in(text, anchor)]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("قتل 8 جنود يوم الأحد الماضي في 2015 قرب حلب", ["يوم الأحد الماضي", "2015"]),
        ("في الثالث عشر من آذار 2011 وحتى اليوم", ["الثالث عشر من آذار 2011", "اليوم"]),
        ("مساء أمس الخميس وفجر الجمعة", ["مساء أمس الخميس", "فجر الجمعة"]),
        ("2023.11.13 | 06:43 دمشق", ["2023.11.13 | 06:43"]),
        ("في الـ 26 من الشهر الماضي ضربات", ["الـ 26 من الشهر الماضي"]),
        ("وقبل أيام نفذ الجيش", ["قبل أيام"]),
        ("بتاريخ ( 15 / 9 / 2010 ) وصل", ["15 / 9 / 2010"]),
        ("في عام ( 2010 ) وصل", ["عام ( 2010 )"]),
        ("منذ عام 2016 و2017", ["عام 2016"]),
        ("صدر بالأمس بيان", ["الأمس"]),
        ("وصباح اليوم الأربعاء، قال", ["صباح اليوم الأربعاء"]),
        ("قال أمس صباحا إنه", ["أمس صباحا"]),
        ("من 5 إلى 7 أيار وفي الفترة بين 2011 و2014", ["5 إلى 7 أيار", "2011 و2014"]),
        ("24 أكتوبر / تشرين الأول 2008", ["24 أكتوبر / تشرين الأول 2008"]),
    ],
)
def test_a_date_is_found_from_its_first_word_to_its_last(text: str, dates: list[str]) -> None:
    assert found(text) == dates


@pytest.mark.parametrize(
    "text",
    [
        "مارس عمله",
        "رجب طيب أردوغان",
        "2015 قتيلا",
        "8 قتلى",
        "حتى الآن",
        "الثاني من نوعه",
        "نحو ساعتين",
        "29 ألف شخص",
        "11 ألفا",
        "رقم 1234",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert found(text) == []


def test_a_date_never_runs_over_the_end_of_a_line() -> None:
    assert found("يوم 5\nأيار 2011") == ["أيار 2011"]


def test_without_a_day_of_writing_a_relative_date_is_found_and_has_no_value() -> None:
    (one,) = dates_in("وصل فجر اليوم الإثنين إلى حلب")
    assert (one.start, one.end, one.value) == (4, 21, None)
    (one,) = dates_in("في 5 أيار 2011")
    assert one.value is not None and one.value.as_text() == "2011-05-05"


def test_a_weekday_that_is_not_that_of_the_day_of_writing_is_still_part_of_the_date() -> None:
    assert found("فجر اليوم الثلاثاء") == ["فجر اليوم الثلاثاء"]


@given(news_texts())
def test_dates_lie_in_order_and_a_value_is_what_the_phrase_says(text: str) -> None:
    past = 0
    for one in dates_in(text, MONDAY):
        assert past <= one.start < one.end <= len(text)
        past = one.end
        if one.value:
            assert date_of(text[one.start : one.end], MONDAY) is not None
