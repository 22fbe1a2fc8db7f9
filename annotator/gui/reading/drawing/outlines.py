"""What is only proposed, on one line: a dashed outline around the words, never a tint or a bar of its own."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPen

from annotator.gui.reading.drawing.look import Shown
from annotator.gui.reading.drawing.pieces import MarkPiece
from annotator.gui.reading.heights import MOST_LANES

_DASHES = (2.6, 2.2)
_WIDER = 2  # pixels from one outline to the one around it


class Outline(MarkPiece):
    """Draws one suggestion on one line: open where it goes on in another, wider with every one nested in it."""

    def draw(self, shown: Shown) -> None:  # type: ignore[override]  # it must know what the next key is about
        """Draw it; the one the next key is about stands out, the one under the mouse a little."""
        if self._laid.mark.id == shown.reached:
            self._rounded(self._around(0), QColor(self.style.fill), 4)
            self._outline(QColor(self._canvas.look.theme.accent), 2)
        else:
            self._outline(self._colour, 2 if self._laid.mark.id == shown.hovered else 1)

    def _around(self, beyond: float) -> list[QRectF]:
        metrics = self._metrics
        deep = _WIDER * min(self._laid.lane, MOST_LANES - 1) + beyond
        top = max(0, metrics.fill_top - deep)
        boxes = self._boxes(round(top), round(metrics.fill_bottom + deep - top))
        return [box.adjusted(-deep / 2, 0, deep / 2, 0) for box in boxes]

    def _outline(self, colour: QColor, thick: float) -> None:
        pen = QPen(colour, thick, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([dash / (thick**0.5) for dash in _DASHES])  # a pen counts in its widths
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        boxes = self._around(thick - 1)
        for index, box in enumerate(boxes):
            sides = self._open_sides(index, len(boxes))
            self._painter.strokePath(self._edge(box.adjusted(1, 0.5, -1, -0.5), *sides), pen)
