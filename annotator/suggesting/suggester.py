"""Puts the sources together: what is proposed for one document, settled and ready to be shown."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from annotator.domain.annotation import Annotation
from annotator.domain.document import Document
from annotator.domain.label import Label
from annotator.domain.suggestion import Rejection, Suggestion
from annotator.suggesting.gazetteer import Gazetteer
from annotator.suggesting.learned import Model, hints_for
from annotator.suggesting.memory import Memory
from annotator.suggesting.proposal import MEMORY, MODEL, Proposal
from annotator.suggesting.rules import rule_proposals
from annotator.suggesting.settling import settled

LEAST = 0.4
"""What is less sure is not worth a look."""


@dataclass(frozen=True, slots=True)
class Suggester:
    """Proposes annotations, from what it was given and nothing else: the same values give the same suggestions.

    `off` names the sources that are switched off. Only labels of `labels` that are not retired are proposed.
    """

    labels: tuple[Label, ...]
    memory: Memory = field(default_factory=Memory)
    gazetteer: Gazetteer = field(default_factory=Gazetteer)
    model: Model | None = None
    off: frozenset[str] = frozenset()

    def suggestions_for(
        self, document: Document, layer: Iterable[Annotation] = (), rejections: Iterable[Rejection] = ()
    ) -> tuple[Suggestion, ...]:
        """What to propose beside one annotator's layer of a document, in reading order.

        Never a span that is annotated, nor a label the annotator refused for that span. Nesting is proposed too; of two
        that cross, the surer one. Each has an id that is the same the next time, and says why in `why`.
        """
        present = tuple(layer)
        offered = {label.id for label in self.labels if not label.retired}
        proposals = (
            one for one in self._proposals(document, present) if one.label in offered and one.confidence >= LEAST
        )
        return tuple(one.suggestion(document) for one in settled(proposals, present, rejections))

    def _proposals(self, document: Document, layer: tuple[Annotation, ...]) -> Iterator[Proposal]:
        """What every source that is on proposes; with a model, rules and lists are as sure as the model found them."""
        told = (*self.gazetteer.proposals(document), *rule_proposals(document))
        others = [one for one in told if one.source not in self.off]
        if MEMORY not in self.off:
            others += self.memory.proposals(document, layer)
        if self.model is None:
            yield from others
            return
        hints = hints_for(document, self.memory, self.gazetteer, told)
        yield from self.model.proposals(document, hints, others, own=MODEL not in self.off)

    def uncertainty(self, document: Document) -> float:
        """How much there is to learn from a document, to sort by; 0 without a model."""
        if self.model is None:
            return 0.0
        return self.model.uncertainty(document, hints_for(document, self.memory, self.gazetteer))
