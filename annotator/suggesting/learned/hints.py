"""What the other sources know, for a model to weigh."""

from collections.abc import Iterable

from annotator.domain.document import Document
from annotator.suggesting.gazetteer import Gazetteer
from annotator.suggesting.memory import Memory
from annotator.suggesting.proposal import Proposal
from annotator.suggesting.rules import rule_proposals


def hints_for(
    document: Document, memory: Memory, gazetteer: Gazetteer, told: Iterable[Proposal] | None = None
) -> tuple[Proposal, ...]:
    """What the other sources would propose, had this document never been read, and every listed name.

    `told` is what rules and lists propose, where that is known already.
    """
    remembered = memory.proposals(document, without_own=True)
    if told is None:
        told = (*gazetteer.proposals(document), *rule_proposals(document))
    return *remembered, *told, *gazetteer.hints(document)
