import json
from pathlib import Path

import pytest
from hypothesis import given

from annotator.arabic.numerals import Casualty, Count, casualty_of
from tests.arabic.texts import TEXTS, seconds_of

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "seed.jsonl"
SOME = Count(1, None, "vague")


def exactly(number):
    return Count(number, number)


PHRASES = {
    # The phrases of the sample project.
    "8 قتلى": Casualty(killed=exactly(8)),
    "مقتل أكثر 8 عناصر من الميليشيات المرتبطة بإيران": Casualty(killed=Count(8, None, "bound")),
    "6 أو 7 مسلحين موالين لإيران قتلوا": Casualty(killed=Count(6, 7, "bound")),
    "مقتل 8 عناصر": Casualty(killed=exactly(8)),
    "واحد على الأقل من الجنسية السورية": Casualty(unspecified=Count(1, None, "bound")),
    "عراقيين": Casualty(),
    "جرحى بعضهم بحالات خطيرة": Casualty(injured=SOME),
    # A count and the noun after it.
    "قتيلان": Casualty(killed=exactly(2)),
    "جريحان اثنان": Casualty(injured=exactly(2)),
    "عشرات القتلى": Casualty(killed=Count(20, 99, "vague")),
    "12 قتيلاً و30 جريحاً": Casualty(killed=exactly(12), injured=exactly(30)),
    "قتيلين وجريحا واحدا": Casualty(killed=exactly(2), injured=exactly(1)),
    "قتيل وجريح": Casualty(killed=exactly(1), injured=exactly(1)),
    "3 من الجرحى": Casualty(injured=exactly(3)),
    "جريح واحد على الأقل": Casualty(injured=Count(1, None, "bound")),
    "8 قتلى على الأقل": Casualty(killed=Count(8, None, "bound")),
    "خمسة مفقودين": Casualty(missing=exactly(5)),
    "ثلاثة أسرى": Casualty(captured=exactly(3)),
    "4 معتقلين": Casualty(captured=exactly(4)),
    "25 إصابة": Casualty(injured=exactly(25)),
    "بضعة جرحى": Casualty(injured=Count(3, 9, "vague")),
    "عدد من القتلى": Casualty(killed=Count(3, None, "vague")),
    "شهيدان وأسيران": Casualty(killed=exactly(2), captured=exactly(2)),
    # An event and the count after it.
    "لمقتل 8": Casualty(killed=exactly(8)),
    "إصابة 12 آخرين بجروح": Casualty(injured=exactly(12)),
    "قُتل 3 وأصيب 5": Casualty(killed=exactly(3), injured=exactly(5)),
    "استشهاد أربعة وإصابة عشرين": Casualty(killed=exactly(4), injured=exactly(20)),
    "ارتفاع عدد القتلى إلى 50": Casualty(killed=exactly(50)),
    "اعتقال قرابة عشرين شخصا": Casualty(captured=Count(20, 20, "vague")),
    "فقدان 6 مهاجرين": Casualty(missing=exactly(6)),
    "مصرع بين 15 و20 شخصاً": Casualty(killed=Count(15, 20, "bound")),
    "مقتل طفل": Casualty(killed=exactly(1)),
    "مقتل رجل وامرأة وطفلين": Casualty(killed=exactly(4)),
    "مقتل 3 مدنيين و5 عسكريين": Casualty(killed=exactly(8)),
    "مقتل مدني وأكثر من 4 مسلحين": Casualty(killed=Count(5, None, "bound")),
    # A verb behind.
    "لقي 3 أشخاص مصرعهم وفقد اثنان": Casualty(killed=exactly(3), missing=exactly(2)),
    "7 جنود في كمين أصيبوا": Casualty(injured=exactly(7)),
    "3 مدنيين بينهم طفل قتلوا": Casualty(killed=exactly(3)),
    # Part of what was told.
    "مقتل 8 عناصر بينهم 3 ضباط": Casualty(killed=exactly(8)),
    "12 قتيلا بينهم 5 أطفال و7 جرحى": Casualty(killed=exactly(12), injured=exactly(7)),
    "مقتل 4 بينهم طفلان وإصابة 6": Casualty(killed=exactly(4), injured=exactly(6)),
    # Two kinds of harm together.
    "مقتل وإصابة 12 شخصا": Casualty(killed=Count(0, 12, "bound"), injured=Count(0, 12, "bound")),
    "20 بين قتيل وجريح": Casualty(killed=Count(0, 20, "bound"), injured=Count(0, 20, "bound")),
    "عشرات القتلى والجرحى": Casualty(killed=Count(0, 99, "bound"), injured=Count(0, 99, "bound")),
    "قتلى وجرحى": Casualty(killed=SOME, injured=SOME),
    # None, and nothing.
    "دون وقوع إصابات": Casualty(injured=exactly(0)),
    "لا قتلى": Casualty(killed=exactly(0)),
    "لم يقتل أحد": Casualty(killed=exactly(0)),
    "مقتل 8 في 3 غارات": Casualty(killed=exactly(8)),
    "مقتل 3 مدنيين وتدمير 5 آليات": Casualty(killed=exactly(3)),
    "مقتل 3 مدنيين و5 كلاب": Casualty(killed=exactly(3)),
    "مقتل 3 مدنيين في قصف شمال المدينة و5 مسلحين في المستشفى": Casualty(killed=exactly(3)),
    "مقتل المتحدث باسم الحركة في 3 غارات": Casualty(killed=SOME),
    "بعد 3 غارات مقتل 8 عناصر": Casualty(killed=exactly(8)),
    "3 غارات و5 صواريخ": Casualty(),
    "مقتل القيادي": Casualty(killed=SOME),
    "": Casualty(),
    "10 بالمئة": Casualty(),
}


@pytest.mark.parametrize("phrase", PHRASES)
def test_the_phrase_tells_this_harm(phrase):
    assert casualty_of(phrase) == PHRASES[phrase]


def test_every_casualty_of_the_sample_project_is_among_the_phrases_and_agrees_with_its_attributes():
    project = json.loads(SAMPLE.read_text(encoding="utf-8"))
    casualties = [each for each in project["annotations"] if each["label"] == "casualty"]
    assert len(casualties) == 8
    for annotation in casualties:
        assert annotation["text"] in PHRASES
        assert attributes(casualty_of(annotation["text"])).items() >= annotation["attributes"].items()


def attributes(casualty):
    """As the sample writes them. One of its phrases says only in its sentence that it tells of the killed."""
    count = casualty.killed or casualty.unspecified
    if count is None:
        return {}
    return {"killed": count.min} if count.kind == "exact" else {"killed_min": count.min, "killed_max": count.max}


@given(TEXTS)
def test_any_text_is_read_without_an_error(text):
    casualty_of(text)


@pytest.mark.parametrize("unit", ["مقتل ", "8 قتلى و", "قتيل و", "بينهم 3 ", "قتلى و", "لا "])
def test_the_time_grows_in_step_with_a_hostile_text(unit):
    short, long = (seconds_of(lambda text=unit * times: casualty_of(text), 3) for times in (200, 3_200))
    assert long < 16 * 5 * short
