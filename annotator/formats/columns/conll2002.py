"""CoNLL-2002: two columns, the token and its tag, a blank between them.

    -DOCSTART- -X- O O

    قال O
    حلب B-actor

A document begins as in CoNLL-2003, for that is the line which readers know to step over. One blank line after it and
after each sentence, none at the end of the file. One column holds no nested spans: `nested` says which are kept.
Source: Tjong Kim Sang 2002.
"""

from typing import IO

from annotator.domain.errors.files import BadOption
from annotator.formats.columns.choosing import ONE_COLUMN
from annotator.formats.columns.leaving_out import begun
from annotator.formats.columns.reading import DOCUMENT_MARK, read
from annotator.formats.columns.sheet import grid_for, laid_out
from annotator.formats.format import Format, Outgoing
from annotator.formats.options import ExportOptions
from annotator.formats.report import Report

_BEGINS_DOCUMENT = f"{DOCUMENT_MARK} -X- O O\n"


def write(outgoing: Outgoing, options: ExportOptions, file: IO[str], report: Report) -> None:
    """The documents, one at a time, as they come; the report is filled on the way and is balanced.

    Raises:
        BadOption: if `nested` asks for more columns than one; nothing is written.
    """
    if options.nested not in ONE_COLUMN:
        raise BadOption("nested", options.nested, ", ".join(ONE_COLUMN))
    order = begun(outgoing.labels, options, report)
    between = ""
    for one in outgoing.documents:
        file.write(between + _BEGINS_DOCUMENT)
        between = "\n"
        grid = grid_for(one, options, report, reserved=DOCUMENT_MARK)
        for sentence in laid_out(one, grid, options, order, report):
            file.write("\n")
            file.writelines(f"{token} {tag}\n" for token, tag in sentence.rows(options.scheme))


CONLL2002 = Format(
    name="conll2002",
    suffixes=(".conll2002",),
    read=read,
    write=write,
    options=("tokens", "edges", "nested", "scheme"),
    about="CoNLL-2002: two columns, the token and its tag.",
    loses=(
        "of spans that overlap all but one",
        "edges inside a token",
        "blanks and line breaks between tokens",
        "title, source and date of a document",
        "attributes, notes and arrows",
        "who made an annotation, when, and how sure",
    ),
)
