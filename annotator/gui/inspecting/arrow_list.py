"""The arrows of an annotation: each leads to its other end, and can be taken away."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.appearance.language import speak
from annotator.gui.appearance.tooltips import explain
from annotator.gui.inspecting.inspected import ArrowRow
from annotator.wording.window import inspecting as words


class ElidedButton(QPushButton):
    """A flat button whose words are cut with an ellipsis where they are too long; the tooltip says all of them."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setFlat(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The button, and as much of its words as there is room for."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self)
        option.features |= QStyleOptionButton.ButtonFeature.Flat
        option.text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)


class ArrowList(QWidget):
    """Reports `sought(annotation)` when an arrow is followed and `removed(arrow)` when it is taken away."""

    sought = Signal(str)
    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[ArrowRow, ...] = ()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(2)

    def show_arrows(self, arrows: Iterable[ArrowRow]) -> None:
        """Show these."""
        arrows = tuple(arrows)
        if arrows != self._shown:
            self._shown = arrows
            while (item := self._rows.takeAt(0)) is not None:
                old = item.widget()
                assert old is not None  # nothing but rows was put in
                old.hide()
                old.deleteLater()
            for one in arrows:
                self._rows.addWidget(self._row(one))
        self.setVisible(bool(arrows))

    def _row(self, one: ArrowRow) -> QWidget:
        row = QWidget(self)
        follow, remove = ElidedButton(one.text, row), QToolButton(row)
        explain(follow, one.text)
        follow.clicked.connect(lambda: self.sought.emit(one.other))
        remove.setText("✕")
        remove.setAutoRaise(True)
        explain(remove, speak(words.REMOVE_ARROW, arrow=one.text))
        remove.setAccessibleName(remove.accessibleDescription())
        remove.clicked.connect(lambda: self.removed.emit(one.id))
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(follow, 1)
        layout.addWidget(remove)
        return row
