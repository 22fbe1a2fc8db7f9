"""Names of lists are proposed where they speak for themselves, or something speaks for them."""

import pytest

from annotator.domain.gazetteer_entry import GazetteerEntry
from annotator.domain.label import DEFAULT_LABELS
from annotator.domain.suggestion import Listed
from annotator.suggesting import GAZETTEER, SOURCES, Gazetteer, Suggester, countries_of
from annotator.suggesting.gazetteer import SHIPPED, Kind, shipped_counts
from tests.examples import example

ONLY = frozenset(SOURCES) - {GAZETTEER}
OWN = (
    GazetteerEntry("1", "فصائل", "actor", "هيئة تحرير الشام", ("جبهة النصرة", "النصرة")),
    GazetteerEntry("2", "قرى", "location", "تل الذهب", codes={"country": "SY"}),
)


def proposed(text: str, gazetteer: Gazetteer | None = None) -> list[str]:
    suggester = Suggester(DEFAULT_LABELS, gazetteer=gazetteer or Gazetteer(), off=ONLY)
    return [one.text for one in suggester.suggestions_for(example(text))]


@pytest.mark.parametrize(
    "text", ["القاعدة", "حلب", "وصل المصدر إلى قاعدة", "العين بالعين", "قال سالم", "قصفت سوريا المكان"]
)
def test_a_name_of_one_word_is_never_proposed_by_itself(text: str) -> None:
    assert proposed(text) == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("في دير الزور", ["دير الزور"]),
        ("قرب مدينة حلب", ["مدينة حلب", "حلب"]),
        ("بريف دير الزور الشرقي", ["ريف دير الزور الشرقي", "دير الزور"]),
        ("شرقي سوريا", ["شرقي سوريا"]),
        ("في شمال غربي باكستان", ["شمال غربي باكستان"]),
        ("في العراق وسوريا", ["العراق", "سوريا"]),
        ("من مدينتي حلب والرقة", ["حلب", "الرقة"]),
        ("قالت الولايات المتحدة", []),
        ("في الولايات المتحدة", ["الولايات المتحدة"]),
    ],
)
def test_a_place_is_proposed_with_the_word_for_its_kind(text: str, places: list[str]) -> None:
    assert sorted(proposed(text)) == sorted(places)


def test_the_spellings_of_entries_are_told_as_aliases_however_the_entries_came() -> None:
    assert Gazetteer(iter(OWN)).aliases == (("هيئة تحرير الشام", "جبهة النصرة", "النصرة"),)


def test_own_entries_are_proposed_by_every_alias_of_more_than_one_word() -> None:
    gazetteer = Gazetteer(OWN)
    assert proposed("قالت هيئة تحرير الشام وجبهة النصرة عن النصرة", gazetteer) == ["هيئة تحرير الشام", "جبهة النصرة"]
    suggester = Suggester(DEFAULT_LABELS, gazetteer=gazetteer, off=ONLY)
    (one,) = suggester.suggestions_for(example("قالت جبهة النصرة"))
    assert (one.label, one.why) == ("actor", Listed("فصائل", "هيئة تحرير الشام"))


def test_of_the_lists_that_come_with_the_program_those_are_used_that_are_wanted() -> None:
    text = "في الولايات المتحدة وفي دير الزور"
    assert proposed(text, Gazetteer()) == ["الولايات المتحدة", "دير الزور"]
    assert proposed(text, Gazetteer(shipped=[Kind.STATE])) == ["الولايات المتحدة"]
    assert proposed(text, Gazetteer(shipped=[Kind.AREA, Kind.PLACE])) == ["دير الزور"]
    assert proposed(text, Gazetteer(shipped=())) == []
    assert set(shipped_counts()) == set(SHIPPED) and all(count > 200 for count in shipped_counts().values())


def test_a_place_in_a_country_of_the_text_is_preferred_to_one_elsewhere() -> None:
    def country(text: str, countries: frozenset[str] = frozenset()) -> set[str]:
        suggester = Suggester(DEFAULT_LABELS, gazetteer=Gazetteer((), countries), off=ONLY)
        return {one.why.place for one in suggester.suggestions_for(example(text)) if isinstance(one.why, Listed)}

    assert country("مدينة الرقة في سوريا") == {"SY"}
    assert country("مدينة الرقة", frozenset({"SY"})) == {"SY"}


def test_a_projects_countries_are_those_named_in_a_tenth_of_its_texts() -> None:
    assert countries_of(["في سوريا", *["نص"] * 9]) == {"SY"}
    assert countries_of(["في سوريا", *["نص"] * 10]) == set()


def test_a_place_of_one_word_in_a_country_the_text_is_not_about_is_not_proposed_and_a_longer_one_is_less_sure() -> None:
    assert proposed("قرب مدينة طنطا") == ["مدينة طنطا", "طنطا"]
    assert proposed("قرب مدينة طنطا في سوريا") == ["سوريا"]
    suggester = Suggester(DEFAULT_LABELS, gazetteer=Gazetteer(), off=ONLY)
    (here,) = suggester.suggestions_for(example("وصل شرم الشيخ"))
    elsewhere = suggester.suggestions_for(example("وصل شرم الشيخ من سوريا"))[0]
    assert here.text == elsewhere.text == "شرم الشيخ"
    assert here.confidence is not None and elsewhere.confidence is not None
    assert elsewhere.confidence < here.confidence
