"""R16: an export that is killed leaves the earlier one whole, or the new one whole; what it left aside does no harm."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from annotator.cli import commands
from annotator.editing.exporting import report_path

KILLS = int(os.environ.get("ANNOTATOR_EXPORT_KILLS", "25"))


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("exports")
    texts = folder / "texts.jsonl"
    labels = [{"start": 0, "end": 5, "label": "actor"}]
    with texts.open("w", encoding="utf-8") as file:
        for number in range(1500):
            text = f"وثيقة رقم {number}: قصف أميركي في سوريا قرب البوكمال والميادين. " * 5
            file.write(json.dumps({"text": text, "annotations": labels}, ensure_ascii=False) + "\n")
    project = folder / "many.annotator"
    commands.main(["new", str(project)], standalone_mode=False)
    commands.main(["import", str(project), str(texts)], standalone_mode=False)
    return project


def start(project: Path, out: Path) -> subprocess.Popen[bytes]:
    arguments = ["export", str(project), "--format", "jsonl", "--out", str(out), "--documents", "all"]
    return subprocess.Popen([sys.executable, "-m", "annotator", *arguments], stdout=subprocess.DEVNULL)


@pytest.mark.skipif(sys.platform == "win32", reason="kills with SIGKILL")
def test_a_killed_export_leaves_the_earlier_or_the_whole_new_one(project: Path, tmp_path: Path, ledger) -> None:
    out = tmp_path / "out.jsonl"
    began = time.perf_counter()
    assert start(project, out).wait() == 0
    lasts, whole = time.perf_counter() - began, out.read_bytes()
    sidecar = report_path(out).read_bytes()
    half = interrupted = 0
    for number in range(KILLS):
        out.write_bytes(b"earlier")
        process = start(project, out)
        time.sleep(lasts * (0.3 + 0.75 * number / KILLS))
        process.send_signal(signal.SIGKILL)
        interrupted += process.wait() != 0
        half += out.read_bytes() not in (b"earlier", whole)
        half += report_path(out).read_bytes() != sidecar
    assert start(project, out).wait() == 0
    assert (out.read_bytes(), report_path(out).read_bytes()) == (whole, sidecar)
    assert sorted(one.name for one in tmp_path.iterdir()) == [out.name, report_path(out).name]
    ledger.add("R16 killed exports", KILLS, lost=0, half=half, note=f"{interrupted} before the end")
    assert interrupted > KILLS / 3
    assert half == 0
