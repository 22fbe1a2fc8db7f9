"""What else a file is seen to hold when it is read: columns to choose from, lines that are no news, broken letters."""

from dataclasses import dataclass, replace
from pathlib import Path

from annotator.domain.errors import FileTrouble
from annotator.formats.choice import KEEP, FileChoice, TableChoice
from annotator.formats.format import Format
from annotator.formats.incoming import Incoming
from annotator.formats.pages.saved import left_out_of
from annotator.formats.registry import read_file
from annotator.formats.texts.boilerplate import FoundLine, boilerplate_in
from annotator.formats.texts.mojibake import Mojibake, mojibake_in

_MOST_LINES = 200
_LOOKED_AT = 50  # documents


@dataclass(frozen=True, slots=True)
class SeenTable:
    """`columns` and `sheets` are what can be chosen; `choice` is what was read, by choice or by itself."""

    columns: tuple[str, ...]
    sheets: tuple[str, ...]
    choice: TableChoice


@dataclass(frozen=True, slots=True)
class Seen:
    """`table` tells what can be chosen of a table and what was taken for what; None where it is none.

    `boilerplate` are the lines that are no news, each once, left out or not; `mojibake` is what seems broken in the
    first documents, repaired or not.
    """

    table: SeenTable | None = None
    boilerplate: tuple[FoundLine, ...] = ()
    mojibake: Mojibake | None = None


def seen_in(path: Path, form: Format, choice: FileChoice, incoming: Incoming) -> Seen:
    """What is seen in a file of that format that was read as chosen; nothing where texts come with annotations."""
    if not form.is_bare:
        return Seen()
    return Seen(
        _table(form, path, choice), _boilerplate(form, path, choice, incoming), _mojibake(path, choice, incoming)
    )


def _table(form: Format, path: Path, choice: FileChoice) -> SeenTable | None:
    if form.table is None:
        return None
    try:
        table = form.table(path, choice.encoding, choice.table)
    except (FileTrouble, OSError):
        return None
    return SeenTable(table.columns, table.sheets, table.told(choice.table))


def _boilerplate(form: Format, path: Path, choice: FileChoice, incoming: Incoming) -> tuple[FoundLine, ...]:
    whole = incoming if choice.boilerplate == KEEP else read_file(path, replace(choice, boilerplate=KEEP))
    found = [line for one in whole.documents[:_LOOKED_AT] for line in boilerplate_in(one.text)]
    if form.load_whole is not None and whole.documents:
        found += left_out_of(path, choice.encoding)
    return tuple({one.text: one for one in reversed(found)}.values())[::-1][:_MOST_LINES]


def _mojibake(path: Path, choice: FileChoice, incoming: Incoming) -> Mojibake | None:
    raw = read_file(path, replace(choice, repaired=False)) if choice.repaired else incoming
    found = (mojibake_in(one.text) for one in raw.documents[:_LOOKED_AT])
    return next((one for one in found if one is not None), None)
