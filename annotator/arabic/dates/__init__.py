"""Dates → values: the day, month, year or stretch of time that a phrase means, seen from the day it was written."""

from annotator.arabic.dates.finding import FoundDate, dates_in
from annotator.arabic.dates.reading import date_of
from annotator.arabic.dates.value import DateValue, PartialDate

__all__ = ["DateValue", "FoundDate", "PartialDate", "date_of", "dates_in"]
