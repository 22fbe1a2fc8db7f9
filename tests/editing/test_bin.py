"""Nothing is deleted: documents and labels are put away and come back with all that was said of them."""

from pathlib import Path

import pytest

from annotator.domain.span import Span
from annotator.editing.commands.annotations import Annotate, Relabel, RemoveAnnotation, RestoreAnnotation
from annotator.editing.commands.documents import BringBack, MarkDone, PutAway
from annotator.editing.commands.labels import RetireLabel
from annotator.editing.exporting import ExportRequest, export
from annotator.editing.importing import ImportOptions, import_all
from annotator.editing.session import Session
from annotator.formats.registry import read_files
from tests.examples import TEXT, example

DOCUMENT = example().id


@pytest.fixture
def working(opened: Session) -> Session:
    opened.do(Annotate(DOCUMENT, Span(4, 18), "actor", id="one"))
    opened.do(MarkDone(DOCUMENT))
    return opened


def counts(session: Session):
    session.wait_until_saved()
    return session.thread.ask(lambda file: file.read.counts())


def rows(session: Session) -> list[str]:
    session.wait_until_saved()
    return [row.id for row in session.thread.ask(lambda file: file.read.document_rows(session.facts.annotator.id))]


def test_a_document_put_away_is_out_of_every_list_and_nothing_of_it_is_gone(working: Session) -> None:
    working.do(PutAway(DOCUMENT))
    assert rows(working) == []
    told = counts(working)
    assert (told.documents, told.done, told.annotations, told.put_away) == (0, 0, 0, 1)
    (lying,) = working.thread.ask(lambda file: file.read.documents_put_away())
    assert (lying.id, lying.put_away is not None) == (DOCUMENT, True)
    working.do(BringBack(DOCUMENT))
    told = counts(working)
    assert (told.documents, told.done, told.annotations, told.put_away) == (1, 1, 1, 0)
    assert working.thread.ask(lambda file: file.findings()) == ()


def test_putting_away_can_be_undone(working: Session) -> None:
    working.do(PutAway(DOCUMENT))
    working.undo()
    assert rows(working) == [DOCUMENT]
    working.redo()
    assert rows(working) == []


def test_a_document_put_away_is_not_exported(working: Session, tmp_path: Path) -> None:
    from annotator.domain.errors.files import NothingToExport

    working.do(PutAway(DOCUMENT))
    working.wait_until_saved()
    with pytest.raises(NothingToExport):
        export(working.thread, ExportRequest("jsonl", tmp_path / "out.jsonl", documents="all"))


def test_the_same_text_arriving_again_comes_out_of_the_bin(working: Session, tmp_path: Path) -> None:
    working.do(PutAway(DOCUMENT))
    (tmp_path / "again.txt").write_text(TEXT, encoding="utf-8")
    report = import_all(working, read_files([tmp_path / "again.txt"]), ImportOptions())
    assert (report.documents, report.documents_known) == (0, 1)
    assert rows(working) == [DOCUMENT]
    assert counts(working).annotations == 1


def test_a_label_in_use_is_retired_and_its_annotations_keep_it(working: Session) -> None:
    working.do(RetireLabel("actor"))
    assert working.facts.label("actor").retired
    assert [one.label for one in working.facts.open_document(DOCUMENT).annotations.values()] == ["actor"]
    working.do(RetireLabel("actor", retired=False))
    assert not working.facts.label("actor").retired


@pytest.mark.parametrize("changed", [(), (Relabel("one", "location"),), (RemoveAnnotation("one"),)])
def test_an_annotation_is_restored_as_it_was(working: Session, changed) -> None:
    then = working.facts.annotation("one")
    for command in changed:
        working.do(command)
    done = working.do(RestoreAnnotation(then))
    assert (done is None) == (changed == ())
    assert working.facts.annotation("one") == then
    assert counts(working).annotations == 1
