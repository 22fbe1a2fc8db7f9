"""One spelling for the many that mean the same, with the way back to the offsets of the text.

Folded: the hamza seats (أ إ آ ٱ to ا, ؤ to و, ئ to ي), ى ی to ي, ة to ه, ک to ك, every digit to its Latin one,
presentation forms and ligatures to plain letters, quotes, commas, dashes and blanks to one kind each, capitals to small
letters. Dropped: vowel marks, tatweel, bidi and zero-width marks, ء. Compatibility forms are those of Unicode's NFKD.
Offsets are code points.
"""

import unicodedata
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, repeat

from annotator.arabic.patterns import pattern

_ALIKE = {
    **dict.fromkeys("ٱٲٳ", "ا"),
    **dict.fromkeys("ىیېۍ", "ي"),
    **dict.fromkeys("ةۀہھە", "ه"),
    **dict.fromkeys("کڪ", "ك"),
    **dict.fromkeys("«»“”„‟‘’‚‛‹›″′`´'", '"'),
    **dict.fromkeys("،٬、", ","),
    **dict.fromkeys("–—‐‑‒−", "-"),
    **dict(zip("؛؟٪٫", ";?%.", strict=True)),
    **dict.fromkeys("ـء", ""),
}
_DROPPED_CATEGORIES = frozenset({"Mn", "Me", "Cf"})
# What is dropped and yet belongs to the letter before it. A bidi mark does not: it stands between words.
_TRAILERS = r"[\p{Mn}\p{Me}ـء\u200c\u200d]*+"
_LEADING_HAMZA = r"(?<![\p{L}\p{M}])(ء[\p{Mn}ـ]*+)+$"
_LONGEST_LEADING = 8


class _Folds(dict[int, str]):
    """What each character folds to, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _folded(chr(code))
        return folded


def _folded(char: str) -> str:
    if char in _ALIKE:
        return _ALIKE[char]
    plain = unicodedata.normalize("NFKD", char)
    if plain[0] == " " and len(plain) > 1:
        plain = plain[1:]  # a mark in isolated form is taken apart into a blank and the mark
    return "".join(map(_folded_sign, plain))


def _folded_sign(sign: str) -> str:
    if sign in _ALIKE:
        return _ALIKE[sign]
    category = unicodedata.category(sign)
    if category in _DROPPED_CATEGORIES:
        return ""
    if category == "Nd":
        return str(unicodedata.digit(sign))
    return " " if category == "Zs" else sign.lower()


_FOLDS = _Folds()


@dataclass(frozen=True, slots=True, eq=False)
class Folded:
    """A folded text that knows where each of its characters stood in the original."""

    text: str
    sources: "array[int]"
    original: str

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """The run of the original that was folded to `text[start:end]`, with the marks of its last letter.

        An empty run gives the empty run before that letter. A ligature met in part is given whole.
        """
        if start >= end:
            first = self.sources[start] if start < len(self.sources) else len(self.original)
            return first, first
        trailers = pattern(_TRAILERS).match(self.original, self.sources[end - 1] + 1)
        assert trailers is not None  # it may be empty
        return self._with_leading_hamza(self.sources[start]), trailers.end()

    def _with_leading_hamza(self, start: int) -> int:
        """A dropped ء belongs to the letter before it; at the start of a word there is only the one after it."""
        if not start or _FOLDS[ord(self.original[start - 1])]:
            return start
        earliest = max(0, start - _LONGEST_LEADING)
        hamza = pattern(_LEADING_HAMZA).search(self.original, earliest, start)
        return hamza.start() if hamza else start


def fold(text: str) -> Folded:
    """The text in its one spelling, each character with the offset it came from."""
    lengths = map(len, map(_FOLDS.__getitem__, map(ord, text)))
    sources = array("I", chain.from_iterable(map(repeat, range(len(text)), lengths)))
    return Folded(text.translate(_FOLDS), sources, text)


def folded_text(text: str) -> str:
    """The text in its one spelling, without the way back: four times as fast, to see whether to look closer."""
    return text.translate(_FOLDS)


def folded(text: str) -> str:
    """The text in its one spelling, without the way back: many times faster, for names and titles."""
    return text.translate(_FOLDS)


def find(text: str, query: str) -> Iterator[tuple[int, int]]:
    """Where the query stands in the text, however either is spelled: offsets of the text, in order, never overlapping.

    A query of which nothing is left when folded is found nowhere.
    """
    return found_in(fold(text), query)


def found_in(folded: Folded, query: str) -> Iterator[tuple[int, int]]:
    """As `find`, in a text that is folded already."""
    wanted = folded_text(query)
    past = 0
    at = folded.text.find(wanted) if wanted else -1
    while at >= 0:
        start, end = folded.source_span(at, at + len(wanted))
        if start >= past:
            yield start, end
            past = end
        at = folded.text.find(wanted, at + len(wanted))


def latin_digit(char: str) -> str | None:
    """The Latin digit for one decimal digit of any script (٣ and ۳ are 3), None for anything else."""
    if len(char) != 1 or not char.isdecimal():
        return None
    return str(unicodedata.decimal(char))
