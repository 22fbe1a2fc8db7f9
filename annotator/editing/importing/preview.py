"""A look at what files hold, before anything of it is imported."""

from collections import Counter
from collections.abc import Callable, Collection, Container, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from annotator.domain.document import document_id
from annotator.formats.choice import LEAVE, FileChoice
from annotator.formats.decoding import AUTO
from annotator.formats.incoming import Incoming
from annotator.formats.looking import Seen, seen_in
from annotator.formats.registry import FORMATS, format_of, found_in, read_file, read_met, together
from annotator.storage.project_file import ProjectFile

IN_PREVIEW = FileChoice(boilerplate=LEAVE)
"""How a file is read for which nothing was chosen: without the lines that are no news."""


@dataclass(frozen=True, slots=True)
class FileLook:
    """What one file holds, read as its choice says.

    `seen` tells the columns of a table, the lines that are no news and letters that came broken. `format` is the name
    of the format it was read as, `encoding` what its text was read in; empty where neither can be told or there is
    none. `path` is None for what lies beside the files: names that gave none, and what was passed over in folders. A
    file `is_met` that lay in a folder: what cannot be read of those is passed over. `ids` are those its documents will
    have, `labels` how often it uses each label.
    """

    path: Path | None
    choice: FileChoice
    format: str
    incoming: Incoming
    seen: Seen = field(default_factory=Seen)
    is_met: bool = False
    ids: tuple[str, ...] = ()
    labels: Counter[str] = field(default_factory=Counter)

    @property
    def encoding(self) -> str:
        """What its text was read in."""
        return next((encoding for _, encoding in self.incoming.encodings), "")


def look_at(paths: Iterable[Path], each: Callable[[int], None] | None = None) -> tuple[FileLook, ...]:
    """What the files, and those of the folders, hold.

    `each` is told how many files are read; whatever it raises stops the reading.
    """
    found = found_in(paths)
    told = Incoming(problems=found.problems, passed_over=found.passed_over)
    looks = [FileLook(None, IN_PREVIEW, "", told)] if found.problems or found.passed_over else []
    for number, path in enumerate(found.files, 1):
        looks.append(look_again(path, IN_PREVIEW, is_met=path not in found.named))
        if each is not None:
            each(number)
    return tuple(looks)


def look_again(path: Path, choice: FileChoice, is_met: bool = False) -> FileLook:
    """What one file holds, read as the choice says; `is_met` where it lay in a folder and nobody named it."""
    incoming = read_met(path, choice) if is_met else read_file(path, choice)
    form = choice.format
    if form == AUTO:
        try:
            told = format_of(path)
        except OSError:
            told = None
        form = told.name if told else ""
    ids = tuple(document_id(one.text) for one in incoming.documents)
    labels = Counter(one.label for document in incoming.documents for one in document.labelled)
    return FileLook(path, choice, form, incoming, _seen(path, form, choice, incoming), is_met, ids, labels)


def _seen(path: Path, form: str, choice: FileChoice, incoming: Incoming) -> Seen:
    return seen_in(path, FORMATS[form], choice, incoming) if form else Seen()


def known_in(file: ProjectFile, looks: Iterable[FileLook]) -> frozenset[str]:
    """The ids of the documents that the project has already."""
    return frozenset(id for id in {id for look in looks for id in look.ids} if file.read.has_document(id))


def already_here(looks: Iterable[FileLook], known: Collection[str]) -> tuple[int, ...]:
    """How many documents of each file the project has already, or come before in this import."""
    met = set(known)
    counts = []
    for look in looks:
        new = {id for id in look.ids if id not in met}
        counts.append(len(look.ids) - len(new))
        met |= new
    return tuple(counts)


def all_of(looks: Iterable[FileLook], with_problems: bool = True, without: Container[int] = ()) -> Incoming:
    """Everything the files hold; without what is wrong with them, where the person accepted the rest.

    `without` are the places, among all of them, of the documents that are left out.
    """
    incoming = together(look.incoming for look in looks)
    taken = tuple(one for place, one in enumerate(incoming.documents) if place not in without)
    return replace(incoming, documents=taken, problems=incoming.problems if with_problems else ())


def unknown_labels(looks: Iterable[FileLook], known: Mapping[str, object]) -> Counter[str]:
    """The labels that neither the project nor the files define, with how often they are used."""
    counted: Counter[str] = Counter()
    defined: set[str] = set()
    for look in looks:
        counted += look.labels
        defined |= {label.id for label in look.incoming.labels}
    return Counter({label: count for label, count in counted.items() if label not in known and label not in defined})
