"""Files of other tools: ids that mean nothing outside their document, and nothing that is left out unsaid."""

import json
from pathlib import Path

from annotator.editing.importing import ImportOptions, ImportReport, import_all
from annotator.editing.session import Session
from annotator.formats.incoming import Kind
from annotator.formats.registry import read_files

ACTOR = {"id": "a", "type": "labels", "value": {"start": 4, "end": 8, "labels": ["actor"]}}
PLACE = {"id": "b", "type": "labels", "value": {"start": 9, "end": 12, "labels": ["location"]}}
OF = {"type": "relation", "from_id": "a", "to_id": "b", "labels": ["of"]}


def bring_in(session: Session, folder: Path, *results: object, **options: str) -> ImportReport:
    """The same work on two texts, with a prediction on each."""
    tasks = [
        {"data": {"text": text}, "annotations": [{"result": results}], "predictions": [{"result": [PLACE]}]}
        for text in ("قال رئيس حلب", "قال وزير حمص")
    ]
    (folder / "a.json").write_text(json.dumps(tasks), encoding="utf-8")
    return import_all(session, read_files([folder / "a.json"]), ImportOptions(**options))  # type: ignore[arg-type]


def test_the_same_ids_in_two_documents_stay_apart_and_a_second_time_brings_nothing(
    session: Session, tmp_path: Path
) -> None:
    report = bring_in(session, tmp_path, ACTOR, PLACE, OF)
    assert (report.documents, report.annotations, report.relations, report.suggestions) == (2, 4, 2, 2)
    page = session.thread.ask(lambda file: file.read.annotated_page())
    for one in page:
        ids = {annotation.id for annotation in one.annotations}
        assert all({arrow.source, arrow.target} == ids for arrow in one.relations)
        assert not ids & {"a", "b", "annotations0:a"}
    again = bring_in(session, tmp_path, ACTOR, PLACE, OF)
    assert (again.annotations, again.annotations_known, again.relations, again.suggestions) == (0, 4, 0, 0)
    assert again.unheld == []


def test_what_a_file_says_twice_is_told(session: Session, tmp_path: Path) -> None:
    report = bring_in(session, tmp_path, ACTOR, ACTOR | {"id": "c"})
    assert (report.annotations, report.annotations_known) == (2, 2)
    assert [one.what for one in report.unheld] == [Kind.TWICE, Kind.TWICE]


def test_attributes_of_an_annotation_that_is_known_without_them_are_told(session: Session, tmp_path: Path) -> None:
    bring_in(session, tmp_path, ACTOR)
    report = bring_in(session, tmp_path, ACTOR | {"meta": {"text": ["a note"]}})
    assert [(one.what, one.detail[-6:]) for one in report.unheld] == [(Kind.TWICE, "a note")] * 2


def test_an_arrow_that_a_file_has_twice_is_told_with_what_the_second_says(session: Session, tmp_path: Path) -> None:
    lines = "T1\tactor 4 8\tرئيس\nT2\tlocation 9 12\tحلب\nR1\tof Arg1:T1 Arg2:T2\nR2\tof Arg1:T1 Arg2:T2\n"
    (tmp_path / "a.txt").write_text("قال رئيس حلب", encoding="utf-8")
    (tmp_path / "a.ann").write_text(lines + "A1\tsure R2 yes\n", encoding="utf-8")
    report = import_all(session, read_files([tmp_path]), ImportOptions())
    assert report.relations == 1
    assert [(one.what, one.line, one.detail) for one in report.unheld] == [(Kind.ARROW_TWICE, 4, 'of {"sure": "yes"}')]
    again = import_all(session, read_files([tmp_path]), ImportOptions())
    assert [one.what for one in again.unheld] == [Kind.ARROW_TWICE]


def test_arrows_that_go_with_a_dropped_label_are_told(session: Session, tmp_path: Path) -> None:
    other = PLACE | {"value": {"start": 9, "end": 12, "labels": ["Ort"]}}
    report = bring_in(session, tmp_path, ACTOR, other, OF, labels="drop")
    assert (report.annotations, report.relations, report.dropped) == (2, 0, {"Ort": 2})
    assert [(one.what, one.detail) for one in report.unheld] == [(Kind.RELATION, "of")] * 2
