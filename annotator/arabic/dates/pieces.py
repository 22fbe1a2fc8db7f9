"""The words of a date phrase, with dates in numbers taken apart: 2023.11.13 is five pieces."""

import regex

from annotator.arabic.numerals.forms import Form, forms

_PIECE = regex.compile(r"\d+(?::\d+)*|[^\W\d_]+|[^\w\s]")
_ARTICLES = frozenset({"ال", "بال", "لل", "وال"})


def pieces(text: str, most: int) -> tuple[Form, ...] | None:
    """Numbers, words and signs in order; None when there are none, or more than `most`."""
    if len(text) > 20 * most:
        return None
    found = all_pieces(text)
    return found if 0 < len(found) <= most else None


def all_pieces(text: str) -> tuple[Form, ...]:
    """As `pieces`, however many; each piece of a token has the token's offsets."""
    return tuple(
        Form(form.start, form.end, piece, form.nunated) for form in forms(text) for piece in _pieces(form.folded)
    )


def _pieces(folded: str) -> list[str]:
    """The pieces of one token; the article before a number (الـ26) says nothing more."""
    if folded.isalpha() or folded.isdecimal():
        return [folded]
    return [piece for piece in _PIECE.findall(folded) if piece not in _ARTICLES]
