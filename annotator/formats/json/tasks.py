"""What lines of other annotation tools have in common: spans put on a text, attributes that are not held, metadata."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.errors import FileTrouble
from annotator.domain.json_values import Json
from annotator.formats.incoming import Incoming, IncomingAnnotation, IncomingDocument, Recounted, Unheld
from annotator.formats.json.fields import Fields, is_text
from annotator.formats.offsets import Run, Told, Unit, counted, is_alike, is_same
from annotator.formats.report import Report

_OURS = ("title", "source", "published")
BARE = "attributes and notes of annotations are not in the file: {count}"


@dataclass(frozen=True, slots=True)
class Spanned:
    """A span of a task with its label, and what names it there; its offsets are still to be counted.

    `attributes` is what else the task says of it, `annotator` whose it is, where that is told.
    """

    told: Told
    label: str
    id: str | None = None
    attributes: Mapping[str, Json] = field(default_factory=dict)
    annotator: str | None = None


def placed(
    text: str, spanned: Sequence[Spanned], fields: Fields, recounted: list[Recounted]
) -> list[tuple[Spanned, Run]]:
    """The spans in code points, all counted alike; problems go to the fields, another unit to `recounted`."""
    found = counted(text, [one.told for one in spanned], fields.path, agreements=(is_same, is_alike))
    fields.problems += found.problems
    if found.unit is not Unit.CODE_POINTS:
        recounted.append(Recounted(fields.path, fields.line, found.unit))
    return [(one, run) for one, run in zip(spanned, found.runs, strict=True) if run]


def plain_annotations(found: Iterable[tuple[Spanned, Run]], annotator: str | None = None) -> list[IncomingAnnotation]:
    """The spans as annotations, those that do not tell whose they are of that annotator."""
    return [
        IncomingAnnotation(
            *run, one.label, one.id, one.annotator or annotator, attributes=one.attributes, line=one.told.line
        )
        for one, run in found
    ]


def more_of(fields: Fields, where: str, value: Mapping[str, Any], known: Iterable[str]) -> dict[str, Json]:
    """What an object inside of the fields tells beyond the keys known, without what is null; stored as attributes.

    What cannot be stored is a problem.
    """
    left = {*known}
    found = {key: one for key, one in value.items() if key not in left and one is not None}
    return found if not found or fields.require_storable(where, found) else {}


def told_metadata(fields: Fields, known: Iterable[str], *names: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """What else an object tells: its keys that are not known with those of its objects `names`; and title and the like.

    What cannot be stored is a problem.
    """
    found: dict[str, Any] = {}
    for name in names:
        value = fields.value.get(name)
        found |= value if isinstance(value, dict) else {} if value is None else {name: value}
    left = {*known, *names}
    found |= {key: value for key, value in fields.value.items() if key not in left}
    fields.require_storable("metadata", found)
    ours = {name: found.pop(name) for name in _OURS if isinstance(found.get(name), str)}
    return found, {name: ours.get(name) for name in _OURS}


def document_facts(one: AnnotatedDocument) -> dict[str, Json]:
    """Title, source and date of a document, where it has them."""
    document = one.document
    told = {"title": document.title, "source": document.source, "published": document.published}
    return {name: value for name, value in told.items() if value}


def tell_bare(count: int, report: Report) -> None:
    """Warn of attributes and notes that the format leaves out."""
    if count:
        report.warnings.append(BARE.format(count=count))


def says_more(one: AnnotatedDocument) -> int:
    """How many annotations have attributes or a note."""
    return sum(bool(annotation.attributes) or annotation.note is not None for annotation in one.annotations)


def incoming_of(
    document: IncomingDocument | None,
    problems: Iterable[FileTrouble],
    unheld: Iterable[Unheld] = (),
    recounted: Iterable[Recounted] = (),
) -> Incoming:
    """What one object gives: its document, or what is wrong with it."""
    problems = tuple(problems)
    documents = () if document is None or problems else (document,)
    return Incoming(documents, problems=problems, unheld=tuple(unheld), recounted=tuple(recounted))


def name_of(value: object) -> str | None:
    """A word or a number that names something; None where it names nothing."""
    is_name = isinstance(value, str | int) and not isinstance(value, bool) and bool(str(value).strip())
    return str(value) if is_name else None


def shown(value: object) -> str:
    """The value as a report shows it, in JSON that can be written anywhere."""
    written = json.dumps(value, ensure_ascii=False)
    return written if is_text(written) else json.dumps(value)


def without_nothing(value: Mapping[str, Any]) -> dict[str, Any]:
    """The object without what is null."""
    return {key: one for key, one in value.items() if one is not None}
