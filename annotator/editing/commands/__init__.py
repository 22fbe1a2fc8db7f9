"""Every verb, as a frozen value: `plan` reads the facts and returns the change, or refuses. None of them writes."""

from annotator.editing.commands.annotations import Annotate, Relabel, RemoveAnnotation, Resize, RestoreAnnotation
from annotator.editing.commands.command import Command
from annotator.editing.commands.documents import AddDocument, BringBack, MarkDone, PutAway
from annotator.editing.commands.guidelines import Uphold, WriteGuideline
from annotator.editing.commands.labels import (
    AddLabel,
    MoveLabel,
    RecolourLabel,
    RekeyLabel,
    RenameLabel,
    RetireLabel,
)
from annotator.editing.commands.lists import AddEntry, AlterEntry, RemoveEntry
from annotator.editing.commands.mentions import AnnotateMentions
from annotator.editing.commands.project import RenameAnnotator, SetRule
from annotator.editing.commands.relations import Relate, Unrelate
from annotator.editing.commands.remarks import Flag, NoteDocument, SetAttributes, Unflag, WriteNote
from annotator.editing.commands.suggestions import Accept, AcceptAll, Reject

__all__ = [
    "Accept", "AcceptAll", "AddDocument", "AddEntry", "AddLabel", "AlterEntry", "Annotate", "AnnotateMentions",
    "BringBack", "Command", "Flag", "MarkDone", "MoveLabel", "NoteDocument", "PutAway", "RecolourLabel", "Reject",
    "RekeyLabel", "Relabel", "Relate", "RemoveAnnotation", "RemoveEntry", "RenameAnnotator", "RenameLabel", "Resize",
    "RestoreAnnotation", "RetireLabel", "SetAttributes", "SetRule", "Unflag", "Unrelate", "Uphold", "WriteGuideline",
    "WriteNote",
]  # fmt: skip
