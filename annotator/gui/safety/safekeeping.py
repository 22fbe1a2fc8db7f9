"""Backups while one works, the list of them, a copy of the project, and saving that resumes by itself."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale, QObject, QTimer
from PySide6.QtWidgets import QFileDialog

from annotator.domain.errors import AnnotatorError
from annotator.editing.keeping import Keeper
from annotator.editing.saving import Saving
from annotator.editing.session import Session
from annotator.gui.appearance.language import figures, isolated, left_to_right, speak
from annotator.gui.appearance.tooltips import explain
from annotator.gui.background import Background
from annotator.gui.dialogs.listing import ListingDialog, Row
from annotator.gui.dialogs.messages import tell_end
from annotator.gui.dialogs.progress import Progress
from annotator.gui.safety.opening import Each
from annotator.gui.window import Window
from annotator.gui.work.asking import SUFFIX, project_filter, with_suffix
from annotator.gui.work.desk import Desk
from annotator.storage.safekeeping.backups import Backup, restore_as_copy
from annotator.wording import interface, reports
from annotator.wording.phrase import Phrase
from annotator.wording.window import safety

_EVERY_MINUTE, _EVERY_FIVE_SECONDS = 60_000, 5_000


class Safekeeping(QObject):
    """Looks after the safety of one open project in one window."""

    def __init__(self, session: Session, window: Window, desk: Desk, background: Background) -> None:
        super().__init__(window)
        self._session, self._window, self._desk, self._background = session, window, desk, background
        self._dialog: ListingDialog | None = None
        if session.keeper is not None and not session.thread.is_read_only:
            background.run(session.keeper.back_up_if_changed, self._backed_up, self._desk.tell)
            self._every(_EVERY_MINUTE, self._back_up_if_due)
            self._every(_EVERY_FIVE_SECONDS, self._retry)
            background.closed.connect(self._leave)

    def _every(self, milliseconds: int, act: object) -> None:
        timer = QTimer(self)
        timer.timeout.connect(act)
        timer.start(milliseconds)

    def _leave(self) -> None:
        """Look after it no more: another window does, or none."""
        for timer in self.findChildren(QTimer):
            timer.stop()

    def _back_up_if_due(self) -> None:
        if self._session.keeper is not None and self._session.save_state.saving is Saving.SAVED:
            self._background.run(self._session.keeper.back_up_if_due, self._backed_up, self._desk.tell)

    def _retry(self) -> None:
        """The disk may have room again."""
        if self._session.save_state.saving is Saving.NOT_SAVED:
            self._session.retry_saving()

    def _backed_up(self, made: Backup | None) -> None:
        if made is not None and self._dialog is not None and self._session.keeper is not None:
            self._dialog.show_rows(_rows(self._session.keeper))

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the actions of this room do, by their ids."""
        return {
            "save_copy": self.save_copy,
            "backups": self.show_backups,
            "back_up": self.back_up_now,
        }

    # -- the list -----------------------------------------------------------------------------------------------------

    def show_backups(self) -> None:
        """List the backups; one can be restored as a copy, and a new one made."""
        keeper = self._session.keeper
        if keeper is None:
            return
        columns = (speak(interface.BACKUP_MADE), speak(interface.BACKUP_SIZE))
        verbs = {"restore": speak(interface.BACKUP_RESTORE)}
        dialog = ListingDialog(speak(interface.BACKUPS), columns, verbs, speak(interface.NO_BACKUPS), self._window)
        explain(dialog, isolated(str(keeper.folder)))
        dialog.show_rows(_rows(keeper))
        dialog.asked.connect(self._asked)
        dialog.finished.connect(self._closed)
        self._dialog = dialog
        dialog.open()

    def back_up_now(self) -> None:
        """Make a backup, whatever has changed."""
        keeper = self._session.keeper
        if keeper is not None:
            self._with_progress(safety.BACKING_UP, keeper.back_up, self._tell_backup)

    def _with_progress(self, title: str, work: Callable[[Each], Any], then: Callable[[Any], None]) -> None:
        """Do it off the window, with a way to stop."""
        progress = Progress(self._window, speak(title))

        def ended(result: Any) -> None:
            progress.close()
            then(result)

        def failed(trouble: AnnotatorError) -> None:
            progress.close()
            self._fail(trouble)

        self._background.run(lambda: work(progress.step), ended, failed)

    def _tell_backup(self, made: Backup) -> None:
        self._desk.say(Phrase(reports.BACKED_UP, {"path": str(made.path)}))
        self._backed_up(made)

    def _asked(self, verb: str, number: str) -> None:
        keeper = self._session.keeper
        if keeper is None or verb != "restore":
            return
        backup = next(one for one in keeper.backups() if str(one.counter) == number)
        target = self._ask_for_name(f"{Path(self._session.thread.path).stem} {backup.made:%Y-%m-%d %H.%M}")
        if target is not None:
            self._with_progress(
                safety.RESTORING, lambda each: restore_as_copy(backup, target, each), lambda _: self._saved(target)
            )

    def _closed(self) -> None:
        self._dialog = None

    # -- a copy -------------------------------------------------------------------------------------------------------

    def save_copy(self) -> None:
        """Save the project under another name, with what could not be saved here."""
        target = self._ask_for_name(Path(self._session.thread.path).stem)
        if target is not None:
            self._background.run(lambda: self._session.save_copy(target), lambda _: self._saved(target), self._fail)

    def _ask_for_name(self, stem: str) -> Path | None:
        suggested = str(Path(self._session.thread.path).with_name(stem + SUFFIX))
        path, _ = QFileDialog.getSaveFileName(self._window, "", suggested, project_filter())
        return with_suffix(path) if path else None

    def _saved(self, target: Path) -> None:
        self._desk.say(Phrase(interface.COPY_SAVED, {"path": str(target)}))

    def _fail(self, trouble: AnnotatorError) -> None:
        tell_end(self._window, trouble, self._desk.tell)


def _rows(keeper: Keeper) -> list[Row]:
    locale = QLocale()
    return [
        Row(
            str(one.counter),
            (
                left_to_right(figures(f"{one.made.astimezone():%Y-%m-%d %H:%M}")),
                left_to_right(locale.formattedDataSize(one.size)),
            ),
        )
        for one in keeper.backups()
    ]
