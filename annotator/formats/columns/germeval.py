"""GermEval 2014: number, token, outer tag and inner tag, with tabs; before each sentence a line with its source.

    #	https://news.example/1 [2023-11-13] 5f0c…
    1	رئيس	B-actor	O
    2	بلدية	I-actor	O
    3	حلب	I-actor	B-location

One blank line between sentences. Two levels are held, the outer ones. The source line ends in the document's id, so
that two documents of one source stay two; sentences with the same source line are one document.
Source: Benikova, Biemann and Reznicek 2014.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import IO

from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.document import Document
from annotator.domain.errors import FileTrouble
from annotator.domain.errors.files import BrokenColumns, BrokenField, BrokenTag, FileEmpty
from annotator.formats.columns.choosing import columns_of
from annotator.formats.columns.leaving_out import begun, leave_out, tell_tokenless
from annotator.formats.columns.placing import placed
from annotator.formats.columns.reading import are_most, beginning_rows
from annotator.formats.columns.rebuilding import TaggedSentence, rebuilt
from annotator.formats.columns.schemes import OUTSIDE, entities, is_tag
from annotator.formats.columns.sheet import Sentence, grid_for, laid_out
from annotator.formats.columns.tokens import Grid
from annotator.formats.format import Format, Outgoing
from annotator.formats.incoming import Incoming, IncomingDocument
from annotator.formats.options import ExportOptions
from annotator.formats.report import Reason, Report
from annotator.formats.texts.lines import numbered

_COLUMNS = ("number", "token", "outer", "inner")
_LEVELS = 2
_SOURCE = re.compile(r"#\s*(?P<source>.*?)\s*(?:\[(?P<published>\d{4}(?:-\d\d){0,2})\])?\s*(?:[0-9a-f]{64})?\s*")


def write(outgoing: Outgoing, options: ExportOptions, file: IO[str], report: Report) -> None:
    """The documents, one at a time, as they come; the report is filled on the way and is balanced.

    A document without a token is not there; the report warns of it.
    """
    order = begun(outgoing.labels, options, report)
    report.columns = _COLUMNS
    levels = replace(options, nested="levels")
    between = ""
    for one in outgoing.documents:
        grid = grid_for(one, options, report)
        sentences = laid_out(_shallow(one, grid, options, order, report), grid, levels, order, report)
        if not sentences:
            tell_tokenless(one.document, report)
        for sentence in sentences:
            file.write(between + _source_line(one.document))
            file.writelines(_lines(sentence, options.scheme))
            between = "\n"


def _lines(sentence: Sentence, scheme: str) -> Iterator[str]:
    for number, (token, *tags) in enumerate(sentence.rows(scheme), start=1):
        missing = (OUTSIDE,) * (_LEVELS - len(tags))
        yield "\t".join((str(number), token, *tags, *missing)) + "\n"


def _source_line(document: Document) -> str:
    published = f"[{document.published}]" if document.published else ""
    return "#\t" + " ".join(f"{document.source or ''} {published} {document.id}".split()) + "\n"


def _shallow(
    one: AnnotatedDocument, grid: Grid, options: ExportOptions, order: Mapping[str, int], report: Report
) -> AnnotatedDocument:
    """The document without what lies deeper than the levels held."""
    columns = columns_of(placed(grid, one.annotations, options.edges, Report()), "levels", order)
    deep = (place.annotation for column in columns[_LEVELS:] for place in column)
    return leave_out(one, deep, Reason.TOO_DEEP, report)


@dataclass(slots=True)
class _Block:
    """The rows of a sentence with the source line it stands under, which is empty at the start of a file."""

    line: int
    source: str
    rows: list[tuple[str, str, str]] = field(default_factory=list)

    def sentence(self) -> TaggedSentence:
        tokens, outer, inner = zip(*self.rows, strict=True)
        return TaggedSentence(tokens, (*entities(outer), *entities(inner)))


def read(text: str, path: str) -> Incoming:
    """The documents of a file, each the sentences that follow one another under the same source line.

    Problems: BrokenColumns for a row that has not four columns, BrokenField for a number that
    does not follow the one before, BrokenTag, and FileEmpty where there is no row.
    """
    blocks = [_Block(1, "")]
    problems: list[FileTrouble] = []
    for number, row in numbered(text):
        if not row.strip() or row.startswith("#"):
            blocks.append(_Block(number, row if row.startswith("#") else blocks[-1].source))
            continue
        cells = row.split("\t")
        problems += _problems(path, number, cells, len(blocks[-1].rows) + 1)
        blocks[-1].rows.append(_row(cells))
    found = groupby((block for block in blocks if block.rows), key=lambda block: block.source)
    documents = tuple(_document(source, tuple(same), path) for source, same in found)
    return Incoming(documents, problems=tuple(problems) if documents else (FileEmpty(path),))


def _row(cells: list[str]) -> tuple[str, str, str]:
    """Token and tags; of a broken row the token alone, so that later offsets are right."""
    if len(cells) == len(_COLUMNS) and cells[1].strip():
        return cells[1], cells[2], cells[3]
    return cells[min(1, len(cells) - 1)], OUTSIDE, OUTSIDE


def _problems(path: str, line: int, cells: list[str], expected: int) -> Iterator[FileTrouble]:
    if len(cells) != len(_COLUMNS):
        yield BrokenColumns(path, line, len(_COLUMNS), len(cells))
        return
    if cells[0] != str(expected):
        yield BrokenField(path, line, "number", str(expected))
    if not cells[1].strip():
        yield BrokenField(path, line, "token", "a word")
    yield from (BrokenTag(path, line, tag) for tag in cells[2:] if not is_tag(tag))


def _document(source: str, blocks: tuple[_Block, ...], path: str) -> IncomingDocument:
    told = _SOURCE.fullmatch(source)
    name, published = told.group("source", "published") if told else (None, None)
    return rebuilt((block.sentence() for block in blocks), path, blocks[0].line, name or None, published)


def is_germeval(beginning: str) -> bool:
    """Most rows of a file that begins so have a number, a token and two tags."""
    rows = beginning_rows(beginning)
    return are_most(
        len(cells) == len(_COLUMNS) and cells[0].isdecimal() and all(map(is_tag, cells[2:])) for cells in rows
    )


GERMEVAL = Format(
    name="germeval",
    suffixes=(".germeval",),
    guises=(".tsv", ".txt"),
    sniff=is_germeval,
    read=read,
    write=write,
    options=("tokens", "edges", "scheme"),
    about="GermEval 2014: number, token, outer tag and inner tag, under a line with the source.",
    loses=(
        "what is nested deeper than two levels",
        "edges inside a token",
        "blanks and line breaks between tokens",
        "the title of a document",
        "attributes, notes and arrows",
        "who made an annotation, when, and how sure",
    ),
)
