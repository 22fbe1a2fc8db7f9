"""Verbs of annotations: put a label on a span, alter it, put it away, restore it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import ClassVar

from annotator.domain.annotation import Annotation
from annotator.domain.change import Change, Edit
from annotator.domain.errors import AlreadyAnnotated, CrossingForbidden
from annotator.domain.json_values import Json
from annotator.domain.overlap import first_crossing
from annotator.domain.rule import CROSSING_FORBIDDEN
from annotator.domain.span import Span
from annotator.editing.commands.documents import put_in_work
from annotator.editing.facts import Facts
from annotator.editing.stamps import new_id, now


@dataclass(frozen=True, slots=True)
class Annotate:
    """Put a label on a span of a document that is at hand; its first annotation puts a new document in work."""

    verb: ClassVar[str] = "annotate"
    document: str
    span: Span
    label: str
    id: str = field(default_factory=new_id)
    created: str = field(default_factory=now)
    attributes: Mapping[str, Json] = field(default_factory=dict)
    origin: str = "hand"

    def plan(self, facts: Facts) -> Change:
        """The annotation added."""
        text = self.span.text_in(facts.open_document(self.document).document.text)
        annotation = Annotation(
            self.id, self.document, facts.annotator.id, facts.label(self.label).id, self.span, text, self.created,
            attributes=self.attributes, origin=self.origin, guideline=facts.guideline_of(self.label),
        )  # fmt: skip
        require_room(facts, annotation)
        return Change(self.verb, (*put_in_work(facts, self.document), Edit(None, annotation)))


@dataclass(frozen=True, slots=True)
class Relabel:
    """Give an annotation another label, under the guideline in force for that one."""

    verb: ClassVar[str] = "relabel"
    annotation: str
    label: str

    def plan(self, facts: Facts) -> Change:
        """The annotation altered; nothing if it has that label already."""
        before = facts.annotation(self.annotation)
        if before.label == facts.label(self.label).id:
            return Change(self.verb, ())
        after = replace(before, label=self.label, guideline=facts.guideline_of(self.label))
        return _altered(facts, self.verb, before, after)


@dataclass(frozen=True, slots=True)
class Resize:
    """Give an annotation another span of its document."""

    verb: ClassVar[str] = "resize"
    annotation: str
    span: Span

    def plan(self, facts: Facts) -> Change:
        """The annotation altered, with the words it covers now."""
        before = facts.annotation(self.annotation)
        text = self.span.text_in(facts.open_document(before.document).document.text)
        return _altered(facts, self.verb, before, replace(before, span=self.span, text=text))


@dataclass(frozen=True, slots=True)
class RemoveAnnotation:
    """Put an annotation away, and the arrows that begin or end at it; the journal keeps them."""

    verb: ClassVar[str] = "remove"
    annotation: str

    def plan(self, facts: Facts) -> Change:
        """The arrows and the annotation removed."""
        annotation = facts.annotation(self.annotation)
        arrows = facts.open_document(annotation.document).relations_of(annotation.id)
        return Change(self.verb, (*(Edit(arrow, None) for arrow in arrows), Edit(annotation, None)))


@dataclass(frozen=True, slots=True)
class RestoreAnnotation:
    """Make an annotation what it was at some time, whether it was altered or removed since."""

    verb: ClassVar[str] = "restore"
    then: Annotation

    def plan(self, facts: Facts) -> Change:
        """The annotation added or altered; nothing if it is so already."""
        now_there = facts.open_document(self.then.document).annotations.get(self.then.id)
        facts.label(self.then.label)
        if now_there is not None:
            return _altered(facts, self.verb, now_there, self.then)
        require_room(facts, self.then)
        return Change(self.verb, (Edit(None, self.then),))


def _altered(facts: Facts, verb: str, before: Annotation, after: Annotation) -> Change:
    if after == before:
        return Change(verb, ())
    require_room(facts, after)
    return Change(verb, (Edit(before, after),))


def require_room(facts: Facts, annotation: Annotation, beside: Iterable[Annotation] = ()) -> None:
    """Refuse an annotation that its layer already has, or one that crosses another where the project forbids that.

    `beside` are those that the same act adds.
    """
    layer = facts.open_document(annotation.document).layer(annotation.annotator)
    others = tuple(one for one in (*layer, *beside) if one.id != annotation.id)
    if any(one.span == annotation.span and one.label == annotation.label for one in others):
        raise AlreadyAnnotated(annotation.label)
    if facts.rules.get(CROSSING_FORBIDDEN.id) == CROSSING_FORBIDDEN:
        crossed = first_crossing(annotation.span, others)
        if crossed is not None:
            raise CrossingForbidden(crossed.text)
