"""The small file of preferences: whatever it holds, the program starts."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.settings import Place, Settings, load, save


def test_what_was_preferred_is_read_again(tmp_path: Path) -> None:
    preferred = Settings(
        "ar", "dark", page_size=24, annotator_id="x", annotator_name="سعاد", keys={"undo": ("Ctrl+J", "F4"), "quit": ()}
    )
    preferred = (
        preferred.with_recent("a").with_recent("b").with_place("b", Place("d", 1, 2, 3, "a", ("documents_panel",)))
    )
    save(preferred, tmp_path / "new" / "settings.json")
    assert load(tmp_path / "new" / "settings.json") == preferred
    assert [one.name for one in (tmp_path / "new").iterdir()] == ["settings.json"]


def test_an_annotators_id_is_made_where_there_is_none_and_never_twice_the_same(tmp_path: Path) -> None:
    one, other = load(tmp_path / "nothing"), load(tmp_path / "nothing")
    assert one.annotator_id and other.annotator_id and one.annotator_id != other.annotator_id


@pytest.mark.parametrize(
    "told",
    [
        {"page_size": 0}, {"page_size": 10**9}, {"page_size": "20"}, {"page_size": True}, {"theme": "pink"},
        {"language": 5}, {"recent": "a"}, {"recent": [1, None]}, {"annotator_name": " "}, {"nonsense": 1}, [], 5, None,
        {"keys": 5}, {"keys": {"undo": 5}}, {"places": []}, {"places": {"a": 5}}, {"leading": 5}, {"column": 1000},
        {"digits": "roman"}, {"reduced_motion": 1},
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_the_default(tmp_path: Path, told: object) -> None:
    (tmp_path / "s").write_text(json.dumps(told))
    read = load(tmp_path / "s")
    default = Settings()
    assert replace(read, annotator_id="") == default


def test_what_makes_no_sense_in_a_place_is_its_start(tmp_path: Path) -> None:
    (tmp_path / "s").write_text(json.dumps({"places": {"a": {"document": "d", "top": "x", "hidden": [1, "p"]}}}))
    assert load(tmp_path / "s").places == {"a": Place("d", hidden=("p",))}


def test_places_of_projects_that_are_not_recent_are_forgotten() -> None:
    settings = Settings(recent=("a", "b")).with_place("a", Place("1")).with_place("gone", Place("2"))
    assert set(settings.with_place("b", Place("3")).places) == {"a", "b"}


@given(st.binary(max_size=200))
def test_no_file_of_settings_stops_the_program(tmp_path_factory, data: bytes) -> None:
    file = tmp_path_factory.getbasetemp() / "settings"
    file.write_bytes(data)
    assert load(file).annotator_name.strip()


def test_the_projects_opened_last_come_first_and_are_at_most_ten() -> None:
    settings = Settings()
    for number in (*range(12), 5):
        settings = settings.with_recent(str(number))
    assert settings.recent == ("5", "11", "10", "9", "8", "7", "6", "4", "3", "2")
