"""What commands tell of their results: names of counts, and what is said of progress."""

from collections.abc import Iterator, Mapping
from typing import Any

from annotator.wording.phrase import Phrase, said

CREATED = said("Created {path}.")
IMPORT_TOLD = said("What was imported")
IMPORTED = said("Imported. Documents: {documents} new, {documents_known} already here. "
                "Annotations: {annotations} new, {annotations_known} already here.")  # fmt: skip
LABELS_ADDED = said("Labels added: {labels}.")
DROPPED = said("Annotations dropped, as asked, with the label “{label}”: {count}.")
EXPORTED = said("Exported {out}. Documents: {documents}. Annotations: {exported} of {stored}.")
REPORTED = said("Not in the file, and listed in {report}: {count}.")
WIDENED = said("Exported with wider edges, listed in {report}: {count}.")
DIVIDED = said("Exported in pieces, one a sentence, listed in {report}: {count}.")
SIDE = said("{side}: documents {documents}, annotations {annotations}.")
LEAKAGE = said("On two sides: sources of one day {days}, near-duplicates {copies}. Closest pair: {closest}.")
LEFT_OUT_OF_SPLIT = said("Left out and listed in the report, because they belong to two sides: documents {count}.")
LARGE_GROUP = said("Note: more than 5 % of the project belong together with “{title}”. Documents: {documents}.")
WARNING = said("Note: {warning}.")
WHOLE = said("The project is whole.")
NOT_WHOLE = said("The project is not whole. Faults found: {count}.")
BACKED_UP = said("Backed up to {path}.")
LEARNING = said("Learning from your annotations…")
INTERRUPTED = said("Interrupted. Nothing was changed.")
STOP = said("Stop")
MORE = said("… and {count} more.")

STATS = {
    "documents": said("Documents"),
    "done": said("Done"),
    "annotations": said("Annotations"),
    "characters": said("Characters"),
    "changes": said("Changes in the journal"),
}


def split_told(split: Mapping[str, Any]) -> Iterator[Phrase]:
    """What fell to each side of a split, and the check that nothing leaks from one to another."""
    for side, counts in split["sides"].items():
        yield told(SIDE, side=side, **counts)
    leaks = split["leakage"]
    yield told(LEAKAGE, days=leaks["source_days_on_two_sides"],
               copies=leaks["near_duplicates_on_two_sides"], closest=leaks["closest_across_sides"])  # fmt: skip
    if split["left_out"]:
        yield told(LEFT_OUT_OF_SPLIT, count=len(split["left_out"]))


def large_groups(split: Mapping[str, Any]) -> Iterator[Phrase]:
    """What is so large that a side may be far from the part that was asked for."""
    for group in split["large_groups"]:
        yield told(LARGE_GROUP, title=group["title"], documents=group["documents"])


def told(template: str, **arguments: object) -> Phrase:
    """The template, filled."""
    return Phrase(template, arguments)
