"""Counts → values: how many are meant, and what befell them, in digits of any script or in words.

Offsets are code points.
"""

from annotator.arabic.numerals.casualties import Casualty, casualty_of
from annotator.arabic.numerals.counts import Count, FoundCount, Kind, counts_in, number_of
from annotator.arabic.numerals.harmed import FoundCasualty, casualties_in

__all__ = [
    "Casualty",
    "Count",
    "FoundCasualty",
    "FoundCount",
    "Kind",
    "casualties_in",
    "casualty_of",
    "counts_in",
    "number_of",
]
