"""Backups as work goes on."""

import datetime
from pathlib import Path

import pytest

from annotator.domain.errors import BackupFailed
from annotator.domain.span import Span
from annotator.editing.commands.annotations import Annotate
from annotator.editing.commands.documents import AddDocument
from annotator.editing.keeping import EVERY, Keeper
from annotator.editing.session import Session
from annotator.storage.safekeeping.copying import faults_in
from annotator.storage.thread import ProjectThread
from tests.examples import ANNOTATOR, example


class Clock:
    def __init__(self) -> None:
        self.now = datetime.datetime(2026, 3, 5, 12, tzinfo=datetime.UTC)

    def __call__(self) -> datetime.datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def kept(project: Path, tmp_path: Path, clock: Clock):
    thread = ProjectThread.open(project)
    session = Session(thread, ANNOTATOR, keeper=Keeper(thread, tmp_path / "backups", clock))
    session.do(AddDocument(example()))
    session.wait_until_saved()
    session.open_document(example().id)
    yield session
    thread.close()


def work(session: Session, start: int) -> None:
    session.do(Annotate(example().id, Span(start, start + 2), "actor"))
    session.wait_until_saved()


def test_a_backup_is_made_only_where_something_changed(kept: Session) -> None:
    assert kept.keeper.back_up_if_changed() is not None
    assert kept.keeper.back_up_if_changed() is None
    work(kept, 0)
    assert kept.keeper.back_up_if_changed() is not None
    assert len(kept.keeper.backups()) == 2


def test_what_the_newest_backup_holds_is_known_after_a_restart(kept: Session, tmp_path: Path, clock: Clock) -> None:
    kept.keeper.back_up()
    again = Keeper(kept.thread, tmp_path / "backups", clock)
    assert again.back_up_if_changed() is None
    work(kept, 0)
    assert again.back_up_if_changed() is not None


def test_while_working_a_backup_is_made_every_half_hour(kept: Session, clock: Clock) -> None:
    kept.keeper.back_up()
    work(kept, 0)
    clock.now += EVERY / 2
    assert kept.keeper.back_up_if_due() is None
    clock.now += EVERY / 2
    assert kept.keeper.back_up_if_due() is not None
    clock.now += EVERY
    assert kept.keeper.back_up_if_due() is None  # nothing was done since


def test_a_clock_that_goes_back_does_not_stop_the_backups(kept: Session, clock: Clock) -> None:
    kept.keeper.back_up()
    work(kept, 0)
    clock.now -= datetime.timedelta(days=400)
    assert kept.keeper.back_up_if_due() is not None


def test_a_second_folder_gets_a_copy_too(kept: Session, tmp_path: Path, clock: Clock) -> None:
    keeper = Keeper(kept.thread, tmp_path / "backups", clock, also=tmp_path / "stick")
    keeper.back_up()
    (copy,) = (tmp_path / "stick").rglob("*.annotator")
    assert faults_in(copy) == ()


def test_a_project_that_is_not_whole_makes_no_backup_and_says_so(kept: Session) -> None:
    kept.keeper.back_up()
    kept.thread.ask(lambda file: file._database.execute("UPDATE labels SET key = '8' WHERE id = 'actor'"))
    work(kept, 0)
    with pytest.raises(BackupFailed):
        kept.keeper.back_up_if_changed()
    assert len(kept.keeper.backups()) == 1
