"""R5: what may not be written is opened read-only or refused in one sentence, and not a byte of it changes."""

import json
from pathlib import Path

import pytest

from tests.reliability.ledger import Ledger
from tests.reliability.native import run_in_own_mounts


@pytest.mark.parametrize("what", ["place", "file"])
def test_what_is_read_only_is_never_written_and_the_person_is_told(tmp_path: Path, ledger: Ledger, what: str) -> None:
    told = json.loads(run_in_own_mounts("tests.reliability.faults.read_only", tmp_path, what))
    ledger.add("R5 read-only", 1, lost=not told["untouched"], note=f"{what}: {told['outcome']}")
    assert told["untouched"]
    assert told["left"] == []
    assert told["outcome"] != "written"
    assert str(tmp_path) in told["sentence"]
