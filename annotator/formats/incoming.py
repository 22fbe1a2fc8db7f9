"""What a reader hands over: documents as they came, and everything that was wrong with the file."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from annotator.domain.annotation import Annotator
from annotator.domain.file_errors import FileTrouble
from annotator.domain.json_values import Json
from annotator.domain.label import Label


@dataclass(frozen=True, slots=True)
class IncomingAnnotation:
    """An annotation as its file tells it; offsets are code points of the document's text, checked by the reader.

    What the file does not say is None; the import fills it in.
    """

    start: int
    end: int
    label: str
    id: str | None = None
    annotator: str | None = None
    created: str | None = None
    attributes: Mapping[str, Json] = field(default_factory=dict)
    note: str | None = None
    flags: tuple[str, ...] = ()
    origin: str | None = None
    confidence: float | None = None
    guideline: str | None = None


@dataclass(frozen=True, slots=True)
class IncomingDocument:
    """A document as its file tells it. `line` is where it begins in the file, counted from 1.

    `title` is None where the file has none: the import takes the text's own (see `texts.title_of`).
    `states` maps an annotator's id to a status, `notes` to what they noted of the document.
    """

    text: str
    path: str
    line: int = 1
    title: str | None = None
    source: str | None = None
    published: str | None = None
    added: str | None = None
    metadata: Mapping[str, Json] = field(default_factory=dict)
    annotations: tuple[IncomingAnnotation, ...] = ()
    states: Mapping[str, str] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Incoming:
    """All that one or several files hold. Where `problems` is not empty, nothing may be imported unasked.

    `replaced` tells, by path, how many bytes that mean nothing became U+FFFD.
    `labels` and `annotators` are definitions a file carries; annotations may use labels that no file defines.
    """

    documents: tuple[IncomingDocument, ...] = ()
    labels: tuple[Label, ...] = ()
    annotators: tuple[Annotator, ...] = ()
    problems: tuple[FileTrouble, ...] = ()
    replaced: tuple[tuple[str, int], ...] = ()

    @classmethod
    def of(cls, parts: Iterable["Incoming"]) -> "Incoming":
        """Everything of several parts, in their order."""
        parts = tuple(parts)
        return cls(
            tuple(one for part in parts for one in part.documents),
            tuple(one for part in parts for one in part.labels),
            tuple(one for part in parts for one in part.annotators),
            tuple(one for part in parts for one in part.problems),
            tuple(one for part in parts for one in part.replaced),
        )
