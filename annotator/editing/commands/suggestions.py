"""Verbs of suggestions: accept one as an annotation, or say no to it."""

from dataclasses import dataclass, field
from typing import ClassVar

from annotator.domain.annotation import Annotation
from annotator.domain.change import Change, Edit
from annotator.domain.suggestion import Rejection, Suggestion
from annotator.editing.commands.annotations import require_room
from annotator.editing.commands.documents import put_in_work
from annotator.editing.facts import Facts
from annotator.editing.stamps import new_id, now


@dataclass(frozen=True, slots=True)
class Accept:
    """Make an annotation of a suggestion, with its own label or another; it keeps where it came from."""

    verb: ClassVar[str] = "accept"
    suggestion: Suggestion
    label: str | None = None
    id: str = field(default_factory=new_id)
    created: str = field(default_factory=now)

    def plan(self, facts: Facts) -> Change:
        """The annotation added, and the suggestion removed if the file holds it."""
        one = self.suggestion
        text = one.span.text_in(facts.open_document(one.document).document.text)
        label = facts.label(self.label or one.label).id
        annotation = Annotation(
            self.id, one.document, facts.annotator.id, label, one.span, text, self.created,
            origin=one.source, confidence=one.confidence, guideline=facts.guideline_of(label),
        )  # fmt: skip
        require_room(facts, annotation)
        return Change(self.verb, (*put_in_work(facts, one.document), *_taken_out(facts, one), Edit(None, annotation)))


@dataclass(frozen=True, slots=True)
class Reject:
    """Say no to a suggestion: it is not made again for that span, and counts against the name."""

    verb: ClassVar[str] = "reject"
    suggestion: Suggestion
    id: str = field(default_factory=new_id)
    created: str = field(default_factory=now)

    def plan(self, facts: Facts) -> Change:
        """The refusal added, and the suggestion removed if the file holds it; nothing if that was said already."""
        one = self.suggestion
        opened = facts.open_document(one.document)
        text = one.span.text_in(opened.document.text)
        label, annotator = facts.label(one.label).id, facts.annotator.id
        said = {(no.annotator, no.label, no.span) for no in opened.rejections.values()}
        no = Rejection(self.id, one.document, annotator, label, one.span, text, self.created)
        added = () if (annotator, label, one.span) in said else (Edit(None, no),)
        return Change(self.verb, (*_taken_out(facts, one), *added))


def _taken_out(facts: Facts, suggestion: Suggestion) -> tuple[Edit, ...]:
    """What removes the suggestion from the file, where it came in one."""
    stored = facts.open_document(suggestion.document).suggestions.get(suggestion.id)
    return () if stored is None else (Edit(stored, None),)
