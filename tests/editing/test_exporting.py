"""What goes out is what was asked for, the same bytes every time, and either all of it or nothing."""

import json
from pathlib import Path

import pytest

from annotator.domain.annotation import Annotator
from annotator.domain.document import Status
from annotator.domain.errors import CannotWrite, UnknownLabel
from annotator.domain.errors.files import BadOption, LayerUnclear, NothingToExport, UnknownLayer
from annotator.domain.label import DEFAULT_LABELS
from annotator.domain.span import Span
from annotator.editing.commands.annotations import Annotate
from annotator.editing.commands.documents import AddDocument, MarkDone
from annotator.editing.exporting import ExportRequest, export, report_path
from annotator.editing.session import Session
from annotator.formats.format import Outgoing
from annotator.formats.registry import FORMATS, WRITABLE
from tests.examples import ANNOTATOR, OTHER, bytes_in, example

DOCUMENT = example().id


@pytest.fixture
def worked_on(opened: Session) -> Session:
    """Two layers over one document, and nobody done."""
    opened.do(Annotate(DOCUMENT, Span(4, 18), "actor", id="a1"))
    opened.do(Annotate(DOCUMENT, Span(15, 18), "location", id="a2"))
    opened.wait_until_saved()
    other = Session(opened.thread, OTHER)
    other.open_document(DOCUMENT)
    other.do(Annotate(DOCUMENT, Span(36, 39), "date", id="b1"))
    other.wait_until_saved()
    return opened


def exported(session: Session, out: Path, **asked: object) -> list[dict[str, object]]:
    export(session.thread, ExportRequest("jsonl", out, **asked))  # type: ignore[arg-type]
    return [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]


def ids(lines: list[dict[str, object]]) -> list[str]:
    return [one["id"] for line in lines for one in line["annotations"]]  # type: ignore[attr-defined]


def test_jsonl_holds_all_layers_unless_told(worked_on: Session, tmp_path: Path) -> None:
    assert ids(exported(worked_on, tmp_path / "o")) == ["a1", "a2", "b1"]
    assert ids(exported(worked_on, tmp_path / "o", layer=OTHER.name)) == ["b1"]
    assert ids(exported(worked_on, tmp_path / "o", layer=OTHER.id)) == ["b1"]
    assert ids(exported(worked_on, tmp_path / "o", labels=("location", "date"))) == ["a2", "b1"]


def test_two_layers_are_never_mixed_in_a_flat_format(worked_on: Session, tmp_path: Path) -> None:
    with pytest.raises(LayerUnclear) as refused:
        export(worked_on.thread, ExportRequest("conll", tmp_path / "o"))
    assert ANNOTATOR.name in refused.value.names and OTHER.name in refused.value.names
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("form", WRITABLE)
def test_the_same_project_gives_the_same_bytes_and_a_balanced_report(
    worked_on: Session, tmp_path: Path, form: str
) -> None:
    request = ExportRequest(form, tmp_path / "o", layer=ANNOTATOR.name)
    report = export(worked_on.thread, request)
    first = bytes_in(tmp_path)
    assert report.stored == 2 == report.exported + len(report.reported)
    export(worked_on.thread, request)
    assert bytes_in(tmp_path) == first
    beside = FORMATS[form].beside
    endings = () if beside is None else beside(Outgoing((), DEFAULT_LABELS))
    assert {Path(name).parts[0] for name in first} == {"o", "o.report.json", *(f"o{ending}" for ending in endings)}
    told = json.loads(first.pop("o.report.json"))
    assert told["stored"] == told["exported"] + len(told["reported"]) == 2
    assert (told["options"]["format"], told["options"]["layer"], told["offsets"]) == (form, "محلل 1", "code points")
    assert [one["id"] for one in told["labels"]] == ["actor", "location", "casualty", "date", "quote"]
    assert form == "spacy" or not any(b"\r" in one or one.startswith(b"\xef\xbb\xbf") for one in first.values())


def test_only_done_documents_go_out_once_any_is_done(worked_on: Session, tmp_path: Path) -> None:
    worked_on.do(AddDocument(example("نص آخر", 2)))
    assert len(exported(worked_on, tmp_path / "o")) == 2
    worked_on.do(MarkDone(DOCUMENT, Status.DONE))
    assert [line["id"] for line in exported(worked_on, tmp_path / "o")] == [DOCUMENT]
    report = export(worked_on.thread, ExportRequest("jsonl", tmp_path / "o", documents="all"))
    assert (report.documents, len(report.warnings)) == (2, 1)
    with pytest.raises(NothingToExport):
        exported(worked_on, tmp_path / "o", layer=OTHER.name, documents="done")


REFUSED = [
    ({"layer": "nobody"}, UnknownLayer), ({"labels": ("nothing",)}, UnknownLabel),
    ({"documents": "some"}, BadOption), ({"documents": "done"}, NothingToExport),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "fact"), REFUSED)
def test_a_request_that_does_not_fit_changes_nothing(worked_on: Session, tmp_path: Path, asked, fact) -> None:
    (tmp_path / "o").write_text("kept")
    with pytest.raises(fact):
        exported(worked_on, tmp_path / "o", **asked)
    assert bytes_in(tmp_path) == {"o": b"kept"}


@pytest.mark.parametrize("in_the_way", ["o", "o.report.json"])
def test_a_place_that_cannot_be_written_keeps_what_was_there(
    worked_on: Session, tmp_path: Path, in_the_way: str
) -> None:
    exported(worked_on, tmp_path / "o")
    (tmp_path / in_the_way).unlink()
    (tmp_path / in_the_way).mkdir()
    before = bytes_in(tmp_path)
    with pytest.raises(CannotWrite):
        exported(worked_on, tmp_path / "o", layer=OTHER.name)
    assert bytes_in(tmp_path) == before


def test_stopping_an_export_keeps_what_was_there(worked_on: Session, tmp_path: Path) -> None:
    exported(worked_on, tmp_path / "o")
    before = bytes_in(tmp_path)

    def stop(done: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export(worked_on.thread, ExportRequest("jsonl", tmp_path / "o", layer=OTHER.name), stop)
    assert bytes_in(tmp_path) == before


def test_of_two_people_with_one_name_the_id_tells_which(worked_on: Session, tmp_path: Path) -> None:
    twin = Session(worked_on.thread, Annotator("twin", OTHER.name))
    twin.open_document(DOCUMENT)
    twin.do(Annotate(DOCUMENT, Span(0, 3), "date", id="c1"))
    twin.wait_until_saved()
    with pytest.raises(LayerUnclear) as refused:
        exported(worked_on, tmp_path / "o", layer=OTHER.name)
    assert refused.value.names == "analyst2, twin"
    assert ids(exported(worked_on, tmp_path / "o", layer="twin")) == ["c1"]


def test_the_report_lies_beside_the_export() -> None:
    assert report_path(Path("a") / "o.jsonl") == Path("a") / "o.jsonl.report.json"
