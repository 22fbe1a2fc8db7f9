"""Annotations that are as they should be, read at once: what most files hold, at a fraction of the time.

A field-by-field reading asks thirteen times of each annotation what kind of value it is. Here the names and kinds of
all its fields are looked at together, and combinations met before need not be looked at again. Whatever needs a
second look is left to `reading`, which can say what is wrong.
"""

import re
from collections.abc import Mapping
from typing import Any

from annotator.formats.incoming import IncomingAnnotation
from annotator.formats.json.fields import is_storable, is_text, is_within_reach

_NONE = type(None)
_KINDS: Mapping[str, tuple[type, ...]] = {
    "start": (int,), "end": (int,), "label": (str,),
    **dict.fromkeys(("id", "text", "annotator", "created", "note", "origin", "guideline"), (str, _NONE)),
    "attributes": (dict, _NONE), "flags": (list, _NONE), "confidence": (float, int, _NONE),
}  # fmt: skip
_REQUIRED = ("start", "end", "label")
_MOST_SHAPES = 1000
_ESCAPED = re.compile(r"\\u(?:0000|[dD][89a-fA-F])")


def needs_no_second_look(line: str) -> bool:
    r"""No text of a line of JSON can hold a NUL or half a surrogate pair: those come in as `\u0000` and the like."""
    return "\\u" not in line or _ESCAPED.search(line) is None


class AtOnce:
    """Reads annotations of one file, whose ids are each met once: `seen` holds those met."""

    def __init__(self, seen: set[str]) -> None:
        self._seen = seen
        self._shapes: dict[tuple[object, ...], bool] = {}

    def annotations(self, told: object, text: str, line: int) -> tuple[IncomingAnnotation, ...] | None:
        """The annotations of a list in a line that needs no second look; None where one of them does.

        Their offsets are code points of `text` and cover the words they tell.
        """
        if not isinstance(told, list) or not all(map(self._is_well_formed, told)):
            return None
        found = tuple([made for one in told if (made := _annotation(one, text, line))])
        ids = {one.id for one in found if one.id is not None}
        is_all = len(found) == len(told) and len(ids) == sum(one.id is not None for one in found)
        if not is_all or not self._seen.isdisjoint(ids):
            return None
        self._seen |= ids
        return found

    def _is_well_formed(self, one: object) -> bool:
        """Every field is there that must be, each is known, and is of a kind it may be."""
        if one.__class__ is not dict:
            return False
        assert isinstance(one, dict)
        shape = (*one, *map(type, one.values()))
        is_so = self._shapes.get(shape)
        if is_so is None:
            is_so = all(name in one for name in _REQUIRED)
            is_so &= all(value.__class__ in _KINDS.get(name, ()) for name, value in one.items())
            if len(self._shapes) < _MOST_SHAPES:
                self._shapes[shape] = is_so
        return is_so


def _annotation(one: Mapping[str, Any], text: str, line: int) -> IncomingAnnotation | None:
    """The annotation, or None where a value is not as it should be."""
    told = one.get
    start, end, words = one["start"], one["end"], told("text")
    attributes, flags, confidence = told("attributes"), told("flags"), told("confidence")
    if (
        not 0 <= start < end <= len(text)
        or (words is not None and text[start:end] != words)
        or (attributes and not is_storable(attributes))
        or (flags and not all(map(is_text, flags)))
        or (confidence is not None and not is_within_reach(confidence))
    ):
        return None
    return IncomingAnnotation(
        start, end, one["label"], _named(told("id")), _named(told("annotator")), told("created"), attributes or {},
        told("note"), tuple(flags) if flags else (), told("origin"),
        None if confidence is None else float(confidence) + 0.0, told("guideline"), line,
    )  # fmt: skip


def _named(name: str | None) -> str | None:
    """What is no name where it is blank."""
    return name if name and not name.isspace() else None
