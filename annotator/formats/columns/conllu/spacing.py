r"""What stands between two tokens, written into one field and read back.

A blank is `\s`, a tab `\t`, the line breaks `\n` and `\r`, a bar `\p`, a backslash `\\`, as UDPipe has them; whatever
else, no-break spaces and invisible signs, is `\u` and four hexadecimal digits.
"""

import re
from collections.abc import Mapping

from annotator.arabic.words import BLANK, UNSEEN

_LETTERS: Mapping[str, str] = {" ": "s", "\t": "t", "\n": "n", "\r": "r", "|": "p", "\\": "\\"}
_SIGNS = {letter: sign for sign, letter in _LETTERS.items()}
_ESCAPED = re.compile(r"\\(?:([stnrp\\])|u([0-9a-f]{4}))")
_GAP = re.compile(rf"[{BLANK}{UNSEEN}]*")


def escaped(gap: str) -> str:
    """The gap in ASCII without a blank, a tab or a bar; its signs are those that belong to no token."""
    return "".join(f"\\{_LETTERS[sign]}" if sign in _LETTERS else f"\\u{ord(sign):04x}" for sign in gap)


def unescaped(field: str) -> str:
    """The gap that was written so; what is no escape stays as it is."""
    return _ESCAPED.sub(lambda found: _SIGNS[found[1]] if found[1] else chr(int(found[2], 16)), field)


def is_gap(text: str) -> bool:
    """Whether it holds nothing that would be in a token."""
    return _GAP.fullmatch(text) is not None


def told(gap: str) -> tuple[str, ...]:
    """The fields that tell what follows a token: none for one blank."""
    if gap == " ":
        return ()
    return (f"SpacesAfter={escaped(gap)}",) if gap else ("SpaceAfter=No",)


def gap_after(fields: Mapping[str, str], usual: str) -> str:
    """What follows a token with these fields; `usual` where they do not tell."""
    if "SpacesAfter" in fields:
        return unescaped(fields["SpacesAfter"])
    return "" if fields.get("SpaceAfter") == "No" else usual
