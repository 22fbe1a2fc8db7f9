"""`annotator suggest`: one JSON object a line, and nothing is changed."""

import json
from pathlib import Path

import pytest

from annotator.domain.document import document_id
from tests.cli.test_commands import run
from tests.suggesting.reading import read

NEW = "قال العقيد هشام عند النهر."
HERE, THERE = "قصف في حلب", "عاد إلى حلب وحلب"


@pytest.fixture
def labelled(project: Path, tmp_path: Path) -> Path:
    lines = [
        {"text": HERE, "title": "1", "annotations": [{"start": 7, "end": 10, "label": "location"}]},
        {"text": THERE, "title": "2"},
    ]
    source = tmp_path / "أخبار.jsonl"
    source.write_text("\n".join(json.dumps(one) for one in lines), encoding="utf-8")
    assert run("import", project, source, "--annotator", "محلل").exit_code == 0
    return project


def lines(*arguments: object) -> list[dict[str, object]]:
    result = run("suggest", *arguments)
    assert (result.exit_code, result.stderr) == (0, "")
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_each_suggestion_is_a_json_object_on_its_line(labelled: Path) -> None:
    first, second = lines(labelled)
    assert first == {
        "document": document_id(THERE), "start": 8, "end": 11, "label": "location", "text": "حلب",
        "source": "memory", "confidence": 0.75, "reason": "Labelled location before: 1. Left alone: 0.",
    }  # fmt: skip
    assert (second["start"], second["end"]) == (13, 16)


def test_one_document_can_be_asked_about(labelled: Path) -> None:
    assert lines(labelled, "--document", document_id(HERE)) == []
    assert len(lines(labelled, "--document", document_id(THERE))) == 2


def test_a_document_that_is_not_there_is_refused_in_one_sentence(labelled: Path) -> None:
    result = run("suggest", labelled, "--document", "nowhere")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "The project has no document nowhere.\n"


def test_a_source_can_be_left_out(labelled: Path) -> None:
    assert lines(labelled, "--off", "memory") == []


def test_nothing_is_changed(labelled: Path) -> None:
    before = labelled.read_bytes()
    lines(labelled)
    assert labelled.read_bytes() == before


def test_stored_suggestions_are_told_with_the_reason_their_file_gave(project: Path, tmp_path: Path) -> None:
    proposed = {"start": 7, "end": 10, "label": "location", "text": "حلب", "source": "x", "reason": "because {1}"}
    source = tmp_path / "s.jsonl"
    source.write_text(json.dumps({"text": HERE, "title": "1", "suggestions": [proposed]}), encoding="utf-8")
    assert run("import", project, source).exit_code == 0
    (one,) = lines(project)
    assert (one["source"], one["reason"], one["confidence"]) == ("x", "because {1}", None)


def test_with_a_hundred_labelled_sentences_it_learns_once_and_proposes_from_that(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.paths.models", lambda: tmp_path / "models")
    told = [read(f"قال العقيد زيد{at} عند الجبل.", (f"العقيد زيد{at}", "actor")) for at in range(100)]
    lines_in = [
        {"text": one.document.text, "annotations": [
            {"start": made.span.start, "end": made.span.end, "label": made.label} for made in one.layer]}
        for one in told
    ]  # fmt: skip
    source = tmp_path / "many.jsonl"
    source.write_text("\n".join(json.dumps(one) for one in (*lines_in, {"text": NEW})), encoding="utf-8")
    assert run("import", project, source, "--annotator", "محلل").exit_code == 0
    first = run("suggest", project)
    assert (first.exit_code, first.stderr) == (0, "Learning from your annotations…\n")
    (one,) = [json.loads(line) for line in first.stdout.splitlines()]
    assert (one["text"], one["source"]) == ("العقيد هشام", "model")
    assert run("suggest", project).stdout == first.stdout
    assert lines(project, "--off", "model") == []
