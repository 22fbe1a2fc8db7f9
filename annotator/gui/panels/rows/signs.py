"""Small signs in the rows of both lists: somebody is unsure, somebody wrote a note. Never the colour alone."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.gui.appearance import fonts
from annotator.gui.appearance.theme import Theme

SIGN = 14
"""How wide a sign is, with the room around it."""


def paint_signs(painter: QPainter, places: list[QRect], unsure: bool, note: bool, theme: Theme) -> None:
    """The signs that are needed, each in a place of its own, the first first."""
    for paint, place in zip((one for one, on in ((_unsure, unsure), (_note, note)) if on), places, strict=False):
        paint(painter, place, theme)


def _unsure(painter: QPainter, place: QRect, theme: Theme) -> None:
    font = fonts.interface_font(13)
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor(theme.flag))
    rtl = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, "؟" if rtl else "?")


def _note(painter: QPainter, place: QRect, theme: Theme) -> None:
    sheet = QRectF(0, 0, 9, 11)
    sheet.moveCenter(QPointF(place.center()) + QPointF(0.5, 0.5))
    painter.setPen(QPen(QColor(theme.muted), 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(sheet, 1.5, 1.5)
    for line in (3.5, 5.5, 7.5):
        painter.drawLine(sheet.topLeft() + QPointF(2, line), sheet.topLeft() + QPointF(7, line))
