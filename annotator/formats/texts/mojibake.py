"""Letters that were read in a wrong encoding before they came here, and the way back: `طھط؛ط·` is تغط."""

import re
from dataclasses import dataclass

_WRONG = ("cp1256", "cp1252", "latin-1")
"""Encodings in which UTF-8 is read wrongly, as often as it happens to Arabic."""

_ARABIC = re.compile(r"[\u0621-\u064a]")
_ENOUGH = 4000  # characters that are looked at
_MOST_OF_THEM = 0.6
_SHORTEST = 6
_LETTERS_OF_PAIRS = re.compile(r"[طظ][\u0080-\u06ff\u2000-\u2122]|[ØÙÚ][\u0080-\u017f\u2000-\u2122]")


@dataclass(frozen=True, slots=True)
class Mojibake:
    """A text that was UTF-8 and was read as `encoding`; `repaired` is how it begins when that is undone."""

    encoding: str
    repaired: str


def mojibake_in(text: str) -> Mojibake | None:
    """What went wrong with the text, None where nothing did as far as can be told."""
    beginning = text[:_ENOUGH]
    pairs = len(_LETTERS_OF_PAIRS.findall(beginning))
    signs = sum(not sign.isascii() for sign in beginning)
    if 2 * pairs < max(_SHORTEST, _MOST_OF_THEM * signs):
        return None
    ways = ((one, _undone(beginning, one)) for one in _WRONG)
    found = [(len(_ARABIC.findall(back)), encoding, back) for encoding, back in ways if back != beginning]
    if not found:
        return None
    letters, encoding, back = max(found)
    return Mojibake(encoding, back) if 2 * letters >= pairs else None


def repaired(text: str) -> str:
    """The text as it was before it was read wrongly; unaltered where it was not."""
    found = mojibake_in(text)
    return text if found is None else _undone(text, found.encoding)


def _undone(text: str, encoding: str) -> str:
    """Line by line, so that one that does not go back stays as it is."""
    return "\n".join(_line_undone(line, encoding) for line in text.split("\n"))


def _line_undone(line: str, encoding: str) -> str:
    try:
        return line.encode(encoding).decode("utf-8")
    except UnicodeError:
        return line
