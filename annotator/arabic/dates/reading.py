"""How a date phrase is read: every word must be understood, or nothing is claimed.

Day comes before month in numbers (5/8/2008 is in August), unless only the other order is a date. A year from 1300 to
1460 is read only when the words say of which calendar it is. A day or month without a year is one from nine months
before the day of writing to three after it: news looks back. A bare weekday is the last one, the day of writing
included. A phrase that says two things, such as a weekday that is not that of its date, is not read.
"""

from datetime import date

from annotator.arabic.dates import names
from annotator.arabic.dates.numeric import is_inside
from annotator.arabic.dates.pieces import pieces
from annotator.arabic.dates.slots import Contradiction, Slots
from annotator.arabic.dates.steps import STEPS
from annotator.arabic.dates.value import DateValue, PartialDate
from annotator.arabic.numerals.forms import Form

_MOON = 2  # days that two reckonings of a Hijri month may differ
_MOST_WORDS = 30  # a date phrase is never longer; this bounds the work on anything else

Words = tuple[Form, ...]


def date_of(words: str, anchor: date | None = None) -> DateValue | None:
    """What the phrase means when written on the day `anchor`, None when that is not certain.

    Without an anchor, what is relative to it has no value, and a day without a year keeps none. Times of the day are
    read and left aside.
    """
    found = pieces(words, _MOST_WORDS)
    ways = (_simple, _both_calendars, stretch, _open)
    return next((value for way in ways if found and (value := way(found, anchor))), None)


def _simple(words: Words, anchor: date | None) -> DateValue | None:
    slots = _filled(words, anchor)
    return slots.value() if slots else None


def _filled(words: Words, anchor: date | None) -> Slots | None:
    """Everything the words say; None when one of them is not understood or says otherwise."""
    slots, at = Slots(anchor), 0
    try:
        while at < len(words):
            ends = (end for step in STEPS if (end := step(slots, words, at)))
            at = next(ends, 0)
            if not at:
                return None
    except Contradiction:
        return None
    return slots


def _both_calendars(words: Words, anchor: date | None) -> DateValue | None:
    """15 محرم 1445 الموافق 2 آب 2023: the Gregorian date, when the two are not more than a sighted moon apart."""
    for at in range(1, len(words) - 1):
        if words[at].folded in names.SAME_DAY:
            sides = [_filled(side, anchor) for side in (words[:at], words[at + 1 :])]
            told = sorted((side for side in sides if side), key=lambda side: side.is_hijri)
            values = [side.value() for side in told]
            return values[0] if len(values) == 2 and _same_day(*values) else None
    return None


def _same_day(one: DateValue | None, other: DateValue | None) -> bool:
    found = (value.first.whole_day for value in (one, other) if value and value.first)
    days = [day for day in found if day]
    return len(days) == 2 and abs(days[0] - days[1]).days <= _MOON


def stretch(words: Words, anchor: date | None) -> DateValue | None:
    """من 13 وحتى 15 تشرين الثاني: the first date has from the second what it does not say itself."""
    opening = names.FROM.at(words, 0)
    start = opening.next if opening else 0
    for at in range(start + 1, len(words)):
        to = names.TO.at(words, at)
        if is_inside(words, at):
            continue
        if to or (opening and words[at].folded.startswith("و")):
            behind = to.next if to else at + (words[at].folded == "و")
            value = _between(words[start:at], words[behind:], anchor)
            if value:
                return value
    return None


def _between(before: Words, behind: Words, anchor: date | None) -> DateValue | None:
    first, last = _filled(before, anchor), _filled(behind, anchor)
    if first is None or last is None:
        return None
    other = last.value()
    if other is None or other.last is None:
        return None
    first.complete_from(last, other.last)
    one = first.value()
    if one is None or not _in_order(one.first, other.last):
        return None
    return DateValue(one.first, other.last, one.vague or other.vague, one.relative or other.relative)


def _in_order(first: PartialDate | None, last: PartialDate | None) -> bool:
    return bool(first and last and first.as_text() < last.as_text())


def _open(words: Words, anchor: date | None) -> DateValue | None:
    """منذ 2016 has no last day, قبل 1948 and حتى اليوم no first."""
    for table, is_start in ((names.SINCE, True), (names.AFTER, True), (names.BEFORE, False)):
        opening = table.at(words, 0)
        value = _simple(words[opening.next :], anchor) if opening and opening.next < len(words) else None
        if value:
            first, last = (value.first, None) if is_start else (None, value.last)
            return DateValue(first, last, value.vague, value.relative)
    return None
