"""The other keys of a label: with Ctrl on to its next annotation, with Ctrl+Shift back, with Shift into the brush."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from annotator.domain.label import Label
from annotator.gui.appearance.language import speak
from annotator.wording.interface import BRUSH_LABEL, NEXT_OF_LABEL, PREVIOUS_OF_LABEL


class LabelKeys(QObject):
    """Tells `sought(label, forward)` and `loaded(label)`; every key stands in the menu it is given."""

    sought = Signal(str, bool)
    loaded = Signal(str)

    def __init__(self, menu: QMenu, parent: QObject) -> None:
        super().__init__(parent)
        self._menu = menu
        self._actions: list[QAction] = []

    def show_labels(self, labels: Iterable[Label], language: str) -> None:
        """The keys of these labels."""
        for old in self._actions:
            self._menu.removeAction(old)
            old.deleteLater()
        self._actions = [action for label in labels if label.key for action in self._of(label, label.name(language))]
        self._menu.addActions(self._actions)

    def _of(self, label: Label, name: str) -> tuple[QAction, ...]:
        onward = self._action(NEXT_OF_LABEL, name, f"Ctrl+{label.key}")
        back = self._action(PREVIOUS_OF_LABEL, name, f"Ctrl+Shift+{label.key}")
        brush = self._action(BRUSH_LABEL, name, f"Shift+{label.key}")
        onward.triggered.connect(lambda _on=False: self.sought.emit(label.id, True))
        back.triggered.connect(lambda _on=False: self.sought.emit(label.id, False))
        brush.triggered.connect(lambda _on=False: self.loaded.emit(label.id))
        return onward, back, brush

    def _action(self, sentence: str, name: str, key: str) -> QAction:
        action = QAction(speak(sentence, label=name).replace("&", "&&"), self)
        action.setShortcut(QKeySequence(key))
        return action
