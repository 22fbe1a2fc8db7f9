"""What the disk will not take stays in memory and in the emergency file, and is saved as soon as it can be."""

from pathlib import Path

import pytest

from annotator.domain.errors import NotSaved, ProjectMoved, ProjectReadOnly
from annotator.domain.span import Span
from annotator.editing.commands.annotations import Annotate
from annotator.editing.commands.documents import AddDocument
from annotator.editing.saving import Saving
from annotator.editing.session import Session
from annotator.storage.project_file import ProjectFile
from annotator.storage.safekeeping.emergency import emergency_file
from annotator.storage.thread import ProjectThread
from tests.examples import ANNOTATOR, example


@pytest.fixture
def emergency(project: Path, tmp_path: Path) -> Path:
    return emergency_file(project, tmp_path / "unsaved")


@pytest.fixture
def working(project: Path, emergency: Path):
    session = Session(ProjectThread.open(project), ANNOTATOR, emergency)
    session.do(AddDocument(example()))
    session.wait_until_saved()
    session.open_document(example().id)
    yield session
    session.thread.close()


def refuse(session: Session, on: bool) -> None:
    session.thread.ask(lambda file: file._database.execute(f"PRAGMA query_only = {'ON' if on else 'OFF'}"))


def label(session: Session, start: int, end: int) -> None:
    session.do(Annotate(example().id, Span(start, end), "actor"))


def stored(project: Path) -> int:
    file = ProjectFile.open(project, read_only=True)
    try:
        return file.read.counts().annotations
    finally:
        file.close()


def test_unsaved_work_is_kept_elsewhere_and_let_go_once_it_is_saved(working: Session, emergency: Path) -> None:
    refuse(working, True)
    label(working, 0, 3)
    label(working, 4, 8)
    with pytest.raises(NotSaved):
        working.wait_until_saved()
    assert working.save_state.saving is Saving.NOT_SAVED
    assert len(emergency.read_text(encoding="utf-8").splitlines()) == 2
    refuse(working, False)
    working.retry_saving()
    working.wait_until_saved()
    assert not emergency.exists()
    assert stored(Path(working.thread.path)) == 2


def test_unsaved_work_of_a_program_that_was_killed_comes_back_at_the_next_opening(
    working: Session, project: Path, emergency: Path
) -> None:
    refuse(working, True)
    label(working, 0, 3)
    label(working, 4, 8)
    with pytest.raises(NotSaved):
        working.wait_until_saved()
    working.thread.close()  # as a kill would: what waits in memory is gone
    assert stored(project) == 0
    again = Session(ProjectThread.open(project), ANNOTATOR, emergency)
    assert again.brought_back == 2
    assert not emergency.exists()
    assert again.history.undo_verb == "annotate"
    assert again.thread.ask(lambda file: file.findings()) == ()
    again.close()
    assert stored(project) == 2


def test_nothing_is_brought_back_twice(working: Session, project: Path, emergency: Path) -> None:
    refuse(working, True)
    label(working, 0, 3)
    with pytest.raises(NotSaved):
        working.wait_until_saved()
    kept = emergency.read_bytes()
    refuse(working, False)
    working.retry_saving()
    working.close()
    emergency.write_bytes(kept)
    again = Session(ProjectThread.open(project), ANNOTATOR, emergency)
    assert again.brought_back == 0
    again.close()
    assert stored(project) == 1


@pytest.mark.parametrize("what", ["moved", "deleted", "replaced"])
def test_a_file_that_is_not_in_its_place_any_more_is_noticed_and_a_copy_has_everything(
    working: Session, project: Path, tmp_path: Path, what: str
) -> None:
    label(working, 0, 3)
    working.wait_until_saved()
    other = tmp_path / "other.annotator"
    if what == "replaced":
        ProjectFile.create(other)
        other.replace(project)
    elif what == "moved":
        project.rename(other)
    else:
        project.unlink()
    replaced = project.read_bytes() if project.exists() else None
    label(working, 4, 8)
    with pytest.raises(ProjectMoved):
        working.wait_until_saved()
    copy = tmp_path / "copy.annotator"
    working.save_copy(copy)
    assert stored(copy) == 2
    assert (project.read_bytes() if project.exists() else None) == replaced
    file = ProjectFile.open(copy)
    assert file.findings() == ()
    file.close()


def test_a_project_opened_to_be_read_refuses_every_verb(working: Session, project: Path) -> None:
    label(working, 0, 3)
    working.wait_until_saved()
    reader = Session(ProjectThread.open(project, read_only=True), ANNOTATOR)
    reader.open_document(example().id)
    last = reader.history.to_undo()
    for act in (
        lambda: label(reader, 4, 8),
        reader.undo,
        lambda: reader.do_many("import", lambda _: ()),
        lambda: reader.take_back_many(last),
    ):
        with pytest.raises(ProjectReadOnly):
            act()
    assert reader.history.to_undo() == last
    reader.close()
    assert stored(project) == 1
