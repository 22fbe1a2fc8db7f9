"""What an annotation says as a value: a date is a day, a casualty has numbers.

A date is written as ISO 8601 has it, or less than a day (`2023-11`), or an interval (`2011/2014`, `2016/..`). A number
that is exact is one attribute (`killed = 8`); of any other the ends are told (`killed_min = 6`, `killed_max = 7`),
which people read and type as `6..7`, `10..` or `..5`.
"""

from collections.abc import Mapping
from datetime import date

import regex

from annotator.arabic.dates import date_of
from annotator.arabic.folding import fold
from annotator.arabic.numerals import Count, casualty_of, number_of
from annotator.domain.annotation import Annotation
from annotator.domain.document import Document
from annotator.domain.errors import BadValue
from annotator.domain.json_values import Json, plainly

DATE = "date"
HARMS = ("killed", "injured", "missing", "captured")
Attributes = Mapping[str, Json]

_UNSPECIFIED = "count"
_NUMBERS = (*HARMS, _UNSPECIFIED)
_USUAL: Mapping[str, tuple[str, ...]] = {"date": (DATE,), "casualty": HARMS}
_DATELINE = regex.compile(r"(?<!\d)\d{1,4}([./-])\d{1,2}\1\d{1,4}(?!\d)")
_DATELINE_WITHIN = 1_000  # characters: a page's chrome stands before it
_RANGE = regex.compile(r"(\d{1,9})?\s*(\.\.|-|\+)\s*(\d{1,9})?")
_DAY = regex.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?|-W\d{2})?|--\d{2}(?:-\d{2})?")


def value_names(annotation: Annotation) -> tuple[str, ...]:
    """The values an annotation of its label usually has, then those it has besides."""
    usual = _USUAL.get(annotation.label, ())
    return (*usual, *sorted(shown_values(annotation.attributes).keys() - {*usual}))


def shown_values(attributes: Attributes) -> dict[str, str]:
    """Attributes as a person reads them, by name: both ends of a number are one value."""
    shown = {}
    for name, value in attributes.items():
        number = _number_of_end(name)
        if number is None:
            shown[name] = plainly(value)
        elif number not in attributes:
            ends = (attributes.get(f"{number}_{end}") for end in ("min", "max"))
            shown[number] = "..".join("" if end is None else plainly(end) for end in ends)
    return shown


def _number_of_end(name: str) -> str | None:
    number, _, end = name.rpartition("_")
    return number if end in ("min", "max") and number in _NUMBERS else None


def with_values(attributes: Attributes, values: Attributes, *names: str) -> Attributes:
    """The attributes with those values in place of what was said under their names, and under `names`, before."""
    said = {_number_of_end(name) or name for name in values} | {*names}
    kept = {name: value for name, value in attributes.items() if (_number_of_end(name) or name) not in said}
    return {**kept, **values}


def anchor_of(document: Document) -> date | None:
    """The day a document was written: when it was published, else its dateline (`2023.11.13 | 06:43 دمشق`)."""
    found = date_of(document.published) if document.published else None
    if found is None:
        dateline = _DATELINE.search(document.text[:_DATELINE_WITHIN])
        found = date_of(dateline.group()) if dateline else None
    return found.first.whole_day if found and found.first else None


def proposed_values(annotation: Annotation, anchor: date | None) -> Attributes:
    """What the words of a date or a casualty mean, as attributes; none where that is not certain."""
    if annotation.label == "date":
        value = date_of(annotation.text, anchor)
        return {DATE: value.as_text()} if value else {}
    if annotation.label == "casualty":
        told = casualty_of(annotation.text)
        counts = {name: getattr(told, name) for name in HARMS} | {_UNSPECIFIED: told.unspecified}
        return {key: end for name, count in counts.items() if count for key, end in _number(name, count).items()}
    return {}


def _number(name: str, count: Count) -> dict[str, int]:
    if count.min == count.max and count.kind == "exact":
        return {name: count.min}
    return {f"{name}_min": count.min} | ({} if count.max is None else {f"{name}_max": count.max})


def values_typed(name: str, typed: str, anchor: date | None) -> Attributes:
    """What a person typed for a value, as attributes; none when nothing was.

    Numbers may be words or digits of any script, dates any phrase that a text may hold.

    Raises:
        BadValue: if it is no number, or no date, where one belongs.
    """
    typed = typed.strip()
    if not typed:
        return {}
    if name == DATE:
        return {DATE: _date_typed(typed, anchor)}
    return _number_typed(name, typed) if name in _NUMBERS else {name: typed}


def _date_typed(typed: str, anchor: date | None) -> str:
    plain = fold(typed).text.upper()
    ends = plain.split("/")
    if len(ends) <= 2 and any(map(_is_date, ends)) and all(_is_date(end) or end == ".." for end in ends):
        return plain
    value = date_of(typed, anchor)
    if value is None:
        raise BadValue(typed)
    return value.as_text()


def _is_date(text: str) -> bool:
    match = _DAY.fullmatch(text)
    if match is None:
        return False
    year, month, day = (int(piece) if piece else None for piece in match.groups())
    try:
        date(year or 2000, month or 1, day or 1)
    except ValueError:
        return False
    return True


def _number_typed(name: str, typed: str) -> Attributes:
    match = _RANGE.fullmatch(fold(typed).text)
    if match is None:
        count = number_of(typed)
        if count is None:
            raise BadValue(typed)
        return _number(name, count)
    least, _, most = match.groups()
    if (least is None and most is None) or (least and most and int(most) < int(least)):
        raise BadValue(typed)
    return {f"{name}_{end}": int(told) for end, told in (("min", least), ("max", most)) if told}
