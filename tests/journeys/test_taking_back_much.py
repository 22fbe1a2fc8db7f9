"""Much is taken back by one key, while the window lives and takes nothing but the wish to stop."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QProgressDialog

from tests.journeys.typist import CONTROL, Typist

DOCUMENTS = 2500


@pytest.fixture
def many(tmp_path: Path) -> Path:
    labels = [{"start": 0, "end": 5, "label": "actor"}, {"start": 10, "end": 15, "label": "location"}]
    lines = ({"text": f"وثيقة رقم {number}: قصف في سوريا.", "annotations": labels} for number in range(DOCUMENTS))
    file = tmp_path / "many.jsonl"
    file.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in lines), encoding="utf-8")
    return file


@pytest.fixture
def full(started, seed_project: Path, many: Path) -> Typist:
    """Somebody in the middle of the sample, who has just imported much."""
    typist = started.open(seed_project)
    typist.go_to(400)
    typist.program.opened.imports.import_paths([many])
    typist.qtbot.waitUntil(lambda: str(DOCUMENTS) in typist.window.status.message(), timeout=30_000)
    return typist


def documents(typist: Typist) -> int:
    return typist.program.session.thread.ask(lambda file: file.read.document_count())


def test_who_stood_in_a_document_stands_there_still(full: Typist) -> None:
    page, before = full.page, full.program.desk.document
    assert page.caret() == 400 and before is not None
    place = page.verticalScrollBar().value()
    full.press(Qt.Key.Key_Z, CONTROL)
    full.qtbot.waitUntil(lambda: documents(full) == 1, timeout=30_000)
    assert full.window.status.message() == "Taken back: import"
    assert (full.program.desk.document, page.caret(), page.verticalScrollBar().value()) == (before, 400, place)
    full.press(Qt.Key.Key_Y, CONTROL)
    full.qtbot.waitUntil(lambda: documents(full) == 1 + DOCUMENTS, timeout=30_000)
    assert full.window.status.message() == "Done again: import"
    assert (full.program.desk.document, page.caret()) == (before, 400)


def test_who_stood_in_what_is_taken_back_stands_in_what_is_left(full: Typist) -> None:
    first = full.program.desk.document
    full.program.desk.go(1)
    full.qtbot.waitUntil(lambda: full.program.desk.document != first)
    full.press(Qt.Key.Key_Z, CONTROL)
    full.qtbot.waitUntil(lambda: full.program.desk.document == first, timeout=30_000)
    assert full.text.startswith("icon")


def test_it_can_be_stopped_and_nothing_was_taken_back(full: Typist) -> None:
    stopped: list[str] = []

    def stop() -> None:
        dialog = full.window.findChild(QProgressDialog)
        if dialog is not None and any(map(str.isdigit, dialog.labelText())):
            stopped.append(dialog.labelText())
            dialog.canceled.emit()
            timer.stop()

    timer = QTimer()
    timer.timeout.connect(stop)
    timer.start(5)
    full.press(Qt.Key.Key_Z, CONTROL)
    assert stopped and stopped[0].startswith("Taking back: import…")
    assert "Cancelled" in full.window.status.message()
    assert documents(full) == 1 + DOCUMENTS
    assert full.window.actions_by_id["undo"].text() == "&Undo: import"
