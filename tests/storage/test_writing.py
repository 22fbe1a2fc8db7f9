"""One action is one transaction, over any edits."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.annotation import reading_order
from annotator.domain.change import Change, Edit, Entity
from annotator.domain.document import DocumentState, Status
from annotator.domain.errors import DocumentExists, NotSaved, StaleEdit
from annotator.domain.label import DEFAULT_LABELS
from annotator.domain.rule import Rule
from annotator.storage.project_file import ProjectFile
from tests.examples import ANNOTATOR, OTHER, act, annotation, example
from tests.strategies import many_annotated

LABELS = tuple(Edit(None, label) for label in DEFAULT_LABELS)
PEOPLE = (Edit(None, ANNOTATOR), Edit(None, OTHER))


@pytest.fixture
def file() -> Iterator[ProjectFile]:
    file = ProjectFile.in_memory()
    file.write(act(*LABELS, *PEOPLE, Edit(None, example()), Edit(None, annotation()), id="first"))
    yield file
    file.close()


def everything(file: ProjectFile) -> object:
    read = file.read
    return read.labels(), read.annotators(), read.rules(), read.annotated_page(limit=1000)


def all_of(one: AnnotatedDocument) -> tuple[Entity, ...]:
    said = (*one.annotations, *one.states, *one.relations, *one.suggestions, *one.rejections, *one.sources)
    return (one.document, *said)


@given(many_annotated((ANNOTATOR, OTHER)))
def test_what_was_written_is_what_is_read(documents: tuple[AnnotatedDocument, ...]) -> None:
    edits = [Edit(None, entity) for one in documents for entity in all_of(one)]
    with closing(ProjectFile.in_memory()) as file:
        file.write(act(*LABELS, *PEOPLE, *edits))
        expected = tuple(
            replace(
                one,
                annotations=tuple(sorted(one.annotations, key=reading_order)),
                states=tuple(sorted(one.states, key=lambda state: state.annotator)),
            )
            for one in documents
        )
        assert file.read.annotated_page() == expected
        assert file.findings() == ()
        assert file.action("act") == act(*LABELS, *PEOPLE, *edits)


def test_an_action_and_its_inverse_leave_the_tables_as_they_were(file: ProjectFile) -> None:
    before = everything(file)
    state = DocumentState(example().id, ANNOTATOR.id, Status.DONE)
    action = act(
        Edit(annotation(), replace(annotation(), label="location")),
        Edit(None, state),
        Edit(None, example("نص آخر", 2)),
        Edit(None, Rule("crossing", "forbidden")),
    )
    file.write(action)
    assert everything(file) != before
    file.write(file.action("act").inverse("undo"))
    assert everything(file) == before
    assert file.findings() == ()


STALE = [
    Edit(replace(annotation(), label="date"), annotation()),
    Edit(replace(annotation(), note="x"), None),
    Edit(annotation(id="nowhere"), None),
    Edit(None, annotation()),
    Edit(None, replace(annotation(id="a2"), document="0" * 64)),
    Edit(None, replace(annotation(id="a2"), annotator="nobody")),
    Edit(None, replace(annotation(id="a2"), label="nothing")),
    Edit(example(), None),
    Edit(ANNOTATOR, None),
    Edit(DEFAULT_LABELS[0], None),
]


@pytest.mark.parametrize("stale", STALE)
def test_a_stale_edit_refuses_its_whole_action(file: ProjectFile, stale: Edit) -> None:
    before, changes = everything(file), file.read.counts().changes
    with pytest.raises(StaleEdit):
        file.write(act(Edit(None, annotation(id="new", label="date")), stale))
    assert (everything(file), file.read.counts().changes) == (before, changes)


def test_the_same_text_is_not_added_twice(file: ProjectFile) -> None:
    with pytest.raises(DocumentExists):
        file.write(act(Edit(None, example(title="again"))))


def test_a_document_that_was_put_away_can_come_back_with_its_text(file: ProjectFile) -> None:
    file.write(act(Edit(annotation(), None), Edit(example(), None)))
    assert file.read.document_count() == 0
    file.write(file.action("act").inverse("undo"))
    assert file.read.annotated(example().id).document == example()


def test_a_stream_that_breaks_leaves_nothing(file: ProjectFile) -> None:
    before = everything(file)

    def changes() -> Iterator[Change]:
        yield Change("import", (Edit(None, annotation(id="x", label="date")),))
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        file.write_stream(act(), changes(), before=act(Edit(None, Rule("crossing", "forbidden")), id="earlier"))
    assert everything(file) == before
    assert file.findings() == ()


def test_what_listens_to_a_stream_can_stop_it(file: ProjectFile) -> None:
    before, told = everything(file), []

    def stop(done: int) -> None:
        told.append(done)
        if done > 1:
            raise KeyboardInterrupt

    rules = [Change("import", (Edit(None, Rule(name, "1")),)) for name in "abc"]
    with pytest.raises(KeyboardInterrupt):
        file.write_stream(act(), rules, stop)
    assert (told, everything(file)) == ([1, 2], before)


def test_a_full_disk_refuses_the_action_and_takes_the_next_one_when_there_is_room(project: Path) -> None:
    with closing(ProjectFile.open(project)) as file:
        connection = file._database
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}").fetchall()
        large = act(Edit(None, example("كلمة " * 50_000)))
        with pytest.raises(NotSaved) as refused:
            file.write(large)
        assert (refused.value.path, refused.value.reason) == (str(project), "database or disk is full")
        assert file.findings() == ()
        connection.execute("PRAGMA max_page_count = 1000000").fetchall()
        file.write(large)
        assert file.read.document_count() == 1


def test_what_another_program_did_to_a_row_makes_the_edit_stale(project: Path) -> None:
    with closing(ProjectFile.open(project)) as file:
        file.write(act(*PEOPLE, Edit(None, example()), Edit(None, annotation()), id="first"))
    with closing(sqlite3.connect(project)) as other, other:
        other.execute("UPDATE annotations SET note = 'by hand'")
    with closing(ProjectFile.open(project)) as file, pytest.raises(StaleEdit):
        file.write(act(Edit(annotation(), None)))


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_confidence_is_read_as_it_was_written(confidence: float) -> None:
    with closing(ProjectFile.in_memory()) as file:
        one = replace(annotation(), confidence=confidence + 0.0)
        file.write(act(*LABELS, *PEOPLE, Edit(None, example()), Edit(None, one)))
        assert file.read.annotated(example().id).annotations == (one,)
        assert file.findings() == ()


def test_nothing_is_removed_twice(file: ProjectFile) -> None:
    before = everything(file)
    with pytest.raises(StaleEdit):
        file.write(act(*[Edit(annotation(), None)] * 2, id="twice"))
    assert everything(file) == before
