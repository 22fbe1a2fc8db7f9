"""How much was done: by day, by person, by document."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Day:
    """What one annotator did on one day that still stands: annotations made, documents done."""

    day: datetime.date
    annotations: int
    done: int


@dataclass(frozen=True, slots=True)
class PersonFigures:
    """What stands in one annotator's layer: annotations, documents with any, documents done."""

    annotator: str
    name: str
    annotations: int
    documents: int
    done: int


@dataclass(frozen=True, slots=True)
class DocumentFigures:
    """The annotations of one annotator in one document, by label."""

    document: str
    title: str
    by_label: Mapping[str, int]

    @property
    def annotations(self) -> int:
        """All of them."""
        return sum(self.by_label.values())


@dataclass(frozen=True, slots=True)
class ProjectFigures:
    """A project as its statistics show it.

    `days` are those asked for, the oldest first, without gaps; `worked` is how long the annotator was at work on the
    last of them; `by_label` is the annotator's own layer.
    """

    documents: int
    done: int
    days: tuple[Day, ...]
    worked: datetime.timedelta
    by_label: Mapping[str, int]
    people: tuple[PersonFigures, ...]
    fullest: tuple[DocumentFigures, ...]

    @property
    def an_hour(self) -> int | None:
        """Annotations an hour on the last day; None after less than five minutes at work."""
        hours = self.worked.total_seconds() / 3600
        return round(self.days[-1].annotations / hours) if hours * 60 >= 5 else None
