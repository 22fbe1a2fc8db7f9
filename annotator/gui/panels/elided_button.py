"""A flat button whose words are cut where they are too long."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

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
