"""What is no project, or not ours to write, is refused and not touched."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotator.domain.change import Edit
from annotator.domain.errors import (
    AnnotatorError,
    NotAProject,
    ProjectDamaged,
    ProjectExists,
    ProjectFolderUnusable,
    ProjectMissing,
    ProjectTooNew,
)
from annotator.domain.rule import Rule
from annotator.storage import schema
from annotator.storage.project_file import ProjectFile
from annotator.wording.refusals import sentence_for
from tests.examples import act, bytes_in


def newer_version(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute(f"PRAGMA user_version = {schema.USER_VERSION + 1}")


def newer_major(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute(f"PRAGMA user_version = {(schema.MAJOR + 1) << 16}")


def unknown_step(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('annotator', 'z', '')")


def other_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA application_id = 7")


def other_database(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE documents (id)")


def text(path: Path) -> None:
    path.write_text("قال رئيس بلدية حلب", encoding="utf-8")


def empty(path: Path) -> None:
    path.write_bytes(b"")


def cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def header_only(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:100])


def overwritten(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:100] + b"\xa5" * (len(data) - 100))


CASES = [
    (newer_version, ProjectTooNew), (newer_major, ProjectTooNew), (unknown_step, ProjectTooNew),
    (other_program, NotAProject), (other_database, NotAProject), (text, NotAProject), (empty, NotAProject),
    (cut_off, ProjectDamaged), (header_only, ProjectDamaged), (overwritten, ProjectDamaged),
]  # fmt: skip


@pytest.mark.parametrize(("spoil", "fact"), CASES, ids=[spoil.__name__ for spoil, _ in CASES])
def test_what_cannot_be_opened_is_refused_and_not_a_byte_changes(project: Path, spoil, fact) -> None:
    spoil(project)
    before = bytes_in(project.parent)
    with pytest.raises(fact) as refused:
        ProjectFile.open(project)
    assert bytes_in(project.parent) == before
    assert str(project) in str(sentence_for(refused.value))


def test_a_directory_is_no_project(tmp_path: Path) -> None:
    folder = tmp_path / "folder.annotator"
    folder.mkdir()
    with pytest.raises(NotAProject):
        ProjectFile.open(folder)
    assert list(tmp_path.rglob("*")) == [folder]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_named_pipe_is_no_project_and_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(NotAProject):
        ProjectFile.open(tmp_path / "pipe")


@pytest.mark.parametrize("name", ["nothing.annotator", "no/folder.annotator"])
def test_a_missing_project_is_missing_and_nothing_is_made(tmp_path: Path, name: str) -> None:
    with pytest.raises(ProjectMissing):
        ProjectFile.open(tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_is_too_long_is_refused_with_a_reason(tmp_path: Path) -> None:
    with pytest.raises(ProjectDamaged):
        ProjectFile.open(tmp_path / ("م" * 300))
    with pytest.raises(ProjectFolderUnusable):
        ProjectFile.create(tmp_path / ("م" * 300))


def test_a_new_project_leaves_one_file_and_never_overwrites(tmp_path: Path) -> None:
    path = tmp_path / "new.annotator"
    ProjectFile.create(path, act(Edit(None, Rule("crossing", "forbidden"))))
    made = bytes_in(tmp_path)
    assert list(made) == ["new.annotator"]
    with pytest.raises(ProjectExists):
        ProjectFile.create(path)
    assert bytes_in(tmp_path) == made


@pytest.mark.parametrize("there", ["text", "folder"])
def test_a_new_project_never_takes_the_place_of_anything(tmp_path: Path, there: str) -> None:
    path = tmp_path / "there"
    if there == "text":
        path.write_text("kept")
    else:
        path.mkdir()
    with pytest.raises(ProjectExists):
        ProjectFile.create(path)
    assert list(tmp_path.iterdir()) == [path]


def test_a_project_cannot_be_made_in_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ProjectFolderUnusable):
        ProjectFile.create(tmp_path / "no" / "new.annotator")
    assert list(tmp_path.iterdir()) == []


def test_a_project_whose_founding_fails_is_not_made(tmp_path: Path) -> None:
    rule = Edit(None, Rule("crossing", "forbidden"))
    with pytest.raises(AnnotatorError):
        ProjectFile.create(tmp_path / "new.annotator", act(rule, id="1"), act(rule, id="2"))
    assert list(tmp_path.iterdir()) == []


def test_after_closing_only_the_project_file_is_left(project: Path) -> None:
    with closing(ProjectFile.open(project)) as file:
        file.write(act(Edit(None, Rule("crossing", "forbidden"))))
        assert (project.parent / (project.name + ".lock")).exists()
    assert list(project.parent.iterdir()) == [project]


def test_opening_and_closing_changes_not_a_byte(project: Path) -> None:
    before = bytes_in(project.parent)
    with closing(ProjectFile.open(project)) as file:
        assert file.findings() == ()
    assert bytes_in(project.parent) == before


@pytest.mark.parametrize(
    "name", ["it's.annotator", "with space.annotator", "100%.annotator", "?a=b#c.annotator", "ملف"]
)
def test_a_project_may_have_any_name(tmp_path: Path, name: str) -> None:
    ProjectFile.create(tmp_path / name)
    with closing(ProjectFile.open(tmp_path / name)) as file:
        assert file.findings() == ()
    assert [one.name for one in tmp_path.iterdir()] == [name]


def test_a_crash_in_the_middle_of_a_commit_is_healed_when_opened(project: Path, tmp_path: Path) -> None:
    """A rollback file that is not empty takes the file back to the last commit."""
    before = project.read_bytes()
    half = tmp_path / "half.annotator"
    with closing(sqlite3.connect(project, isolation_level=None)) as other:
        other.execute("PRAGMA cache_size = 1")
        other.execute("PRAGMA cache_spill = 1")
        other.execute("BEGIN")
        for number in range(2000):
            other.execute("INSERT INTO rules VALUES (?, ?)", (str(number), "x" * 500))
        half.write_bytes(project.read_bytes())
        Path(f"{half}-journal").write_bytes(Path(f"{project}-journal").read_bytes())
        other.execute("ROLLBACK")
    assert half.read_bytes() != before
    with closing(ProjectFile.open(half)) as file:
        assert file.findings() == ()
        assert file.read.rules() == ()
    assert not Path(f"{half}-journal").exists()
