"""What a person chose about one file before it is read."""

from dataclasses import dataclass, field

from annotator.formats.decoding import AUTO

KEEP, LEAVE = "keep", "leave"
BOILERPLATE = (AUTO, KEEP, LEAVE)
"""`auto` leaves out what is no news in saved pages, and keeps every line elsewhere."""


@dataclass(frozen=True, slots=True)
class FileChoice:
    """How a file is to be read; the defaults are what the program would do by itself.

    `column` is the column of a table that holds the texts. `boilerplate` says whether lines that are no news are left
    out of texts that come without annotations, all but those in `kept`. With `repaired`, letters that were read in a
    wrong encoding on their way here are put right.
    """

    format: str = AUTO
    encoding: str = AUTO
    column: str | None = None
    boilerplate: str = AUTO
    kept: frozenset[str] = field(default_factory=frozenset)
    repaired: bool = False
