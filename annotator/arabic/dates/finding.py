"""Dates in running text: where they begin and end, and what they mean.

A date begins at the first word that says something of it (مطلع اليوم, قبل أيام, الـ 26 من الشهر الماضي), behind any
proclitic, and ends with the last. Words such as في and خلال before it are no part of it. Offsets are code points.
"""

from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import date, timedelta

import regex

from annotator.arabic.dates import names
from annotator.arabic.dates.pieces import all_pieces
from annotator.arabic.dates.reading import stretch
from annotator.arabic.dates.slots import Contradiction, Slots
from annotator.arabic.dates.steps import STEPS, aside
from annotator.arabic.dates.value import DateValue
from annotator.arabic.folding import fold
from annotator.arabic.numerals.forms import Form, phrases, stems
from annotator.arabic.numerals.ordinals import ORDINAL_WORDS
from annotator.arabic.numerals.spelled import NUMBER_WORDS

_BEGINNINGS = frozenset().union(
    *(
        table.first_words
        for table in (
            names.MONTHS, names.HIJRI_MONTHS, names.WEEKDAYS, names.DAYS, names.ONE, names.TWO, names.MANY, names.THIS,
            names.DECADES, names.PARTS, names.AGO, names.DAYTIMES,
        )
    ),
    ORDINAL_WORDS,
    NUMBER_WORDS,
    phrases("ال"),
)  # fmt: skip
_NUMBERS = ORDINAL_WORDS | NUMBER_WORDS
_NEVER_DATES = frozenset(phrases("الآن، حاليا"))
_BEFORE_YEAR = frozenset(phrases("في، منذ، حتى، لعام، خلال، (، قبل، بعد، بين، من، إلى، سنة، عام"))
_YEARS = range(1800, 2100)
_JOINING_SIGNS = frozenset("/|")
_MOST_PIECES = 16
_ANY_MONDAY = date(2020, 1, 13)
_STAND_INS = tuple(_ANY_MONDAY + timedelta(days=days) for days in range(7))
_LINE = regex.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date and the run of text that tells it, end exclusive.

    `value` is None where the day of writing is needed and not known. `bare`: one word or number that alone says little.
    """

    start: int
    end: int
    value: DateValue | None
    bare: bool = False


def dates_in(text: str, anchor: date | None = None) -> Iterator[FoundDate]:
    """Every date of a text written on the day `anchor`, in order, never overlapping, none over a line's end."""
    for line in _LINE.finditer(text):
        words = all_pieces(line[0])
        at = 0
        while at < len(words):
            found = _stretch_at(line[0], words, at, anchor) or _date_at(line[0], words, at, anchor)
            if found:
                _, one = found
                yield FoundDate(one.start + line.start(), one.end + line.start(), one.value, one.bare)
            at = found[0] if found else at + 1


def _date_at(line: str, words: Sequence[Form], at: int, anchor: date | None) -> tuple[int, FoundDate] | None:
    cut = _cut_before(words[at].folded)
    if cut is None or (at and words[at - 1].start == words[at].start):
        return None
    end, value = _read(words, at, anchor)
    if value is None or (names.AGO.at(words, at) and _read(words, at + 1, anchor)[0] > end):
        return None  # منذ عام 2016 is no year ago
    if end < len(words) and words[end].start == words[end - 1].start:
        return None  # أمس0: half a token says nothing
    start, stop = _start(line, words[at], cut), _closed(line, words[at].start, words[end - 1].end)
    bare = _is_bare(words, at, end)
    if bare and not _stands_for_date(words, at, end):
        return None
    is_known = value.first or value.last
    return end, FoundDate(start, stop, value if is_known else None, bare)


def _stretch_at(line: str, words: Sequence[Form], at: int, anchor: date | None) -> tuple[int, FoundDate] | None:
    """من 5 إلى 7 أيار, بين 2011 و2014: without the word that opens it, which is read with it."""
    opening = names.FROM.at(words, at)
    if opening is None or opening.next >= len(words) or not _tells_number(words[opening.next].folded):
        return None
    day = anchor or _STAND_INS[0]
    ends = range(min(at + _MOST_PIECES, len(words)), opening.next + 1, -1)
    found = {end: value for end in ends if (value := stretch(tuple(words[at:end]), day))}
    if not found:
        return None
    value = found[max(found)]
    end = min(end for end in found if found[end] == value)  # what says nothing more is no part of it
    known = value if anchor else _unseen(value)
    return end, FoundDate(words[opening.next].start, words[end - 1].end, known if known and known.first else None)


def _tells_number(word: str) -> bool:
    return word[0].isdecimal() or any(stem in _NUMBERS for _, stem in stems(word))


def _cut_before(word: str) -> int | None:
    """How many letters of a word stand before the date; None where no date begins."""
    digit = next((at for at, char in enumerate(word) if char.isdecimal()), None)
    if digit is not None:
        return digit
    for cut, stem in stems(word):
        if stem in _BEGINNINGS:
            article = word[:cut].endswith("ال") * 2 or word[:cut].endswith("لل")
            return cut - article
    return None


def _read(words: Sequence[Form], at: int, anchor: date | None) -> tuple[int, DateValue | None]:
    """The longest date that begins at a word; seen from some other day where that one does not fit, or is not known."""
    end, value = _longest(words, at, anchor or _STAND_INS[0])
    if anchor is None:
        value = _unseen(value)
    if _goes_on(words, end):
        for day in _STAND_INS:
            further, other = _longest(words, at, day)
            if further > end:
                end, value = further, _unseen(other)
    return end, value


def _unseen(value: DateValue | None) -> DateValue | None:
    """The date as far as it is known whatever the day of writing: not at all when it is relative or has no year."""
    if value and (value.relative or not any(end and end.year for end in (value.first, value.last))):
        return DateValue(None, None, relative=True)
    return value


def _goes_on(words: Sequence[Form], at: int) -> bool:
    return bool(names.WEEKDAYS.at(words, at))


def _longest(words: Sequence[Form], at: int, anchor: date | None) -> tuple[int, DateValue | None]:
    slots, here = Slots(anchor), at
    found: tuple[int, DateValue | None] = (at, None)
    while here < min(len(words), at + _MOST_PIECES):
        if words[here].folded in names.ASIDE_SIGNS - _JOINING_SIGNS and here > at:
            break
        before = here
        step, here = _next(slots, words, here)
        if step is None:
            break
        says = step is not aside or (before > at and _is_daytime(words, before))
        value = copy(slots).value() if says else None  # asking may settle what later words tell
        found = (here, value) if value else found
    return found


def _is_daytime(words: Sequence[Form], at: int) -> bool:
    """Whether a word tells the part of the day before it: أمس صباحا, but not أمس وصباح."""
    found = names.DAYTIMES.at(words, at)
    return found is not None and not found.cut


def _next(slots: Slots, words: Sequence[Form], at: int) -> tuple[object, int]:
    try:
        for step in STEPS:
            end = step(slots, words, at)
            if end:
                return step, end
    except Contradiction:
        pass
    return None, at


def _start(line: str, word: Form, cut: int) -> int:
    token = line[word.start : word.end]
    if token.startswith("ال") and any(map(str.isdecimal, token)):
        return word.start  # الـ26
    return word.start + fold(token).source_span(cut, cut + 1)[0]


def _closed(line: str, start: int, end: int) -> int:
    """The end, past the bracket that closes one opened within."""
    told = line[start:end]
    behind = regex.match(r" ?\)", line[end:])
    return end + behind.end() if behind and told.count("(") > told.count(")") else end


def _is_bare(words: Sequence[Form], at: int, end: int) -> bool:
    month = names.MONTHS.at(words, at) or names.HIJRI_MONTHS.at(words, at)
    return end == at + 1 or bool(month and month.next == end)


def _stands_for_date(words: Sequence[Form], at: int, end: int) -> bool:
    """Whether one word or number alone is a date: اليوم is, 2011 after في is, مارس and رجب are not."""
    word = words[at].folded
    if word.isdecimal():
        behind = words[end].folded if end < len(words) else "."
        told_before = at > 0 and words[at - 1].folded in _BEFORE_YEAR
        return len(word) == 4 and int(word) in _YEARS and (told_before or not behind[0].isalpha())
    if any(stem in _NUMBERS for _, stem in stems(word)) or word in _NEVER_DATES or names.HIJRI_MONTHS.at(words, at):
        return False
    return not any(stem in names.UNSURE_MONTHS for _, stem in stems(word))
