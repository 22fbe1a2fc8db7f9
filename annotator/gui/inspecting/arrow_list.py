"""The arrows of an annotation: each leads to its other end, and can be taken away."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from annotator.gui.appearance.language import speak
from annotator.gui.appearance.tooltips import explain
from annotator.gui.inspecting.inspected import ArrowRow
from annotator.gui.panels.elided_button import ElidedButton
from annotator.wording.window import inspecting as words


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
