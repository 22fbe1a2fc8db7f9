"""Undo and redo of bulk work: off the session's thread, streamed, all of it or nothing."""

import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from annotator.domain.change import MOST_EDITS, Edit
from annotator.domain.errors import Cancelled, NothingToUndo, StaleEdit
from annotator.editing.commands.annotations import RemoveAnnotation
from annotator.editing.founding import new_project
from annotator.editing.importing import ImportOptions, import_all
from annotator.editing.session import Session
from annotator.formats.incoming import Incoming, IncomingAnnotation, IncomingDocument
from annotator.storage.project_file import ProjectFile
from annotator.storage.thread import ProjectThread
from tests.editing.reading_back import file_of
from tests.examples import ANNOTATOR

DOCUMENTS, ANNOTATIONS = 60, 40


@pytest.fixture
def path(tmp_path: Path) -> Path:
    new_project(tmp_path / "project.annotator")
    return tmp_path / "project.annotator"


@pytest.fixture
def session(path: Path) -> Iterator[Session]:
    with closing(Session(ProjectThread.open(path), ANNOTATOR)) as session:
        yield session


def import_many(session: Session, documents: int = DOCUMENTS) -> None:
    there = tuple(IncomingAnnotation(start, start + 2, "actor") for start in range(ANNOTATIONS))
    texts = [f"نص رقم {number} " + "كلمة " * ANNOTATIONS for number in range(documents)]
    incoming = Incoming(tuple(IncomingDocument(text, "file", annotations=there) for text in texts))
    import_all(session, incoming, ImportOptions())


def take_back(session: Session) -> None:
    session.take_back_many(session.history.to_undo()).result()
    session.adopt_many()


def test_an_import_is_taken_back_and_done_again_also_after_a_restart(path: Path) -> None:
    with closing(Session(ProjectThread.open(path), ANNOTATOR)) as session:
        before = file_of(session)
        import_many(session)
        after = file_of(session)
        assert after != before
        take_back(session)
        assert file_of(session)[2:] == before[2:]  # the annotator stays known
    with closing(Session(ProjectThread.open(path), ANNOTATOR)) as again:
        redo = again.history.to_redo()
        assert redo.is_bulk and redo.changes > DOCUMENTS * ANNOTATIONS // MOST_EDITS
        again.take_back_many(redo).result()
        again.adopt_many()
        assert file_of(again) == after
        assert again.history.to_undo().verb == "import"
        assert again.thread.ask(lambda file: file.findings()) == ()


def test_what_is_written_is_what_a_small_undo_would_write(tmp_path: Path, path: Path, session: Session) -> None:
    import_many(session)
    session.thread.ask(lambda file: file.copy_to(tmp_path / "copy.annotator"))
    act = session.history.to_undo()
    take_back(session)
    with closing(ProjectFile.open(tmp_path / "copy.annotator")) as copy:
        copy.write(copy.action(act.action).inverse("undo"))
        lines = copy.journal.lines_of("undo")
    (undo,) = session.thread.ask(lambda file: [one for one in file.journal.acts_of(ANNOTATOR.id) if one.undoes])
    others = session.thread.ask(lambda file: file.journal.lines_of(undo.action))
    assert [(one.verb, one.edits) for one in lines] == [(one.verb, one.edits) for one in others]
    assert undo.undoes == act.action


def test_stopped_half_way_nothing_is_taken_back_and_it_can_be_asked_for_again(session: Session) -> None:
    import_many(session)
    before, told = file_of(session), []

    def stop(done: int) -> None:
        told.append(done)
        if len(told) == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        session.take_back_many(session.history.to_undo(), stop).result()
    assert file_of(session) == before
    assert told == sorted(told) and 0 < told[-1] < DOCUMENTS * (ANNOTATIONS + 1)
    take_back(session)
    assert session.thread.ask(lambda file: file.read.document_count()) == 0


def test_where_what_was_made_has_changed_since_nothing_is_taken_back(session: Session) -> None:
    import_many(session)
    act = session.history.to_undo()
    (first, *_) = session.thread.ask(lambda file: file.read.annotated_page())
    session.open_document(first.document.id)
    session.do(RemoveAnnotation(first.annotations[0].id))
    session.wait_until_saved()
    before = file_of(session)
    with pytest.raises(StaleEdit):
        session.take_back_many(act).result()
    assert file_of(session) == before
    session.history.set_aside(act)
    session.undo()
    with pytest.raises(NothingToUndo):
        session.history.to_undo()


def test_what_is_thought_of_in_the_background_gives_way_to_bulk_work(session: Session) -> None:
    begun, go_on, seen = threading.Event(), threading.Event(), []

    def edits(_file: ProjectFile) -> Iterator[Edit]:
        begun.set()
        go_on.wait(10)
        yield from ()

    leisure = session.leisure.paced(range(3))
    assert next(leisure) == 0
    doing = session.do_many("nothing", edits)
    assert begun.wait(10)
    thinking = threading.Thread(target=lambda: seen.extend(leisure))
    thinking.start()
    thinking.join(0.1)
    assert seen == [] and thinking.is_alive()
    go_on.set()
    doing.result()
    thinking.join(10)
    assert seen == [1, 2]


def test_only_what_took_several_changes_is_bulk_work(session: Session) -> None:
    import_many(session, 2)
    assert not session.history.to_undo().is_bulk
    session.undo()
    import_many(session)
    assert session.history.to_undo().is_bulk
