"""What ends a step of a mode of the page, such as the brush: the mouse let go of, or Escape."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractScrollArea


class ModeWatch(QObject):
    """While `is_on` says so, calls `released` after the page heard of the mouse, and `escaped` in the page's place."""

    def __init__(
        self,
        page: QAbstractScrollArea,
        is_on: Callable[[], bool],
        released: Callable[[], object],
        escaped: Callable[[], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._page, self._is_on = page, is_on
        self._released, self._escaped = released, escaped
        page.installEventFilter(self)
        page.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the mouse let go of, and Escape, which the page then does not hear."""
        if not self._is_on():
            return False
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonRelease:
            if event.button() is Qt.MouseButton.LeftButton:
                QTimer.singleShot(0, self, self._released)
            return False
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if not escape or event.type() is not QEvent.Type.KeyPress or watched is not self._page:
            return False
        self._escaped()
        return True
