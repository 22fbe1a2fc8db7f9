"""Verbs of relations: draw an arrow between two annotations, and take it away."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from annotator.domain.annotation import Relation
from annotator.domain.change import Change, Edit
from annotator.domain.errors import BadRelation
from annotator.domain.json_values import Json
from annotator.editing.facts import Facts
from annotator.editing.stamps import new_id, now

SPEAKER = "speaker"
"""The label of the arrow from a quote to who said it."""


@dataclass(frozen=True, slots=True)
class Relate:
    """Draw an arrow from one annotation at hand to another of the same document: from a quote to its `speaker`."""

    verb: ClassVar[str] = "relate"
    source: str
    target: str
    label: str
    id: str = field(default_factory=new_id)
    created: str = field(default_factory=now)
    attributes: Mapping[str, Json] = field(default_factory=dict)

    def plan(self, facts: Facts) -> Change:
        """The arrow added; nothing if this annotator drew the same one already."""
        source, target = facts.annotation(self.source), facts.annotation(self.target)
        if source.document != target.document or source.id == target.id or not self.label.strip():
            raise BadRelation(self.label)
        arrow = Relation(
            self.id,
            source.document,
            facts.annotator.id,
            self.label,
            source.id,
            target.id,
            self.created,
            self.attributes,
        )
        drawn = facts.open_document(source.document).relations.values()
        is_there = any(says(one) == says(arrow) for one in drawn)
        return Change(self.verb, () if is_there else (Edit(None, arrow),))


@dataclass(frozen=True, slots=True)
class Unrelate:
    """Take an arrow away; the journal keeps it."""

    verb: ClassVar[str] = "unrelate"
    relation: str

    def plan(self, facts: Facts) -> Change:
        """The arrow removed."""
        return Change(self.verb, (Edit(facts.relation(self.relation), None),))


def says(arrow: Relation) -> tuple[str, str, str, str]:
    """What makes two arrows the same."""
    return arrow.annotator, arrow.label, arrow.source, arrow.target
