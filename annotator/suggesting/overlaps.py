"""Spans kept by where they lie, so that those around one are found without looking at all."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from annotator.domain.span import Span

T = TypeVar("T")
_SHELF = 512  # characters


class Overlaps(Generic[T]):
    """Things with their spans; the longer a text, the more this is worth."""

    def __init__(self, things: Iterable[tuple[Span, T]] = ()) -> None:
        self._shelves: dict[int, list[tuple[Span, T]]] = defaultdict(list)
        for span, thing in things:
            self.add(span, thing)

    def add(self, span: Span, thing: T) -> None:
        """Keep one more."""
        for shelf in _shelves(span):
            self._shelves[shelf].append((span, thing))

    def over(self, span: Span) -> Iterator[tuple[Span, T]]:
        """Those that overlap a span; one that is long may be given more than once."""
        for shelf in _shelves(span):
            for other, thing in self._shelves.get(shelf, ()):
                if other.overlaps(span):
                    yield other, thing


def _shelves(span: Span) -> range:
    return range(span.start // _SHELF, (span.end - 1) // _SHELF + 1)
