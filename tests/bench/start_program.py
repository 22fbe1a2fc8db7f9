"""Starts the program as `annotator PROJECT` does; prints seconds to the painted page, then idle megabytes.

Arguments: a folder that is home to its settings and holds the sample, and the instant the process was asked for.
"""

import os
import sys
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from tests.bench.started import Watch


def watch(_before: QWidget | None, now: QWidget | None) -> None:
    """Watch the page once the window that was made has the focus, which is before it is first drawn."""
    window = now.window() if now is not None else None
    if isinstance(window, QMainWindow) and not watches:
        page = window.page
        watches.append(Watch(page.viewport(), lambda: bool(page.text())))


if __name__ == "__main__":
    folder, asked = Path(sys.argv[1]), float(sys.argv[2])
    os.environ |= {f"XDG_{kind}_HOME": str(folder / kind) for kind in ("CONFIG", "DATA", "CACHE", "STATE")}
    sys.argv[1:] = [str(folder / "sample.annotator")]
    from annotator.__main__ import main

    watches: list[Watch] = []
    app = QApplication(sys.argv[:1])
    app.focusChanged.connect(watch)
    try:
        main()
    finally:
        print(watches[0].painted - asked, watches[0].megabytes, time.time() - asked)
