"""A list of names brought into the project, as one undoable action."""

from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, replace

from annotator.arabic.folding import fold
from annotator.domain.change import Edit
from annotator.domain.errors import ImportRefused
from annotator.domain.errors.files import UnknownLabelInFile
from annotator.domain.gazetteer_entry import GazetteerEntry
from annotator.editing.session import Session
from annotator.editing.stamps import new_id
from annotator.formats.tables.name_lists import ListedName
from annotator.storage.project_file import ProjectFile

IMPORT_LIST = "import_list"

_Key = tuple[str, str]


@dataclass(slots=True)
class ListReport:
    """How many entries were new, how many got more spellings, how many were there just so."""

    added: int = 0
    altered: int = 0
    known: int = 0


def start_list_import(
    session: Session, names: Iterable[ListedName], list_name: str, label: str, path: str = ""
) -> "tuple[ListReport, Future[None]]":
    """Begin to bring the names in under that list; those without a label of their own get `label`.

    A name the list has already, in whatever spelling, gets the new spellings as aliases. When the future is done, call
    `session.adopt_many()`; the report is complete then.

    Raises:
        ImportRefused: with every label that the project does not know; nothing is changed.
    """
    wanted = tuple(replace(one, label=one.label or label) for one in names)
    unknown = [
        UnknownLabelInFile(path, one.line, one.label, 1) for one in wanted if one.label not in session.facts.labels
    ]
    if unknown:
        raise ImportRefused(tuple(unknown))
    report = ListReport()
    return report, session.do_many(IMPORT_LIST, lambda file: _edits(file, wanted, list_name, report))


def _edits(file: ProjectFile, names: Iterable[ListedName], list_name: str, report: ListReport) -> Iterator[Edit]:
    stored = {_key(one.name, one.label): one for one in file.read.gazetteer() if one.list == list_name}
    entries = dict(stored)
    for name in names:
        key = _key(name.name, name.label)
        entries[key] = _joined(entries.get(key), name, list_name)
    for key, entry in entries.items():
        before = stored.get(key)
        if before == entry:
            report.known += 1
            continue
        report.added, report.altered = report.added + (before is None), report.altered + (before is not None)
        yield Edit(before, entry)


def _key(name: str, label: str) -> _Key:
    return fold(name).text, label


def _joined(known: GazetteerEntry | None, name: ListedName, list_name: str) -> GazetteerEntry:
    if known is None:
        return GazetteerEntry(
            new_id(), list_name, name.label, name.name, name.aliases, dict(name.codes), name.latitude, name.longitude
        )
    spellings = dict.fromkeys((*known.aliases, name.name, *name.aliases))
    spellings.pop(known.name, None)
    return replace(
        known,
        aliases=tuple(spellings),
        codes={**known.codes, **name.codes},
        latitude=known.latitude if name.latitude is None else name.latitude,
        longitude=known.longitude if name.longitude is None else name.longitude,
    )
