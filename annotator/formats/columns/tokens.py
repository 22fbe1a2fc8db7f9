"""The grid that column formats write on: the tokens of a text, sentence by sentence.

Offsets are code points of the text; runs are numbers of tokens, end exclusive.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from annotator.arabic.clitics import clitic_tokens
from annotator.arabic.sentences import sentences
from annotator.arabic.words import Token, tokens
from annotator.domain.span import Span

TOKENISERS: Mapping[str, Callable[[str], tuple[Token, ...]]] = {"words": tokens, "clitics": clitic_tokens}
"""By the value of the option `tokens`. None of them ever sees a label."""


@dataclass(frozen=True, slots=True)
class Piece:
    """The part of a run that lies in one sentence; `start` and `end` count the tokens of that sentence."""

    sentence: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Grid:
    """Tokens in order, and the run of tokens of each sentence; no run is empty, and together they are all tokens."""

    tokens: tuple[Token, ...]
    sentences: tuple[range, ...]

    def run(self, span: Span) -> range:
        """The tokens that share at least one character with the span; empty where it covers none."""
        first = bisect_right(self.tokens, span.start, key=_end)
        return range(first, bisect_left(self.tokens, span.end, lo=first, key=_start))

    def pieces(self, run: range) -> tuple[Piece, ...]:
        """The run, which is not empty, cut where sentences end."""
        first = bisect_right(self.sentences, run.start, key=_stop)
        after = bisect_left(self.sentences, run.stop, lo=first, key=_first)
        return tuple(self._piece(number, run) for number in range(first, after))

    def _piece(self, number: int, run: range) -> Piece:
        sentence = self.sentences[number]
        return Piece(
            number, max(run.start, sentence.start) - sentence.start, min(run.stop, sentence.stop) - sentence.start
        )


def grid_of(text: str, found: Sequence[Token]) -> Grid:
    """The tokens with the sentences they begin in; a sentence without a token is not there."""
    ends = [sentence.end for sentence in sentences(text)]
    numbers = groupby(range(len(found)), key=lambda number: bisect_right(ends, found[number].start))
    members = (tuple(run) for _, run in numbers)
    return Grid(tuple(found), tuple(range(run[0], run[-1] + 1) for run in members))


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


def _start(token: Token) -> int:
    return token.start


def _end(token: Token) -> int:
    return token.end


def _first(run: range) -> int:
    return run.start


def _stop(run: range) -> int:
    return run.stop
