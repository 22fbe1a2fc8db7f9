"""How many a text says there are: a number, two ends, a dual, or a word such as عشرات.

A count is `exact` when one number is named, `bound` when its ends are (6 أو 7, بين 15 و20, على الأقل), `vague` when the
writer guesses (نحو, قرابة, عشرات, بضعة, عدد من).

What the vague words are read as: عشرات are 20–99 and مئات 200–999, from the dual up to the next such word; بضعة is
three to nine; عدد من and عدة are three or more, where Arabic plurals begin.

`أكثر من 10` is ten or more, not eleven: news writes it for "at least" as often, and a bound that is too wide is
still true. For the same reason `أقل من 10` is ten or fewer. Offsets are code points.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Literal

import regex

from annotator.arabic.folding import fold
from annotator.arabic.numerals.forms import Form, Match, forms, phrases, table
from annotator.arabic.numerals.people import DUALS
from annotator.arabic.numerals.spelled import NUMBER_WORDS, read_number

Kind = Literal["exact", "bound", "vague"]


@dataclass(frozen=True, slots=True)
class Count:
    """At least `min` and at most `max`; None when no upper end is told."""

    min: int
    max: int | None
    kind: Kind = "exact"


@dataclass(frozen=True, slots=True)
class FoundCount:
    """A count and the run of text that tells it, end exclusive, what is counted in between included."""

    start: int
    end: int
    count: Count


@dataclass(frozen=True, slots=True)
class Read:
    """A count told by the words before `next`; `cut` letters in front of its first word are no part of it."""

    count: Count
    next: int
    cut: int


class _Bound(Enum):
    AT_LEAST = 1
    AT_MOST = 2
    ABOUT = 3


_BEFORE = table(
    {
        _Bound.AT_LEAST: """
            أكثر من، أكثر، أزيد من، ما لا يقل عن، مالا يقل عن، لا يقل عن، لا تقل عن، ما لا تقل عن
            ما يزيد على، ما يزيد عن، يزيد على، يزيد عن، تزيد على، تزيد عن، ما يربو على، يفوق، ما يفوق، تجاوز، يتجاوز
            تتجاوز، تجاوزت، فوق
        """,
        _Bound.AT_MOST: """
            أقل من، ما لا يزيد على، ما لا يزيد عن، لا يزيد على، لا يزيد عن، لا يتجاوز، لا تتجاوز، لم يتجاوز، لم تتجاوز
            ما لا يتجاوز، لا يتعدى
        """,
        _Bound.ABOUT: "نحو، حوالي، حوالى، قرابة، زهاء، ما يقارب، يقارب، ما يقرب من، يقرب من، تقريبا",
    }
)
_AFTER = table(
    {
        _Bound.AT_LEAST: "على الأقل، على أقل تقدير، كحد أدنى، فما فوق، أو أكثر، وأكثر، على أدنى تقدير",
        _Bound.AT_MOST: "على الأكثر، كحد أقصى، أو أقل، على أبعد تقدير",
        _Bound.ABOUT: "تقريبا",
    }
)
_AFTER_WITHIN = 3  # words of what is counted: 8 عناصر من الميليشيا على الأقل

_VAGUE = table(
    {
        Count(20, 99, "vague"): "عشرات",
        Count(200, 999, "vague"): "مئات، مائات",
        Count(2_000, 9_999, "vague"): "آلاف",
        Count(20_000, 99_999, "vague"): "عشرات الآلاف، عشرات آلاف",
        Count(200_000, 999_999, "vague"): "مئات الآلاف، مئات آلاف",
        Count(2_000_000, 9_999_999, "vague"): "ملايين",
        Count(20_000_000, 99_999_999, "vague"): "عشرات الملايين، عشرات ملايين",
        Count(200_000_000, 999_999_999, "vague"): "مئات الملايين، مئات ملايين",
        Count(3, 9, "vague"): "بضعة، بضع",
        Count(13, 19, "vague"): "بضعة عشر، بضع عشرة",
        Count(30, 99, "vague"): "بضع عشرات، بضعة عشرات",
        Count(300, 999, "vague"): "بضع مئات، بضعة مئات",
        Count(3_000, 9_999, "vague"): "بضعة آلاف، بضع آلاف",
        Count(3, None, "vague"): "عدد من، عددا من، عدد كبير من، عددا كبيرا من، عدة، العديد من",
        Count(500_000, 500_000): "نصف مليون",
    }
)
_BETWEEN = table({True: "بين، ما بين"})
_FROM = table({True: "من"})
_TO = table({True: "أو، إلى، حتى، -"})
_PERCENT = table({True: "%، بالمئة، بالمائة، في المئة، في المائة"})
_HUNDREDTHS = frozenset(phrases("بالمئة، بالمائة، المئة، المائة"))
COUNT_WORDS = frozenset().union(
    *(found.first_words for found in (_BEFORE, _VAGUE, _BETWEEN, _FROM, DUALS)), NUMBER_WORDS
)
"""The folded words that counts begin with, where they do not begin with a digit."""
_RANGE = regex.compile(r"(\d{1,6})-(\d{1,6})")


def number_of(words: str) -> Count | None:
    """The one count that the words tell; None when they tell none, or several."""
    found = tuple(reads(forms(words)))
    return found[0][1].count if len(found) == 1 else None


def counts_in(text: str) -> tuple[FoundCount, ...]:
    """Every count of a text in order, never overlapping: whatever is counted, years too, but not per cents."""
    words = forms(text)
    return tuple(_found(text, words, at, read) for at, read in reads(words))


def reads(words: Sequence[Form]) -> Iterator[tuple[int, Read]]:
    """Each count among the words, with the word it begins at."""
    at = 0
    while at < len(words):
        read = read_count(words, at)
        if read:
            yield at, read
        at = read.next if read else at + 1


def read_count(words: Sequence[Form], at: int) -> Read | None:
    """The count that begins at a word, with what stands around it to say how sure it is."""
    before = _BEFORE.at(words, at)
    core = _core(words, before.next if before else at)
    if core is None or words[at].folded in _HUNDREDTHS or _PERCENT.at(words, core.next):
        return None
    bounds = [before.value] if before else []
    after = _after(words, core.next)
    if after:
        bounds.append(after.value)
    count = _bounded(core.count, bounds)
    return Read(count, after.next if after else core.next, before.cut if before else core.cut)


def _found(text: str, words: Sequence[Form], at: int, read: Read) -> FoundCount:
    first = words[at]
    cut, _ = fold(text[first.start : first.end]).source_span(read.cut, read.cut + 1)
    return FoundCount(first.start + cut, words[read.next - 1].end, read.count)


def _bounded(count: Count, bounds: Sequence[_Bound]) -> Count:
    for bound in bounds:
        match bound:
            case _Bound.AT_LEAST:
                count = Count(count.min, None, "bound")
            case _Bound.AT_MOST:
                count = Count(0, count.max, "bound")
            case _Bound.ABOUT:
                count = replace(count, kind="vague")
    return count


def _after(words: Sequence[Form], at: int) -> Match[_Bound] | None:
    """على الأقل, at once or behind what is counted, but never beyond another number."""
    for behind in range(at, min(at + _AFTER_WITHIN + 1, len(words))):
        found = _AFTER.at(words, behind)
        if found:
            return found
        if not words[behind].folded[0].isalpha() or read_number(words, behind):
            break
    return None


def _core(words: Sequence[Form], at: int) -> Read | None:
    """The count itself: the longest reading goes first."""
    return _between(words, at) or _from_to(words, at) or _vague(words, at) or _dual(words, at) or _plain(words, at)


def _between(words: Sequence[Form], at: int) -> Read | None:
    """بين 15 و20; since و joins the words of one number too, every place to part them is tried, the last one first."""
    opening = _BETWEEN.at(words, at)
    first = read_number(words, opening.next) if opening else None
    while opening and first:
        second = _joined_number(words, first.next)
        if second and first.value < second.value:
            return Read(Count(first.value, second.value, "bound"), second.next, opening.cut)
        first = read_number(words, opening.next, first.next - 1)
    return None


def _joined_number(words: Sequence[Form], at: int) -> Match[int] | None:
    alone = at < len(words) and words[at].folded == "و"
    second = read_number(words, at + alone)
    return second if second and (alone or words[at].folded.startswith("و")) else None


def _from_to(words: Sequence[Form], at: int) -> Read | None:
    """6 أو 7, من 15 إلى 20."""
    opening = _FROM.at(words, at)
    first = read_number(words, opening.next if opening else at)
    to = _TO.at(words, first.next) if first else None
    second = read_number(words, to.next) if to else None
    if first and second and first.value < second.value:
        return Read(Count(first.value, second.value, "bound"), second.next, opening.cut if opening else first.cut)
    return None


def _vague(words: Sequence[Form], at: int) -> Read | None:
    found = _VAGUE.at(words, at)
    return Read(found.value, found.next, found.cut) if found else None


def _dual(words: Sequence[Form], at: int) -> Read | None:
    """قتيلان, and قتيلان اثنان."""
    found = DUALS.at(words, at)
    if found is None:
        return None
    again = read_number(words, found.next)
    return Read(Count(2, 2), again.next if again and again.value == 2 and not again.cut else found.next, found.cut)


def _plain(words: Sequence[Form], at: int) -> Read | None:
    ends = _RANGE.fullmatch(words[at].folded) if at < len(words) else None
    if ends and int(ends[1]) < int(ends[2]):
        return Read(Count(int(ends[1]), int(ends[2]), "bound"), at + 1, 0)
    number = read_number(words, at)
    return Read(Count(number.value, number.value), number.next, number.cut) if number else None
