"""How alike two texts are, and which of many are alike: wire copy is one text in many newspapers.

A text is a set of shingles, every run of three folded words; two texts are as alike as the part of their shingles that
they share (Jaccard). Of a text only the 128 shingles of the smallest hashes are kept, which tell the same to within a
few per cent (Broder 1997), so that ten thousand articles are compared in seconds. Hashes are the same everywhere.
"""

import re
from array import array
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from typing import Generic, TypeAlias, TypeVar
from zlib import crc32

from annotator.arabic.folding import folded_text

Sketch: TypeAlias = tuple[int, ...]
"""The smallest hashes of a text's shingles, ascending; empty for a text without a word."""

Key = TypeVar("Key", bound=Hashable)

ALIKE = 0.5
"""From here on two texts are near-duplicates: about one word in eight may differ."""

_WORDS = 3
_KEPT = 128
_LISTED = 32  # of a sketch, the smallest: two texts half alike share none of them once in four thousand million times
_MOST_LISTED = 24  # texts listed under one hash; what all texts share tells nothing
_SHORT = 8  # hashes; of a longer sketch two must be shared before there is need to look closer
_WORD = re.compile(r"\w+")


def sketch(text: str) -> Sketch:
    """What is kept of a text."""
    words = _WORD.findall(folded_text(text))
    if len(words) < _WORDS:
        return (crc32(" ".join(words).encode()),) if words else ()
    runs = map(" ".join, zip(words, words[1:], words[2:], strict=False))
    return tuple(sorted(set(map(crc32, map(str.encode, runs))))[:_KEPT])


def likeness(one: Sequence[int], other: Sequence[int]) -> float:
    """The part of their shingles that two texts share, between 0 and 1, as far as their sketches tell."""
    if not one or not other:
        return 0.0
    first, second = set(one), set(other)
    smallest = sorted(first | second)[:_KEPT]
    return len((first & second).intersection(smallest)) / len(smallest)


class LikeTexts(Generic[Key]):
    """Sketches by their keys, and which of them are like another: those that share hashes are looked up, not all.

    Takes about 4 KB for each text.
    """

    def __init__(self) -> None:
        self._sketches: dict[Key, array[int]] = {}
        self._listed: dict[int, tuple[Key, ...]] = {}

    def add(self, key: Key, found: Sketch) -> None:
        """Keep one more; a key that is there already is kept as it is."""
        if key in self._sketches:
            return
        self._sketches[key] = array("I", found)
        one = (key,)
        for hash in found[:_LISTED]:
            listed = self._listed.get(hash)
            if listed is None:
                self._listed[hash] = one
            elif len(listed) < _MOST_LISTED:
                self._listed[hash] = listed + one

    def like(self, found: Sketch, least: float = ALIKE) -> Iterator[tuple[Key, float]]:
        """Those that are at least so alike, with how much; always in the same order."""
        shared = Counter(key for hash in found[:_LISTED] for key in self._listed.get(hash, ()))
        enough = 1 if len(found) <= _SHORT else 2
        for key, count in shared.items():
            alike = likeness(found, self._sketches[key]) if count >= enough else 0.0
            if alike >= least:
                yield key, alike
