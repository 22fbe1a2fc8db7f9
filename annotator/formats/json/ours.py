"""`jsonl`: one document a line with everything the project knows, so that importing it gives the same project.

The label set and the annotators stand in the first line. On import only `text` is required, and
`start`, `end` and `label` of each annotation; keys this program does not know are kept in `metadata`.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Any

from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.annotation import Annotation, Relation
from annotator.domain.document import DocumentSource, Status
from annotator.domain.label import Label
from annotator.domain.suggestion import Rejection, Suggestion
from annotator.formats.format import Format, Outgoing
from annotator.formats.incoming import (
    Incoming,
    IncomingAnnotation,
    IncomingDocument,
    IncomingRejection,
    IncomingRelation,
    IncomingSuggestion,
    Recounted,
)
from annotator.formats.json.fields import Fields, parsed_lines
from annotator.formats.offsets import Told, Unit, counted
from annotator.formats.options import ExportOptions
from annotator.formats.report import Report

VERSION = "annotator-jsonl/1"
_KNOWN = frozenset({
    "format", "offsets", "labels", "annotators", "id", "title", "text", "source", "published", "added", "metadata",
    "annotations", "relations", "states", "notes", "sources", "suggestions", "refusals",
})  # fmt: skip


def label_as_json(label: Label) -> dict[str, Any]:
    """A label's definition, as `jsonl` and every sidecar carry it."""
    told: dict[str, Any] = {"id": label.id, "names": dict(label.names), "key": label.key, "colour": dict(label.colour)}
    return told | ({"retired": True} if label.retired else {})


def write(outgoing: Outgoing, options: ExportOptions, file: IO[str], report: Report) -> None:
    """Every document with every annotation of the layers asked for; loses nothing."""
    del options
    for number, annotated in enumerate(outgoing.documents):
        head: dict[str, Any] = {"format": VERSION, "offsets": "code points"}
        if number == 0:
            head["labels"] = [label_as_json(label) for label in outgoing.labels]
            head["annotators"] = [{"id": one.id, "name": one.name} for one in outgoing.annotators]
        file.write(json.dumps(head | _document_as_json(annotated), ensure_ascii=False) + "\n")
        report.documents += 1
        report.relations += len(annotated.relations)
        for annotation in annotated.annotations:
            report.stored += 1
            report.exported += 1
            report.count_entity(annotation.label)


def _document_as_json(annotated: AnnotatedDocument) -> dict[str, Any]:
    document = annotated.document
    notes = {state.annotator: state.note for state in annotated.states if state.note}
    return {
        "id": document.id,
        "title": document.title,
        "text": document.text,
        "source": document.source,
        "published": document.published,
        "metadata": dict(document.metadata),
        "annotations": [_annotation_as_json(one) for one in annotated.annotations],
        "relations": [_relation_as_json(one) for one in annotated.relations],
        "states": {state.annotator: state.status.value for state in annotated.states},
        **({"notes": notes} if notes else {}),
        **(
            {"suggestions": [_suggestion_as_json(one) for one in annotated.suggestions]}
            if annotated.suggestions
            else {}
        ),
        **({"refusals": [_rejection_as_json(one) for one in annotated.rejections]} if annotated.rejections else {}),
        "sources": [_source_as_json(one) for one in annotated.sources],
        "added": document.added,
    }


def _annotation_as_json(one: Annotation) -> dict[str, Any]:
    return {
        "id": one.id, "start": one.span.start, "end": one.span.end, "label": one.label, "text": one.text,
        "annotator": one.annotator, "created": one.created, "attributes": dict(one.attributes), "note": one.note,
        "flags": list(one.flags), "origin": one.origin, "confidence": one.confidence, "guideline": one.guideline,
    }  # fmt: skip


def _relation_as_json(one: Relation) -> dict[str, Any]:
    return {
        "id": one.id, "label": one.label, "from": one.source, "to": one.target, "annotator": one.annotator,
        "created": one.created, "attributes": dict(one.attributes),
    }  # fmt: skip


def _suggestion_as_json(one: Suggestion) -> dict[str, Any]:
    return {
        "id": one.id, "start": one.span.start, "end": one.span.end, "label": one.label, "text": one.text,
        "source": one.source, "confidence": one.confidence, "reason": one.reason, "created": one.created,
    }  # fmt: skip


def _rejection_as_json(one: Rejection) -> dict[str, Any]:
    return {
        "id": one.id, "start": one.span.start, "end": one.span.end, "label": one.label, "text": one.text,
        "annotator": one.annotator, "created": one.created,
    }  # fmt: skip


def _source_as_json(one: DocumentSource) -> dict[str, Any]:
    return {
        "id": one.id, "title": one.title, "source": one.source, "published": one.published,
        "foreign_id": one.foreign_id, "added": one.added,
    }  # fmt: skip


def read(text: str, path: str) -> Incoming:
    """All documents of a file, and every line that is not as it should be.

    An annotation with `"suggestion": true` was made by a program, and comes in as its suggestion.
    """
    parts: list[Incoming] = []
    seen: set[str] = set()
    for line, value, trouble in parsed_lines(text, path):
        fields = Fields(value, path, line)
        fields.problems.extend(trouble)
        document, unit = _document(fields, seen) if not trouble else (None, Unit.CODE_POINTS)
        labels, annotators = fields.labels(), fields.annotators()
        documents = () if document is None or fields.problems else (document,)
        recounted = () if unit is Unit.CODE_POINTS else (Recounted(path, line, unit),)
        parts.append(Incoming(documents, labels, annotators, tuple(fields.problems), recounted=recounted))
    return Incoming.of(parts)


def _document(fields: Fields, seen: set[str]) -> tuple[IncomingDocument | None, Unit]:
    text = fields.text("text", required=True)
    if text is None:
        return None, Unit.CODE_POINTS
    spanned = [one for name in ("annotations", "suggestions", "refusals") for one in _spanned(fields, name, seen)]
    found = counted(text, [one.told for one in spanned], fields.path)
    fields.problems += found.problems
    placed = [(one, *run) for one, run in zip(spanned, found.runs, strict=True) if run]
    annotations = tuple(_annotation(*one) for one in placed if one[0].kind == "annotations")
    states = fields.texts("states")
    fields.require("states", all(value in list(Status) for value in states.values()), "statuses: " + ", ".join(Status))
    unknown = {key: value for key, value in fields.value.items() if key not in _KNOWN}
    fields.require_storable("metadata", unknown)
    document = IncomingDocument(
        text, fields.path, fields.line,
        title=fields.text("title"), source=fields.text("source"), published=fields.text("published"),
        added=fields.text("added"), metadata=dict(fields.mapping("metadata")) | unknown, annotations=annotations,
        states=states, notes=fields.texts("notes"),
        relations=tuple(_relations(fields, {one.id for one in annotations if one.id is not None}, seen)),
        suggestions=tuple(_suggestion(*one) for one in placed if one[0].kind == "suggestions"),
        rejections=tuple(_rejection(*one) for one in placed if one[0].kind == "refusals"),
        sources=tuple(_sources(fields, seen)), foreign_id=_foreign_id(fields.value.get("id")),
    )  # fmt: skip
    return document, found.unit


def _foreign_id(value: object) -> str | None:
    """What another tool calls the document: a word or a number."""
    return str(value)[:200] if isinstance(value, str | int) and str(value).strip() else None


@dataclass(frozen=True, slots=True)
class _Spanned:
    """Something with a label on the text; `kind` is the list it belongs to."""

    kind: str
    fields: Fields
    told: Told
    label: str
    id: str | None


def _spanned(fields: Fields, name: str, seen: set[str]) -> Iterator[_Spanned]:
    for one in fields.objects(name):
        told, label, id = one.told(), one.text("label", required=True), one.name("id")
        one.require("suggestion", isinstance(one.value.get("suggestion", False), bool), "true or false")
        if told is not None and label is not None and (id is None or one.is_first(id, seen)):
            is_proposed = one.value.get("suggestion") is True
            yield _Spanned("suggestions" if is_proposed else name, one, told, label, id)


def _annotation(spanned: _Spanned, start: int, end: int) -> IncomingAnnotation:
    one = spanned.fields
    return IncomingAnnotation(
        start, end, spanned.label, id=spanned.id, annotator=one.name("annotator"), created=one.text("created"),
        attributes=one.mapping("attributes"), note=one.text("note"), flags=one.words("flags"),
        origin=one.text("origin"), confidence=one.number("confidence"), guideline=one.text("guideline"), line=one.line,
    )  # fmt: skip


def _suggestion(spanned: _Spanned, start: int, end: int) -> IncomingSuggestion:
    one = spanned.fields
    return IncomingSuggestion(
        start, end, spanned.label, one.name("source") or one.name("annotator") or "import", id=spanned.id,
        confidence=one.number("confidence"), reason=one.text("reason") or "", created=one.text("created"),
    )  # fmt: skip


def _rejection(spanned: _Spanned, start: int, end: int) -> IncomingRejection:
    one = spanned.fields
    return IncomingRejection(
        start, end, spanned.label, id=spanned.id, annotator=one.name("annotator"), created=one.text("created")
    )


def _relations(fields: Fields, annotations: set[str], seen: set[str]) -> Iterator[IncomingRelation]:
    for one in fields.objects("relations"):
        source, target, label = (one.text(name, required=True) for name in ("from", "to", "label"))
        if source is None or target is None or label is None or not one.require("label", bool(label.strip()), "a word"):
            continue
        is_whole = source in annotations and target in annotations and source != target
        if not one.require("from", is_whole, "the id of one annotation of the document, and `to` of another"):
            continue
        id = one.name("id")
        if id is None or one.is_first(id, seen):
            yield IncomingRelation(
                label, source, target, id=id, annotator=one.name("annotator"), created=one.text("created"),
                attributes=one.mapping("attributes"),
            )  # fmt: skip


def _sources(fields: Fields, seen: set[str]) -> Iterator[DocumentSource]:
    for one in fields.objects("sources"):
        id, title = one.name("id"), one.text("title", required=True)
        if title is not None and one.require("id", id is not None, "a text") and id and one.is_first(id, seen):
            yield DocumentSource(
                id,
                "",
                title,
                one.text("source"),
                one.text("published"),
                one.text("foreign_id"),
                one.text("added") or "",
            )


JSONL = Format(
    name="jsonl",
    suffixes=(".jsonl", ".ndjson"),
    read=read,
    write=write,
    all_layers=True,
    carries_offsets=True,
    holds_relations=True,
    about="One document a line with everything the project knows: importing it gives the same project.",
)
