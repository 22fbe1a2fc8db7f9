"""One scripted working session of the real writer: steps that each end in one action, for the tests that disturb it."""

from collections.abc import Callable
from functools import partial
from typing import TypeAlias

from annotator import paths
from annotator.domain.document import Document, document_id
from annotator.domain.label import made_label
from annotator.domain.rule import CROSSING_FORBIDDEN
from annotator.domain.span import Span
from annotator.editing.commands.annotations import Annotate, Relabel, RemoveAnnotation, Resize
from annotator.editing.commands.command import Command
from annotator.editing.commands.documents import AddDocument, MarkDone
from annotator.editing.commands.labels import AddLabel
from annotator.editing.commands.project import RenameAnnotator, SetRule
from annotator.editing.importing import ImportOptions, import_all
from annotator.editing.session import Session
from annotator.formats.incoming import Incoming, IncomingAnnotation, IncomingDocument

Step: TypeAlias = Callable[[Session], object]

LABELS = ("actor", "location", "casualty", "date", "quote")
SEED = next(iter(sorted(paths.seeds().glob("*.txt")))).read_text(encoding="utf-8")
SEED_ID = document_id(SEED)
ADDED = "قُتل 12 مدنياً أمس في حلب 👍🏽.\n\nوقال المصدر «لا تعليق»."
ADDED_ID = document_id(ADDED)


def bring_in(session: Session, *texts: str, annotations: int = 0) -> None:
    """Import those texts, each with so many annotations, as one action."""
    there = tuple(IncomingAnnotation(start, start + 3, "actor") for start in range(annotations))
    documents = tuple(IncomingDocument(text, "script.txt", annotations=there) for text in texts)
    import_all(session, Incoming(documents), ImportOptions())


def annotate(number: int, document: str, session: Session) -> None:
    session.open_document(document)
    start = number * 7 % 40
    session.do(Annotate(document, Span(start, start + 2 + number % 5), LABELS[number % 5], id=f"a{number}"))


def add_document(session: Session) -> None:
    session.do(AddDocument(Document(ADDED_ID, "عنوان", ADDED, position=7)))


def do(command: Command) -> Step:
    return partial(_do, command)


def _do(command: Command, session: Session) -> None:
    session.open_document(SEED_ID)  # an import lays aside what was at hand
    session.do(command)


def on_seed(numbers: range) -> tuple[Step, ...]:
    return tuple(partial(annotate, number, SEED_ID) for number in numbers)


def undo(times: int) -> tuple[Step, ...]:
    return (Session.undo,) * times


def redo(times: int) -> tuple[Step, ...]:
    return (Session.redo,) * times


FIRST: Step = lambda session: bring_in(session, SEED)  # noqa: E731 - a step like the others

EDITS: tuple[Step, ...] = (
    *on_seed(range(8)), *undo(3), *redo(2),
    do(Relabel("a1", "quote")), do(Resize("a2", Span(50, 61))), do(RemoveAnnotation("a3")),
    *undo(2), *on_seed(range(8, 14)), do(MarkDone(SEED_ID)),
    add_document, *(partial(annotate, number, ADDED_ID) for number in range(14, 18)), *undo(5), *redo(5),
    do(AddLabel(made_label("vehicle", 6))), do(RenameAnnotator("محللة 3")),
)  # fmt: skip
SECOND: Step = lambda session: bring_in(session, *(f"{n} " + "كلمة " * 60 for n in range(3)), annotations=40)  # noqa: E731
LAST: tuple[Step, ...] = (do(RemoveAnnotation("a5")), Session.undo, do(SetRule(CROSSING_FORBIDDEN)))

WHOLE: tuple[Step, ...] = (FIRST, *EDITS, SECOND, *LAST)
"""Some forty edits with undo and redo, between two imports."""
