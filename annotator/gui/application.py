"""The running program: the application, the person's settings, and the project that is open."""

import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QCloseEvent, QIcon
from PySide6.QtWidgets import QApplication

from annotator import paths
from annotator.domain.annotation import Annotator
from annotator.domain.errors import AnnotatorError
from annotator.editing.session import Session
from annotator.gui.appearance import fonts
from annotator.gui.appearance.language import speak
from annotator.gui.appearance.preferences import Preferences
from annotator.gui.appearance.theme import Theme
from annotator.gui.dialogs.messages import tell_trouble
from annotator.gui.dialogs.progress import waited_for
from annotator.gui.handlers import handlers_of
from annotator.gui.keys import ArabicKeys
from annotator.gui.opened import Opened, Program
from annotator.gui.safety.closing import last_backup
from annotator.gui.safety.crashes import CrashReporter, keep_log
from annotator.gui.safety.opening import Each, Troubles, opened_or_read_only, session_of, warnings_of
from annotator.gui.shell.waking import Waking
from annotator.gui.window import Window
from annotator.gui.work.asking import SUFFIX
from annotator.gui.work.desk import Desk
from annotator.wording import interface
from annotator.wording.window import safety

if TYPE_CHECKING:
    from annotator.gui.settings.settling import Settling

_DESKTOP_ID = "org.annotator.Annotator"  # the name of its entry in a desktop's menu, whose icon its windows bear


class Application(QObject):
    """Opens projects, keeps the settings, and does what belongs to no single document."""

    def __init__(self, app: QApplication, settings_file: Path, user_data: Path) -> None:
        super().__init__(app)
        self._user_data = user_data
        self.opened: Opened | None = None
        self.waking: Waking | None = None
        ArabicKeys(app, self)
        app.setStyle("Fusion")
        app.setFont(fonts.interface_font())
        app.setWindowIcon(QIcon(str(paths.resources() / "icons" / "annotator.svg")))
        self._troubles = Troubles(user_data, self)
        self._opening = ThreadPoolExecutor(max_workers=1, thread_name_prefix="opening")
        self.preferences = Preferences(app, settings_file, self)
        self.preferences.recoloured.connect(self._recolour)
        self.preferences.unkept.connect(self._say)

    @property
    def session(self) -> Session | None:
        """The session on the project that is open."""
        return self.opened.session if self.opened else None

    @property
    def window(self) -> Window | None:
        """The window that shows it."""
        return self.opened.window if self.opened else None

    @property
    def desk(self) -> Desk | None:
        """The desk between the two."""
        return self.opened.desk if self.opened else None

    def _recolour(self, theme: Theme) -> None:
        if self.opened is not None:
            self.opened.desk.set_theme(theme)

    def _say(self, sentence: str) -> None:
        if self.opened is not None:
            self.opened.window.status.say(sentence)

    # -- projects -----------------------------------------------------------------------------------------------------

    def open_first(self, project: Path | None) -> None:
        """Open the project named, else the one open last, else the sample.

        Raises:
            AnnotatorError: if the project named cannot be opened.
        """
        self._open(self._session_of(self._first(project)))
        if project is None and self.opened is not None and self.preferences.wants_tour:
            self.opened.welcome.greet()

    def open_first_or_tell(self, project: Path | None) -> None:
        """Open the first project, or say in a window why that cannot be, and offer what can be done instead."""
        try:
            self.open_first(project)
        except AnnotatorError as trouble:
            first = self._first(project)
            self._troubles.tell(None, first, trouble, lambda only: self.open_project(first, only))

    def _first(self, project: Path | None) -> Path:
        return (project or self._last_project() or self._sample()).resolve()

    def _last_project(self) -> Path | None:
        recent = (Path(path) for path in self.preferences.now.recent)
        return next((path for path in recent if path.exists()), None)

    def _sample(self) -> Path:
        """The sample project, made at the first start; its name is in the language the interface had then."""
        folder = self._user_data / "sample"
        project = next(folder.glob(f"*{SUFFIX}"), None)
        if project is None:
            folder.mkdir(parents=True, exist_ok=True)
            project = folder / f"{speak(interface.SAMPLE_PROJECT)}{SUFFIX}"
            from annotator.editing.founding import sample_project  # noqa: PLC0415 - the first start alone needs it

            sample_project(project, self._annotator)
        return project

    def _open_sample(self) -> None:
        self.open_project(self._sample())

    def _open_with(self, project: Path, folder: Path) -> None:
        """Open a project in place of this one, and import a folder into it."""
        self.open_project(project)
        if self.opened is not None and Path(self.opened.session.thread.path) == project.resolve():
            self.opened.imports.import_paths([folder])

    def open_project(self, project: Path, read_only: bool = False) -> None:
        """Open another project in place of this one; if it cannot be opened, this one stays and it is said why."""
        project = project.resolve()
        try:
            self._open(self._session_of(project, read_only))
        except AnnotatorError as trouble:
            self._troubles.tell(self.window, project, trouble, lambda only: self.open_project(project, only))

    def _session_of(self, project: Path, read_only: bool = False) -> Session:
        """Opened off the window: an older project is copied and upgraded first, one that ended badly is checked."""
        who, place, also = self._annotator, self._user_data, self.preferences.now.second_backups

        def opened(each: Each) -> Session:
            if read_only:
                return session_of(project, who, place, read_only=True, each=each)
            return opened_or_read_only(project, who, place, also, each)

        title = speak(safety.OPENING, name=project.stem)
        return waited_for(lambda each: self._opening.submit(opened, each), title, self.window)

    @property
    def _annotator(self) -> Annotator:
        return Annotator(self.preferences.now.annotator_id, self.preferences.now.annotator_name)

    def _open(self, session: Session) -> None:
        if self.opened is not None:
            last_backup(self.opened.session)
            self.opened.session.close()
        self.preferences.remember(recent=self.preferences.now.with_recent(session.thread.path).recent)
        self._show(session)
        for warning in warnings_of(session):
            self._say(speak(warning))

    def _show(self, session: Session) -> None:
        """A new window on the session; the old one, if any, gives way in its place."""
        old = self.opened
        self._leave_window()
        window = Window(self.preferences.theme, self.preferences.language)
        window.take_shape(self.preferences.now.window)
        program = Program(self.preferences, self.open_project, self._open_with, self._open_sample, self.refresh)
        self.opened = opened = Opened(session, window, program)
        self._connect(opened)
        self.waking = _waking(opened)
        window.show()
        window.page.setFocus()
        if old is not None:
            old.window.close()
            old.window.deleteLater()

    def refresh(self, then: Callable[["Settling"], None] = lambda _: None) -> None:
        """Another window on the same session, as the preferences are now; nothing of the work is touched."""
        if self.opened is not None:
            self._show(self.opened.session)
            then(self.opened.settling)

    def _connect(self, opened: Opened) -> None:
        handlers = handlers_of(opened)
        opened.window.acted.connect(lambda action, on: handlers[action](on))
        opened.window.setting_chosen.connect(self._choose_setting)
        opened.window.files_dropped.connect(self._import_dropped)
        opened.window.closing.connect(self._close)
        _tell_what_is_special(opened, self.preferences)

    def _import_dropped(self, files: list[Path]) -> None:
        if self.opened is not None:
            self.opened.imports.preview(files)

    def _leave_window(self) -> None:
        """Make the window that is open, if any, ready to give way."""
        if self.opened is not None:
            if self.waking is not None:
                self.waking.stop()
            if self.opened.is_made("focus_mode"):
                self.opened.focus_mode.leave()
            self.opened.returning.keep()
            self.preferences.remember(window=self.opened.window.remembered_shape())
            self.opened.window.closing.disconnect(self._close)
            self.opened.background.close()
            if self.opened.is_made("proposing"):
                self.opened.proposing.leave()
            self.opened.desk.leave()

    def _close(self, event: QCloseEvent) -> None:
        """Everything is on disk already, or the window stays."""
        assert self.opened is not None
        try:
            last_backup(self.opened.session)
            self.opened.session.close()
        except AnnotatorError as trouble:
            event.ignore()
            tell_trouble(self.opened.window, trouble)
            return
        self._leave_window()

    # -- settings -----------------------------------------------------------------------------------------------------

    def _choose_setting(self, menu: str, value: str) -> None:
        assert self.opened is not None
        if menu == "recent":
            self.open_project(Path(value))
        else:
            self.opened.settling.choose(menu, value)


def _tell_what_is_special(opened: Opened, preferences: Preferences) -> None:
    """Above the page: that nothing can be changed, or that this is a safe start."""
    banner = opened.window.banner
    if opened.session.thread.is_read_only:
        banner.tell(speak(interface.READ_ONLY), speak(interface.SAVE_COPY), preferences.theme)
        banner.asked.connect(opened.window.actions_by_id["save_copy"].trigger)
    elif preferences.is_safe:
        banner.tell(speak(interface.SAFE_START), "", preferences.theme)


def _waking(opened: Opened) -> Waking:
    """Has the rooms made that follow what is shown and done, what a person sees of them first."""
    makes: list[Callable[[], object]] = [
        lambda: opened.guiding, lambda: opened.inspecting, lambda: opened.welcome, lambda: opened.proposing,
        lambda: opened.safekeeping,
    ]  # fmt: skip
    waking = Waking(opened.window, makes)
    opened.desk.catalogue.counted.connect(lambda: waking.begin() if opened.desk.catalogue.is_empty else None)
    return waking


def made_application() -> QApplication:
    """The one QApplication of this process, named."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName(paths.APPLICATION)
    app.setDesktopFileName(_DESKTOP_ID)
    app.setApplicationDisplayName("")  # window titles say the project's name alone
    return app


def run_window(project: Path | None, safe: bool) -> int:
    """Open the window and run until it is closed; `safe` goes without settings and without what was remembered.

    Raises:
        AnnotatorError: if the project named cannot be opened, and that is read at a terminal; else a window tells it.
    """
    app = made_application()
    keep_log(paths.log_file())
    CrashReporter(app).install()
    program = Application(app, paths.settings_file(), paths.user_data())
    if safe:
        program.preferences.start_safely()
    if _is_at_a_terminal():
        program.open_first(project)
    else:
        program.open_first_or_tell(project)
    if program.window is not None:
        program.window.fit_to_screen()
    ended = app.exec()
    return ended if program.window is not None else 1


def _is_at_a_terminal() -> bool:
    """Whether who started it reads what is said there; a double click has no terminal, and nobody sees "offscreen"."""
    return QApplication.platformName() in ("offscreen", "minimal") or (sys.stderr is not None and sys.stderr.isatty())
