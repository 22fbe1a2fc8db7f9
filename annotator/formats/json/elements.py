"""The objects of a file of JSON: one a line, one after another over many lines, or in a list; each with its line."""

import json
from collections.abc import Iterator
from typing import Any, TypeAlias

from annotator.domain.errors import FileTrouble
from annotator.domain.errors.files import BrokenField, BrokenJson
from annotator.formats.json.fields import parsed_lines, refused_constant

Element: TypeAlias = tuple[int, dict[str, Any], tuple[FileTrouble, ...]]
_DECODER = json.JSONDecoder(parse_constant=refused_constant)
_BLANKS = " \t\r\n\ufeff"
_LOOKED_INTO = 4  # levels of lists and objects


def objects_in(text: str, path: str) -> Iterator[Element]:
    """Each object with the line it begins in, and why it is none (then it is empty)."""
    first = next((line.strip() for line in text.split("\n") if line.strip(_BLANKS)), "").strip(_BLANKS)
    if first.startswith("{") and first.endswith("}") and len(first) > 1:
        yield from parsed_lines(text.removeprefix("\ufeff"), path)
    else:
        yield from _spread(text, path)


def first_object(beginning: str) -> dict[str, Any]:
    """The first object of a file that begins so, as far as it goes where it is cut off or broken; empty if none."""
    text = beginning.lstrip(_BLANKS).removeprefix("[").lstrip(_BLANKS)
    value = _begun(text, 0)
    return value if isinstance(value, dict) else {}


def trouble_in(text: str, path: str) -> FileTrouble | None:
    """The first thing that is wrong with the file as one of JSON objects; None if it is well made."""
    return next((trouble[0] for _, _, trouble in objects_in(text, path) if trouble), None)


def _begun(text: str, at: int, depth: int = 0) -> Any:
    """The value that begins there; where it does not end well, the keys of an object and the first of a list."""
    try:
        return _DECODER.raw_decode(text, at)[0]
    except (ValueError, RecursionError):
        pass
    if depth == _LOOKED_INTO:
        return None
    if text.startswith("[", at):
        return [first] if (first := _begun(text, _after_blanks(text, at + 1), depth + 1)) is not None else []
    return _keys_begun(text, at + 1, depth) if text.startswith("{", at) else None


def _keys_begun(text: str, at: int, depth: int) -> dict[str, Any]:
    found: dict[str, Any] = {}
    while True:
        try:
            key, at = _DECODER.raw_decode(text, _after_blanks(text, at))
            at = _after_blanks(text, at)
            if not isinstance(key, str) or not text.startswith(":", at):
                return found
            at = _after_blanks(text, at + 1)
            found[key] = _begun(text, at, depth + 1)
            at = _after_blanks(text, _DECODER.raw_decode(text, at)[1])
        except (ValueError, RecursionError):
            return found
        if not text.startswith(",", at):
            return found
        at += 1


def _spread(text: str, path: str) -> Iterator[Element]:
    """Objects in a list or one after another; nothing is read behind what is broken."""
    at = _after_blanks(text, 0)
    is_list = text.startswith("[", at)
    at = _after_blanks(text, at + is_list)
    line, counted = 1, 0
    while at < len(text) and not (is_list and text[at] == "]"):
        line, counted = line + text.count("\n", counted, at), at
        try:
            value, end = _DECODER.raw_decode(text, at)
        except json.JSONDecodeError as error:
            yield error.lineno, {}, (BrokenJson(path, error.lineno, error.colno),)
            return
        except (ValueError, RecursionError):
            yield line, {}, (BrokenJson(path, line, 1),)
            return
        yield (line, value, ()) if isinstance(value, dict) else (line, {}, (_no_object(path, line),))
        at = _after_blanks(text, end)
        if is_list and text.startswith(",", at):
            at = _after_blanks(text, at + 1)
        elif is_list and not text.startswith("]", at):
            line = text.count("\n", 0, at) + 1
            yield line, {}, (BrokenJson(path, line, at - text.rfind("\n", 0, at)),)
            return
    if is_list and (at >= len(text) or _after_blanks(text, at + 1) < len(text)):
        line = text.count("\n") + 1
        yield line, {}, (BrokenJson(path, line, 1),)


def _no_object(path: str, line: int) -> FileTrouble:
    return BrokenField(path, line, "line", "an object")


def _after_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at] in _BLANKS:
        at += 1
    return at
