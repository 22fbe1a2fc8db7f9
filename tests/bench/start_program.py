"""Starts the program on the sample as `annotator` does; prints seconds to the painted page, then idle megabytes.

Arguments: a folder for its settings and data, and the instant the process was asked for.
"""

import gc
import sys
import time
from pathlib import Path

import annotator.app  # noqa: F401 - what every command takes in
from annotator.gui.application import Application, made_application
from tests.bench.started import Watch

if __name__ == "__main__":
    gc.disable()  # as the command that opens the window
    folder, asked = Path(sys.argv[1]), float(sys.argv[2])
    app = made_application()
    program = Application(app, folder / "settings.json", folder)
    program.open_first(folder / "sample.annotator")
    window = program.window
    watch = Watch(window.page.viewport(), lambda: bool(window.page.text()))
    app.exec()
    print(watch.painted - asked, watch.megabytes, time.time() - asked)
