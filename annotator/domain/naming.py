"""What a name may hold: signs that turn the direction of what follows are kept in texts and refused in names.

A name stands inside sentences of the program, and such a sign could make them say something else.
"""

import re

_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\0-\x1f\x7f]")


def is_plain_name(name: str) -> bool:
    """Nothing in the name turns directions or ends lines."""
    return _TURNING.search(name) is None
