"""How many annotations of each label there are, as thin bars that filter the list when clicked."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from annotator.gui.appearance import fonts
from annotator.gui.appearance.language import figures, speak
from annotator.gui.appearance.targets import high
from annotator.gui.appearance.theme import LabelStyle, Theme
from annotator.gui.appearance.tooltips import explain
from annotator.wording.interface import FILTER_HINT, LABELS_COUNTED

_MOST_ROWS = 9


class LabelCounts(QScrollArea):
    """A row for each label, nine to be seen at once; `filtered(label)` tells which alone is wanted, empty for all."""

    filtered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, _CountRow] = {}
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(speak(LABELS_COUNTED))
        self.setWidget(inner)
        self.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)

    def show_counts(self, styles: Mapping[str, LabelStyle], counts: Mapping[str, int], theme: Theme) -> None:
        """Show these counts, by label id, in the order of `styles`."""
        if list(self._rows) != list(styles):
            self._build(styles)
        most = max((*counts.values(), 1))
        for label, row in self._rows.items():
            row.show_count(styles[label], counts.get(label, 0), most, theme)

    def _build(self, styles: Mapping[str, LabelStyle]) -> None:
        for row in self._rows.values():
            row.deleteLater()
        self._rows = {label: _CountRow(self.viewport()) for label in styles}
        for label, row in self._rows.items():
            row.toggled.connect(lambda on, label=label: self._toggled(label, on))
            self._column.addWidget(row)
        self.setFixedHeight(min(len(self._rows), _MOST_ROWS) * high(19, 28))

    def _toggled(self, label: str, on: bool) -> None:
        if on:
            for other, row in self._rows.items():
                if other != label:
                    row.setChecked(False)
        wanted = next((label for label, row in self._rows.items() if row.isChecked()), "")
        self.filtered.emit(wanted)


class _CountRow(QAbstractButton):
    """Name, bar, number."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._style: LabelStyle | None = None
        self._theme: Theme | None = None
        self._count, self._most = 0, 1

    def show_count(self, style: LabelStyle, count: int, most: int, theme: Theme) -> None:
        """Show this count; a bar of `most` fills the width."""
        self._style, self._count, self._most, self._theme = style, count, most, theme
        self.setAccessibleName(f"{style.name}: {figures(count)}")
        explain(self, speak(FILTER_HINT, label=style.name))
        self.update()

    def sizeHint(self) -> QSize:
        """A thin row."""
        return QSize(160, high(19, 28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Name at the leading side, number at the trailing one, the bar between."""
        if self._style is None or self._theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.hasFocus() or self.underMouse():
            painter.setPen(QColor(self._theme.accent) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.selection if self.isChecked() else self._theme.lines))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        font = fonts.interface_font(12)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.ink))
        metrics = QFontMetrics(font)
        name_width, number_width = 56, metrics.horizontalAdvance("0000") + 6
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        width, height = self.width(), self.height()
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        other = Qt.AlignmentFlag.AlignLeft if mirrored else Qt.AlignmentFlag.AlignRight
        area = QRectF(6, 0, width - 12, height)
        middle = Qt.AlignmentFlag.AlignVCenter
        absolute = Qt.AlignmentFlag.AlignAbsolute
        name = metrics.elidedText(self._style.name, Qt.TextElideMode.ElideRight, name_width)
        painter.drawText(area, side | middle | absolute, name)
        painter.drawText(area, other | middle | absolute, figures(self._count))
        room = width - 12 - name_width - number_width - 12
        length = room * self._count / self._most
        x = width - 6 - name_width - 8 - length if mirrored else 6 + name_width + 8
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._style.colour))
        painter.drawRoundedRect(QRectF(x, height / 2 - 2.5, length, 5), 2.5, 2.5)
