"""Verbs of what is said beside a label: values, notes, and that one is not sure."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import ClassVar

from annotator.domain.annotation import UNSURE, Annotation
from annotator.domain.change import Change, Edit
from annotator.domain.json_values import Json
from annotator.editing.commands.documents import state_edits
from annotator.editing.facts import Facts


@dataclass(frozen=True, slots=True)
class SetAttributes:
    """Give an annotation these attributes in place of those it has."""

    verb: ClassVar[str] = "set_attributes"
    annotation: str
    attributes: Mapping[str, Json] = field(default_factory=dict)

    def plan(self, facts: Facts) -> Change:
        """The annotation altered; nothing if it has exactly these already."""
        before = facts.annotation(self.annotation)
        return _altered(self.verb, before, replace(before, attributes=dict(self.attributes)))


@dataclass(frozen=True, slots=True)
class WriteNote:
    """Write a note on an annotation in place of the one it has; a blank one takes it away."""

    verb: ClassVar[str] = "write_note"
    annotation: str
    note: str

    def plan(self, facts: Facts) -> Change:
        """The annotation altered; nothing if it says so already."""
        before = facts.annotation(self.annotation)
        return _altered(self.verb, before, replace(before, note=self.note.strip() or None))


@dataclass(frozen=True, slots=True)
class Flag:
    """Put a flag on an annotation: that one is unsure of it, or another word."""

    verb: ClassVar[str] = "flag"
    annotation: str
    flag: str = UNSURE

    def plan(self, facts: Facts) -> Change:
        """The annotation altered; nothing if the flag is there."""
        before = facts.annotation(self.annotation)
        there = self.flag in before.flags
        return _altered(self.verb, before, before if there else replace(before, flags=(*before.flags, self.flag)))


@dataclass(frozen=True, slots=True)
class Unflag:
    """Take a flag off an annotation."""

    verb: ClassVar[str] = "unflag"
    annotation: str
    flag: str = UNSURE

    def plan(self, facts: Facts) -> Change:
        """The annotation altered; nothing if the flag is not there."""
        before = facts.annotation(self.annotation)
        return _altered(
            self.verb, before, replace(before, flags=tuple(one for one in before.flags if one != self.flag))
        )


@dataclass(frozen=True, slots=True)
class NoteDocument:
    """Write this annotator's note on a document as a whole, in place of the one there; a blank one takes it away."""

    verb: ClassVar[str] = "note_document"
    document: str
    note: str

    def plan(self, facts: Facts) -> Change:
        """The state altered; nothing if it says so already."""
        return Change(self.verb, state_edits(facts, replace(facts.state(self.document), note=self.note.strip())))


def _altered(verb: str, before: Annotation, after: Annotation) -> Change:
    return Change(verb, () if after == before else (Edit(before, after),))
