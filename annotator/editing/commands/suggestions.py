"""Verbs of suggestions: accept one as an annotation, or say no to it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from annotator.domain.annotation import Annotation, Relation
from annotator.domain.change import Change, Edit
from annotator.domain.errors import AlreadyAnnotated, CrossingForbidden, Refusal
from annotator.domain.suggestion import Quoted, Rejection, Suggestion
from annotator.editing.commands.annotations import require_room
from annotator.editing.commands.documents import put_in_work
from annotator.editing.commands.relations import SPEAKER
from annotator.editing.facts import Facts
from annotator.editing.stamps import new_id, now

_ACTOR = "actor"


@dataclass(frozen=True, slots=True)
class Accept:
    """Make an annotation of a suggestion, with its own label or another; it keeps where it came from."""

    verb: ClassVar[str] = "accept"
    suggestion: Suggestion
    label: str | None = None
    id: str = field(default_factory=new_id)
    created: str = field(default_factory=now)

    def plan(self, facts: Facts) -> Change:
        """The annotation added, with the arrow from a quote to its speaker where that is annotated; the suggestion
        removed if the file holds it."""
        one = self.suggestion
        annotation = _accepted(facts, one, self.label, self.id, self.created)
        require_room(facts, annotation)
        edits = (*_taken_out(facts, one), Edit(None, annotation), *_speaker_of(facts, one, annotation))
        return Change(self.verb, (*put_in_work(facts, one.document), *edits))


@dataclass(frozen=True, slots=True)
class AcceptAll:
    """Make annotations of several suggestions for one document in one step; one that has no room is left as it is."""

    verb: ClassVar[str] = "accept_all"
    suggestions: tuple[Suggestion, ...]
    created: str = field(default_factory=now)

    def plan(self, facts: Facts) -> Change:
        """The annotations added, with arrows from quotes to speakers that are annotated or accepted as well; those
        suggestions removed that the file holds.

        Raises:
            AlreadyAnnotated, CrossingForbidden: if there is room for none.
        """
        made: list[Annotation] = []
        edits: list[Edit] = []
        accepted: list[Suggestion] = []
        trouble: Refusal | None = None
        for one in self.suggestions:
            annotation = _accepted(facts, one, None, new_id(), self.created)
            try:
                require_room(facts, annotation, made)
            except (AlreadyAnnotated, CrossingForbidden) as refusal:
                trouble = refusal
            else:
                made.append(annotation)
                accepted.append(one)
                edits += (*_taken_out(facts, one), Edit(None, annotation))
        if not made:
            if trouble is not None:
                raise trouble
            return Change(self.verb, ())
        for one, annotation in zip(accepted, made, strict=True):
            edits += _speaker_of(facts, one, annotation, made)
        return Change(self.verb, (*put_in_work(facts, made[0].document), *edits))


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


def _accepted(facts: Facts, one: Suggestion, label: str | None, id: str, created: str) -> Annotation:
    """The annotation it becomes, with its own label or another."""
    text = one.span.text_in(facts.open_document(one.document).document.text)
    label = facts.label(label or one.label).id
    return Annotation(
        id, one.document, facts.annotator.id, label, one.span, text, created,
        origin=one.source, confidence=one.confidence, guideline=facts.guideline_of(label),
    )  # fmt: skip


def _speaker_of(facts: Facts, one: Suggestion, quote: Annotation, also: Sequence[Annotation] = ()) -> tuple[Edit, ...]:
    """The arrow from a quote to who said it, where the suggestion knows them and just these words are an actor."""
    if not isinstance(one.why, Quoted) or quote.label != one.label:
        return ()
    layer = (*facts.open_document(one.document).layer(quote.annotator), *also)
    speaker = next((other for other in layer if (other.span, other.label) == (one.why.speaker, _ACTOR)), None)
    if speaker is None:
        return ()
    arrow = Relation(new_id(), one.document, quote.annotator, SPEAKER, quote.id, speaker.id, quote.created)
    return (Edit(None, arrow),)


def _taken_out(facts: Facts, suggestion: Suggestion) -> tuple[Edit, ...]:
    """What removes the suggestion from the file, where it came in one."""
    stored = facts.open_document(suggestion.document).suggestions.get(suggestion.id)
    return () if stored is None else (Edit(stored, None),)
