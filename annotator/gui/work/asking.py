"""What is asked of a person that belongs to no single document: which project, which name."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QInputDialog

from annotator import __version__
from annotator.domain.annotation import plain_name
from annotator.domain.errors import AnnotatorError
from annotator.gui.appearance.language import speak
from annotator.gui.dialogs.messages import message, tell_trouble
from annotator.gui.window import Window
from annotator.wording import interface

SUFFIX = ".annotator"


def project_filter() -> str:
    """What a file dialog shows of projects."""
    return f"{speak(interface.PROJECT_FILES)} (*{SUFFIX})"


def with_suffix(path: str) -> Path:
    """The path a person typed, as a project's."""
    return Path(path if path.endswith(SUFFIX) else path + SUFFIX)


class Asking(QObject):
    """Asks in one window; `open_project` is what to do with a project that was chosen."""

    def __init__(self, window: Window, project: str, open_project: Callable[[Path], None]) -> None:
        super().__init__(window)
        self._window, self._project, self._open_project = window, project, open_project

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the actions of this room do, by their ids."""
        return {
            "new_project": self.for_new_project,
            "open_project": self.for_project,
            "about": self.tell_about,
        }

    def for_new_project(self) -> None:
        """Ask for a name, make a project there and open it."""
        suggested = f"{speak(interface.UNTITLED_PROJECT)}{SUFFIX}"
        path, _ = QFileDialog.getSaveFileName(self._window, "", suggested, project_filter())
        if not path:
            return
        from annotator.editing.founding import new_project  # noqa: PLC0415 - few starts make a project

        try:
            new_project(with_suffix(path))
        except AnnotatorError as trouble:
            tell_trouble(self._window, trouble)
            return
        self._open_project(with_suffix(path))

    def for_project(self) -> None:
        """Ask which project to open, and open it."""
        path, _ = QFileDialog.getOpenFileName(self._window, "", "", project_filter())
        if path:
            self._open_project(Path(path))

    def for_name(self, now: str, take: Callable[[str], None]) -> None:
        """Ask for the annotator's name; `take` is called with it unless the person thought better of it."""
        name, said = QInputDialog.getText(
            self._window, speak(interface.YOUR_NAME), speak(interface.YOUR_NAME_QUESTION), text=now
        )
        if said and plain_name(name):
            take(plain_name(name))

    def for_backup_folder(self, now: str) -> str:
        """Ask for a second folder for backups; empty if the person thought better of it."""
        return QFileDialog.getExistingDirectory(self._window, speak(interface.BACKUP_FOLDER), now)

    def tell_about(self) -> None:
        """Say what program this is, and where the project lies."""
        text = speak(interface.ABOUT, version=__version__, project=self._project)
        message(self._window, speak(interface.ABOUT_TITLE), text).open()
