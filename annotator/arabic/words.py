"""Words and every other token of a text: the only definition of a word in the program.

Offsets are code points. Punctuation is cut off words; vowel marks and tatweel stay in them; numbers, dates, times,
per cents, addresses, @names, #tags and emoji stay whole. No token holds a blank of any kind, so a token never depends
on anything beyond the blanks around it. What is seen as no sign at all (bidi and zero-width marks) belongs to no token,
unless it stands inside one.
"""

import re
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from annotator.arabic.patterns import pattern

VERSION = "words/1"

BLANK = r"\s\x1c-\x1f"
UNSEEN = r"\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
# The full stop after an address ends the sentence, not the address; so does any punctuation.
_IN_ADDRESS = rf"[^{BLANK}{UNSEEN}«»\"”“<>،؛؟…]"
ADDRESS = rf"(?i:https?://|www\.){_IN_ADDRESS}*(?![.,;:!?'’()\[\]{{}}*/]){_IN_ADDRESS}/?"

_LETTER = r"(?:[\p{L}\p{Nl}\p{No}_][\p{M}\u200c\u200d]*+)"
_DIGIT = r"(?:\d\p{M}*+)"
_NUMBER = rf"{_DIGIT}++(?:[.,:/\-٫٬]{_DIGIT}++)*+(?:[%٪‰]|(?:[A-Za-z]++{_DIGIT}*+)*+)"

# The order matters: the first that fits is taken. Runs are possessive (`++`) and repeats in front of a number are
# bounded, or `ab-ab-ab-…` would be read again from every `ab`. The first line is there for speed alone; the last keeps
# marks with whatever they stand on.
_TOKEN = rf"""(?xV1)
    ( (?!ـ)[ء-ي][ء-ْ]*+(?=[{BLANK}،؛:"»)])                                                  # most words
    | \p{{Regional_Indicator}}{{2}}                                                         # 🇸🇾
    | (?=\p{{Extended_Pictographic}}|[0-9\#*]\ufe0f?\u20e3)\X                               # 👨‍👩‍👧 1️⃣
    | {ADDRESS}
    | (?<![A-Za-z0-9_.+\-])[A-Za-z0-9_.+\-]{{1,64}}+@[A-Za-z0-9\-]++(?:\.[A-Za-z0-9\-]++)++ # desk@example.org
    | [@\#](?:{_LETTER}|{_DIGIT})++
    | \p{{L}}\p{{M}}*+(?:\.\p{{L}}\p{{M}}*+)+(?![\p{{L}}\p{{N}}_])                          # أ.ف.ب
    | (?!ـ){_LETTER}++(?:(?=[\d\-])(?:-[A-Za-z]++){{0,2}}+-?{_NUMBER})?+                    # الـ26 كوفيد-19 F-16
    | [%٪]?+{_NUMBER}
    | ـ++                                                                                   # a dash
    | \.{{2,}}+
    | [^{BLANK}{UNSEEN}]
    )\p{{M}}*+
    """
_PLAIN_WORD = re.compile("(?!ـ)[ء-ي][ء-ْ]*")
_LONGEST_KEPT, _MOST_KEPT = 40, 1 << 14
_HAS_SOUND = r"(?V1)[[\p{L}\p{N}]--ـ]"
_CHUNK = rf"[^{BLANK}]+"


class Token(NamedTuple):
    """A run of a text, end exclusive, in code points. A tuple, for there are very many."""

    start: int
    end: int


class _Chunks(dict[str, tuple[tuple[int, int], ...] | None]):
    """The tokens inside of runs without blanks that were met, for most come again; None where the run is one token."""

    def __missing__(self, chunk: str) -> tuple[tuple[int, int], ...] | None:
        is_plain = _PLAIN_WORD.fullmatch(chunk) is not None
        found = None if is_plain else tuple([found.span() for found in pattern(_TOKEN).finditer(chunk)])
        if len(chunk) <= _LONGEST_KEPT:
            if len(self) == _MOST_KEPT:
                self.clear()
            self[chunk] = found
        return found


_CHUNKS = _Chunks()
_token = partial(tuple.__new__, Token)  # what `Token(…)` comes to, in half the time


def tokens(text: str) -> tuple[Token, ...]:
    """All tokens in order, punctuation included; each sign that is seen is in exactly one of them."""
    runs: list[tuple[int, int]] = []
    at = 0
    for chunk in text.split():  # at BLANK, sign for sign
        at = text.index(chunk, at)
        inside = _CHUNKS[chunk]
        if inside is None:
            runs.append((at, at + len(chunk)))
        else:
            runs += [(at + start, at + end) for start, end in inside]
        at += len(chunk)
    return tuple(map(_token, runs))


def words(text: str) -> tuple[Token, ...]:
    """The tokens that hold a letter or a digit (a tatweel alone is a dash)."""
    return tuple(_words_between(text, 0, len(text)))


def word_at(text: str, offset: int) -> Token | None:
    """The word that begins at the offset, else the one around it, else the one that ends there.

    Reads no further than the blanks around the offset.
    """
    touching = [word for word in _words_between(text, *_chunk_around(text, offset)) if word.start <= offset <= word.end]
    return touching[-1] if touching else None


def next_word_edge(text: str, offset: int, forward: bool) -> int:
    """Where Ctrl+arrow goes: forward to the end of this or the next word, back to the start of this or the last.

    The text's length or 0 when there is no further word. Reads no further than the word it finds.
    """
    return _next_end(text, offset) if forward else _previous_start(text, offset)


def _next_end(text: str, offset: int) -> int:
    for chunk in pattern(_CHUNK).finditer(text, _chunk_around(text, offset)[0]):
        for word in _words_between(text, *chunk.span()):
            if word.end > offset:
                return word.end
    return len(text)


def _previous_start(text: str, offset: int) -> int:
    start, end = _chunk_around(text, offset)
    while end > 0:
        starts = [word.start for word in _words_between(text, start, end) if word.start < offset]
        if starts:
            return starts[-1]
        end = len(text[:start].rstrip()) if start else 0
        start = _chunk_around(text, end)[0]
    return 0


def _words_between(text: str, start: int, end: int) -> Iterator[Token]:
    """The words between two offsets; each must be an edge of the text or stand beside a blank."""
    has_sound = pattern(_HAS_SOUND)
    for found in pattern(_TOKEN).finditer(text, start, end):
        if has_sound.search(text, *found.span()):
            yield Token(*found.span())


def _chunk_around(text: str, offset: int) -> tuple[int, int]:
    """The run without blanks that holds or touches the offset; empty between two blanks."""
    start = end = offset
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end
