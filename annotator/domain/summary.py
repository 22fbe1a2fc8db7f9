"""What lists and reports show of a project, without its texts."""

from dataclasses import dataclass

from annotator.domain.document import Status


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """What a list shows of a document: no text.

    `status`, `note` and the counts are those of one annotator; `unsure` counts annotations flagged so.
    """

    id: str
    title: str
    source: str | None
    published: str | None
    position: int
    status: Status
    annotations: int
    unsure: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a project holds; `by_label` and `by_annotator` count annotations, by id."""

    documents: int
    done: int
    annotations: int
    by_label: dict[str, int]
    by_annotator: dict[str, int]
    characters: int
    changes: int
    put_away: int = 0


@dataclass(frozen=True, slots=True)
class LabelUse:
    """How much of a project carries a label, in every layer, the bin included."""

    annotations: int = 0
    documents: int = 0
    annotators: int = 0
    suggestions: int = 0
    rejections: int = 0
