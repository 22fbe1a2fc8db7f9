"""The palette over 100,000 documents: any of them is found, and the window stands still for no moment that is felt."""

import time
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMainWindow

from annotator import paths
from annotator.gui.background import Background
from annotator.gui.commands.palette import Palette
from annotator.gui.commands.titles import Titles
from annotator.gui.safety.opening import session_of
from tests.bench.test_looking_bench import filled
from tests.examples import ANNOTATOR

DOCUMENTS = 100_000
STANDING = 0.1  # seconds that the window may stand still


def test_any_of_100000_documents_is_found_at_once(tmp_path: Path, qtbot) -> None:
    (seed,) = paths.seeds().glob("*.txt")
    project = tmp_path / "many.annotator"
    filled(project, DOCUMENTS, 120, seed.read_bytes()).close()
    session = session_of(project, ANNOTATOR, tmp_path)
    window = QMainWindow()
    qtbot.addWidget(window)
    background = Background(window)
    titles = Titles(session, background, print, "document", window)
    palette = Palette(window, titles.near)
    titles.grown.connect(palette.seek_again)
    window.show()
    palette.open([])
    palette.field.setText(str(DOCUMENTS - 1))
    beats: list[float] = []
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(time.perf_counter()))
    timer.start(1)
    begun = time.perf_counter()
    titles.read()
    qtbot.waitUntil(lambda: bool(palette.rows.entries), timeout=60_000)
    known = time.perf_counter() - begun
    timer.stop()
    still = max(later - earlier for earlier, later in pairwise(beats))
    print(f"all titles known after {known:.2f} s; the window stood still for {1000 * still:.0f} ms at most")
    took = {}
    for words in (str(DOCUMENTS - 1), "سوريا", "القوات الأمريكية في", "لا وجود له", "a"):
        palette.field.setText(words)
        sought = time.perf_counter()
        palette._seek()
        took[words] = time.perf_counter() - sought
        print(f"{words}: {len(palette.rows.entries)} shown in {1000 * took[words]:.0f} ms")
    background.close()
    session.close()
    assert still < STANDING
    assert max(took.values()) < STANDING
