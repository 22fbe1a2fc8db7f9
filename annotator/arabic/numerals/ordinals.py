"""Ordinals, as days and hours are told: الخامس, الحادي عشر, الثاني والعشرون."""

from collections.abc import Sequence

from annotator.arabic.numerals.forms import Form, Match, table

_UNITS = {
    1: "الحادي، الحادية، حادي",
    2: "الثاني، الثانية",
    3: "الثالث، الثالثة",
    4: "الرابع، الرابعة",
    5: "الخامس، الخامسة",
    6: "السادس، السادسة",
    7: "السابع، السابعة",
    8: "الثامن، الثامنة",
    9: "التاسع، التاسعة",
}
_ALONE = {1: "الأول، الأولى، أول، أولى", 10: "العاشر، العاشرة"}
_TENS = {
    20: "العشرون، العشرين",
    30: "الثلاثون، الثلاثين",
    40: "الأربعون، الأربعين",
    50: "الخمسون، الخمسين",
    60: "الستون، الستين",
    70: "السبعون، السبعين",
    80: "الثمانون، الثمانين",
    90: "التسعون، التسعين",
}
_UNIT_TABLE = table(_UNITS)
_FIRST_TABLE = table(_ALONE)
_TEN_TABLE = table({10: "عشر، عشرة"})
_TENS_TABLE = table(_TENS)

ORDINAL_WORDS = _UNIT_TABLE.first_words | _FIRST_TABLE.first_words | _TENS_TABLE.first_words
"""The folded words that ordinals begin with."""


def read_ordinal(words: Sequence[Form], at: int) -> Match[int] | None:
    """The ordinal below a hundred that begins at a word; `cut` counts the letters in front of it."""
    unit = _UNIT_TABLE.at(words, at)
    if unit is None:
        return _TENS_TABLE.at(words, at) or _FIRST_TABLE.at(words, at)
    ten = _TEN_TABLE.at(words, unit.next)
    if ten is None or ten.cut:
        ten = _joined_tens(words, unit.next)
    if ten:
        return Match(unit.value + ten.value, ten.next, unit.cut)
    return unit if unit.value > 1 else None  # الحادي never stands alone


def _joined_tens(words: Sequence[Form], at: int) -> Match[int] | None:
    """والعشرون."""
    ten = _TENS_TABLE.at(words, at)
    return ten if ten and ten.cut == 1 and words[at].folded.startswith("و") else None
