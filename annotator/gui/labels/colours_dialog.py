"""Choosing a label's two colours: each on its own page, checked against the other labels as it is chosen."""

import re
from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from annotator.gui.appearance import fonts
from annotator.gui.appearance.colours import judged, nearest_passing
from annotator.gui.appearance.language import left_to_right, speak
from annotator.gui.appearance.theme import DARK, LIGHT, Theme
from annotator.gui.appearance.tooltips import explain
from annotator.gui.labels.swatches import SwatchGrid
from annotator.gui.panels.plain_label import PlainLabel
from annotator.wording import labels as words

_COLOUR = re.compile(r"#[0-9A-F]{6}")


class Sample(QWidget):
    """A word under the label's colour as it will look on the page of that theme."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._name, self._colour = theme, name, theme.ink
        self.setFixedHeight(64)

    def show_colour(self, colour: str) -> None:
        """Draw in that colour."""
        self._colour = colour
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The page, the tint, the word in ink, the bar under it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self._theme.lines))
        painter.setBrush(QColor(self._theme.page))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        font = fonts.page_font(22)
        painter.setFont(font)
        width = painter.fontMetrics().horizontalAdvance(self._name) + 12
        mark = QRectF((self.width() - width) / 2, 12, width, 36)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.fill_of(self._colour)))
        painter.drawRoundedRect(mark, 4, 4)
        painter.setBrush(QColor(self._colour))
        painter.drawRect(QRectF(mark.left() + 1, mark.bottom() + 2, mark.width() - 2, 3))
        painter.setPen(QColor(self._theme.ink))
        painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, self._name)


class ColourChoice(QWidget):
    """One theme's colour: a sample, a grid, a field, what is to be said of it, and a better one where it fails."""

    changed = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        others: Mapping[str, str],
        names: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        """`others` are the colours of the other labels that are offered, by id; `names` what they are called."""
        super().__init__(parent)
        self._theme, self._others, self._names = theme, others, names
        self._proposed = ""
        self._sample, self.grid = Sample(theme, name), SwatchGrid(theme)
        self.field, self.verdict, self.proposal = QLineEdit(), PlainLabel(muted=True), QPushButton()
        self.field.setMaxLength(7)
        self.field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.field.setAccessibleName(speak(words.COLOUR_FIELD))
        explain(self.field, speak(words.COLOUR_FIELD))
        self.verdict.setWordWrap(True)
        self.verdict.setMinimumHeight(40)
        self.verdict.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.proposal.setAutoDefault(False)
        explain(self.proposal, speak(words.COLOUR_PROPOSED_HINT))
        self.grid.judge(others)
        self._build()
        self.grid.chosen.connect(self.field.setText)
        self.field.textChanged.connect(self._judge)
        self.proposal.clicked.connect(lambda: self.field.setText(self._proposed))

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.field.setFixedWidth(104)
        row.addWidget(self.field)
        row.addWidget(self.proposal)
        row.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addWidget(PlainLabel(speak(words.ON_DARK if self._theme.dark else words.ON_LIGHT), muted=True))
        whole.addWidget(self._sample)
        whole.addWidget(self.grid)
        whole.addLayout(row)
        whole.addWidget(self.verdict)

    def colour(self) -> str:
        """What is written in the field."""
        return self.field.text().strip().upper()

    def choose(self, colour: str) -> None:
        """Put that colour into the field."""
        self.field.setText(colour.upper())
        self._judge()

    def passes(self) -> bool:
        """The colour may be the label's."""
        return _COLOUR.fullmatch(self.colour()) is not None and judged(self.colour(), self._theme, self._others).passes

    def _judge(self) -> None:
        colour = self.colour()
        is_colour = _COLOUR.fullmatch(colour) is not None
        self.verdict.setText(self._sentence(colour) if is_colour else speak(words.COLOUR_NONE))
        role = QPalette.ColorRole.PlaceholderText if self.passes() else QPalette.ColorRole.BrightText
        self.verdict.setForegroundRole(role)
        self._proposed = ""
        if is_colour:
            self.grid.choose(colour)
            self._sample.show_colour(colour)
            if not self.passes():
                self._proposed = nearest_passing(colour, self._theme, self._others) or ""
        self.proposal.setVisible(bool(self._proposed))
        self.proposal.setText(speak(words.COLOUR_PROPOSED, colour=left_to_right(self._proposed)))
        self.changed.emit()

    def _sentence(self, colour: str) -> str:
        verdict = judged(colour, self._theme, self._others)
        if verdict.is_faint:
            return speak(words.COLOUR_FAINT, contrast=f"{verdict.contrast:.1f}")
        if verdict.is_alike:
            return speak(words.COLOUR_ALIKE, label=self._names[verdict.alike])
        return speak(words.COLOUR_PASSES, contrast=f"{verdict.contrast:.1f}")


class ColoursDialog(QDialog):
    """Both colours of a label side by side; they are taken only when both pass."""

    def __init__(
        self, name: str, colour: Mapping[str, str], others: Mapping[str, Mapping[str, str]], names: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """`others` are the colours of the other labels by id and then by theme, `names` what they are called."""
        super().__init__(parent)
        self.setWindowTitle(speak(words.COLOURS_TITLE, label=name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.choices: dict[str, ColourChoice] = {}
        both = QHBoxLayout()
        both.setSpacing(28)
        for key, theme in (("light", LIGHT), ("dark", DARK)):
            of_theme = {label: one[key] for label, one in others.items() if _COLOUR.fullmatch(one.get(key, "").upper())}
            self.choices[key] = ColourChoice(theme, name, of_theme, names)
            both.addWidget(self.choices[key])
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.setSpacing(16)
        whole.addLayout(both)
        whole.addWidget(buttons)
        for key, choice in self.choices.items():
            choice.changed.connect(self._enable)
            choice.choose(colour.get(key, ""))
        self.choices["light"].field.setFocus()

    def colours(self) -> dict[str, str]:
        """The two colours, by theme."""
        return {key: choice.colour() for key, choice in self.choices.items()}

    def _enable(self) -> None:
        self.ok.setEnabled(all(choice.passes() for choice in self.choices.values()))
