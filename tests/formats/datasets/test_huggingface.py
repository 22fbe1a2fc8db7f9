"""What Hugging Face `datasets` loads of a folder of ours as it is; the only module that imports that library."""

import json
import os
import warnings
from collections import Counter
from itertools import accumulate

import pytest
from hypothesis import given, settings

from annotator.domain.errors.files import BadOption, BrokenField
from annotator.domain.label import DEFAULT_LABELS
from annotator.formats.columns.schemes import entities
from annotator.formats.datasets.huggingface import HUGGINGFACE
from annotator.formats.format import Outgoing
from annotator.formats.incoming import Kind
from annotator.formats.options import ExportOptions
from annotator.formats.registry import read_files
from annotator.formats.report import Report
from tests.formats.columns.exporting import EXAMPLE, documents, seed

pytestmark = pytest.mark.filterwarnings("ignore")


def saved(path, documents, side_of=None, **options):
    report = Report()
    outgoing = Outgoing(iter(documents), DEFAULT_LABELS, side_of=side_of)
    HUGGINGFACE.write_to(outgoing, ExportOptions(**options), path, report)
    assert report.is_balanced
    return report


@pytest.fixture(scope="module")
def loaded(tmp_path_factory):
    """The library's view of a folder with two sides, without a network and in a cache of its own."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name in ("HF_HUB_OFFLINE", "HF_DATASETS_OFFLINE", "HF_DATASETS_DISABLE_PROGRESS_BARS"):
            patch.setenv(name, "1")
        patch.setenv("HF_HOME", str(home))
        datasets = pytest.importorskip("datasets")
        folder = home / "folder"
        side_of = {seed()[0].document.id: "train", EXAMPLE.document.id: "dev"}
        report = saved(folder, [*seed(), EXAMPLE], side_of)
        yield datasets.load_dataset(str(folder), cache_dir=os.fspath(home)), report


def test_the_folder_loads_as_it_is_with_its_sides_and_class_names(loaded):
    found, _ = loaded
    assert set(found) == {"train", "validation"}
    names = found["train"].features["ner_tags"].feature.names
    assert names[:3] == ["O", "B-actor", "I-actor"] and len(names) == 1 + 2 * len(DEFAULT_LABELS)


def test_its_entities_and_spans_are_as_many_as_the_sidecar_says(loaded):
    found, report = loaded
    names = found["train"].features["ner_tags"].feature.names
    rows = [row for side in found.values() for row in side]
    assert all([names[tag] for tag in row["ner_tags"]] == row["ner_tags_str"] for row in rows)
    counted = Counter(one.label for row in rows for one in entities(row["ner_tags_str"]))
    assert counted == Counter(report.entities)
    assert Counter(one["label"] for row in rows for one in row["spans"]) == Counter(report.spans)
    assert report.divided == []


def test_its_texts_are_the_documents(loaded):
    found, _ = loaded
    for written, side in ((seed()[0], "train"), (EXAMPLE, "validation")):
        assert "".join(row["text"] for row in found[side]) == written.document.text
        assert all(len(row["tokens"]) == len(row["ner_tags"]) > 0 for row in found[side])


@settings(max_examples=60)
@given(written=documents())
def test_text_and_every_span_inside_a_sentence_come_back_exactly(written, tmp_path_factory):
    folder = tmp_path_factory.mktemp("o") / "o"
    text = written.document.text
    if "\0" in text:
        return
    report = saved(folder, [written])
    rows = (folder / "train.jsonl").read_text(encoding="utf-8")
    if not rows:
        assert report.warnings
        return
    incoming = HUGGINGFACE.read_file(folder / "train.jsonl", "auto")
    (back,) = incoming.documents
    assert incoming.problems == () and back.text == text
    said = {(one.span.start, one.span.end, one.label) for one in written.annotations}
    lost = {(one.annotation.span.start, one.annotation.span.end, one.annotation.label) for one in report.reported}
    rebuilt = {(one.start, one.end, one.label) for one in back.annotations}
    borders = set(accumulate(len(json.loads(row)["text"]) for row in rows.split("\n")[:-1]))
    inside = {one for one in said - lost if not any(one[0] < border < one[1] for border in borders)}
    assert inside <= rebuilt


def test_rows_of_others_are_read_by_their_tokens_and_the_names_of_the_card(tmp_path):
    (tmp_path / "README.md").write_text(
        "---\n  names:\n    '0': O\n    '1': B-PER\n    '2': I-PER\n---\n", encoding="utf-8"
    )
    row = {"tokens": ["قال", "لويد", "أوستن"], "ner_tags": [0, 1, 2]}
    (tmp_path / "train.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    incoming = HUGGINGFACE.read_file(tmp_path / "train.jsonl", "auto")
    (one,) = incoming.documents
    assert (one.text, [(a.start, a.end, a.label) for a in one.annotations]) == ("قال لويد أوستن", [(4, 14, "PER")])


def test_columns_of_something_else_are_told_once(tmp_path):
    rows = [{"tokens": ["قال"], "ner_tags": ["O"], "pos_tags": [at], "x": None} for at in (3, 4)]
    (tmp_path / "train.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    incoming = HUGGINGFACE.read_file(tmp_path / "train.jsonl", "auto")
    assert [(one.what, one.line, one.detail) for one in incoming.unheld] == [
        (Kind.COLUMN, 1, '{"pos_tags": [3]}'), (Kind.COLUMN, 1, '{"x": null}'),
    ]  # fmt: skip
    (tmp_path / "half.jsonl").write_text('{"tokens": ["a"], "ner_tags": ["O"], "\\ud800": 1}', encoding="utf-8")
    (left,) = HUGGINGFACE.read_file(tmp_path / "half.jsonl", "auto").unheld
    assert left.detail.encode("utf-8")
    saved(tmp_path / "o", seed())
    assert read_files([tmp_path / "o"]).unheld == ()


def test_a_file_of_rows_is_told_from_other_json_lines(tmp_path):
    saved(tmp_path / "o", seed())
    (one,) = read_files([tmp_path / "o"]).documents
    assert one.text == seed()[0].document.text and len(one.annotations) == len(seed()[0].annotations)


BROKEN = [
    {"tokens": []}, {"tokens": ["a"], "ner_tags": [7]}, {"tokens": ["a"], "ner_tags": ["X"]},
    {"tokens": ["a", "b"], "ner_tags": [0]}, {"tokens": "a"}, {"tokens": ["a"], "ner_tags": [True]},
    {"tokens": ["a"], "ner_tags": "O"},
]  # fmt: skip


@pytest.mark.parametrize("row", BROKEN)
def test_a_row_that_makes_no_sense_is_told_with_its_line(tmp_path, row):
    (tmp_path / "train.jsonl").write_text("\n" + json.dumps(row), encoding="utf-8")
    problem = HUGGINGFACE.read_file(tmp_path / "train.jsonl", "auto").problems[0]
    assert isinstance(problem, BrokenField) and problem.line == 2


def test_one_column_of_tags_cannot_be_several(tmp_path):
    with pytest.raises(BadOption):
        saved(tmp_path / "o", seed(), nested="levels")
