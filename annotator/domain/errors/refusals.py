"""Commands that cannot be done: what stands in their way."""

from dataclasses import dataclass

from annotator.domain.errors.tree import Refusal


@dataclass(eq=False)
class EmptySpan(Refusal):
    """A span must hold at least one character and start in the text."""

    start: int
    end: int


@dataclass(eq=False)
class SpanOutsideText(Refusal):
    """A span ends past its text."""

    start: int
    end: int
    length: int


@dataclass(eq=False)
class CrossingForbidden(Refusal):
    """This project forbids spans that cross: `text` is the annotation in the way."""

    text: str


@dataclass(eq=False)
class AlreadyAnnotated(Refusal):
    """The same span already carries the same label in this layer."""

    label: str


@dataclass(eq=False)
class UnknownLabel(Refusal):
    """The project has no label of that id."""

    label: str


@dataclass(eq=False)
class LabelExists(Refusal):
    """The project already has a label of that id."""

    label: str


@dataclass(eq=False)
class BadLabelId(Refusal):
    """A label's id is a lower-case ASCII word of at most 40 characters."""

    label: str


@dataclass(eq=False)
class BadAnnotatorName(Refusal):
    """An annotator's name holds at least one visible character."""

    name: str


@dataclass(eq=False)
class BadEntryName(Refusal):
    """A name in a list holds at least one letter or digit, to be looked for in texts."""

    name: str


@dataclass(eq=False)
class UnknownDocument(Refusal):
    """The project has no document of that id."""

    document: str


@dataclass(eq=False)
class UnknownAnnotation(Refusal):
    """The document has no annotation of that id."""

    annotation: str


@dataclass(eq=False)
class UnknownRelation(Refusal):
    """The document has no relation of that id."""

    relation: str


@dataclass(eq=False)
class BadRelation(Refusal):
    """An arrow leads from one annotation to another one of the same document, and says what it means."""

    label: str


@dataclass(eq=False)
class DocumentExists(Refusal):
    """The project already has that text."""

    title: str


class NothingToUndo(Refusal):
    """This annotator has no action left to take back."""


class NothingToRedo(Refusal):
    """Nothing was undone since the last action."""


@dataclass(eq=False)
class BadValue(Refusal):
    """An attribute needs a number or a date, and `typed` is none."""

    typed: str


@dataclass(eq=False)
class NotLearned(Refusal):
    """The process that was to train the model ended before it had."""

    reason: str


class NothingSelected(Refusal):
    """A label key was pressed with neither a selection nor a selected annotation."""


class Cancelled(Refusal):
    """The person stopped long work; nothing was changed."""


@dataclass(eq=False)
class StaleEdit(Refusal):
    """What is stored is no longer what the edit started from."""

    verb: str
    entity: str
