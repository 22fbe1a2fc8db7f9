"""How the value of one column is kept: in a row, in the journal, and again in an entity.

Everything is JSON in the journal; a row keeps JSON as its text, and true and false as 1 and 0.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from json.encoder import encode_basestring
from typing import Any


def canonical(value: object) -> str:
    """JSON with sorted keys, no blanks and no escapes: equal values are equal bytes.

    Raises:
        ValueError: for NaN and infinity, which JSON cannot say.
    """
    return _ENCODER.encode(value)


_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
_EMPTY: Mapping[type, str] = {dict: "{}", list: "[]", tuple: "[]"}
_NOTHING: Mapping[str, Callable[[], object]] = {"{}": dict, "[]": list}


@dataclass(frozen=True, slots=True)
class ColumnType:
    """`told` makes canonical JSON of what a row keeps. `kept` and `read` turn an entity's value into that, and back.

    Where those are None the row keeps the value itself. Values that cannot be read raise ValueError or TypeError.
    """

    told: Callable[[Any], str]
    kept: Callable[[Any], object] | None = None
    read: Callable[[Any], object] | None = None


def _text_or_null(value: str | None) -> str:
    return "null" if value is None else encode_basestring(value)


def _number_or_null(value: float | None) -> str:
    return "null" if value is None else _ENCODER.encode(value)


def _kept_json(value: object) -> str:
    return _ENCODER.encode(value) if value else _EMPTY.get(value.__class__) or _ENCODER.encode(value)


def _read_json(text: str) -> object:
    made = _NOTHING.get(text)
    return made() if made else json.loads(text)


TYPES: Mapping[str, ColumnType] = {
    "text": ColumnType(encode_basestring),
    "text?": ColumnType(_text_or_null),
    "whole": ColumnType(str),
    "real?": ColumnType(_number_or_null),
    "truth": ColumnType(lambda kept: "true" if kept else "false", int, bool),
    "json": ColumnType(str, _kept_json, _read_json),
}
"""By the word that a column is declared with."""
