"""A look at what files hold: read as they say or as a person says, with what is wrong, before anything is imported."""

import json
from pathlib import Path

import pytest

from annotator.domain.errors import Cancelled, ImportRefused
from annotator.domain.errors.files import BrokenJson, EncodingUnsure, FileMissing
from annotator.editing.importing import ImportOptions, import_all
from annotator.editing.importing.preview import all_of, already_here, known_in, look_again, look_at, unknown_labels
from annotator.editing.session import Session
from annotator.formats.choice import FileChoice
from tests.examples import TEXT, example

NEWS = "أعلنت وزارة الدفاع اليوم مقتل ثلاثة جنود في دير الزور، وقال المتحدث إن الوضع تحت السيطرة"


def line(text: str, *labels: str) -> str:
    annotations = [{"start": 0, "end": 3, "label": label} for label in labels]
    return json.dumps({"text": text, "annotations": annotations}, ensure_ascii=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_bytes(NEWS.encode("cp1256"))
    lines = (line(TEXT, "actor", "LOC"), "{", line("نص ثان", "LOC", "EVENT"))
    (tmp_path / "b.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return tmp_path


def test_each_file_tells_its_format_encoding_documents_and_problems(folder: Path) -> None:
    first, second = look_at([folder])
    assert (first.format, first.encoding, len(first.incoming.documents)) == ("txt", "cp1256", 1)
    assert first.incoming.documents[0].text == NEWS
    assert (second.format, second.encoding, len(second.incoming.documents)) == ("jsonl", "utf-8", 2)
    assert [type(one) for one in second.incoming.problems] == [BrokenJson]


def test_a_file_that_is_not_there_is_a_look_without_a_path(tmp_path: Path) -> None:
    (look,) = look_at([tmp_path / "nothing.txt"])
    assert look.path is None
    assert isinstance(look.incoming.problems[0], FileMissing)


def test_a_file_is_read_as_the_person_says(tmp_path: Path) -> None:
    path = tmp_path / "mac.txt"
    path.write_bytes(NEWS.encode("mac_arabic"))
    again = look_again(path, FileChoice("txt", "mac_arabic"))
    assert again.incoming.documents[0].text == NEWS
    assert again.encoding == "mac-arabic"
    wrong = look_again(path, FileChoice("jsonl", "utf-8"))
    assert wrong.incoming.documents == ()
    assert not isinstance(wrong.incoming.problems[0], EncodingUnsure)


def test_reading_can_be_stopped(folder: Path) -> None:
    def stop(done: int) -> None:
        if done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        look_at([folder], stop)


def test_documents_the_project_has_and_those_that_come_again_are_counted(session: Session, folder: Path) -> None:
    from annotator.editing.commands.documents import AddDocument

    session.do(AddDocument(example()))
    (folder / "c.txt").write_text(NEWS, encoding="utf-8")
    looks = look_at([folder])
    known = session.thread.ask(lambda file: known_in(file, looks))
    assert known == {example().id}
    assert looks[0].ids == looks[2].ids
    assert already_here(looks, known) == (0, 1, 1)


def test_labels_nobody_defines_are_counted(folder: Path) -> None:
    assert unknown_labels(look_at([folder]), {"actor": None}) == {"LOC": 2, "EVENT": 1}


def test_the_rest_is_imported_where_the_person_accepts_it(session: Session, folder: Path) -> None:
    looks = look_at([folder])
    options = ImportOptions({"LOC": "location"}, "add", frozenset({"EVENT"}))
    with pytest.raises(ImportRefused):
        import_all(session, all_of(looks), options)
    report = import_all(session, all_of(looks, with_problems=False), options)
    assert (report.documents, report.annotations, report.labels) == (3, 3, ())
    assert report.dropped == {"EVENT": 1}
    assert set(session.thread.ask(lambda file: file.read.counts()).by_label) == {"actor", "location"}


def test_what_is_left_out_is_left_out_also_where_the_project_knows_the_label(session: Session, folder: Path) -> None:
    options = ImportOptions({}, "add", frozenset({"actor"}))
    report = import_all(session, all_of(look_at([folder]), with_problems=False), options)
    assert report.dropped == {"actor": 1}
