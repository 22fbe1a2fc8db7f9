"""Colours to choose from: a grid of them, of which those that cannot be used are no more than dots."""

import colorsys
from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QGridLayout, QWidget

from annotator.gui.appearance.colours import Verdict, contrast, judged
from annotator.gui.appearance.language import left_to_right, speak
from annotator.gui.appearance.theme import Theme
from annotator.gui.appearance.tooltips import explain
from annotator.wording import labels as words

_HUES = 12
_CONTRASTS = {False: (4.8, 7.0, 10.5), True: (4.8, 7.5, 11.0)}  # of the rows, on a light page and on a dark one


class Swatch(QAbstractButton):
    """One colour; it can be chosen unless it cannot be used."""

    def __init__(self, colour: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.colour, self._theme = colour, theme
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def judge(self, verdict: Verdict) -> None:
        """Offer it or not, and say what is to be said of it."""
        self.setEnabled(verdict.passes)
        sentence = words.COLOUR_SPOKEN if verdict.passes else words.COLOUR_SPOKEN_UNFIT
        arguments = {"colour": left_to_right(self.colour), "contrast": f"{verdict.contrast:.1f}"}
        spoken = speak(sentence, **{name: arguments[name] for name in arguments if "{" + name + "}" in sentence})
        self.setAccessibleName(spoken)
        explain(self, spoken)

    def sizeHint(self) -> QSize:
        """A small square."""
        return QSize(24, 24)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The colour, in a ring where it is chosen or has the focus; no more than a dot where it cannot be used."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked() or self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.accent if self.hasFocus() else self._theme.ink), 2))
            painter.drawRoundedRect(area, 6, 6)
        inner = area.adjusted(3, 3, -3, -3) if self.isEnabled() else area.adjusted(7, 7, -7, -7)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.colour))
        painter.drawRoundedRect(inner, 4, 4)


class SwatchGrid(QWidget):
    """Twelve hues and a grey in three strengths, all of which can be read on the theme's page; `chosen(colour)`."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._group = QButtonGroup(self)
        layout = QGridLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(2)
        self.swatches: dict[str, Swatch] = {}
        for row, colours in enumerate(offered(theme)):
            for column, colour in enumerate(colours):
                swatch = Swatch(colour, theme, self)
                self._group.addButton(swatch)
                self.swatches[colour] = swatch
                layout.addWidget(swatch, row, column)
        self._group.buttonClicked.connect(lambda swatch: self.chosen.emit(swatch.colour))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The page they are meant for, under all of them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self._theme.lines))
        painter.setBrush(QColor(self._theme.page))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    def judge(self, others: Mapping[str, str]) -> None:
        """Offer what can be used beside those colours, by label."""
        for colour, swatch in self.swatches.items():
            swatch.judge(judged(colour, self._theme, others))

    def choose(self, colour: str) -> None:
        """Mark that colour, or none where it is not in the grid."""
        self._group.setExclusive(False)
        for one, swatch in self.swatches.items():
            swatch.setChecked(one == colour)
        self._group.setExclusive(True)


@cache
def offered(theme: Theme) -> tuple[tuple[str, ...], ...]:
    """Rows of colours, each row of one contrast on the theme's page."""
    hues = (*((place / _HUES, 0.72) for place in range(_HUES)), (0.6, 0.08))
    return tuple(
        tuple(_of_contrast(hue, saturation, wanted, theme) for hue, saturation in hues)
        for wanted in _CONTRASTS[theme.dark]
    )


def _of_contrast(hue: float, saturation: float, wanted: float, theme: Theme) -> str:
    """The colour of that hue nearest the page's own lightness that still has the contrast wanted."""
    steps = range(256) if theme.dark else range(255, -1, -1)
    colours = (_hex(colorsys.hls_to_rgb(hue, step / 255, saturation)) for step in steps)
    return next(one for one in colours if contrast(one, theme.page) >= wanted)


def _hex(parts: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(255 * part):02X}" for part in parts)
