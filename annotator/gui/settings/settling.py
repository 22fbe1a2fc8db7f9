"""What becomes of a setting a person chooses, in the dialog or in a menu: it is worn at once."""

from collections.abc import Callable
from dataclasses import fields

from PySide6.QtCore import QObject, QTimer

from annotator.editing.session import Session
from annotator.gui.appearance.preferences import Preferences
from annotator.gui.settings.dialog import SettingsDialog
from annotator.gui.settings.fields import FIELDS
from annotator.gui.window import Window
from annotator.gui.work.looking import Looking
from annotator.settings import Settings

ANEW = frozenset({"language", "digits", "large_targets"})
"""Settings that every word or row of the window depends on: it is made anew, and the work stays as it is."""
Refresh = Callable[[Callable[["Settling"], None]], None]


class Settling(QObject):
    """The settings of one window; `refresh(then)` makes the window anew and calls `then` with what settles there."""

    def __init__(
        self, preferences: Preferences, session: Session, window: Window, looking: Looking,
        refresh: Refresh, edit_keys: Callable[[], object],
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._preferences, self._session, self._window = preferences, session, window
        self._looking, self._refresh, self._edit_keys = looking, refresh, edit_keys
        self._dialog: SettingsDialog | None = None

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What its actions do."""
        return {"settings": self.open}

    def open(self, at: str = FIELDS[0]) -> None:
        """Show the dialog, the focus on one of its fields."""
        preferences = self._preferences
        labels = [label for label in self._session.facts.label_set() if not label.retired]
        dialog = SettingsDialog(preferences.now, labels, preferences.language, preferences.theme, self._window)
        dialog.chosen.connect(self.choose)
        dialog.usual_wanted.connect(self._choose_usual)
        dialog.keys_wanted.connect(self._go_to_keys)
        dialog.finished.connect(self._forget)
        self._dialog = dialog
        preferences.recoloured.connect(self._show_page)
        dialog.open()
        dialog.controls[at].setFocus()

    def choose(self, name: str, value: object) -> None:
        """Another value of one setting, from now on."""
        self._looking.choose(name, value)
        if name in ANEW:
            self._make_anew(name)
        else:
            self._show_page()

    def _choose_usual(self) -> None:
        usual = {one.name: getattr(Settings(), one.name) for one in fields(Settings) if one.name in FIELDS}
        self._preferences.prefer(**usual)
        self._make_anew(FIELDS[0])

    def _make_anew(self, at: str) -> None:
        if self._dialog is None:
            self._refresh(lambda _: None)
            return
        self._dialog.close()
        # Not under the feet of the control that was just used: it goes with its window.
        QTimer.singleShot(0, lambda: self._refresh(lambda there: there.open(at)))

    def _show_page(self) -> None:
        if self._dialog is not None:
            self._dialog.show_page(self._preferences.now, self._preferences.theme)

    def _go_to_keys(self) -> None:
        if self._dialog is not None:
            self._dialog.close()
        self._edit_keys()

    def _forget(self) -> None:
        self._preferences.recoloured.disconnect(self._show_page)
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = None
