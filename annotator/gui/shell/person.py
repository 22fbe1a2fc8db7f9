"""What belongs to the person and not to a document: their name, and where copies of backups go."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from annotator.editing.session import Session
from annotator.gui.appearance.preferences import Preferences
from annotator.gui.work.asking import Asking
from annotator.gui.work.desk import Desk


class Person(QObject):
    """Asks for it in one window, and keeps it."""

    def __init__(self, preferences: Preferences, session: Session, desk: Desk, asking: Asking) -> None:
        super().__init__(asking)
        self._preferences, self._session, self._desk, self._asking = preferences, session, desk, asking

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What its actions do."""
        return {"rename_annotator": self._ask_for_name, "backup_folder": self._name_backup_folder}

    def _ask_for_name(self) -> None:
        self._asking.for_name(self._preferences.now.annotator_name, self._rename)

    def _rename(self, name: str) -> None:
        self._preferences.prefer(annotator_name=name)
        self._desk.rename_annotator(name)

    def _name_backup_folder(self) -> None:
        folder = self._asking.for_backup_folder(self._preferences.now.second_backups)
        if folder and self._session.keeper is not None:
            self._preferences.prefer(second_backups=folder)
            self._session.keeper.also = Path(folder)
