"""Writing `jsonl`: every document with all that is said of it, a line each."""

import json
from typing import IO, Any

from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.annotation import Annotation, Relation
from annotator.domain.document import DocumentSource
from annotator.domain.label import Label
from annotator.domain.suggestion import Rejection, Suggestion
from annotator.formats.format import Outgoing
from annotator.formats.options import ExportOptions
from annotator.formats.report import Report

VERSION = "annotator-jsonl/1"


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
