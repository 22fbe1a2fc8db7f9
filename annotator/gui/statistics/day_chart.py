"""A small chart: a bar for each day, its number above it, the day below."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.domain.answers.figures import Day
from annotator.gui.appearance import fonts
from annotator.gui.appearance.language import figures, left_to_right, speak
from annotator.gui.appearance.theme import Theme
from annotator.gui.panels.plain_label import PlainLabel
from annotator.wording.window import statistics as words

_THICKEST = 28.0


class DayChart(PlainLabel):
    """Time runs as people read, from the leading side. What it shows is told in words to who cannot see it.

    It is a label without a text, so that a screen reader takes it for something to be read.
    """

    def __init__(self, days: Sequence[Day], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._days, self._theme = tuple(days), theme
        self._font = fonts.interface_font(11)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(speak(words.DAYS))
        self.setAccessibleDescription("\n".join(map(_spoken, self._days)))

    def sizeHint(self) -> QSize:
        """Low and wide."""
        return QSize(520, 150)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Bars on one line, today in the accent."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        line = QFontMetricsF(self._font).height()
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.accent), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        ground = self.height() - line - 6
        painter.setPen(QPen(QColor(self._theme.lines), 1))
        painter.drawLine(4, round(ground), self.width() - 4, round(ground))
        most = max(1, *(one.annotations for one in self._days))
        for place, one in enumerate(self._days):
            self._paint_day(painter, place, one, ground, (ground - line - 6) / most)

    def _paint_day(self, painter: QPainter, place: int, one: Day, ground: float, unit: float) -> None:
        room = (self.width() - 8) / len(self._days)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            place = len(self._days) - 1 - place
        left, line = 4 + place * room, QFontMetricsF(self._font).height()
        is_last = one is self._days[-1]
        height, thick = one.annotations * unit, min(_THICKEST, room * 0.6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.accent if is_last else self._theme.muted))
        painter.drawRoundedRect(QRectF(left + (room - thick) / 2, ground - height, thick, height), 2, 2)
        painter.setPen(QColor(self._theme.ink if is_last else self._theme.muted))
        centre = Qt.AlignmentFlag.AlignCenter
        if one.annotations:
            painter.drawText(QRectF(left, ground - height - line - 1, room, line), centre, figures(one.annotations))
        painter.drawText(QRectF(left, ground + 4, room, line), centre, figures(f"{one.day.day}/{one.day.month}"))


def _spoken(one: Day) -> str:
    day = left_to_right(figures(one.day.isoformat()))
    return speak(words.DAY_SPOKEN, day=day, annotations=one.annotations, done=one.done)
