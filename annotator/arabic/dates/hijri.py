"""The Hijri calendar, as Umm al-Qura has it (1343 to 1500); for years before and after, the arithmetical one."""

from datetime import date

from annotator.arabic.dates.value import PartialDate

Stretch = tuple[PartialDate, PartialDate]
_EPOCH = 227_014  # the day before the first day of the first year, as Python counts days: 15 July 622
_MEAN_MONTH = 29.530588


def stretch_of(year: int, month: int | None = None, day: int | None = None) -> Stretch | None:
    """The first and last day of a Hijri day, month or year; None when there is no such.

    Outside the table of Umm al-Qura the arithmetical calendar may be a day or two off, so only the years are told.
    """
    if not 1 <= year <= 1600 or (month is None and day is not None):
        return None
    days = _tabled(year, month or 1, day or 1, month or 12, day)
    if days:
        return PartialDate.of(days[0]), PartialDate.of(days[1])
    return None if _is_tabled(year) else _years(year)


def nearest_year(anchor: date, month: int) -> int:
    """The Hijri year whose month of that number begins nearest to the day."""
    months = (anchor.toordinal() - _EPOCH) / _MEAN_MONTH
    return round((months - (month - 1)) / 12) + 1


def year_in(gregorian: int, month: int) -> int:
    """The Hijri year whose month of that number begins in the Gregorian year, nearest to its middle."""
    return nearest_year(date(gregorian, 6, 30), month)


def _is_tabled(year: int) -> bool:
    return 1343 <= year <= 1500


def _tabled(year: int, month: int, day: int, last_month: int, last_day: int | None) -> tuple[date, date] | None:
    from hijridate import Hijri  # noqa: PLC0415 - a table that most sessions never need

    try:
        first = Hijri(year, month, day)
        last = Hijri(year, last_month, last_day or Hijri(year, last_month, 1).month_length())
    except (ValueError, OverflowError):
        return None
    return date(*first.to_gregorian().datetuple()), date(*last.to_gregorian().datetuple())


def _years(year: int) -> Stretch:
    first, behind = (date.fromordinal(_new_year(each)) for each in (year, year + 1))
    return PartialDate(first.year), PartialDate(date.fromordinal(behind.toordinal() - 1).year)


def _new_year(year: int) -> int:
    """Thirty years have eleven leap days (R. H. van Gent, the tabular Islamic calendar)."""
    return _EPOCH + 1 + (year - 1) * 354 + (3 + 11 * year) // 30
