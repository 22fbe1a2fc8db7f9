"""A document laid out for a file of tag columns, and the report of what that cost."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.arabic.words import Token
from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.document import Document
from annotator.formats.columns.choosing import Column, columns_of
from annotator.formats.columns.placing import Adjustment, Placed, placed
from annotator.formats.columns.schemes import Entity, tags
from annotator.formats.columns.tokens import TOKENISERS, Grid, Piece, cut, grid_of
from annotator.formats.options import ExportOptions
from annotator.formats.report import Reason, Report, Reported

CUT_TOKENS = "tokens are cut where spans begin or end, so token borders reveal labels: not for training"


@dataclass(frozen=True, slots=True)
class Sentence:
    """The tokens of a sentence and, for each column, its entities in order; no column overlaps itself."""

    tokens: tuple[str, ...]
    columns: tuple[tuple[Entity, ...], ...]

    def rows(self, scheme: str) -> Iterator[tuple[str, ...]]:
        """A row for each token: the token and its tag in each column."""
        return zip(self.tokens, *(tags(column, len(self.tokens), scheme) for column in self.columns), strict=True)


def grid_for(one: AnnotatedDocument, options: ExportOptions, report: Report, reserved: str = "") -> Grid:
    """The tokens the options ask for, with `split` cut at every edge of an annotation.

    `reserved` is a word that means something else in the file (see `without`).
    """
    found = TOKENISERS[options.tokens](one.document.text)
    if options.edges == "split":
        found = cut(found, (edge for kept in one.annotations for edge in (kept.span.start, kept.span.end)))
    if reserved and reserved in one.document.text:
        found = without(reserved, found, one.document, report)
    return grid_of(one.document.text, found)


def without(reserved: str, found: Sequence[Token], document: Document, report: Report) -> tuple[Token, ...]:
    """The tokens; each equal to the reserved word is cut after its first character and listed as altered."""
    taken = [token for token in found if document.text[token.start : token.end] == reserved]
    report.altered += [f"{document.id} {token.start}-{token.end}: {reserved} is cut in two" for token in taken]
    return cut(found, (token.start + 1 for token in taken))


def laid_out(
    one: AnnotatedDocument, grid: Grid, options: ExportOptions, order: Mapping[str, int], report: Report
) -> tuple[Sentence, ...]:
    """The sentences of a document that hold a token; the report counts every annotation as exported or reported.

    `order` counts the labels.
    """
    found = placed(grid, one.annotations, options.edges, report)
    columns = columns_of(found, options.nested, order)
    pieces = {one.annotation.id: grid.pieces(one.run) for column in columns for one in column}
    report.documents += 1
    report.stored += len(one.annotations)
    report.exported += len(pieces)
    for there in found:
        _tell(there, pieces.get(there.annotation.id), report)
    return _sentences(one.document.text, grid, [_entities(grid, column, pieces) for column in columns])


def _tell(placed: Placed, pieces: Sequence[Piece] | None, report: Report) -> None:
    """What became of an annotation: `pieces` are those of the columns, None where none of them took it."""
    annotation, _, adjustment = placed
    if pieces is None:
        report.reported.append(Reported(annotation, Reason.NESTED))
        return
    report.entities[annotation.label] = report.entities.get(annotation.label, 0) + len(pieces)
    if adjustment:
        report.widened.append(Reported(annotation, adjustment))
    if len(pieces) > 1:
        report.divided.append(Reported(annotation, Adjustment.DIVIDED))


def _sentences(text: str, grid: Grid, columns: Sequence[list[list[Entity]]]) -> tuple[Sentence, ...]:
    words = [text[start:end] for start, end in grid.tokens]
    return tuple(
        Sentence(tuple(words[run.start : run.stop]), tuple([tuple(column[number]) for column in columns]))
        for number, run in enumerate(grid.sentences)
    )


def _entities(grid: Grid, column: Column, pieces: Mapping[str, Sequence[Piece]]) -> list[list[Entity]]:
    """By sentence, what the column holds there."""
    found: list[list[Entity]] = [[] for _ in grid.sentences]
    for annotation, _, _ in column:
        for sentence, start, end in pieces[annotation.id]:
            found[sentence].append(Entity(start, end, annotation.label))
    return found
