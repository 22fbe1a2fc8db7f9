"""Which mentions of a name are offered for a label, and which of them are ticked."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.annotation import Annotation
from annotator.domain.label import Label
from annotator.domain.suggestion import Rejection
from annotator.gui.appearance.theme import is_quoted
from annotator.suggesting import Mention, Standing, mentions_of, standing_of


@dataclass(frozen=True, slots=True)
class Found:
    """A mention, the document it stands in, and what its annotator has said there."""

    mention: Mention
    title: str
    layer: tuple[Annotation, ...]
    rejections: tuple[Rejection, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A mention that may be labelled; `was_refused`, or lies in `inside` another annotation: then it is not ticked."""

    mention: Mention
    title: str
    was_refused: bool = False
    inside: str = ""

    @property
    def is_offered(self) -> bool:
        """Nothing speaks against it."""
        return not self.was_refused and not self.inside


def found_in(
    documents: Iterable[AnnotatedDocument], name: str, annotator: str, aliases: Collection[Collection[str]]
) -> tuple[Found, ...]:
    """Every mention in the documents, whatever was said of it."""
    return tuple(
        Found(
            mention,
            one.document.title,
            tuple(other for other in one.annotations if other.annotator == annotator),
            tuple(no for no in one.rejections if no.annotator == annotator),
        )
        for one in documents
        for mention in mentions_of(name, (one.document,), aliases)
    )


def candidates(found: Iterable[Found], label: str, labels: Mapping[str, Label]) -> Iterator[Candidate]:
    """Those that do not carry the label yet. What lies in a quotation lies in nothing that speaks against it."""
    for one in found:
        standing = standing_of(one.mention, label, one.layer, one.rejections)
        if standing is not Standing.LABELLED:
            around = next((other.text for other in one.layer if _speaks_against(other, one.mention, labels)), "")
            yield Candidate(one.mention, one.title, standing is Standing.REFUSED, around)


def _speaks_against(annotation: Annotation, mention: Mention, labels: Mapping[str, Label]) -> bool:
    known = labels.get(annotation.label)
    if known is not None and is_quoted(known) and annotation.span.contains(mention.span):
        return False
    return annotation.span.overlaps(mention.span)
