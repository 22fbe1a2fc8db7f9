"""Prodigy: JSON lines with a text, its tokens and its spans; `token_end` is the last token, not the one after.

    {"text": "…", "tokens": [{"text": "قال", "start": 0, "end": 3, "id": 0, "ws": true}],
     "spans": [{"start": 4, "end": 18, "label": "actor", "token_start": 1, "token_end": 3}], "answer": "accept"}

Offsets are code points. Source: Prodigy's documentation, "Annotation interfaces".
"""

import json
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import IO, Any

from annotator.arabic.words import Token
from annotator.domain.annotation import Annotation
from annotator.formats.columns.tokens import TOKENISERS
from annotator.formats.format import Format, Outgoing
from annotator.formats.incoming import (
    Incoming,
    IncomingAnnotation,
    IncomingDocument,
    IncomingRelation,
    Kind,
    Recounted,
    Unheld,
)
from annotator.formats.json.elements import first_object, objects_in
from annotator.formats.json.fields import Fields, is_text
from annotator.formats.json.tasks import (
    Spanned,
    document_facts,
    incoming_of,
    more_of,
    placed,
    plain_annotations,
    says_more,
    shown,
    tell_bare,
    told_metadata,
    without_nothing,
)
from annotator.formats.options import ExportOptions
from annotator.formats.report import Reason, Report, Reported

ACCEPTED = "accept"
_TOKEN = "Token"  # noqa: S105 - a label for what carries none
_HASHES = ("_input_hash", "_task_hash", "_session_id", "_view_id", "_is_binary", "_timestamp", "_annotator_id")
_OF_SPAN = ("start", "end", "text", "label", "token_start", "token_end", "input_hash")
_KNOWN = (*_HASHES, "text", "tokens", "spans", "relations", "answer", "label", "accept", "options")


def write(outgoing: Outgoing, options: ExportOptions, file: IO[str], report: Report) -> None:
    """A line for each document, as they come; spans that do not begin and end where tokens do are reported."""
    bare = 0
    for one in outgoing.documents:
        text = one.document.text
        tokens = TOKENISERS[options.tokens](text)
        spans = {a.id: span for a in one.annotations if (span := _span(a, tokens)) is not None}
        kept = [a for a in one.annotations if a.id in spans]
        report.reported += [Reported(a, Reason.OFF_GRID) for a in one.annotations if a.id not in spans]
        report.stored += len(one.annotations) - len(kept)
        report.hold(kept)
        relations = [
            {
                "head": spans[a.source]["token_end"], "child": spans[a.target]["token_end"], "label": a.label,
                "head_span": spans[a.source], "child_span": spans[a.target],
            }
            for a in report.with_ends(one.relations, spans.keys())
        ]  # fmt: skip
        told = {
            "text": text, "tokens": [_token(text, place, token) for place, token in enumerate(tokens)],
            "spans": list(spans.values()), **({"relations": relations} if relations else {}),
            "meta": document_facts(one), "answer": ACCEPTED,
        }  # fmt: skip
        file.write(json.dumps(told, ensure_ascii=False) + "\n")
        bare += says_more(one)
    tell_bare(bare, report)


def _token(text: str, place: int, token: Token) -> dict[str, Any]:
    words = text[token.start : token.end]
    has_blank = text[token.end : token.end + 1] == " "
    return {"text": words, "start": token.start, "end": token.end, "id": place, "ws": has_blank}


def _span(one: Annotation, tokens: Sequence[Token]) -> dict[str, Any] | None:
    first = bisect_left(tokens, one.span.start, key=lambda token: token.start)
    last = bisect_left(tokens, one.span.end, key=lambda token: token.end)
    if max(first, last) >= len(tokens) or tokens[first].start != one.span.start or tokens[last].end != one.span.end:
        return None
    offsets = {"start": one.span.start, "end": one.span.end}
    return {**offsets, "label": one.label, "token_start": first, "token_end": last}


def is_prodigy(beginning: str) -> bool:
    """Whether a file that begins so has the keys of Prodigy."""
    first = first_object(beginning)
    tokens = first.get("tokens")
    is_plain = isinstance(tokens, list) and any(isinstance(one, str) for one in tokens)  # of a data set, say
    return (
        not first.keys().isdisjoint({"spans", "answer", "_input_hash", "_task_hash"})
        and "text" in first
        and "format" not in first
        and not is_plain
    )


def read(text: str, path: str) -> Incoming:
    """The documents of a file, one an object; of one whose answer was not `accept` the spans are told, and left out.

    Problems: BrokenField, and those of `counted`.
    """
    return Incoming.of(_document(Fields(value, path, line), trouble) for line, value, trouble in objects_in(text, path))


def _document(fields: Fields, trouble: tuple[Any, ...]) -> Incoming:
    if trouble:
        return Incoming(problems=trouble)
    text = fields.text("text", required=True)
    if text is None:
        return Incoming(problems=tuple(fields.problems))
    unheld: list[Unheld] = []
    recounted: list[Recounted] = []
    annotator = fields.name("_annotator_id")
    spanned = list(_spanned(fields, unheld))
    annotations = plain_annotations(placed(text, spanned, fields, recounted), annotator)
    relations = list(_relations(fields, text, annotations, unheld))
    answer = fields.text("answer") or ACCEPTED
    if answer != ACCEPTED:
        left = [one.label for one in annotations] or [text]
        unheld += (Unheld(fields.path, fields.line, Kind.ANSWER, f"{answer}: {one}") for one in left)
        annotations, relations = [], []
    for name in ("label", "accept"):
        value = fields.value.get(name)
        for one in value if isinstance(value, list) else [] if value is None else [value]:
            unheld.append(Unheld(fields.path, fields.line, Kind.DOCUMENT_LABEL, shown(one)))
    metadata, ours = told_metadata(fields, _KNOWN, "meta")
    document = IncomingDocument(
        text, fields.path, fields.line, **ours, metadata=metadata, annotations=tuple(annotations),
        relations=tuple(relations), has_local_ids=True,
    )  # fmt: skip
    return incoming_of(document, fields.problems, unheld, recounted)


def _spanned(fields: Fields, unheld: list[Unheld]) -> Iterator[Spanned]:
    tokens = [one.value for one in fields.objects("tokens")]
    for place, one in enumerate(fields.objects("spans")):
        value = without_nothing(one.value)
        if not {"start", "end"} <= value.keys():
            value |= _by_tokens(value, tokens)
        one.value = value
        told, label = one.told(), one.text("label", required=True)
        if told is None or label is None or not one.require("label", bool(label.strip()), "a word"):
            continue
        names_tokens = bool(tokens) and {"token_start", "token_end"} <= value.keys()
        is_same = not names_tokens or _by_tokens(value, tokens) == {"start": told.start, "end": told.end}
        if not one.require("token_start", is_same, "the token that begins at start, and `token_end` that ends at end"):
            continue
        if told.start == told.end:
            unheld.append(Unheld(fields.path, fields.line, Kind.EMPTY_SPAN, f"{label} {told.start}"))
        else:
            yield Spanned(told, label, f"s{place}", more_of(fields, f"spans[{place}]", value, _OF_SPAN))


def _by_tokens(span: dict[str, Any], tokens: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Where the tokens that a span names begin and end."""
    match span:
        case {"token_start": int() as first, "token_end": int() as last} if 0 <= first <= last < len(tokens):
            return {"start": tokens[first].get("start"), "end": tokens[last].get("end")}
    return {}


def _relations(
    fields: Fields, text: str, annotations: list[IncomingAnnotation], unheld: list[Unheld]
) -> Iterator[IncomingRelation]:
    """The arrows from heads to children; an end that carries no label gets one."""
    tokens = [one.value for one in fields.objects("tokens")]
    for one in fields.objects("relations"):
        label = one.text("label", required=True)
        ends = [_end(one, name, text, tokens, annotations) for name in ("head", "child")]
        source, target = ends
        if label is None or source is None or target is None:
            continue
        if not one.require("label", bool(label.strip()), "a word"):
            continue
        if source == target:
            unheld.append(Unheld(fields.path, fields.line, Kind.LOOP, f"{label} {source} {target}"))
        else:
            yield IncomingRelation(label, source, target)


def _end(
    relation: Fields, name: str, text: str, tokens: Sequence[dict[str, Any]], annotations: list[IncomingAnnotation]
) -> str | None:
    at = relation.value.get(name)
    span = relation.value.get(f"{name}_span") or _by_tokens({"token_start": at, "token_end": at}, tokens)
    match span:
        case {"start": int() as start, "end": int() as end} if 0 <= start < end <= len(text):
            label = span.get("label") if isinstance(span, dict) else None
            there = [one for one in annotations if (one.start, one.end) == (start, end)]
            found = next((one for one in there if one.label == label), there[0] if there and not label else None)
            if found is None:
                word = str(label) if is_text(label) and str(label).strip() else _TOKEN
                found = IncomingAnnotation(start, end, word, f"{name}{len(annotations)}", line=relation.line)
                annotations.append(found)
            return found.id
    relation.require(f"{name}_span", False, "a span of the text, with start and end")
    return None


PRODIGY = Format(
    name="prodigy",
    suffixes=(".jsonl", ".json"),
    read=read,
    write=write,
    options=("tokens",),
    sniff=is_prodigy,
    carries_offsets=True,
    holds_relations=True,
    about="JSON lines with a text, its tokens and its spans, as Prodigy reads them; nested ones only for spancat.",
    loses=(
        "spans that do not begin and end where tokens do",
        "attributes and notes",
        "who made an annotation, when, and how sure",
    ),
)
