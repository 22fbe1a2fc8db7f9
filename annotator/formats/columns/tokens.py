"""The grid that column formats write on: the tokens of a text, sentence by sentence.

Offsets are code points of the text; runs are numbers of tokens, end exclusive.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from annotator.arabic.clitics import clitic_tokens
from annotator.arabic.sentences import sentences
from annotator.arabic.words import Token, tokens
from annotator.domain.span import Span

TOKENISERS: Mapping[str, Callable[[str], tuple[Token, ...]]] = {"words": tokens, "clitics": clitic_tokens}
"""By the value of the option `tokens`. None of them ever sees a label."""


class Piece(NamedTuple):
    """The part of a run that lies in one sentence; `start` and `end` count the tokens of that sentence."""

    sentence: int
    start: int
    end: int


@dataclass(frozen=True)  # no slots: where sentences stop is listed once and kept
class Grid:
    """Tokens in order, and the run of tokens of each sentence; no run is empty, and together they are all tokens."""

    tokens: tuple[Token, ...]
    sentences: tuple[range, ...]

    def run(self, span: Span) -> range:
        """The tokens that share at least one character with the span; empty where it covers none."""
        first = _first_from(self.tokens, span.start)
        if first and self.tokens[first - 1].end > span.start:
            first -= 1
        return range(first, _first_from(self.tokens, span.end, first))

    def pieces(self, run: range) -> tuple[Piece, ...]:
        """The run, which is not empty, cut where sentences end."""
        first = bisect_right(self._stops, run.start)
        after = bisect_left(self._stops, run.stop, first) + 1
        return tuple([self._piece(number, run) for number in range(first, after)])

    @cached_property
    def _stops(self) -> list[int]:
        return [sentence.stop for sentence in self.sentences]

    def _piece(self, number: int, run: range) -> Piece:
        sentence = self.sentences[number]
        begin = sentence.start
        return Piece(number, max(run.start, begin) - begin, min(run.stop, sentence.stop) - begin)


def grid_of(text: str, found: Sequence[Token]) -> Grid:
    """The tokens with the sentences they begin in; a sentence without a token is not there."""
    borders = (0, *(_first_from(found, sentence.end) for sentence in sentences(text)), len(found))
    return Grid(tuple(found), tuple(range(*run) for run in pairwise(borders) if run[0] < run[1]))


def _first_from(found: Sequence[Token], offset: int, at: int = 0) -> int:
    """The number of the first token, not before the `at`-th, that begins at the offset or after it."""
    return bisect_left(found, (offset,), at)


def cut(found: Sequence[Token], offsets: Iterable[int]) -> tuple[Token, ...]:
    """The tokens, each cut in two wherever one of the offsets lies inside it."""
    places: dict[int, set[int]] = {}
    for offset in offsets:
        number = bisect_right(found, offset, key=_end)
        if number < len(found) and found[number].start < offset:
            places.setdefault(number, set()).add(offset)
    return tuple(piece for number, token in enumerate(found) for piece in _pieces(token, places.get(number, ())))


def _pieces(token: Token, offsets: Iterable[int]) -> Iterable[Token]:
    edges = (token.start, *sorted(offsets), token.end)
    return (Token(start, end) for start, end in pairwise(edges)) if len(edges) > 2 else (token,)


def _end(token: Token) -> int:
    return token.end
