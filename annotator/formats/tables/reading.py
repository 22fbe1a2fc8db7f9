"""Reads tables: `.csv` and `.tsv` with whatever parts their cells, and a sheet of `.xlsx`."""

import csv
import io
from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any

from annotator.domain.errors.files import FileBinary, FileUnreadable, SheetMissing
from annotator.formats.choice import TableChoice
from annotator.formats.decoding import decode
from annotator.formats.extras import extra
from annotator.formats.limits import LARGEST_FILE, read_bytes
from annotator.formats.tables.table import Table
from annotator.formats.texts.packed import require_sane

_SIGNS = (",", ";", "\t", "|", "؛")
_LOOKED_AT = 20  # rows
_MOST_COLUMNS = 1000


def from_text(path: Path, encoding: str, choice: TableChoice) -> Table:
    """The rows of a text file.

    Raises:
        FileTrouble, OSError: if it cannot be read.
    """
    decoded = decode(read_bytes(path), str(path), encoding)
    csv.field_size_limit(LARGEST_FILE)  # a cell may hold a whole article
    sign = "\t" if path.suffix.lower() == ".tsv" else _sign_of(decoded.text)
    try:
        rows = tuple((line, _trimmed(cells)) for line, cells in _rows(decoded.text, sign) if any(map(str.strip, cells)))
    except csv.Error as error:
        raise FileUnreadable(str(path), str(error)) from error
    return Table(str(path), rows, decoded.replaced, decoded.encoding, heading=choice.heading)


def _rows(text: str, sign: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign)
    line = 1
    for cells in reader:
        yield line, tuple(cells[:_MOST_COLUMNS])
        line = reader.line_num + 1


def _trimmed(cells: tuple[str, ...]) -> tuple[str, ...]:
    """The cells up to the last that holds something."""
    width = max((at for at, cell in enumerate(cells, 1) if cell.strip()), default=0)
    return cells[:width]


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


def from_sheet(path: Path, encoding: str, choice: TableChoice) -> Table:
    """The rows of a sheet of a workbook, of the first that holds any where none is chosen, with the values its formulas
    had when it was saved.

    Raises:
        ExtraMissing: if `openpyxl` is not installed.
        SheetMissing: if there is no such sheet.
        FileBinary, FileUnsafe: if it is no workbook, or made to harm.
    """
    del encoding
    openpyxl = extra("openpyxl", "openpyxl", "xlsx")
    require_sane(path)
    try:
        with closing(openpyxl.load_workbook(path, read_only=True, data_only=True, keep_links=False)) as book:
            sheets = {one.title: one for one in book.worksheets}
            wanted = sheets if choice.sheet is None else {choice.sheet} & {*sheets}
            read = ((name, _rows_of(sheets[name])) for name in wanted)
            name, rows = next((one for one in read if one[1]), (choice.sheet or next(iter(sheets)), ()))
    except Exception as error:  # whatever it and its parsers make of a broken file
        raise FileBinary(str(path)) from error
    if not wanted:
        raise SheetMissing(str(path), str(choice.sheet), ", ".join(sheets))
    return Table(str(path), rows, sheets=tuple(sheets), sheet=name, heading=choice.heading)


def _rows_of(sheet: Any) -> tuple[tuple[int, tuple[str, ...]], ...]:
    found = enumerate(sheet.iter_rows(values_only=True, max_col=_MOST_COLUMNS), 1)
    rows = ((line, _trimmed(tuple(map(_cell, cells)))) for line, cells in found)
    return tuple((line, cells) for line, cells in rows if any(map(str.strip, cells)))


def _cell(value: Any) -> str:
    return "" if value is None else str(value).removesuffix(" 00:00:00")  # a day is stored as its midnight
