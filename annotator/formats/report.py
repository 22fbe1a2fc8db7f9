"""The loss report: every export says what its format could not hold, and exported + reported = stored."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from annotator.domain.annotation import Annotation


class Reason(StrEnum):
    """Why a span could not be exported as it stands, or not at all."""

    NESTED = "overlaps a span that was kept, in a format with one column"
    EDGE = "an edge lies inside a token, and edges are strict"
    UNTOKENED = "covers no token"
    TOO_DEEP = "nested deeper than the format holds"


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


@dataclass(slots=True)
class Report:
    """What an export kept, changed and left out; filled while the export is written.

    `stored` counts the annotations of the layer, documents and labels asked for. `entities` counts, by label, what a
    reader of the file will find. `widened` and `divided` were exported, with other edges or in pieces.
    """

    stored: int = 0
    exported: int = 0
    documents: int = 0
    reported: list[Reported] = field(default_factory=list)
    widened: list[Reported] = field(default_factory=list)
    divided: list[Reported] = field(default_factory=list)
    altered: list[str] = field(default_factory=list)
    entities: dict[str, int] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)
    columns: tuple[str, ...] = ()

    @property
    def is_balanced(self) -> bool:
        """Nothing was lost in silence."""
        return self.exported + len(self.reported) == self.stored

    def count_entity(self, label: str) -> None:
        """One more entity of that label will be found in the file."""
        self.entities[label] = self.entities.get(label, 0) + 1

    def as_text(self, options: Mapping[str, Any], labels: list[Any], versions: Mapping[str, str]) -> str:
        """The sidecar: JSON that is the same for the same project and options, without the time of day."""
        told: dict[str, Any] = {
            "stored": self.stored,
            "exported": self.exported,
            "documents": self.documents,
            "entities": dict(sorted(self.entities.items())),
            "reported": [one.as_json() for one in self.reported],
            "widened": [one.as_json() for one in self.widened],
            "divided": [one.as_json() for one in self.divided],
            "altered": self.altered,
            "warnings": self.warnings,
            "offsets": "code points",
            "labels": labels,
            "options": dict(options),
            "versions": dict(versions),
        }
        if self.columns:
            told["columns"] = list(self.columns)
        return json.dumps(told, ensure_ascii=False, indent=1) + "\n"
