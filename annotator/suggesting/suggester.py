"""Puts the sources together: what is proposed for one document, settled and ready to be shown."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from annotator.domain.annotation import Annotation
from annotator.domain.document import Document
from annotator.domain.label import Label
from annotator.domain.suggestion import Rejection, Suggestion
from annotator.suggesting.gazetteer import Gazetteer
from annotator.suggesting.memory import Memory
from annotator.suggesting.proposal import GAZETTEER, MEMORY, RULE, Proposal
from annotator.suggesting.rules import rule_proposals
from annotator.suggesting.settling import settled


@dataclass(frozen=True, slots=True)
class Suggester:
    """Proposes annotations, from what it was given and nothing else: the same values give the same suggestions.

    `off` names the sources that are switched off. Only labels of `labels` that are not retired are proposed.
    """

    labels: tuple[Label, ...]
    memory: Memory = field(default_factory=Memory)
    gazetteer: Gazetteer = field(default_factory=Gazetteer)
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
        proposals = (one for one in self._proposals(document, present) if one.label in offered)
        return tuple(one.suggestion(document) for one in settled(proposals, present, rejections))

    def _proposals(self, document: Document, layer: tuple[Annotation, ...]) -> Iterator[Proposal]:
        if MEMORY not in self.off:
            yield from self.memory.proposals(document, layer)
        if RULE not in self.off:
            yield from rule_proposals(document)
        if GAZETTEER not in self.off:
            yield from self.gazetteer.proposals(document)
