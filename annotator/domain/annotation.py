"""A label put on a span by an annotator, and an arrow between two of them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from annotator.domain.errors import BadAnnotatorName
from annotator.domain.json_values import Json
from annotator.domain.span import Placed, Span

UNSURE = "unsure"
"""The flag of an annotation that its annotator is not sure of."""

_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\0-\x1f\x7f]")


def is_plain_name(name: str) -> bool:
    """Nothing in the name turns the direction of the sentence it stands in, or ends its line; texts may hold both."""
    return _TURNING.search(name) is None


def plain_name(name: str) -> str:
    """The name as it may stand in a sentence: without what turns direction, on one line, one blank between words."""
    return " ".join(_TURNING.sub("", " ".join(name.split())).split())


@dataclass(frozen=True, slots=True)
class Annotator:
    """A person whose annotations form a layer of their own; `id` is random, so two people never collide.

    Raises:
        BadAnnotatorName: if nothing of the name can be seen.
    """

    id: str
    name: str

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise BadAnnotatorName(self.name)


@dataclass(frozen=True, slots=True)
class Annotation:
    """A label on a span, with the words it covers, its attributes and its note.

    `text` is stored beside the offsets and compared when read, so a drift can never pass unseen. `origin` says where
    it came from (`hand`, or the source of an accepted suggestion); `created` is an ISO instant in UTC.
    """

    id: str
    document: str
    annotator: str
    label: str
    span: Span
    text: str = field(repr=False)
    created: str
    attributes: Mapping[str, Json] = field(default_factory=dict)
    note: str | None = None
    flags: tuple[str, ...] = ()
    origin: str = "hand"
    confidence: float | None = None
    guideline: str | None = None


@dataclass(frozen=True, slots=True)
class Relation:
    """An arrow from one annotation to another, put there by an annotator: a quote to its `speaker`.

    `source` and `target` are ids of annotations of `document`; `label` says what the arrow means, in the words of
    whoever made it. `created` is an ISO instant in UTC.
    """

    id: str
    document: str
    annotator: str
    label: str
    source: str
    target: str
    created: str
    attributes: Mapping[str, Json] = field(default_factory=dict)

    def touches(self, annotation: str) -> bool:
        """The arrow begins or ends at the annotation of that id."""
        return annotation in (self.source, self.target)


def reading_order(one: Placed) -> tuple[int, int, str]:
    """A sort key: as a reader meets them; of two that start together the longer first, then by id."""
    return one.span.start, -one.span.end, one.id
