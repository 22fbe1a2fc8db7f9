"""Words in their folded form, and tables of phrases that are looked up in them, whatever is written in front.

Every table of this room and of the dates is written in plain spelling and folded when it is made: one way to write
مئة or مائة, الإثنين or الاثنين. Offsets are code points.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from annotator.arabic.folding import fold
from annotator.arabic.words import tokens

_TANWIN = "\u064b"
_PROCLITICS = (frozenset("وف"), frozenset("بلك"))
_BRACKETS = frozenset('()[]{}"')

V = TypeVar("V")


class Form(NamedTuple):
    """A token as it is looked up: its folded letters, and whether it ends in tanwin (ألفاً is not the dual ألفا)."""

    start: int
    end: int
    folded: str
    nunated: bool = False


class Match(NamedTuple, Generic[V]):
    """What a table knows under the words before `next`; `cut` is how many letters in front were not part of it."""

    value: V
    next: int
    cut: int


def forms(text: str) -> tuple[Form, ...]:
    """The tokens of a text, folded; brackets and quotes are left out, since they stand around numbers as ornament."""
    found = (_form(text[token.start : token.end], token.start) for token in tokens(text))
    return tuple(form for form in found if form.folded and form.folded not in _BRACKETS)


def _form(token: str, start: int) -> Form:
    return Form(start, start + len(token), fold(token).text, _TANWIN in token[-2:])


def valued(rows: Mapping[V, str]) -> dict[str, V]:
    """Each phrase of each row, folded, to the row's value; phrases are parted by a comma or a line break."""
    return {phrase: value for value, row in rows.items() for phrase in phrases(row)}


class Table(Generic[V]):
    """Folded phrases and what they mean, found by their first word whatever is written in front of it."""

    def __init__(self, known: Mapping[str, V]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], V]]] = {}
        for phrase, value in sorted(known.items(), key=lambda row: -row[0].count(" ")):
            first, *more = phrase.split(" ")
            self._by_first.setdefault(first, []).append((tuple(more), value))

    @property
    def first_words(self) -> frozenset[str]:
        """The folded words that phrases of this table begin with."""
        return frozenset(self._by_first)

    def at(self, words: Sequence[Form], at: int) -> Match[V] | None:
        """The longest phrase that begins at a word; of two as long, the one with less in front."""
        best: Match[V] | None = None
        for cut, stem in stems(words[at].folded) if at < len(words) else ():
            found = self._longest(self._by_first.get(stem, ()), words, at + 1)
            if found and (best is None or found[1] > best.next):
                best = Match(*found, cut)
        return best

    def _longest(
        self, rows: Iterable[tuple[tuple[str, ...], V]], words: Sequence[Form], at: int
    ) -> tuple[V, int] | None:
        for more, value in rows:
            end = at + len(more)
            if end <= len(words) and all(form.folded == word for form, word in zip(words[at:end], more, strict=True)):
                return value, end
        return None


def table(rows: Mapping[V, str]) -> Table[V]:
    """As `valued`, to look phrases up in words."""
    return Table(valued(rows))


def phrases(row: str) -> tuple[str, ...]:
    """The phrases of a row, folded, one blank between two words."""
    parts = (fold(" ".join(part.split())).text for part in row.replace("،", "\n").replace(",", "\n").split("\n"))
    return tuple(filter(None, parts))


@lru_cache(maxsize=1 << 14)
def stems(word: str) -> tuple[tuple[int, str], ...]:
    """What the word may be without و ف, then ب ل ك, then the article; each with the letters cut, fewest first."""
    cuts = {0}
    for letters in _PROCLITICS:
        cuts |= {cut + 1 for cut in cuts if word[cut : cut + 1] in letters}
    # The article loses its alef after ل: للسنة is ل + السنة.
    articles = {cut + 2 for cut in cuts if word.startswith("ال", cut)}
    assimilated = {cut + 1 for cut in cuts if cut and word.startswith("لل", cut - 1)}
    return tuple((cut, word[cut:]) for cut in sorted(cuts | articles | assimilated) if cut < len(word))
