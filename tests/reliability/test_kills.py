"""R1: kill -9 at any instant loses nothing that was shown as saved, and leaves no half of an action.

ANNOTATOR_KILLS sets how many runs there are.
"""

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

import pytest

from annotator import paths
from annotator.editing.founding import new_project
from annotator.storage.journal import Line
from annotator.storage.project_file import ProjectFile
from tests.reliability.ledger import Ledger
from tests.reliability.model import IMPORTED_EDITS, digest_of

RUNS = int(os.environ.get("ANNOTATOR_KILLS", "200"))
RUNS_ON_ONE_PROJECT = 10
BULK = ("importing", "taking-back")
ROOT = Path(paths.__file__).resolve().parent.parent


@dataclass
class Acknowledged:
    """What a writer said before it was killed."""

    actions: list[str] = field(default_factory=list)
    documents: dict[str, str] = field(default_factory=dict)  # at the last acknowledgement

    def take(self, line: str) -> None:
        word, *rest = line.split()
        assert word in ("begun", *BULK, "saved"), line
        if word == "saved":
            self.actions.append(rest[0])
            self.documents = dict(one.split(":") for one in rest[1].split(",")) if len(rest) > 1 else {}


class Starter:
    """The process that forks writers."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self.process = process

    def tell(self, words: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(words.encode() + b"\n")
        self.process.stdin.flush()

    def line(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().decode()

    def run(self, project: Path, chance: random.Random) -> Acknowledged:
        """Let a writer work, kill it at a random instant, and return what it acknowledged."""
        self.tell(f"{project} {chance.randrange(10**9)}")
        word, pid = self.line().split()
        assert word == "child"
        acknowledged, enough = Acknowledged(), chance.randrange(12)
        while len(acknowledged.actions) < enough:
            acknowledged.take(self.line())
        if chance.random() < 0.3:  # in the long transaction of an import, of its undo or redo
            wanted = chance.choice(BULK)
            while not (line := self.line()).startswith(wanted):
                acknowledged.take(line)
            time.sleep(chance.uniform(0, 0.06))
        else:
            time.sleep(chance.uniform(0, chance.choice((0.002, 0.006, 0.06)) if enough else 0.03))
        os.kill(int(pid), 9)
        self.tell("reap")
        while (line := self.line()) != "reaped\n":
            acknowledged.take(line)
        return acknowledged


@contextmanager
def writers() -> Iterator[Starter]:
    command = [sys.executable, "-m", "tests.reliability.writer"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT) as process:
        try:
            yield Starter(process)
        finally:
            process.kill()


def lines_of(file: ProjectFile) -> list[Line]:
    found, position = [], 0
    while page := file.journal.lines_after(position):
        found += [line for _, line in page]
        position = page[-1][0]
    return found


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kill -9 and fork are POSIX")
def test_a_kill_at_any_instant_loses_nothing_saved_and_leaves_no_half_action(tmp_path: Path, ledger: Ledger) -> None:
    chance = random.Random(os.environ.get("ANNOTATOR_SEED", "kills"))
    lost = half = unacknowledged = interrupted = 0
    with writers() as starter:
        for run in range(RUNS):
            project = tmp_path / f"{run // RUNS_ON_ONE_PROJECT}.annotator"
            if run % RUNS_ON_ONE_PROJECT == 0:
                new_project(project)
                seen: list[str] = []
            acknowledged = starter.run(project, chance)
            journal = Path(f"{project}-journal")
            interrupted += journal.exists() and journal.stat().st_size > 0
            with closing(ProjectFile.open(project)) as file:
                faults, lines = file.findings(), lines_of(file)
                acts = [action for action, _ in groupby(line.action for line in lines if line.verb != "introduce")]
                new = acts[len(seen) :] if run % RUNS_ON_ONE_PROJECT else acts[1:]
                extra = len(new) - len(acknowledged.actions)
                if acts[: len(seen)] != seen or new[: len(acknowledged.actions)] != acknowledged.actions:
                    lost += 1
                elif extra == 0:  # then the file must be what the writer had before it
                    lost += any(digest_of(file, id) != told for id, told in acknowledged.documents.items())
                unacknowledged += extra > 0
                half += bool(faults) or extra > 1 or not imports_are_whole(lines)
            seen = acts
    note = f"in a transaction {interrupted}, after COMMIT but before the word {unacknowledged}"
    ledger.add("R1 kills", RUNS, lost=lost, half=half, note=note)
    assert (lost, half) == (0, 0)
    assert RUNS < 200 or (interrupted > 5 and unacknowledged > 5), "the kills hit nothing of interest"


def imports_are_whole(lines: list[Line]) -> bool:
    """Every action of an import, its undo or its redo holds all its edits."""
    counted: dict[str, int] = {}
    for line in lines:
        if line.verb == "import":
            counted[line.action] = counted.get(line.action, 0) + len(json.loads(line.edits))
    return all(count == IMPORTED_EDITS for count in counted.values())
