"""A sentence that lies over the foot of the page for a while, where the status line is out of sight."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from annotator.gui.panels.plain_label import PlainLabel

_LEAST, _A_LETTER = 4000, 60  # milliseconds that it stays, and how many more a letter takes to read
_ABOVE_FOOT, _BESIDE = 20, 24


class PassingWords(QFrame):
    """Lies at the foot of what it is over; the mouse goes through it and it takes no keys."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("passing_words")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setStyleSheet(
            "#passing_words { background: palette(window); border: 1px solid palette(midlight); border-radius: 8px; }"
        )
        self._over, self._words = over, PlainLabel()
        self._words.setWordWrap(True)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(16, 8, 16, 8)
        self._layout.addWidget(self._words)
        self._reading = QTimer(self, singleShot=True)
        self._reading.timeout.connect(self.hide)
        over.installEventFilter(self)
        self.hide()

    def say(self, sentence: str) -> None:
        """Show it as long as it takes to read; nothing lies there for an empty one."""
        self._words.setText(sentence)
        self.setVisible(bool(sentence))
        self._place()
        self.raise_()
        self._reading.start(_LEAST + _A_LETTER * len(sentence))

    def text(self) -> str:
        """What lies there now; empty when nothing does."""
        return "" if self.isHidden() else self._words.text()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stay at the foot of what changes its size; nothing is taken."""
        if event.type() == QEvent.Type.Resize and self.__dict__ and not self.isHidden():
            self._place()
        return False

    def _place(self) -> None:
        room = self._over.rect().adjusted(_BESIDE, 0, -_BESIDE, -_ABOVE_FOOT)
        margins = self._layout.contentsMargins()
        frame = margins.left() + margins.right() + 2
        wanted = self._words.fontMetrics().horizontalAdvance(self._words.text()) + frame + 4
        wide = min(wanted, room.width())
        tall = self._layout.heightForWidth(wide)
        self.setGeometry(room.center().x() - wide // 2, room.bottom() - tall, wide, tall)
