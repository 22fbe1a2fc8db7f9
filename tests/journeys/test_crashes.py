"""A bug in the program: logged, said once, nothing of a document told, and the work goes on."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from annotator.gui.safety import crashes
from tests.journeys.typist import Typist


@pytest.fixture
def typist(started, seed_project: Path) -> Typist:
    return started.open(seed_project)


def fail(secret: str) -> None:
    raise KeyError(secret)


def test_a_bug_is_reported_without_a_word_of_the_text_and_the_work_goes_on(typist: Typist, tmp_path: Path) -> None:
    file = tmp_path / "logs" / "annotator.log"
    crashes.keep_log(file)
    reporter = crashes.CrashReporter(typist.program)
    secret = "القوات الأميركية"
    try:
        fail(secret)
    except KeyError as error:
        reporter.report(type(error), error, error.__traceback__)
        reporter.report(type(error), error, error.__traceback__)
    typist.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QMessageBox))
    box = QApplication.activeModalWidget()
    told = box.text() + box.informativeText() + box.detailedText() + file.read_text(encoding="utf-8")
    assert "KeyError" in told
    assert "test_crashes.py" in told
    assert secret not in told
    box.close()
    assert QApplication.activeModalWidget() is None  # the second was only logged
    assert file.read_text(encoding="utf-8").count("KeyError") == 2
    start, end = typist.select("دمشق")
    typist.press(Qt.Key.Key_2)
    assert typist.said() == [(start, end, "location")]
    for handler in list(crashes.log.handlers):
        crashes.log.removeHandler(handler)
        handler.close()


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    crashes.keep_log(blocked / "annotator.log")
    assert crashes.log.handlers == []
