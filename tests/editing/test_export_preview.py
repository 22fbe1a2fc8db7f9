"""A preview says what the export will be, and leaves nothing behind."""

import gc
import tempfile
from pathlib import Path

import pytest

from annotator.domain.errors import Cancelled
from annotator.domain.span import Span
from annotator.editing.commands.annotations import Annotate
from annotator.editing.commands.documents import AddDocument
from annotator.editing.exporting import ExportRequest, export, preview_of
from annotator.editing.session import Session
from annotator.formats.options import CHOICES, ExportOptions
from tests.examples import example


@pytest.fixture
def several(session: Session) -> Session:
    for number in range(30):
        document = example(f"قال رئيس بلدية حلب {number}: «قُتل 12 مدنياً أمس».", number + 1)
        session.do(AddDocument(document))
        session.open_document(document.id)
        session.do(Annotate(document.id, Span(4, 18), "actor"))
        session.do(Annotate(document.id, Span(15, 18), "location"))
    session.wait_until_saved()
    return session


@pytest.mark.parametrize("nested", CHOICES["nested"])
def test_the_preview_of_all_is_the_beginning_and_the_report_of_the_export(several, tmp_path: Path, nested: str) -> None:
    request = ExportRequest("conll", tmp_path / "out.conll", options=ExportOptions(nested=nested))
    preview = preview_of(several.thread, request)
    report = export(several.thread, request)
    assert (tmp_path / "out.conll").read_text(encoding="utf-8").startswith(preview.beginning)
    assert len(preview.beginning) > 1000
    assert preview.report == report


def test_a_few_documents_are_enough_for_a_quick_look(several: Session, tmp_path: Path) -> None:
    preview = preview_of(several.thread, ExportRequest("jsonl", tmp_path / "out"), most=2)
    assert preview.report.documents == 2
    assert preview.beginning.count("\n") == 2


def test_a_preview_writes_nothing_where_the_export_would_go(several: Session, tmp_path: Path, monkeypatch) -> None:
    aside = tmp_path / "aside"
    aside.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(aside))
    preview_of(several.thread, ExportRequest("jsonl", tmp_path / "out.jsonl"))

    def stop(_: int) -> None:
        assert not gc.isenabled()  # or the window would stand still while all that was read is walked through
        raise Cancelled

    with pytest.raises(Cancelled):
        preview_of(several.thread, ExportRequest("jsonl", tmp_path / "out.jsonl"), each=stop)
    assert [one.name for one in tmp_path.rglob("*")] == ["aside"]
