"""The first minutes in one window: when the tour starts, what an empty project shows, a project from a folder."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from annotator.domain.errors import AnnotatorError
from annotator.gui.appearance.language import speak
from annotator.gui.appearance.preferences import Preferences
from annotator.gui.dialogs.messages import tell_trouble
from annotator.gui.welcome.empty_page import EmptyPage
from annotator.gui.welcome.tour import Tour
from annotator.gui.window import Window
from annotator.gui.work.asking import project_filter, with_suffix
from annotator.gui.work.desk import Desk
from annotator.wording.window.welcome import CHOOSE_OWN_FOLDER, NAME_OWN_PROJECT


class Welcome(QObject):
    """Of one window. `open_with(project, folder)` opens a project and imports a folder into it."""

    def __init__(
        self, preferences: Preferences, window: Window, desk: Desk,
        open_with: Callable[[Path, Path], None], open_sample: Callable[[], None],
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._window, self._desk = window, desk
        self._open_with, self._open_sample = open_with, open_sample
        self.tour = Tour(window, lambda: preferences.remember(toured=True), self.start_with_folder)
        self.empty = EmptyPage(window.page, window.actions_by_id)
        desk.catalogue.counted.connect(self._show_empty)
        desk.shelf.shown.connect(self._show_empty)
        self._show_empty()

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What its actions do."""
        return {"tour": self.tour.start, "own_folder": self.start_with_folder, "open_sample": self._open_sample}

    def greet(self) -> None:
        """Start the tour as soon as there is a document to tour around."""
        if self._desk.document is not None:
            self.tour.start()
        else:
            self._desk.shelf.shown.connect(self._start_once)

    def _start_once(self) -> None:
        self._desk.shelf.shown.disconnect(self._start_once)
        self.tour.start()

    def _show_empty(self) -> None:
        self.empty.show_over(self._desk.catalogue.is_empty and self._desk.document is None)

    def start_with_folder(self) -> None:
        """Ask for a folder of texts and a name, make a project there, and import the folder into it."""
        folder = QFileDialog.getExistingDirectory(self._window, speak(CHOOSE_OWN_FOLDER))
        if not folder:
            return
        suggested = with_suffix(folder.rstrip("/"))
        path, _ = QFileDialog.getSaveFileName(self._window, speak(NAME_OWN_PROJECT), str(suggested), project_filter())
        if not path:
            return
        from annotator.editing.founding import new_project  # noqa: PLC0415 - takes every format in; few make a project

        try:
            new_project(with_suffix(path))
        except AnnotatorError as trouble:
            tell_trouble(self._window, trouble)
            return
        self._open_with(with_suffix(path), Path(folder))
