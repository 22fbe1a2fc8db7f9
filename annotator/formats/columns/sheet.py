"""A document laid out for a file of tag columns, and the report of what that cost."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.arabic.words import Token
from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.document import Document
from annotator.formats.columns.choosing import Column, columns_of
from annotator.formats.columns.placing import Adjustment, Placed, placed
from annotator.formats.columns.schemes import Entity, tags
from annotator.formats.columns.tokens import TOKENISERS, Grid, cut, grid_of
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
    kept = {one.annotation.id for column in columns for one in column}
    report.documents += 1
    report.stored += len(one.annotations)
    report.reported += [Reported(left.annotation, Reason.NESTED) for left in found if left.annotation.id not in kept]
    _tell_exported((one for one in found if one.annotation.id in kept), grid, report)
    return _sentences(one.document.text, grid, columns)


def _tell_exported(kept: Iterable[Placed], grid: Grid, report: Report) -> None:
    for one in kept:
        pieces = grid.pieces(one.run)
        report.exported += 1
        report.entities[one.annotation.label] = report.entities.get(one.annotation.label, 0) + len(pieces)
        if one.adjustment:
            report.widened.append(Reported(one.annotation, one.adjustment))
        if len(pieces) > 1:
            report.divided.append(Reported(one.annotation, Adjustment.DIVIDED))


def _sentences(text: str, grid: Grid, columns: Sequence[Column]) -> tuple[Sentence, ...]:
    entities = [_entities(grid, column) for column in columns]
    return tuple(
        Sentence(
            tuple(text[token.start : token.end] for token in grid.tokens[run.start : run.stop]),
            tuple(tuple(column[number]) for column in entities),
        )
        for number, run in enumerate(grid.sentences)
    )


def _entities(grid: Grid, column: Column) -> list[list[Entity]]:
    """By sentence, what the column holds there."""
    found: list[list[Entity]] = [[] for _ in grid.sentences]
    for one in column:
        for piece in grid.pieces(one.run):
            found[piece.sentence].append(Entity(piece.start, piece.end, one.annotation.label))
    return found
