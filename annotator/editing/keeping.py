"""Backups as work goes on: at opening if something changed, every half hour of work, before bulk work, at closing."""

import datetime
from collections.abc import Callable
from pathlib import Path

from annotator.domain.errors import AnnotatorError
from annotator.storage.project_file import ProjectFile
from annotator.storage.safekeeping.backups import Backup, backups_in, copy_verified, folder_of, make_backup
from annotator.storage.thread import ProjectThread

EVERY = datetime.timedelta(minutes=30)


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)


class Keeper:
    """Keeps the backups of one open project. Its methods last as long as a copy and a check; not for the window."""

    def __init__(
        self,
        thread: ProjectThread,
        backups: Path,
        now: Callable[[], datetime.datetime] = _now,
        also: Path | None = None,
    ) -> None:
        self._thread, self._now, self.also = thread, now, also
        self._project = Path(thread.path)
        self.folder = folder_of(self._project, backups)
        self._last_change: str | None = None
        self._last_made: datetime.datetime | None = None

    def backups(self) -> tuple[Backup, ...]:
        """What there is to go back to, newest first."""
        return backups_in(self.folder)

    def back_up(self, each: Callable[[int], None] | None = None) -> Backup:
        """Make a backup now, and a copy of it in the second folder if the person named one.

        `each` is told how many pages are copied, then how many changes are checked; what it raises stops the backup.

        Raises:
            BackupFailed: if it could not be made; those that were there stay.
        """

        def copy(target: Path) -> None:
            self._copy(target, each)

        latest = self._thread.ask(lambda file: file.journal.latest())
        made = make_backup(self._project, copy, self.folder, self._now(), each)
        if self.also is not None:
            make_backup(self._project, copy, folder_of(self._project, self.also), self._now(), each)
        self._last_change, self._last_made = latest, made.made
        return made

    def back_up_to(self, target: Path) -> Path:
        """Put a verified copy at a place where nothing is.

        Raises:
            BackupFailed: if something is there, it cannot be written, or the project is not whole.
        """
        copy_verified(self._project, self._copy, target)
        return target

    def back_up_if_changed(self) -> Backup | None:
        """Make a backup unless the newest has everything; None if nothing had changed.

        Raises:
            BackupFailed: as `back_up`.
        """
        latest = self._thread.ask(lambda file: file.journal.latest())
        if latest is None or latest == self._known():
            return None
        return self.back_up()

    def back_up_if_due(self) -> Backup | None:
        """As `back_up_if_changed`, but not within half an hour of the last.

        Raises:
            BackupFailed: as `back_up`.
        """
        if self._last_made is not None and abs(self._now() - self._last_made) < EVERY:
            return None
        return self.back_up_if_changed()

    def _known(self) -> str | None:
        """The last change that the newest backup holds."""
        newest = next(iter(self.backups()), None)
        if self._last_change is None and newest is not None:
            self._last_change, self._last_made = latest_change_in(newest.path), newest.made
        return self._last_change

    def _copy(self, target: Path, each: Callable[[int], None] | None = None) -> None:
        self._thread.ask(lambda file: file.copy_to(target, each))


def latest_change_in(project: Path) -> str | None:
    """The id of the last change in a project file that nobody has open; None where it cannot be read."""
    try:
        file = ProjectFile.open(project, read_only=True)
    except AnnotatorError:
        return None
    try:
        return file.journal.latest()
    finally:
        file.close()
