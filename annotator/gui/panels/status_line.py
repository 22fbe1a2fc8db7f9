"""The thin line below: whether all is saved, what is chosen, where one is, and who."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from annotator.gui.appearance.language import figures
from annotator.gui.appearance.theme import Theme
from annotator.gui.appearance.tooltips import explain
from annotator.gui.panels.plain_label import PlainLabel


class StatusLine(QWidget):
    """Seven short texts; the save state stands at the leading side and is never hidden. `troubled(trouble)` tells
    whether it is one to worry about, `told(sentence)` what is worth being seen wherever the line itself is not."""

    troubled = Signal(bool)
    told = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_troubled = False
        self._saved, self._message = PlainLabel(), PlainLabel(muted=True)
        self._mode = PlainLabel()
        self._proposed, self._place, self._person, self._zoom = (PlainLabel(muted=True) for _ in range(4))
        self._message.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._saved.setObjectName("saved")
        self._message.setObjectName("message")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 16, 0)
        layout.setSpacing(24)
        self.setFixedHeight(28)
        ends = (self._proposed, self._place, self._person, self._zoom)
        for widget in (self._saved, self._mode, self._message, *ends):
            layout.addWidget(widget, 1 if widget is self._message else 0)
        self.set_mode("")
        self.set_proposed("")

    def set_saved(self, text: str, trouble: bool, theme: Theme, why: str = "") -> None:
        """The save state; trouble is drawn loud."""
        self._saved.setText(text)
        self.is_troubled = trouble
        self.troubled.emit(trouble)
        explain(self._saved, why)
        colours = self._saved.palette()
        colours.setColor(QPalette.ColorRole.WindowText, QColor(theme.not_saved if trouble else theme.saved))
        self._saved.setPalette(colours)
        font = self._saved.font()
        font.setBold(trouble)
        self._saved.setFont(font)

    def saved_text(self) -> str:
        """What it says of saving."""
        return self._saved.text()

    def say(self, text: str) -> None:
        """A short sentence, until the next."""
        self.note(text)
        self.told.emit(text)

    def note(self, text: str) -> None:
        """What the page shows as well, or nothing any more: a sentence for this line alone, until the next."""
        self._message.setText(text)
        explain(self._message, text if len(text) > 60 else "")

    def message(self) -> str:
        """The sentence that stands there."""
        return self._message.text()

    def set_mode(self, text: str) -> None:
        """What keeps happening until it is ended; empty for nothing."""
        self._mode.setText(text)
        self._mode.setVisible(bool(text))

    def mode(self) -> str:
        """What it says keeps happening."""
        return self._mode.text()

    def set_proposed(self, text: str) -> None:
        """How much is suggested on the page; empty for nothing."""
        self._proposed.setText(text)
        self._proposed.setVisible(bool(text))

    def proposed(self) -> str:
        """What it says of suggestions."""
        return self._proposed.text()

    def set_place(self, text: str) -> None:
        """Where the caret is."""
        self._place.setText(text)

    def set_person(self, name: str) -> None:
        """Who annotates."""
        self._person.setText(name)

    def set_zoom(self, percent: int) -> None:
        """How large the page's text is, of its usual size."""
        self._zoom.setText(f"{figures(percent)}%")
        self._zoom.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
