"""R2: a power cut at any instant loses nothing that was acknowledged, and leaves no half of an action.

A session is recorded, write by write; then a disk is built for every instant and every loss of what was not yet synced.
RELIABILITY=long opens every image, draws more of them, and rebuilds every fourth from its journal.
"""

import json
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from tests.reliability.ledger import Ledger
from tests.reliability.native import LONG, compiled, run
from tests.reliability.power_cut.disk import records
from tests.reliability.power_cut.judging import HALF, LOST, Replay, judged

PROCESSES = 2
PARTS = 16
PROJECT = "project.annotator"

pytestmark = pytest.mark.xdist_group("power cuts")


def power_cuts(folder: Path, script: str, draws: int, one_in: int, thorough: int) -> Counter[str]:
    """Record that script and judge what power cuts leave of it."""
    trace, disk = folder / "trace", folder / "disk"
    disk.mkdir()
    recorder = compiled("power_cut/recorder.c", folder)
    held = run(
        "tests.reliability.power_cut.recorded", disk / PROJECT, script,
        LD_PRELOAD=str(recorder), WATCHED_FOLDER=str(disk), TRACE=str(trace),
    )  # fmt: skip
    instants = len(list(records(trace)))
    step = -(-instants // PARTS)
    parts = [
        Replay(trace, PROJECT, tuple(json.loads(held)), range(at, min(at + step, instants)), draws, one_in, thorough)
        for at in range(0, instants, step)
    ]
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("spawn")) as pool:
        return sum(pool.map(judged, parts), Counter())


def test_a_power_cut_at_any_instant_loses_nothing_acknowledged_and_leaves_no_half_action(
    tmp_path: Path, ledger: Ledger
) -> None:
    told = power_cuts(tmp_path, "whole", draws=4 if LONG else 2, one_in=1 if LONG else 9, thorough=4 if LONG else 20)
    ledger.add("R2 power cuts", told["images"], told[LOST], told[HALF])
    assert (told[LOST], told[HALF]) == (0, 0), told
    assert told["images"] >= 5000, "the session is too short to mean anything"


def test_a_power_cut_in_an_import_that_memory_does_not_hold_takes_all_of_it_back(
    tmp_path: Path, ledger: Ledger
) -> None:
    told = power_cuts(tmp_path, "large", draws=1, one_in=20 if LONG else 400, thorough=50)
    ledger.add("R2 power cuts", told["images"], told[LOST], told[HALF])
    assert (told[LOST], told[HALF]) == (0, 0), told
