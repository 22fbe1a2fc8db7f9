"""R4: a full disk crashes nothing and takes nothing away; saving resumes once there is space.

The disk is 3 MB of mounted memory. RELIABILITY=long tries more amounts of space that is left.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.reliability.ledger import Ledger
from tests.reliability.native import LONG, run_in_own_mounts

SPARES = range(0, 160_000, 4096 if LONG else 16384)  # bytes still free: at some the commit fails in the middle

pytestmark = pytest.mark.xdist_group("disk full")


def on_a_full_disk(folder: Path, what: str, *arguments: int) -> Any:
    return json.loads(run_in_own_mounts("tests.reliability.faults.full_disk", folder, what, *arguments))


def test_what_is_done_while_the_disk_is_full_is_kept_and_saved_when_there_is_space(
    tmp_path: Path, ledger: Ledger
) -> None:
    cases = on_a_full_disk(tmp_path, "work", *SPARES)
    lost = [one for one in cases if not one["kept"] or (one["freed"], one["last"]) != ("SAVED", "SAVED")]
    half = [one for one in cases if one["faults"]]
    ledger.add("R4 disk full", len(cases), len(lost), len(half))
    assert (lost, half) == ([], [])
    assert cases[0]["outcomes"] == ["NotSaved", "UnknownDocument"]  # a document that could not be added is not there
    assert "SAVED" in cases[-1]["outcomes"]


def test_an_import_that_does_not_fit_on_the_disk_is_taken_back_whole(tmp_path: Path) -> None:
    told = on_a_full_disk(tmp_path, "import")
    assert told == {"large": "NotSaved", "untouched": True, "last": "SAVED", "faults": []}


def test_an_import_that_no_space_is_left_to_take_back_stays_whole_and_is_taken_back_later(tmp_path: Path) -> None:
    told = on_a_full_disk(tmp_path, "undo")
    assert told == {"full": "NotSaved", "untouched": True, "last": "SAVED", "left": 1, "faults": []}


def test_a_project_on_a_full_disk_is_opened_or_refused_and_not_a_byte_changes(tmp_path: Path) -> None:
    told = on_a_full_disk(tmp_path, "open")
    assert told["outcome"] in ("opened", "ProjectFolderUnusable")
    assert told["untouched"]
    assert told["faults"] == []


def test_a_new_project_on_a_full_disk_is_refused_and_leaves_nothing_behind(tmp_path: Path) -> None:
    assert on_a_full_disk(tmp_path, "make") == {"outcome": "ProjectFolderUnusable", "left": []}
