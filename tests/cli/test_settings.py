"""The small file of preferences: whatever it holds, the program starts."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.settings import Settings, load, save


def test_what_was_preferred_is_read_again(tmp_path: Path) -> None:
    preferred = Settings("ar", "dark", 24, annotator_id="x", annotator_name="سعاد").with_recent("a").with_recent("b")
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
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_the_default(tmp_path: Path, told: object) -> None:
    (tmp_path / "s").write_text(json.dumps(told))
    read = load(tmp_path / "s")
    default = Settings()
    assert (read.page_size, read.theme, read.language, read.recent, read.annotator_name) == (
        default.page_size, default.theme, default.language, default.recent, default.annotator_name,
    )  # fmt: skip


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
