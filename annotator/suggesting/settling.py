"""What is shown of all that was proposed. The analyst's own annotations and refusals come first, then the surest.

nested     [----(----)----]    kept, unless both carry one label and neither source meant them to nest
crossing   [----(----]----)    only the one more to be believed is kept
same span  [(----)]            only the one more to be believed is kept
"""

from collections.abc import Collection, Iterable

from annotator.domain.annotation import Annotation
from annotator.domain.span import Span
from annotator.domain.suggestion import Rejection
from annotator.suggesting.proposal import Proposal, rank


def settled(
    proposals: Iterable[Proposal], layer: Collection[Annotation], rejections: Iterable[Rejection] = ()
) -> tuple[Proposal, ...]:
    """The proposals to show, in reading order.

    None has the span of an annotation of the layer or crosses one, none was refused with that label for that span.
    """
    refused = {(no.label, no.span) for no in rejections}
    kept: list[Proposal] = []
    for one in sorted(proposals, key=rank):
        if (one.label, one.span) not in refused and _has_room(one, layer) and _agrees(one, kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: (one.span.start, -one.span.end, one.label)))


def _has_room(proposal: Proposal, layer: Iterable[Annotation]) -> bool:
    return not any(_disturbs(proposal, one.span, one.label, proposal.nests) for one in layer)


def _agrees(proposal: Proposal, kept: Iterable[Proposal]) -> bool:
    return not any(_disturbs(proposal, one.span, one.label, proposal.nests or one.nests) for one in kept)


def _disturbs(proposal: Proposal, span: Span, label: str, may_nest: bool) -> bool:
    """It has that span, crosses it, or overlaps it with the same label although neither was meant to nest."""
    if proposal.span == span or proposal.span.crosses(span):
        return True
    return proposal.label == label and not may_nest and proposal.span.overlaps(span)
