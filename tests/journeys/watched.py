"""The program, started as its command starts it, telling where on the screen some letters of the page are.

`python -m tests.journeys.watched PROJECT PLACES OFFSET...` writes to PLACES, once the page has the focus, the
box of each of these letters as [left, top, width, height]. It does nothing else: whoever started it has mouse and keys.
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from annotator import paths
from annotator.gui.application import Application, made_application


def main() -> None:
    project, places, offsets = Path(sys.argv[1]), Path(sys.argv[2]), [int(one) for one in sys.argv[3:]]
    app = made_application()
    program = Application(app, paths.settings_file(), paths.user_data())
    program.open_first(project)
    watch = QTimer(app, interval=50)

    def tell() -> None:
        page = program.window.page
        if program.desk.document is None or not page.hasFocus():
            return
        watch.stop()
        page.reveal(offsets[0])
        QTimer.singleShot(300, lambda: write(page))

    def write(page) -> None:
        boxes = []
        for offset in offsets:
            box = page.letter_box(offset)
            corner = page.viewport().mapToGlobal(box.topLeft())
            boxes.append([corner.x(), corner.y(), box.width(), box.height()])
        aside = places.with_suffix(".part")
        aside.write_text(json.dumps(boxes), encoding="utf-8")
        aside.replace(places)

    watch.timeout.connect(tell)
    watch.start()
    sys.exit(app.exec())


if __name__ == "__main__":
    main()
