"""One program at a time, over a real second process."""

import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from annotator import paths
from annotator.domain.errors import ProjectExists, ProjectInUse
from annotator.storage.project_file import ProjectFile
from annotator.wording.refusals import sentence_for

ROOT = Path(paths.__file__).resolve().parent.parent
HOLDER = """
import sys
from pathlib import Path
from annotator.storage.project_file import ProjectFile
file = ProjectFile.open(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.readline()
file.close()
"""


@contextmanager
def held_elsewhere(project: Path) -> Iterator["subprocess.Popen[str]"]:
    command = [sys.executable, "-c", HOLDER, str(project)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT) as holder:
        assert holder.stdout is not None and holder.stdout.readline() == "open\n"
        try:
            yield holder
        finally:
            holder.kill()


def test_a_second_program_is_told_who_has_the_project_where_and_since_when(project: Path) -> None:
    with held_elsewhere(project):
        before = project.read_bytes()
        with pytest.raises(ProjectInUse) as refused:
            ProjectFile.open(project)
        fact = refused.value
        assert fact.who not in ("", "?") and fact.where not in ("", "?")
        assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d", fact.since)
        told = str(sentence_for(fact))
        assert all(part in told for part in (fact.path, fact.who, fact.where, fact.since))
        assert project.read_bytes() == before
        with pytest.raises(ProjectInUse):  # being refused does not take the lock away
            ProjectFile.open(project)
        with pytest.raises(ProjectExists):
            ProjectFile.create(project)


def test_a_project_is_free_when_the_other_program_closes_it(project: Path) -> None:
    with held_elsewhere(project) as holder:
        assert holder.stdin is not None
        holder.stdin.write("\n")
        holder.stdin.flush()
        assert holder.wait(20) == 0
        assert list(project.parent.iterdir()) == [project]
        ProjectFile.open(project).close()


def test_a_lock_left_by_a_crash_is_taken_over(project: Path) -> None:
    with held_elsewhere(project) as holder:
        holder.send_signal(signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)
        holder.wait()
        assert project.with_name(project.name + ".lock").exists()
        ProjectFile.open(project).close()
    assert list(project.parent.iterdir()) == [project]


def test_a_lock_file_full_of_nonsense_is_taken_over(project: Path) -> None:
    project.with_name(project.name + ".lock").write_bytes(b"\xff\x00[1")
    ProjectFile.open(project).close()
    assert list(project.parent.iterdir()) == [project]


def test_the_same_program_cannot_open_a_project_twice(project: Path) -> None:
    with closing(ProjectFile.open(project)), pytest.raises(ProjectInUse):
        ProjectFile.open(project)
    ProjectFile.open(project).close()
