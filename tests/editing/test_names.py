"""Names that turn directions are refused wherever they come from; texts keep such signs."""

import json
from pathlib import Path

import pytest

from annotator.domain.errors import BadAnnotatorName, ImportRefused
from annotator.domain.errors.files import BrokenField
from annotator.editing.founding import annotator_named
from annotator.editing.importing import ImportOptions, import_all
from annotator.editing.session import Session
from annotator.formats.registry import read_files
from annotator.storage.thread import ProjectThread

TURNED = "محلل \u202egnp.exe"


def bring_in(session: Session, path: Path, line: dict[str, object]) -> None:
    path.write_text(json.dumps(line) + "\n", encoding="utf-8")
    import_all(session, read_files([path]), ImportOptions())


HOSTILE = (
    {"text": "x", "annotators": [{"id": "a", "name": TURNED}]},
    {"text": "xyz", "annotations": [{"start": 0, "end": 1, "label": "actor", "annotator": TURNED}]},
    {"text": "x", "states": {TURNED: "done"}},
    {"text": "x", "labels": [{"id": "new", "names": {"ar": TURNED}}]},
)


@pytest.mark.parametrize("line", HOSTILE)
def test_a_file_with_such_a_name_is_refused_with_its_line(tmp_path: Path, session: Session, line) -> None:
    with pytest.raises(ImportRefused) as refused:
        bring_in(session, tmp_path / "a.jsonl", line)
    assert [(type(one), one.line) for one in refused.value.problems] == [(BrokenField, 1)]  # type: ignore[attr-defined]


def test_a_person_cannot_be_named_so(thread: ProjectThread) -> None:
    with pytest.raises(BadAnnotatorName):
        annotator_named(thread, TURNED)


def test_a_text_keeps_such_signs(tmp_path: Path, session: Session) -> None:
    bring_in(session, tmp_path / "a.jsonl", {"text": TURNED})
    (row,) = session.thread.ask(lambda file: file.read.document_rows("x"))
    assert session.thread.ask(lambda file: file.read.text(row.id)) == TURNED
