"""Time seen from the day of writing (أمس, قبل ثلاثة أيام, الشهر الماضي, الأيام الأخيرة), and decades and centuries.

Steps, as `steps` has them.
"""

from collections.abc import Sequence
from datetime import date

from annotator.arabic.dates import names
from annotator.arabic.dates.names import Unit
from annotator.arabic.dates.slots import Slots
from annotator.arabic.dates.value import PartialDate, shifted_days, shifted_months
from annotator.arabic.numerals.forms import Form, Match
from annotator.arabic.numerals.ordinals import read_ordinal
from annotator.arabic.numerals.spelled import read_number

_DAYS_OF = {Unit.DAY: 1, Unit.WEEK: 7}
_MONTHS_OF = {Unit.MONTH: 1, Unit.YEAR: 12, Unit.DECADE: 120, Unit.CENTURY: 1_200}
_FEW = (3, 10)  # what a plural without a number may stand for


def day_word(slots: Slots, words: Sequence[Form], at: int) -> int | None:
    """أمس, اليوم, بعد غد."""
    found = names.DAYS.at(words, at)
    if found is None or slots.anchor is None:
        return None
    return _told_day(slots, shifted_days(slots.anchor, found.value), found.next)


def weekday(slots: Slots, words: Sequence[Form], at: int) -> int | None:
    """الخميس, and الخميس الماضي: strictly before the anchor."""
    found = names.WEEKDAYS.at(words, at)
    if found is None:
        return None
    which = names.WHICH.at(words, found.next)
    slots.tell(weekday=found.value)
    if which is None or which.value == 0:
        return found.next
    if slots.anchor is None:
        return None
    gap = (which.value * (found.value - slots.anchor.weekday())) % 7 or 7
    day = shifted_days(slots.anchor, which.value * gap)
    return _told_day(slots, day, which.next)


def _told_day(slots: Slots, day: date | None, end: int) -> int | None:
    if day is None:
        return None
    slots.tell_day(day)
    return end


def ago(slots: Slots, words: Sequence[Form], at: int) -> int | None:
    """قبل ثلاثة أيام, منذ أسبوع, بعد شهرين; قبل أيام is three to ten days ago."""
    side = names.AGO.at(words, at)
    if side is None or slots.anchor is None:
        return None
    about = names.ABOUT.at(words, side.next)
    length = _length(words, about.next if about else side.next)
    if length is None:
        return None
    number, unit, end = length
    slots.vague = slots.vague or bool(about) or number is None
    if number is None:
        return _few(slots, unit, end) if side.value < 0 else None  # بعد سنوات tells a story, seen from no day of ours
    return _shifted(slots, unit, side.value * number, end)


def _length(words: Sequence[Form], at: int) -> tuple[int | None, Unit, int] | None:
    """How many of which unit: 45 يوما, شهرين, أيام (None: some)."""
    number = read_number(words, at)
    unit = _unit(words, number.next) if number else None
    if number and unit:
        return number.value, unit.value, unit.next
    for table, size in ((names.ONE, 1), (names.TWO, 2), (names.MANY, None)):
        found = table.at(words, at)
        if found and not found.cut:  # بعد اليوم is no length
            return size, found.value, found.next
    return None


def _unit(words: Sequence[Form], at: int) -> Match[Unit] | None:
    return names.ONE.at(words, at) or names.MANY.at(words, at)


def _shifted(slots: Slots, unit: Unit, number: int, end: int) -> int | None:
    """The hour, day, week, month or year so far from the anchor: as exact as the unit."""
    found = _moved(slots.anchor, unit, number) if slots.anchor else None
    if found is None:
        return None
    slots.tell(year=found.year, relative=True)
    if found.week:
        slots.tell(week=found.week)
    elif found.month:
        slots.tell(month=found.month)
    if found.day:
        slots.tell(day=found.day)
    return end


def _moved(anchor: date, unit: Unit, number: int) -> PartialDate | None:
    if unit is Unit.HOUR:
        unit, number = Unit.DAY, int(number / 24)
    if unit in _DAYS_OF:
        day = shifted_days(anchor, number * _DAYS_OF[unit])
        if day and unit is Unit.WEEK:
            return PartialDate(day.isocalendar().year, week=day.isocalendar().week)
        return PartialDate.of(day) if day else None
    year, month = shifted_months(anchor, number * _MONTHS_OF[unit])
    if not date.min.year <= year <= date.max.year:
        return None
    return PartialDate(year, month if unit is Unit.MONTH else None)


def _few(slots: Slots, unit: Unit, end: int) -> int | None:
    """Some units before the anchor."""
    assert slots.anchor is not None  # asked by the caller
    if unit is Unit.HOUR:
        return _told_day(slots, slots.anchor, end)
    fewest, most = _FEW
    return _told_stretch(slots, (_moved(slots.anchor, unit, -most), _moved(slots.anchor, unit, -fewest)), end)


def _told_stretch(slots: Slots, ends: Sequence[PartialDate | None], end: int) -> int | None:
    first, last = ends
    if first is None or last is None:
        return None
    slots.tell(stretch=(first, last), relative=True)
    return end


def lately(slots: Slots, words: Sequence[Form], at: int) -> int | None:
    """الأيام الخمسة الماضية ends on the anchor; السنوات الأخيرة is as many as a plural may stand for."""
    number = read_number(words, at)
    unit = names.MANY.at(words, number.next if number else at) or names.TWO.at(words, at)
    if unit is None or slots.anchor is None:
        return None
    behind = None if number else read_number(words, unit.next)
    which = names.WHICH_OF_MANY.at(words, behind.next if behind else unit.next)
    if which is None or which.value == 0:
        return None
    told = number or behind
    size = told.value if told else 2 if names.TWO.at(words, at) else _FEW[1]
    slots.vague = slots.vague or (told is None and size == _FEW[1])
    far, near = (_moved(slots.anchor, unit.value, which.value * step) for step in (size, 0))
    return _told_stretch(slots, (far, near) if which.value < 0 else (near, far), which.next)


def which_unit(slots: Slots, words: Sequence[Form], at: int) -> int | None:
    """الشهر الماضي, هذا العام, الأسبوع المقبل; after نهاية the bare العام is this one."""
    this = names.THIS.at(words, at)
    unit = names.ONE.at(words, this.next if this else at)
    if unit is None or slots.anchor is None or unit.value is Unit.HOUR:
        return None
    which = this or names.WHICH.at(words, unit.next)
    if which is None and slots.vague and unit.cut:
        which = Match(0, unit.next, 0)
    if which is None:
        return None
    end = max(unit.next, which.next)
    if unit.value in {Unit.DECADE, Unit.CENTURY}:
        return _long_unit(slots, unit.value, which.value, end)
    return _shifted(slots, unit.value, which.value, end)


def _long_unit(slots: Slots, unit: Unit, which: int, end: int) -> int | None:
    """القرن الماضي is the hundred years before those of the anchor's; العقد الماضي the ten years before the anchor."""
    assert slots.anchor is not None  # asked by the caller
    if unit is Unit.CENTURY:
        slots.relative = True
        return _told_century(slots, (slots.anchor.year - 1) // 100 + 1 + which, end)
    first = slots.anchor.year + (10 * which if which < 0 else which)
    slots.vague = True
    return _told_stretch(slots, (PartialDate(first), PartialDate(first + 9)), end)


def _told_century(slots: Slots, number: int, end: int) -> int | None:
    if not 1 <= number <= 30:
        return None
    slots.tell(stretch=(PartialDate(number * 100 - 99), PartialDate(number * 100)))
    return end


def century(slots: Slots, words: Sequence[Form], at: int) -> int | None:
    """القرن العشرين, القرن الـ19."""
    unit = names.ONE.at(words, at)
    if unit is None or unit.value is not Unit.CENTURY:
        return None
    number = read_ordinal(words, unit.next) or read_number(words, unit.next)
    return _told_century(slots, number.value, number.next) if number else None


def decade(slots: Slots, words: Sequence[Form], at: int) -> int | None:
    """الثمانينات, ثمانينيات القرن الماضي: of the twentieth century unless another is named."""
    found = names.DECADES.at(words, at)
    if found is None:
        return None
    scratch, number = Slots(slots.anchor), 20
    end = century(scratch, words, found.next) or which_unit(scratch, words, found.next)
    if scratch.stretch and scratch.stretch[1].year:
        number = scratch.stretch[1].year // 100
    slots.relative = slots.relative or scratch.relative
    first = (number - 1) * 100 + found.value
    slots.tell(stretch=(PartialDate(first), PartialDate(first + 9)))
    return end or found.next
