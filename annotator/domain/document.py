"""A document: one immutable text, and what is known about it."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from annotator.domain.json_values import Json


def document_id(text: str) -> str:
    """The SHA-256 of the text's UTF-8 bytes, in hexadecimal: the same text is the same document everywhere."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


@dataclass(frozen=True, slots=True)
class Document:
    """One text as it came, with its title, source and date.

    The text never changes; `id` is derived from it (see `document_id`). `published` is an ISO date or less
    (`2023-11`), `added` an ISO instant in UTC. `position` orders the documents of a project.
    `put_away` is the instant the document went to the bin, None while it is in use.
    """

    id: str
    title: str
    text: str = field(repr=False)
    source: str | None = None
    published: str | None = None
    added: str = ""
    position: int = 0
    metadata: Mapping[str, Json] = field(default_factory=dict)
    put_away: str | None = None


class Status(StrEnum):
    """How far an annotator has come with a document."""

    NEW = "new"
    WORKING = "working"
    DONE = "done"
    FLAGGED = "flagged"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class DocumentState:
    """What one annotator says of one document as a whole."""

    document: str
    annotator: str
    status: Status = Status.NEW
    note: str = ""

    @property
    def id(self) -> str:
        """Unique among states: a document has one state for each annotator."""
        return f"{self.document}/{self.annotator}"


@dataclass(frozen=True, slots=True)
class DocumentSource:
    """One more arrival of a text the project had already: under what title, from whom, of what date.

    `foreign_id` is what the file called it; `added` an ISO instant in UTC.
    """

    id: str
    document: str
    title: str
    source: str | None = None
    published: str | None = None
    foreign_id: str | None = None
    added: str = ""
