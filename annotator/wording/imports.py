"""What is told after an import: what was read otherwise than it was written, and what there is no place for."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from annotator.domain.errors import AnnotatorError
from annotator.wording.phrase import Phrase, said
from annotator.wording.refusals import sentence_for
from annotator.wording.reports import MORE

MOST_TOLD = 20

REPLACED = said("{path}: bytes that mean nothing were replaced: {count}.")
RECOUNTED = said("{path}: offsets counted in {unit}, as the words they cover show. Documents: {count}.")
RENAMED = said("The label “{word}” of the files is “{label}” here.")
LEFT_OUT = said("Left out, as a project has no place for it: {what}. Found: {count}.")
SAME = said("The same text was in the project, or came before. Documents: {count}.")
RESEMBLING = said("Resembling another document. Documents: {count}.")
RESEMBLES = said("“{title}” resembles “{other}” in the project, {percent} %.")
RESEMBLES_COMING = said("“{title}” resembles “{other}” of this import, {percent} %.")
PASSED_OVER = said("Passed over in folders: {what}. Found: {count}.")
LEFT_OUT_WHERE = said("{path}, line {line}: {what}: {detail}")

UNITS = {
    "code points": said("code points"),
    "UTF-16 units": said("UTF-16 units"),
    "bytes of UTF-8": said("bytes of UTF-8"),
    "graphemes": said("whole letters"),
}
KINDS = {
    "span of no characters": said("span of no characters"),
    "span in several pieces": said("span in several pieces"),
    "event": said("event"),
    "attribute of something left out": said("attribute of something left out"),
    "relation with an end left out": said("arrow with an end left out"),
    "equivalence": said("equivalence"),
    "link to a knowledge base": said("link to a knowledge base"),
    "note on something left out": said("note on something left out"),
    "chain": said("chain"),
    "slot": said("slot"),
    "label of the whole document": said("label of the whole document"),
    "result of another kind": said("result of another kind"),
    "cancelled work": said("cancelled work"),
    "answer that was not yes": said("answer that was not yes"),
    "comment": said("comment"),
    "the same label on the same words again": said("the same label on the same words again"),
    "the same arrow again": said("the same arrow again"),
    "arrow from something to itself": said("arrow from something to itself"),
    "another value of the same attribute": said("another value of the same attribute"),
    "note of another kind": said("note of another kind"),
    "column or field without labels": said("column or field without labels"),
    "row without a text": said("row without a text"),
}

PASSED = {
    "hidden": said("hidden files and folders"),
    "of the system or an open program": said("files of the system or of an open program"),
    "part of a saved page": said("parts of saved pages"),
    "beside an export": said("reports of exports, and what else is written beside them"),
    "link to a folder or to nothing": said("links to folders, or to nothing"),
    "no format that is read": said("files of formats that are not read"),
    "not of the format asked for": said("files not of the format asked for"),
}
"""What is passed over in a folder, by its kind."""

Where = tuple[str, int, str, str]
"""A path, a line, a kind and the thing itself."""


def understood(
    replaced: Iterable[tuple[str, int]], recounted: Iterable[tuple[str, str]], renamed: Mapping[str, str]
) -> Iterator[Phrase]:
    """What was read otherwise than it stands there; `recounted` has a path and a unit for each document."""
    for path, count in replaced:
        yield Phrase(REPLACED, {"path": path, "count": count})
    for (path, unit), count in Counter(recounted).items():
        yield Phrase(RECOUNTED, {"path": path, "unit": Phrase(UNITS[unit]), "count": count})
    for word, label in renamed.items():
        yield Phrase(RENAMED, {"word": word, "label": label})


def left_out(found: Iterable[Where]) -> Iterator[Phrase]:
    """How many things of each kind there was no place for, then where the first of them stand."""
    found = tuple(found)
    for what, count in Counter(what for _, _, what, _ in found).items():
        yield Phrase(LEFT_OUT, {"what": Phrase(KINDS[what]), "count": count})
    for path, line, what, detail in found[:MOST_TOLD]:
        yield Phrase(LEFT_OUT_WHERE, {"path": path, "line": line, "what": Phrase(KINDS[what]), "detail": detail})
    if len(found) > MOST_TOLD:
        yield Phrase(MORE, {"count": len(found) - MOST_TOLD})


def resembling(found: Iterable[tuple[str, str, float, bool]]) -> Iterator[Phrase]:
    """How many are the same as another, how many nearly, and which are: title, the other's, how much, whose it is."""
    found = tuple(found)
    nearly = [one for one in found if one[2] < 1]
    if len(found) > len(nearly):
        yield Phrase(SAME, {"count": len(found) - len(nearly)})
    if nearly:
        yield Phrase(RESEMBLING, {"count": len(nearly)})
    for title, other, likeness, in_project in nearly[:MOST_TOLD]:
        told = {"title": title, "other": other, "percent": percent(likeness)}
        yield Phrase(RESEMBLES if in_project else RESEMBLES_COMING, told)
    if len(nearly) > MOST_TOLD:
        yield Phrase(MORE, {"count": len(nearly) - MOST_TOLD})


def percent(likeness: float) -> int:
    """In hundredths; a hundred for the very text alone."""
    return 100 if likeness == 1 else min(round(likeness * 100), 99)


def passed_over(found: Iterable[tuple[str, str, AnnotatorError | None]]) -> Iterator[Phrase]:
    """Why those could not be read that should have been, then how many of each other kind were passed over."""
    found = tuple(found)
    reasons = [why for _, _, why in found if why is not None]
    yield from map(sentence_for, reasons[:MOST_TOLD])
    if len(reasons) > MOST_TOLD:
        yield Phrase(MORE, {"count": len(reasons) - MOST_TOLD})
    for what, count in Counter(what for _, what, why in found if why is None).items():
        yield Phrase(PASSED_OVER, {"what": Phrase(PASSED[what]), "count": count})


BOILERPLATE = {
    "button or menu": said("a button or a menu"),
    "sharing": said("for sharing"),
    "link to another article": said("a link to another article"),
    "said before": said("said above already"),
    "outside the article": said("outside the article"),
}
"""Why a line is taken for no news, by the reason its finder gives."""
