"""What is shown of all that was proposed. The analyst's own annotations and refusals come first, then the surest.

nested     [----(----)----]    kept, unless both carry one label and neither source meant them to nest
crossing   [----(----]----)    only the one more to be believed is kept
same span  [(----)]            only the one more to be believed is kept
"""

from collections.abc import Collection, Iterable

from annotator.domain.annotation import Annotation
from annotator.domain.span import Span
from annotator.domain.suggestion import Rejection
from annotator.suggesting.overlaps import Overlaps
from annotator.suggesting.proposal import Proposal, rank


def settled(
    proposals: Iterable[Proposal], layer: Collection[Annotation], rejections: Iterable[Rejection] = ()
) -> tuple[Proposal, ...]:
    """The proposals to show, in reading order.

    None has the span of an annotation of the layer or crosses one, none was refused with that label for that span.
    """
    refused = {(no.label, no.span) for no in rejections}
    present = Overlaps((one.span, one.label) for one in layer)
    shown: Overlaps[Proposal] = Overlaps()
    kept: list[Proposal] = []
    for one in sorted(proposals, key=rank):
        if (one.label, one.span) not in refused and _has_room(one, present) and _agrees(one, shown):
            shown.add(one.span, one)
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: (one.span.start, -one.span.end, one.label)))


def _has_room(proposal: Proposal, present: Overlaps[str]) -> bool:
    return not any(_disturbs(proposal, span, label, proposal.nests) for span, label in present.over(proposal.span))


def _agrees(proposal: Proposal, shown: Overlaps[Proposal]) -> bool:
    around = shown.over(proposal.span)
    return not any(_disturbs(proposal, span, one.label, proposal.nests or one.nests) for span, one in around)


def _disturbs(proposal: Proposal, span: Span, label: str, may_nest: bool) -> bool:
    """Of spans that overlap: it is the same or crosses it, or has the same label and neither was meant to nest."""
    return proposal.span == span or proposal.span.crosses(span) or (proposal.label == label and not may_nest)
