"""Whole numbers, spelled or in digits, in every gender and case: خمسة وعشرون, ألف وخمسمئة, ١٬٢٠٠, 3 آلاف.

The words of a number may be joined with و in either order (المئة before the unit or, as in old years, after it).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from typing import NamedTuple

import regex

from annotator.arabic.numerals.forms import Form, Match, phrases, stems, valued


class _Rank(Enum):
    """What a word of a number may stand beside."""

    ZERO = 0
    UNIT = 1
    ONE_OF = 2  # أحد: a number only with عشر or a ten behind it
    TEN = 10
    TENS = 20
    HUNDRED = 100
    HUNDREDS = 200
    SCALE = 1_000  # ألف
    TWO_SCALES = 2_000  # ألفان
    SCALE_OR_TWO = 1_500  # ألفا: two, but one after a number (عشرون ألفا) or with tanwin
    SCALES = 3_000  # آلاف: only after a number
    DIGITS = -1


class _Atom(NamedTuple):
    rank: _Rank
    value: Fraction | int


_UNITS = {
    1: "واحد، واحدة، واحدا",
    2: "اثنان، اثنين، اثنتان، اثنتين، ثنتان، ثنتين، اثنا، اثني، اثنتا، اثنتي",
    3: "ثلاثة، ثلاث، ثلاثا، تلاتة، تلات",
    4: "أربعة، أربع، أربعا",
    5: "خمسة، خمس، خمسا",
    6: "ستة، ست، ستا",
    7: "سبعة، سبع، سبعا",
    8: "ثمانية، ثماني، ثمان، ثمانيا، تمانية، تمان",
    9: "تسعة، تسع، تسعا",
}
_TENS = {
    20: "عشرون، عشرين",
    30: "ثلاثون، ثلاثين",
    40: "أربعون، أربعين",
    50: "خمسون، خمسين",
    60: "ستون، ستين",
    70: "سبعون، سبعين",
    80: "ثمانون، ثمانين",
    90: "تسعون، تسعين",
}
_HUNDRED = ("مئة", "مائة")
_TWO_HUNDRED = "مئتان، مئتين، مئتا، مئتي، مائتان، مائتين، مائتا، مائتي"
_BEFORE_HUNDRED = {
    3: ("ثلاث", "ثلث"),
    4: ("أربع",),
    5: ("خمس",),
    6: ("ست",),
    7: ("سبع",),
    8: ("ثمان", "ثماني"),
    9: ("تسع",),
}
_SCALES = {  # one, two, two or one, many
    1_000: ("ألف", "ألفان، ألفين، ألفي", "ألفا", "آلاف"),
    1_000_000: ("مليون", "مليونان، مليونين، مليوني", "مليونا", "ملايين"),
    1_000_000_000: (
        "مليار، بليون",
        "ملياران، مليارين، ملياري، بليونان، بليونين",
        "مليارا، بليونا",
        "مليارات، بلايين",
    ),
}
_SCALE_RANKS = (_Rank.SCALE, _Rank.TWO_SCALES, _Rank.SCALE_OR_TWO, _Rank.SCALES)


def _rows() -> Iterator[tuple[_Atom, str]]:
    yield _Atom(_Rank.ZERO, 0), "صفر، صفرا"
    yield from ((_Atom(_Rank.UNIT, value), row) for value, row in _UNITS.items())
    yield _Atom(_Rank.ONE_OF, 1), "أحد، إحدى، أحدا"
    yield _Atom(_Rank.TEN, 10), "عشرة، عشر، عشرا"
    yield from ((_Atom(_Rank.TENS, value), row) for value, row in _TENS.items())
    yield _Atom(_Rank.HUNDRED, 100), "، ".join(_HUNDRED)
    yield _Atom(_Rank.HUNDREDS, 200), _TWO_HUNDRED
    for unit, starts in _BEFORE_HUNDRED.items():
        yield _Atom(_Rank.HUNDREDS, unit * 100), "، ".join(start + end for start in starts for end in _HUNDRED)
    for scale, names in _SCALES.items():
        yield from ((_Atom(rank, scale), row) for rank, row in zip(_SCALE_RANKS, names, strict=True))


_ATOMS = valued(dict(_rows()))
NUMBER_WORDS = frozenset(_ATOMS)
"""The folded words that numbers are spelled with."""
_I_AM_NOT = "لست"  # never "for six"
_AND = "و"
_IN_FRONT_OF_MORE = frozenset({"", _AND, "ال", _AND + "ال"})
_AND_ONE = frozenset({"واحد", "واحدا"})  # وأحد folds to واحد: ألفين وأحد عشر
_BEYOND = 10**15
_HALF = valued({Fraction(1, 2): "ونصف", Fraction(1, 4): "وربع"})
_OF_THE_SCALE = frozenset(phrases("المليون، المليار، الألف"))  # مليون ونصف المليون
_DIGITS = regex.compile(r"\d{1,15}(?:\.\d{1,3})?|\d{1,3}(?:,\d{3}){1,4}")


@dataclass(slots=True)
class _Sum:
    """A number as it grows word by word: what is behind the last scale word, and the group below a thousand."""

    total: Fraction | int = 0
    group: Fraction | int = 0
    lowest: Fraction | int = _BEYOND  # the last scale word: the next must be smaller
    last: _Rank | None = None

    def take(self, atom: _Atom, joined: bool) -> bool:
        """Add the word, joined with و or not, unless no number goes on so."""
        fits = self._scaled(atom, joined) if atom.rank in _SCALE_RANKS else self._grouped(atom, joined)
        if fits:
            self.last = atom.rank
        return fits

    def _grouped(self, atom: _Atom, joined: bool) -> bool:
        if self.last in {_Rank.DIGITS, _Rank.ZERO}:
            return False
        if self.last in {_Rank.UNIT, _Rank.ONE_OF} and not joined:
            return self._after_unit(atom)
        if (self.last is not None and not joined) or not (self._is_free(atom.rank) or self._is_rest(atom)):
            return False
        self.group += atom.value
        return True

    def _is_rest(self, atom: _Atom) -> bool:
        """11 ألفا و240: digits behind a scale word, below it."""
        return atom.rank is _Rank.DIGITS and self.last in _SCALE_RANKS and atom.value < self.lowest

    def _after_unit(self, atom: _Atom) -> bool:
        """ثلاثة عشر, ثلاث مئة."""
        unit = self.group % 10
        if atom.rank is _Rank.TEN:
            self.group += 10
        elif atom.rank is _Rank.HUNDRED and unit > 2 and self.group == unit:
            self.group *= 100
        else:
            return False
        return True

    def _is_free(self, rank: _Rank) -> bool:
        if rank in {_Rank.HUNDRED, _Rank.HUNDREDS}:
            return self.group < 100
        if rank is _Rank.TENS:
            return self.group % 100 < 10
        if rank in {_Rank.ZERO, _Rank.DIGITS}:
            return self.last is None
        return self.group % 100 == 0

    def _scaled(self, atom: _Atom, joined: bool) -> bool:
        if atom.value >= self.lowest:
            return False
        if self.group and not joined:
            return self._multiplied(atom)
        if atom.rank is _Rank.SCALES or (self.last is not None and not joined):
            return False
        self.total += atom.value * (1 if atom.rank is _Rank.SCALE else 2)
        self.lowest = atom.value
        return True

    def _multiplied(self, atom: _Atom) -> bool:
        if atom.rank is _Rank.TWO_SCALES:
            return False
        self.total += self.group * atom.value
        self.group, self.lowest = 0, atom.value
        return True

    def take_half(self, half: Fraction) -> bool:
        """مليون ونصف."""
        if self.last not in _SCALE_RANKS:
            return False
        self.total += half * self.lowest
        return True

    @property
    def value(self) -> int | None:
        """The number, None when it is not whole or not yet one."""
        number = self.total + self.group
        return int(number) if number == int(number) and self.last is not _Rank.ONE_OF else None


def read_number(words: Sequence[Form], at: int, stop: int | None = None) -> Match[int] | None:
    """The longest number that begins at a word and ends before `stop`; `cut` counts the letters in front of it."""
    growing, longest = _Sum(), None
    stop = len(words) if stop is None else min(stop, len(words))
    first = _atom(words[at]) if at < stop else None
    while at < stop and (end := _taken(words, at, stop, growing)):
        at = end
        if growing.value is not None and first:
            longest = Match(growing.value, at, first.cut)
    return longest


def _taken(words: Sequence[Form], at: int, stop: int, growing: _Sum) -> int | None:
    """Where the number goes on once the word at hand, or the one behind a و that stands alone, has been added."""
    alone = words[at].folded == _AND and growing.last is not None and at + 1 < stop
    form = words[at + alone]
    if form.folded in _HALF and growing.take_half(_HALF[form.folded]):
        return at + 1 + (at + 1 < stop and words[at + 1].folded in _OF_THE_SCALE)
    found = _atom(form)
    if found is None or (growing.last is not None and form.folded[: found.cut] not in _IN_FRONT_OF_MORE):
        return None
    joined = alone or form.folded[: found.cut].startswith(_AND) or form.folded in _AND_ONE
    return at + alone + 1 if growing.take(found.value, joined) else None


def _atom(form: Form) -> Match[_Atom] | None:
    """What one word adds to a number."""
    if form.folded == _I_AM_NOT:
        return None
    for cut, stem in stems(form.folded):
        if _DIGITS.fullmatch(stem):
            return Match(_Atom(_Rank.DIGITS, Fraction(stem.replace(",", ""))), 1, cut)
        if stem in _ATOMS:
            rank, value = _ATOMS[stem]
            single = rank is _Rank.SCALE_OR_TWO and form.nunated
            return Match(_Atom(_Rank.SCALE if single else rank, value), 1, cut)
    return None
