"""A page in its clothes: colours, labels, the size of its font, and what else a person chooses about its look."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QWidget

from annotator.domain.label import DEFAULT_LABELS, Label
from annotator.gui.appearance.theme import LabelStyle, Theme, label_styles
from annotator.gui.reading.drawing.look import MarkStyle
from annotator.gui.reading.heights import LARGEST, SMALLEST, USUAL, Metrics, Typography
from annotator.gui.reading.scrolling import PageArea

_NOTCH = 120  # a wheel's notch in eighths of a degree; touch pads turn by less


class DressedArea(PageArea):
    """A page whose look can be changed; only another size, typography or chips set it in lines anew.

    `zoom_changed(pixels)` tells when a person made the font larger or smaller with the wheel.
    """

    zoom_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: tuple[Label, ...] = DEFAULT_LABELS
        self._language = "ar"
        self._typography = USUAL
        self._turned = 0  # by the wheel with Ctrl, less than a notch
        self.set_theme(self._look.theme)

    def set_labels(self, labels: Iterable[Label], language: str) -> None:
        """Draw these labels, named in that language."""
        self._labels, self._language = tuple(labels), language
        self.set_theme(self._look.theme)

    def style_of(self, label: str) -> LabelStyle:
        """How a label is drawn now."""
        return self._look.style(label)

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours."""
        self._wear(theme=theme, styles=label_styles(self._labels, self._language, theme))

    def set_font_size(self, pixels: int) -> None:
        """Set the page in a font of that many pixels, within what can be read."""
        self._set_measures(min(max(SMALLEST, pixels), LARGEST), self._look.chips, self._typography)

    def font_size(self) -> int:
        """The pixels of the page's font."""
        return self._metrics.pixels

    def set_chips(self, shown: bool) -> None:
        """Show the labels' names above the words, or not; lines are higher with them."""
        self._set_measures(self._metrics.pixels, shown, self._typography)

    def set_typography(self, typography: Typography) -> None:
        """Set the page in that typeface, with that leading and line length."""
        self._set_measures(self._metrics.pixels, self._look.chips, typography)

    def set_numbers(self, shown: bool) -> None:
        """Show the numbers of paragraphs in the margin, or not."""
        self._wear(numbers=shown)

    def set_mark_style(self, style: MarkStyle) -> None:
        """Draw marks in that style; lines are as high in any of them."""
        self._wear(marks=style)

    def set_invisibles(self, shown: bool) -> None:
        """Show signs for blanks, controls and whatever else has no ink, or not; no letter moves."""
        self._wear(signs=shown)

    def set_only_unlabelled(self, on: bool) -> None:
        """Let paragraphs that hold an annotation stand back, or not; no letter moves."""
        self._wear(only_unlabelled=on)

    def _wear(self, **changed: object) -> None:
        self._look = replace(self._look, **changed)  # type: ignore[arg-type]
        self.viewport().update()

    def _set_measures(self, pixels: int, chips: bool, typography: Typography) -> None:
        if (pixels, chips, typography) != (self._metrics.pixels, self._look.chips, self._typography):
            self._typography = typography
            self._metrics = Metrics.of(pixels, chips, typography)
            self._wear(metrics=self._metrics, chips=chips)
            self._set_anew()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl make the font larger or smaller."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return super().wheelEvent(event)
        before = self.font_size()
        self._turned += event.angleDelta().y()
        steps = int(self._turned / _NOTCH)
        self._turned -= steps * _NOTCH
        self.set_font_size(before + steps)
        if self.font_size() != before:
            self.zoom_changed.emit(self.font_size())
        return None
