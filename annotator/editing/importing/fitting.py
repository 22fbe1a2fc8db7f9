"""Fitting what came in to the project's label set: renamed, added, dropped or refused."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from operator import attrgetter

from annotator.domain.annotation import Annotator, is_plain_name
from annotator.domain.errors import FileTrouble, ImportRefused
from annotator.domain.errors.files import BrokenField, UnknownLabelInFile
from annotator.domain.label import Label, made_label
from annotator.editing.importing.asked import ImportOptions
from annotator.editing.importing.naming import ids_for
from annotator.formats.incoming import Incoming, IncomingAnnotation, IncomingDocument, Kind, Unheld

_label_of = attrgetter("label")
_annotator_of = attrgetter("annotator")
_PLAIN_NAME = "a name without signs that turn directions"


@dataclass(frozen=True, slots=True)
class Fitted:
    """What came in, with labels of the project, and the labels and people it brings."""

    documents: tuple[IncomingDocument, ...]
    new_labels: tuple[Label, ...]
    annotators: Mapping[str, Annotator]
    dropped: Counter[str]
    renamed: Mapping[str, str]
    unheld: tuple[Unheld, ...]


def fitted_to(known: Mapping[str, Label], incoming: Incoming, options: ImportOptions) -> Fitted:
    """What came in, in the labels of a project that knows those.

    Raises:
        ImportRefused: with every problem of the files, and every label the project does not know.
    """
    documents = tuple(_renamed(document, options.label_map) for document in incoming.documents)
    defined = {label.id: label for label in incoming.labels if label.id not in known}
    unknown = _unknown_labels(documents, known.keys() | defined.keys() | options.leave_out)
    refused = unknown.values() if options.labels == "refuse" else ()
    problems = (*incoming.problems, *_turning_names(incoming.documents), *refused)
    if problems:
        raise ImportRefused(problems)
    keyless = {label.id for label in defined.values() if not label.key}  # as their file has them
    ids = ids_for(unknown, {**known, **defined}) if options.labels == "add" else {}
    for word, id in ids.items():
        if id not in known and id not in defined:
            defined[id] = replace(made_label(id, 0), names={"en": word, "ar": word})
    documents = tuple(_renamed(document, ids) for document in documents)
    kept, dropped, unheld = _without(documents, (known.keys() | defined.keys()) - options.leave_out)
    first = max((label.position for label in known.values()), default=0) + 1
    new = tuple(replace(label, position=first + place) for place, label in enumerate(defined.values()))
    return Fitted(
        kept, _with_free_keys(new, known, keyless), {one.id: one for one in incoming.annotators}, dropped,
        {word: id for word, id in ids.items() if word != id}, unheld,
    )  # fmt: skip


def _turning_names(documents: tuple[IncomingDocument, ...]) -> Iterator[FileTrouble]:
    """Annotators' names that would turn the direction of what is said of them, each once."""
    seen: set[str] = set()
    for document in documents:
        named = {*map(_annotator_of, document.annotations), *document.states} - seen
        for name in sorted(one for one in named if one is not None):
            seen.add(name)
            if not is_plain_name(name):
                yield BrokenField(
                    document.path, document.line, "annotator", "a name without signs that turn directions"
                )


def _with_free_keys(labels: tuple[Label, ...], known: Mapping[str, Label], keyless: set[str]) -> tuple[Label, ...]:
    """Each new label gets its own key, or the next free digit where that is taken; the keyless stay so."""
    taken = {label.key for label in known.values()}
    keyed = []
    for label in labels:
        choices = () if label.id in keyless else (label.key, *"123456789")
        free = (digit for digit in choices if digit and digit not in taken)
        keyed.append(replace(label, key=next(free, "")))
        taken.add(keyed[-1].key)
    return tuple(keyed)


def _renamed(document: IncomingDocument, names: Mapping[str, str]) -> IncomingDocument:
    if not names:
        return document
    return replace(
        document,
        annotations=tuple(one._replace(label=names.get(one.label, one.label)) for one in document.annotations),
        suggestions=tuple(replace(one, label=names.get(one.label, one.label)) for one in document.suggestions),
        rejections=tuple(replace(one, label=names.get(one.label, one.label)) for one in document.rejections),
    )


def _with_others(documents: Iterable[IncomingDocument], known: set[str]) -> Iterator[IncomingDocument]:
    """Those documents that use labels that are not known: as a rule none, and an import has very many to look at."""
    return (one for one in documents if not known >= {*map(_label_of, one.labelled)})


def _unknown_labels(documents: tuple[IncomingDocument, ...], known: set[str]) -> dict[str, UnknownLabelInFile]:
    unknown: dict[str, UnknownLabelInFile] = {}
    for document in _with_others(documents, known):
        for one in document.labelled:
            if one.label not in known:
                line = (one.line if isinstance(one, IncomingAnnotation) else 0) or document.line
                first = unknown.setdefault(one.label, UnknownLabelInFile(document.path, line, one.label, 0))
                first.count += 1
    return unknown


def _without(
    documents: tuple[IncomingDocument, ...], known: set[str]
) -> tuple[tuple[IncomingDocument, ...], Counter[str], tuple[Unheld, ...]]:
    """The documents without what carries a label that is not known, a count of it, and the arrows that went with it."""
    others = _with_others(documents, known)
    dropped = Counter(one.label for document in others for one in document.labelled if one.label not in known)
    if not dropped:
        return documents, dropped, ()
    unheld: list[Unheld] = []
    return tuple(_cut(document, known, unheld) for document in documents), dropped, tuple(unheld)


def _cut(document: IncomingDocument, known: set[str], unheld: list[Unheld]) -> IncomingDocument:
    gone = {one.id for one in document.annotations if one.label not in known}
    endless = [one for one in document.relations if {one.source, one.target} & gone]
    unheld += (Unheld(document.path, document.line, Kind.RELATION, one.label) for one in endless)
    return replace(
        document,
        annotations=tuple(one for one in document.annotations if one.label in known),
        suggestions=tuple(one for one in document.suggestions if one.label in known),
        rejections=tuple(one for one in document.rejections if one.label in known),
        relations=tuple(one for one in document.relations if not {one.source, one.target} & gone),
    )
