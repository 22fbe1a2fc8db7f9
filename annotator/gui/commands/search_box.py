"""The box at the end of the row of labels: it looks like a field, and opens the palette."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QFontMetrics, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QWidget

from annotator.gui.actions import shown_key
from annotator.gui.appearance import fonts
from annotator.gui.appearance.language import speak
from annotator.gui.appearance.targets import high
from annotator.gui.appearance.tooltips import explain
from annotator.gui.commands.key_cap import cap_width, paint_cap
from annotator.wording.window.commands import SEARCH_BOX, SEARCH_BOX_HINT

_PAD = 12


class SearchBox(QAbstractButton):
    """Shows what it is for, and the key that does the same; pressing it triggers the action."""

    _WIDE, _NARROW = 220, 96

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = shown_key(action.objectName())
        self.setText(speak(SEARCH_BOX))
        self.setAccessibleName(self.text())
        self.setFont(fonts.interface_font(13))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click must not take the focus from the page
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(self._NARROW)
        self.clicked.connect(action.trigger)
        explain(self, speak(SEARCH_BOX_HINT, key=self._key))

    def sizeHint(self) -> QSize:
        """As wide as its words and its key."""
        words = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return QSize(max(self._WIDE, words + cap_width(self._key) + 3 * _PAD), high(32))

    def event(self, event: QEvent) -> bool:
        """Show focus at once."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A rounded field; its words at the leading side, its key at the trailing one."""
        painter, colours = QPainter(self), self.palette()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QPalette.ColorRole.Accent if self.hasFocus() else QPalette.ColorRole.Midlight
        painter.setPen(QPen(colours.color(edge), 1))
        ground = QPalette.ColorRole.Midlight if self.underMouse() else QPalette.ColorRole.Base
        painter.setBrush(colours.color(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        cap = cap_width(self._key)
        if cap:
            place = QRect(self.width() - _PAD - cap + 4, (self.height() - 20) // 2, cap, 20)
            paint_cap(painter, self._mirrored(place), self._key, colours)
        painter.setFont(self.font())
        painter.setPen(colours.color(QPalette.ColorRole.PlaceholderText))
        room = QRect(_PAD, 0, self.width() - 2 * _PAD - cap, self.height())
        words = QFontMetrics(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        side = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        painter.drawText(self._mirrored(room), side | Qt.AlignmentFlag.AlignVCenter, words)

    def _mirrored(self, area: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), area)
