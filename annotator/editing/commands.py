"""Every verb, as a frozen value: `plan` reads the facts and returns the change, or refuses. None of them writes."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import ClassVar, Protocol

from annotator.domain.annotation import Annotation
from annotator.domain.change import Change, Edit
from annotator.domain.document import Document, DocumentState, Status
from annotator.domain.errors import AlreadyAnnotated, CrossingForbidden, LabelExists
from annotator.domain.json_values import Json
from annotator.domain.label import Label
from annotator.domain.overlap import first_crossing
from annotator.domain.rule import CROSSING_FORBIDDEN, Rule
from annotator.domain.span import Span
from annotator.editing.facts import Facts
from annotator.editing.stamps import new_id, now


class Command(Protocol):
    """Something that can be done. `verb` names it in the journal and, through `wording`, in the menu."""

    verb: ClassVar[str]

    def plan(self, facts: Facts) -> Change:
        """The change that does it; no edits where there is nothing to do.

        Raises:
            Refusal: if it cannot be done.
        """
        ...


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
            attributes=self.attributes, origin=self.origin,
        )  # fmt: skip
        _require_room(facts, annotation)
        return Change(self.verb, (*_put_in_work(facts, self.document), Edit(None, annotation)))


@dataclass(frozen=True, slots=True)
class Relabel:
    """Give an annotation another label."""

    verb: ClassVar[str] = "relabel"
    annotation: str
    label: str

    def plan(self, facts: Facts) -> Change:
        """The annotation altered; nothing if it has that label already."""
        before = facts.annotation(self.annotation)
        after = replace(before, label=facts.label(self.label).id)
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
    """Put an annotation away; the journal keeps it."""

    verb: ClassVar[str] = "remove"
    annotation: str

    def plan(self, facts: Facts) -> Change:
        """The annotation removed."""
        return Change(self.verb, (Edit(facts.annotation(self.annotation), None),))


@dataclass(frozen=True, slots=True)
class AddDocument:
    """Add a document; that the project has not got it yet is the caller's to know, or the file refuses."""

    verb: ClassVar[str] = "add_document"
    document: Document

    def plan(self, facts: Facts) -> Change:
        """The document added."""
        del facts
        return Change(self.verb, (Edit(None, self.document),))


@dataclass(frozen=True, slots=True)
class MarkDone:
    """Say that this annotator is done with a document, or (with another status) how far it has come."""

    verb: ClassVar[str] = "mark_done"
    document: str
    status: Status = Status.DONE

    def plan(self, facts: Facts) -> Change:
        """The state altered; nothing if it is so already."""
        after = replace(facts.state(self.document), status=self.status)
        return Change(self.verb, _state_edits(facts, after))


@dataclass(frozen=True, slots=True)
class PutAway:
    """Put a document that is at hand into the bin, with all that was said of it; nothing is deleted."""

    verb: ClassVar[str] = "put_away"
    document: str
    at: str = field(default_factory=now)

    def plan(self, facts: Facts) -> Change:
        """The document altered; nothing if it lies there already."""
        before = facts.open_document(self.document).document
        return Change(self.verb, () if before.put_away else (Edit(before, replace(before, put_away=self.at)),))


@dataclass(frozen=True, slots=True)
class BringBack:
    """Take a document that is at hand out of the bin, with all that was said of it."""

    verb: ClassVar[str] = "bring_back"
    document: str

    def plan(self, facts: Facts) -> Change:
        """The document altered; nothing if it is in use."""
        before = facts.open_document(self.document).document
        return Change(self.verb, (Edit(before, replace(before, put_away=None)),) if before.put_away else ())


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
        _require_room(facts, self.then)
        return Change(self.verb, (Edit(None, self.then),))


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
        return Change(self.verb, () if before.name == self.name else (Edit(before, replace(before, name=self.name)),))


def _altered(facts: Facts, verb: str, before: Annotation, after: Annotation) -> Change:
    if after == before:
        return Change(verb, ())
    _require_room(facts, after)
    return Change(verb, (Edit(before, after),))


def _require_room(facts: Facts, annotation: Annotation) -> None:
    layer = facts.open_document(annotation.document).layer(annotation.annotator)
    others = tuple(one for one in layer if one.id != annotation.id)
    if any(one.span == annotation.span and one.label == annotation.label for one in others):
        raise AlreadyAnnotated(annotation.label)
    if facts.rules.get(CROSSING_FORBIDDEN.id) == CROSSING_FORBIDDEN:
        crossed = first_crossing(annotation.span, others)
        if crossed is not None:
            raise CrossingForbidden(crossed.text)


def _put_in_work(facts: Facts, document: str) -> tuple[Edit, ...]:
    state = facts.state(document)
    return _state_edits(facts, replace(state, status=Status.WORKING)) if state.status is Status.NEW else ()


def _state_edits(facts: Facts, after: DocumentState) -> tuple[Edit, ...]:
    before = facts.open_document(after.document).states.get(after.id)
    return () if before == after else (Edit(before, after),)
