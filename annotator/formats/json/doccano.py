"""doccano: JSON with a text and its labels on each line, as `label` triples or as `entities` and `relations`.

    {"text": "…", "entities": [{"id": 1, "start_offset": 4, "end_offset": 18, "label": "actor"}], "relations": []}

Offsets are code points; in a project that counts graphemes they are graphemes, which its files do not tell: where an
entity names its words (`text`) they decide. Source: doccano's user guide, "Import and export".
"""

import json
from collections.abc import Iterator
from typing import IO, Any

from annotator.domain.errors.files import BrokenField, DuplicateId, UnknownReference
from annotator.formats.format import Format, Outgoing
from annotator.formats.incoming import Incoming, IncomingDocument, IncomingRelation, Kind, Recounted, Unheld
from annotator.formats.json.elements import first_object, objects_in
from annotator.formats.json.fields import Fields, is_text
from annotator.formats.json.tasks import (
    Spanned,
    document_facts,
    incoming_of,
    name_of,
    placed,
    plain_annotations,
    says_more,
    shown,
    tell_bare,
    told_metadata,
)
from annotator.formats.offsets import Told
from annotator.formats.options import ExportOptions
from annotator.formats.report import Report

_TEXTS = ("text", "data", "column_data")
_SPANS = ("entities", "label", "labels", "annotations", "spans", "column_label")
_CLASSES = ("cats", "categories", "category")
_COMMENTS = ("Comments", "comments")
_KNOWN = (*_TEXTS, *_SPANS, *_CLASSES, *_COMMENTS, "relations", "id")


def write(outgoing: Outgoing, options: ExportOptions, file: IO[str], report: Report) -> None:
    """A line for each document, as they come; ids count through the whole file."""
    del options
    number = bare = 0
    for one in outgoing.documents:
        ids = {annotation.id: number + place for place, annotation in enumerate(one.annotations, start=1)}
        number += len(ids)
        entities = [
            {"id": ids[a.id], "start_offset": a.span.start, "end_offset": a.span.end, "label": a.label}
            for a in one.annotations
        ]
        arrows = report.with_ends(one.relations, ids.keys())
        relations = [
            {"id": report.relations - len(arrows) + place, "from_id": ids[a.source], "to_id": ids[a.target],
             "type": a.label}
            for place, a in enumerate(arrows, start=1)
        ]  # fmt: skip
        told = {"text": one.document.text, "entities": entities, "relations": relations}
        file.write(json.dumps(told | document_facts(one), ensure_ascii=False) + "\n")
        report.hold(one.annotations)
        bare += says_more(one)
    tell_bare(bare, report)


def is_doccano(beginning: str) -> bool:
    """Whether a file that begins so has the keys of doccano."""
    first = first_object(beginning)
    entries = first.get("annotations")
    old = isinstance(entries, list) and any(isinstance(one, list) or "start_offset" in one for one in entries if one)
    keys = {"entities", "label", "labels", "column_label", *_CLASSES, "Comments"}
    has_keys = not first.keys().isdisjoint(keys) and not isinstance(first.get("data"), dict)
    return (has_keys and "format" not in first and "spans" not in first) or old


def read(text: str, path: str) -> Incoming:
    """The documents of a file, one an object.

    A label that lies on no part of the text is told. Problems: BrokenField, DuplicateId for an entity's id,
    UnknownReference for a relation's end, and those of `counted`.
    """
    return Incoming.of(_document(Fields(value, path, line), trouble) for line, value, trouble in objects_in(text, path))


def _document(fields: Fields, trouble: tuple[Any, ...]) -> Incoming:
    if trouble:
        return Incoming(problems=trouble)
    name = next((one for one in _TEXTS if is_text(fields.value.get(one))), _TEXTS[0])
    text = fields.text(name, required=True)
    unheld: list[Unheld] = []
    recounted: list[Recounted] = []
    spanned = list(_spanned(fields, unheld))
    if text is None:
        return Incoming(problems=tuple(fields.problems))
    annotations = plain_annotations(placed(text, spanned, fields, recounted))
    relations = tuple(_relations(fields, {one.id for one in annotations if one.id}, unheld))
    for key, kind in (*((one, Kind.DOCUMENT_LABEL) for one in _CLASSES), *((one, Kind.COMMENT) for one in _COMMENTS)):
        unheld += _listed(fields, key, kind)
    metadata, ours = told_metadata(fields, _KNOWN, "meta", "metadata")
    document = IncomingDocument(
        text, fields.path, fields.line, **ours, metadata=metadata, annotations=tuple(annotations),
        relations=relations, foreign_id=name_of(fields.value.get("id")), has_local_ids=True,
    )  # fmt: skip
    return incoming_of(document, fields.problems, unheld, recounted)


def _listed(fields: Fields, key: str, kind: Kind) -> Iterator[Unheld]:
    value = fields.value.get(key)
    for one in value if isinstance(value, list) else [] if value is None else [value]:
        yield Unheld(fields.path, fields.line, kind, shown(one))


def _spanned(fields: Fields, unheld: list[Unheld]) -> Iterator[Spanned]:
    seen: set[str] = set()
    for key in _SPANS:
        value = fields.value.get(key)
        for place, one in enumerate(value if isinstance(value, list) else [] if value is None else [value]):
            where = f"{key}[{place}]"
            match one:
                case [int() as start, int() as end, label, *_] if name_of(label):
                    yield from _on_text(fields, unheld, Told(start, end, None, fields.line), str(label), None)
                case {"start_offset": int() as start, "end_offset": int() as end, "label": label} if name_of(label):
                    told = Told(start, end, _said(one), fields.line)
                    yield from _on_text(fields, unheld, told, str(label), _id(fields, one, seen))
                case {"start": int() as start, "end": int() as end, "label": label} if name_of(label):
                    told = Told(start, end, _said(one), fields.line)
                    yield from _on_text(fields, unheld, told, str(label), _id(fields, one, seen))
                case str() | int() | {"label": str() | int()} | {"text": str()} if "start_offset" not in _keys(one):
                    unheld.append(Unheld(fields.path, fields.line, Kind.DOCUMENT_LABEL, shown(one)))
                case _:
                    fields.problems.append(BrokenField(fields.path, fields.line, where, "[start, end, label]"))


def _keys(one: object) -> set[str]:
    return {"start_offset"} if isinstance(one, dict) and one.keys() & {"start_offset", "end_offset", "start"} else set()


def _on_text(fields: Fields, unheld: list[Unheld], told: Told, label: str, id: str | None) -> Iterator[Spanned]:
    if not is_text(label):
        fields.problems.append(BrokenField(fields.path, fields.line, "label", "text without NUL or lone surrogates"))
    elif told.start == told.end:
        unheld.append(Unheld(fields.path, fields.line, Kind.EMPTY_SPAN, f"{label} {told.start}"))
    else:
        yield Spanned(told, label, id)


def _said(one: dict[str, Any]) -> str | None:
    return one["text"] if is_text(one.get("text")) else None


def _id(fields: Fields, one: dict[str, Any], seen: set[str]) -> str | None:
    id = name_of(one.get("id"))
    if id is not None and id in seen:
        fields.problems.append(DuplicateId(fields.path, fields.line, id))
    if id is not None:
        seen.add(id)
    return id


def _relations(fields: Fields, ids: set[str], unheld: list[Unheld]) -> Iterator[IncomingRelation]:
    for one in fields.objects("relations"):
        source, target, label = (name_of(one.value.get(name)) for name in ("from_id", "to_id", "type"))
        label = label or name_of(one.value.get("label"))
        is_whole = source is not None and target is not None and label is not None and is_text(label)
        if not one.require("from_id", is_whole, "an id, with `to_id` and `type`"):
            continue
        missing = next((end for end in (source, target) if end not in ids), None)
        if missing is not None:
            fields.problems.append(UnknownReference(fields.path, fields.line, missing))
        elif source == target:
            unheld.append(Unheld(fields.path, fields.line, Kind.RELATION, f"{label} {source} {target}"))
        else:
            yield IncomingRelation(label or "", source or "", target or "")


DOCCANO = Format(
    name="doccano",
    suffixes=(".jsonl", ".json"),
    read=read,
    write=write,
    sniff=is_doccano,
    carries_offsets=True,
    holds_relations=True,
    about="JSON lines with a text, its entities and the relations between them, as doccano imports them.",
    loses=("attributes and notes", "who made an annotation, when, and how sure"),
)
