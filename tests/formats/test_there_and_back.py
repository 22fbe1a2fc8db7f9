"""What a format of another tool declares to hold comes back the same, and what it does not is reported."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.label import DEFAULT_LABELS
from annotator.formats.format import Format, Outgoing
from annotator.formats.options import ExportOptions
from annotator.formats.registry import FORMATS, read_files
from annotator.formats.report import Report
from tests.examples import ANNOTATOR
from tests.formats.columns.exporting import ROOT
from tests.formats.travelling import EXAMPLE, all_bytes, arrows, seed, spans, there_and_back, told, written
from tests.strategies import many_annotated

OTHERS = tuple(FORMATS[name] for name in ("brat", "webanno", "doccano", "labelstudio", "prodigy"))
WITH_ATTRIBUTES = ("brat", "webanno", "labelstudio")
each = pytest.mark.parametrize("form", OTHERS, ids=lambda form: form.name)
GOLDEN = ROOT / "tests/files/golden"


@each
@settings(max_examples=60)
@given(st.data())
def test_what_is_exported_comes_back_and_the_rest_is_reported(form: Format, data: st.DataObject) -> None:
    documents = list(data.draw(many_annotated((ANNOTATOR,))))
    for one in documents:
        assume(one.document.text.strip("\ufeff \t\r\n") and not one.document.text.startswith("\ufeff"))
    incoming, report = there_and_back(form, documents)
    assert incoming.problems == ()
    assert (incoming.unheld, incoming.recounted) == ((), ())
    assert [one.text for one in incoming.documents] == [one.document.text for one in documents]
    changed = {one.annotation.id for one in (*report.reported, *report.widened)}
    gone = {one.annotation.id for one in report.reported}
    for came, went, there in zip(incoming.documents, told(documents), documents, strict=True):
        kept = [one for one in went.annotations if one.id not in gone]
        exact = {(one.start, one.end, one.label) for one in kept if one.id not in changed}
        found = {(one.start, one.end, one.label): one for one in came.annotations}
        assert len(came.annotations) == len(kept)
        assert exact <= found.keys()
        assert sorted(one.label for one in came.annotations) == sorted(one.label for one in kept)
        if form.name in WITH_ATTRIBUTES:
            alone = Counter((one.start, one.end, one.label) for one in came.annotations)  # trimmed, two may be alike
            for other in kept:
                place = (other.start, other.end, other.label)
                one = found.get(place)
                is_alike = one is None or (one.attributes, one.note) == (other.attributes, other.note)
                assert is_alike or alone[place] > 1
        assert len(came.relations) == len([one for one in there.relations if not {one.source, one.target} & gone])
    assert len(report.widened) + report.exported <= 2 * report.stored


@each
def test_the_running_example_comes_back_with_its_arrow(form: Format) -> None:
    incoming, report = there_and_back(form, [EXAMPLE])
    (document,) = incoming.documents
    assert (incoming.problems, report.exported, report.reported) == ((), 5, [])
    assert spans(document) == [(one.span.start, one.span.end, one.label) for one in EXAMPLE.annotations]
    if form.holds_relations:
        assert arrows(document) == [("speaker", (20, 40, "quote"), (4, 18, "actor"))]


@each
def test_every_span_of_the_seed_comes_back_nested_and_inside_words(form: Format) -> None:
    documents = seed()
    incoming, report = there_and_back(form, documents)
    assert (report.stored, report.widened, incoming.problems) == (100, [], ())
    assert report.exported == 100 or form.name == "prodigy"  # whose spans are whole tokens
    gone = {one.annotation.id for one in report.reported}
    kept = [one for one in documents[0].annotations if one.id not in gone]
    (document,) = incoming.documents
    assert len(kept) == report.exported >= 60
    assert spans(document) == [(one.span.start, one.span.end, one.label) for one in kept]
    if form.name in WITH_ATTRIBUTES:
        assert [one.attributes for one in document.annotations] == [one.attributes for one in documents[0].annotations]


@each
def test_the_seed_is_written_as_the_golden_file_and_twice_the_same(form: Format, tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        written(form, seed(), tmp_path / name / f"seed.{form.name}")
    made = all_bytes(tmp_path / "a" / f"seed.{form.name}")
    assert made == all_bytes(tmp_path / "b" / f"seed.{form.name}")
    assert made == all_bytes(GOLDEN / f"seed.{form.name}")


@each
def test_no_document_makes_an_empty_export(form: Format, tmp_path: Path) -> None:
    report = written(form, [], tmp_path / "out")
    assert (report.stored, report.documents, report.warnings) == (0, 0, [])


@each
def test_an_export_is_told_by_itself(form: Format, tmp_path: Path) -> None:
    out = tmp_path / ("out" if form.is_folder else f"out{form.suffixes[0]}")
    written(form, [EXAMPLE], out)
    incoming = read_files([out])
    assert [len(one.annotations) for one in incoming.documents] == [5]


def test_a_data_set_of_tokens_is_not_taken_for_lines_of_prodigy(tmp_path: Path) -> None:
    form, report = FORMATS["huggingface"], Report(relations_stored=1, relations=1)
    form.write_to(Outgoing(iter([EXAMPLE]), DEFAULT_LABELS, (ANNOTATOR,)), ExportOptions(), tmp_path / "out", report)
    incoming = read_files([tmp_path / "out"])
    assert incoming.problems == ()
    assert sum(len(one.annotations) for one in incoming.documents) >= 5


def test_every_format_says_what_it_is_and_what_it_loses() -> None:
    for form in OTHERS:
        assert form.about.endswith(".")
        assert form.loses


@each
def test_arrows_to_what_is_left_out_are_reported(form: Format) -> None:
    assert isinstance(EXAMPLE, AnnotatedDocument)
    _, report = there_and_back(form, [EXAMPLE])
    assert report.relations + len(report.relations_reported) == (1 if form.holds_relations else 0)
