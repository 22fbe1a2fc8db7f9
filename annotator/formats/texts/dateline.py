"""The day a text was published, read off its first lines: `2023.11.13 | 06:43 دمشق`."""

import re
from collections.abc import Iterator
from itertools import islice

from annotator.arabic.dates import date_of

_LINES = 15  # that are not blank, from the start
_LONGEST = 80  # characters of a line that may be a dateline
_EARLIEST = 1800
_PARTED = re.compile(r"\s*(?:[|•·–—()\[\]،,]|\s-\s|:\s)\s*")
_SIDES = ((0, 0), (0, 1), (0, 2), (1, 0))
_DIGIT = re.compile(r"\d")


def published_of(text: str) -> str | None:
    """The first whole day that stands by itself in one of the first lines, as ISO 8601 writes it; else None.

    Only a date whose year is told counts: never أمس, nor one within a sentence.
    """
    lines = (line.strip() for line in text.split("\n"))
    begun = islice((line for line in lines if line), _LINES)
    days = (day for line in begun if len(line) <= _LONGEST and _DIGIT.search(line) for day in _days(line))
    return next(days, None)


def _days(line: str) -> Iterator[str]:
    """The date of each piece of the line, which may have one word before it (an agency) or two after it (a place)."""
    for piece in _PARTED.split(line):
        words = piece.split()
        sides = ((before, after) for before, after in _SIDES if before + after < len(words))
        days = (_day(" ".join(words[before : len(words) - after])) for before, after in sides)
        yield from filter(None, [next(filter(None, days), None)])


def _day(words: str) -> str | None:
    value = date_of(words) if _DIGIT.search(words) else None
    if value is None or value.vague or value.first != value.last or value.first is None:
        return None
    day = value.first.whole_day
    return day.isoformat() if day is not None and day.year >= _EARLIEST else None
