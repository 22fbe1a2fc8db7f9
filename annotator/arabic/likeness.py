"""How alike two texts are, and which of many are alike: wire copy is one text in many newspapers.

A text is a set of shingles, every run of three folded words; two texts are as alike as the part of their shingles that
they share (Jaccard). Of a text only the 128 shingles of the smallest hashes are kept, which tell the same to within a
few per cent (Broder 1997), so that ten thousand articles are compared in seconds. Hashes are the same everywhere.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator
from heapq import nsmallest
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
_MOST_LISTED = 24  # texts listed under one hash; what all texts share tells nothing
_FEWEST_SHARED = 0.2  # of a sketch; below it there is no need to look closer
_WORD = re.compile(r"\w+")


def sketch(text: str) -> Sketch:
    """What is kept of a text."""
    words = _WORD.findall(folded_text(text))
    if len(words) < _WORDS:
        return (crc32(" ".join(words).encode()),) if words else ()
    runs = zip(words, words[1:], words[2:], strict=False)
    return tuple(nsmallest(_KEPT, {crc32(" ".join(run).encode()) for run in runs}))


def likeness(one: Sketch, other: Sketch) -> float:
    """The part of their shingles that two texts share, between 0 and 1, as far as their sketches tell."""
    if not one or not other:
        return 0.0
    both = set(one) & set(other)
    smallest = nsmallest(_KEPT, set(one) | set(other))
    return sum(hash in both for hash in smallest) / len(smallest)


class LikeTexts(Generic[Key]):
    """Sketches by their keys, and which of them are like another: those that share hashes are looked up, not all."""

    def __init__(self) -> None:
        self._sketches: dict[Key, Sketch] = {}
        self._listed: defaultdict[int, list[Key]] = defaultdict(list)

    def add(self, key: Key, found: Sketch) -> None:
        """Keep one more; a key that is there already is kept as it is."""
        if key in self._sketches:
            return
        self._sketches[key] = found
        for hash in found:
            listed = self._listed[hash]
            if len(listed) < _MOST_LISTED:
                listed.append(key)

    def like(self, found: Sketch, least: float = ALIKE) -> Iterator[tuple[Key, float]]:
        """Those that are at least so alike, with how much; always in the same order."""
        shared = Counter(key for hash in found for key in self._listed.get(hash, ()))
        likely = {key for key, count in shared.items() if count >= min(_FEWEST_SHARED, least) * len(found)}
        for key in (one for one in shared if one in likely):
            alike = likeness(found, self._sketches[key])
            if alike >= least:
                yield key, alike
