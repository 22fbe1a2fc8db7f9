"""WebAnno TSV 3: spans, attributes and relations come in; chains and slots are told; broken rows are refused."""

import io
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import FileTrouble
from annotator.domain.errors.files import (
    BrokenColumns,
    BrokenField,
    DuplicateId,
    FileEmpty,
    OffsetsOutsideText,
    TextDisagrees,
    UnknownReference,
)
from annotator.domain.label import DEFAULT_LABELS
from annotator.formats.format import Outgoing
from annotator.formats.incoming import Incoming, Kind
from annotator.formats.options import ExportOptions
from annotator.formats.registry import read_files
from annotator.formats.report import Report
from annotator.formats.standoff.webanno.declared import WEBANNO
from annotator.formats.standoff.webanno.escapes import (
    escaped_text,
    escaped_value,
    parted,
    unescaped,
    unescaped_value,
    value_and_id,
)
from annotator.formats.standoff.webanno.header import read_name, written_name
from annotator.formats.standoff.webanno.reading import read
from annotator.formats.standoff.webanno.writing import SEVERAL
from tests.formats.columns.exporting import annotated
from tests.formats.travelling import EXAMPLE, SHARED, arrows, spans
from tests.strategies import any_text

HEADER = "#FORMAT=WebAnno TSV 3.3\n#T_SP=x.Span|value|sure\n#T_RL=x.Rel|kind|BT_x.Span\n#T_CH=x.Link|a|b\n\n\n"
ROWS = (
    "1-1\t0-3\tقال\t_\t_\t_\t_\t_\t_\t",
    "1-2\t4-8\tرئيس\tactor[1]\t*[1]\t_\t_\t_\t_\t",
    "1-3\t9-12\tحلب\tactor[1]|place[2]\t*[1]|yes[2]\t_\t_\t_\t_\t",
)


def tsv(*rows: str, header: str = HEADER, text: str = "قال رئيس حلب") -> str:
    return header + f"#Text={text}\n" + "\n".join(rows) + "\n"


def with_row(row: str, number: int = 3) -> str:
    return tsv(*ROWS[: number - 1], row, *ROWS[number:])


def test_stacked_spans_over_several_tokens_come_in_with_their_attributes() -> None:
    (document,) = read(tsv(*ROWS), "a.tsv").documents
    assert document.text == "قال رئيس حلب"
    assert spans(document) == [(4, 12, "actor"), (9, 12, "place")]
    assert [one.attributes for one in document.annotations] == [{}, {"sure": "yes"}]


def test_a_note_on_a_relation_becomes_an_attribute() -> None:
    header = HEADER.replace("kind|BT", "kind|note|BT")
    row = "1-3\t9-12\tحلب\tactor[1]|place[2]\t*[1]|yes[2]\tin\tملاحظة\t1-2[1_2]\t_\t_\t"
    rows = (one.replace("_\t_\t_\t_\t", "_\t_\t_\t_\t_\t") for one in ROWS[:2])
    (document,) = read(tsv(*rows, row, header=header), "a.tsv").documents
    assert document.relations[0].attributes == {"kind": "in", "note": "ملاحظة"}


@pytest.mark.parametrize(
    "beginning",
    [
        HEADER,
        "\ufeff" + HEADER,
        "#T_SP=x.Span|value\n\n\n#Text=x\n",
        " # webanno.custom.Span | value\n#id=1\n#text=قال رئيس\n1-1\tقال\t_\t\n",
    ],
)
def test_a_file_without_its_first_line_or_of_an_older_version_is_refused_as_what_it_is(
    tmp_path: Path, beginning: str
) -> None:
    (tmp_path / "a.tsv").write_text(beginning, encoding="utf-8")
    (problem,) = read_files([tmp_path]).problems
    assert isinstance(problem, BrokenField)
    assert (problem.line, problem.field) == (1, "#FORMAT")


def test_a_label_of_blanks_is_none() -> None:
    (document,) = read(with_row(ROWS[2].replace("place[2]", " [2]")), "a.tsv").documents
    assert spans(document) == [(4, 12, "actor"), (9, 12, "Span")]


def test_lines_of_old_macs_are_lines() -> None:
    assert read(tsv(*ROWS).replace("\n", "\r"), "a.tsv") == read(tsv(*ROWS), "a.tsv")


def test_a_relation_leads_from_the_row_it_names_to_its_own() -> None:
    row = "1-3\t9-12\tحلب\tactor[1]|place[2]\t*[1]|yes[2]\tin\t1-2[1_2]\t_\t_\t"
    (document,) = read(with_row(row), "a.tsv").documents
    assert arrows(document) == [("in", (4, 12, "actor"), (9, 12, "place"))]


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        ("1-3\t9-12\tحلب\tactor[1]|place[2]\t*[1]|yes[2]\t_\t_\t*->1-1\t*\t", Kind.CHAIN),
        (ROWS[2] + "\n1-3.1\t12-12\t\tplace\t*\t_\t_\t_\t_\t", Kind.EMPTY_SPAN),
        (ROWS[2].replace("[2]\t_\t_", "[2]\tin\t1-3[2_2]"), Kind.LOOP),
        ("#comment\n" + ROWS[2], Kind.COMMENT),
    ],
)
def test_what_there_is_no_place_for_is_told_with_its_line(row: str, kind: Kind) -> None:
    incoming = read(with_row(row), "a.tsv")
    (left,) = incoming.unheld
    assert (left.what, left.path, incoming.problems) == (kind, "a.tsv", ())
    assert left.line in (10, 11)
    assert len(incoming.documents[0].annotations) == 2


@pytest.mark.parametrize(
    ("text", "fact", "line"),
    [
        (with_row("1-3\t9-12\tحلب\tactor[1]"), BrokenColumns, 10),
        (with_row(ROWS[2] + "x\ty"), BrokenColumns, 10),
        (with_row(ROWS[2].replace("1-3", "3")), BrokenField, 10),
        (with_row(ROWS[2].replace("1-3", "1-2")), DuplicateId, 10),
        (with_row(ROWS[2].replace("9-12", "9")), BrokenField, 10),
        (with_row(ROWS[2].replace("9-12", "9-99")), OffsetsOutsideText, 10),
        (with_row(ROWS[2].replace("9-12", "12-9")), OffsetsOutsideText, 10),
        (with_row(ROWS[2].replace("حلب", "حمص")), TextDisagrees, 10),
        (with_row(ROWS[2].replace("actor[1]", "date[1]")), BrokenField, 10),
        (with_row(ROWS[2].replace("[2]\t_\t_", "[2]\tin\t1-9[1_2]")), UnknownReference, 10),
        (with_row(ROWS[2].replace("[2]\t_\t_", "[2]\tin\t1-1")), UnknownReference, 10),
        (tsv(*ROWS).replace("#FORMAT=WebAnno TSV 3.3", "#FORMAT=WebAnno TSV 2"), BrokenField, 1),
        (tsv(*ROWS).replace("#T_RL=x.Rel|kind|BT_x.Span", "#T_XX=x"), BrokenField, 3),
        (HEADER + "\n".join(ROWS), BrokenField, 7),
        (HEADER + "#Text=قال رئيس حلب\n", BrokenField, 7),
        (HEADER, BrokenField, 1),
        (HEADER + tsv(*ROWS), BrokenField, 1),
        (with_row("1-3\t9-12\tحلب\tactor[1]\t*[1]\t_\t_\t_\t"), BrokenColumns, 10),
        (with_row(ROWS[2].replace("*[1]", "*")), BrokenField, 10),
        (with_row(ROWS[2].replace("*[1]", "*[9]")), BrokenField, 10),
        (with_row(ROWS[2].replace("*[1]|yes[2]", "*[1]")), BrokenField, 10),
        (
            tsv(
                ROWS[0].replace("_\t_", "actor[1]\t*[1]", 1),
                ROWS[0].replace("1-1\t0-3\tقال", "1-2\t4-8\tرئيس"),
                ROWS[2],
            ),
            BrokenField,
            8,
        ),
        (tsv(*ROWS[:2]), BrokenField, 7),
        (tsv(*ROWS, text="قال رئيس حلب ."), BrokenField, 7),
        (tsv(ROWS[0], ROWS[2]), BrokenField, 9),
        (with_row(ROWS[2].replace("1-3", "1-3.1")), BrokenField, 10),
        (with_row(ROWS[0].replace("1-1", "1-1.1"), 1), BrokenField, 8),
        (tsv(*ROWS).replace("رئيس حلب\n", "رئيس حلب\n#Text=أمس\n"), BrokenField, 7),
        ("", FileEmpty, 0),
    ],
)
def test_what_is_broken_is_refused_with_its_line(text: str, fact: type[FileTrouble], line: int) -> None:
    incoming = read(text, "a.tsv")
    assert not incoming.documents or text.count("#FORMAT") > 1
    assert type(incoming.problems[0]) is fact
    assert getattr(incoming.problems[0], "line", 0) == line


@pytest.mark.parametrize("cut", [30, 120, 200, 230, 260])
def test_a_file_cut_off_is_refused_or_whole(cut: int) -> None:
    whole = tsv(*ROWS)
    incoming = read(whole[:cut], "a.tsv")
    assert incoming.problems or len(incoming.documents) == 1


def test_offsets_are_utf_16_and_other_units_are_told() -> None:
    header = "#FORMAT=WebAnno TSV 3.2\n#T_SP=x.Span|\n\n\n"
    for offsets, told in (("3-6", []), ("2-5", ["code points"])):
        first = "0-2" if not told else "0-1"
        incoming = read(tsv(f"1-1\t{first}\t👍\t_\t", f"1-2\t{offsets}\tحلب\t*\t", header=header, text="👍 حلب"), "a")
        assert (spans(incoming.documents[0]), incoming.problems) == ([(2, 5, "Span")], ())
        assert [one.unit for one in incoming.recounted] == told


def test_between_sentences_lie_a_line_break_and_blanks() -> None:
    header = "#FORMAT=WebAnno TSV 3.3\r\n\r\n\r\n"
    text = f"{header}#Text=one\r\n1-1\t1-4\tone\t\r\n\r\n#Text=two\r\n2-1\t7-10\ttwo\t\r\n"
    assert [one.text for one in read(text, "a").documents] == [" one\n  two"]


def test_arrows_between_bare_tokens_put_a_label_on_both() -> None:
    header = "#FORMAT=WebAnno TSV 3.3\n#T_RL=x.Dep|value|BT_x.Token\n\n\n"
    (document,) = read(tsv("1-1\t0-1\ta\t_\t_\t", "1-2\t2-3\tb\tsubj\t1-1\t", header=header, text="a b"), "x").documents
    assert arrows(document) == [("subj", (0, 1, "Token"), (2, 3, "Token"))]


@pytest.mark.parametrize(
    ("layer", "cells", "label", "attributes"),
    [
        ("x.Span|", ("*",), "Span", {}),
        ("x.Event|type", ("attack",), "attack", {}),
        ("x.Event|kind|size", ("attack", "3"), "Event", {"kind": "attack", "size": 3}),
        ("x.Lemma|value", ("be",), "Lemma", {"value": "be"}),
        ("x.POS|PosValue|coarseValue", ("NN", "NOUN"), "NN", {"coarseValue": "NOUN"}),
        ("x.Span|value", (r"a\[1\]\|\_\->\;\t\n\*\\",), "a[1]|_->;\t\n*\\", {}),
    ],
)
def test_the_label_is_the_value_that_names_a_kind_or_the_layer(
    layer: str, cells: tuple[str, ...], label: str, attributes: dict[str, object]
) -> None:
    header = f"#FORMAT=WebAnno TSV 3.3\n#T_SP={layer}\n\n\n"
    (document,) = read(tsv("1-1\t0-1\ta\t" + "\t".join(cells) + "\t", header=header, text="a"), "x").documents
    (one,) = document.annotations
    assert (one.label, one.attributes) == (label, attributes)


def text_of(*documents: object) -> tuple[str, Report]:
    file, report = io.StringIO(), Report(relations_stored=1)
    WEBANNO.write(Outgoing(documents, DEFAULT_LABELS), ExportOptions(), file, report)  # type: ignore[arg-type,misc]
    return file.getvalue(), report


def test_the_running_example_has_parts_of_tokens_stacks_and_an_arrow() -> None:
    text, _ = text_of(EXAMPLE)
    assert (
        "#T_RL=webanno.custom.Relation|value|sure|BT_de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity\n" in text
    )
    assert "1-4\t15-18\tحلب\tactor[1]|location[2]\t" in text
    (row,) = re.findall(r"^1-2\t.*$", text, re.MULTILINE)
    assert row.split("\t")[-4:] == ["speaker", "yes", "1-6[3_1]", ""]


def test_a_span_on_blanks_is_a_token_of_its_own_and_several_documents_are_told() -> None:
    text, report = text_of(annotated("a  b", [("quote", 2, 4)]), annotated(" x", [("date", 0, 1)]))
    assert "1-2\t1-3\t  \t_\t\n1-2.1\t2-3\t \tquote[1]\t\n1-3\t3-4\tb\tquote[1]\t\n" in text
    assert report.warnings == [SEVERAL]
    assert [spans(one) for one in read(text, "x").documents] == [[(2, 4, "quote")], [(0, 1, "date")]]


@given(any_text())
def test_escapes_lead_back(text: str) -> None:
    assert unescaped_value(escaped_value(text)) == text
    assert value_and_id(f"{escaped_value(text)}[12]") == (escaped_value(text), "12")
    assert value_and_id(escaped_value(text)) == (escaped_value(text), "")
    assert parted(f"{escaped_value(text)}|x", "|") == (escaped_value(text), "x")
    assert unescaped(escaped_text(text)) == text
    assert read_name(written_name(text)) == text
    assert not set(written_name(text)) & set("|\t\n")


PARTS = st.sampled_from([
    *ROWS, "#Text=قال رئيس حلب", "#FORMAT=WebAnno TSV 3.3", "#T_SP=a|b", "#T_RL=a|BT_b", "#T_SP=a|ROLE_b:c|d",
    "\t", "\n", "1-1", "0-3", "[1]", "|", "_", "*", "->1-1", "\\", "1-1[1_2]",
])  # fmt: skip


@given(st.lists(PARTS | st.just("\n") | st.text(max_size=3), max_size=30).map("".join), st.booleans())
def test_no_text_makes_the_reader_fail(text: str, has_header: bool) -> None:
    incoming = read((HEADER if has_header else "") + text, "x")
    assert all(isinstance(one, FileTrouble) for one in incoming.problems)
    assert incoming.documents or incoming.problems


FIXTURES = sorted((SHARED / "webanno_tsv3").glob("*/reference.tsv"))


@pytest.mark.skipif(not FIXTURES, reason="the files of WebAnno are not here")
def test_every_file_of_the_fixtures_comes_in_and_nothing_of_it_is_lost() -> None:
    for path in FIXTURES:
        incoming: Incoming = read_files([path])
        assert incoming.problems == (), path
        (document,) = incoming.documents
        text = path.read_text(encoding="utf-8")
        heads = re.findall(r"^#T_(..)", text, re.MULTILINE)
        cells = [cell for line in text.splitlines() if re.match(r"\d+-\d+", line) for cell in line.split("\t")[3:]]
        if heads == ["SP"] and "ROLE_" not in text:
            columns = len(re.findall(r"^#T_SP=(.*)$", text, re.MULTILINE)[0].split("|")) - 1
            items = [item for cell in cells if cell not in ("_", "") for item in re.split(r"(?<!\\)\|", cell)]
            numbers = {found[1] for one in items if (found := re.search(r"(?<!\\)\[(\d+)\]$", one))}
            single = sum(not re.search(r"(?<!\\)\[\d+\]$", one) for one in items) / columns
            assert len(document.annotations) + len(incoming.unheld) == len(numbers) + single, path
        assert ("CH" in heads) == any(one.what == Kind.CHAIN for one in incoming.unheld), path
        ends = [cell for cell in cells if "RL" in heads and re.match(r"\d+-\d+", cell)]
        assert len(document.relations) == sum(one.count("|") + 1 for one in ends), path
