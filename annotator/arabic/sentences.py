"""Sentences: they end at . ؟ ! … and at every line break, and never need capitals.

Offsets are code points. Closing quotes stay with their sentence; no edge falls inside a token of `words`.
"""

import re
from collections.abc import Iterator

from annotator.arabic.patterns import pattern
from annotator.arabic.words import ADDRESS, BLANK, UNSEEN, Token

_BREAKS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_LINE_BREAKS = f"[{_BREAKS}]"
_LETTER = r"(?:[\p{L}--ـ]\p{M}*+)"
_ARABIC = r"(?:[\p{Arabic}&&\p{L}--ـ][\p{M}ـ]*+)"
_CLOSING = rf"[.!?؟…۔\"'»”’›)\]}}{UNSEEN}]"
_BLANK_AHEAD = rf"(?=[{BLANK}]|$)"

# Addresses are stepped over, for they hold full stops and question marks.
_END = rf"""(?xV1)
      {ADDRESS}(*SKIP)(*FAIL)
    | (?: [!?؟…۔]{_CLOSING}*+ (?={_ARABIC}|[{BLANK}]|$)
        | (?<!\.)                                   # three dots are a pause, not an end
          (?<!(?:^|[^\p{{L}}\p{{M}}])و?{_LETTER})   # د. أ.ف.ب. ود.
          (?<!^[{BLANK}]*\d{{1,3}})                 # the number of an item, at the start of a line
          \.(?!\.){_CLOSING}*+{_BLANK_AHEAD}
        | (?<={_ARABIC}{{3}})\.(?={_ARABIC}{{3}})   # the blank was forgotten
      )
      (?:[{BLANK}][»”]{_CLOSING}*+{_BLANK_AHEAD})?  # « نعم. »
    """
_MARK = re.compile("[.!?؟…۔]")
# BLANK and UNSEEN, sign for sign
_HIDDEN = (
    "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000\xad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061"
    "\u2062\u2063\u2064\u2065\u2066\u2067\u2068\u2069\u206a\u206b\u206c\u206d\u206e\u206f\ufeff"
)
_JOINERS = "\u200c\u200d"


def sentences(text: str) -> tuple[Token, ...]:
    """The sentences in order, without the blanks around them; every token of the text is in exactly one."""
    found: list[Token] = []
    at = 0
    for line in text.splitlines(keepends=True):  # at what `_LINE_BREAKS` finds, sign for sign
        found += _sentences_of(line.rstrip(_BREAKS), at)
        at += len(line)
    return tuple(found)


def sentence_at(text: str, offset: int) -> Token | None:
    """The sentence around the offset, or the one that ends there; None between sentences. Reads its line only."""
    start, end = _line_around(text, offset)
    touching = [found for found in _sentences_of(text[start:end], start) if found.start <= offset <= found.end]
    return touching[-1] if touching else None


def _sentences_of(line: str, shift: int) -> Iterator[Token]:
    """The sentences of one line, moved by the offset where the line begins."""
    start = 0
    for end in (*_ends_in(line), len(line)):
        said = line[start:end].lstrip(_HIDDEN)
        seen = len(said.rstrip(_HIDDEN))
        if seen:
            first = end - len(said)
            last = first + seen + len(said[seen:]) - len(said[seen:].lstrip(_JOINERS))
            yield Token(first + shift, last + shift)
        start = end


def _ends_in(line: str) -> Iterator[int]:
    """Where sentences end, but for the line's own end."""
    if "w" in line or "W" in line or "://" in line:  # an address, perhaps: it may hold what ends sentences elsewhere
        yield from (found.end() for found in pattern(_END).finditer(line))
        return
    at = 0
    while mark := _MARK.search(line, at):  # no end begins with another sign
        found = pattern(_END).match(line, mark.start())
        at = found.end() if found else mark.end()
        if found:
            yield at


def _line_around(text: str, offset: int) -> tuple[int, int]:
    start = offset
    while start > 0 and not pattern(_LINE_BREAKS).match(text[start - 1]):
        start -= 1
    after = pattern(_LINE_BREAKS).search(text, offset)
    return start, after.start() if after else len(text)
