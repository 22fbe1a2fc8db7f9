"""The results of one annotation or prediction: regions of the text, what is said of them, and relations."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from annotator.domain.errors.files import DuplicateId
from annotator.domain.json_values import Json
from annotator.formats.incoming import Kind, Unheld
from annotator.formats.json.fields import Fields, is_storable, is_text
from annotator.formats.json.tasks import Spanned, more_of, name_of, shown
from annotator.formats.standoff.values import NO_BREAKS, from_field

ATTRIBUTES = "attributes"
NO_EQUALS = re.compile(f"[={NO_BREAKS.pattern[1:]}")
"""For a name before an equals sign."""

_OF_DOCUMENT = ("choices", "taxonomy")
_SAID = ("choices", "rating", "number", "datetime", "taxonomy")
_WORDS_SAID = "text"
"""What a text area says stands here; beside what others say of a region it is the words of the region."""


@dataclass(slots=True)
class Results:
    """What the results of one list tell; `attributes` and `notes` are by the region's id, `ids` all there are.

    `place` is where their text is put, when they name several: regions of other texts are told, and left out.
    """

    spanned: list[Spanned] = field(default_factory=list)
    attributes: defaultdict[str, dict[str, Json]] = field(default_factory=lambda: defaultdict(dict))
    notes: dict[str, str] = field(default_factory=dict)
    scores: dict[str, float] = field(default_factory=dict)
    arrows: list[tuple[str, str, str]] = field(default_factory=list)
    unheld: list[Unheld] = field(default_factory=list)
    ids: set[str | None] = field(default_factory=set)
    place: str | None = None


def results_of(fields: Fields, text: str, key: str, name: str = "result") -> Results:
    """The results in a list of the object; the text lies under that key of the task.

    Problems: BrokenField for a region without whole offsets, a relation without ends, and a result that is no object;
    DuplicateId for two regions of one id on different words.
    """
    listed = tuple(_objects(fields.value.get(name)))
    places = [where for one in listed if labels_of(one) and isinstance(where := one.get("to_name"), str)]
    found = Results(ids={name_of(one.get("id")) for one in listed})
    found.place = next((one for one in (key, *places) if one in places), None)
    regions = {name_of(one.get("id")) for one in listed if labels_of(one)}
    for place, one in enumerate(fields.objects(name)):
        if one.value.get("type") == "relation":
            _relation(one, found)
        elif labels_of(one.value):
            _region(one, found, place, text)
        elif one.value.get("type") == "labels" or _is_region(one.value):
            one.require("value", False, "start, end and labels")
        else:
            _saying(one, found, regions)
    return found


def _objects(value: object) -> Iterator[dict[str, Any]]:
    return (one for one in value if isinstance(one, dict)) if isinstance(value, list) else iter(())


def _is_region(result: Mapping[str, Any]) -> bool:
    kind = result.get("type")
    return kind in ("labels", "hypertextlabels", "paragraphlabels")


def labels_of(result: Mapping[str, Any]) -> tuple[str, ...]:
    """The labels of a region of a text; none where the result is no such region."""
    value = result.get("value", result)
    if not isinstance(value, dict) or "start" not in value or "end" not in value:
        return ()
    kind = str(result.get("type") or "labels")
    found = value.get(kind, value.get("labels")) if kind.endswith("labels") else None
    whole = isinstance(found, list) and all(is_text(one) and one.strip() for one in found)
    return tuple(found) if whole and isinstance(found, list) else ()


def _region(one: Fields, found: Results, place: int, text: str) -> None:
    whole = one.value
    if whole.get("to_name") not in (None, found.place):
        found.unheld.append(Unheld(one.path, one.line, Kind.OTHER_RESULT, shown(whole)))
        return
    inner = Fields(dict(whole.get("value", whole)), one.path, one.line, f"result[{place}].value.")
    inner.problems = one.problems
    if isinstance(inner.value.get("globalOffsets"), dict):
        inner.value |= inner.value["globalOffsets"]
        start, end = inner.value.get("start"), inner.value.get("end")
        fits = isinstance(start, int) and isinstance(end, int) and inner.value.get("text", "") == text[start:end]
        if not fits:  # offsets into a page without its tags
            found.unheld.append(Unheld(one.path, one.line, Kind.OTHER_RESULT, shown(whole)))
            return
    elif isinstance(inner.value["start"], str) and not inner.value["start"].isdecimal():  # a path into a page
        found.unheld.append(Unheld(one.path, one.line, Kind.OTHER_RESULT, shown(whole)))
        return
    told = inner.told()
    if told is None:
        return
    if told.start == told.end:
        found.unheld.append(Unheld(one.path, one.line, Kind.EMPTY_SPAN, shown(whole)))
        return
    id = name_of(whole.get("id")) or f"region {place}"
    there = [other for other in found.spanned if other.id == id or (other.id or "").startswith(f"{id} ")]
    if there and (there[0].told.start, there[0].told.end) != (told.start, told.end):
        one.problems.append(DuplicateId(one.path, one.line, id))
    for number, label in enumerate(labels_of(whole), start=len(there)):
        found.spanned.append(Spanned(told, label, id if number == 0 else f"{id} {number}"))
    _meta(one, found, id)
    score = whole.get("score")
    if isinstance(score, int | float) and not isinstance(score, bool) and 0 <= score <= 1:
        found.scores[id] = float(score)


def _meta(one: Fields, found: Results, id: str) -> None:
    """A region's note, and what else is said of it; that it lies inside another is told."""
    meta = one.value.get("meta")
    if isinstance(meta, dict):
        said = meta.get("text")
        lines = [line for line in (said if isinstance(said, list) else [said]) if is_text(line)]
        if lines:
            found.notes[id] = "\n".join(map(str, lines))
        found.attributes[id] |= more_of(one, "meta", meta, ("text",))
    if (parent := name_of(one.value.get("parentID"))) is not None:
        found.unheld.append(Unheld(one.path, one.line, Kind.RELATION, f"parentID {parent} {id}"))


def _saying(one: Fields, found: Results, regions: set[str | None]) -> None:
    """What is said of a region becomes an attribute by the name of its control; of the document it is told."""
    id, value = name_of(one.value.get("id")), one.value.get("value")
    name = one.value.get("from_name")
    keys = (_WORDS_SAID,) if one.value.get("type") in (None, "textarea") else ()
    key = next((key for key in (*_SAID, *keys) if isinstance(value, dict) and key in value), None)
    if id in regions and key is not None and isinstance(value, dict) and is_text(name) and is_storable(value[key]):
        for told, said in _attributes(str(name), value[key]):
            if told in found.attributes[id or ""]:
                found.unheld.append(Unheld(one.path, one.line, Kind.OTHER_VALUE, shown(one.value)))
            found.attributes[id or ""].setdefault(told, said)
        return
    kind = Kind.DOCUMENT_LABEL if one.value.get("type") in _OF_DOCUMENT else Kind.OTHER_RESULT
    found.unheld.append(Unheld(one.path, one.line, kind, shown(one.value)))


def _attributes(name: str, value: Any) -> Iterator[tuple[str, Json]]:
    items = value if isinstance(value, list) else [value]
    if name == ATTRIBUTES and all(isinstance(one, str) and "=" in one for one in items):
        for key, _, written in (one.partition("=") for one in items):
            told = from_field(key, NO_EQUALS)
            yield told if isinstance(told, str) else key, from_field(written, NO_BREAKS)
    else:
        yield name, items[0] if len(items) == 1 else value


def _relation(one: Fields, found: Results) -> None:
    source, target = name_of(one.value.get("from_id")), name_of(one.value.get("to_id"))
    if not one.require("from_id", source is not None and target is not None, "an id, and `to_id` another"):
        return
    labels = [label for label in one.words("labels") if label.strip()] or ["relation"]
    direction = one.value.get("direction") or "right"
    for label in labels:
        if direction in ("right", "bi"):
            found.arrows.append((label, source or "", target or ""))
        if direction in ("left", "bi"):
            found.arrows.append((label, target or "", source or ""))
