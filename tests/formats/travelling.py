"""What the tests of formats of other tools share: a project written, read again, and compared."""

import io
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.annotation import Annotation, Relation
from annotator.domain.document import Document, document_id
from annotator.domain.label import DEFAULT_LABELS
from annotator.domain.span import Span
from annotator.formats.format import Format, Outgoing
from annotator.formats.incoming import Incoming, IncomingDocument
from annotator.formats.json.ours.declared import JSONL as OURS
from annotator.formats.options import ExportOptions
from annotator.formats.report import Report
from tests.examples import ANNOTATOR, INSTANT, annotation, example
from tests.formats.columns.exporting import ROOT

SHARED = ROOT.parent / "shared/data/importers"
EXAMPLE = AnnotatedDocument(
    example(),
    (
        replace(annotation(), note="من موقع\nالصحيفة"),
        annotation(15, 18, "location", "a2"),
        annotation(20, 40, "quote", "a3"),
        replace(annotation(26, 35, "casualty", "a4"), attributes={"killed": 12, "exact": True, "kind": "مدنيون"}),
        annotation(36, 39, "date", "a5"),
    ),
    relations=(Relation("r1", example().id, ANNOTATOR.id, "speaker", "a3", "a1", INSTANT, {"sure": "yes"}),),
)


def written(form: Format, documents: list[AnnotatedDocument], out: Path) -> Report:
    """The report of an export to that place."""
    report = Report(relations_stored=sum(len(one.relations) for one in documents))
    form.write_to(Outgoing(iter(documents), DEFAULT_LABELS, (ANNOTATOR,)), ExportOptions(), out, report)
    assert report.is_balanced
    assert report.documents == len(documents)
    assert sum(report.entities.values()) == report.exported
    return report


def read_again(form: Format, out: Path) -> Incoming:
    """All that the files at the place hold."""
    files = sorted(out.glob(f"*{form.suffixes[0]}")) if form.is_folder else [out]
    return Incoming.of(form.read_file(file, "utf-8") for file in files)


def there_and_back(form: Format, documents: list[AnnotatedDocument]) -> tuple[Incoming, Report]:
    """What is read of an export, and its report."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / f"out{form.suffixes[0]}"
        report = written(form, documents, out)
        return read_again(form, out), report


def all_bytes(out: Path) -> dict[str, bytes]:
    """Of a file or a folder, every file by its path from there."""
    files = sorted(out.rglob("*")) if out.is_dir() else [out]
    return {file.relative_to(out.parent).as_posix(): file.read_bytes() for file in files if file.is_file()}


def spans(document: IncomingDocument) -> list[tuple[int, int, str]]:
    return [(one.start, one.end, one.label) for one in document.annotations]


def arrows(document: IncomingDocument) -> list[tuple[str, tuple[int, int, str], tuple[int, int, str]]]:
    """Each arrow with the places of its ends."""
    by_id = {one.id: (one.start, one.end, one.label) for one in document.annotations}
    return sorted((one.label, by_id[one.source], by_id[one.target]) for one in document.relations)


def told(documents: list[AnnotatedDocument]) -> list[IncomingDocument]:
    """The same documents as `jsonl` would tell them, which loses nothing."""
    file = io.StringIO()
    report = Report()
    OURS.write(Outgoing(documents, DEFAULT_LABELS, (ANNOTATOR,)), ExportOptions(), file, report)
    return list(OURS.read(file.getvalue(), "x").documents)


def seed() -> list[AnnotatedDocument]:
    """The sample project, with its attributes."""
    incoming = OURS.read((ROOT / "resources/sample/seed.jsonl").read_text(encoding="utf-8"), "seed.jsonl")
    return [AnnotatedDocument(_document(one), tuple(_stored(one))) for one in incoming.documents]


def _document(one: IncomingDocument) -> Document:
    return Document(document_id(one.text), one.title or "", one.text, one.source, one.published)


def _stored(document: IncomingDocument) -> Iterator[Annotation]:
    id, text = document_id(document.text), document.text
    for one in document.annotations:
        span = Span(one.start, one.end)
        words = span.text_in(text)
        yield Annotation(one.id or "", id, ANNOTATOR.id, one.label, span, words, INSTANT, one.attributes, one.note)
