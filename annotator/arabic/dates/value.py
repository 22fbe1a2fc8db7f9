"""What a date phrase means, as exact as it was told and no more."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

_LONGEST_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day, a month, a year or an ISO week; None is what was not told."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    week: int | None = None

    @classmethod
    def of(cls, day: date) -> "PartialDate":
        """One whole day."""
        return cls(day.year, day.month, day.day)

    def as_text(self) -> str:
        """As ISO 8601 writes it: 2023-11-13, 2023-11, 2023, 2023-W45; without a year --11-13 or --11."""
        if self.week:
            return f"{self.year:04d}-W{self.week:02d}"
        return "-".join(self._pieces())

    def _pieces(self) -> Iterator[str]:
        yield "-" if self.year is None else f"{self.year:04d}"
        yield from (f"{piece:02d}" for piece in (self.month, self.day) if piece)

    @property
    def whole_day(self) -> date | None:
        """The day; None when less is told, or the calendar has no such day."""
        if self.year is None or self.month is None or self.day is None:
            return None
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None

    @property
    def exists(self) -> bool:
        """Whether the calendar has it."""
        if self.month is None or self.day is None:
            return True
        return self.day <= _LONGEST_MONTHS[self.month - 1] if self.year is None else self.whole_day is not None


@dataclass(frozen=True, slots=True)
class DateValue:
    """A date, or all from `first` to `last`; None is an end that was not told (منذ 2016, قبل 1948).

    `vague`: the writer names no exact time (قبل أيام, أواخر 2017). `relative`: the day of writing was needed to know.
    """

    first: PartialDate | None
    last: PartialDate | None
    vague: bool = False
    relative: bool = False

    def as_text(self) -> str:
        """One date, or two as an interval of ISO 8601: 2011/2014, 2016/.. for an open end."""
        if self.first == self.last and self.first:
            return self.first.as_text()
        return "/".join(end.as_text() if end else ".." for end in (self.first, self.last))


def shifted_months(day: date, months: int) -> tuple[int, int]:
    """The year and month so many months later."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return year, month + 1


def shifted_days(day: date, days: int) -> date | None:
    """The day so many days later, None beyond the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None
