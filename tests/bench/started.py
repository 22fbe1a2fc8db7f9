"""Watches for the first painting of a widget, then lets the program idle and weighs it."""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

_IDLE = 3000  # milliseconds until memory is looked at


class Watch(QObject):
    """Notes when the widget was painted and `is_ready`; after a while at rest the memory, and ends the program."""

    def __init__(self, widget: QWidget, is_ready: Callable[[], bool]) -> None:
        super().__init__(widget)
        self._is_ready = is_ready
        self.painted = 0.0
        self.megabytes = 0.0
        widget.installEventFilter(self)

    def eventFilter(self, _widget: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and not self.painted and self._is_ready():
            QTimer.singleShot(0, self._note)
        return False

    def _note(self) -> None:
        if not self.painted:
            self.painted = time.time()
            QTimer.singleShot(_IDLE, self._weigh)

    def _weigh(self) -> None:
        lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
        kilobytes = {line.split(":")[0]: int(line.split()[1]) for line in lines[1:]}
        self.megabytes = kilobytes["Rss"] / 1024
        QCoreApplication.exit()
