"""How often written words occur: 100,000 of them, from `resources/lexicon` (see ATTRIBUTION.md there)."""

import gzip
from array import array
from bisect import bisect_left
from functools import cache
from itertools import accumulate

from annotator.paths import resources

_FILE = "frequencies.txt.gz"


def frequency(word: str) -> float:
    """How often the word occurs among all words, 0 when it is not in the list; the word has no marks or tatweel."""
    return _list().frequency(word.encode("utf-8", "replace"))


class _List:
    """The list as it lies in the file, two megabytes; a mapping of its words would be twelve.

    Each line is a word and its frequency in negative centibels (10 to the power of that many hundredths), in the order
    of the words' bytes.
    """

    def __init__(self, lines: bytes) -> None:
        self._lines = lines
        self._starts = array("I", accumulate(map(len, lines.splitlines(keepends=True)), initial=0))
        self._starts.pop()

    def frequency(self, word: bytes) -> float:
        at = bisect_left(self._starts, word, key=self._word_at)
        if at == len(self._starts) or self._word_at(self._starts[at]) != word:
            return 0.0
        start = self._starts[at] + len(word)
        return float(10 ** (-int(self._lines[start : self._lines.index(b"\n", start)]) / 100))

    def _word_at(self, start: int) -> bytes:
        return self._lines[start : self._lines.index(b" ", start)]


@cache
def _list() -> _List:
    """The list, read when first asked for."""
    return _List(gzip.decompress((resources() / "lexicon" / _FILE).read_bytes()))
