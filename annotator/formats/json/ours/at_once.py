"""Annotations that are as they should be, read at once: what most files hold, at a fraction of the time.

A field-by-field reading asks of each annotation thirteen times what kind of value it is. Here all annotations of a
document are looked at together, a field at a time. Whatever needs a second look is left to `reading`, which can say
what is wrong.
"""

from collections.abc import Mapping, Sequence
from itertools import chain
from operator import itemgetter
from typing import Any, TypeAlias

from annotator.formats.incoming import IncomingAnnotation
from annotator.formats.json.fields import is_storable, is_text, is_within_reach

_Column: TypeAlias = Sequence[Any]
_NONE = type(None)
_KINDS: Mapping[str, frozenset[type]] = {
    "start": frozenset({int}), "end": frozenset({int}), "text": frozenset({str, _NONE}), "label": frozenset({str}),
    **dict.fromkeys(("id", "annotator", "created", "note", "origin", "guideline"), frozenset({str, _NONE})),
    "attributes": frozenset({dict, _NONE}), "flags": frozenset({list, _NONE}),
    "confidence": frozenset({float, int, _NONE}),
}  # fmt: skip
_NOTHING = dict.fromkeys(_KINDS)
_values = itemgetter(*_KINDS)


def annotations_at_once(told: object, text: str, line: int, seen: set[str]) -> tuple[IncomingAnnotation, ...] | None:
    """The annotations of a list, None where one of them needs a second look; `text` is known to be one.

    Their offsets are code points of `text` and cover the words they tell. Each id of a file is met once: `seen` holds
    those met before, and afterwards these too.
    """
    columns = _columns(told)
    if not columns:
        return None if columns is None else ()
    starts, ends, words, labels, ids, annotators, created, notes, origins, guidelines, *others = columns
    attributes, flags, confidences = others
    ids = _names(ids)
    named = [id for id in ids if id is not None]
    if (
        not _is_covered(text, starts, ends, words)
        or not is_text("".join(filter(None, chain(labels, ids, annotators, created, notes, origins, guidelines))))
        or not all(map(is_storable, filter(None, attributes)))
        or not all(map(is_text, (flag for each in flags if each for flag in each)))
        or not all(is_within_reach(one) for one in confidences if one is not None)
        or len(set(named)) < len(named)
        or not seen.isdisjoint(named)
    ):
        return None
    seen.update(named)
    return tuple(
        map(
            IncomingAnnotation, starts, ends, labels, ids, _names(annotators), created,
            [one or {} for one in attributes], notes, [tuple(one) if one else () for one in flags], origins,
            [None if one is None else float(one) + 0.0 for one in confidences], guidelines, [line] * len(starts),
        )
    )  # fmt: skip


def _columns(told: object) -> Sequence[_Column] | None:
    """The values of each field, if all that must be there is, all is known and of a kind it may be; else None."""
    if not isinstance(told, list) or not {*map(type, told)} <= {dict}:
        return None
    whole = told if {*map(len, told)} == {len(_NOTHING)} else [{**_NOTHING, **one} for one in told]
    try:
        columns = tuple(zip(*map(_values, whole), strict=True))
    except KeyError:  # as many names as there are, and one that is not known among them
        return None
    is_known = {*map(len, whole)} <= {len(_NOTHING)}
    is_so = all({*map(type, column)} <= kinds for column, kinds in zip(columns, _KINDS.values(), strict=False))
    return columns if is_known and is_so else None


def _is_covered(text: str, starts: _Column, ends: _Column, words: _Column) -> bool:
    """Each span is one of the text, and covers the words it tells."""
    last = len(text)
    return all(
        0 <= start < end <= last and (said is None or text[start:end] == said)
        for start, end, said in zip(starts, ends, words, strict=True)
    )


def _names(column: _Column) -> _Column:
    """What is no name where it is blank."""
    blank = [name for name in {*column} if name is not None and not name.strip()]
    return [None if name in blank else name for name in column] if blank else column
