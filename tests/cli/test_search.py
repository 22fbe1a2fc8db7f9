"""`annotator search`: what it prints, and that it needs neither a display nor a place to write."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from annotator.cli import commands
from tests.examples import TEXT, bytes_in

LINES = (
    {"text": TEXT, "title": "العنوان", "annotations": [{"start": 4, "end": 18, "label": "actor"}]},
    {"text": "قصفوا حَلَب", "title": "خبر"},
)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(commands, [str(one) for one in arguments])


@pytest.fixture
def filled(project: Path, tmp_path: Path) -> Path:
    source = tmp_path / "خبر.jsonl"
    source.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in LINES), encoding="utf-8")
    assert run("import", project, source).exit_code == 0
    return project


def test_every_place_is_a_line(filled: Path) -> None:
    result = run("search", filled, "حلب")
    assert result.exit_code == 0
    assert [line.split("\t")[1:] for line in result.stdout.splitlines()] == [
        ["15-18", "قال رئيس بلدية [حلب]: «قُتل 12 مدنياً أمس»."],
        ["6-11", "قصفوا [حَلَب]"],
    ]


def test_json_is_one_object_with_exact_offsets(filled: Path) -> None:
    before = bytes_in(filled.parent)
    result = run("search", filled, "حلب", "--json")
    told = json.loads(result.stdout)
    assert result.stdout.count("\n") == 1
    assert told["count"] == len(told["hits"]) == 2
    assert [(hit["title"], hit["start"], hit["end"], hit["text"]) for hit in told["hits"]] == [
        ("العنوان", 15, 18, "حلب"),
        ("خبر", 6, 11, "حَلَب"),
    ]
    assert bytes_in(filled.parent) == before


def test_a_label_narrows_the_search_to_its_annotations(filled: Path) -> None:
    told = json.loads(run("search", filled, "حلب", "--label", "actor", "--json").stdout)
    (hit,) = told["hits"]
    assert (hit["start"], hit["end"], hit["label"]) == (4, 18, "actor")
    assert hit["annotation"]
    assert json.loads(run("search", filled, "", "--label", "actor", "--json").stdout)["count"] == 1


def test_finding_nothing_is_no_failure_and_an_unknown_label_is_one(filled: Path) -> None:
    nothing = run("search", filled, "لا وجود له")
    assert (nothing.exit_code, nothing.stdout, nothing.stderr) == (0, "", "Nothing was found.\n")
    unknown = run("search", filled, "حلب", "--label", "weapon")
    assert unknown.exit_code == 1
    assert "weapon" in unknown.stderr
    assert run("search", filled).exit_code == 2
