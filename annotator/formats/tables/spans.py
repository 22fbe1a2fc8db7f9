"""`csv`: a row for each annotation with all that is known of it, the table that spreadsheets and statistics want.

Columns: document, title, source, published, label, start, end, text, sentence, annotator, then a column for each
attribute any annotation has, as `attribute.NAME` where the name is that of another column. `sentence` is all sentences
the span touches. With `excel` the file begins with a byte order mark, without which Excel reads Arabic wrongly, and a
cell that Excel would take for a formula begins with an apostrophe.
"""

import csv
import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from tempfile import TemporaryFile
from typing import IO

from annotator.arabic.sentences import sentences
from annotator.arabic.words import Token
from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.annotation import Annotation
from annotator.domain.json_values import Json
from annotator.formats.format import Outgoing
from annotator.formats.options import ExportOptions
from annotator.formats.report import Report

COLUMNS = ("document", "title", "source", "published", "label", "start", "end", "text", "sentence", "annotator")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_PREFIX = "attribute."
_MARK = "\ufeff"


def write(outgoing: Outgoing, options: ExportOptions, file: IO[str], report: Report) -> None:
    """Every annotation of the layers asked for. The rows go through a temporary file, as only the last one shows
    which attributes there are.
    """
    names = {one.id: one.name for one in outgoing.annotators}
    attributes: dict[str, None] = {}
    with TemporaryFile("w+", encoding="utf-8", newline="\n") as aside:
        for annotated in outgoing.documents:
            report.documents += 1
            for row, annotation in _rows(annotated, names):
                attributes.update(dict.fromkeys(sorted(annotation.attributes)))
                aside.write(json.dumps([row, dict(annotation.attributes)]) + "\n")
                report.stored += 1
                report.exported += 1
                report.count_entity(annotation.label)
        aside.seek(0)
        _write_table(file, aside, sorted(attributes), options.excel == "yes")


def _rows(annotated: AnnotatedDocument, names: dict[str, str]) -> Iterator[tuple[list[str], Annotation]]:
    document = annotated.document
    found = sentences(document.text) if annotated.annotations else ()
    head = [document.id, document.title, document.source or "", document.published or ""]
    for one in annotated.annotations:
        span = one.span
        around = _around(document.text, found, span.start, span.end)
        annotator = names.get(one.annotator, one.annotator)
        yield [*head, one.label, str(span.start), str(span.end), one.text, around, annotator], one


def _around(text: str, found: Sequence[Token], start: int, end: int) -> str:
    """All sentences that the span touches; empty where it lies between them."""
    first = bisect_right(found, start, key=lambda one: one.end)
    after = bisect_left(found, end, key=lambda one: one.start)
    return text[found[first].start : found[after - 1].end] if first < after else ""


def _write_table(file: IO[str], rows: IO[str], attributes: Sequence[str], for_excel: bool) -> None:
    if for_excel:
        file.write(_MARK)
    plain = csv.writer(file, lineterminator="\n")
    quoted = csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_ALL)  # Python forgets to quote a bare CR

    def put(cells: Sequence[str]) -> None:
        told = _guarded(cells) if for_excel else cells
        (quoted if any("\r" in cell for cell in told) else plain).writerow(told)

    put([*COLUMNS, *map(_column, attributes)])
    for line in rows:
        row, told = json.loads(line)
        put([*row, *(_cell(told.get(name)) for name in attributes)])


def _column(attribute: str) -> str:
    return f"{_PREFIX}{attribute}" if attribute in COLUMNS or attribute.startswith(_PREFIX) else attribute


def _cell(value: Json) -> str:
    """A text as it is, nothing as an empty cell, and anything else as JSON writes it."""
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, sort_keys=True)


def _guarded(cells: Sequence[str]) -> list[str]:
    return [f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells]
