"""The brush: as long as it is on, whatever a person selects is labelled at once, with the label it is loaded with."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from annotator.editing.session import Session
from annotator.gui.appearance.language import speak
from annotator.gui.reading.pointing.mode_watch import ModeWatch
from annotator.gui.window import Window
from annotator.wording import interface


class Brush(QObject):
    """Labels selections when the mouse is let go of, and on Enter; Escape puts it away. The status line shows it."""

    def __init__(
        self, session: Session, window: Window, language: str, label: Callable[[str], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._window, self._language = session, window, language
        self._label = label
        self._load: str | None = None  # stays when the brush is put away
        self.is_on = False
        ModeWatch(window.page, lambda: self.is_on, self.paint, self._put_away, self)

    def toggle(self) -> None:
        """Take the brush, loaded as it was last or with the first label; or put it away."""
        first = next((one.id for one in self._session.facts.label_set() if not one.retired), None)
        if self.is_on or (self._load or first) is None:
            self._put_away()
        else:
            self.load(self._load or first or "")

    def load(self, label: str) -> None:
        """Take the brush with that label; what is selected is labelled with it."""
        self._load, self.is_on = label, True
        self._show()
        self.paint()

    def paint(self) -> bool:
        """Label the selection, if the brush is on and there is one; whether it did."""
        if not self.is_on or self._load is None or self._window.page.selection() is None:
            return False
        self._label(self._load)
        return True

    def _put_away(self) -> None:
        self.is_on = False
        self._show()

    def _show(self) -> None:
        name = ""
        if self.is_on and self._load is not None:
            name = speak(interface.BRUSH_ON, label=self._session.facts.label(self._load).name(self._language))
        self._window.status.set_mode(name)
