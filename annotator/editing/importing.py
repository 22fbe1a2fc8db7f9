"""What comes in, made into one action: nothing twice, nothing in silence, all of it or none."""

import threading
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, wait
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from annotator.domain.annotation import Annotation, Annotator
from annotator.domain.change import Edit
from annotator.domain.document import Document, DocumentState, Status, document_id
from annotator.domain.errors import BadLabelId
from annotator.domain.file_errors import FileTrouble, ImportRefused, UnknownLabelInFile
from annotator.domain.label import Label, made_label
from annotator.domain.span import Span
from annotator.editing.session import Session
from annotator.editing.stamps import new_id, now
from annotator.formats.incoming import Incoming, IncomingAnnotation, IncomingDocument
from annotator.formats.texts.plain import title_of
from annotator.storage.project_file import ProjectFile

IMPORT = "import"
_BLINK = 0.05  # seconds
LABEL_POLICIES = ("refuse", "add", "drop")


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """How what comes in is fitted to the project.

    `label_map` renames labels of the files. `labels` says what to do with those the project does not know: refuse the
    import, add them, or drop their annotations (which are counted).
    """

    label_map: Mapping[str, str] = field(default_factory=dict)
    labels: str = "refuse"


@dataclass(slots=True)
class ImportReport:
    """What an import did. `known` counts what the project had already; `dropped` counts annotations by label.

    `replaced` tells, by path, how many bytes that mean nothing became U+FFFD.
    """

    documents: int = 0
    documents_known: int = 0
    annotations: int = 0
    annotations_known: int = 0
    labels: tuple[str, ...] = ()
    dropped: dict[str, int] = field(default_factory=dict)
    replaced: tuple[tuple[str, int], ...] = ()


def start_import(
    session: Session,
    incoming: Incoming,
    options: ImportOptions,
    each: Callable[[int], None] | None = None,
    verb: str = IMPORT,
) -> "tuple[ImportReport, Future[None]]":
    """Begin to write what came in, as one undoable action. When the future is done, `session.adopt_many()`.

    The report is complete when the future is. `each` is told, on the database thread, how many edits are through.

    Raises:
        ImportRefused: with every problem of the files, and every label the project does not know; nothing is changed.
    """
    fitted = _with_labels(session, incoming, options)
    labels = tuple(label.id for label in fitted.new_labels)
    report = ImportReport(labels=labels, dropped=dict(fitted.dropped), replaced=incoming.replaced)
    writer = _Writing(fitted, session.facts.annotator, report)
    return report, session.do_many(verb, writer.edits, each)


def import_all(
    session: Session, incoming: Incoming, options: ImportOptions, each: Callable[[int], None] | None = None
) -> ImportReport:
    """Make a backup of what the project holds, import, and wait until it is on disk; see `start_import`.

    Raises:
        BackupFailed: if the backup could not be made; nothing was imported.
        KeyboardInterrupt: if the person interrupted it in time; then all of it is rolled back.
    """
    if session.keeper is not None:
        session.keeper.back_up_if_changed()
    interrupted = threading.Event()

    def each_or_stop(done: int) -> None:
        if interrupted.is_set():
            raise KeyboardInterrupt
        if each is not None:
            each(done)

    report, written = start_import(session, incoming, options, each_or_stop)
    try:
        # Not `result()`, which no interrupt can end on Windows, nor where another thread was handed the signal.
        while not wait((written,), timeout=_BLINK).done:
            pass
    except KeyboardInterrupt:
        interrupted.set()
    written.result()  # raises an interrupt again after the rollback; returns if the COMMIT came first
    session.adopt_many()
    return report


@dataclass(frozen=True, slots=True)
class _Fitted:
    """What came in, with labels of the project, and the labels and people it brings."""

    documents: tuple[IncomingDocument, ...]
    new_labels: tuple[Label, ...]
    annotators: Mapping[str, Annotator]
    dropped: Counter[str]


def _with_labels(session: Session, incoming: Incoming, options: ImportOptions) -> _Fitted:
    renamed = tuple(_renamed(document, options.label_map) for document in incoming.documents)
    known = session.facts.labels
    defined = {label.id: label for label in incoming.labels if label.id not in known}
    unknown = _unknown_labels(renamed, known.keys() | defined.keys())
    problems: list[FileTrouble] = list(incoming.problems)
    keyless = {label.id for label in defined.values() if not label.key}  # as their file has them
    if options.labels == "refuse":
        problems.extend(unknown.values())
    if options.labels == "add":
        for trouble in unknown.values():
            try:
                defined[trouble.label] = made_label(trouble.label, 0)
            except BadLabelId:
                problems.append(trouble)
    if problems:
        raise ImportRefused(tuple(problems))
    kept, dropped = _without(renamed, known.keys() | defined.keys())
    first = max((label.position for label in known.values()), default=0) + 1
    new = tuple(replace(label, position=first + place) for place, label in enumerate(defined.values()))
    return _Fitted(kept, _with_free_keys(new, known, keyless), {one.id: one for one in incoming.annotators}, dropped)


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
        document, annotations=tuple(replace(one, label=names.get(one.label, one.label)) for one in document.annotations)
    )


def _unknown_labels(documents: tuple[IncomingDocument, ...], known: set[str]) -> dict[str, UnknownLabelInFile]:
    unknown: dict[str, UnknownLabelInFile] = {}
    for document in documents:
        for one in document.annotations:
            if one.label not in known:
                first = unknown.setdefault(one.label, UnknownLabelInFile(document.path, document.line, one.label, 0))
                first.count += 1
    return unknown


def _without(
    documents: tuple[IncomingDocument, ...], known: set[str]
) -> tuple[tuple[IncomingDocument, ...], Counter[str]]:
    dropped = Counter(one.label for document in documents for one in document.annotations if one.label not in known)
    if not dropped:
        return documents, dropped
    kept = (tuple(one for one in document.annotations if one.label in known) for document in documents)
    pairs = zip(documents, kept, strict=True)
    return tuple(replace(document, annotations=annotations) for document, annotations in pairs), dropped


_Said: TypeAlias = tuple[str, str, Span]
"""What makes two annotations of a document say the same: annotator, label and span."""


class _Writing:
    """Makes the edits, on the database thread, against what the project holds at that moment."""

    def __init__(self, fitted: _Fitted, annotator: Annotator, report: ImportReport) -> None:
        self._fitted = fitted
        self._annotator = annotator
        self._report = report
        self._added = now()
        self._people: set[str] = set()
        self._seen: dict[str, set[_Said]] = {}  # this import's documents, with what is said of each
        self._ids: set[str] = set()  # of annotations and states already made here; the file may not have them yet

    def edits(self, file: ProjectFile) -> Iterator[Edit]:
        """All edits of the import, in an order in which each stands on those before it."""
        self._people = {one.id for one in file.read.annotators()}
        position = file.read.last_position()
        for label in self._fitted.new_labels:
            yield Edit(None, label)
        for annotator in self._fitted.annotators:
            yield from self._person(annotator)
        for incoming in self._fitted.documents:
            document = document_id(incoming.text)
            if document not in self._seen and not file.read.has_document(document):
                position += 1
                yield Edit(None, self._document(document, incoming, position))
                self._seen[document] = set()
                self._report.documents += 1
            else:
                self._report.documents_known += 1
                yield from self._out_of_bin(file, document)
            yield from self._contents(file, document, incoming)

    def _out_of_bin(self, file: ProjectFile, document: str) -> Iterator[Edit]:
        """A text that arrives again is wanted again."""
        if document not in self._seen:
            before = file.read.annotated(document).document
            if before.put_away is not None:
                yield Edit(before, replace(before, put_away=None))

    def _document(self, document: str, incoming: IncomingDocument, position: int) -> Document:
        return Document(
            document, _title(incoming), incoming.text, incoming.source, incoming.published,
            incoming.added or self._added, position, incoming.metadata,
        )  # fmt: skip

    def _contents(self, file: ProjectFile, document: str, incoming: IncomingDocument) -> Iterator[Edit]:
        if document not in self._seen:
            self._seen[document] = set(map(_said, file.read.annotated(document).annotations))
        there = self._seen[document]
        for one in incoming.annotations:
            yield from self._person(one.annotator)
            annotation = self._annotation(document, incoming.text, one)
            if _said(annotation) in there:
                self._report.annotations_known += 1
                continue
            if one.id is not None and (annotation.id in self._ids or file.read.has_annotation(annotation.id)):
                annotation = replace(annotation, id=new_id())
            there.add(_said(annotation))
            self._ids.add(annotation.id)
            self._report.annotations += 1
            yield Edit(None, annotation)
        yield from self._states(file, document, incoming)

    def _states(self, file: ProjectFile, document: str, incoming: IncomingDocument) -> Iterator[Edit]:
        for annotator in sorted(incoming.states.keys() | incoming.notes.keys()):
            yield from self._person(annotator)
            state = f"{document}/{annotator}"
            if state not in self._ids and not file.read.has_state(document, annotator):
                self._ids.add(state)
                status = Status(incoming.states.get(annotator, Status.NEW))
                yield Edit(None, DocumentState(document, annotator, status, incoming.notes.get(annotator, "")))

    def _person(self, annotator: str | None) -> Iterator[Edit]:
        if annotator is not None and annotator not in self._people:
            self._people.add(annotator)
            yield Edit(None, self._fitted.annotators.get(annotator, Annotator(annotator, annotator)))

    def _annotation(self, document: str, text: str, one: IncomingAnnotation) -> Annotation:
        return Annotation(
            one.id or new_id(), document, one.annotator or self._annotator.id, one.label, Span(one.start, one.end),
            text[one.start : one.end], one.created or self._added, one.attributes, one.note, one.flags,
            one.origin or "import", one.confidence, one.guideline,
        )  # fmt: skip


def _title(incoming: IncomingDocument) -> str:
    return title_of(incoming.text, incoming.path) if incoming.title is None else incoming.title


def _said(one: Annotation) -> _Said:
    return one.annotator, one.label, one.span
