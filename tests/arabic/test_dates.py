import sys
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.arabic.dates import date_of
from tests.arabic.texts import TEXTS, listed, seconds_of

MONDAY = date(2023, 11, 13)
DAYS = st.dates(date(1700, 1, 1), date(2900, 1, 1))

# Each value was worked out by hand with a calendar; written on Monday 13 November 2023. `~` is vague.
ABSOLUTE = {
    "2023.11.13": "2023-11-13",
    "2023.11.13 | 06:43": "2023-11-13",
    "13/11/2023": "2023-11-13",
    "13-11-2023": "2023-11-13",
    "2023-11-13": "2023-11-13",
    "١٣/١١/٢٠٢٣": "2023-11-13",
    "۱۳/۱۱/۲۰۲۳": "2023-11-13",
    "13 / 11 / 2023": "2023-11-13",
    "( 9 / 4 / 2003 )": "2003-04-09",
    "5/8/2008": "2008-08-05",
    "8/25/2008": "2008-08-25",
    "13/11/23": "2023-11-13",
    "9/4/98": "1998-04-09",
    "11/2023": "2023-11",
    "2023/11": "2023-11",
    "31/2/2020": None,
    "32/1/2020": None,
    "14/15/2/2020": "2020-02-14/2020-02-15",
    "2011-2014": "2011/2014",
    "عام 2011": "2011",
    "العام 2011": "2011",
    "لسنة 2011": "2011",
    "عام (2011/2012)": "2011/2012",
    "عام ألفين وأحد عشر": "2011",
    "سنة ألف وتسعمئة وثمان وأربعين": "1948",
    "1948 م": "1948",
    "2011": "2011",
    "1319": None,
    "سنة 1319 ميلادية": "1319",
    "48": None,
    "13 تشرين الثاني 2023": "2023-11-13",
    "13 نوفمبر 2023": "2023-11-13",
    "13 تشرين الثاني/نوفمبر 2023": "2023-11-13",
    "الثالث عشر من نوفمبر 2023": "2023-11-13",
    "الحادي والعشرين من آذار 2014": "2014-03-21",
    "الأول من أيلول 1939": "1939-09-01",
    "الثاني من تشرين الثاني 1917": "1917-11-02",
    "12 جانفي 2011": "2011-01-12",
    "3 فيفري 2020": "2020-02-03",
    "9 أفريل 1938": "1938-04-09",
    "7 ماي 2022": "2022-05-07",
    "5 جوان 2001": "2001-06-05",
    "5 جويلية 1962": "1962-07-05",
    "20 أوت 1955": "1955-08-20",
    "20 غشت 1953": "1953-08-20",
    "16 شتنبر 2021": "2021-09-16",
    "18 نونبر 1955": "1955-11-18",
    "2 دجنبر 2019": "2019-12-02",
    "31 يوليوز 2010": "2010-07-31",
    "كانون الثاني 1996": "1996-01",
    "كانون الأول ١٩٩٦": "1996-12",
    "تموز (2006)": "2006-07",
    "تموز (12/7/2006)": "2006-07-12",
    "آب (12/7/2006)": None,
    "1-5 أيار 2020": "2020-05-01/2020-05-05",
    "1 / 4 أيار 2020": "2020-05-01/2020-05-04",
    "من 1/5/2020 إلى 4/5/2020": "2020-05-01/2020-05-04",
    "1/5/2020 - 4/5/2020": "2020-05-01/2020-05-04",
    "يوم الثلاثاء الموافق 5/8/2008": "2008-08-05",
    "الأربعاء 5/8/2008": None,
    "29 شباط 2024": "2024-02-29",
    "29 شباط 2023": None,
    "القرن العشرين": "1901/2000",
    "القرن التاسع عشر": "1801/1900",
    "القرن الـ21": "2001/2100",
    "في الثمانينات": "1980/1989",
    "تسعينيات القرن التاسع عشر": "1890/1899",
    "صيف 2014": "2014 ~",
    "أواخر عام 2017": "2017 ~",
    "مطلع آذار 2011": "2011-03 ~",
    "النصف الثاني من 2015": "2015 ~",
    "من 2011 إلى 2014": "2011/2014",
    "بين عامي 2011 و2014": "2011/2014",
    "بين 2011 و 2014": "2011/2014",
    "من 2014 إلى 2011": None,
    "من 13 وحتى 15 تشرين الثاني 2016": "2016-11-13/2016-11-15",
    "من 15 كانون الأول إلى 3 كانون الثاني 2024": "2023-12-15/2024-01-03",
    "منذ أيلول 2016": "2016-09/..",
    "قبل 1948": "../1948",
    "بعد 1948": "1948/..",
    "حتى 2016": "../2016",
    "15 محرم 1445": "2023-08-02",
    "15 محرم 1445 هـ الموافق 2 آب 2023": "2023-08-02",
    "2 آب 2023 الموافق 15 محرم 1445": "2023-08-02",
    "15 محرم 1445 الموافق 9 آب 2023": None,
    "29/4/1445 هـ": "2023-11-13",
    "1445/4/29 هجرية": "2023-11-13",
    "رمضان 1445": "2024-03-11/2024-04-09",
    "رمضان عام 1992": "1992-03-05/1992-04-03",
    "1 جمادى الآخرة 1445": "2023-12-14",
    "30 محرم 1445": None,
    "30 صفر 1445": "2023-09-15",
    "عام 1319 هجري": "1901/1902",
    "عام 1094 هجري": "1682/1683",
    "1445هـ": "2023-07-19/2024-07-06",
}
RELATIVE = {
    "تشرين الأول": "2023-10",
    "ثمانينيات القرن الماضي": "1980/1989",
    "أمس": "2023-11-12",
    "مساء أمس الأحد": "2023-11-12",
    "أول أمس": "2023-11-11",
    "أمس الأول": "2023-11-11",
    "اليوم": "2023-11-13",
    "مطلع اليوم الإثنين": "2023-11-13",
    "فجر اليوم الاثنين": "2023-11-13",
    "صباح اليوم": "2023-11-13",
    "اليوم الثلاثاء": None,
    "غداً": "2023-11-14",
    "بعد غد": "2023-11-15",
    "الآن": "2023-11-13",
    "الخميس": "2023-11-09",
    "يوم الإثنين": "2023-11-13",
    "الخميس الماضي": "2023-11-09",
    "الإثنين الماضي": "2023-11-06",
    "الإثنين المقبل": "2023-11-20",
    "الجمعة القادمة": "2023-11-17",
    "الإثنين الثلاثاء": None,
    "ليل الخميس - الجمعة": "2023-11-09/2023-11-10",
    "الساعة السابعة والنصف مساء الخميس": "2023-11-09",
    "الأسبوع الماضي": "2023-W45",
    "الأسبوع المقبل": "2023-W47",
    "هذا الأسبوع": "2023-W46",
    "الخميس من الأسبوع الماضي": "2023-11-09",
    "الشهر الماضي": "2023-10",
    "الشهر المقبل": "2023-12",
    "الـ 26 من الشهر الماضي": "2023-10-26",
    "الـ26 من الشهر الماضي": "2023-10-26",
    "السادس والعشرين من الشهر الماضي": "2023-10-26",
    "31 من الشهر الجاري": None,
    "نهاية الشهر الجاري": "2023-11 ~",
    "نهاية العام": "2023 ~",
    "العام الماضي": "2022",
    "العام المقبل": "2024",
    "هذا العام": "2023",
    "آذار من العام الماضي": "2022-03",
    "أيلول الماضي": "2023-09",
    "تشرين الثاني الماضي": "2022-11",
    "آذار المقبل": "2024-03",
    "السابع من أكتوبر": "2023-10-07",
    "28 شباط": "2023-02-28",
    "2 كانون الثاني": "2024-01-02",
    "الأربعاء 15 تشرين الثاني": "2023-11-15",
    "الخميس 15 تشرين الثاني": None,
    "قبل ثلاثة أيام": "2023-11-10",
    "قبل 3 أيام": "2023-11-10",
    "قبل يومين": "2023-11-11",
    "منذ أسبوع": "2023-W45",
    "قبل أسبوعين": "2023-W44",
    "قبل شهر": "2023-10",
    "قبل 11 شهرا": "2022-12",
    "منذ عامين": "2021",
    "قبل عشرين عاما": "2003",
    "قبل نحو عشرين عاما": "2003 ~",
    "بعد ثلاثة أيام": "2023-11-16",
    "قبل 48 ساعة": "2023-11-11",
    "قبل ساعات": "2023-11-13",
    "قبل أيام": "2023-11-03/2023-11-10 ~",
    "وقبل أيام": "2023-11-03/2023-11-10 ~",
    "منذ أشهر": "2023-01/2023-08 ~",
    "قبل سنوات": "2013/2020 ~",
    "بعد سنوات": None,
    "الأيام الخمسة الماضية": "2023-11-08/2023-11-13",
    "الأيام الأخيرة": "2023-11-03/2023-11-13 ~",
    "اليومين الماضيين": "2023-11-11/2023-11-13",
    "العقد الماضي": "2013/2022 ~",
    "القرن الماضي": "1901/2000",
    "رمضان": "2024-03-11/2024-04-09",
    "بعد اليوم": "2023-11-13/..",
    "منذ أمس": "2023-11-12/..",
    "حتى الآن": "../2023-11-13",
    "عام 48": "1948",
    "بكرا": "2023-11-14",
}
NO_DATE = """
ثلاث سنوات|12 عاما|يوميا|أسبوعيا|سنة|عامين|لثلاثة أيام|خلال 45 يوما
سن الرابعة عشرة|الفترة العثمانية|يوم 26|دمشق|قبل|من إلى
بعد ساعتين من الغارات الأميركية|تشرين|الساعة|06:43|/|2023.11.13.06|0|00/00/0000|عام 5|سنة 99999|القرن 99|عام||الرئيس أمس
"""


def text_of(value):
    return value and value.as_text() + (" ~" if value.vague else "")


@pytest.mark.parametrize("phrase", [*ABSOLUTE, *RELATIVE])
def test_the_phrase_means_this_date(phrase):
    assert text_of(date_of(phrase, MONDAY)) == {**ABSOLUTE, **RELATIVE}[phrase]


@pytest.mark.parametrize("phrase", [phrase for phrase in RELATIVE if RELATIVE[phrase]])
def test_what_is_seen_from_the_day_of_writing_says_so(phrase):
    assert date_of(phrase, MONDAY).relative


@pytest.mark.parametrize("phrase", [phrase for phrase in ABSOLUTE if ABSOLUTE[phrase]])
def test_a_date_that_is_told_in_full_needs_no_day_of_writing(phrase):
    assert text_of(date_of(phrase)) == ABSOLUTE[phrase]
    assert not date_of(phrase, MONDAY).relative


@pytest.mark.parametrize(
    ("phrase", "expected"), [("8 تشرين الثاني", "--11-08"), ("أيلول", "--09"), ("أمس", None), ("الخميس الماضي", None)]
)
def test_without_the_day_of_writing_no_more_is_said_than_was_told(phrase, expected):
    assert text_of(date_of(phrase)) == expected


@pytest.mark.parametrize("phrase", NO_DATE.replace("\n", "|").split("|"))
def test_a_length_of_time_or_an_unknown_word_is_no_date(phrase):
    assert date_of(phrase, MONDAY) is None


@given(DAYS, DAYS, st.sampled_from(["{0.year}-{0.month:02}-{0.day:02}", "{0.day}/{0.month}/{0.year}"]))
def test_a_day_in_numbers_is_that_day_whenever_it_is_written(day, anchor, pattern):
    assert date_of(pattern.format(day), anchor).as_text() == day.isoformat()


@given(DAYS)
def test_yesterday_is_the_day_before_and_last_week_holds_the_day_a_week_ago(anchor):
    assert date_of("أمس", anchor).as_text() == (anchor - timedelta(days=1)).isoformat()
    year, week, _ = (anchor - timedelta(days=7)).isocalendar()
    assert date_of("الأسبوع الماضي", anchor).as_text() == f"{year}-W{week:02}"


@given(DAYS, st.sampled_from(listed("الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد")))
def test_a_last_weekday_is_within_the_week_before_and_a_next_one_within_the_week_after(anchor, weekday):
    last, this, following = (date_of(f"{weekday}{which}", anchor) for which in (" الماضي", "", " المقبل"))
    gaps = [(value.first.whole_day - anchor).days for value in (last, this, following)]
    assert -7 <= gaps[0] < 0 < gaps[2] <= 7
    assert -7 < gaps[1] <= 0
    assert len({value.first.whole_day.weekday() for value in (last, this, following)}) == 1


@given(st.dates(date(1930, 1, 1), date(2070, 1, 1)))
def test_a_hijri_day_is_the_day_that_hijridate_has(day):
    hijridate = pytest.importorskip("hijridate")
    hijri = hijridate.Gregorian.fromdate(day).to_hijri()
    assert date_of(f"{hijri.day}/{hijri.month}/{hijri.year} هـ").as_text() == day.isoformat()


@given(st.dates(date(1930, 1, 1), date(2070, 1, 1)))
def test_a_hijri_month_without_a_year_is_one_near_the_day_of_writing(anchor):
    value = date_of("رمضان", anchor)
    assert abs((value.first.whole_day - anchor).days) < 180


@given(TEXTS, DAYS | st.none())
def test_any_text_is_read_without_an_error(text, anchor):
    date_of(text, anchor)


@given(st.lists(st.sampled_from(" ".join([*ABSOLUTE, *RELATIVE]).split()), max_size=8).map(" ".join), DAYS)
def test_words_of_dates_in_any_order_are_read_without_an_error(phrase, anchor):
    date_of(phrase, anchor)


@pytest.mark.parametrize("anchor", [date.min, date.max])
def test_nothing_is_claimed_beyond_the_calendar(anchor):
    for phrase in RELATIVE:
        date_of(phrase, anchor)
    assert date_of("قبل 9999999 عاما", anchor) is None
    assert date_of("قبل 999999999999 يوما", anchor) is None


@pytest.mark.parametrize("unit", ["من ", "1/", "1 إلى ", "قبل ", "9", "عام ألف و", "الموافق ", "أمس "])
def test_a_hostile_text_of_any_length_takes_no_time(unit):
    assert seconds_of(lambda: date_of(unit * 100_000, MONDAY), 2) < 0.05
    most = unit * (600 // len(unit))
    assert seconds_of(lambda: date_of(most, MONDAY), 2) < 0.25


def test_hijridate_is_not_imported_for_a_date_that_is_not_hijri():
    loaded = sys.modules.pop("hijridate", None)
    try:
        date_of("13 تشرين الثاني 2023", MONDAY)
        assert "hijridate" not in sys.modules
    finally:
        if loaded:
            sys.modules["hijridate"] = loaded
