"""Which suggestions still stand beside what the annotator has done meanwhile."""

from collections.abc import Iterable

from annotator.domain.annotation import reading_order
from annotator.domain.suggestion import Suggestion
from annotator.editing.facts import OpenDocument


def standing(made: Iterable[Suggestion], opened: OpenDocument, annotator: str) -> tuple[Suggestion, ...]:
    """Those that came in a file and those the program made, in reading order, each label on a span once.

    None whose words are annotated by now, and none that the annotator said no to.
    """
    taken = {one.span for one in opened.annotations.values() if one.annotator == annotator}
    refused = {(no.label, no.span) for no in opened.rejections.values() if no.annotator == annotator}
    stand = {
        (one.label, one.span): one
        for one in (*made, *opened.suggestions.values())
        if one.span not in taken and (one.label, one.span) not in refused
    }
    return tuple(sorted(stand.values(), key=reading_order))
