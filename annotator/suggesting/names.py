"""Many names at once, found in a text wherever they stand, whatever is written in front of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from annotator.domain.span import Span
from annotator.suggesting.words import Key, Word, openings, words_of

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class FoundName(Generic[V]):
    """A name in a text: its exact span, which may begin inside a word, its words `[first, next)`, and what it means."""

    span: Span
    first: int
    next: int
    key: Key
    value: V


class Names(Generic[V]):
    """A frozen table of names, by their keys."""

    def __init__(self, known: Mapping[Key, V]) -> None:
        self._known = {key: value for key, value in known.items() if key}
        lengths: dict[str, set[int]] = defaultdict(set)
        for key in self._known:
            lengths[key[0]].add(len(key))
        self._lengths = {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}

    def __len__(self) -> int:
        return len(self._known)

    def get(self, key: Key) -> V | None:
        """What is known of a name, None if nothing."""
        return self._known.get(key)

    def found_in(self, text: str) -> Iterator[FoundName[V]]:
        """Every name wherever it stands, shorter ones inside longer ones too; none runs over a line's end."""
        words = words_of(text)
        for at in range(len(words)):
            yield from self.found_at(text, words, at)

    def found_at(self, text: str, words: Sequence[Word], at: int) -> Iterator[FoundName[V]]:
        """The names that begin in one word, the longest first."""
        word = words[at]
        for cut, folded in openings(text[word.start : word.end]):
            for length in self._lengths.get(folded, ()):
                end = at + length
                if end > len(words) or words[end - 1].line != word.line:
                    continue
                key = (folded, *(one.folded for one in words[at + 1 : end]))
                if key in self._known:
                    span = Span(word.start + cut, words[end - 1].end)
                    yield FoundName(span, at, end, key, self._known[key])


def longest(found: Iterable[FoundName[V]]) -> Iterator[FoundName[V]]:
    """Of names in any order, those that are not inside a longer one that began before or with them."""
    past = 0
    for one in sorted(found, key=lambda name: (name.first, -name.next)):
        if one.first >= past:
            yield one
            past = one.next
