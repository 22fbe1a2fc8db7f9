"""Writes brat (see the folder's own text): a text and its annotations for each document, and brat's configuration."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from re import Pattern, compile

from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.annotation import Annotation
from annotator.domain.json_values import Json
from annotator.domain.label import Label
from annotator.domain.span import Span
from annotator.formats.format import Outgoing
from annotator.formats.options import ExportOptions
from annotator.formats.report import Reason, Report, Reported
from annotator.formats.standoff.brat.reading import NOTES, SUFFIXES, TEXT
from annotator.formats.standoff.values import NO_BLANKS, NO_BREAKS, as_field

TRIMMED = "an edge lay on a line break or a tab, which no piece of a span may hold"
BYTE_ORDER = "document {id} begins with a byte order mark, which readers take away"
_PLAIN: Pattern[str] = compile(r"[A-Za-z0-9_-]+")
_KEPT = compile(rf"[^{NO_BREAKS.pattern[1:-1]}]+")


def save(outgoing: Outgoing, options: ExportOptions, path: Path, report: Report) -> None:
    """A new folder at the path; the report is filled on the way and is balanced.

    Raises:
        OSError: if it cannot be written.
    """
    del options
    path.mkdir()
    seen = _Seen()
    for number, one in enumerate(outgoing.documents, start=1):
        name = f"{number:05}-{one.document.id[:12]}"
        _write(path / (name + TEXT), one.document.text)
        _write(path / (name + SUFFIXES[0]), "".join(f"{line}\n" for line in _lines(one, report, seen)))
        report.documents += 1
        if one.document.text.startswith("\ufeff"):
            report.warnings.append(BYTE_ORDER.format(id=one.document.id))
    _write(path / "annotation.conf", "".join(_configuration(outgoing.labels, seen)))
    _write(path / "visual.conf", "".join(_looks(outgoing.labels)))


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="")


@dataclass(slots=True)
class _Seen:
    """What the documents held, for brat's own configuration: relations, and attributes with their values."""

    relations: set[str] = field(default_factory=set)
    attributes: dict[str, set[str]] = field(default_factory=dict)


def _lines(document: AnnotatedDocument, report: Report, seen: _Seen) -> Iterator[str]:
    text = document.document.text
    ids: dict[str, str] = {}
    kept: list[Annotation] = []
    for annotation in document.annotations:
        report.stored += 1
        pieces = [
            (found.start(), found.end()) for found in _KEPT.finditer(text, annotation.span.start, annotation.span.end)
        ]
        if not pieces:
            report.reported.append(Reported(annotation, Reason.BREAKS))
            continue
        if Span(pieces[0][0], pieces[-1][1]) != annotation.span:
            report.widened.append(Reported(annotation, TRIMMED))
        report.exported += 1
        report.count_entity(annotation.label)
        kept.append(annotation)
        ids[annotation.id] = f"T{len(kept)}"
        offsets = ";".join(f"{start} {end}" for start, end in pieces)
        words = " ".join(text[start:end] for start, end in pieces)
        yield f"T{len(kept)}\t{annotation.label} {offsets}\t{words}"
    arrows = report.with_ends(document.relations, ids.keys())
    for number, arrow in enumerate(arrows, start=1):
        ids[arrow.id] = f"R{number}"
        label = as_field(arrow.label, NO_BLANKS)
        seen.relations.add(label)
        yield f"R{number}\t{label} Arg1:{ids[arrow.source]} Arg2:{ids[arrow.target]}"
    said = [(ids[one.id], one.attributes) for one in kept] + [(ids[one.id], one.attributes) for one in arrows]
    yield from _sayings(said, seen)
    notes = [(ids[annotation.id], annotation.note) for annotation in kept if annotation.note is not None]
    for number, (id, note) in enumerate(notes, start=1):
        yield f"#{number}\t{NOTES} {id}\t{as_field(note, NO_BREAKS)}"


def _sayings(found: Sequence[tuple[str, Mapping[str, Json]]], seen: _Seen) -> Iterator[str]:
    told = [(id, name, value) for id, attributes in found for name, value in attributes.items()]
    for number, (id, name, value) in enumerate(told, start=1):
        key = as_field(name, NO_BLANKS)
        written = "" if value is True else as_field(value, NO_BLANKS)
        seen.attributes.setdefault(key, set()).add(written)
        yield f"A{number}\t{key} {id} {written}".rstrip(" ")


def _configuration(labels: Sequence[Label], seen: _Seen) -> Iterator[str]:
    """brat's `annotation.conf`: which labels, arrows and attributes there are, as far as it can name them."""
    yield "[entities]\n"
    yield from (f"{label.id}\n" for label in labels)
    yield "[relations]\n"
    yield from (f"{one} Arg1:<ENTITY>, Arg2:<ENTITY>\n" for one in sorted(seen.relations) if _PLAIN.fullmatch(one))
    yield "[events]\n[attributes]\n"
    for name, values in sorted(seen.attributes.items()):
        if _PLAIN.fullmatch(name):
            choices = "|".join(sorted(one for one in values if one and not set(one) & set("|,")))
            yield f"{name} Arg:<ENTITY>" + (f", Value:{choices}\n" if choices else "\n")


def _looks(labels: Sequence[Label]) -> Iterator[str]:
    """brat's `visual.conf`: the names and colours of the labels."""
    yield "[labels]\n"
    yield from (f"{label.id} | {label.name('ar')} | {label.name('en')}\n" for label in labels)
    yield "[drawing]\n"
    yield from (f"{label.id} bgColor:{label.colour.get('dark', '#dddddd')}\n" for label in labels)
