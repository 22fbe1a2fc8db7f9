"""What stands for the signs that rows and values are parted by, written and read back."""

import re

_VALUE = re.compile(r"->|[\\\[\]|_;\t\n*]")
_TEXT = re.compile(r"[\x00-\x08\t\n\f\r\x0e-\x1f\\]")
_ESCAPED = re.compile(r"\\(->|.)", re.DOTALL)
_NAMED = {"\t": "t", "\n": "n", "\f": "f", "\r": "r", "\b": "b"}
_SIGNS = {name: sign for sign, name in _NAMED.items()}
_ID = re.compile(r"(?P<value>(?:\\.|[^\\])*?)\[(?P<id>[0-9_]+)\]", re.DOTALL)


def escaped_value(value: str) -> str:
    """A feature's value as a cell has it."""
    return _VALUE.sub(lambda found: "\\" + _NAMED.get(found[0], found[0]), value)


def escaped_text(text: str) -> str:
    """A sentence or a token as its line has it."""
    return _TEXT.sub(lambda found: "\\" + _NAMED.get(found[0], found[0]), text)


def unescaped(written: str, named: str = "tnfrb") -> str:
    """The text that was written so; `named` are the letters that stand for signs."""
    return _ESCAPED.sub(lambda found: _SIGNS[found[1]] if found[1] in named else found[1], written)


def unescaped_value(written: str) -> str:
    """The value that was written so, where a letter stands only for a tab or a line break."""
    return unescaped(written, "tn")


def parted(cell: str, sign: str) -> tuple[str, ...]:
    """The cell cut at every sign that is not escaped."""
    parts, start, at = [], 0, 0
    while at < len(cell):
        if cell[at] == sign:
            parts.append(cell[start:at])
            start = at + 1
        at += 2 if cell[at] == "\\" else 1
    return (*parts, cell[start:])


def value_and_id(item: str) -> tuple[str, str]:
    """One of the stacked values of a cell, still escaped, and the number in brackets behind it, or nothing."""
    found = _ID.fullmatch(item)
    return (found["value"], found["id"]) if found else (item, "")
