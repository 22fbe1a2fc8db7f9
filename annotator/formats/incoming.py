"""What a reader hands over: documents as they came, and everything that was wrong with the file."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from annotator.domain.annotation import Annotator
from annotator.domain.document import DocumentSource
from annotator.domain.errors import FileTrouble
from annotator.domain.json_values import Json
from annotator.domain.label import Label

_NOTHING: Mapping[str, Json] = {}


class IncomingAnnotation(NamedTuple):
    """An annotation as its file tells it; offsets are code points of the document's text, checked by the reader.

    What the file does not say is None; the import fills it in. `line` is where it stands, 0 where only its document's
    line is known. A tuple, for a file has very many.
    """

    start: int
    end: int
    label: str
    id: str | None = None
    annotator: str | None = None
    created: str | None = None
    attributes: Mapping[str, Json] = _NOTHING
    note: str | None = None
    flags: tuple[str, ...] = ()
    origin: str | None = None
    confidence: float | None = None
    guideline: str | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class IncomingRelation:
    """An arrow as its file tells it; `source` and `target` are ids of annotations of the same document in the file.

    `line` is where it stands, 0 where only its document's line is known.
    """

    label: str
    source: str
    target: str
    id: str | None = None
    annotator: str | None = None
    created: str | None = None
    attributes: Mapping[str, Json] = field(default_factory=dict)
    line: int = 0


@dataclass(frozen=True, slots=True)
class IncomingSuggestion:
    """What a program proposed, as its file tells it; offsets as those of annotations. `source` names the program."""

    start: int
    end: int
    label: str
    source: str
    id: str | None = None
    confidence: float | None = None
    reason: str = ""
    created: str | None = None


@dataclass(frozen=True, slots=True)
class IncomingRejection:
    """What an annotator said no to, as its file tells it; offsets as those of annotations."""

    start: int
    end: int
    label: str
    id: str | None = None
    annotator: str | None = None
    created: str | None = None


@dataclass(frozen=True, slots=True)
class IncomingDocument:
    """A document as its file tells it. `line` is where it begins in the file, counted from 1.

    `title` is None where the file has none: the import takes the text's own (see `texts.title_of`).
    `states` maps an annotator's id to a status, `notes` to what they noted of the document. `sources` tells where else
    the text was met; `foreign_id` is what the file calls the document. Where `has_local_ids`, the ids of what is said
    of it tell apart no more than that (`T1`), and the import makes new ones.
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
    relations: tuple[IncomingRelation, ...] = ()
    suggestions: tuple[IncomingSuggestion, ...] = ()
    rejections: tuple[IncomingRejection, ...] = ()
    sources: tuple[DocumentSource, ...] = ()
    foreign_id: str | None = None
    has_local_ids: bool = False

    @property
    def labelled(self) -> Iterable[IncomingAnnotation | IncomingSuggestion | IncomingRejection]:
        """Everything that carries a label of the label set."""
        return (*self.annotations, *self.suggestions, *self.rejections)


class Kind(StrEnum):
    """What files hold and this program has no place for, in technical English; `wording` has it for people."""

    EMPTY_SPAN = "span of no characters"
    SCATTERED_SPAN = "span in several pieces"
    EVENT = "event"
    ATTRIBUTE = "attribute of something left out"
    RELATION = "relation with an end left out"
    EQUIVALENCE = "equivalence"
    NORMALIZATION = "link to a knowledge base"
    NOTE = "note on something left out"
    CHAIN = "chain"
    SLOT = "slot"
    DOCUMENT_LABEL = "label of the whole document"
    OTHER_RESULT = "result of another kind"
    CANCELLED = "cancelled work"
    ANSWER = "answer that was not yes"
    COMMENT = "comment"
    TWICE = "the same label on the same words again"
    ARROW_TWICE = "the same arrow again"
    LOOP = "arrow from something to itself"
    OTHER_VALUE = "another value of the same attribute"
    OTHER_NOTE = "note of another kind"
    COLUMN = "column or field without labels"
    TEXTLESS = "row without a text"


@dataclass(frozen=True, slots=True)
class Unheld:
    """Something a file holds that this program has no place for: told, and left out. `line` counts from 1.

    `what` is a `Kind`, `detail` the thing itself as the file writes it, cut to 200 characters.
    """

    path: str
    line: int
    what: str
    detail: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "detail", self.detail[:200])


@dataclass(frozen=True, slots=True)
class Recounted:
    """Offsets that were found, by the words they cover, to be counted in another unit; `line` is the document's."""

    path: str
    line: int
    unit: str


class Passed(StrEnum):
    """Why something in a folder is passed over, in technical English; `wording` has it for people."""

    HIDDEN = "hidden"
    SYSTEM = "of the system or an open program"
    PART = "part of a saved page"
    REPORT = "beside an export"
    LINK = "link to a folder or to nothing"
    OTHER = "no format that is read"
    NOT_ASKED = "not of the format asked for"
    UNREADABLE = "cannot be read"


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A file or folder that was met in a folder and not read; `why` says more where it cannot be read."""

    path: str
    what: Passed
    why: FileTrouble | None = None


@dataclass(frozen=True, slots=True)
class Incoming:
    """All that one or several files hold. Where `problems` is not empty, nothing may be imported unasked.

    `replaced` tells, by path, how many bytes that mean nothing became U+FFFD, `encodings` what a text was read in.
    `labels` and `annotators` are definitions a file carries; annotations may use labels that no file defines.
    `passed_over` is what lay in folders and was not read.
    """

    documents: tuple[IncomingDocument, ...] = ()
    labels: tuple[Label, ...] = ()
    annotators: tuple[Annotator, ...] = ()
    problems: tuple[FileTrouble, ...] = ()
    replaced: tuple[tuple[str, int], ...] = ()
    unheld: tuple[Unheld, ...] = ()
    recounted: tuple[Recounted, ...] = ()
    encodings: tuple[tuple[str, str], ...] = ()
    passed_over: tuple[PassedOver, ...] = ()

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
            tuple(one for part in parts for one in part.unheld),
            tuple(one for part in parts for one in part.recounted),
            tuple(one for part in parts for one in part.encodings),
            tuple(one for part in parts for one in part.passed_over),
        )
