"""Steps through a text by sentence and by paragraph, and to paragraphs without a label. Offsets are code points."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate

from annotator.arabic import sentences
from annotator.domain.span import Span


def by_sentence(text: str, offset: int, forward: bool) -> int:
    """To the start of the next sentence, or back to the start of this or the last; beyond them the text's ends."""
    for start, end in _lines(text, offset, forward):
        starts = [start + one.start for one in sentences.sentences(text[start:end])]
        ahead = [one for one in starts if (one > offset if forward else one < offset)]
        if ahead:
            return ahead[0] if forward else ahead[-1]
    return len(text) if forward else 0


def by_paragraph(text: str, offset: int, forward: bool) -> int:
    """To the start of the next paragraph that is not blank, or back to that of this or the last; else the ends."""
    for start, end in _lines(text, offset, forward):
        if (start > offset if forward else start < offset) and not text[start:end].isspace() and start < end:
            return start
    return len(text) if forward else 0


def unlabelled(text: str, labelled: Iterable[Span], offset: int, forward: bool) -> int | None:
    """The start of the nearest other paragraph that holds words and touches none of the spans; None without one."""
    spans = sorted(labelled)
    starts, reached = [one.start for one in spans], tuple(accumulate((one.end for one in spans), max))
    here = text.rfind("\n", 0, offset) + 1
    for start, end in _lines(text, offset, forward):
        before = bisect_left(starts, end)  # so many spans begin before the paragraph's end; how far do they reach?
        bare = not before or reached[before - 1] <= start
        if start != here and bare and any(map(str.isalnum, text[start:end])):
            return start
    return None


def _lines(text: str, offset: int, forward: bool) -> Iterator[tuple[int, int]]:
    """The paragraph that holds the offset, then those after it or before it, as their starts and ends."""
    start = text.rfind("\n", 0, offset) + 1
    while True:
        end = text.find("\n", start)
        yield start, end if end >= 0 else len(text)
        if (forward and end < 0) or (not forward and start == 0):
            return
        start = end + 1 if forward else text.rfind("\n", 0, start - 1) + 1
