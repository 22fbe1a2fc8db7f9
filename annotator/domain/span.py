"""A run of characters of one document."""

from dataclasses import dataclass
from typing import Protocol, Self

from annotator.domain.errors import EmptySpan, SpanOutsideText


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open run `[start, end)` of a document's text, in Unicode code points; never empty.

    Raises:
        EmptySpan: if not `0 <= start < end`.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise EmptySpan(self.start, self.end)

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Self) -> bool:
        """Both cover at least one character in common."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Self) -> bool:
        """Every character of `other` is in this span; a span contains itself."""
        return self.start <= other.start and other.end <= self.end

    def crosses(self, other: Self) -> bool:
        """They overlap and neither contains the other:  `[--(--]--)`."""
        return self.overlaps(other) and not self.contains(other) and not other.contains(self)

    def text_in(self, text: str) -> str:
        """The characters this span covers.

        Raises:
            SpanOutsideText: if the span ends past the text.
        """
        if self.end > len(text):
            raise SpanOutsideText(self.start, self.end, len(text))
        return text[self.start : self.end]


class Placed(Protocol):
    """Whatever has an id and lies on a span: annotations and suggestions."""

    @property
    def id(self) -> str:
        """What names it."""
        ...

    @property
    def span(self) -> Span:
        """What it covers."""
        ...
