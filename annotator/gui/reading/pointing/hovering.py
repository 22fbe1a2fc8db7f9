"""Watches where the mouse rests, or where keys came to: after a moment a card tells about what is there."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractScrollArea

from annotator.domain.annotation import Annotation
from annotator.domain.suggestion import Suggestion
from annotator.gui.appearance.theme import LabelStyle
from annotator.gui.reading.pointing.card import HoverCard, told_of_annotation, told_of_suggestion

RESTING = 400  # milliseconds until the card
_ENDING = {
    QEvent.Type.Leave,
    QEvent.Type.Wheel,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.KeyPress,
    QEvent.Type.ContextMenu,
    QEvent.Type.FocusOut,
    QEvent.Type.Hide,
}
Located = tuple[Annotation | Suggestion, QRect]


class Hovering(QObject):
    """Asks `found(point)` what lies under the mouse and for the box it lies in, and tells `hovered(id)`; of what keys
    came to it asks `located(id)`.

    Points and boxes are those of the area's viewport; the id is None when there is nothing under the mouse.
    """

    def __init__(
        self,
        area: QAbstractScrollArea,
        found: Callable[[QPointF], Located | None],
        located: Callable[[str], Located | None],
        hovered: Callable[[str | None], None],
        style_of: Callable[[str], LabelStyle],
    ) -> None:
        super().__init__(area)
        self._area, self._found, self._located = area, found, located
        self._hovered, self._style_of = hovered, style_of
        self._names: Mapping[str, str] = {}
        self._over: str | None = None
        self._came_to: str | None = None
        self._point = QPointF()
        self.card = HoverCard(area)
        self._resting = QTimer(self, singleShot=True, interval=RESTING)
        self._resting.timeout.connect(self._tell)
        area.viewport().setMouseTracking(True)
        area.viewport().installEventFilter(self)
        area.installEventFilter(self)
        area.verticalScrollBar().valueChanged.connect(self._scrolled)

    def name_annotators(self, names: Mapping[str, str]) -> None:
        """The names of annotators by id."""
        self._names = names

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look on; nothing is taken."""
        if not self.__dict__:
            return False  # Python has collected it, and Qt, not yet done deleting the page, still tells that it hides
        if event.type() == QEvent.Type.Leave and self._came_to is not None:
            return False  # the mouse has no part in it
        if event.type() in _ENDING:
            self.end()
        elif (
            event.type() == QEvent.Type.MouseMove
            and isinstance(event, QMouseEvent)
            and watched is self._area.viewport()
            and event.buttons() == Qt.MouseButton.NoButton
        ):
            self._look(event.position())
        return False

    def end(self) -> None:
        """Put the card away and frame nothing."""
        self._resting.stop()
        self._came_to = None
        self.card.hide()
        self._hover(None)

    def come_to(self, thing: str) -> None:
        """Keys came to that annotation or suggestion: after a moment tell about it, and cover nothing of it."""
        self.end()
        self._came_to = thing
        self._resting.start()

    def _scrolled(self) -> None:
        """What keys came to is told about where it is now; the mouse lies on something else."""
        self.end() if self._came_to is None else self.come_to(self._came_to)

    def _look(self, point: QPointF) -> None:
        self._point = point
        found = self._found(point)
        if found is None and self._came_to is not None:
            return
        self._came_to = None
        over = found[0].id if found else None
        if over != self._over:
            self.card.hide()
            self._hover(over)
            if over is None:
                self._resting.stop()
        if over is not None and not self.card.isVisible():
            self._resting.start()

    def _hover(self, thing: str | None) -> None:
        if thing != self._over:
            self._over = thing
            self._hovered(thing)

    def _tell(self) -> None:
        by_key = self._came_to is not None
        found = self._located(self._came_to) if self._came_to is not None else self._found(self._point)
        if found is None or (not by_key and found[0].id != self._over):
            self.end()
            return
        thing, box = found
        box.translate(self._area.viewport().mapTo(self._area, QPoint()))
        style = self._style_of(thing.label)
        if isinstance(thing, Suggestion):
            self.card.tell(told_of_suggestion(thing, style), style, box)
        else:
            self.card.tell(told_of_annotation(thing, style, self._names.get(thing.annotator, "")), style, box)
        if by_key and not self._area.rect().contains(self.card.geometry()):
            self.card.hide()  # no room beside what is judged; the status line says the same
