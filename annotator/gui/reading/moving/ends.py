"""Moving one end of a span by letters or words; a start inside a word stays where it is. Offsets are code points."""

from collections.abc import Mapping
from dataclasses import dataclass

from annotator.arabic import letters, words
from annotator.arabic.words import Token
from annotator.domain.span import Span


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a span's end, or of its start, on or back, by a word or by a letter."""

    end: bool
    forward: bool
    by_word: bool


STEPS: Mapping[str, Step] = {
    "end_on": Step(end=True, forward=True, by_word=False),
    "end_back": Step(end=True, forward=False, by_word=False),
    "start_on": Step(end=False, forward=True, by_word=False),
    "start_back": Step(end=False, forward=False, by_word=False),
    "end_word_on": Step(end=True, forward=True, by_word=True),
    "end_word_back": Step(end=True, forward=False, by_word=True),
    "start_word_on": Step(end=False, forward=True, by_word=True),
    "start_word_back": Step(end=False, forward=False, by_word=True),
}
"""The steps by the ids of their actions."""


def moved(text: str, span: Span, step: Step) -> tuple[int, int]:
    """Where the span begins and ends after the step.

    By words a start goes to starts of words and an end to ends. The same as before where there is no further step; no
    span any more (equal, or crossed) where nothing would be left of it.
    """
    here = span.end if step.end else span.start
    there = _by_word(text, here, step.end, step.forward) if step.by_word else _by_letter(text, here, step.forward)
    return (span.start, there) if step.end else (there, span.end)


def back_to(text: str, anchor: int, caret: int) -> int:
    """Where the caret goes that takes a word off the selection at its own end: to an edge of words, or to the anchor.

    The selection's other end stays, also inside a word.
    """
    end = caret > anchor
    there = _by_word(text, caret, end, forward=not end)
    return max(anchor, there) if end else min(anchor, there)


def _by_letter(text: str, offset: int, forward: bool) -> int:
    return letters.next_boundary(text, offset) if forward else letters.previous_boundary(text, offset)


def _by_word(text: str, offset: int, end: bool, forward: bool) -> int:
    """The next or last end of a word, or start of one; where there is none, the offset itself."""
    word = _word_beyond(text, offset, forward)
    if word is not None and (word.start <= offset if forward else word.end >= offset) and end is not forward:
        word = _word_beyond(text, word.end if forward else word.start, forward)
    if word is None:
        return offset
    return word.end if end else word.start


def _word_beyond(text: str, offset: int, forward: bool) -> Token | None:
    """The word that ends next after the offset, or that begins last before it."""
    edge = words.next_word_edge(text, offset, forward)
    word = words.word_at(text, edge - 1 if forward and edge else edge)
    return word if word is not None and edge == (word.end if forward else word.start) and edge != offset else None
