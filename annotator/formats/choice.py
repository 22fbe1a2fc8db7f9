"""What a person chose about one file before it is read."""

from dataclasses import dataclass, field

from annotator.formats.decoding import AUTO

KEEP, LEAVE = "keep", "leave"
BOILERPLATE = (AUTO, KEEP, LEAVE)
"""`auto` leaves out what is no news in saved pages, and keeps every line elsewhere."""


HEADINGS = (AUTO, "yes", "no")
"""Whether the first row of a table names its columns; `auto` tells it by the row."""


@dataclass(frozen=True, slots=True)
class TableChoice:
    """How a table is to be read: the names of the columns that hold texts, titles, sources and days; the sheet.

    What is None is told by the table itself; an empty name says that there is none. Columns without a name have their
    numbers, counted from 1, for names.
    """

    text: str | None = None
    title: str | None = None
    source: str | None = None
    published: str | None = None
    sheet: str | None = None
    heading: str = AUTO


@dataclass(frozen=True, slots=True)
class FileChoice:
    """How a file is to be read; the defaults are what the program would do by itself.

    `table` tells the columns and the sheet of a table. `boilerplate` says whether lines that are no news are left
    out of texts that come without annotations, all but those in `kept`. With `repaired`, letters that were read in a
    wrong encoding on their way here are put right.
    """

    format: str = AUTO
    encoding: str = AUTO
    table: TableChoice = field(default_factory=TableChoice)
    boilerplate: str = AUTO
    kept: frozenset[str] = field(default_factory=frozenset)
    repaired: bool = False
