"""Dates in numbers: 2023.11.13, 13/11/2023, 14/15/2/1941 (two days), 11/2023, 1931/1932."""

from collections.abc import Sequence

from annotator.arabic.dates.names import MONTHS
from annotator.arabic.dates.slots import Slots
from annotator.arabic.dates.value import PartialDate
from annotator.arabic.numerals.forms import Form

_SIGNS = frozenset("/.-")
_CENTURY_ENDS = 70  # 69 is 2069 and 70 is 1970, as POSIX has it


def numeric(slots: Slots, words: Sequence[Form], at: int) -> int | None:
    """The step for numbers parted by / . or -; None for anything else."""
    numbers, end = _run(words, at)
    if len(numbers) < 2 or (len(numbers) == 2 and MONTHS.at(words, end)):
        return None  # 1-5 أيار is five days
    return end if _told(slots, numbers) else None


def is_inside(words: Sequence[Form], at: int) -> bool:
    """Whether the sign at a word stands within a date of three numbers or more."""
    sign = words[at].folded
    if sign not in _SIGNS or at == 0:
        return False
    numbers, _ = _run(words, at - 1)
    before = at > 2 and words[at - 2].folded == sign and words[at - 3].folded.isdecimal()
    return len(numbers) > 2 or (len(numbers) == 2 and before)


def _run(words: Sequence[Form], at: int) -> tuple[list[str], int]:
    """The numbers that stand with one and the same sign between them, and the word after them."""
    numbers: list[str] = []
    sign = words[at + 1].folded if at + 1 < len(words) else ""
    while at < len(words) and words[at].folded.isdecimal() and len(words[at].folded) <= 4:
        numbers.append(words[at].folded)
        at += 1
        goes_on = at + 1 < len(words) and words[at].folded == sign and sign in _SIGNS
        if not goes_on or not words[at + 1].folded.isdecimal():
            break
        at += 1
    return numbers, at


def _told(slots: Slots, numbers: list[str]) -> bool:
    values = [int(number) for number in numbers]
    if len(values) == 2:
        return _two(slots, numbers, values)
    if len(values) == 3:
        return _three(slots, numbers, values)
    return len(values) == 4 and _days(slots, numbers, values)


def _two(slots: Slots, numbers: list[str], values: list[int]) -> bool:
    """A day of a month, a month of a year, or two years."""
    one, other = values
    if len(numbers[0]) == len(numbers[1]) == 4:
        if one >= other:
            return False
        slots.tell(stretch=(PartialDate(one), PartialDate(other)))
    elif len(numbers[1]) == 4 and 1 <= one <= 12:
        slots.tell(month=one, year=other)
    elif len(numbers[0]) == 4 and 1 <= other <= 12:
        slots.tell(year=one, month=other)
    elif 1 <= one <= 31 and 1 <= other <= 12:
        slots.tell(day=one, month=other)
    else:
        return False
    return True


def _three(slots: Slots, numbers: list[str], values: list[int]) -> bool:
    if len(numbers[0]) == 4:
        year, month, day = values
    else:
        day, month, year = values
        year = _whole_year(numbers[2])
    if month > 12 and day <= 12:
        day, month = month, day
    if not (1 <= month <= 12 and 1 <= day <= 31 and year):
        return False
    slots.tell(year=year, month=month, day=day)
    return True


def _days(slots: Slots, numbers: list[str], values: list[int]) -> bool:
    """Two days of one month."""
    first, last, month, _ = values
    year = _whole_year(numbers[3])
    if not (1 <= first < last <= 31 and 1 <= month <= 12 and year):
        return False
    slots.tell(stretch=(PartialDate(year, month, first), PartialDate(year, month, last)))
    return True


def _whole_year(number: str) -> int:
    """The year in four digits; 0 for anything but two or four."""
    if len(number) == 2:
        return int(number) + (2000 if int(number) < _CENTURY_ENDS else 1900)
    return int(number) if len(number) == 4 else 0
