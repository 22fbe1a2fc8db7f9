"""Starts a bare PySide6 window with a line of text; prints seconds to its painted widget, then idle megabytes."""

import sys
import time

from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit

from tests.bench.started import Watch

if __name__ == "__main__":
    asked = float(sys.argv[2])
    app = QApplication(sys.argv[:1])
    window, text = QMainWindow(), QPlainTextEdit("قال")
    window.setCentralWidget(text)
    window.resize(1366, 768)
    watch = Watch(text.viewport(), lambda: True)
    window.show()
    app.exec()
    print(watch.painted - asked, watch.megabytes, time.time() - asked)
