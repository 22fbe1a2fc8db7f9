"""The guideline beside the page: of the label of the chosen annotation, or of the one used last."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.domain.label import Label
from annotator.gui.appearance.language import speak
from annotator.gui.appearance.theme import LIGHT, Theme
from annotator.gui.guidelines.guideline_text import GuidelineText
from annotator.gui.panels.plain_label import PlainLabel
from annotator.wording import guidelines as words


@dataclass(frozen=True, slots=True)
class ShownGuideline:
    """What the panel shows: the text of a label in a language, and what is said of its version."""

    label: str
    colour: str
    language: str
    text: str
    version: str


class GuidelinePanel(QWidget):
    """Shows a guideline and reports what is wanted: `sought(label)` another label's, `asked(verb)` `write`."""

    sought = Signal(str)
    asked = Signal(str)

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._shown: ShownGuideline | None = None
        self.labels, self.text = QComboBox(), GuidelineText()
        self.version, self.outdated = PlainLabel(muted=True), PlainLabel(muted=True)
        self.write = QPushButton(speak(words.WRITE))
        self.next = self._button(words.NEXT, actions["next_outdated"])
        self.uphold = self._button(words.UPHOLD, actions["uphold"])
        self.versions = self._button(words.VERSIONS, actions["guideline_versions"])
        self._build()
        self.labels.activated.connect(lambda _place: self.sought.emit(self.labels.currentData()))
        self.write.clicked.connect(lambda: self.asked.emit("write"))

    def _button(self, text: str, action: QAction) -> QPushButton:
        """A button for an action, offered when the action is."""
        button = QPushButton(speak(text))
        button.setToolTip(action.toolTip())
        button.setAccessibleDescription(action.statusTip())
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setEnabled)
        button.setEnabled(action.isEnabled())
        return button

    def _build(self) -> None:
        self.setMinimumWidth(240)
        self.labels.setAccessibleName(speak(words.OF_LABEL))
        self.labels.setMinimumContentsLength(12)  # else the longest name would be the least width
        self.text.setAccessibleName(speak(words.TEXT))
        self.text.setStyleSheet("QTextBrowser { background: transparent; border: none; padding: 0; }")
        self.outdated.setWordWrap(True)
        self.version.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(PlainLabel(speak(words.TITLE), muted=True))
        head.addStretch()
        head.addWidget(self.labels)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.next)
        foot.addWidget(self.uphold)
        foot.addStretch()
        beneath = QHBoxLayout()
        beneath.setSpacing(8)
        beneath.addWidget(self.write)
        beneath.addWidget(self.versions)
        beneath.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 8, 12, 8)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addWidget(self.text, 1)
        whole.addWidget(self.version)
        whole.addLayout(beneath)
        whole.addWidget(self.outdated)
        whole.addLayout(foot)
        self.setFocusProxy(self.text)

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours."""
        self._theme = theme
        if self._shown is not None:
            self._show_text(self._shown)

    def show_labels(self, labels: Sequence[Label], language: str) -> None:
        """The labels whose guideline can be sought."""
        self.labels.clear()
        for label in labels:
            self.labels.addItem(label.name(language), label.id)
        self._choose()

    def show_guideline(self, shown: ShownGuideline) -> None:
        """Show this one; where nothing of it changed, the place where one is reading stays."""
        if shown != self._shown:
            self._shown = shown
            self._choose()
            self._show_text(shown)

    def _choose(self) -> None:
        self.labels.setCurrentIndex(self.labels.findData(self._shown.label if self._shown else ""))

    def _show_text(self, shown: ShownGuideline) -> None:
        self.version.setText(shown.version)
        text = shown.text or speak(words.NONE_YET)
        self.text.show_guideline(text, shown.language, self._theme, shown.colour)

    def show_outdated(self, count: int, is_all: bool) -> None:
        """Say how many annotations were made under an older guideline; nothing where there are none."""
        self.outdated.setText(speak(words.OUTDATED if is_all else words.OUTDATED_MORE, count=count))
        for widget in (self.outdated, self.next, self.uphold):
            widget.setVisible(count > 0)
