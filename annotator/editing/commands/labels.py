"""Verbs of the label set."""

from dataclasses import dataclass, replace
from typing import ClassVar

from annotator.domain.change import Change, Edit
from annotator.domain.errors import LabelExists
from annotator.domain.label import Label
from annotator.editing.facts import Facts


@dataclass(frozen=True, slots=True)
class AddLabel:
    """Add a label to the project."""

    verb: ClassVar[str] = "add_label"
    label: Label

    def plan(self, facts: Facts) -> Change:
        """The label added."""
        if self.label.id in facts.labels:
            raise LabelExists(self.label.id)
        return Change(self.verb, (Edit(None, self.label),))


@dataclass(frozen=True, slots=True)
class RetireLabel:
    """Offer a label no more, or offer it again; its annotations keep it."""

    verb: ClassVar[str] = "retire_label"
    label: str
    retired: bool = True

    def plan(self, facts: Facts) -> Change:
        """The label altered; nothing if it is so already."""
        before = facts.label(self.label)
        after = replace(before, retired=self.retired)
        return Change(self.verb, () if after == before else (Edit(before, after),))
