"""A label set as a small file of its own: labels in their order, each with its guideline by language.

`{"format": "annotator-labels/1", "labels": [{"id", "names", "colour", "key", "guideline": {"ar", "en"}}, …]}`
"""

import json
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from annotator.domain.errors import BrokenLabelSet, CannotWrite, FileTrouble, ImportRefused, NotALabelSet
from annotator.domain.errors.files import BrokenField, BrokenJson, FileBinary, FileMissing, FileUnreadable
from annotator.domain.label import Label
from annotator.formats.json.fields import Fields
from annotator.formats.json.ours.writing import label_as_json

VERSION = "annotator-labels/1"
SUFFIX = ".json"
_MOST = 200
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_KEYS = ("", *"123456789")


@dataclass(frozen=True, slots=True)
class LabelSet:
    """Labels in their order, and the texts of their guidelines by label and language."""

    labels: tuple[Label, ...]
    guidelines: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def write_label_set(label_set: LabelSet, target: Path) -> None:
    """Write the file aside, then put it in place.

    Raises:
        CannotWrite: if the place cannot be written.
    """
    told = [
        label_as_json(label) | {"guideline": dict(label_set.guidelines.get(label.id, {}))} for label in label_set.labels
    ]
    aside = target.with_name(target.name + ".partial")
    try:
        aside.write_text(
            json.dumps({"format": VERSION, "labels": told}, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
        )
        aside.replace(target)
    except OSError as error:
        raise CannotWrite(str(target), error.strerror or str(error)) from error


def read_label_set(path: Path) -> LabelSet:
    """The label set of a file.

    Raises:
        FileTrouble: if it cannot be read, is not JSON, or is something else.
        ImportRefused: with everything that is wrong in it.
    """
    value = _json_of(path)
    if not isinstance(value, dict) or value.get("format") != VERSION:
        raise NotALabelSet(str(path))
    fields = Fields(value, str(path), 1)
    fields.require("labels", isinstance(value.get("labels"), list) and 0 < len(value["labels"]) <= _MOST, "a list")
    labels = fields.labels()
    _check(fields, labels)
    guidelines = {}
    for one in fields.objects("labels"):
        texts = {language: text for language, text in one.texts("guideline").items() if text.strip()}
        guidelines[str(one.value.get("id"))] = texts
    if fields.problems:
        raise ImportRefused(_told(fields.problems))
    return LabelSet(labels, {label: texts for label, texts in guidelines.items() if texts})


def _json_of(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        raise FileMissing(str(path)) from error
    except OSError as error:
        raise FileUnreadable(str(path), error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise FileBinary(str(path)) from error
    except json.JSONDecodeError as error:
        raise BrokenJson(str(path), error.lineno, error.colno) from error
    except (ValueError, RecursionError) as error:  # numbers of thousands of digits, hostile nesting
        raise BrokenJson(str(path), 1, 1) from error


def _check(fields: Fields, labels: tuple[Label, ...]) -> None:
    """What `jsonl` takes as it comes, and a label set must have right."""
    for label in labels:
        place = f"labels[{label.position - 1}]."
        for theme in ("light", "dark"):
            is_colour = _COLOUR.fullmatch(label.colour.get(theme, "")) is not None
            fields.require(f"{place}colour.{theme}", is_colour, "a colour such as #1D44DB")
        fields.require(place + "key", label.key in _KEYS, "a digit from 1 to 9, or empty")
    offered = [label for label in labels if not label.retired]
    said = [("id", label.id) for label in labels] + [("key", label.key) for label in offered if label.key]
    said += [(f"names.{language}", name) for label in offered for language, name in label.names.items()]
    for (what, value), count in Counter(said).items():
        fields.require(f"{what} {value}", count == 1, "different for each label")


def _told(problems: list[FileTrouble]) -> tuple[FileTrouble, ...]:
    """Each problem once, without the line, which says nothing in a file that is one object."""
    broken = {
        one.field: BrokenLabelSet(one.path, one.field, one.expected) for one in problems if isinstance(one, BrokenField)
    }
    return (*broken.values(), *(one for one in problems if not isinstance(one, BrokenField)))
