"""R3: when a write, a sync or a truncation fails, the program says so, and nothing is lost; then it goes on.

The k-th change to the project's files fails: with EIO or ENOSPC, once or from then on. RELIABILITY=long tries every k.
"""

import errno
import json
from collections.abc import Callable
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from tests.reliability.ledger import Ledger
from tests.reliability.native import LONG, compiled, run

WORK = (*range(1, 101), *range(101, 600, 1 if LONG else 23))  # the steps make some 550 changes
MAKE = range(1, 90, 1 if LONG else 2)
OPEN = range(1, 8)
KINDS = [
    pytest.param(error, lasting, marks=pytest.mark.xdist_group(f"{errno.errorcode[error]} {lasting}"))
    for error, lasting in product((errno.EIO, errno.ENOSPC), ("once", "sticky"))
]

Case = dict[str, Any]
Disturb = Callable[..., list[Case]]


@pytest.fixture
def disturb(tmp_path: Path, ledger: Ledger) -> Disturb:
    """Runs disturbed.py and counts what came of it; returns the cases in which something was refused."""

    def disturb(what: str, error: int, lasting: str, ks: "tuple[int, ...] | range") -> list[Case]:
        injector = compiled("faults/injector.c", tmp_path)
        told = run(
            "tests.reliability.faults.disturbed", tmp_path / "disk", what, error, lasting, *ks,
            LD_PRELOAD=str(injector), WATCHED_FOLDER=str(tmp_path / "disk"),
        )  # fmt: skip
        cases = [case for case in map(json.loads, told.splitlines()) if case["refused"]]
        lost, half = (sum(bool(case[word]) for case in cases) for word in ("lost", "half"))
        ledger.add(f"R3 failing calls ({what})", len(cases), lost, half)
        return cases

    return disturb


def faults(cases: list[Case]) -> list[Case]:
    return [case for case in cases if case["lost"] or case["half"]]


def silent(cases: list[Case], but: str) -> list[str]:
    """What was refused without a word, but for what is harmless: its letters say what was being done (see intercept.h).

    The text of the lock's sidecar only tells people; the system holds the lock.
    """
    refused = [case["refused"] for case in cases if not case["said_not_saved"]]
    return [one for one in refused if one[0] not in but and not one.endswith(".lock")]


@pytest.mark.parametrize(("error", "lasting"), KINDS)
def test_whatever_call_fails_not_saved_is_said_and_later_all_of_it_is_saved(
    error: int, lasting: str, disturb: Disturb
) -> None:
    cases = disturb("work", error, lasting, WORK)
    assert faults(cases) == []
    # SQLite does not look at the outcome of syncing a folder (unixSync in its os_unix.c).
    assert silent(cases, but="D") == []
    assert len(cases) >= 100


@pytest.mark.parametrize(("error", "lasting"), KINDS)
def test_whatever_call_fails_a_new_project_is_whole_or_not_there(error: int, lasting: str, disturb: Disturb) -> None:
    cases = disturb("make", error, lasting, MAKE)
    assert faults(cases) == []
    # What cannot be taken away at the end is an empty rollback file: harmless.
    assert silent(cases, but="DU") == []
    assert len(cases) >= 30


@pytest.mark.parametrize(("error", "lasting"), KINDS)
def test_whatever_call_fails_while_opening_not_a_byte_of_the_project_changes(
    error: int, lasting: str, disturb: Disturb
) -> None:
    assert faults(disturb("open", error, lasting, OPEN)) == []
