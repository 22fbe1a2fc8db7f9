"""Reading JSON that somebody else wrote: every field is checked, every problem is told with its file and line."""

import json
import math
import sys
from collections.abc import Iterator, Mapping
from typing import Any

from annotator.domain.annotation import Annotator, is_plain_name
from annotator.domain.errors import BadLabelId, FileTrouble
from annotator.domain.errors.files import BrokenField, BrokenJson, DuplicateId
from annotator.domain.label import Label, made_label
from annotator.formats.offsets import Told

_LARGEST = sys.float_info.max
_DEEPEST = 64
PLAIN_NAME = "a name without signs that turn directions"
"""Levels of lists and objects that a free value may have; Python's own limit would depend on who is reading."""


def parsed_lines(text: str, path: str) -> Iterator[tuple[int, dict[str, Any], tuple[FileTrouble, ...]]]:
    """For each line that is not blank: its number, its object, and why it is none (then the object is empty)."""
    for number, line in lines_of(text):
        yield number, *parsed(line, path, number)


def lines_of(text: str) -> Iterator[tuple[int, str]]:
    """The lines that are not blank, each with its number; one at a time, for a file may fill much of the memory."""
    number, start = 1, 0
    while start < len(text):
        end = text.find("\n", start)
        line = text[start:] if end < 0 else text[start:end]
        if line and not line.isspace():
            yield number, line
        number, start = number + 1, start + len(line) + 1


def parsed(line: str, path: str, number: int) -> tuple[dict[str, Any], tuple[FileTrouble, ...]]:
    """The object of a line, and why it is none (then it is empty)."""
    try:
        value = _DECODER.decode(line)
    except json.JSONDecodeError as error:
        return {}, (BrokenJson(path, number, error.colno),)
    except (ValueError, RecursionError):  # NaN and infinity, integers of thousands of digits, hostile nesting
        return {}, (BrokenJson(path, number, 1),)
    if not isinstance(value, dict):
        return {}, (BrokenField(path, number, "line", "an object"),)
    return value, ()


def refused_constant(name: str) -> Any:
    """No NaN, no infinity: they are no JSON."""
    raise ValueError(name)


_DECODER = json.JSONDecoder(parse_constant=refused_constant)


def is_text(value: object) -> bool:
    """A string that can be stored: no NUL, no half of a surrogate pair."""
    if not isinstance(value, str) or "\0" in value:
        return False
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def is_storable(value: object, depth: int = 0) -> bool:
    """A JSON value that can be written again as it is: no half pairs, no infinity, not nested without end."""
    if depth > _DEEPEST:
        return False
    match value:
        case str():
            return is_text(value)
        case float():
            return math.isfinite(value)  # 1e999 reads as infinity
        case list():
            return all(is_storable(one, depth + 1) for one in value)
        case dict():
            return all(is_text(key) and is_storable(one, depth + 1) for key, one in value.items())
        case _:
            return True


def is_within_reach(number: float) -> bool:
    """A number that is no infinity (1e999 reads as one), and no integer longer than a number can be."""
    return abs(number) <= _LARGEST


class Fields:
    """One JSON object of a line. What is missing reads as None or empty; what is wrong is added to `problems`."""

    def __init__(self, value: dict[str, Any], path: str, line: int, inside: str = "") -> None:
        self.value = value
        self.path = path
        self.line = line
        self._inside = inside
        self.problems: list[FileTrouble] = []

    def require(self, name: str, is_so: bool, expected: str) -> bool:
        """Note a problem with the field unless it is so."""
        if not is_so:
            self.problems.append(BrokenField(self.path, self.line, self._inside + name, expected))
        return is_so

    def text(self, name: str, required: bool = False) -> str | None:
        """A string field."""
        value = self.value.get(name)
        if value is None and not required:
            return None
        expected = "a text" if value is None else "text without NUL or lone surrogates"
        return value if self.require(name, is_text(value), expected) else None

    def name(self, name: str) -> str | None:
        """A string field that is no name where it is empty: then the file does not say."""
        value = self.text(name)
        return value if value and value.strip() else None

    def whole_number(self, name: str) -> int | None:
        """A required integer field; true and false are none."""
        value = self.value.get(name)
        is_so = isinstance(value, int) and not isinstance(value, bool)
        return value if self.require(name, is_so, "a whole number") else None

    def number(self, name: str) -> float | None:
        """A number field."""
        value = self.value.get(name)
        if value is None:
            return None
        is_so = isinstance(value, int | float) and not isinstance(value, bool) and is_within_reach(value)
        return float(value) + 0.0 if self.require(name, is_so, "a number") else None  # -0.0 is not stored

    def mapping(self, name: str) -> Mapping[str, Any]:
        """An object field, of anything that can be stored."""
        value = self.value.get(name)
        if value is None or not self.require(name, isinstance(value, dict), "an object"):
            return {}
        return value if self.require_storable(name, value) else {}

    def texts(self, name: str) -> Mapping[str, str]:
        """An object field whose values are strings."""
        value = self.mapping(name)
        is_so = all(isinstance(one, str) for one in value.values())
        return value if self.require(name, is_so, "an object of texts") else {}

    def require_storable(self, name: str, value: object) -> bool:
        """Note a problem with the field unless its value can be stored as it is."""
        return self.require(name, is_storable(value), "of finite numbers, whole letters and few levels")

    def words(self, name: str) -> tuple[str, ...]:
        """A list of strings."""
        value = self.value.get(name)
        if value is None:
            return ()
        is_so = isinstance(value, list) and all(map(is_text, value))
        return tuple(value) if self.require(name, is_so, "a list of texts") else ()

    def objects(self, name: str) -> Iterator["Fields"]:
        """The objects of a list field; their problems are this object's."""
        value = self.value.get(name)
        if value is None or not self.require(name, isinstance(value, list), "a list"):
            return
        for number, one in enumerate(value):
            if not self.require(f"{name}[{number}]", isinstance(one, dict), "an object"):
                continue
            inner = Fields(one, self.path, self.line, f"{self._inside}{name}[{number}].")
            inner.problems = self.problems
            yield inner

    def told(self, start: str = "start", end: str = "end", said: str = "text") -> Told | None:
        """The span the object tells, in a unit still to be found; None where it tells none."""
        first, last = self.whole_number(start), self.whole_number(end)
        return None if first is None or last is None else Told(first, last, self.text(said), self.line)

    def is_first(self, id: str, seen: set[str]) -> bool:
        """No object of the file had this id before."""
        if id in seen:
            self.problems.append(DuplicateId(self.path, self.line, id))
            return False
        seen.add(id)
        return True

    def labels(self) -> tuple[Label, ...]:
        """The label definitions this object carries."""
        return tuple(label for place, one in enumerate(self.objects("labels"), 1) if (label := _label(one, place)))

    def annotators(self) -> tuple[Annotator, ...]:
        """The people this object names."""
        people = [(one.name("id"), one.name("name")) for one in self.objects("annotators")]
        self.require("annotators", all(is_plain_name(name) for _, name in people if name), PLAIN_NAME)
        return tuple(Annotator(id, name) for id, name in people if id and name)


def _label(fields: Fields, position: int) -> Label | None:
    id = fields.text("id", required=True)
    if id is None:
        return None
    try:
        plain = made_label(id, position)
    except BadLabelId:
        fields.require("id", False, "a lower-case ASCII word")
        return None
    names = fields.texts("names")
    fields.require("names", all(map(is_plain_name, names.values())), PLAIN_NAME)
    return Label(
        id,
        names or plain.names,
        dict(plain.colour) | dict(fields.texts("colour")),
        key=fields.text("key") or "",
        position=position,
        retired=fields.value.get("retired") is True,
    )
