"""Texts from the column of a table: which column, what stands beside it, and tables that are not of texts."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors.files import ColumnMissing, ColumnUnclear, FileEmpty, SheetMissing, TableOfAnnotations
from annotator.formats.choice import FileChoice, TableChoice
from annotator.formats.incoming import Kind
from annotator.formats.registry import FORMATS, read_file
from tests.strategies import any_text


def table(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def texts(path: Path, column: str | None = None) -> list[str]:
    incoming = read_file(path, FileChoice(table=TableChoice(text=column)))
    assert incoming.problems == ()
    return [one.text for one in incoming.documents]


@pytest.mark.parametrize("name", ["text", "Text", "النص", "نص", "المحتوى", "article"])
@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_a_column_named_for_texts_is_taken_whatever_parts_the_cells(tmp_path: Path, name: str, sign: str) -> None:
    path = table(tmp_path / "a.csv", f'id{sign}{name}\n1{sign}"قال: نعم{sign} ثم\nلا"\n2{sign}آخر\n')
    assert texts(path) == [f"قال: نعم{sign} ثم\nلا", "آخر"]


def test_title_source_day_and_id_come_from_their_columns(tmp_path: Path) -> None:
    path = table(tmp_path / "a.tsv", "الرابط\tالعنوان\tالمصدر\tتاريخ النشر\tالنص\nx/1\tع\tسانا\t13/11/2023\tمتن\n")
    (one,) = read_file(path).documents
    assert (one.foreign_id, one.title, one.source, one.published, one.text) == ("x/1", "ع", "سانا", "2023-11-13", "متن")
    assert one.line == 2


def test_of_columns_without_such_names_one_must_be_chosen(tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", "a,b\nقال,الوزير\n")
    (problem,) = read_file(path).problems
    assert isinstance(problem, ColumnUnclear) and problem.columns == "a, b"
    assert texts(path, "b") == ["الوزير"]
    assert isinstance(read_file(path, FileChoice(table=TableChoice("c"))).problems[0], ColumnMissing)


def test_columns_without_names_have_numbers_and_a_lone_column_needs_none(tmp_path: Path) -> None:
    long = "كلمة " * 30
    path = table(tmp_path / "a.csv", f"1,{long}\n2,{long}ثان\n")
    assert FORMATS["csv"].table is not None
    assert FORMATS["csv"].table(path, "auto", TableChoice()).columns == ("1", "2")
    assert texts(path, "2") == [long, f"{long}ثان"]
    assert texts(table(tmp_path / "b.csv", f"{long}\n{long}ثان\n")) == [long, f"{long}ثان"]


def test_the_table_of_annotations_is_not_taken_for_texts(tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", "document,title,source,published,label,start,end,text\nd,t,,,actor,0,1,ق\n")
    assert isinstance(read_file(path).problems[0], TableOfAnnotations)


@pytest.mark.parametrize("text", ["text\n", "text,id\n,1\n"])
def test_a_table_without_a_text_is_empty(tmp_path: Path, text: str) -> None:
    assert isinstance(read_file(table(tmp_path / "a.csv", text)).problems[0], FileEmpty)


def test_a_table_in_an_old_encoding_is_read(tmp_path: Path) -> None:
    text = "id,النص\n1,قال وزير الدفاع الأميركي في بيان\n"
    assert texts(table(tmp_path / "a.csv", text, "cp1256")) == ["قال وزير الدفاع الأميركي في بيان"]


def test_a_cell_may_hold_a_megabyte(tmp_path: Path) -> None:
    assert texts(table(tmp_path / "a.csv", "id,text\n1," + "قال " * 300_000 + "\n"))[0].startswith("قال")


@given(rows=st.lists(any_text(1).filter(lambda one: one.strip() and "\r" not in one), min_size=1, max_size=4))
def test_any_text_in_a_cell_comes_back(rows: list[str], tmp_path_factory: pytest.TempPathFactory) -> None:
    file = io.StringIO()
    csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_ALL).writerows(
        [["id", "text"], *(["1", one] for one in rows)]
    )
    path = table(tmp_path_factory.mktemp("t") / "a.csv", file.getvalue())
    assert texts(path) == rows


def test_the_first_sheet_of_a_workbook_is_read(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for row in (["رقم", "النص", "التاريخ"], [1, "قال وزير الدفاع", "2023-11-13"], [None, None, None], [2, "آخر", None]):
        book.active.append(row)
    book.save(tmp_path / "a.xlsx")
    found = read_file(tmp_path / "a.xlsx").documents
    assert [(one.text, one.published, one.foreign_id) for one in found] == [
        ("قال وزير الدفاع", "2023-11-13", "1"), ("آخر", None, "2"),
    ]  # fmt: skip


def test_columns_of_any_name_are_chosen_for_titles_sources_and_days(tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", "a,b,c,d,title\nقال,عنوان,سانا,13/11/2023,آخر\n")
    choice = TableChoice("a", "b", "c", "d")
    (one,) = read_file(path, FileChoice(table=choice)).documents
    assert (one.text, one.title, one.source, one.published) == ("قال", "عنوان", "سانا", "2023-11-13")
    assert one.metadata == {"title": "آخر"}
    (bare,) = read_file(path, FileChoice(table=TableChoice("a", title=""))).documents
    assert bare.title is None and bare.metadata == {"b": "عنوان", "c": "سانا", "d": "13/11/2023", "title": "آخر"}
    assert isinstance(read_file(path, FileChoice(table=TableChoice("a", "x"))).problems[0], ColumnMissing)


def test_nothing_of_a_row_is_lost_columns_of_one_name_days_that_are_none_rows_without_a_text(tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", "text,note,note,date\nقال,x,y,أمس\n,z,,\n")
    incoming = read_file(path)
    assert incoming.documents[0].metadata == {"note": "x", "note (3)": "y", "date": "أمس"}
    assert incoming.documents[0].published is None
    (left,) = incoming.unheld
    assert (left.line, left.what, left.detail) == (3, Kind.TEXTLESS, "z")


def test_a_first_row_with_a_number_names_no_columns_and_it_can_be_chosen_either_way(tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", "1,قصف قرب دمشق\n2,هدنة في حلب\n")
    assert texts(path, "2") == ["قصف قرب دمشق", "هدنة في حلب"]
    words = table(tmp_path / "b.csv", "سانا,قصف قرب دمشق\nوكالة,هدنة في حلب\n")
    for heading, column, count in (("no", "2", 2), ("yes", "قصف قرب دمشق", 1)):
        choice = TableChoice(column, heading=heading)
        assert len(read_file(words, FileChoice(table=choice)).documents) == count


def test_any_sheet_of_a_workbook_is_read_the_first_that_holds_something_by_itself(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for name, text in (("ثان", "قال وزير"), ("ثالث", "آخر")):
        sheet = book.create_sheet(name)
        sheet.append(["text"])
        sheet.append([text])
    book.save(tmp_path / "a.xlsx")
    assert texts(tmp_path / "a.xlsx") == ["قال وزير"]
    read = {name: read_file(tmp_path / "a.xlsx", FileChoice(table=TableChoice(sheet=name))) for name in ("ثالث", "x")}
    assert [one.text for one in read["ثالث"].documents] == ["آخر"]
    (missing,) = read["x"].problems
    assert isinstance(missing, SheetMissing) and missing.sheets == "Sheet, ثان, ثالث"
    empty = read_file(tmp_path / "a.xlsx", FileChoice(table=TableChoice(sheet="Sheet")))
    assert isinstance(empty.problems[0], FileEmpty)


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv"])
def test_a_table_has_no_columns_that_are_empty_to_its_end(tmp_path: Path, name: str) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for row in (["a", "b"], ["قال", "وزير"], ["ثان", None]):
        book.active.append(row)
    book.save(tmp_path / "a.xlsx")
    table(tmp_path / "a.csv", "a,b,,\nقال,وزير,,\nثان,,,\n")
    (problem,) = read_file(tmp_path / name).problems
    assert isinstance(problem, ColumnUnclear) and problem.columns == "a, b"
