"""Lists of names as people keep them: CSV, semicolons or tabs, one name a line, with other spellings and codes.

The first line names the columns when one of them is a name column (`name`, الاسم); else the first column is the name
and the others are aliases. Known columns: name, aliases (parted by | or ;), label, latitude, longitude; any other is a
code under the column's own name. Excel's marks and Windows-1256 are read as texts are.
"""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from annotator.domain.errors import FileTrouble, ImportRefused
from annotator.domain.errors.files import BrokenField, FileMissing, FileUnreadable
from annotator.formats.decoding import AUTO, decode
from annotator.formats.limits import read_bytes

_LONGEST_CELL = 10_000  # characters
_LARGEST = 32 << 20
_COLUMNS = {
    "name": ("name", "name_ar", "الاسم", "اسم"),
    "aliases": ("aliases", "alias", "names", "names_ar", "other names", "أسماء أخرى", "بدائل"),
    "label": ("label", "type", "التسمية", "النوع"),
    "latitude": ("latitude", "lat", "خط العرض"),
    "longitude": ("longitude", "lon", "lng", "long", "خط الطول"),
}
_MEANING = {title: column for column, titles in _COLUMNS.items() for title in titles}
_MOST = {"latitude": 90.0, "longitude": 180.0}


@dataclass(frozen=True, slots=True)
class ListedName:
    """One line of a list; `label` is empty where the list does not tell it."""

    line: int
    name: str
    aliases: tuple[str, ...] = ()
    label: str = ""
    codes: Mapping[str, str] = field(default_factory=dict)
    latitude: float | None = None
    longitude: float | None = None


def read_names(path: Path, encoding: str = AUTO) -> tuple[ListedName, ...]:
    """The names of a list, in its order; lines without a name are left out.

    Raises:
        FileTrouble: if the file is not there or is no text.
        ImportRefused: with every field that is not what its column says.
    """
    try:
        text = decode(read_bytes(path, _LARGEST), str(path), encoding).text
    except FileNotFoundError as error:
        raise FileMissing(str(path)) from error
    except OSError as error:
        raise FileUnreadable(str(path), error.strerror or str(error)) from error
    problems: list[FileTrouble] = []
    names = tuple(_names(text, str(path), problems))
    if problems:
        raise ImportRefused(tuple(problems))
    return names


def _names(text: str, path: str, problems: list[FileTrouble]) -> Iterator[ListedName]:
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    columns: Sequence[str] | None = None
    try:
        for row in rows:
            if any(len(cell) > _LONGEST_CELL for cell in row):  # a quotation mark that is never closed
                problems.append(BrokenField(path, rows.line_num, "name", "shorter"))
                continue
            if columns is None:
                columns = _meanings(row)
                if columns:
                    continue
            found = _name(row, columns, rows.line_num, path, problems)
            if found:
                yield found
    except csv.Error:
        problems.append(BrokenField(path, rows.line_num, "name", "shorter"))


def _delimiter(text: str) -> str:
    """Whichever the first line has most of."""
    first = text.split("\n", 1)[0]
    return max(",;\t", key=first.count)


def _meanings(row: Sequence[str]) -> Sequence[str]:
    """What each column means; empty when the row is no head."""
    titles = [_MEANING.get(title.strip().casefold(), title.strip()) for title in row]
    return titles if "name" in titles else ()


def _name(
    row: Sequence[str], columns: Sequence[str], line: int, path: str, problems: list[FileTrouble]
) -> ListedName | None:
    cells = [cell.strip() for cell in row]
    if not columns:
        name, *aliases = cells or [""]
        return ListedName(line, name, _aliases(name, aliases)) if name else None
    told = {title: cell for title, cell in zip(columns, cells, strict=False) if cell}
    if not told.get("name"):
        return None
    places = {axis: _degrees(told, axis, line, path, problems) for axis in _MOST}
    return ListedName(
        line,
        told["name"],
        _aliases(told["name"], told.get("aliases", "").replace(";", "|").split("|")),
        told.get("label", ""),
        {title: cell for title, cell in told.items() if title not in _COLUMNS},
        **places,
    )


def _aliases(name: str, others: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(other.strip() for other in others if other.strip() not in ("", name)))


def _degrees(told: Mapping[str, str], axis: str, line: int, path: str, problems: list[FileTrouble]) -> float | None:
    if axis not in told:
        return None
    try:
        degrees = float(told[axis].replace("،", ".").replace(",", "."))
    except ValueError:
        degrees = float("nan")
    if not abs(degrees) <= _MOST[axis]:
        problems.append(BrokenField(path, line, axis, f"a number from -{_MOST[axis]:.0f} to {_MOST[axis]:.0f}"))
    return degrees
