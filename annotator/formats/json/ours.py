"""`jsonl`: one document a line with everything the project knows, so that importing it gives the same project.

The label set and the annotators stand in the first line. On import only `text` is required, and
`start`, `end` and `label` of each annotation; keys this program does not know are kept in `metadata`.
"""

import json
from collections.abc import Iterator
from typing import IO, Any

from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.annotation import Annotation
from annotator.domain.document import Status
from annotator.domain.label import Label
from annotator.formats.format import Format, Outgoing
from annotator.formats.incoming import Incoming, IncomingAnnotation, IncomingDocument
from annotator.formats.json.fields import Fields, parsed_lines
from annotator.formats.options import ExportOptions
from annotator.formats.report import Report

VERSION = "annotator-jsonl/1"
_KNOWN = frozenset({
    "format", "offsets", "labels", "annotators", "id", "title", "text", "source", "published", "added", "metadata",
    "annotations", "relations", "states", "notes", "sources",
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
        "relations": [],
        "states": {state.annotator: state.status.value for state in annotated.states},
        **({"notes": notes} if notes else {}),
        "sources": [],
        "added": document.added,
    }


def _annotation_as_json(one: Annotation) -> dict[str, Any]:
    return {
        "id": one.id, "start": one.span.start, "end": one.span.end, "label": one.label, "text": one.text,
        "annotator": one.annotator, "created": one.created, "attributes": dict(one.attributes), "note": one.note,
        "flags": list(one.flags), "origin": one.origin, "confidence": one.confidence, "guideline": one.guideline,
    }  # fmt: skip


def read(text: str, path: str) -> Incoming:
    """All documents of a file, and every line that is not as it should be."""
    parts: list[Incoming] = []
    seen: set[str] = set()
    for line, value, trouble in parsed_lines(text, path):
        fields = Fields(value, path, line)
        fields.problems.extend(trouble)
        document = _document(fields, seen) if not trouble else None
        labels, annotators = fields.labels(), fields.annotators()
        documents = () if document is None or fields.problems else (document,)
        parts.append(Incoming(documents, labels, annotators, tuple(fields.problems)))
    return Incoming.of(parts)


def _document(fields: Fields, seen: set[str]) -> IncomingDocument | None:
    text = fields.text("text", required=True)
    if text is None:
        return None
    annotations = tuple(_annotations(fields, text, seen))
    states = fields.texts("states")
    fields.require("states", all(value in list(Status) for value in states.values()), "statuses: " + ", ".join(Status))
    unknown = {key: value for key, value in fields.value.items() if key not in _KNOWN}
    unknown |= {key: fields.value[key] for key in ("relations", "sources") if fields.value.get(key)}
    fields.require_storable("metadata", unknown)
    metadata = dict(fields.mapping("metadata")) | unknown
    return IncomingDocument(
        text, fields.path, fields.line,
        title=fields.text("title"), source=fields.text("source"), published=fields.text("published"),
        added=fields.text("added"), metadata=metadata, annotations=annotations,
        states=states, notes=fields.texts("notes"),
    )  # fmt: skip


def _annotations(fields: Fields, text: str, seen: set[str]) -> Iterator[IncomingAnnotation]:
    for one in fields.objects("annotations"):
        start, end = one.whole_number("start"), one.whole_number("end")
        label = one.text("label", required=True)
        if start is None or end is None or label is None or not one.covers(text, start, end):
            continue
        id = one.name("id")
        if id is not None and not one.is_first(id, seen):
            continue
        yield IncomingAnnotation(
            start, end, label, id=id, annotator=one.name("annotator"), created=one.text("created"),
            attributes=one.mapping("attributes"), note=one.text("note"), flags=one.words("flags"),
            origin=one.text("origin"), confidence=one.number("confidence"), guideline=one.text("guideline"),
        )  # fmt: skip


JSONL = Format("jsonl", (".jsonl", ".ndjson"), read, write, all_layers=True, carries_offsets=True)
