"""Reads tables: `.csv` and `.tsv` with whatever parts their cells, and the first sheet of `.xlsx`."""

import csv
import io
from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any

from annotator.domain.errors.files import FileBinary, FileUnreadable
from annotator.formats.decoding import decode
from annotator.formats.extras import extra
from annotator.formats.limits import LARGEST_FILE, read_bytes
from annotator.formats.tables.table import Table
from annotator.formats.texts.packed import require_sane

_SIGNS = (",", ";", "\t", "|", "؛")
_LOOKED_AT = 20  # rows
_MOST_COLUMNS = 1000


def from_text(path: Path, encoding: str) -> Table:
    """The rows of a text file.

    Raises:
        FileTrouble, OSError: if it cannot be read.
    """
    decoded = decode(read_bytes(path), str(path), encoding)
    csv.field_size_limit(LARGEST_FILE)  # a cell may hold a whole article
    sign = "\t" if path.suffix.lower() == ".tsv" else _sign_of(decoded.text)
    try:
        rows = tuple((line, cells) for line, cells in _rows(decoded.text, sign) if any(map(str.strip, cells)))
    except csv.Error as error:
        raise FileUnreadable(str(path), str(error)) from error
    return Table(str(path), rows, decoded.replaced, decoded.encoding)


def _rows(text: str, sign: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign)
    line = 1
    for cells in reader:
        yield line, tuple(cells[:_MOST_COLUMNS])
        line = reader.line_num + 1


def _sign_of(text: str) -> str:
    """What parts the cells: what gives the first rows as many cells as one another, and the most."""
    return max(_SIGNS, key=lambda sign: _evenness(text, sign))


def _evenness(text: str, sign: str) -> tuple[int, int]:
    try:
        widths = [len(cells) for _, cells in islice(_rows(text, sign), _LOOKED_AT)]
    except csv.Error:
        return 0, 0
    usual = max(set(widths), key=widths.count, default=1)
    return (widths.count(usual), usual) if usual > 1 else (0, 0)


def from_sheet(path: Path, encoding: str) -> Table:
    """The rows of the first sheet of a workbook, with the values its formulas had when it was saved.

    Raises:
        ExtraMissing: if `openpyxl` is not installed.
        FileBinary, FileUnsafe: if it is no workbook, or made to harm.
    """
    del encoding
    openpyxl = extra("openpyxl", "openpyxl", "xlsx")
    require_sane(path)
    try:
        with closing(openpyxl.load_workbook(path, read_only=True, data_only=True, keep_links=False)) as book:
            sheet = book.worksheets[0]
            found = enumerate(sheet.iter_rows(values_only=True, max_col=_MOST_COLUMNS), 1)
            rows = tuple((line, tuple(map(_cell, cells))) for line, cells in found)
    except Exception as error:  # whatever it and its parsers make of a broken file
        raise FileBinary(str(path)) from error
    return Table(str(path), tuple((line, cells) for line, cells in rows if any(map(str.strip, cells))))


def _cell(value: Any) -> str:
    return "" if value is None else str(value).removesuffix(" 00:00:00")  # a day is stored as its midnight
