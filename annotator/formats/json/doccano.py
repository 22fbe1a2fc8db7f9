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
    more_of,
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
_OF_ENTITY = (
    *("id", "uuid", "start_offset", "end_offset", "start", "end", "text", "label", "label_name"),
    *("user", "user_name", "document", "example", "created_at", "updated_at"),
)
_OF_RELATION = ("id", "uuid", "from_id", "to_id", "type", "label", "user", "example", "created_at", "updated_at")
_OLD_SAYINGS = ({"label", "user"}, {"text", "user"})
"""What an entry of `annotations` holds where whole texts were labelled or rewritten."""
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
    old = isinstance(entries, list) and any(
        isinstance(one, list) or (isinstance(one, dict) and ("start_offset" in one or one.keys() in _OLD_SAYINGS))
        for one in entries
        if one
    )
    keys = {"entities", "label", "labels", "column_label", *_CLASSES, "Comments"}
    has_keys = not first.keys().isdisjoint(keys) and not isinstance(first.get("data"), dict)
    return (has_keys and "format" not in first and "spans" not in first) or old


def read(text: str, path: str) -> Incoming:
    """The documents of a file, one an object.

    Where several people worked in the file each has a layer of their own. What else an entity or a relation tells
    becomes attributes. A label that lies on no part of the text is told. Problems: BrokenField, DuplicateId for an
    entity's id, UnknownReference for a relation's end, and those of `counted`.
    """
    elements = tuple(objects_in(text, path))
    people = {person for _, value, _ in elements for person in _people(value)}
    return Incoming.of(
        _document(Fields(value, path, line), trouble, len(people) > 1) for line, value, trouble in elements
    )


def _people(value: dict[str, Any]) -> Iterator[str]:
    for one in (one for key in _SPANS if isinstance(value.get(key), list) for one in value[key]):
        if isinstance(one, dict) and (person := _person(one)) is not None:
            yield person


def _person(entity: dict[str, Any]) -> str | None:
    name = name_of(entity.get("user_name")) or name_of(entity.get("user"))
    return name if is_text(name) else None


def _document(fields: Fields, trouble: tuple[Any, ...], has_layers: bool) -> Incoming:
    if trouble:
        return Incoming(problems=trouble)
    name = next((one for one in _TEXTS if is_text(fields.value.get(one))), _TEXTS[0])
    text = fields.text(name, required=True)
    unheld: list[Unheld] = []
    recounted: list[Recounted] = []
    spanned = list(_spanned(fields, unheld, has_layers))
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


def _spanned(fields: Fields, unheld: list[Unheld], has_layers: bool) -> Iterator[Spanned]:
    seen: set[str] = set()
    for key in _SPANS:
        value = fields.value.get(key)
        for place, one in enumerate(value if isinstance(value, list) else [] if value is None else [value]):
            where = f"{key}[{place}]"
            match one:
                case [start, end, label, *rest] if (told := _told(fields, start, end)) and name_of(label):
                    yield from _on_text(fields, unheld, Spanned(told, str(label)))
                    unheld += (Unheld(fields.path, fields.line, Kind.OTHER_RESULT, shown(each)) for each in rest)
                case {"label": label} if (told := _told_by(fields, one)) and name_of(label):
                    label = name_of(one.get("label_name")) or str(label)
                    more = more_of(fields, where, one, _OF_ENTITY)
                    person = _person(one) if has_layers else None
                    yield from _on_text(fields, unheld, Spanned(told, label, _id(fields, one, seen), more, person))
                case str() | int() | {"label": str() | int()} | {"text": str()} if "start_offset" not in _keys(one):
                    unheld.append(Unheld(fields.path, fields.line, Kind.DOCUMENT_LABEL, shown(one)))
                case _:
                    fields.problems.append(BrokenField(fields.path, fields.line, where, "[start, end, label]"))


def _keys(one: object) -> set[str]:
    return {"start_offset"} if isinstance(one, dict) and one.keys() & {"start_offset", "end_offset", "start"} else set()


def _told(fields: Fields, start: object, end: object, said: str | None = None) -> Told | None:
    """The span, if both are whole numbers; true and false, which Python takes for some, are none."""
    if not isinstance(start, int) or not isinstance(end, int) or bool in (type(start), type(end)):
        return None
    return Told(start, end, said, fields.line)


def _told_by(fields: Fields, entity: dict[str, Any]) -> Told | None:
    start, end = (entity.get(f"{name}_offset", entity.get(name)) for name in ("start", "end"))
    said = entity.get("text")
    return _told(fields, start, end, said if is_text(said) else None)


def _on_text(fields: Fields, unheld: list[Unheld], spanned: Spanned) -> Iterator[Spanned]:
    told, label = spanned.told, spanned.label
    if not is_text(label):
        fields.problems.append(BrokenField(fields.path, fields.line, "label", "text without NUL or lone surrogates"))
    elif told.start == told.end:
        unheld.append(Unheld(fields.path, fields.line, Kind.EMPTY_SPAN, f"{label} {told.start}"))
    else:
        yield spanned


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
            unheld.append(Unheld(fields.path, fields.line, Kind.LOOP, f"{label} {source} {target}"))
        else:
            more = more_of(one, "relations", one.value, _OF_RELATION)
            yield IncomingRelation(label or "", source or "", target or "", attributes=more)


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
