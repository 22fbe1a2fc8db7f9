"""From the start of the process to the painted page of the sample, and memory at rest: against a bare window."""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest

from annotator import paths
from annotator.domain.annotation import Annotator
from annotator.editing.founding import sample_project

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 5
MOST_TIME, MOST_MEMORY = 3.0, 2.0

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")


def started(script: str, folder: Path) -> tuple[float, float]:
    """Seconds to the painted page and megabytes at rest."""
    command = [sys.executable, "-m", f"tests.bench.{script}", str(folder), str(time.time())]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", timeout=60, check=True
    )
    seconds, megabytes, _ = map(float, done.stdout.split())
    return seconds, megabytes


def forget_files() -> None:
    """Have the system drop what it holds of Python, Qt and the program, as after it was switched on."""
    import PySide6

    for folder in (Path(PySide6.__file__).parents[1], Path(os.__file__).parent, Path(paths.__file__).parent):
        for file in folder.rglob("*"):
            if file.suffix in {".py", ".pyc", ".so", ".6", ".73", ".qm", ".ttf", ".tsv", ".gz"} and file.is_file():
                handle = os.open(file, os.O_RDONLY)
                os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
                os.close(handle)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("starting")
    sample_project(folder / "sample.annotator", Annotator("layla", "Layla"))
    for script in ("start_bare", "start_program"):
        started(script, folder)  # compiled once
    return folder


def compared(folder: Path, before: object, rounds: int) -> tuple[float, float, float, float]:
    bare, ours = [], []
    for _ in range(rounds):
        for script, results in (("start_bare", bare), ("start_program", ours)):
            if callable(before):
                before()
            results.append(started(script, folder))
    medians = [statistics.median(one[kind] for one in results) for kind in (0, 1) for results in (bare, ours)]
    return tuple(medians)  # type: ignore[return-value]


@pytest.mark.parametrize("name", ["warm", "cold"])
def test_the_page_is_painted_soon_and_little_memory_is_held(folder: Path, name: str) -> None:
    bare, ours, bare_memory, memory = compared(folder, forget_files if name == "cold" else None, ROUNDS)
    print(f"\n{name} start: {ours:.2f} s, {ours / bare:.2f} times a bare window's {bare:.2f} s (at most {MOST_TIME})")
    ratio = memory / bare_memory
    print(f"at rest: {memory:.0f} MB, {ratio:.2f} times a bare window's {bare_memory:.0f} MB (at most {MOST_MEMORY})")
    assert ours / bare <= MOST_TIME
    assert ratio <= MOST_MEMORY
