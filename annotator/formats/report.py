"""The loss report: every export says what its format could not hold, and exported + reported = stored."""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from annotator.domain.annotation import Annotation, Relation

REPORT_ENDING = ".report.json"
"""What the name of a sidecar has behind that of its export."""

CONFIGURATION_ENDING = ".config.xml"
"""What the name of a configuration for Label Studio has behind that of its export."""


class Reason(StrEnum):
    """Why a span could not be exported as it stands, or not at all."""

    NESTED = "overlaps a span that was kept, in a format with one column"
    EDGE = "an edge lies inside a token, and edges are strict"
    UNTOKENED = "covers no token"
    NO_ARROWS = "the format holds no relations"
    TWO_SIDES = "the document belongs to two sides of the split"
    TOO_DEEP = "nested deeper than the format holds"
    BREAKS = "covers line breaks and tabs alone"
    OFF_GRID = "does not begin and end where tokens do"
    ENDLESS = "an end of the relation is not in the file"


@dataclass(frozen=True, slots=True)
class Reported:
    """One span and what happened to it."""

    annotation: Annotation
    reason: str

    def as_json(self) -> dict[str, Any]:
        """The span as the sidecar lists it."""
        one = self.annotation
        return {
            "document": one.document, "start": one.span.start, "end": one.span.end, "text": one.text,
            "label": one.label, "annotation": one.id, "reason": self.reason,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class UnheldRelation:
    """One arrow that could not be exported, and why."""

    relation: Relation
    reason: str

    def as_json(self) -> dict[str, Any]:
        """The arrow as the sidecar lists it."""
        one = self.relation
        return {
            "document": one.document, "relation": one.id, "label": one.label, "from": one.source, "to": one.target,
            "reason": self.reason,
        }  # fmt: skip


@dataclass(slots=True)
class Report:
    """What an export kept, changed and left out; filled while the export is written.

    `stored` counts the annotations of the layer, documents and labels asked for. `entities` counts, by label, what a
    reader of the file will find in its tags, `spans` what one will find in a column of every span, where there is one.
    `widened` and `divided` were exported, with other edges or in pieces.
    `relations_stored` is counted by whoever hands the documents over, `relations` by the writer: arrows exported.
    """

    stored: int = 0
    exported: int = 0
    documents: int = 0
    reported: list[Reported] = field(default_factory=list)
    relations_reported: list[UnheldRelation] = field(default_factory=list)
    widened: list[Reported] = field(default_factory=list)
    divided: list[Reported] = field(default_factory=list)
    altered: list[str] = field(default_factory=list)
    entities: dict[str, int] = field(default_factory=dict)
    spans: dict[str, int] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)
    columns: tuple[str, ...] = ()
    split: dict[str, Any] | None = None
    relations_stored: int = 0
    relations: int = 0

    @property
    def is_balanced(self) -> bool:
        """Nothing was lost in silence."""
        arrows = self.relations + len(self.relations_reported)
        return self.exported + len(self.reported) == self.stored and arrows == self.relations_stored

    @property
    def is_told(self) -> bool:
        """There is more to say of it than how much was exported."""
        told = (self.reported, self.relations_reported, self.widened, self.divided, self.warnings, self.split)
        return any(told)

    def without_relations(self, relations: Iterable[Relation]) -> None:
        """The format holds no arrows: each is reported."""
        self.relations_reported += [UnheldRelation(one, Reason.NO_ARROWS) for one in relations]

    def with_ends(self, relations: Iterable[Relation], there: Collection[str]) -> list[Relation]:
        """The arrows between annotations that are in the file, counted as exported; the others are reported."""
        kept = [one for one in relations if one.source in there and one.target in there]
        ids = {one.id for one in kept}
        self.relations += len(kept)
        self.relations_reported += [UnheldRelation(one, Reason.ENDLESS) for one in relations if one.id not in ids]
        return kept

    def hold(self, annotations: Collection[Annotation]) -> None:
        """One more document, with these annotations of it exported as they are."""
        self.documents += 1
        self.stored += len(annotations)
        self.exported += len(annotations)
        for one in annotations:
            self.count_entity(one.label)

    def count_entity(self, label: str) -> None:
        """One more entity of that label will be found in the file."""
        self.entities[label] = self.entities.get(label, 0) + 1

    def as_text(
        self, options: Mapping[str, Any], labels: list[Any], versions: Mapping[str, str], files: tuple[str, ...] = ()
    ) -> str:
        """The sidecar: JSON that is the same for the same project and options, without the time of day.

        `files` are those of an export that is a folder.
        """
        told: dict[str, Any] = {
            "stored": self.stored,
            "exported": self.exported,
            "documents": self.documents,
            "entities": dict(sorted(self.entities.items())),
            "reported": [one.as_json() for one in self.reported],
            "relations": {
                "stored": self.relations_stored,
                "exported": self.relations,
                "reported": [one.as_json() for one in self.relations_reported],
            },
            "widened": [one.as_json() for one in self.widened],
            "divided": [one.as_json() for one in self.divided],
            "altered": self.altered,
            "warnings": self.warnings,
            "offsets": "code points",
            "labels": labels,
            "options": dict(options),
            "versions": dict(versions),
        }
        if self.split is not None:
            told["split"] = self.split
        if self.spans:
            told["spans"] = dict(sorted(self.spans.items()))
        if files:
            told["files"] = list(files)
        if self.columns:
            told["columns"] = list(self.columns)
        return _laid_out(told)


def _laid_out(told: Mapping[str, Any]) -> str:
    """JSON with a line for each name and for each thing of a list; many times as fast as indenting all of it."""
    lines = ",\n".join(f" {_encoded(name)}: {_in_lines(value)}" for name, value in told.items())
    return f"{{\n{lines}\n}}\n"


def _in_lines(value: Any) -> str:
    if not isinstance(value, list) or not value:
        return _encoded(value)
    return "[\n" + ",\n".join(f"  {_encoded(one)}" for one in value) + "\n ]"


_encoded = json.JSONEncoder(ensure_ascii=False).encode
