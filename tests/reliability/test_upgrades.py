"""R12: an upgrade that is killed half-way leaves the old project or the new one, never something between."""

import os
import shutil
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from annotator.storage import schema
from annotator.storage.opening.order import rollback_file
from annotator.storage.project_file import ProjectFile
from annotator.storage.safekeeping.backups import backups_in, folder_of
from annotator.storage.safekeeping.copying import faults_in

RELEASED = sorted((Path(__file__).parents[1] / "files").glob("project-*.annotator"))
KILLS = int(os.environ.get("ANNOTATOR_UPGRADE_KILLS", "60"))
UPGRADE = textwrap.dedent(
    """
    import sys, time
    from pathlib import Path
    from annotator.storage import schema
    from annotator.storage.project_file import ProjectFile

    def slowly(step):
        # each statement of a step takes a while, so that a kill may fall anywhere in it
        def slow(db):
            db.set_trace_callback(lambda _: time.sleep(0.003))
            step(db)
        return slow

    schema.STEPS = {name: slowly(step) for name, step in schema.STEPS.items()}
    print("ready", flush=True)
    ProjectFile.open(Path(sys.argv[1]), backups=Path(sys.argv[2])).close()
    print("done", flush=True)
    """
)


def version_of(project: Path) -> int:
    return int.from_bytes(project.read_bytes()[60:64])


def contents(project: Path, backups: Path) -> tuple[int, int, int]:
    file = ProjectFile.open(project, backups=backups)
    try:
        counts = file.read.counts()
        return counts.documents, counts.annotations, counts.changes
    finally:
        file.close()


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.stem)
def test_a_project_of_every_released_schema_opens_and_is_whole(released: Path, tmp_path: Path) -> None:
    project = tmp_path / "old.annotator"
    shutil.copy(released, project)
    assert contents(project, tmp_path / "backups")[:2] == (1, 100)
    assert version_of(project) == schema.USER_VERSION
    assert faults_in(project) == ()
    (backup,) = backups_in(folder_of(project, tmp_path / "backups"))
    assert backup.path.read_bytes()[60:64] == released.read_bytes()[60:64]  # as it was before


def test_an_upgrade_without_a_backup_is_not_begun(tmp_path: Path) -> None:
    from annotator.domain.errors import BackupFailed

    project, blocked = tmp_path / "old.annotator", tmp_path / "blocked"
    shutil.copy(RELEASED[0], project)
    blocked.write_text("no folder", encoding="utf-8")
    before = project.read_bytes()
    with pytest.raises(BackupFailed):
        ProjectFile.open(project, backups=blocked)
    assert project.read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="kills with SIGKILL")
@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.stem)
def test_a_killed_upgrade_leaves_the_old_or_the_new(released: Path, tmp_path: Path, ledger) -> None:
    old, mixtures, interrupted = version_of(released), 0, 0
    expected = None
    for number in range(KILLS):
        project, backups = tmp_path / f"{number}.annotator", tmp_path / f"backups-{number}"
        shutil.copy(released, project)
        process = subprocess.Popen(
            [sys.executable, "-c", UPGRADE, str(project), str(backups)], stdout=subprocess.PIPE, text=True
        )
        assert process.stdout.readline() == "ready\n"
        time.sleep(0.002 * (number % 60))
        process.send_signal(signal.SIGKILL)
        finished = "done" in process.stdout.read()
        process.wait()
        process.stdout.close()
        interrupted += not finished
        hot = rollback_file(project).exists() and rollback_file(project).stat().st_size > 0
        if not hot and version_of(project) not in (old, schema.USER_VERSION):
            mixtures += 1
        expected = expected or contents(project, backups)
        if contents(project, backups) != expected or version_of(project) != schema.USER_VERSION or faults_in(project):
            mixtures += 1
        project.unlink()
        shutil.rmtree(backups, ignore_errors=True)
    assert interrupted > KILLS / 3, "the kills came too late to interrupt anything"
    ledger.add("R12 killed upgrades", KILLS, lost=0, half=mixtures)
    assert mixtures == 0


def test_an_older_project_is_read_without_being_upgraded(tmp_path: Path) -> None:
    project = tmp_path / "old.annotator"
    shutil.copy(RELEASED[0], project)
    file = ProjectFile.open(project, read_only=True)
    assert file.read.counts().annotations == 100
    assert file.findings() == ()
    file.close()
    assert project.read_bytes() == RELEASED[0].read_bytes()
