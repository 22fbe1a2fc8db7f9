"""A strip above the page that says what is special about this project, with one thing to do about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from annotator.gui.appearance.theme import Theme
from annotator.gui.panels.plain_label import PlainLabel


class Banner(QWidget):
    """Hidden until `tell`; `asked()` when its button is pressed."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._button = PlainLabel(), QPushButton()
        self._text.setWordWrap(True)
        self._button.clicked.connect(self.asked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 16, 6)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._button)
        self.setAutoFillBackground(True)
        self.hide()

    def tell(self, text: str, button: str, theme: Theme) -> None:
        """Show the sentence, and the button if it has words."""
        self._text.setText(text)
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self.setStyleSheet(f"Banner {{ background: {theme.selection}; }} QLabel {{ color: {theme.ink}; }}")
        self.show()

    def text(self) -> str:
        """What it says; empty while it is hidden."""
        return self._text.text() if self.isVisible() else ""
