"""A damaged project comes back from backup and journal; the original is kept, and what is lost is listed."""

import datetime
from pathlib import Path

import pytest

from annotator.domain.errors import ProjectAltered, ProjectDamaged
from annotator.domain.span import Span
from annotator.editing.commands.annotations import Annotate
from annotator.editing.commands.documents import AddDocument
from annotator.editing.session import Session
from annotator.storage.opening.order import rollback_file
from annotator.storage.project_file import ProjectFile
from annotator.storage.safekeeping.backups import backups_in, make_backup
from annotator.storage.safekeeping.copying import copy_whole, faults_in
from annotator.storage.safekeeping.recovery import recover
from annotator.storage.thread import ProjectThread
from tests.examples import ANNOTATOR, example

SPANS = [(0, 3), (4, 8), (4, 18), (9, 14), (15, 18), (20, 40)]


def worked_on(project: Path, spans: list[tuple[int, int]]) -> None:
    session = Session(ProjectThread.open(project), ANNOTATOR)
    document = example()
    if not session.thread.ask(lambda file: file.read.has_document(document.id)):
        session.do(AddDocument(document))
        session.wait_until_saved()
    session.open_document(document.id)
    for start, end in spans:
        session.do(Annotate(document.id, Span(start, end), "actor"))
    session.close()


def spans_of(project: Path) -> list[tuple[int, int]]:
    file = ProjectFile.open(project)
    try:
        (annotated,) = file.read.annotated_page()
        return sorted((one.span.start, one.span.end) for one in annotated.annotations)
    finally:
        file.close()


def backed_up(project: Path, folder: Path) -> None:
    file = ProjectFile.open(project)
    make_backup(project, lambda target: copy_whole(file._database, target), folder, datetime.datetime.now(datetime.UTC))
    file.close()


def broken_in(project: Path, table: str, condition: str, column: str) -> None:
    """Damage that leaves the database readable: a value is not what its hash says."""
    file = ProjectFile.open(project)
    file._database.execute(f"UPDATE {table} SET {column} = {column} || ' ' WHERE {condition}")
    file.close()


def test_from_backup_and_journal_everything_comes_back(project: Path, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    worked_on(project, SPANS[:3])
    backed_up(project, folder)
    worked_on(project, SPANS[3:])
    broken_in(project, "annotations", "start = 0", "text")
    assert faults_in(project)
    before = project.read_bytes()
    recovery = recover(project, backups_in(folder))
    assert recovery.damaged.read_bytes() == before
    assert recovery.base is not None
    assert (recovery.changes, recovery.lost, recovery.unreadable) == (3, (), 0)
    assert faults_in(project) == ()
    assert spans_of(project) == sorted(SPANS)


def test_without_a_backup_the_journal_alone_brings_everything_back(project: Path) -> None:
    worked_on(project, SPANS)
    broken_in(project, "annotations", "start = 0", "text")
    recovery = recover(project, ())
    assert (recovery.base, recovery.lost) == (None, ())
    assert faults_in(project) == ()
    assert spans_of(project) == sorted(SPANS)
    worked_on(project, [(26, 35)])  # and it can be worked on
    assert faults_in(project) == ()


def test_what_the_journal_lost_is_listed_and_the_rest_comes_back(project: Path) -> None:
    worked_on(project, SPANS)
    broken_in(project, "changes", "edits LIKE '%\"end\":14%'", "edits")
    recovery = recover(project, ())
    assert recovery.unreadable == 1
    assert faults_in(project) == ()
    assert spans_of(project) == sorted(set(SPANS) - {(9, 14)})
    worked_on(project, [(26, 35)])
    assert faults_in(project) == ()


def test_changes_that_stand_on_a_lost_one_are_lost_with_it_and_named(project: Path) -> None:
    worked_on(project, SPANS)
    broken_in(project, "changes", "verb = 'add_document'", "edits")
    recovery = recover(project, ())
    assert len(recovery.lost) == len(SPANS)
    assert all("annotate" in line for line in recovery.lost)
    assert faults_in(project) == ()


def test_the_newest_backup_that_is_good_is_taken(project: Path, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    worked_on(project, SPANS[:2])
    backed_up(project, folder)
    worked_on(project, SPANS[2:4])
    backed_up(project, folder)
    newest, older = backups_in(folder)
    newest.path.write_bytes(b"SQLite format 3\0" + bytes(5000))
    project.write_bytes(bytes(9000))
    recovery = recover(project, backups_in(folder))
    assert recovery.base == older
    assert spans_of(project) == sorted(SPANS[:2])
    assert recovery.unreadable > 0


def test_with_neither_backup_nor_journal_nothing_is_touched(project: Path, tmp_path: Path) -> None:
    project.write_bytes(bytes(9000))
    with pytest.raises(ProjectDamaged):
        recover(project, ())
    assert project.read_bytes() == bytes(9000)
    assert sorted(path.name for path in project.parent.iterdir()) == [project.name]


def test_an_unclean_end_puts_both_files_aside_before_sqlite_touches_them(project: Path, tmp_path: Path) -> None:
    worked_on(project, SPANS)
    rollback_file(project).write_bytes(b"\xd9\xd5\x05\xf9 not a rollback file that means anything")
    ProjectFile.open(project, backups=tmp_path / "b").close()
    kept = sorted(path.name for path in (tmp_path / "b").rglob("unclean-*"))
    assert len(kept) == 2
    assert spans_of(project) == sorted(SPANS)


def test_damage_after_an_unclean_end_is_told_at_open(project: Path, tmp_path: Path) -> None:
    worked_on(project, SPANS)
    broken_in(project, "annotations", "start = 0", "text")
    rollback_file(project).write_bytes(b"unclean")
    with pytest.raises(ProjectDamaged):
        ProjectFile.open(project, backups=tmp_path / "b")


def test_a_project_with_a_hidden_trigger_is_not_opened(project: Path, tmp_path: Path) -> None:
    file = ProjectFile.open(project)
    file._database.execute("CREATE TRIGGER wipe AFTER INSERT ON annotations BEGIN DELETE FROM annotations; END")
    file.close()
    before = project.read_bytes()
    with pytest.raises(ProjectAltered) as refused:
        ProjectFile.open(project)
    assert refused.value.names == "trigger wipe"
    assert project.read_bytes() == before


def test_read_only_needs_no_lock_and_writes_nothing(project: Path) -> None:
    worked_on(project, SPANS)
    before = project.read_bytes()
    holder = ProjectFile.open(project)
    reader = ProjectFile.open(project, read_only=True)
    assert reader.read.counts().annotations == len(SPANS)
    reader.close()
    holder.close()
    assert project.read_bytes() == before
    assert [path.name for path in project.parent.iterdir()] == [project.name]
