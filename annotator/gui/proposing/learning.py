"""Learns anew in a process of its own whenever enough more was labelled, and says so while it does."""

import multiprocessing
from collections.abc import Collection, Iterable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from annotator.domain.errors import NotLearned
from annotator.domain.gazetteer_entry import GazetteerEntry
from annotator.gui.background import Background
from annotator.suggesting import Pace, Reading, countries_of
from annotator.suggesting.learned import Lesson, Trained, is_due, keep, labelled_sentences, start_training
from annotator.suggesting.learned.lesson import AGAIN_AFTER


class Learning(QObject):
    """Tells `learned(Trained)`, and `busy(bool)` while it learns. A lesson that fails is tried with the next."""

    learned = Signal(object)
    busy = Signal(bool)
    _ended = Signal(object)  # crosses from the executor's thread to the window's

    def __init__(self, background: Background, paced: Pace, parent: QObject) -> None:
        super().__init__(parent)
        self._background, self._paced = background, paced
        self._has_left = False
        self._counts: dict[str, int] = {}
        self._readings: dict[str, Reading] = {}
        self._entries: tuple[GazetteerEntry, ...] = ()
        self._folder = Path()
        self._next = 0  # labelled sentences from which to try again, where a lesson failed
        self._last: Trained | None = None
        self.is_busy = False
        self._ended.connect(self._end)

    def begin(self, readings: Sequence[Reading], entries: Sequence[GazetteerEntry], folder: Path) -> None:
        """Learn from these from now on, and keep in that folder what was learned."""
        self._readings = {one.document.id: one for one in readings}
        self._entries, self._folder = tuple(entries), folder
        self._counts.clear()

    def know(self, trained: Trained | None) -> None:
        """What is known already; none if nothing."""
        self._last = trained

    def read_again(self, changed: Collection[Reading], is_wanted: bool) -> None:
        """These documents changed; learn if it is time to, where it `is_wanted`."""
        for one in changed:
            self._readings[one.document.id] = one
            self._counts.pop(one.document.id, None)
        if is_wanted and not self.is_busy:
            uncounted = [one for id, one in self._readings.items() if id not in self._counts]
            self._background.run(lambda: _counted(self._paced(uncounted)), self._take_counts, _unexpected)

    def _take_counts(self, counts: dict[str, int]) -> None:
        self._counts |= counts
        labelled = sum(self._counts.values())
        if self.is_busy or labelled < self._next or not is_due(labelled, self._last):
            return
        self._next = labelled + AGAIN_AFTER
        self._set_busy(True)
        readings, entries = tuple(self._readings.values()), self._entries
        self._background.run(lambda: _lesson(readings, entries, self._paced), self._start, _unexpected)

    def _start(self, lesson: Lesson) -> None:
        def tell(done: "Future[Trained]") -> None:
            if isValid(self):  # its window may be gone by now
                self._ended.emit(done)

        start_training(lesson).add_done_callback(tell)

    def _end(self, done: "Future[Trained]") -> None:
        if self._has_left:
            return
        self._set_busy(False)
        trouble = done.exception()
        if isinstance(trouble, NotLearned):
            return
        if trouble is not None:
            raise trouble
        trained, folder = done.result(), self._folder
        self._last = trained
        self._background.run(lambda: _keep(trained, folder), lambda _none: self.learned.emit(trained), _unexpected)

    def _set_busy(self, is_busy: bool) -> None:
        self.is_busy = is_busy
        self.busy.emit(is_busy)

    def leave(self) -> None:
        """Give up what is being learned: it is learned again the next time."""
        self._has_left = True
        if self.is_busy:
            for child in multiprocessing.active_children():
                child.terminate()


def _counted(readings: Iterable[Reading]) -> dict[str, int]:
    return {one.document.id: labelled_sentences((one,)) for one in readings}


def _lesson(readings: tuple[Reading, ...], entries: tuple[GazetteerEntry, ...], paced: Pace) -> Lesson:
    return Lesson(readings, entries, countries_of(one.document.text for one in paced(readings)))


def _keep(trained: Trained, folder: Path) -> None:
    with suppress(OSError):  # it is made again the next time
        keep(trained, folder)


def _unexpected(trouble: Exception) -> None:
    raise trouble  # nothing of this is ever refused
