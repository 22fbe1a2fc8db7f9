"""Where our offsets and Qt's positions meet: code points here, UTF-16 units there, one text at a time."""

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import Self


@dataclass(frozen=True, slots=True)
class Positions:
    """The way from code points of a text to UTF-16 units and back; identity unless the text leaves the first plane.

    `units` holds the unit at which each code point starts, and the length in units at the end; it is empty where both
    counts agree, which is so for nearly every text.
    """

    units: tuple[int, ...] = ()

    @classmethod
    def of(cls, text: str) -> Self:
        """The positions of that text."""
        if not text or max(text) <= "\uffff":
            return cls()
        return cls(tuple(accumulate((2 if one > "\uffff" else 1 for one in text), initial=0)))

    def to_qt(self, offset: int) -> int:
        """The UTF-16 unit at which the code point at `offset` starts."""
        return self.units[offset] if self.units else offset

    def from_qt(self, position: int) -> int:
        """The code point that the UTF-16 unit at `position` belongs to: both halves of a pair name the same."""
        return bisect_right(self.units, position) - 1 if self.units else position
