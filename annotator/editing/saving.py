"""Changes on their way to the file: queued, written in order, and told about truthfully."""

import datetime
import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from annotator.domain.change import Action
from annotator.domain.errors import AnnotatorError, CannotWrite, NotSaved
from annotator.storage.project_file import ProjectFile
from annotator.storage.safekeeping.emergency import forget, keep
from annotator.storage.thread import ProjectThread


class Saving(Enum):
    """The three states there are."""

    SAVED = auto()
    SAVING = auto()
    NOT_SAVED = auto()


@dataclass(frozen=True, slots=True)
class SaveState:
    """Where things stand: `at` is the local time of the last COMMIT, `trouble` why it is NOT SAVED."""

    saving: Saving
    at: datetime.datetime | None = None
    trouble: AnnotatorError | None = None


class Saver:
    """Writes actions in order on the database thread. What cannot be written stays queued and is tried again.

    `told` is called on the database thread (and, for SAVING, on the caller's) whenever the state changes.
    """

    def __init__(self, thread: ProjectThread, told: Callable[[SaveState], None], emergency: Path | None = None) -> None:
        self._thread = thread
        self._told = told
        self._emergency = emergency
        self._pending: deque[Action] = deque()
        self._telling = threading.RLock()  # so that no SAVED is told after the SAVING of a later action
        self.state = SaveState(Saving.SAVED)

    def queue(self, action: Action) -> None:
        """Write the action after all that came before; returns at once."""
        with self._telling:
            self._pending.append(action)
            self._set(SaveState(Saving.SAVING, self.state.at))
        self._thread.submit(self._drain)

    def retry(self) -> None:
        """Try again to write what could not be written."""
        with self._telling:
            if not self._pending:
                return
            self._set(SaveState(Saving.SAVING, self.state.at))
        self._thread.submit(self._drain)

    @property
    def is_idle(self) -> bool:
        """Nothing waits to be written."""
        return not self._pending

    def wait(self) -> None:
        """Return when everything queued so far is on disk.

        Raises:
            NotSaved: if it cannot be written.
        """
        self._thread.ask(lambda _: None)
        if self._pending:
            trouble = self.state.trouble
            raise trouble if trouble is not None else NotSaved(self._thread.path, "?")

    def write_now(self, action: Action) -> None:
        """Write the action after all that came before, and return when it is on disk; it is never queued.

        Raises:
            NotSaved: if it, or what came before, cannot be written.
            Refusal: if it does not fit what the file holds.
        """
        self.wait()
        self._thread.ask(lambda file: file.write(action))
        self._set(SaveState(Saving.SAVED, datetime.datetime.now()))

    def _drain(self, file: ProjectFile) -> None:
        try:
            while self._pending:
                file.write(self._pending[0])
                self._written()
        except AnnotatorError as trouble:
            self._keep_elsewhere()
            self._set(SaveState(Saving.NOT_SAVED, self.state.at, trouble))
        except BaseException as bug:  # never *Saving…* for ever: what no one foresaw is not saved either
            self._set(SaveState(Saving.NOT_SAVED, self.state.at, NotSaved(file.path, type(bug).__name__)))
            raise

    def _written(self) -> None:
        with self._telling:
            self._pending.popleft()
            if not self._pending and self._emergency is not None and self.state.trouble is None:
                forget(self._emergency)
            saving = Saving.SAVING if self._pending else Saving.SAVED
            self._set(SaveState(saving, datetime.datetime.now()))

    def _keep_elsewhere(self) -> None:
        """What waits is kept in the emergency file too, should the program or the computer end now."""
        if self._emergency is not None:
            keep(tuple(self._pending), self._emergency)

    def save_copy(self, target: Path) -> None:
        """Copy the project there, with all that waits; what waits goes on waiting here.

        Raises:
            CannotWrite, NotSaved: if that place cannot be written either.
        """
        aside = target.with_name(target.name + ".partial")
        try:
            self._thread.ask(lambda file: file.copy_to(aside))
            copy = ProjectFile.open(aside)
            try:
                for action in tuple(self._pending):
                    if not copy.journal.lines_of(action.id):
                        copy.write(action)
            finally:
                copy.close()
            aside.replace(target)
        except OSError as error:
            raise CannotWrite(str(target), error.strerror or str(error)) from error
        finally:
            with suppress(OSError):
                aside.unlink(missing_ok=True)

    def _set(self, state: SaveState) -> None:
        with self._telling:
            self.state = state
            self._told(state)
