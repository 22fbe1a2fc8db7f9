"""The ways a date phrase goes on: each step takes the words it knows, tells the slots, and gives the word after them.

A step gives None where it does not apply. The order of `STEPS` matters: the first that applies is taken.
"""

from collections.abc import Callable, Sequence

from annotator.arabic.dates import names, relative
from annotator.arabic.dates.names import Unit
from annotator.arabic.dates.numeric import numeric
from annotator.arabic.dates.slots import Slots
from annotator.arabic.dates.value import shifted_months
from annotator.arabic.numerals.forms import Form
from annotator.arabic.numerals.ordinals import read_ordinal
from annotator.arabic.numerals.spelled import read_number

Step = Callable[[Slots, Sequence[Form], int], int | None]


def _month(slots: Slots, words: Sequence[Form], at: int) -> int | None:
    """أيلول, and أيلول الماضي: the last one that is over."""
    found = names.MONTHS.at(words, at)
    if found is None:
        return None
    slots.tell(month=found.value)
    which = names.WHICH.at(words, found.next)
    if which is None or slots.anchor is None:
        return found.next
    gap = (which.value * (found.value - slots.anchor.month)) % 12 or 12 * abs(which.value)
    slots.tell(year=shifted_months(slots.anchor, which.value * gap)[0], relative=True)
    return which.next


def _hijri_month(slots: Slots, words: Sequence[Form], at: int) -> int | None:
    found = names.HIJRI_MONTHS.at(words, at)
    if found:
        slots.tell(hijri_month=found.value)
    return found.next if found else None


def _year(slots: Slots, words: Sequence[Form], at: int) -> int | None:
    """عام 2011, سنة ألف وتسعمئة وثمان وأربعين; عام 48 is the last such year before the anchor."""
    unit = names.ONE.at(words, at)
    if unit is None or unit.value is not Unit.YEAR:
        return None
    if numeric(Slots(None), words, unit.next):
        return unit.next  # عام 1931/1932
    number = read_number(words, unit.next)
    if number is None:
        return None
    year = number.value
    if 10 <= year < 100 and slots.anchor:
        year = slots.anchor.year - (slots.anchor.year - year) % 100
        slots.relative = True
    return _told_year(slots, year, number.next) if year >= 100 else None


def _told_year(slots: Slots, year: int, end: int) -> int | None:
    if not 100 <= year <= 2999:
        return None
    slots.tell(year=year)
    return end


def _number(slots: Slots, words: Sequence[Form], at: int) -> int | None:
    """A day of the month or a year, in digits or words."""
    found = read_ordinal(words, at) or read_number(words, at)
    if found is None:
        return None
    if 1 <= found.value <= 31:
        slots.tell(day=found.value)
        return found.next
    return _told_year(slots, found.value, found.next) if found.value >= 1000 else None


def _clock(slots: Slots, words: Sequence[Form], at: int) -> int | None:
    """06:43, الساعة السابعة والنصف: left aside."""
    if ":" in words[at].folded and words[at].folded[0].isdecimal():
        return at + 1
    clock = names.CLOCK.at(words, at)
    if clock is None:
        return None
    hour = read_ordinal(words, clock.next) or read_number(words, clock.next)
    if hour is None and clock.next < len(words) and ":" in words[clock.next].folded:
        return clock.next + 1
    more = names.CLOCK_MORE.at(words, hour.next) if hour else None
    return more.next if more else hour.next if hour else None


def _mark(slots: Slots, words: Sequence[Form], at: int) -> int | None:
    hijri = names.HIJRI_MARKS.at(words, at)
    gregorian = names.GREGORIAN_MARKS.at(words, at)
    if hijri:
        slots.tell(hijri=True)
        return hijri.next
    if gregorian:
        slots.tell(gregorian=True)
    return gregorian.next if gregorian else None


def _part(slots: Slots, words: Sequence[Form], at: int) -> int | None:
    found = names.PARTS.at(words, at)
    if found:
        slots.vague = True
    return found.next if found else None


def aside(slots: Slots, words: Sequence[Form], at: int) -> int | None:
    """Words that say nothing of the day; the only step that may be left out at either end."""
    if words[at].folded in names.ASIDE_SIGNS:
        return at + 1
    found = names.ASIDE.at(words, at)
    return found.next if found else None


STEPS: tuple[Step, ...] = (
    _clock,
    numeric,
    _month,
    _hijri_month,
    relative.day_word,
    relative.weekday,
    relative.ago,
    relative.lately,
    relative.century,
    relative.decade,
    _year,
    relative.which_unit,
    _part,
    _mark,
    _number,
    aside,
)
