"""What one source proposes, before all that is proposed is settled."""

import hashlib
from dataclasses import dataclass

from annotator.domain.document import Document
from annotator.domain.span import Span
from annotator.domain.suggestion import Reason, Suggestion

MEMORY, GAZETTEER, RULE, MODEL = "memory", "gazetteer", "rule", "model"
SOURCES = (MEMORY, RULE, GAZETTEER, MODEL)
"""Who proposes; of two that are equally sure, the one named first is believed."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A label for a span; `nests` when the source means it to lie in, or around, another of the same label."""

    span: Span
    label: str
    source: str
    confidence: float
    why: Reason
    nests: bool = False

    def suggestion(self, document: Document) -> Suggestion:
        """The suggestion it becomes; its id is the same whenever that label is proposed for that span again."""
        told = f"{document.id} {self.label} {self.span.start} {self.span.end}"
        return Suggestion(
            hashlib.sha256(told.encode()).hexdigest()[:20], document.id, self.label, self.span,
            self.span.text_in(document.text), self.source, round(self.confidence, 4), why=self.why,
        )  # fmt: skip


def rank(proposal: Proposal) -> tuple[float, int, int, int]:
    """A sort key, the most to be believed first: surer, from the better source, longer, earlier."""
    place = SOURCES.index(proposal.source)
    return -round(proposal.confidence, 4), place, -len(proposal.span), proposal.span.start
