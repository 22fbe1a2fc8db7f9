"""When there is time: what is thought of in the background gives way to bulk work.

Python runs one thread at a time, and with two at work beside it the window's would wait for its turn.
"""

import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from typing import TypeVar

T = TypeVar("T")


class Leisure:
    """Knows whether bulk work is under way; for any thread."""

    def __init__(self) -> None:
        self._calm = threading.Event()
        self._calm.set()

    def ends_for(self, start: "Callable[[], Future[None]]") -> "Future[None]":
        """Begin bulk work, and have everything else wait until its future is done."""
        self._calm.clear()
        try:
            doing = start()
        except BaseException:
            self._calm.set()
            raise
        doing.add_done_callback(lambda _: self._calm.set())
        return doing

    def paced(self, things: Iterable[T]) -> Iterator[T]:
        """The things one by one, none while bulk work is under way."""
        for one in things:
            self._calm.wait()
            yield one
