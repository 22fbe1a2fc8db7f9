"""Opening a project for a window: what happened, is my work safe, what now."""

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox, QWidget

from annotator.domain.annotation import Annotator
from annotator.domain.errors import AnnotatorError, ProjectDamaged, ProjectFolderUnusable, ProjectInUse
from annotator.editing.keeping import Keeper
from annotator.editing.session import Session
from annotator.gui.appearance.language import speak
from annotator.gui.dialogs.messages import message, tell_trouble
from annotator.gui.dialogs.progress import waited_for
from annotator.storage.opening.lock import ProjectLock
from annotator.storage.opening.place import Risk, risk_of
from annotator.storage.safekeeping.backups import backups_in, folder_of
from annotator.storage.safekeeping.emergency import emergency_file
from annotator.storage.safekeeping.recovery import Recovery, recover
from annotator.storage.thread import ProjectThread
from annotator.wording import interface
from annotator.wording.phrase import Phrase
from annotator.wording.refusals import sentence_for
from annotator.wording.window import safety

Each = Callable[[int], None]
"""Told, off the window's thread, how much is through; whatever it raises stops the work."""

RISKS = {Risk.CLOUD: interface.CLOUD_FOLDER, Risk.NETWORK: interface.NETWORK_FOLDER}


def session_of(
    project: Path,
    annotator: Annotator,
    user_data: Path,
    read_only: bool = False,
    also: str = "",
    each: Each | None = None,
) -> Session:
    """A session on a project, with its backups (a copy of each in the folder `also`, if named) and its emergency file.

    Raises:
        AnnotatorError: if the project cannot be opened.
    """
    thread = ProjectThread.open(project, read_only, each)
    try:
        keeper = Keeper(thread, user_data / "backups", also=Path(also) if also else None)
        return Session(thread, annotator, emergency_file(project, user_data / "unsaved"), keeper)
    except BaseException:
        thread.close()
        raise


def opened_or_read_only(
    project: Path, annotator: Annotator, user_data: Path, also: str = "", each: Each | None = None
) -> Session:
    """A session; where the file or its place cannot be written, one that only reads.

    Raises:
        AnnotatorError: if the project cannot be opened.
    """
    if project.exists() and not os.access(project, os.W_OK):
        return session_of(project, annotator, user_data, read_only=True)
    try:
        return session_of(project, annotator, user_data, also=also, each=each)
    except ProjectFolderUnusable:
        return session_of(project, annotator, user_data, read_only=True)


def warnings_of(session: Session) -> tuple[Phrase, ...]:
    """What a person should know of the project that was opened."""
    told = []
    if session.brought_back:
        told.append(Phrase(interface.BROUGHT_BACK, {"count": session.brought_back}))
    risk = risk_of(Path(session.thread.path))
    if risk is not None:
        told.append(Phrase(RISKS[risk]))
    return tuple(told)


class Troubles(QObject):
    """Says why a project cannot be opened, and offers what can be done: read it only, or recover it."""

    def __init__(self, user_data: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._user_data = user_data
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="recovery")

    def tell(
        self, window: QWidget | None, project: Path, trouble: AnnotatorError, again: Callable[[bool], None]
    ) -> None:
        """Tell it; `again(read_only)` opens the project once more, where the person wants that."""
        if isinstance(trouble, ProjectInUse):
            self._offer(window, trouble, interface.OPEN_READ_ONLY, lambda: again(True))
        elif isinstance(trouble, ProjectDamaged):
            self._offer(window, trouble, interface.RECOVER, lambda: self._recover(window, project, again))
        else:
            tell_trouble(window, trouble)

    def _offer(self, window: QWidget | None, trouble: AnnotatorError, words: str, act: Callable[[], None]) -> None:
        box = message(window, speak(interface.TROUBLE), speak(sentence_for(trouble)))
        if isinstance(trouble, ProjectDamaged):
            box.setInformativeText(speak(interface.RECOVER_TEXT))
        button = box.addButton(speak(words), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        button.clicked.connect(lambda _on=False: act())
        box.open()

    def _recover(self, window: QWidget | None, project: Path, again: Callable[[bool], None]) -> None:
        try:
            done = waited_for(lambda _: self._pool.submit(self._recovered, project), speak(safety.RECOVERING), window)
        except AnnotatorError as trouble:
            tell_trouble(window, trouble)
            return
        again(False)
        self._tell_recovery(done)

    def _recovered(self, project: Path) -> Recovery:
        """Off the window: the project, recovered under its lock."""
        lock = ProjectLock(project)
        try:
            return recover(project, backups_in(folder_of(project, self._user_data / "backups")))
        finally:
            lock.release()

    def _tell_recovery(self, done: Recovery) -> None:
        base = f"{done.base.made.astimezone():%Y-%m-%d %H:%M}" if done.base else "–"
        counts = {"base": base, "changes": done.changes, "lost": len(done.lost) + done.unreadable}
        text = speak(interface.RECOVERED, **counts, path=str(done.damaged))
        # Of no window: the one that asked has given way to that of the recovered project.
        message(None, speak(interface.RECOVER_TITLE), text, done.lost).open()
