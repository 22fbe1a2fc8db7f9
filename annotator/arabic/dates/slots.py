"""What has been understood of a date phrase so far, and what it adds up to."""

from dataclasses import dataclass
from datetime import date, timedelta

from annotator.arabic.dates.hijri import Stretch, nearest_year, stretch_of, year_in
from annotator.arabic.dates.value import DateValue, PartialDate, shifted_days

_UNSURE_YEARS = range(1300, 1461)  # of either calendar
_NEWS_LOOKS_BACK = timedelta(days=91)  # a date without year is from nine months ago to three months ahead


class Contradiction(Exception):
    """A phrase that tells the same thing twice, and differently."""


@dataclass(slots=True)
class Slots:
    """Each thing a phrase can say; it may say it again, but not otherwise."""

    anchor: date | None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    week: int | None = None
    weekday: int | None = None
    hijri_month: int | None = None
    hijri: bool = False
    gregorian: bool = False
    vague: bool = False
    relative: bool = False
    stretch: Stretch | None = None

    @property
    def is_hijri(self) -> bool:
        """Whether the date is told in the Hijri calendar."""
        return self.hijri or self.hijri_month is not None

    def tell(self, **told: object) -> None:
        """Take down what the words say; raises `Contradiction` when they have said otherwise."""
        for name, value in told.items():
            known = getattr(self, name)
            if known is not None and known is not False and known != value:
                raise Contradiction
            setattr(self, name, value)

    def tell_day(self, day: date) -> None:
        """A day seen from the anchor."""
        self.tell(year=day.year, month=day.month, day=day.day, relative=True)

    def complete_from(self, last: "Slots", end: PartialDate) -> None:
        """Take month and year from the date that ends the stretch, where this one, told before it, has none."""
        if self.stretch or self.week or self.weekday is not None:
            return
        self.hijri = self.hijri or last.hijri
        if self.month is None and self.hijri_month is None and self.day:
            self.month, self.hijri_month = last.month, last.hijri_month
        if self.year is None and self.hijri_month:
            self.year = last.year
        if self.year is None and self.month and end.year:
            self.year = end.year - (self.month > (end.month or 12))

    def value(self) -> DateValue | None:
        """What it adds up to; None when that is no date, or none that the calendar has."""
        ends = self._ends()
        if ends is None or not all(end.exists for end in ends):
            return None
        vague = self.vague and (ends[0].day is None or ends[0] != ends[1])  # a part of a day is that day
        return DateValue(*ends, vague=vague, relative=self.relative)

    def _ends(self) -> Stretch | None:
        if self.stretch:
            return self.stretch if self._is_only_stretch() else None
        if self.is_hijri:
            return self._hijri_ends()
        found = self._week() if self.week else self._gregorian()
        return (found, found) if found else None

    def _is_only_stretch(self) -> bool:
        """Whether nothing else is told that would have to agree with it."""
        told = (self.year, self.month, self.day, self.week, self.weekday, self.hijri_month)
        return not self.hijri and all(each is None for each in told)

    def _hijri_ends(self) -> Stretch | None:
        month = self.hijri_month or (self.month if self.hijri else None)
        year = self.year if self.hijri else None
        if self.hijri and self.gregorian:
            return None
        if month and self.year and not self.hijri:
            year = self.year if self.year < _UNSURE_YEARS.stop else year_in(self.year, month)
        elif month and self.year is None and self.anchor:
            year = nearest_year(self.anchor, month)
            self.relative = True
        return stretch_of(year, month, self.day) if year else None

    def _week(self) -> PartialDate | None:
        if self.year is None or self.week is None:
            return None
        if self.weekday is None:
            return PartialDate(self.year, week=self.week)
        try:
            return PartialDate.of(date.fromisocalendar(self.year, self.week, self.weekday + 1))
        except ValueError:  # beyond the last day of the calendar
            return None

    def _gregorian(self) -> PartialDate | None:
        if self.year in _UNSURE_YEARS and not self.gregorian and self.month is None:
            return None
        if self.month is None:
            return self._without_month()
        if self.year is None and self.anchor:
            return self._nearest()
        found = PartialDate(self.year, self.month, self.day)
        return found if self._fits_weekday(found) else None

    def _without_month(self) -> PartialDate | None:
        if self.day is not None:
            return None
        if self.weekday is not None:
            return self._last_weekday() if self.year is None else None
        return PartialDate(self.year) if self.year else None

    def _last_weekday(self) -> PartialDate | None:
        if self.anchor is None or self.weekday is None:
            return None
        self.relative = True
        day = shifted_days(self.anchor, -((self.anchor.weekday() - self.weekday) % 7))
        return PartialDate.of(day) if day else None

    def _fits_weekday(self, found: PartialDate) -> bool:
        if self.weekday is None or found.year is None:
            return True
        day = found.whole_day
        return day is not None and day.weekday() == self.weekday

    def _nearest(self) -> PartialDate | None:
        """The day or month in the year that brings it nearest to the recent past, with the weekday it is told to be."""
        assert self.anchor is not None  # asked by the caller
        years = (self.anchor.year + step for step in (0, -1, 1))
        dates = [PartialDate(year, self.month, self.day) for year in years if date.min.year <= year <= date.max.year]
        fitting = [found for found in dates if found.exists and self._fits_weekday(found)]
        self.relative = True
        return min(fitting, key=self._distance, default=None)

    def _distance(self, found: PartialDate) -> int:
        assert self.anchor and found.year and found.month  # made so by the caller
        return abs(date(found.year, found.month, found.day or 15) - self.anchor + _NEWS_LOOKS_BACK).days
