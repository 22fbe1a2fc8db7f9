"""People who came to harm, in running text: where the phrase begins and ends, and what it tells.

    8 قتلى · قتيلان · قتلى وجرحى                       a count of the harmed, or they alone without the article
    مقتل 8 عناصر من الميليشيات · قُتل 12 مدنياً          an event and who it befell
    6 أو 7 مسلحين موالين لإيران قتلوا                    who, and what befell them
    بينهم واحد على الأقل من الجنسية السورية              behind one of the above: those among them, without بينهم

What a phrase takes along: adjectives (مسلحين سوريين), participles with what they govern (موالين لإيران), من and the
people behind it. Offsets are code points.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import regex

from annotator.arabic.folding import fold
from annotator.arabic.numerals.casualties import AMONG, COUNTED, ENDING, EVENT, Casualty, casualty_of
from annotator.arabic.numerals.counts import COUNT_WORDS, read_count
from annotator.arabic.numerals.forms import Form, Match, Table, forms, phrases, stems, table
from annotator.arabic.numerals.people import ACCUSATIVES, PEOPLE, SINGULARS

_LINE = regex.compile(r"[^\n]+")
_ENDING_WITHIN = 6
_MOST_ADJECTIVES = 2
_NISBA = regex.compile(r"(?!ال)\w{3,}(?:ي|يه|يا|يين|يون|يات)|(?:مدني|مسلح|مقاتل|مجهول|اخر)(?:ين|ون|ا|ه|ات)?")
_TIED = regex.compile(r"(?:ال)?(?:موال|تابع|مرتبط|متحالف|مدعوم|منتم|مقرب|محسوب|موالي)(?:ي|يه|ه|ين|ون|ا)?")
_GOVERNED = frozenset(phrases("مع، من، إلى، على، ل، ب"))
_FROM = frozenset(phrases("من"))
_NOT_PEOPLE = frozenset(phrases("جراء، قبل، بعد، خلال، بين، أجل، دون، حيث، المتوقع، المقرر، المرجح، الممكن، المحتمل"))
_GROUPS = table(
    {
        True: """
            قوات، عناصر، ميليشيات، ميليشيا، مليشيا، مليشيات، جيش، تنظيم، فصيل، فصائل، كتيبة، كتائب، حزب، حركة، مقاتلي
            جنود، ضباط، أفراد، أبناء، أهالي، سكان، عائلة، جنسية
        """
    }
)
_THEIRS = regex.compile(r"\w{3,}(?:ها|هم|هما)")
_OR = frozenset(phrases("أو"))
_STATE = regex.compile(r"(?:ب|في )?حال(?:ه|ات)")
_SOME_OF = frozenset(phrases("بعضهم، أحدهم، معظمهم، بينهم"))
_BEGINNINGS = COUNT_WORDS | EVENT.first_words | COUNTED.first_words | AMONG.first_words
_QUOTE = regex.compile(r"[«»“”\"]")


@dataclass(frozen=True, slots=True)
class FoundCasualty:
    """A phrase of harm and what it tells, end exclusive; `sure`: it names how many, or both event and people."""

    start: int
    end: int
    told: Casualty
    sure: bool


def casualties_in(text: str) -> Iterator[FoundCasualty]:
    """Every phrase of a text that tells of people harmed, in order, never overlapping, none over a line's end."""
    for line in _LINE.finditer(text):
        for start, end, sure in _phrases(line[0]):
            told = casualty_of(line[0][start:end])
            yield FoundCasualty(start + line.start(), end + line.start(), told, sure)


def _phrases(line: str) -> Iterator[tuple[int, int, bool]]:
    words = forms(line)
    at, told_before = 0, False
    while at < len(words):
        if not _may_begin(words[at].folded):
            at += 1
            continue
        found = _event(line, words, at) or _people(line, words, at)
        if found is None and told_before:
            found = _among(line, words, at)
        if found:
            first, cut, end, sure = found
            yield _start(line, words[first], cut), words[end - 1].end, sure
            told_before = True
        at = found[2] if found else at + 1


_Found = tuple[int, int, int, bool]


@lru_cache(maxsize=1 << 14)
def _may_begin(word: str) -> bool:
    """Whether a phrase of harm may begin in a word; nearly none may, and looking closer takes long."""
    return any(map(str.isdecimal, word)) or any(stem in _BEGINNINGS for _, stem in stems(word))


def _event(line: str, words: Sequence[Form], at: int) -> _Found | None:
    """مقتل 8 عناصر: an event, and whoever it befell right behind it."""
    event = EVENT.at(words, at)
    if event is None or _has_article(words[at], event.cut):
        return None
    behind = _past_joined_events(words, event.next)
    end, counted = _victims(words, behind)
    if not end:
        return None
    end = _with_more(line, words, end)
    ending = _plain(ENDING, words, end)  # لقي 4 أشخاص مصرعهم
    return at, event.cut, ending.next if ending else end, counted or end > behind + 1


def _past_joined_events(words: Sequence[Form], at: int) -> int:
    """مقتل وإصابة, مقتل أو إصابة."""
    alone = at < len(words) and words[at].folded in _OR
    more = EVENT.at(words, at + alone)
    return more.next if more and (alone or words[at].folded.startswith("و")) else at


def _victims(words: Sequence[Form], at: int) -> tuple[int, bool]:
    """The word after a count of people, or after people without the article; 0 when there are none."""
    if at >= len(words):
        return 0, False
    read = read_count(words, at)
    if read and not read.cut:
        end = read.next + (read.next < len(words) and words[read.next].folded in _FROM)
        named = _counted_people(words, end)
        return (named.next if named else read.next), True
    named = _plain(PEOPLE, words, at) or _plain(SINGULARS, words, at) or _plain(ACCUSATIVES, words, at)
    return (named.next, False) if named else (0, False)


def _counted_people(words: Sequence[Form], at: int) -> Match[Any] | None:
    """8 عناصر, عشرات الشبان: behind a count the article may stand before people."""
    found: Match[Any] | None = PEOPLE.at(words, at) or COUNTED.at(words, at)
    return found if found and (not found.cut or words[at].folded[: found.cut] == "ال") else None


def _plain(known: Table[Any], words: Sequence[Form], at: int) -> Match[Any] | None:
    """As the table has it, when nothing is written in front of the word."""
    found = known.at(words, at)
    return found if found and not found.cut else None


def _people(line: str, words: Sequence[Form], at: int) -> _Found | None:
    """8 قتلى, قتلى وجرحى, and مسلحين قتلوا."""
    read = read_count(words, at)
    if read:
        return _counted(line, words, at, read.next, read.cut)
    harmed = COUNTED.at(words, at)
    if harmed is None or _has_article(words[at], harmed.cut) or not _is_many(words[at]):
        return None
    return at, harmed.cut, _with_state(words, _with_joined(words, harmed.next)), False


def _counted(line: str, words: Sequence[Form], at: int, end: int, cut: int) -> _Found | None:
    among = end + (end < len(words) and words[end].folded in _FROM)
    harmed = COUNTED.at(words, among)
    if harmed or any(_plain(COUNTED, words, place) for place in range(at, end)):
        stop = _with_joined(words, harmed.next) if harmed else end
        return at, cut, _with_state(words, _with_more(line, words, stop)), True
    people = _plain(PEOPLE, words, among)
    stop = _with_more(line, words, people.next if people else end)
    if people is None and stop == end:
        return None
    for behind in range(stop, min(stop + _ENDING_WITHIN, len(words))):
        ending = ENDING.at(words, behind)
        if ending and not ending.cut:
            return at, cut, ending.next, True
        if words[behind].folded[0] in ".،,؛;:":
            break
    return None


def _among(line: str, words: Sequence[Form], at: int) -> _Found | None:
    """Those among the ones told of before: the count behind بينهم, and who they are."""
    among = AMONG.at(words, at)
    read = read_count(words, among.next) if among else None
    if among is None or read is None:
        return None
    end, _ = _victims(words, among.next)
    return among.next, read.cut, _with_more(line, words, max(end, read.next)), True


def _with_joined(words: Sequence[Form], end: int) -> int:
    """قتلى وجرحى: past the harmed joined to those before, where no count is told of them."""
    while end < len(words) and words[end].folded.startswith("و"):
        more = COUNTED.at(words, end)
        if more is None:
            break
        end = more.next
    return end


def _with_state(words: Sequence[Form], end: int) -> int:
    """جرحى بعضهم بحالات خطيرة."""
    at = end + (end < len(words) and words[end].folded in _SOME_OF)
    is_state = at + 1 < len(words) and _STATE.fullmatch(words[at].folded)
    return at + 2 if is_state else end


def _with_more(line: str, words: Sequence[Form], end: int) -> int:
    """Past the adjectives, participles and من behind the people."""
    end = _with_adjectives(words, end)
    end = _with_tie(line, words, end)
    if end + 1 < len(words) and words[end].folded in _FROM:
        behind = _group(line, words, end + 1)
        end = _with_tie(line, words, behind) if behind else end
    return end


def _with_adjectives(words: Sequence[Form], end: int) -> int:
    stop = min(end + _MOST_ADJECTIVES, len(words))
    while end < stop and _NISBA.fullmatch(words[end].folded):
        end += 1
    return end


def _with_tie(line: str, words: Sequence[Form], end: int) -> int:
    """موالين لإيران, المرتبطة بالحرس الثوري الإيراني, المتحالفة مع إيران."""
    if end + 1 >= len(words) or not _TIED.fullmatch(words[end].folded):
        return end
    behind = words[end + 1].folded
    first = end + 1 + (behind in _GOVERNED)
    if first == end + 1 and behind[0] not in "بل":
        return end
    return _definite_run(line, words, min(first + 1, len(words)))


def _group(line: str, words: Sequence[Form], at: int) -> int:
    """Past a definite noun, or a kind of group, and what qualifies it; 0 where there is neither."""
    word = words[at].folded
    if word in _NOT_PEOPLE:
        return 0
    if word.startswith("ال"):
        return _definite_run(line, words, at + 1)
    if _plain(_GROUPS, words, at) and at + 1 < len(words):
        return _definite_run(line, words, at + 2)
    return at + 1 if _THEIRS.fullmatch(word) else 0


def _definite_run(line: str, words: Sequence[Form], end: int) -> int:
    """Past the words with the article behind a definite noun, up to a participle, a sign or a quotation mark."""
    while end < len(words) and words[end].folded.startswith("ال") and not _TIED.fullmatch(words[end].folded):
        if _QUOTE.search(line, words[end - 1].end, words[end].start):
            break
        end += 1
    return end


def _is_many(word: Form) -> bool:
    return word.folded.endswith(("ي", "ا", "ان", "ين")) and not word.nunated


def _has_article(word: Form, cut: int) -> bool:
    return word.folded[:cut].endswith(("ال", "لل"))


def _start(line: str, word: Form, cut: int) -> int:
    return word.start + fold(line[word.start : word.end]).source_span(cut, cut + 1)[0]
