"""Everything comes in as one action, nothing twice, nothing in silence: or nothing comes in."""

import json
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings

from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.annotation import Annotator
from annotator.domain.change import Edit
from annotator.domain.document import Status
from annotator.domain.errors import ImportRefused, NothingToUndo
from annotator.domain.errors.files import BrokenJson, UnknownLabelInFile
from annotator.domain.label import made_label
from annotator.domain.span import Span
from annotator.editing.commands.labels import AddLabel
from annotator.editing.exporting import ExportRequest, export
from annotator.editing.founding import project_in_memory
from annotator.editing.importing import ImportOptions, ImportReport, import_all
from annotator.editing.news import ManyDone
from annotator.editing.session import Session
from annotator.formats.incoming import Incoming, IncomingAnnotation, IncomingDocument
from annotator.formats.json.ours.declared import JSONL as OURS
from annotator.formats.registry import read_files
from annotator.storage.thread import ProjectThread
from tests.editing.reading_back import file_of
from tests.examples import ANNOTATOR, OTHER, TEXT, act, bytes_in, example
from tests.strategies import any_text, many_annotated

ONE = {"start": 4, "end": 18, "label": "actor"}


def read(*lines: dict[str, object]) -> Incoming:
    return OURS.read("\n".join(json.dumps(line) for line in lines), "file.jsonl")


def bring_in(session: Session, *lines: dict[str, object], each=None, **options: object) -> ImportReport:
    return import_all(session, read(*lines), ImportOptions(**options), each)  # type: ignore[arg-type]


# -- what comes in


def test_a_folder_of_texts_becomes_documents_in_the_order_of_their_names(session: Session, tmp_path: Path) -> None:
    for name, text in (("b", "الثاني"), ("a", "الأول"), ("c", "الثالث")):
        (tmp_path / f"{name}.txt").write_text(text)
    report = import_all(session, read_files([tmp_path]), ImportOptions())
    page = session.thread.ask(lambda file: file.read.annotated_page())
    assert [(one.document.title, one.document.text) for one in page] == [
        ("a", "الأول"), ("b", "الثاني"), ("c", "الثالث"),
    ]  # fmt: skip
    assert (report.documents, report.documents_known) == (3, 0)


def test_the_same_text_again_is_reported_and_adds_its_annotations(session: Session) -> None:
    bring_in(session, {"text": TEXT, "annotations": [ONE], "title": "first"})
    again = {"text": TEXT, "title": "second", "annotations": [ONE, {"start": 15, "end": 18, "label": "location"}]}
    report = bring_in(session, again, again)
    assert (report.documents, report.documents_known) == (0, 2)
    assert (report.annotations, report.annotations_known) == (1, 3)
    (one,) = session.thread.ask(lambda file: file.read.annotated_page())
    assert one.document.title == "first"
    assert [(a.label, a.span) for a in one.annotations] == [("actor", Span(4, 18)), ("location", Span(15, 18))]


def test_what_is_all_known_is_no_action(session: Session) -> None:
    line = {"text": TEXT, "annotations": [ONE], "states": {"x": "done"}}
    bring_in(session, line)
    before, verb = file_of(session), session.history.undo_verb
    journal = session.thread.ask(lambda file: file.read.counts().changes)
    bring_in(session, line)
    assert (file_of(session), session.history.undo_verb) == (before, verb)
    assert session.thread.ask(lambda file: file.read.counts().changes) == journal


def test_the_same_text_twice_in_one_file_with_states_is_no_trouble(session: Session) -> None:
    line = {"text": TEXT, "states": {OTHER.id: "done"}, "annotations": [ONE | {"annotator": OTHER.id}]}
    report = bring_in(session, line, line)
    assert (report.documents, report.documents_known, report.annotations) == (1, 1, 1)
    (one,) = session.thread.ask(lambda file: file.read.annotated_page())
    assert [state.status for state in one.states] == [Status.DONE]


def test_an_id_that_is_taken_by_another_annotation_is_replaced_and_nothing_is_lost(session: Session) -> None:
    bring_in(session, {"text": TEXT, "annotations": [ONE | {"id": "x"}]})
    bring_in(session, {"text": TEXT + "!", "annotations": [ONE | {"id": "x"}]})
    page = session.thread.ask(lambda file: file.read.annotated_page())
    ids = [a.id for one in page for a in one.annotations]
    assert len(ids) == len(set(ids)) == 2


def test_annotations_without_a_name_go_to_the_layer_of_who_imports(session: Session) -> None:
    people = [{"id": "s", "name": "سعاد"}]
    bring_in(session, {"text": TEXT, "annotators": people, "annotations": [ONE, ONE | {"annotator": "s", "id": "y"}]})
    (one,) = session.thread.ask(lambda file: file.read.annotated_page())
    assert {a.annotator for a in one.annotations} == {ANNOTATOR.id, "s"}
    assert Annotator("s", "سعاد") in session.thread.ask(lambda file: file.read.annotators())


def test_a_document_without_a_title_gets_that_of_its_text(session: Session) -> None:
    bring_in(session, {"text": "قصير\nهذا سطر من خمس كلمات"}, {"text": "x", "title": ""})
    titles = [one.document.title for one in session.thread.ask(lambda file: file.read.annotated_page())]
    assert titles == ["هذا سطر من خمس كلمات", ""]


# -- labels

PER = {
    "text": TEXT,
    "annotations": [ONE | {"label": "PER"}, ONE | {"label": "weapon"}, ONE | {"label": "PER", "end": 9}],
}


def test_labels_the_project_does_not_know_are_all_told_with_their_counts(session: Session) -> None:
    before = file_of(session)
    with pytest.raises(ImportRefused) as refused:
        bring_in(session, {"text": "a"}, PER)
    told = [(p.line, p.label, p.count) for p in refused.value.problems if isinstance(p, UnknownLabelInFile)]
    assert told == [(2, "PER", 2), (2, "weapon", 1)]
    assert file_of(session) == before


def test_labels_can_be_renamed(session: Session) -> None:
    report = bring_in(session, PER, label_map={"PER": "actor", "weapon": "date"})
    assert (report.annotations, report.labels, report.dropped) == (3, (), {})


def test_labels_can_be_added_each_with_a_free_key(session: Session) -> None:
    report = bring_in(session, PER, label_map={"PER": "person"}, labels="add")
    assert report.labels == ("person", "weapon")
    labels = session.facts.label_set()
    assert [(one.id, one.key, one.position) for one in labels[5:]] == [("person", "6", 6), ("weapon", "7", 7)]


def test_a_label_that_cannot_be_an_id_gets_one_and_keeps_its_word_for_a_name(session: Session) -> None:
    report = bring_in(session, PER, labels="add")
    assert (report.labels, report.renamed) == (("per", "weapon"), {"PER": "per"})
    assert session.facts.labels["per"].names == {"en": "PER", "ar": "PER"}
    again = bring_in(session, PER, labels="add")
    assert (again.labels, again.annotations, again.annotations_known) == ((), 0, report.annotations)


def test_dropped_annotations_are_counted_and_the_others_come_in(session: Session) -> None:
    report = bring_in(session, PER, {"text": TEXT, "annotations": [ONE]}, labels="drop")
    assert (report.dropped, report.annotations) == ({"PER": 2, "weapon": 1}, 1)


# -- all or nothing


def test_an_import_is_one_action_that_undo_takes_back(session: Session) -> None:
    news: list[object] = []
    session.news.subscribe(news.append)
    lines = [{"text": f"{TEXT} {number}", "annotations": [ONE] * 1} for number in range(700)]
    report = bring_in(session, *lines)
    assert (report.documents, report.annotations) == (700, 700)
    assert news[-1] == ManyDone()
    full = file_of(session)
    session.undo()
    assert session.thread.ask(lambda file: file.read.counts().documents) == 0
    with pytest.raises(NothingToUndo):
        session.undo()
    session.redo()
    assert file_of(session) == full
    assert session.thread.ask(lambda file: file.findings()) == ()


@pytest.fixture
def in_file(project: Path):
    """A session of a new annotator on a project in a file."""
    session = Session(ProjectThread.open(project), ANNOTATOR)
    yield session
    session.thread.close()


class Cancelled(Exception):
    pass


@pytest.mark.parametrize("at", [1, 2, 3])
def test_cancelling_leaves_the_bytes_as_they_were(in_file: Session, project: Path, at: int) -> None:
    in_file.wait_until_saved()
    before, told = project.read_bytes(), []

    def cancel(done: int) -> None:
        told.append(done)
        if len(told) == at:
            raise Cancelled

    lines = [{"text": f"{number} " + "كلمة " * 400} for number in range(2500)]
    with pytest.raises(Cancelled):
        bring_in(in_file, *lines, each=cancel)
    in_file.close()
    assert bytes_in(project.parent) == {project.name: before}


def test_a_refused_import_leaves_the_bytes_as_they_were(in_file: Session, project: Path, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("نص سليم")
    (tmp_path / "broken.jsonl").write_text(json.dumps({"text": TEXT}) + "\n{\n")
    before = project.read_bytes()
    with pytest.raises(ImportRefused) as refused:
        import_all(in_file, read_files([tmp_path / "good.txt", tmp_path / "broken.jsonl"]), ImportOptions())
    (problem,) = refused.value.problems
    assert isinstance(problem, BrokenJson)
    assert (problem.path, problem.line) == (str(tmp_path / "broken.jsonl"), 2)
    in_file.close()
    assert project.read_bytes() == before


# -- round trips


def project_of(documents: tuple[AnnotatedDocument, ...]) -> ProjectThread:
    """A new project that holds the documents."""
    thread = project_in_memory()
    entities = [entity for one in documents for entity in (one.document, *one.annotations, *one.states)]
    people = (Edit(None, ANNOTATOR), Edit(None, OTHER))
    thread.ask(lambda file: file.write(act(*people, *(Edit(None, one) for one in entities))))
    return thread


def exported(thread: ProjectThread, out: Path) -> bytes:
    export(thread, ExportRequest("jsonl", out, documents="all"))
    return out.read_bytes()


@settings(max_examples=30)
@given(many_annotated((ANNOTATOR, OTHER)))
def test_a_project_that_was_exported_and_imported_is_the_same_project(tmp_path_factory, documents) -> None:
    folder = tmp_path_factory.getbasetemp()
    with closing(project_of(documents)) as one:
        for position, key in ((6, ""), (7, "9")):
            Session(one, ANNOTATOR).do(AddLabel(made_label(f"new{position}", position, key)))
        first = exported(one, folder / "first.jsonl")
    with closing(project_in_memory()) as other:
        import_all(Session(other, ANNOTATOR), read_files([folder / "first.jsonl"]), ImportOptions())
        assert exported(other, folder / "second.jsonl") == first
        assert other.ask(lambda file: file.findings()) == ()


@given(any_text())
def test_no_text_is_altered_on_its_way_through(tmp_path_factory, text: str) -> None:
    folder = tmp_path_factory.getbasetemp()
    for escaped in (True, False):
        (folder / "in.jsonl").write_text(
            json.dumps({"text": text}, ensure_ascii=escaped) + "\n", encoding="utf-8", newline="\n"
        )
        with closing(project_in_memory()) as thread:
            import_all(Session(thread, ANNOTATOR), read_files([folder / "in.jsonl"]), ImportOptions())
            told = json.loads(exported(thread, folder / "out.jsonl").decode("utf-8"))
            assert told["text"] == text
            assert told["id"] == example(text).id


def test_two_files_that_name_different_annotations_alike_are_both_taken_in_whole(session: Session) -> None:
    there = (IncomingAnnotation(0, 2, "actor", id="x"),)
    files = (IncomingDocument(f"نص {number}", f"{number}.jsonl", annotations=there) for number in range(2))
    report = import_all(session, Incoming(tuple(files)), ImportOptions())
    page = session.thread.ask(lambda file: file.read.annotated_page())
    ids = [one.id for annotated in page for one in annotated.annotations if annotated.document.text.startswith("نص")]
    assert report.annotations == len(ids) == len(set(ids)) == 2
    assert "x" in ids
