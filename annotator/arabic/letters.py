"""Whole letters: a letter with its marks, or an emoji with all its parts (grapheme clusters, Unicode annex 29).

Offsets are code points. Every offset given must lie inside the text or at its end.
"""

import re
from itertools import accumulate

from annotator.arabic.patterns import pattern

_TRAILER = r"[\p{GCB=Extend}\p{GCB=ZWJ}\p{GCB=SpacingMark}]"
# A flag is spelled out because \X looks back to the first of a row of flags, which takes seconds in a long row.
_LETTER = rf"\p{{RI}}{{1,2}}+{_TRAILER}*+|\X"


# Signs that are letters by themselves, whatever stands beside them: most paragraphs of news have no others.
_PLAIN = re.compile(r"[ -~\u00a0«»ء-غف-ي٠-٩،؛؟]*")


def boundaries(text: str) -> tuple[int, ...]:
    """Every offset where a letter begins or ends, 0 and the text's length included."""
    if _PLAIN.fullmatch(text):
        return tuple(range(len(text) + 1))
    return tuple(accumulate(map(len, pattern(_LETTER).findall(text)), initial=0))


def next_boundary(text: str, offset: int) -> int:
    """The first boundary after the offset; the text's length at its end.

    Looks only at the letters around the offset, so that it is as fast in a long text as in a short one.
    """
    at = _certain_boundary(text, offset)
    while at < len(text):
        at = _letter_end(text, at)
        if at > offset:
            return at
    return at


def previous_boundary(text: str, offset: int) -> int:
    """The last boundary before the offset; 0 at the start of the text. As fast as `next_boundary`."""
    if offset <= 0:
        return 0
    at = _certain_boundary(text, offset - 1)
    while (end := _letter_end(text, at)) < offset:
        at = end
    return at


def widened(text: str, start: int, end: int) -> tuple[int, int]:
    """The smallest run of whole letters that holds the selection; an empty one stays empty, before its letter."""
    first = previous_boundary(text, start + 1) if start < len(text) else start
    return (first, first) if start >= end else (first, next_boundary(text, end - 1))


def _letter_end(text: str, start: int) -> int:
    if _PLAIN.fullmatch(text, start, start + 2):
        return start + 1
    found = pattern(_LETTER).match(text, start)
    assert found is not None  # \X matches anything but the end of the text
    end: int = found.end()
    return end


def _certain_boundary(text: str, offset: int) -> int:
    """The nearest offset at or before this one where a letter begins, whatever stands before it."""
    while not _begins_letter_certainly(text, offset):
        offset -= 1
    return offset


def _begins_letter_certainly(text: str, offset: int) -> bool:
    """Whether two neighbours alone show a break: the one before carries nothing over, and the pair does not hold.

    After a trailer a break may depend on what stands further back (UAX 29, rules GB9c and GB11).
    """
    if offset <= 0:
        return True
    if offset >= len(text):
        return offset == len(text)
    if _PLAIN.fullmatch(text, offset - 1, offset + 1):
        return True
    return not pattern(_TRAILER).match(text, offset - 1) and _letter_end(text[offset - 1 : offset + 1], 0) == 1
