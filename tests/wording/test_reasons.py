"""Every reason there is has a sentence."""

from dataclasses import replace
from typing import get_args

import pytest

from annotator.domain.span import Span
from annotator.domain.suggestion import HarmTold, Learned, Listed, Quoted, ReadAsDate, Reason, Remembered, Suggestion
from annotator.wording.suggestions import reason_for

BARE = Suggestion("s", "d", "location", Span(0, 3), "حلب", "memory")
TOLD = [
    (Remembered("location", 6, 1), "Labelled مكان before: 6. Left alone: 1."),
    (Listed("GeoNames", "دير الزور", "SY"), "In the list GeoNames: دير الزور (SY)"),
    (Listed("mine", "داعش"), "In the list mine: داعش"),
    (ReadAsDate("2023-11-13"), "Reads as a date: 2023-11-13"),
    (ReadAsDate(""), "Reads as a date."),
    (HarmTold((("killed", "8"), ("injured", "3+"))), "Tells of people harmed: killed: 8, injured: 3+"),
    (Quoted(), "Stands in quotation marks."),
    (Quoted("قال"), "Quoted after “قال”."),
    (Quoted("قال", Span(0, 2), "الجنرال"), "Said by الجنرال."),
    (Learned(0.874, 120), "Learned from your sentences (120); probability: 87%"),
]


@pytest.mark.parametrize(("why", "sentence"), TOLD)
def test_a_reason_is_told_in_a_sentence(why: Reason, sentence: str) -> None:
    assert str(reason_for(replace(BARE, why=why), {"location": "مكان"})) == sentence


def test_there_is_a_sentence_for_every_reason() -> None:
    assert {type(why) for why, _ in TOLD} == set(get_args(Reason))


def test_a_reason_that_came_in_a_file_is_told_as_it_is() -> None:
    assert str(reason_for(replace(BARE, reason="because {it} is"))) == "because {it} is"
