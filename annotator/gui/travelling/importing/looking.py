"""Reads what an import dialog shows, and compares it, off the window; gives way to what is asked next."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from annotator import paths
from annotator.domain.errors import AnnotatorError, Cancelled
from annotator.editing.importing.preview import FileLook, all_of, known_in, look_again, look_at
from annotator.editing.importing.resembling import MOST_COMPARED, Resembling, known_texts, resembling
from annotator.editing.sketches.sketching import Sketches
from annotator.formats.choice import FileChoice
from annotator.gui.background import Background
from annotator.gui.travelling.importing.dialog import ImportDialog
from annotator.storage.thread import ProjectThread

_STEP = 20  # files, after which it is told how many are read


class Looking(QObject):
    """Lives as long as its dialog."""

    _read = Signal(int)  # these two cross from the background's thread
    _compared = Signal(int)

    def __init__(self, thread: ProjectThread, background: Background, dialog: ImportDialog) -> None:
        super().__init__(dialog)
        self._thread, self._background, self._dialog = thread, background, dialog
        self._shown: dict[Path | int, FileLook] = {}
        self._sketches = Sketches(paths.sketches())
        self._turn = 0  # of what is compared only that to the last question counts
        self._is_left = False
        dialog.finished.connect(self._leave)
        dialog.reread.connect(self._read_again)
        dialog.stopped.connect(self._stop)
        self._read.connect(dialog.tell_read)
        self._compared.connect(dialog.tell_compared)

    def begin(self, paths: list[Path]) -> None:
        """Look at the files, and those of the folders."""

        def each(done: int) -> None:
            if self._is_left:
                raise Cancelled
            if done % _STEP == 0:
                self._read.emit(done)

        self._background.run(lambda: look_at(paths, each), self._show, self._fail)

    def _read_again(self, path: Path, choice: FileChoice) -> None:
        self._turn += 1
        is_met = self._shown[path].is_met
        self._background.run(lambda: (look_again(path, choice, is_met),), self._show, self._fail)

    def _show(self, looks: tuple[FileLook, ...]) -> None:
        if self._is_left:
            return
        self._shown.update({look.path or number: look for number, look in enumerate(looks)})
        everything = tuple(self._shown.values())

        def show(known: frozenset[str]) -> None:
            if not self._is_left:
                self._dialog.show_files(everything, known)
                self._compare(everything)

        self._background.when(self._thread.submit(lambda file: known_in(file, everything)), show, self._fail)

    def _compare(self, looks: tuple[FileLook, ...]) -> None:
        self._turn += 1
        turn = self._turn

        def show(compared: tuple[tuple[Resembling, ...], int]) -> None:
            if turn == self._turn and not self._is_left:
                self._dialog.show_resembling(*compared)

        self._background.run(lambda: self._found(looks, turn), show, self._fail)

    def _found(self, looks: tuple[FileLook, ...], turn: int) -> tuple[tuple[Resembling, ...], int]:
        """What resembles what, and how many were compared at most, 0 where it was all; on the background's thread."""

        def after(before: int) -> Callable[[int], None]:
            def each(done: int) -> None:
                if turn != self._turn:
                    raise Cancelled
                self._compared.emit(before + done)

            return each

        with self._sketches:
            known = known_texts(self._thread, self._sketches, after(0))
            before, documents = len(known), all_of(looks).documents
            found = resembling(documents, known, after(before))
        return found, MOST_COMPARED if MOST_COMPARED in (before, min(len(documents), MOST_COMPARED)) else 0

    def _stop(self) -> None:
        self._turn += 1

    def _leave(self) -> None:
        self._turn += 1
        self._is_left = True

    def _fail(self, trouble: AnnotatorError) -> None:
        if not self._is_left and not isinstance(trouble, Cancelled):
            self._dialog.say(trouble)
