"""Counts → values: how many are meant, and what befell them, in digits of any script or in words.

Offsets are code points.
"""

from annotator.arabic.numerals.casualties import Casualty, casualty_of
from annotator.arabic.numerals.counts import Count, FoundCount, Kind, counts_in, number_of

__all__ = ["Casualty", "Count", "FoundCount", "Kind", "casualty_of", "counts_in", "number_of"]
