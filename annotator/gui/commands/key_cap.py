"""A key as it is drawn wherever one is named: its name in a small rounded frame, read from the left."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette, QPen

from annotator.gui.appearance import fonts
from annotator.gui.appearance.language import left_to_right

_PIXELS, _PAD, _LEAST = 11, 6, 20


def cap_width(key: str) -> int:
    """How wide the key is drawn; 0 where there is none."""
    return max(_LEAST, QFontMetrics(fonts.interface_font(_PIXELS)).horizontalAdvance(key) + 2 * _PAD) if key else 0


def paint_cap(painter: QPainter, area: QRect, key: str, colours: QPalette) -> None:
    """Draw the key in that area."""
    painter.setFont(fonts.interface_font(_PIXELS))
    painter.setPen(QPen(colours.color(QPalette.ColorRole.Midlight), 1))
    painter.setBrush(colours.color(QPalette.ColorRole.Window))
    painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setPen(colours.color(QPalette.ColorRole.PlaceholderText))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, left_to_right(key))
