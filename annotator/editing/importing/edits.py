"""The edits of an import, made on the database thread against what the project holds at that moment."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TypeAlias

from annotator.domain.annotation import Annotation, Annotator, Relation
from annotator.domain.change import Edit
from annotator.domain.document import Document, DocumentSource, DocumentState, Status, document_id
from annotator.domain.span import Span
from annotator.domain.suggestion import Rejection, Suggestion
from annotator.editing.importing.asked import ImportReport
from annotator.editing.importing.fitting import Fitted
from annotator.editing.stamps import new_id, now
from annotator.formats.incoming import IncomingAnnotation, IncomingDocument, Kind, Unheld
from annotator.formats.texts.plain import title_of
from annotator.storage.project_file import ProjectFile

_Said: TypeAlias = tuple[str, str, int, int]
"""What makes two annotations of a document say the same: annotator, label, start and end."""

_Arrow: TypeAlias = tuple[str, str, str, str]
"""What makes two arrows say the same: annotator, label and both ends."""


class ImportEdits:
    """Makes the edits, in an order in which each stands on those before it, and fills the report."""

    def __init__(self, fitted: Fitted, annotator: Annotator, report: ImportReport) -> None:
        self._fitted = fitted
        self._annotator = annotator
        self._report = report
        self._added = now()
        self._people = _People(fitted.annotators)
        self._holds = frozenset[type]()  # kinds that the project has anything of, before this import
        self._seen: dict[str, dict[_Said, Annotation]] = {}  # this import's documents, and what is said of each
        self._arrows: dict[str, dict[_Arrow, Relation]] = {}
        self._proposals: dict[str, set[_Said]] = {}  # as what is said, with the source for an annotator
        self._ids: set[str] = set()  # of what was already made here; the file may not have it yet

    def edits(self, file: ProjectFile) -> Iterator[Edit]:
        """All edits of the import."""
        self._people.known = {one.id for one in file.read.annotators()}
        self._holds = frozenset(kind for kind in (Document, Annotation) if file.read.holds(kind))
        position = file.read.last_position()
        for label in self._fitted.new_labels:
            yield Edit(None, label)
        for annotator in self._fitted.annotators:
            yield from self._people.of(annotator)
        for incoming in self._fitted.documents:
            document = document_id(incoming.text)
            if document not in self._seen and not (Document in self._holds and file.read.has_document(document)):
                position += 1
                yield Edit(None, self._document(document, incoming, position))
                self._seen[document] = {}
                self._report.documents += 1
            else:
                self._report.documents_known += 1
                yield from self._met_again(file, document, incoming)
            yield from self._contents(file, document, incoming)

    def _met_again(self, file: ProjectFile, document: str, incoming: IncomingDocument) -> Iterator[Edit]:
        """A text that arrives again is wanted again; under another name, that is written down."""
        if document in self._seen:
            return
        there = file.read.annotated(document)
        self._seen[document] = {_said(one): one for one in there.annotations}
        self._arrows[document] = {_arrow(one): one for one in there.relations}
        self._proposals[document] = {(one.source, one.label, one.span.start, one.span.end) for one in there.suggestions}
        before = there.document
        if before.put_away is not None:
            yield Edit(before, replace(before, put_away=None))
        known = {(one.title, one.source, one.published) for one in there.sources}
        known.add((before.title, before.source, before.published))
        title = _title(incoming)
        if (title, incoming.source, incoming.published) not in known:
            yield Edit(
                None,
                DocumentSource(
                    new_id(), document, title, incoming.source, incoming.published, incoming.foreign_id, self._added
                ),
            )

    def _document(self, document: str, incoming: IncomingDocument, position: int) -> Document:
        return Document(
            document, _title(incoming), incoming.text, incoming.source, incoming.published,
            incoming.added or self._added, position, incoming.metadata,
        )  # fmt: skip

    def _contents(self, file: ProjectFile, document: str, incoming: IncomingDocument) -> Iterator[Edit]:
        named: dict[str, str] = {}  # the id each annotation of the file has in the project
        yield from self._annotations(file, document, incoming, named)
        yield from self._relations(file, document, incoming, named)
        yield from self._proposed(file, document, incoming)
        yield from self._states(file, document, incoming)

    def _annotations(
        self, file: ProjectFile, document: str, incoming: IncomingDocument, named: dict[str, str]
    ) -> Iterator[Edit]:
        there, text, own = self._seen[document], incoming.text, self._annotator.id
        earlier = frozenset(there)
        taken = self._taken(file, incoming)
        for one in incoming.annotations:
            (
                start, end, label, id, annotator, created, attributes, note, flags, origin, confidence, guideline, _
            ) = one  # fmt: skip
            if annotator is not None and annotator not in self._people.known:
                yield self._people.added(annotator)
            said = annotator or own, label, start, end
            known = there.get(said)
            if known is not None:
                self._met_annotation(one, known, incoming, is_again=said not in earlier)
                named[id or known.id] = known.id
                continue
            if id is None or incoming.has_local_ids or id in self._ids or id in taken:
                id = new_id()
            there[said] = annotation = Annotation(
                id, document, annotator or own, label, Span(start, end), text[start:end], created or self._added,
                attributes, note, flags, origin or "import", confidence, guideline,
            )  # fmt: skip
            self._ids.add(id)
            named[one.id or id] = id
            yield Edit(None, annotation)
        self._report.annotations += len(there) - len(earlier)

    def _taken(self, file: ProjectFile, incoming: IncomingDocument) -> frozenset[str]:
        """Those of the file's ids that annotations of the project have."""
        if Annotation not in self._holds:
            return frozenset()
        return file.read.those_of(Annotation, (one.id for one in incoming.annotations if one.id is not None))

    def _met_annotation(
        self, again: IncomingAnnotation, known: Annotation, incoming: IncomingDocument, is_again: bool
    ) -> None:
        """The same label on the same words is there; where its file says it twice, or more of it, that is told."""
        self._report.annotations_known += 1
        if is_again or _says_more(again, known):
            attributes = json.dumps(again.attributes, ensure_ascii=False)
            said = " ".join((again.label, known.text, attributes, again.note or ""))
            self._report.unheld.append(Unheld(incoming.path, again.line or incoming.line, Kind.TWICE, said))

    def _relations(
        self, file: ProjectFile, document: str, incoming: IncomingDocument, named: dict[str, str]
    ) -> Iterator[Edit]:
        there = self._arrows.setdefault(document, {})
        here: set[_Arrow] = set()
        for one in incoming.relations:
            yield from self._people.of(one.annotator)
            is_local = incoming.has_local_ids or one.id is None
            relation = Relation(
                one.id if one.id and not is_local else new_id(), document, one.annotator or self._annotator.id,
                one.label, named[one.source], named[one.target], one.created or self._added, one.attributes,
            )  # fmt: skip
            if relation.source == relation.target:  # two that say the same became one
                self._report.unheld.append(Unheld(incoming.path, one.line or incoming.line, Kind.LOOP, one.label))
                continue
            if _arrow(relation) in there if is_local else not self._is_new(file, Relation, relation.id):
                known = there.get(_arrow(relation))
                if _arrow(relation) in here or (known and one.attributes and one.attributes != known.attributes):
                    told = f"{one.label} {json.dumps(one.attributes, ensure_ascii=False)}"
                    self._report.unheld.append(Unheld(incoming.path, one.line or incoming.line, Kind.ARROW_TWICE, told))
                continue
            there[_arrow(relation)] = relation
            here.add(_arrow(relation))
            self._ids.add(relation.id)
            self._report.relations += 1
            yield Edit(None, relation)

    def _proposed(self, file: ProjectFile, document: str, incoming: IncomingDocument) -> Iterator[Edit]:
        text = incoming.text
        there = self._proposals.setdefault(document, set())
        for one in incoming.suggestions:
            is_local = incoming.has_local_ids or one.id is None
            id = one.id if one.id and not is_local else new_id()
            said = one.source, one.label, one.start, one.end
            if said not in there if is_local else self._is_new(file, Suggestion, id):
                there.add(said)
                self._ids.add(id)
                self._report.suggestions += 1
                span, words = Span(one.start, one.end), text[one.start : one.end]
                created = one.created or self._added
                yield Edit(
                    None,
                    Suggestion(id, document, one.label, span, words, one.source, one.confidence, one.reason, created),
                )
        for no in incoming.rejections:
            yield from self._people.of(no.annotator)
            id = no.id or new_id()
            if self._is_new(file, Rejection, id):
                self._ids.add(id)
                span, words = Span(no.start, no.end), text[no.start : no.end]
                annotator, created = no.annotator or self._annotator.id, no.created or self._added
                yield Edit(None, Rejection(id, document, annotator, no.label, span, words, created))
        for source in incoming.sources:
            if self._is_new(file, DocumentSource, source.id):
                self._ids.add(source.id)
                yield Edit(None, replace(source, document=document))

    def _states(self, file: ProjectFile, document: str, incoming: IncomingDocument) -> Iterator[Edit]:
        for annotator in sorted(incoming.states.keys() | incoming.notes.keys()):
            yield from self._people.of(annotator)
            state = f"{document}/{annotator}"
            if state not in self._ids and not file.read.has_state(document, annotator):
                self._ids.add(state)
                status = Status(incoming.states.get(annotator, Status.NEW))
                yield Edit(None, DocumentState(document, annotator, status, incoming.notes.get(annotator, "")))

    def _is_new(self, file: ProjectFile, kind: type, id: str) -> bool:
        return id not in self._ids and not file.read.has(kind, id)


class _People:
    """Annotators that are named on the way, each added once."""

    def __init__(self, told: Mapping[str, Annotator]) -> None:
        self._told = told
        self.known: set[str] = set()

    def of(self, annotator: str | None) -> Iterator[Edit]:
        """The edit that makes them known, if they are named and not known yet."""
        if annotator is not None and annotator not in self.known:
            yield self.added(annotator)

    def added(self, annotator: str) -> Edit:
        """The edit that makes them known, by the name their file gives them or else by their id."""
        self.known.add(annotator)
        return Edit(None, self._told.get(annotator, Annotator(annotator, annotator)))


def _title(incoming: IncomingDocument) -> str:
    return title_of(incoming.text, incoming.path) if incoming.title is None else incoming.title


def _said(one: Annotation) -> _Said:
    return one.annotator, one.label, one.span.start, one.span.end


def _says_more(again: IncomingAnnotation, known: Annotation) -> bool:
    """Whether it has attributes or a note that the one known has not."""
    has_others = bool(again.attributes) and again.attributes != known.attributes
    return has_others or (bool(again.note) and again.note != known.note)


def _arrow(one: Relation) -> _Arrow:
    return one.annotator, one.label, one.source, one.target
