"""Text that is never read as markup: names and titles come from anywhere."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QWidget

_LEFT_TO_RIGHT = Qt.LayoutDirection.LeftToRight


class PlainLabel(QLabel):
    """A label that shows its text as it is, at the side where reading begins; `muted` ones stand back."""

    def __init__(self, text: str = "", parent: QWidget | None = None, muted: bool = False) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        side = Qt.AlignmentFlag.AlignLeft if self.layoutDirection() is _LEFT_TO_RIGHT else Qt.AlignmentFlag.AlignRight
        # Qt would take the side from the words: a number or a name in isolation stood at the far end.
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        if muted:
            self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
