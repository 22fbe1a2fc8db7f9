"""Patterns of the `regex` library, which knows Unicode's properties: each is made when it is first looked for.

The library and its larger patterns take a tenth of a start, and a page is drawn without looking for any.
"""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import regex


@cache
def pattern(written: str) -> "regex.Pattern[str]":
    """The pattern so written; its flags stand at its beginning."""
    import regex  # noqa: PLC0415 - a library in itself

    return regex.compile(written)
