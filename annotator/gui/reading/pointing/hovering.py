"""Watches where the mouse rests: what lies under it is framed at once; after a moment a card tells about it."""

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


class Hovering(QObject):
    """Asks `found(point)` what lies under the mouse and for the box it lies in, and tells `hovered(id)`.

    Points are those of the area's viewport; the id is None when there is nothing under the mouse.
    """

    def __init__(
        self,
        area: QAbstractScrollArea,
        found: Callable[[QPointF], tuple[Annotation | Suggestion, QRect] | None],
        hovered: Callable[[str | None], None],
        style_of: Callable[[str], LabelStyle],
    ) -> None:
        super().__init__(area)
        self._area, self._found, self._hovered, self._style_of = area, found, hovered, style_of
        self._names: Mapping[str, str] = {}
        self._over: str | None = None
        self._point = QPointF()
        self.card = HoverCard(area)
        self._resting = QTimer(self, singleShot=True, interval=RESTING)
        self._resting.timeout.connect(self._tell)
        area.viewport().setMouseTracking(True)
        area.viewport().installEventFilter(self)
        area.installEventFilter(self)
        area.verticalScrollBar().valueChanged.connect(self.end)

    def name_annotators(self, names: Mapping[str, str]) -> None:
        """The names of annotators by id."""
        self._names = names

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look on; nothing is taken."""
        if not self.__dict__:
            return False  # Python has collected it, and Qt, not yet done deleting the page, still tells that it hides
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
        self.card.hide()
        self._hover(None)

    def _look(self, point: QPointF) -> None:
        self._point = point
        found = self._found(point)
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
        found = self._found(self._point)
        if found is None or found[0].id != self._over:
            self.end()
            return
        thing, box = found
        box.translate(self._area.viewport().mapTo(self._area, QPoint()))
        style = self._style_of(thing.label)
        if isinstance(thing, Suggestion):
            self.card.tell(told_of_suggestion(thing, style), style, box)
        else:
            self.card.tell(told_of_annotation(thing, style, self._names.get(thing.annotator, "")), style, box)
