"""The table of annotations: a row each, read back by Python's own reader to the letter, and safe before Excel."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given, settings

from annotator.domain.label import DEFAULT_LABELS
from annotator.formats.format import Outgoing
from annotator.formats.options import ExportOptions
from annotator.formats.report import Report
from annotator.formats.tables.declared import CSV
from annotator.formats.tables.spans import COLUMNS
from tests.examples import ANNOTATOR, OTHER
from tests.formats.columns.exporting import EXAMPLE
from tests.strategies import many_annotated


def table(documents, **options):
    file, report = io.StringIO(), Report()
    CSV.write(Outgoing(iter(documents), DEFAULT_LABELS, (ANNOTATOR, OTHER)), ExportOptions(**options), file, report)
    text = file.getvalue()
    return text, list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""))), report


def with_attributes(attributes):
    first, *others = EXAMPLE.annotations
    return replace(EXAMPLE, annotations=(replace(first, attributes=attributes), *others))


@settings(max_examples=50)
@given(written=many_annotated((ANNOTATOR, OTHER)))
def test_every_annotation_is_a_row_whose_cells_come_back_to_the_letter(written):
    _, rows, report = table(written)
    stored = [(one, two) for one in written for two in one.annotations]
    assert len(rows) == len(stored) == report.exported
    names = {one.id: one.name for one in (ANNOTATOR, OTHER)}
    for row, (one, annotation) in zip(rows, stored, strict=True):
        assert row["document"] == one.document.id and row["title"] == one.document.title
        assert one.document.text[int(row["start"]) : int(row["end"])] == row["text"] == annotation.text
        assert (row["label"], row["annotator"]) == (annotation.label, names[annotation.annotator])
        assert all(name in row or f"attribute.{name}" in row for name in annotation.attributes)


def test_the_sentence_around_each_annotation_stands_beside_it():
    _, rows, _ = table([EXAMPLE])
    assert {row["sentence"] for row in rows} == {EXAMPLE.document.text}
    assert tuple(rows[0]) == COLUMNS


def test_attributes_are_columns_and_never_hide_a_column_of_the_table():
    _, rows, _ = table([with_attributes({"killed": 12, "label": "x", "who": ["a", "ب"], "none": None})])
    row = rows[0]
    assert (row["killed"], row["label"], row["attribute.label"]) == ("12", EXAMPLE.annotations[0].label, "x")
    assert (row["who"], row["none"]) == ('["a", "ب"]', "")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_only_the_table_for_excel_has_a_mark_and_disarms_formulas(start):
    hostile = start + 'HYPERLINK("x")'
    documents = [with_attributes({"a": hostile, hostile: 1})]
    text, rows, _ = table(documents)
    assert not text.startswith("\ufeff") and rows[0]["a"] == hostile and hostile in rows[0]
    text, rows, _ = table(documents, excel="yes")
    assert text.startswith("\ufeff") and rows[0]["a"] == "'" + hostile and "'" + hostile in rows[0]
