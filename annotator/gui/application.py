"""The running program: the application, the person's settings, and the project that is open."""

import sys
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QCloseEvent, QIcon
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog

from annotator import __version__, paths
from annotator.domain.annotation import Annotator
from annotator.domain.errors import AnnotatorError
from annotator.editing.founding import new_project, sample_project
from annotator.editing.session import Session
from annotator.gui import fonts
from annotator.gui.background import Background
from annotator.gui.desk import Desk
from annotator.gui.dialogs.messages import message, tell_trouble
from annotator.gui.keys import ArabicKeys
from annotator.gui.language import speak
from annotator.gui.preferences import Preferences
from annotator.gui.theme import Theme
from annotator.gui.transfers import Transfers
from annotator.gui.window import Window
from annotator.storage.thread import ProjectThread
from annotator.wording import interface

SUFFIX = ".annotator"
_ZOOM_STEP = 2


class Application(QObject):
    """Opens projects, keeps the settings, and does what belongs to no single document."""

    def __init__(self, app: QApplication, settings_file: Path, user_data: Path) -> None:
        super().__init__(app)
        self._user_data = user_data
        self._background: Background | None = None
        self.session: Session | None = None
        self.window: Window | None = None
        self.desk: Desk | None = None
        ArabicKeys(app, self)
        app.setStyle("Fusion")
        app.setFont(fonts.interface_font())
        app.setWindowIcon(QIcon(str(paths.resources() / "icons" / "annotator.svg")))
        self.preferences = Preferences(app, settings_file, self)
        self.preferences.recoloured.connect(self._recolour)
        self.preferences.unkept.connect(self._say)

    def _recolour(self, theme: Theme) -> None:
        if self.desk is not None:
            self.desk.set_theme(theme)

    def _say(self, sentence: str) -> None:
        if self.window is not None:
            self.window.status.say(sentence)

    # -- projects -----------------------------------------------------------------------------------------------------

    def open_first(self, project: Path | None) -> None:
        """Open the project named, else the one open last, else the sample.

        Raises:
            AnnotatorError: if the project named cannot be opened.
        """
        if project is None:
            recent = (Path(path) for path in self.preferences.now.recent)
            project = next((path for path in recent if path.exists()), None)
        if project is None:
            project = self._user_data / f"sample{SUFFIX}"
            if not project.exists():
                self._user_data.mkdir(parents=True, exist_ok=True)
                sample_project(project, self._annotator)
        self._open(project)

    def open_project(self, project: Path) -> None:
        """Open another project in place of this one; if it cannot be opened, this one stays."""
        try:
            self._open(project)
        except AnnotatorError as trouble:
            tell_trouble(self.window, trouble)

    @property
    def _annotator(self) -> Annotator:
        return Annotator(self.preferences.now.annotator_id, self.preferences.now.annotator_name)

    def _open(self, project: Path) -> None:
        session = Session(ProjectThread.open(project.resolve()), self._annotator)
        if self.session is not None:
            self.session.close()
        self.session = session
        self.preferences.prefer(recent=self.preferences.now.with_recent(str(project.resolve())).recent)
        self._show_window()

    def _show_window(self) -> None:
        """A new window on the session; the old one, if any, gives way in its place."""
        assert self.session is not None
        old = self.window
        self._leave_window()
        window = Window(self.preferences.theme, self.preferences.language)
        window.take_shape(self.preferences.now.window)
        self.window = window
        self._background = Background(window)
        self.desk = Desk(self.session, window, self._background, self.preferences.theme, self.preferences.language)
        self._transfers = Transfers(self.session, window, self.desk, self._background)
        window.acted.connect(self._act)
        window.setting_chosen.connect(self._choose_setting)
        window.closing.connect(self._close)
        window.page.zoom_changed.connect(self._zoomed)
        self._show_settings(window)
        window.show()
        window.page.setFocus()
        if old is not None:
            old.close()
            old.deleteLater()

    def _leave_window(self) -> None:
        """Make the window that is open, if any, ready to give way."""
        if self.window is None or self.desk is None or self._background is None:
            return
        self.preferences.prefer(window=self.window.remembered_shape())
        self.window.closing.disconnect(self._close)
        self._background.close()
        self.desk.leave()

    def _show_settings(self, window: Window) -> None:
        window.show_choice("theme", self.preferences.now.theme)
        window.show_choice("language", self.preferences.now.language)
        window.show_recent(self.preferences.now.recent)
        window.page.set_chips(self.preferences.now.chips)
        window.page.set_numbers(self.preferences.now.numbers)
        window.actions_by_id["chips"].setChecked(self.preferences.now.chips)
        window.actions_by_id["numbers"].setChecked(self.preferences.now.numbers)
        window.page.set_font_size(self.preferences.now.page_size)
        self._show_zoom()
        for panel in ("documents_panel", "annotations_panel"):
            window.show_panel(panel, True)

    def _close(self, event: QCloseEvent) -> None:
        """Everything is on disk already, or the window stays."""
        assert self.window is not None
        try:
            if self.session is not None:
                self.session.close()
        except AnnotatorError as trouble:
            event.ignore()
            tell_trouble(self.window, trouble)
            return
        self._leave_window()

    # -- what actions do ----------------------------------------------------------------------------------------------

    def _act(self, action: str, on: bool) -> None:
        assert self.desk is not None and self.window is not None and self.session is not None
        desk, page, transfers = self.desk, self.window.page, self._transfers
        handlers = {
            "new_project": self._ask_for_new,
            "open_project": self._ask_for_project,
            "import_files": transfers.ask_for_files,
            "import_folder": transfers.ask_for_folder,
            "export": transfers.ask_for_export,
            "quit": self.window.close,
            "undo": desk.undo,
            "redo": desk.redo,
            "remove": desk.remove,
            "trim": page.trim_clitic,
            "next_annotation": lambda: page.choose_next(True),
            "previous_annotation": lambda: page.choose_next(False),
            "next_document": lambda: desk.go(1),
            "previous_document": lambda: desk.go(-1),
            "done": desk.mark_done,
            "rename_annotator": self._ask_for_name,
            "zoom_in": lambda: self._zoom(page.font_size() + _ZOOM_STEP),
            "zoom_out": lambda: self._zoom(page.font_size() - _ZOOM_STEP),
            "zoom_reset": lambda: self._zoom(fonts.PAGE_PIXELS),
            "chips": lambda: self._switch("chips", on),
            "numbers": lambda: self._switch("numbers", on),
            "documents_panel": lambda: self._show_panel("documents_panel", on),
            "annotations_panel": lambda: self._show_panel("annotations_panel", on),
            "next_zone": self.window.go_to_next_zone,
            "retry": self.session.retry_saving,
            "about": self._tell_about,
        }
        handlers[action]()

    def _show_panel(self, panel: str, on: bool) -> None:
        assert self.window is not None
        self.window.show_panel(panel, on)

    def _switch(self, name: str, on: bool) -> None:
        assert self.window is not None
        {"chips": self.window.page.set_chips, "numbers": self.window.page.set_numbers}[name](on)
        self.preferences.prefer(**{name: on})

    def _zoom(self, pixels: int) -> None:
        assert self.window is not None
        self.window.page.set_font_size(pixels)
        self._zoomed(self.window.page.font_size())

    def _zoomed(self, pixels: int) -> None:
        self.preferences.prefer(page_size=pixels)
        self._show_zoom()

    def _show_zoom(self) -> None:
        assert self.window is not None
        self.window.status.set_zoom(round(100 * self.preferences.now.page_size / fonts.PAGE_PIXELS))

    def _choose_setting(self, menu: str, value: str) -> None:
        if menu == "recent":
            self.open_project(Path(value))
            return
        self.preferences.prefer(**{menu: value})
        if menu == "language":
            self._show_window()

    # -- asking -------------------------------------------------------------------------------------------------------

    def _ask_for_new(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self.window, "", f"{speak(interface.UNTITLED_PROJECT)}{SUFFIX}", _filter()
        )
        if not path:
            return
        project = Path(path if path.endswith(SUFFIX) else path + SUFFIX)
        try:
            new_project(project)
        except AnnotatorError as trouble:
            tell_trouble(self.window, trouble)
            return
        self.open_project(project)

    def _ask_for_project(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self.window, "", "", _filter())
        if path:
            self.open_project(Path(path))

    def _ask_for_name(self) -> None:
        assert self.desk is not None
        name, said = QInputDialog.getText(
            self.window,
            speak(interface.YOUR_NAME),
            speak(interface.YOUR_NAME_QUESTION),
            text=self.preferences.now.annotator_name,
        )
        if said and name.strip():
            self.preferences.prefer(annotator_name=name.strip())
            self.desk.rename_annotator(name.strip())

    def _tell_about(self) -> None:
        assert self.session is not None
        text = speak(interface.ABOUT, version=__version__, project=self.session.thread.path)
        message(self.window, speak(interface.ABOUT_TITLE), text).open()


def _filter() -> str:
    return f"{speak(interface.PROJECT_FILES)} (*{SUFFIX})"


def made_application() -> QApplication:
    """The one QApplication of this process, named."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName(paths.APPLICATION)
    app.setApplicationDisplayName("")  # window titles say the project's name alone
    return app


def run_window(project: Path | None, safe: bool) -> int:
    """Open the window and run until it is closed; `safe` forgets what was remembered of the last time.

    Raises:
        AnnotatorError: if the project named cannot be opened.
    """
    app = made_application()
    program = Application(app, paths.settings_file(), paths.user_data())
    if safe:
        program.preferences.forget()
    program.open_first(project)
    return app.exec()
