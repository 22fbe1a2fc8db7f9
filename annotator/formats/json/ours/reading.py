"""Reading `jsonl`: every line that is not as it should be is told, and why."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from annotator.domain.document import DocumentSource, Status
from annotator.domain.json_values import Json
from annotator.formats.incoming import (
    Incoming,
    IncomingAnnotation,
    IncomingDocument,
    IncomingRejection,
    IncomingRelation,
    IncomingSuggestion,
    Kind,
    Recounted,
    Unheld,
)
from annotator.formats.json.fields import Fields, lines_of, parsed
from annotator.formats.json.ours.at_once import annotations_at_once
from annotator.formats.json.tasks import more_of, shown
from annotator.formats.offsets import Told, Unit, counted

_KNOWN = frozenset({
    "format", "offsets", "labels", "annotators", "id", "title", "text", "source", "published", "added", "metadata",
    "annotations", "relations", "states", "notes", "sources", "suggestions", "refusals",
})  # fmt: skip
_OF_ANNOTATION = frozenset({
    "id", "start", "end", "label", "text", "annotator", "created", "attributes", "note", "flags", "origin",
    "confidence", "guideline", "suggestion",
})  # fmt: skip
_OF_RELATION = frozenset({"id", "label", "from", "to", "annotator", "created", "attributes"})
_OF_SUGGESTION = _OF_ANNOTATION - {"attributes", "note", "flags", "origin", "guideline"} | {"source", "reason"}
_OF_OTHERS: Mapping[str, Collection[str]] = {
    "suggestions": _OF_SUGGESTION,
    "refusals": {"id", "start", "end", "label", "text", "annotator", "created"},
    "sources": {"id", "title", "source", "published", "foreign_id", "added"},
    "labels": {"id", "names", "colour", "key", "retired"},
    "annotators": {"id", "name"},
}


def read(text: str, path: str) -> Incoming:
    """All documents of a file, and every line that is not as it should be.

    An annotation with `"suggestion": true` was made by a program, and comes in as its suggestion. What an annotation
    or a relation tells under other names becomes its attributes, as a document's becomes its metadata. What other
    things tell under other names is not held.
    """
    parts: list[Incoming] = []
    seen: set[str] = set()
    for line, written in lines_of(text):
        value, trouble = parsed(written, path, line)
        fields = Fields(value, path, line)
        fields.problems.extend(trouble)
        document, unit = _document(fields, seen) if not trouble else (None, Unit.CODE_POINTS)
        labels, annotators = fields.labels(), fields.annotators()
        documents = () if document is None or fields.problems else (document,)
        recounted = () if unit is Unit.CODE_POINTS else (Recounted(path, line, unit),)
        problems, unheld = tuple(fields.problems), tuple(_unheld(fields, document))
        parts.append(Incoming(documents, labels, annotators, problems, unheld=unheld, recounted=recounted))
    return Incoming.of(parts)


def _document(fields: Fields, seen: set[str]) -> tuple[IncomingDocument | None, Unit]:
    text = fields.text("text", required=True)
    if text is None:
        return None, Unit.CODE_POINTS
    said = _at_once(fields, text, seen) or _one_by_one(fields, text, seen)
    states = fields.texts("states")
    fields.require("states", all(value in list(Status) for value in states.values()), "statuses: " + ", ".join(Status))
    unknown = {key: value for key, value in fields.value.items() if key not in _KNOWN}
    fields.require_storable("metadata", unknown)
    document = IncomingDocument(
        text, fields.path, fields.line,
        title=fields.text("title"), source=fields.text("source"), published=fields.text("published"),
        added=fields.text("added"), metadata=dict(fields.mapping("metadata")) | unknown, annotations=said.annotations,
        states=states, notes=fields.texts("notes"),
        relations=tuple(_relations(fields, said.annotations, seen)),
        suggestions=said.suggestions, rejections=said.rejections,
        sources=tuple(_sources(fields, seen)), foreign_id=_foreign_id(fields.value.get("id")),
    )  # fmt: skip
    return document, said.unit


@dataclass(frozen=True, slots=True)
class _Said:
    """What is said on the text of one document, and the unit its offsets were in."""

    annotations: tuple[IncomingAnnotation, ...]
    suggestions: tuple[IncomingSuggestion, ...] = ()
    rejections: tuple[IncomingRejection, ...] = ()
    unit: Unit = Unit.CODE_POINTS


def _at_once(fields: Fields, text: str, seen: set[str]) -> _Said | None:
    """Where there are annotations alone, and none needs a second look."""
    value = fields.value
    if any(value.get(name) not in (None, []) for name in ("suggestions", "refusals")):
        return None
    annotations = annotations_at_once(value.get("annotations"), text, fields.line, seen)
    return None if annotations is None else _Said(annotations)


def _one_by_one(fields: Fields, text: str, seen: set[str]) -> _Said:
    spanned = [one for name in ("annotations", "suggestions", "refusals") for one in _spanned(fields, name, seen)]
    found = counted(text, [one.told for one in spanned], fields.path)
    fields.problems += found.problems
    placed = [(one, *run) for one, run in zip(spanned, found.runs, strict=True) if run]
    return _Said(
        tuple(_annotation(*one) for one in placed if one[0].kind == "annotations"),
        tuple(_suggestion(*one) for one in placed if one[0].kind == "suggestions"),
        tuple(_rejection(*one) for one in placed if one[0].kind == "refusals"),
        found.unit,
    )


def _unheld(fields: Fields, document: IncomingDocument | None) -> Iterator[Unheld]:
    """What the things that have no attributes tell under names that are not known."""
    for name, known in _OF_OTHERS.items():
        for one in _objects(fields, name):
            yield from _others(fields, name, one, known)
    if document is not None and document.suggestions:
        for one in _objects(fields, "annotations"):
            if one.get("suggestion") is True:
                yield from _others(fields, "suggestions", one, _OF_SUGGESTION)


def _objects(fields: Fields, name: str) -> Iterator[dict[str, Any]]:
    listed = fields.value.get(name)
    return (one for one in listed if isinstance(one, dict)) if isinstance(listed, list) else iter(())


def _others(fields: Fields, name: str, one: dict[str, Any], known: Collection[str]) -> Iterator[Unheld]:
    for key, value in one.items():
        if key not in known and value not in (None, [], {}):
            yield Unheld(fields.path, fields.line, Kind.COLUMN, f"{name}: {shown({key: value})}")


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
        attributes=_attributes(one, _OF_ANNOTATION), note=one.text("note"), flags=one.words("flags"),
        origin=one.text("origin"), confidence=one.number("confidence"), guideline=one.text("guideline"), line=one.line,
    )  # fmt: skip


def _attributes(one: Fields, known: Collection[str]) -> Mapping[str, Json]:
    """Its attributes, and what it tells under names that are not known; an attribute comes before such a field."""
    attributes, others = one.mapping("attributes"), more_of(one, "attributes", one.value, known)
    return {**others, **attributes} if others else attributes


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


def _relations(fields: Fields, annotations: Iterable[IncomingAnnotation], seen: set[str]) -> Iterator[IncomingRelation]:
    there = {one.id for one in annotations if one.id is not None}
    for one in fields.objects("relations"):
        source, target, label = (one.text(name, required=True) for name in ("from", "to", "label"))
        if source is None or target is None or label is None or not one.require("label", bool(label.strip()), "a word"):
            continue
        is_whole = source in there and target in there and source != target
        if not one.require("from", is_whole, "the id of one annotation of the document, and `to` of another"):
            continue
        id = one.name("id")
        if id is None or one.is_first(id, seen):
            yield IncomingRelation(
                label, source, target, id=id, annotator=one.name("annotator"), created=one.text("created"),
                attributes=_attributes(one, _OF_RELATION),
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
