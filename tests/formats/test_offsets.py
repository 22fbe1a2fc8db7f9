"""Offsets counted in other units are told by the words they cover; nothing is guessed where they say too little."""

import json

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from annotator.arabic.letters import boundaries
from annotator.domain.errors.files import OffsetsOutsideText, OffsetsUnclear, TextDisagrees
from annotator.formats.json.ours.declared import JSONL as OURS
from annotator.formats.offsets import Told, Unit, counted, in_code_points, is_alike, is_same, utf_16_edges
from tests.strategies import news_texts, spans_of

FAMILY = "👨‍👩‍👧 حلب 👍🏽 دمشق"
PLACES = ((6, 9), (13, 17))


def in_unit(text: str, offset: int, unit: Unit) -> int:
    before = text[:offset]
    if unit is Unit.UTF_16:
        return len(before.encode("utf-16-le", "surrogatepass")) // 2
    if unit is Unit.BYTES:
        return len(before.encode("utf-8"))
    return len(boundaries(text[:offset])) - 1 if unit is Unit.GRAPHEMES else offset


def told(text: str, unit: Unit, *places: tuple[int, int], with_words: bool = True) -> list[Told]:
    return [
        Told(in_unit(text, a, unit), in_unit(text, b, unit), text[a:b] if with_words else None, 1) for a, b in places
    ]


@pytest.mark.parametrize("unit", Unit)
def test_a_unit_is_recognised_by_the_words_after_an_emoji(unit: Unit) -> None:
    found = counted(FAMILY, told(FAMILY, unit, *PLACES), "a.json")
    assert (found.runs, found.unit, found.problems) == (PLACES, unit, ())


@pytest.mark.parametrize("unit", [Unit.UTF_16, Unit.CODE_POINTS])
def test_without_words_the_usual_unit_is_taken(unit: Unit) -> None:
    found = counted(FAMILY, told(FAMILY, unit, *PLACES, with_words=False), "a", unit)
    assert (found.runs, found.unit) == (PLACES, unit)


def test_one_span_with_words_speaks_for_those_without() -> None:
    first, second = told(FAMILY, Unit.UTF_16, *PLACES)
    found = counted(FAMILY, [Told(first.start, first.end, None, 1), second], "a")
    assert (found.runs, found.unit) == (PLACES, Unit.UTF_16)


def test_words_that_no_unit_covers_are_told_as_the_usual_one_reads_them() -> None:
    found = counted(FAMILY, [Told(6, 9, "حلب", 1), Told(13, 17, "حماة", 7)], "a.json")
    (problem,) = found.problems
    assert isinstance(problem, TextDisagrees)
    assert (problem.path, problem.line, problem.said, problem.found) == ("a.json", 7, "حماة", "دمشق")


@pytest.mark.parametrize("place", [(0, 99), (-1, 2), (3, 3), (5, 2), (10**30, 10**31)])
def test_offsets_outside_the_text_are_told(place: tuple[int, int]) -> None:
    (problem,) = counted("قال رئيس", [Told(*place, None, 3)], "a").problems
    assert isinstance(problem, OffsetsOutsideText)
    assert (problem.line, problem.length) == (3, 8)


def test_where_two_units_mean_different_places_nothing_is_guessed() -> None:
    (problem,) = counted("😀😀bba" + "a" * 9 + "b", [Told(14, 15, "a", 5)], "a").problems
    assert isinstance(problem, OffsetsUnclear)
    assert (problem.line, problem.units) == (5, "UTF-16 units, bytes of UTF-8")


def test_blanks_are_forgiven_only_where_that_is_asked() -> None:
    text = "قال\u00a0رئيس\nبلدية"
    said = [Told(0, 14, "قال رئيس\\nبلدية", 1)]
    assert counted(text, said, "a").problems
    found = counted(text, said, "a", agreements=(is_same, is_alike))
    assert (found.runs, found.problems) == (((0, 14),), ())


@given(news_texts(), st.sampled_from(Unit), st.data())
def test_what_is_read_covers_the_words_the_file_names(text: str, unit: Unit, data: st.DataObject) -> None:
    spans = data.draw(st.lists(spans_of(text), min_size=1, max_size=4))
    places = [(one.start, one.end) for one in spans]
    if unit is Unit.GRAPHEMES:
        assume(all(edge in boundaries(text) for place in places for edge in place))
    found = counted(text, told(text, unit, *places), "a")
    assert [text[a:b] for a, b in filter(None, found.runs)] == [text[a:b] for a, b in places] or found.problems
    if found.unit is unit:
        assert list(found.runs) == places


@given(news_texts())
def test_utf_16_edges_are_those_of_the_encoding_and_lead_back(text: str) -> None:
    edges = utf_16_edges(text)
    assert list(edges) == [in_unit(text, at, Unit.UTF_16) for at in range(len(text) + 1)]
    back = in_code_points(text, Unit.UTF_16)
    assert [back(edge) for edge in edges] == list(range(len(text) + 1))
    assert all(back(edge) is None for edge in range(edges[-1] + 1) if edge not in edges)


def test_our_own_lines_are_read_in_other_units_and_it_is_told() -> None:
    line = '{"text": "👍 حلب", "annotations": [{"start": 3, "end": 6, "label": "location", "text": "حلب"}]}'
    incoming = OURS.read(line, "a.jsonl")
    (document,) = incoming.documents
    assert [(one.start, one.end) for one in document.annotations] == [(2, 5)]
    assert [(one.path, one.line, one.unit) for one in incoming.recounted] == [("a.jsonl", 1, "UTF-16 units")]


def test_what_a_program_made_comes_in_as_its_suggestion() -> None:
    one = {"start": 0, "end": 3, "label": "actor", "suggestion": True, "annotator": "model-x", "confidence": 0.5}
    (document,) = OURS.read(json.dumps({"text": "حلب", "annotations": [one]}), "a").documents
    assert document.annotations == ()
    assert [(s.source, s.confidence, s.start, s.end) for s in document.suggestions] == [("model-x", 0.5, 0, 3)]
    (problem,) = OURS.read(json.dumps({"text": "حلب", "annotations": [one | {"suggestion": 1}]}), "a").problems
    assert problem.field == "annotations[0].suggestion"  # type: ignore[attr-defined]
