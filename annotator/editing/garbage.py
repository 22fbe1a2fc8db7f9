"""No garbage collection while much is read: it would walk through all of it again and again.

With 50,000 documents one walk takes 300 ms, in which a window stands still, and an import spends a third of its time on
them. What is read makes no cycles, so that nothing is kept for want of a walk.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_held: list[None] = []  # one for each work under way; appending and popping are whole on any thread


def hold() -> None:
    """No collection until `let_go` was called as often as this."""
    _held.append(None)
    gc.disable()


def let_go() -> None:
    """The way back from `hold`. What there is by now is looked through no more: one walk would be a halt of its own."""
    _held.pop()
    if not _held:
        gc.freeze()
        gc.enable()


@contextmanager
def held() -> Iterator[None]:
    """No collection during the block."""
    hold()
    try:
        yield
    finally:
        let_go()
