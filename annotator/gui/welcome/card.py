"""A card that lies over the window and points at a part of it."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.gui.appearance import fonts
from annotator.gui.panels.plain_label import PlainLabel

_WIDTH, _ARROW, _PAD, _AWAY = 380, 12, 18, 4


class Card(QFrame):
    """A title, some words and buttons; `left()` when Escape is pressed on it."""

    left = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._tip = QPoint()
        self._title, self._text, self.place = PlainLabel(), PlainLabel(), PlainLabel(muted=True)
        font = fonts.interface_font(16)
        font.setBold(True)
        self._title.setFont(font)
        self._text.setWordWrap(True)
        self._text.setFont(fonts.interface_font(14))
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._row.addWidget(self.place)
        self._row.addStretch()
        whole = QVBoxLayout(self)
        edge = _PAD + _ARROW
        whole.setContentsMargins(edge, edge, edge, edge)
        whole.setSpacing(10)
        whole.addWidget(self._title)
        whole.addWidget(self._text)
        whole.addSpacing(4)
        whole.addLayout(self._row)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(32)
        shadow.setOffset(0, 6)
        shadow.setColor(QColor(0, 0, 0, 90))
        self.setGraphicsEffect(shadow)
        self.hide()

    def add_button(self, words: str) -> QPushButton:
        """A button at the end of its row."""
        button = QPushButton(words, self)
        self._row.addWidget(button)
        return button

    def tell(self, title: str, text: str, place: str) -> None:
        """Say this."""
        self._title.setText(title)
        self._text.setText(text)
        self.place.setText(place)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)

    def words(self) -> str:
        """What it says."""
        return f"{self._title.text()}\n{self._text.text()}"

    def point_at(self, target: QRect, beside: bool) -> None:
        """Lie beside a part of the window, on the side where there is room, or below it; and point there."""
        buttons = self._row.sizeHint().width() + 2 * (_PAD + _ARROW)
        self.setFixedWidth(max(_WIDTH + 2 * _ARROW, buttons))
        self.setFixedHeight(self.heightForWidth(self.width()))
        window = self.window().rect()
        if beside:
            is_left = target.center().x() < window.center().x()
            x = target.right() + _AWAY if is_left else target.left() - self.width() - _AWAY
            y = target.top() + 24
            self._tip = QPoint(0 if is_left else self.width(), 56)
        else:
            x = target.center().x() - self.width() // 2
            y = target.bottom() + _AWAY
        x = max(8, min(x, window.width() - self.width() - 8))
        self.move(x, max(8, min(y, window.height() - self.height() - 8)))
        if not beside:
            self._tip = QPoint(max(40, min(target.center().x() - self.x(), self.width() - 40)), 0)
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A rounded ground with an arrow."""
        painter, colours = QPainter(self), self.palette()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(self.rect()).adjusted(_ARROW, _ARROW, -_ARROW, -_ARROW)
        shape = QPainterPath()
        shape.addRoundedRect(body, 12, 12)
        arrow = QPainterPath()
        arrow.addPolygon(self._arrow(body))
        painter.setPen(QPen(colours.color(QPalette.ColorRole.Accent), 1.5))
        painter.setBrush(colours.color(QPalette.ColorRole.Base))
        painter.drawPath(shape.united(arrow))

    def _arrow(self, body: QRectF) -> QPolygonF:
        tip = QPointF(self._tip)
        if tip.y() == 0:
            return QPolygonF([tip, tip + QPointF(-_ARROW, _ARROW + 2), tip + QPointF(_ARROW, _ARROW + 2)])
        x = body.left() + 2 if tip.x() == 0 else body.right() - 2
        return QPolygonF([tip, QPointF(x, tip.y() - _ARROW), QPointF(x, tip.y() + _ARROW)])

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes around among its buttons: what lies beneath has its own."""
        shown = [one for one in self.findChildren(QPushButton) if one.isVisibleTo(self)]
        here = next((place for place, one in enumerate(shown) if one.hasFocus()), -1)
        shown[(here + (1 if forward else -1)) % len(shown)].setFocus(
            Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        )
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
