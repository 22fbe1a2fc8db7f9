"""A flat button and a label whose words are cut where they are too long."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

from annotator.gui.appearance.tooltips import explain
from annotator.gui.panels.plain_label import PlainLabel

ELIDES = "elides"
"""The property of a widget that ends in an ellipsis where there is no room, and says all of it elsewhere."""


class ElidedButton(QPushButton):
    """Its words end in an ellipsis where there is no room; a screen reader hears all of them."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFlat(True)
        self.setProperty(ELIDES, True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show these words."""
        self.setText(text)
        self.setAccessibleName(text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The button, and as much of its words as there is room for."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.features |= QStyleOptionButton.ButtonFeature.Flat
        room = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self).width()
        if option.features & QStyleOptionButton.ButtonFeature.HasMenu:
            room -= self.style().pixelMetric(QStyle.PixelMetric.PM_MenuButtonIndicator, option, self)
        option.text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)


class ElidedLabel(PlainLabel):
    """Its words end in an ellipsis where there is no room; a tooltip and a screen reader say all of them."""

    def __init__(self, text: str = "", parent: QWidget | None = None, muted: bool = False) -> None:
        super().__init__(text, parent, muted)
        self.setProperty(ELIDES, True)

    def show_text(self, text: str) -> None:
        """Show these words."""
        self.setText(text)
        explain(self, text)

    def minimumSizeHint(self) -> QSize:
        """An ellipsis."""
        return QSize(self.fontMetrics().horizontalAdvance("…"), super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As much of its words as there is room for."""
        painter = QPainter(self)
        cut = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), self.alignment(), cut)
