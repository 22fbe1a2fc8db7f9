"""Verbs of names: label all mentions of one at once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import ClassVar, Self

from annotator.domain.annotation import Annotation
from annotator.domain.change import Change, Edit
from annotator.domain.span import Span
from annotator.domain.suggestion import Rejection
from annotator.editing.commands.annotations import require_room
from annotator.editing.commands.documents import put_in_work
from annotator.editing.facts import Facts
from annotator.editing.stamps import new_id, now

MENTIONS = "mentions"
"""The origin of annotations made so."""

Places = Mapping[str, tuple[Span, ...]]
"""Spans by the document they lie in."""


@dataclass(frozen=True, slots=True)
class AnnotateMentions:
    """Put one label on every place that was chosen, and remember a no for each that was refused.

    All documents named must be at hand; `spreading.spread` does it for those that are not.
    """

    verb: ClassVar[str] = "annotate_mentions"
    label: str
    chosen: Places
    refused: Places = field(default_factory=dict)
    created: str = field(default_factory=now)

    @property
    def documents(self) -> tuple[str, ...]:
        """Every document it touches, each once."""
        return tuple(dict.fromkeys((*self.chosen, *self.refused)))

    def within(self, document: str) -> Self:
        """The part of it that concerns one document."""
        chosen, refused = self.chosen.get(document, ()), self.refused.get(document, ())
        return type(self)(self.label, {document: chosen}, {document: refused}, self.created)

    def plan(self, facts: Facts) -> Change:
        """The annotations and refusals added, but for those that are there already."""
        label = facts.label(self.label).id
        return Change(
            self.verb, tuple(edit for document in self.documents for edit in self._edits(facts, document, label))
        )

    def _edits(self, facts: Facts, document: str, label: str) -> Iterator[Edit]:
        made = tuple(self._annotations(facts, document, label))
        if made:
            yield from put_in_work(facts, document)
        yield from (Edit(None, one) for one in made)
        yield from (Edit(None, no) for no in self._rejections(facts, document, label))

    def _annotations(self, facts: Facts, document: str, label: str) -> Iterator[Annotation]:
        opened, annotator = facts.open_document(document), facts.annotator.id
        labelled = {one.span for one in opened.layer(annotator) if one.label == label}
        for span in dict.fromkeys(self.chosen.get(document, ())):
            if span not in labelled:
                text = span.text_in(opened.document.text)
                one = Annotation(
                    new_id(), document, annotator, label, span, text, self.created,
                    origin=MENTIONS, guideline=facts.guideline_of(label),
                )  # fmt: skip
                require_room(facts, one)
                yield one

    def _rejections(self, facts: Facts, document: str, label: str) -> Iterator[Rejection]:
        opened, annotator = facts.open_document(document), facts.annotator.id
        refused = {no.span for no in opened.rejections.values() if (no.annotator, no.label) == (annotator, label)}
        for span in dict.fromkeys(self.refused.get(document, ())):
            if span not in refused:
                text = span.text_in(opened.document.text)
                yield Rejection(new_id(), document, annotator, label, span, text, self.created)
