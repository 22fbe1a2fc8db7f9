"""Long work off the window: run it there, and be told here."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from annotator.domain.errors import AnnotatorError


class Background(QObject):
    """Calls back on the window's thread when a future is done: `then` with its result, `failed` with a refusal.

    `closed()` tells when it takes no more work. Anything that is no refusal is a bug: it is raised here, for the
    excepthook.
    """

    closed = Signal()
    _done = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="background")
        self._done.connect(self._deliver, Qt.ConnectionType.QueuedConnection)  # later, also where it is done already

    def run(
        self, work: Callable[[], Any], then: Callable[[Any], None], failed: Callable[[AnnotatorError], None]
    ) -> None:
        """Do the work on a thread of its own; frozen values in, frozen values out."""
        self.when(self._pool.submit(work), then, failed)

    def when(
        self, future: "Future[Any]", then: Callable[[Any], None], failed: Callable[[AnnotatorError], None]
    ) -> None:
        """Tell when the future is done."""

        def tell(done: "Future[Any]") -> None:
            if isValid(self):  # its window may be gone by now, and then nobody waits
                self._done.emit(done, then, failed)

        future.add_done_callback(tell)

    def _deliver(
        self, future: "Future[Any]", then: Callable[[Any], None], failed: Callable[[AnnotatorError], None]
    ) -> None:
        trouble = future.exception()
        if isinstance(trouble, AnnotatorError):
            failed(trouble)
        elif trouble is not None:
            raise trouble
        else:
            then(future.result())

    def close(self) -> None:
        """Wait for what runs; nothing more can be run."""
        self.closed.emit()
        self._pool.shutdown()
