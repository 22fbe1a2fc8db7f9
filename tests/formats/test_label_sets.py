"""A label set goes into a small file and comes back the same; what is wrong in one is told, and nothing is taken."""

import json
from pathlib import Path

import pytest

from annotator.domain.errors import CannotWrite, FileTrouble, ImportRefused, LabelNameTaken, NotALabelSet
from annotator.domain.errors.files import BrokenJson, FileBinary, FileMissing
from annotator.domain.label import made_label
from annotator.domain.span import Span
from annotator.editing.commands.annotations import Annotate
from annotator.editing.commands.guidelines import WriteGuideline
from annotator.editing.commands.labels import AddLabel, RekeyLabel, RenameLabel, RetireLabel
from annotator.editing.founding import project_in_memory
from annotator.editing.label_set.taking import TakeLabelSet, label_set_of
from annotator.editing.session import Session
from annotator.formats.json.label_sets import read_label_set, write_label_set
from tests.editing.reading_back import file_of
from tests.examples import ANNOTATOR, example


def written(tmp_path: Path, labels: object, version: str = "annotator-labels/1") -> Path:
    file = tmp_path / "أنواع.json"
    file.write_text(json.dumps({"format": version, "labels": labels}), encoding="utf-8")
    return file


UNIT = {
    "id": "unit",
    "names": {"en": "unit", "ar": "وحدة"},
    "colour": {"light": "#8A5A00", "dark": "#D9A35C"},
    "key": "3",
}


def test_a_label_set_goes_out_and_comes_back_the_same(session: Session, tmp_path: Path) -> None:
    session.do(RenameLabel("actor", {"ar": "جهة", "en": "party"}))
    session.do(WriteGuideline("actor", "ar", "# دليل\n\nنص"))
    session.do(RetireLabel("quote"))
    write_label_set(label_set_of(session.facts), tmp_path / "set.json")
    assert [one.name for one in tmp_path.iterdir()] == ["set.json"]
    found = read_label_set(tmp_path / "set.json")
    assert [label.id for label in found.labels] == ["actor", "location", "casualty", "date"]
    assert found.guidelines["actor"]["ar"] == "# دليل\n\nنص\n"
    assert session.do(TakeLabelSet(found)) is None, "the project has all of it already"
    other = Session(project_in_memory(), ANNOTATOR)
    other.do(TakeLabelSet(found))
    assert label_set_of(other.facts).labels[:4] == found.labels
    assert other.facts.label("actor").name("ar") == "جهة"
    other.close()


def test_labels_a_set_does_not_name_stay_behind_it_and_give_up_the_keys_it_takes(
    opened: Session, tmp_path: Path
) -> None:
    opened.do(Annotate(example().id, Span(4, 8), "actor", id="one"))
    before = file_of(opened)
    opened.do(TakeLabelSet(read_label_set(written(tmp_path, [UNIT, {**UNIT, "id": "date", "names": {}, "key": ""}]))))
    assert [(label.id, label.key) for label in opened.facts.label_set()] == [
        ("unit", "3"), ("date", ""), ("actor", "1"), ("location", "2"), ("casualty", ""), ("quote", "5"),
    ]  # fmt: skip
    assert opened.facts.annotation("one").label == "actor"
    opened.undo()
    assert file_of(opened) == before


def test_a_guideline_that_reads_otherwise_is_a_new_version_in_both_languages_at_once(
    session: Session, tmp_path: Path
) -> None:
    label = {**UNIT, "guideline": {"ar": "دليل", "en": "guideline", "fr": " "}}
    for version, text in ((1, "دليل"), (2, "أحسن")):
        label["guideline"] = {**label["guideline"], "ar": text, "en": f"in English {version}"}
        session.do(TakeLabelSet(read_label_set(written(tmp_path, [label]))))
        newest = {(one.language, one.version) for one in session.facts.guidelines.values() if one.label == "unit"}
        assert newest == {(language, each) for language in ("ar", "en") for each in range(1, version + 1)}


def test_a_set_whose_names_another_label_has_is_refused(session: Session, tmp_path: Path) -> None:
    session.do(AddLabel(made_label("group", 6)))
    session.do(RenameLabel("group", {"ar": "وحدة"}))
    with pytest.raises(LabelNameTaken) as refused:
        session.do(TakeLabelSet(read_label_set(written(tmp_path, [UNIT]))))
    assert refused.value.label == "group"
    session.do(RekeyLabel("group", "9"))


@pytest.mark.parametrize(
    ("label", "place"),
    [
        ({**UNIT, "id": "Bad Id"}, "labels[0].id"),
        ({**UNIT, "colour": {"light": "red", "dark": "#D9A35C"}}, "labels[0].colour.light"),
        ({**UNIT, "colour": "red"}, "labels[0].colour"),
        ({**UNIT, "key": "0"}, "labels[0].key"),
        ({**UNIT, "key": 3}, "labels[0].key"),
        ({**UNIT, "names": ["unit"]}, "labels[0].names"),
        ({**UNIT, "guideline": {"ar": 3}}, "labels[0].guideline"),
        ("unit", "labels[0]"),
    ],
)
def test_what_is_wrong_is_told_with_its_place_once(tmp_path: Path, label: object, place: str) -> None:
    with pytest.raises(ImportRefused) as refused:
        read_label_set(written(tmp_path, [label]))
    assert [problem.place for problem in refused.value.problems] == [place]


@pytest.mark.parametrize("twice", ["id", "key", "names.ar"])
def test_two_labels_of_a_set_are_told_apart(tmp_path: Path, twice: str) -> None:
    other = {**UNIT, "id": "other", "key": "4", "names": {"en": "other", "ar": "أخرى"}}
    if twice == "names.ar":
        other["names"] = UNIT["names"] | {"en": "other"}
    else:
        other[twice] = UNIT[twice]
    with pytest.raises(ImportRefused) as refused:
        read_label_set(written(tmp_path, [UNIT, other]))
    assert refused.value.problems[0].place.startswith(twice)


@pytest.mark.parametrize(
    ("content", "trouble"),
    [
        (b'{"format": "annotator-labels/1", ', BrokenJson),
        (b"\xff\xfe\x00", FileBinary),
        (b"[]", NotALabelSet),
        (b'{"format": "annotator-jsonl/1", "labels": []}', NotALabelSet),
        (b'{"format": "annotator-labels/1", "labels": []}', ImportRefused),
        (b"[" * 100_000, BrokenJson),
    ],
)
def test_a_file_that_is_no_label_set_is_named_as_what_it_is(tmp_path: Path, content: bytes, trouble: type) -> None:
    (tmp_path / "set.json").write_bytes(content)
    with pytest.raises(trouble):
        read_label_set(tmp_path / "set.json")


def test_a_file_that_is_not_there_and_a_place_that_cannot_be_written_are_told(session: Session, tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        read_label_set(tmp_path / "none.json")
    with pytest.raises(FileTrouble):
        read_label_set(tmp_path)
    with pytest.raises(CannotWrite):
        write_label_set(label_set_of(session.facts), tmp_path / "none" / "set.json")
