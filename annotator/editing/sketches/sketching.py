"""Sketches of many texts, worked out in a process of their own: a thread would starve the window while it lasts.

Each text is sketched once; what is kept of it is half a kilobyte. The process ends with the program, whatever it does.
"""

import multiprocessing
from array import array
from collections.abc import Mapping, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType

from annotator.arabic.likeness import Sketch, sketch
from annotator.editing.sketches.kept_sketches import keep, read_kept

_FEW = 200  # texts, sketched in less time than a process takes to start
_SLICE = 200  # texts sent at a time


class Sketches:
    """Sketches of texts by their ids.

    Within a `with` they come from a process where there are many. Where a folder is given, those kept there are known
    from the start, and what is new is kept at the end.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._kept: dict[str, array[int]] | None = None
        self._stored = 0  # of those kept, the first, which lie in the folder
        self._pipe: Connection | None = None
        self._few = _FEW

    def of(self, texts: Mapping[str, str]) -> list[Sketch]:
        """The sketch of each text, by its id, in order."""
        kept = self._known()
        new = [id for id in texts if id not in kept]
        for at in range(0, len(new), _SLICE):
            ids = new[at : at + _SLICE]
            for id, one in zip(ids, self._worked_out([texts[id] for id in ids]), strict=True):
                kept[id] = array("I", one)
        return [tuple(kept[id]) for id in texts]

    def _known(self) -> "dict[str, array[int]]":
        if self._kept is None:
            self._kept = {} if self._folder is None else read_kept(self._folder)
            self._stored = len(self._kept)
        return self._kept

    def _worked_out(self, texts: Sequence[str]) -> Sequence[Sketch]:
        if len(texts) <= self._few:
            self._few -= len(texts)
            return [sketch(text) for text in texts]
        try:
            self._pipe = self._pipe or _started()
            self._pipe.send(texts)
            found: Sequence[Sketch] = self._pipe.recv()
        except (EOFError, OSError):  # it could not be started, or was ended: slower, and all the same
            self._few = len(texts)
            return self._worked_out(texts)
        return found

    def __enter__(self) -> "Sketches":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the process, and keep what is new."""
        kept = self._known()
        if self._folder is not None and len(kept) > self._stored:
            keep(self._folder, kept, self._stored)
            self._stored = len(kept)
        if self._pipe is not None:
            self._pipe.close()
            self._pipe = None


def _started() -> Connection:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    context.Process(target=_serve, args=(theirs,), daemon=True).start()
    theirs.close()
    return ours


def _serve(connection: Connection) -> None:
    """What the process does until nobody listens any more."""
    with suppress(EOFError, OSError), connection:
        while True:
            connection.send([sketch(text) for text in connection.recv()])
