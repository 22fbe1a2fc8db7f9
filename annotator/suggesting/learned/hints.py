"""What the other sources know, for a model to weigh."""

from collections.abc import Iterable

from annotator.domain.document import Document
from annotator.suggesting.gazetteer import Gazetteer
from annotator.suggesting.memory import Memory
from annotator.suggesting.proposal import Proposal
from annotator.suggesting.rules import rule_proposals


def hints_for(
    document: Document,
    memory: Memory,
    gazetteer: Gazetteer,
    told: Iterable[Proposal] | None = None,
    without_own: bool = False,
) -> tuple[Proposal, ...]:
    """What the other sources propose, and every listed name. `told` is what rules and lists do, where that is known.

    `without_own`: as if this document had never been read, for a model that learns from it.
    """
    remembered = memory.proposals(document, without_own=without_own)
    if told is None:
        told = (*gazetteer.proposals(document), *rule_proposals(document))
    return *remembered, *told, *gazetteer.hints(document)
