"""R21 and R16: a large import never stops the window, and cancelled half-way it leaves no trace."""

import json
import os
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressDialog

from annotator.cli import commands
from annotator.editing.founding import new_project
from annotator.storage.safekeeping.copying import faults_in
from tests.journeys.conftest import qapp, started  # noqa: F401 - fixtures
from tests.journeys.typist import Typist

DOCUMENTS = int(os.environ.get("ANNOTATOR_HEARTBEAT", "50000"))
LONGEST_GAP = 0.1
MOST_LATE = 0.004


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("many") / "many.jsonl"
    labels = [{"start": 0, "end": 5, "label": "actor"}, {"start": 10, "end": 15, "label": "location"}]
    with file.open("w", encoding="utf-8") as out:
        for number in range(DOCUMENTS):
            text = f"وثيقة رقم {number}: قصف أميركي في سوريا قرب البوكمال والميادين. " * 4
            out.write(json.dumps({"text": text, "annotations": labels}, ensure_ascii=False) + "\n")
    return file


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A document to stand on, so that the window is as it is in use."""
    project = tmp_path / "large.annotator"
    new_project(project)
    (tmp_path / "one.txt").write_text("نص أول من خمس كلمات هنا", encoding="utf-8")
    commands.main(["import", str(project), str(tmp_path / "one.txt")], standalone_mode=False)
    return project


@pytest.fixture
def typist(started, project: Path) -> Typist:  # noqa: F811
    return started.open(project)


class Heart:
    """Beats every five milliseconds on the window's thread, and remembers the gaps."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)
        self._timer.start(5)

    def _beat(self) -> None:
        now = time.perf_counter()
        self.gaps.append(now - self._last)
        self._last = now


@pytest.mark.xdist_group("heartbeat")
def test_the_window_stays_awake_during_a_large_import_and_its_undo(typist: Typist, many: Path, ledger) -> None:
    heart = Heart()
    typist.program.opened.imports.import_paths([many])
    typist.qtbot.waitUntil(lambda: str(DOCUMENTS) in typist.window.status.message(), timeout=120_000)
    typist.qtbot.wait(1500)
    judge(heart, "R21 heartbeat", ledger)
    typist.qtbot.waitUntil(lambda: len(typist.window.documents.rows.rows) > 1)
    heart = Heart()
    typist.window.actions_by_id["undo"].trigger()
    assert typist.window.status.message() == "Taken back: import"
    typist.qtbot.wait(1500)
    judge(heart, "R21 heartbeat of undo", ledger)
    assert typist.program.session.thread.ask(lambda file: file.read.document_count()) == 1


def judge(heart: Heart, name: str, ledger) -> None:
    late = sum(gap > LONGEST_GAP for gap in heart.gaps)
    note = f"longest gap {max(heart.gaps) * 1000:.0f} ms with {DOCUMENTS} documents"
    ledger.add(name, len(heart.gaps), lost=0, half=late, note=note)
    # Alone on the machine none is late; other tests run beside this one and take slices of their own.
    assert late <= MOST_LATE * len(heart.gaps)
    assert max(heart.gaps) <= 2


@pytest.mark.xdist_group("heartbeat")
def test_an_import_cancelled_half_way_leaves_the_bytes_as_they_were(started, project: Path, many: Path) -> None:  # noqa: F811
    before = project.read_bytes()
    typist = started.open(project)
    typist.program.opened.imports.import_paths([many])
    typist.qtbot.waitUntil(lambda: typist.window.findChild(QProgressDialog) is not None)
    dialog = typist.window.findChild(QProgressDialog)
    typist.qtbot.waitUntil(lambda: any(char.isdigit() for char in dialog.labelText()), timeout=60_000)
    dialog.canceled.emit()
    typist.qtbot.waitUntil(lambda: "Cancelled" in typist.window.status.message(), timeout=60_000)
    started.close()
    assert project.read_bytes() == before
    assert faults_in(project) == ()
