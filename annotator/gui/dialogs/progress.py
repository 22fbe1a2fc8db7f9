"""Long work with a way to stop it: shown only when it takes longer than a blink."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QProgressBar, QProgressDialog, QPushButton, QWidget

from annotator.domain.errors import Cancelled
from annotator.editing import garbage
from annotator.gui.appearance.language import figures, speak
from annotator.wording import reports

T = TypeVar("T")
_BLINK = 400  # milliseconds


class _Dialog(QProgressDialog):
    """One whose button stands where reading ends, in either direction: Qt puts it to the right always."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the button to the other side where all else is mirrored."""
        super().resizeEvent(event)
        for button in self.findChildren(QPushButton) if self.isRightToLeft() else ():
            button.move(self.width() - button.x() - button.width(), button.y())


class Progress(QObject):
    """Shown when work takes longer than a blink; `step` may be called from any thread and raises when cancelled.

    Raises:
        Cancelled: from `step`, once the person has asked to stop.
    """

    ended = Signal()
    _stepped = Signal(str)

    def __init__(self, window: QWidget | None, title: str) -> None:
        super().__init__(window)
        self._dialog = _Dialog(title, "", 0, 0, window)
        for bar in self._dialog.findChildren(QProgressBar):
            bar.setAccessibleName(title)
        self._dialog.setCancelButtonText(speak(reports.STOP))
        self._dialog.setWindowModality(Qt.WindowModality.WindowModal)
        self._dialog.setMinimumDuration(_BLINK)
        self._dialog.setAutoClose(False)
        self._cancelled = False
        self._dialog.canceled.connect(self._cancel)
        self._stepped.connect(self._dialog.setLabelText)
        self._title = title
        garbage.hold()
        self._finish: Callable[[], None] = self._dialog.deleteLater

    def step(self, done: int) -> None:
        """So much is through."""
        self._tell(self._title, done)

    def counting(self, title: str) -> Callable[[int], None]:
        """As `step`, for a part of the work that is called so."""
        return lambda done: self._tell(title, done)

    def _tell(self, title: str, done: int) -> None:
        if self._cancelled:
            raise Cancelled
        self._stepped.emit(f"{title} {figures(done)}")

    def show(self) -> None:
        """Show it now, without waiting for a blink to pass."""
        self._dialog.show()

    def _cancel(self) -> None:
        self._cancelled = True

    def close(self) -> None:
        """Take the dialog away."""
        QTimer.singleShot(1000, garbage.let_go)  # when what was read has been let go
        self._dialog.canceled.disconnect(self._cancel)
        self._dialog.reset()
        QTimer.singleShot(0, self._finish)
        self.deleteLater()


def waited_for(start: Callable[[Callable[[int], None]], "Future[T]"], title: str, window: QWidget | None) -> T:
    """What the work gives, waited for while the window stays awake and takes nothing but *Stop*.

    `start` begins the work off this thread; it is given what to tell how much is through.

    Raises:
        Cancelled: if the person stopped it.
        Exception: whatever the work raised.
    """
    progress, loop = Progress(window, title), QEventLoop()
    progress.ended.connect(loop.quit)
    future = start(progress.step)
    future.add_done_callback(lambda _: progress.ended.emit())
    QTimer.singleShot(_BLINK, loop.quit)
    try:
        if not future.done():
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        if not future.done():
            progress.show()
            loop.exec()
        return future.result()
    finally:
        progress.close()
