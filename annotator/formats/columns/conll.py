"""CoNLL-2003: four columns, of which the first is the token and the last its tag.

    -DOCSTART- -X- O O

    قال _ _ O
    حلب _ _ B-actor

One blank line after that line and after each sentence, none at the end of the file, where a common reader would find
an empty sentence. With `nested` = `levels` or `labels`: the token and then a tag for each level or label.

The line that begins a document is written exactly so: spaCy takes `-DOCSTART- -X- O` for a token.
Source: Tjong Kim Sang and De Meulder 2003.
"""

from collections.abc import Iterator, Mapping
from tempfile import TemporaryFile
from typing import IO

from annotator.formats.columns.choosing import ONE_COLUMN
from annotator.formats.columns.reading import DOCUMENT_MARK, is_conll, read
from annotator.formats.columns.schemes import OUTSIDE
from annotator.formats.columns.sheet import CUT_TOKENS, Sentence, grid_for, laid_out
from annotator.formats.format import Format, Outgoing
from annotator.formats.options import ExportOptions
from annotator.formats.report import Report

_BEGINS_DOCUMENT = f"{DOCUMENT_MARK} -X- O O\n"
_LEVEL = "level-{}"


def write(outgoing: Outgoing, options: ExportOptions, file: IO[str], report: Report) -> None:
    """The documents, one at a time, as they come; the report is filled on the way and is balanced.

    `report.columns` names the columns where there are several for tags. `levels` goes through a temporary file, as
    only the last document shows how many columns there are.
    """
    order = {label.id: number for number, label in enumerate(outgoing.labels)}
    if options.edges == "split":
        report.warnings.append(CUT_TOKENS)
    if options.nested == "labels":
        report.columns = ("token", *(order or ("none",)))
    if options.nested != "levels":
        file.writelines(_lines(outgoing, options, order, report))
        return
    report.columns = ("token", _LEVEL.format(1))
    with TemporaryFile("w+", encoding="utf-8", newline="\n") as aside:
        aside.writelines(_lines(outgoing, options, order, report))
        aside.seek(0)
        file.writelines(_filled(line, len(report.columns)) for line in aside)


def _lines(outgoing: Outgoing, options: ExportOptions, order: Mapping[str, int], report: Report) -> Iterator[str]:
    """The file in whole lines, those of a sentence at once."""
    between = ""
    between_cells = " _ _ " if options.nested in ONE_COLUMN else " "
    for one in outgoing.documents:
        yield between + _BEGINS_DOCUMENT
        between = "\n"
        grid = grid_for(one, options, report, reserved=DOCUMENT_MARK)
        for sentence in laid_out(one, grid, options, order, report):
            _name_levels(sentence, options, report)
            yield "\n" + "\n".join(map(between_cells.join, sentence.rows(options.scheme))) + "\n"


def _name_levels(sentence: Sentence, options: ExportOptions, report: Report) -> None:
    if options.nested == "levels":
        missing = range(len(report.columns), len(sentence.columns) + 1)
        report.columns += tuple(_LEVEL.format(number) for number in missing)


def _filled(line: str, columns: int) -> str:
    """The row with every column; a document's first line and a blank line as they are."""
    if line in ("\n", _BEGINS_DOCUMENT):
        return line
    missing = columns - 1 - line.count(" ")
    return f"{line[:-1]}{f' {OUTSIDE}' * missing}\n"


CONLL = Format(
    name="conll",
    suffixes=(".conll", ".conll2003", ".bio", ".iob", ".iob2", ".bioes", ".bilou"),
    guises=(".txt", ".tsv"),
    sniff=is_conll,
    read=read,
    write=write,
    options=("tokens", "edges", "nested", "scheme"),
    about="CoNLL-2003: four columns, the token first and its tag last; with levels or labels a column for each.",
    loses=(
        "of spans that overlap all but one, in a file with one column",
        "edges inside a token",
        "blanks and line breaks between tokens",
        "title, source and date of a document",
        "attributes, notes and arrows",
        "who made an annotation, when, and how sure",
    ),
)
