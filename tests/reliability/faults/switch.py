"""The switch of injector.c, for the program that runs with it between itself and the C library."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager

_injector = ctypes.CDLL(None)


@contextmanager
def failing(nth: int, error: int, is_sticky: bool) -> Iterator[None]:
    """In this block the n-th change to a watched file fails with that error number; if sticky, all after it too."""
    _injector.arm(ctypes.c_long(nth), ctypes.c_int(error), ctypes.c_int(is_sticky))
    try:
        yield
    finally:
        _injector.lift()


def refused_first() -> str:
    """What was refused first since the last `failing` began, as `letter path`; empty if nothing was."""
    _injector.refused_first.restype = ctypes.c_char_p
    return str(_injector.refused_first().decode())
