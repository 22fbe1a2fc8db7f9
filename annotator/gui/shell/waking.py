"""The rooms that listen are made once the page is drawn: the document is seen first, and a moment later all works."""

from collections import deque
from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, QTimer

from annotator.gui.window import Window

_LATEST = 1000  # milliseconds: a window that is never drawn, minimized perhaps, is looked after all the same

Make = Callable[[], object]


class Waking(QObject):
    """Calls what it is given, one by one, after the page was drawn with a text; keys are heard in between."""

    def __init__(self, window: Window, makes: Iterable[Make]) -> None:
        super().__init__(window)
        self._page = window.page
        self._makes = deque(makes)
        self._latest = QTimer(self, singleShot=True, interval=_LATEST)
        self._latest.timeout.connect(self.begin)
        self._latest.start()
        self._page.viewport().installEventFilter(self)

    def eventFilter(self, _viewport: QObject, event: QEvent) -> bool:
        """Begin with the first drawing of a text."""
        if event.type() is QEvent.Type.Paint and self._page.text():
            self.begin()
        return False

    def begin(self) -> None:
        """Wait no longer: there may be no text to be drawn."""
        self._page.viewport().removeEventFilter(self)
        if self._latest.isActive():
            self._latest.stop()
        QTimer.singleShot(0, self, self._go_on)

    @property
    def is_done(self) -> bool:
        """Whether all is made."""
        return not self._makes

    def stop(self) -> None:
        """Make no more: the window gives way."""
        self._makes.clear()

    def _go_on(self) -> None:
        if self._makes:
            self._makes.popleft()()
            QTimer.singleShot(0, self, self._go_on)
