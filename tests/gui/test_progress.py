"""Long work: waited for without the window standing still, stopped when asked, and no garbage collected meanwhile."""

import gc
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QProgressDialog

from annotator.domain.errors import Cancelled
from annotator.gui.dialogs.progress import Progress, waited_for


@pytest.fixture
def pool():
    with ThreadPoolExecutor(1) as pool:
        yield pool


def test_what_the_work_gives_is_given_and_what_it_raises_is_raised(qtbot, pool) -> None:
    assert waited_for(lambda each: pool.submit(lambda: 5), "", None) == 5
    with pytest.raises(ZeroDivisionError):
        waited_for(lambda each: pool.submit(lambda: 1 // 0), "", None)


def test_the_window_lives_while_long_work_is_waited_for(qtbot, pool) -> None:
    beats: list[float] = []
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(time.perf_counter()))
    timer.start(5)
    waited_for(lambda each: pool.submit(time.sleep, 0.6), "", None)
    assert len(beats) > 30


def test_long_work_can_be_stopped(qtbot, pool) -> None:
    def work(each) -> None:
        for number in range(10_000):
            each(number)
            time.sleep(0.005)

    def stop() -> None:
        (dialog,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, QProgressDialog))
        assert dialog.isVisible()
        dialog.canceled.emit()

    QTimer.singleShot(700, stop)
    with pytest.raises(Cancelled):
        waited_for(lambda each: pool.submit(work, each), "", None)


def test_no_garbage_is_collected_until_the_last_of_several_works_has_ended(qtbot) -> None:
    first, second = Progress(None, ""), Progress(None, "")
    first.close()
    qtbot.wait(1200)
    assert not gc.isenabled()
    second.close()
    qtbot.waitUntil(gc.isenabled, timeout=5000)
