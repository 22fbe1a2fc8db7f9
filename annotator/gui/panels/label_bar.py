"""The row above the page: a button for each label, with its key, its colour and its name."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QStyle, QToolButton, QWidget

from annotator.domain.label import Label
from annotator.gui.actions import with_key
from annotator.gui.appearance import fonts
from annotator.gui.appearance.language import speak
from annotator.gui.appearance.targets import high
from annotator.gui.appearance.theme import Theme
from annotator.gui.appearance.tooltips import explain
from annotator.gui.panels.elided_button import ELIDES
from annotator.gui.panels.label_row import LabelRow
from annotator.wording.interface import LABEL_BUTTON_HINT


class LabelButton(QAbstractButton):
    """One label: its key on its colour, then its name, cut with an ellipsis where it is long."""

    _KEY, _PAD, _WIDEST = 18, 10, 240

    def __init__(self, label: Label, language: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = label
        self._theme = theme
        self.setText(label.name(language))
        self.setProperty(ELIDES, True)
        self.setAccessibleName(f"{label.name(language)} {label.key}")
        explain(self, speak(LABEL_BUTTON_HINT, label=label.name(language), key=label.key))
        self.setFont(fonts.interface_font(13))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click must not take the focus from the page
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for key and name, within limits."""
        wide = QFontMetrics(self.font()).horizontalAdvance(self.text()) + self._KEY + 3 * self._PAD
        return QSize(min(wide, self._WIDEST), high(32))

    def event(self, event: QEvent) -> bool:
        """Show focus and hover at once."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A rounded button; the key stands on the label's colour."""
        theme, colour = self._theme, QColor(self._theme.colour_of(self.label))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.accent if self.hasFocus() else theme.lines), 1))
        painter.setBrush(QColor(theme.selection if self.isDown() else theme.lines if self.underMouse() else theme.page))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        key = self._mirrored(QRect(self._PAD, (self.height() - self._KEY) // 2, self._KEY, self._KEY))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(key, 4, 4)
        painter.setFont(fonts.interface_font(12))
        painter.setPen(QColor(theme.page))
        painter.drawText(key, Qt.AlignmentFlag.AlignCenter, self.label.key)
        painter.setFont(self.font())
        painter.setPen(QColor(theme.ink))
        name = QRect(self._KEY + 2 * self._PAD, 0, self.width() - self._KEY - 5 * self._PAD // 2, self.height())
        side = Qt.AlignmentFlag.AlignLeft
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            side = Qt.AlignmentFlag.AlignRight
        absolute = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        cut = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, name.width())
        painter.drawText(self._mirrored(name), side | absolute, cut)

    def _mirrored(self, area: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), area)


class LabelBar(QWidget):
    """Buttons for all labels and for peeling a prefix off; `label_chosen(id)` tells which was pressed."""

    label_chosen = Signal(str)

    def __init__(self, trim: QAction, trim_key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[LabelButton] = []
        self._labels = LabelRow(self)
        button = QToolButton(self)
        button.setText(with_key(trim.text(), trim_key))
        button.setToolTip(trim.toolTip())
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(trim.trigger)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(16, 6, 16, 6)
        whole.setSpacing(16)
        whole.addWidget(self._labels)
        whole.addWidget(button)
        whole.addStretch()

    def labels_area(self) -> QRect:
        """Where the buttons of the labels are."""
        return self._labels.geometry()

    def add_at_end(self, widget: QWidget) -> None:
        """Put something at the trailing side."""
        whole = self.layout()
        assert whole is not None
        whole.addWidget(widget)

    def show_labels(self, labels: Iterable[Label], language: str, theme: Theme) -> None:
        """A button for each label that is in use."""
        offered = [label for label in labels if not label.retired]
        self._buttons = [LabelButton(label, language, theme, self._labels) for label in offered]
        for button in self._buttons:
            button.clicked.connect(lambda _checked=False, id=button.label.id: self.label_chosen.emit(id))
        self._labels.show_buttons(self._buttons)

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours."""
        for button in self._buttons:
            button.set_theme(theme)
