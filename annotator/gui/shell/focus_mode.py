"""Focus mode: the page alone. The menus are out of sight, and their keys go on working; what is said is seen."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from annotator.gui.shell.passing_words import PassingWords
from annotator.gui.window import Window

_ACTION = "focus_mode"
_ANY_HEIGHT = 16777215  # as Qt has it


class FocusMode(QObject):
    """Hides what lies around the page of one window, and brings back what was there; Escape on the page leaves."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._hidden: list[QWidget] = []
        self.words = PassingWords(window.page)
        self.is_on = False
        window.escaped.connect(self.leave)
        window.status.troubled.connect(self._show_trouble)
        window.status.told.connect(self._show_words)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What its action does."""
        return {_ACTION: self.toggle}

    def toggle(self) -> None:
        """The page alone, or everything again."""
        if self.is_on:
            self.leave()
        else:
            self._enter()

    def _enter(self) -> None:
        self.is_on = True
        self._hidden = [one for one in self._window.surroundings if not one.isHidden()]
        for one in self._hidden:
            one.hide()
        # Hidden menus would hear no keys; those of no height do.
        self._window.menuBar().setMaximumHeight(0)
        self._show_trouble(self._window.status.is_troubled)
        self._window.actions_by_id[_ACTION].setChecked(True)
        self._window.page.setFocus()

    def leave(self) -> None:
        """Everything as it was before."""
        if not self.is_on:
            return
        self.is_on = False
        self.words.hide()
        self._window.menuBar().setMaximumHeight(_ANY_HEIGHT)
        for one in self._hidden:
            one.show()
        self._window.actions_by_id[_ACTION].setChecked(False)

    def _show_trouble(self, trouble: bool) -> None:
        """That something is not saved is never out of sight."""
        if self.is_on:
            self._window.status.setVisible(trouble)
            if trouble:
                self.words.hide()

    def _show_words(self, sentence: str) -> None:
        """What would be said by the line that is out of sight."""
        if self.is_on and self._window.status.isHidden():
            self.words.say(sentence)
