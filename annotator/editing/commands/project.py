"""Verbs of the project as a whole, and of the person at work in it."""

from dataclasses import dataclass, replace
from typing import ClassVar

from annotator.domain.annotation import plain_name
from annotator.domain.change import Change, Edit
from annotator.domain.rule import Rule
from annotator.editing.facts import Facts


@dataclass(frozen=True, slots=True)
class SetRule:
    """Decide something for the whole project."""

    verb: ClassVar[str] = "set_rule"
    rule: Rule

    def plan(self, facts: Facts) -> Change:
        """The rule set; nothing if it stands already."""
        before = facts.rules.get(self.rule.id)
        return Change(self.verb, () if before == self.rule else (Edit(before, self.rule),))


@dataclass(frozen=True, slots=True)
class RenameAnnotator:
    """Change the name this annotator goes by; the layer stays the same."""

    verb: ClassVar[str] = "rename_annotator"
    name: str

    def plan(self, facts: Facts) -> Change:
        """The annotator altered."""
        before = facts.annotator
        after = replace(before, name=plain_name(self.name))
        return Change(self.verb, () if after == before else (Edit(before, after),))
