"""A look at what files hold, before anything of it is imported."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
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
    file `is_met` that lay in a folder: what cannot be read of those is passed over.
    """

    path: Path | None
    choice: FileChoice
    format: str
    incoming: Incoming
    seen: Seen = field(default_factory=Seen)
    is_met: bool = False

    @property
    def encoding(self) -> str:
        """What its text was read in."""
        return next((encoding for _, encoding in self.incoming.encodings), "")

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids its documents will have."""
        return tuple(document_id(one.text) for one in self.incoming.documents)

    @property
    def labels(self) -> Counter[str]:
        """How often it uses each label."""
        return Counter(one.label for document in self.incoming.documents for one in document.labelled)


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
    return FileLook(path, choice, form, incoming, _seen(path, form, choice, incoming), is_met)


def _seen(path: Path, form: str, choice: FileChoice, incoming: Incoming) -> Seen:
    return seen_in(path, FORMATS[form], choice, incoming) if form else Seen()


def known_in(file: ProjectFile, looks: Iterable[FileLook]) -> frozenset[str]:
    """The ids of the documents that the project has already, or that come more than once."""
    counted = Counter(id for look in looks for id in look.ids)
    return frozenset(id for id, count in counted.items() if count > 1 or file.read.has_document(id))


def all_of(looks: Iterable[FileLook], with_problems: bool = True) -> Incoming:
    """Everything the files hold; without what is wrong with them, where the person accepted the rest."""
    incoming = together(look.incoming for look in looks)
    return incoming if with_problems else replace(incoming, problems=())


def unknown_labels(looks: Iterable[FileLook], known: Mapping[str, object]) -> Counter[str]:
    """The labels that neither the project nor the files define, with how often they are used."""
    counted: Counter[str] = Counter()
    defined: set[str] = set()
    for look in looks:
        counted += look.labels
        defined |= {label.id for label in look.incoming.labels}
    return Counter({label: count for label, count in counted.items() if label not in known and label not in defined})
