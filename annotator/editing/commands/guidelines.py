"""Verbs of guidelines: write a better text, and say that an annotation stands under it."""

from dataclasses import dataclass, field, replace
from typing import ClassVar

from annotator.domain.change import Change, Edit
from annotator.domain.errors import EmptyGuideline
from annotator.domain.rule import Guideline, newest_text, next_version
from annotator.editing.facts import Facts
from annotator.editing.stamps import new_id, now


@dataclass(frozen=True, slots=True)
class WriteGuideline:
    """Write a text of a label's guideline; earlier ones stay as they are."""

    verb: ClassVar[str] = "write_guideline"
    label: str
    language: str
    text: str
    id: str = field(default_factory=new_id)
    created: str = field(default_factory=now)

    def plan(self, facts: Facts) -> Change:
        """The text added under the version it belongs to; nothing if it is the newest of its language already."""
        label, text = facts.label(self.label).id, self.text.strip() + "\n"
        if not text.strip():
            raise EmptyGuideline(label)
        texts = facts.guidelines.values()
        newest = newest_text(texts, label, self.language)
        if newest is not None and newest.text == text:
            return Change(self.verb, ())
        version = next_version(texts, label, self.language)
        return Change(self.verb, (Edit(None, Guideline(self.id, label, self.language, version, text, self.created)),))


@dataclass(frozen=True, slots=True)
class Uphold:
    """Say that an annotation made under an older guideline stands under the one in force."""

    verb: ClassVar[str] = "uphold"
    annotation: str

    def plan(self, facts: Facts) -> Change:
        """The annotation altered; nothing if it remembers that version already, or its label has no guideline."""
        before = facts.annotation(self.annotation)
        after = replace(before, guideline=facts.guideline_of(before.label) or before.guideline)
        return Change(self.verb, () if after == before else (Edit(before, after),))
