import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.arabic.numerals import Count, counts_in, number_of
from tests.arabic.texts import TEXTS, seconds_of

MASCULINE = ["واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"]
FEMININE = ["واحدة", "اثنتان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع", "عشر"]
TENS = ["عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]


def spelled(number, feminine=False, oblique=False, hundred="مئة"):
    """A number as grammar books spell it, with و in front of all but the first part; knows nothing of the reader."""
    if number == 0:
        return "صفر"
    thousands, rest = divmod(number, 1000)
    parts = [*thousand_words(thousands, oblique, hundred), *below_thousand(rest, feminine, oblique, hundred)]
    return " و".join(parts)


def thousand_words(thousands, oblique, hundred):
    if thousands == 1:
        return ["ألف"]
    if thousands == 2:
        return ["ألفين" if oblique else "ألفان"]
    if thousands <= 10:
        return [f"{MASCULINE[thousands - 1]} آلاف"] if thousands else []
    return [" و".join(below_thousand(thousands, False, oblique, hundred)) + " ألفا"]


def below_thousand(number, feminine, oblique, hundred):
    hundreds, rest = divmod(number, 100)
    stem = ["", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]
    if hundreds == 2:
        yield hundred[:-1] + ("تين" if oblique else "تان")
    elif hundreds:
        yield (stem[hundreds - 2] if hundreds > 2 else "") + hundred
    yield from below_hundred(rest, feminine, oblique)


def below_hundred(number, feminine, oblique):
    units = FEMININE if feminine else MASCULINE
    two = (("اثنتين" if feminine else "اثنين") if oblique else units[1], "")[0]
    names = [units[0], two, *units[2:]]
    tens, unit = divmod(number, 10)
    if 1 <= number <= 10:
        yield names[number - 1]
    elif 11 <= number <= 19:
        yield teen(unit, feminine, oblique)
    elif number:
        if unit:
            yield names[unit - 1]
        yield TENS[tens - 2] + ("ين" if oblique else "ون")


def teen(unit, feminine, oblique):
    if unit == 1:
        return "إحدى عشرة" if feminine else "أحد عشر"
    if unit == 2:
        return ("اثنتي" if oblique else "اثنتا") + " عشرة" if feminine else ("اثني" if oblique else "اثنا") + " عشر"
    return f"{FEMININE[unit - 1]} عشرة" if feminine else f"{MASCULINE[unit - 1]} عشر"


WAYS = list(itertools.product((False, True), (False, True), ("مئة", "مائة")))


@pytest.mark.parametrize("way", WAYS)
def test_every_number_from_0_to_1010_is_read_back_from_its_words(way):
    wrong = [number for number in range(1011) if number_of(spelled(number, *way)) != Count(number, number)]
    assert wrong == []


@given(st.integers(0, 999_999), st.sampled_from(WAYS))
def test_any_number_below_a_million_is_read_back_from_its_words(number, way):
    assert number_of(spelled(number, *way)) == Count(number, number)


@given(st.integers(0, 999_999), st.sampled_from(["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"]), st.sampled_from(",٬"))
def test_a_number_in_digits_of_any_script_is_itself(number, script, comma):
    digits = str.maketrans("0123456789", script)
    assert number_of(str(number).translate(digits)) == Count(number, number)
    assert number_of(f"{number:,}".replace(",", comma).translate(digits)) == Count(number, number)


EXACT = {
    "ألف وخمسمئة": 1500,
    "11 ألفا و240 شهيدا": 11_240,
    "3 آلاف و500": 3500,
    "الف وخمسمائة": 1500,
    "مئتا قتيل": 200,
    "مئتي قتيل": 200,
    "مائتا شخص": 200,
    "ثلاث مئة": 300,
    "ثلاثُ مِئةٍ": 300,
    "ثلثمائة": 300,
    "ثمانيمئة": 800,
    "ألفا قتيل": 2000,
    "ألفاً": 1000,
    "خمسون ألفا": 50_000,
    "خمسين ألفاً": 50_000,
    "مئة وثلاثة آلاف": 103_000,
    "سبع وستين وتسعمئة وألف": 1967,
    "ألفين وأحد عشر": 2011,
    "ألف وتسعمئة وثمانية وأربعين": 1948,
    "مليون ونصف المليون نازح": 1_500_000,
    "مليون ومئتا ألف": 1_200_000,
    "ثلاثة ملايين": 3_000_000,
    "مليونا لاجئ": 2_000_000,
    "نصف مليون": 500_000,
    "1.5 مليون": 1_500_000,
    "2.3 مليون": 2_300_000,
    "3 آلاف": 3000,
    "750 ألف": 750_000,
    "خمسة و عشرون": 25,
    "الخمسة والعشرون": 25,
    "لثلاثة": 3,
    "وبستة": 6,
    "و15": 15,
    "(8)": 8,
    "قتيلان": 2,
    "قتيلين": 2,
    "قتيلان اثنان": 2,
    "وجريحان": 2,
    "عنصران": 2,
    "جنديين": 2,
    "مدنيان": 2,
    "امرأتين": 2,
    "ضحيتان": 2,
    "لطفلين": 2,
    "صفر": 0,
    "واحد": 1,
    "عشرة واحد": None,
    "خمسة ستة": None,
    "اثنان مئة": None,
    "ألف وألف": None,
    "مئة ومئتين": None,
    "بين 20 و15": None,
    "مدنيين": None,
    "عراقيين": None,
    "12 قتيلاً": 12,
    "3.5": None,
    "10%": None,
    "خمسون بالمئة": None,
    "12 في المئة": None,
    "مئة وخمسون بالمئة": None,
    "لست": None,
    "أحد": None,
    "06:43": None,
    "2023.11.13": None,
    "": None,
    "قتلى": None,
    "9" * 5000: None,
}


@pytest.mark.parametrize("phrase", EXACT, ids=lambda phrase: phrase[:30])
def test_the_phrase_tells_this_number_or_none(phrase):
    number = EXACT[phrase]
    assert number_of(phrase) == (None if number is None else Count(number, number))


OTHER = {
    "6 أو 7": Count(6, 7, "bound"),
    "ستة أو سبعة": Count(6, 7, "bound"),
    "7 أو 6": None,
    "15-20": Count(15, 20, "bound"),
    "15 - 20": Count(15, 20, "bound"),
    "بين 15 و20": Count(15, 20, "bound"),
    "ما بين 15 و 20": Count(15, 20, "bound"),
    "من 15 إلى 20": Count(15, 20, "bound"),
    "بين خمسة وعشرين": Count(5, 20, "bound"),
    "بين خمسة وعشرين وثلاثين": Count(25, 30, "bound"),
    "بين خمسة آلاف وستة آلاف": Count(5000, 6000, "bound"),
    "بين مئة ومئتين": Count(100, 200, "bound"),
    "أكثر من 10": Count(10, None, "bound"),
    "بأكثر من 10 صواريخ": Count(10, None, "bound"),
    "أكثر 8 عناصر": Count(8, None, "bound"),
    "ما لا يقل عن عشرة": Count(10, None, "bound"),
    "لا يقل عن 10": Count(10, None, "bound"),
    "10 على الأقل": Count(10, None, "bound"),
    "10 أو أكثر": Count(10, None, "bound"),
    "قتيلان على الأقل": Count(2, None, "bound"),
    "8 عناصر من الميليشيا على الأقل": Count(8, None, "bound"),
    "أكثر من مئتي شخص": Count(200, None, "bound"),
    "أكثر من عشرات": Count(20, None, "bound"),
    "أقل من 10": Count(0, 10, "bound"),
    "لا يتجاوز 10": Count(0, 10, "bound"),
    "يتجاوز 10": Count(10, None, "bound"),
    "10 على الأكثر": Count(0, 10, "bound"),
    "نحو 20": Count(20, 20, "vague"),
    "حوالي عشرين": Count(20, 20, "vague"),
    "قرابة ألف": Count(1000, 1000, "vague"),
    "وقرابة ١٬٢٠٠": Count(1200, 1200, "vague"),
    "20 تقريبا": Count(20, 20, "vague"),
    "نحو 15 أو 20": Count(15, 20, "vague"),
    "عشرات": Count(20, 99, "vague"),
    "لعشرات الهجمات": Count(20, 99, "vague"),
    "مئات": Count(200, 999, "vague"),
    "آلاف": Count(2000, 9999, "vague"),
    "عشرات الآلاف": Count(20_000, 99_999, "vague"),
    "مئات الآلاف": Count(200_000, 999_999, "vague"),
    "ملايين": Count(2_000_000, 9_999_999, "vague"),
    "بضعة": Count(3, 9, "vague"),
    "بضع عشرات": Count(30, 99, "vague"),
    "بضعة عشر": Count(13, 19, "vague"),
    "عدد من القتلى": Count(3, None, "vague"),
    "عدة جرحى": Count(3, None, "vague"),
    "عدد القتلى": None,
}


@pytest.mark.parametrize("phrase", OTHER)
def test_the_phrase_tells_these_ends(phrase):
    assert number_of(phrase) == OTHER[phrase]


def found(text):
    return [(text[each.start : each.end], each.count.min, each.count.max) for each in counts_in(text)]


def test_counts_are_found_where_they_stand_without_what_is_written_in_front():
    text = "قال إن «6 أو 7» قتلوا وثلاثة جُرحوا، بأكثر من 10 صواريخ ولعشراتِ الهجمات، بنسبة 12 بالمئة وقتيلين"
    assert found(text) == [
        ("6 أو 7", 6, 7),
        ("ثلاثة", 3, 3),
        ("أكثر من 10", 10, None),
        ("عشراتِ", 20, 99),
        ("قتيلين", 2, 2),
    ]


def test_what_is_counted_is_within_the_count_when_the_bound_stands_behind_it():
    assert found("أصيب 8 عناصر على الأقل أمس") == [("8 عناصر على الأقل", 8, None)]


def test_a_bound_behind_another_number_is_not_of_the_first():
    assert found("مقتل 5 وإصابة 7 على الأقل") == [("5", 5, 5), ("7 على الأقل", 7, None)]
    assert found("مقتل خمسة وإصابة ستة على الأقل") == [("خمسة", 5, 5), ("ستة على الأقل", 6, None)]


def test_punctuation_ends_a_number():
    assert found("خمسة، وعشرون") == [("خمسة", 5, 5), ("عشرون", 20, 20)]


@given(TEXTS)
def test_counts_are_in_order_within_the_text_and_never_overlap(text):
    edges = [edge for each in counts_in(text) for edge in (each.start, each.end)]
    assert edges == sorted(edges)
    assert all(0 <= each.start < each.end <= len(text) for each in counts_in(text))


@given(TEXTS)
def test_the_least_is_never_above_the_most_and_an_exact_count_has_one_number(text):
    for each in counts_in(text):
        assert each.count.max is None or each.count.min <= each.count.max
        assert each.count.kind != "exact" or each.count.min == each.count.max


@pytest.mark.parametrize("unit", ["بين خمسة و", "ألف و", "و", "أكثر من ", "6 أو ", "قتيل ", "1,000,", "عشرات "])
def test_the_time_grows_in_step_with_a_hostile_text(unit):
    short, long = (seconds_of(lambda text=unit * times: counts_in(text), 3) for times in (200, 3_200))
    assert long < 16 * 5 * short
