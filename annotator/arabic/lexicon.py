"""How often written words occur: 100,000 of them, from `resources/lexicon` (see ATTRIBUTION.md there)."""

import gzip
from functools import cache

from annotator.paths import resources

_FILE = "frequencies.txt.gz"


def frequency(word: str) -> float:
    """How often the word occurs among all words, 0 when it is not in the list; the word has no marks or tatweel."""
    return _frequencies().get(word, 0.0)


@cache
def _frequencies() -> dict[str, float]:
    """Every word with its frequency, read when first asked for.

    Each line is a frequency in negative centibels (10 to the power of that many hundredths) and all words that have it.
    """
    found: dict[str, float] = {}
    with gzip.open(resources() / "lexicon" / _FILE, "rt", encoding="utf-8") as lines:
        for line in lines:
            centibels, *words = line.split()
            found.update(dict.fromkeys(words, 10 ** (-int(centibels) / 100)))
    return found
