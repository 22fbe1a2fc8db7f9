"""A text in words, as names are looked up in it: folded, line by line, with every start a proclitic leaves."""

from functools import lru_cache
from typing import NamedTuple

from annotator.arabic.clitics import proclitic_cuts
from annotator.arabic.folding import fold
from annotator.arabic.lexicon import frequency
from annotator.arabic.words import tokens

Key = tuple[str, ...]
"""A name as it is looked up: its folded words, punctuation included, brackets and quotes left out."""

_ORNAMENTS = frozenset('()[]{}"')
_CLASSES = ("وف", "بلكس")
_NOUNS_NEVER_TAKE = "س"
_FEWEST_LETTERS = 2
_MOST_REMEMBERED = 20_000  # letters of a text whose words are kept for the next time


class Word(NamedTuple):
    """A token of a text, end exclusive, folded; `line` counts the line breaks before it."""

    start: int
    end: int
    folded: str
    line: int


class Opening(NamedTuple):
    """One way to read a written word: after `cut` of its characters begins `folded`."""

    cut: int
    folded: str


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text in order; brackets and quotes, which stand around names as ornament, are left out."""
    return _remembered_words(text) if len(text) <= _MOST_REMEMBERED else _words(text)


@lru_cache(maxsize=256)
def _remembered_words(text: str) -> tuple[Word, ...]:
    return _words(text)


def _words(text: str) -> tuple[Word, ...]:
    found, line, seen = [], 0, 0
    for token in tokens(text):
        folded = _fold(text[token.start : token.end])
        if folded and folded not in _ORNAMENTS:
            line += text.count("\n", seen, token.start)
            seen = token.start
            found.append(Word(token.start, token.end, folded, line))
    return tuple(found)


@lru_cache(maxsize=1 << 16)
def _fold(word: str) -> str:
    return fold(word).text


@lru_cache(maxsize=1 << 16)
def openings(word: str) -> tuple[Opening, ...]:
    """The ways to read one written word: whole, and without each proclitic that may stand in front.

    After ل the article has lost its alef: للحرس is ل and الحرس, which begins at its second letter. A word that is
    seen oftener whole than what is left of it is not cut (بنان is not in لبنان), unless the one rule for clitics cuts.
    """
    return (Opening(0, _fold(word)), *_cut_openings(word))


def _cut_openings(word: str) -> tuple[Opening, ...]:
    found, cut, certain = [], 0, proclitic_cuts(word)
    for letters in _CLASSES:
        if word[cut : cut + 1] and word[cut] in letters:
            before, cut = word[cut], _next_letter(word, cut)
            for rest in _rests(before, word[cut:]):
                if cut in certain or (before not in _NOUNS_NEVER_TAKE and _is_as_likely(rest, word)):
                    found.append(Opening(cut, _fold(rest)))
    return tuple(one for one in found if len(one.folded) >= _FEWEST_LETTERS)


def _rests(letter: str, rest: str) -> tuple[str, ...]:
    """What the letter may stand before: للبنان is ل and لبنان, للحرس is ل and الحرس."""
    return (rest, "ا" + rest) if letter == "ل" and rest.startswith("ل") else (rest,)


def _next_letter(word: str, at: int) -> int:
    """Past a letter with its marks and the tatweel behind it."""
    end = at + 1
    while end < len(word) and not _fold(word[end]):
        end += 1
    return end


def _is_as_likely(rest: str, whole: str) -> bool:
    return frequency(rest) >= frequency(whole)


def key_of(name: str) -> Key:
    """The name as it is looked up."""
    return tuple(word.folded for word in words_of(name))


def key_at(text: str, start: int, end: int) -> Key:
    """As `key_of`, for a run of a text: behind a ل outside it, the article gets its alef back (ل|لحرس is الحرس)."""
    key = key_of(text[start:end])
    assimilated = start > 0 and text[start - 1] == "ل" and key[:1] and key[0].startswith("ل")
    return ("ا" + key[0], *key[1:]) if assimilated else key
