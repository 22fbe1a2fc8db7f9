r"""A value of any kind written into one field of a line, and read back as it was.

A text stands as it is, so that other programs read it. What is no text, and a text that would be taken for such a value
or holds a sign the field cannot hold, is JSON without blanks, with `\u0020` for such signs.
"""

import json
import re
from typing import Any

from annotator.domain.json_values import Json
from annotator.formats.json.fields import is_storable

NO_BLANKS = re.compile(r"[\s\x1c-\x1f\x85\u2028\u2029]")
"""For a field that ends at a blank."""

NO_BREAKS = re.compile(r"[\t\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
"""For a field that ends with its line."""


def as_field(value: Json, forbidden: re.Pattern[str]) -> str:
    """The value in one field, which is never empty and holds none of the forbidden signs."""
    if isinstance(value, str) and value and not forbidden.search(value) and from_field(value, forbidden) == value:
        return value
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return forbidden.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


def from_field(field: str, forbidden: re.Pattern[str]) -> Json:
    """The value that `as_field` wrote there; whatever it would not have written so is the text that it is."""
    try:
        value: Any = json.loads(field)
    except (ValueError, RecursionError):
        return field
    return value if is_storable(value) and as_field(value, forbidden) == field else field
