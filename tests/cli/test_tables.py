"""Tables on the command line: columns, heading and sheet as asked for; what a table lacks is a sentence."""

from pathlib import Path

import pytest

from tests.cli.test_commands import run


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "a.csv"
    path.write_text("سانا,هدنة في حلب,قال وزير,13/11/2023\nوكالة,قصف,آخر,14/11/2023\n", encoding="utf-8")
    return path


def test_columns_are_named_by_their_numbers_where_no_row_names_them(project: Path, table: Path, tmp_path: Path) -> None:
    columns = ("--column", 3, "--title-column", 2, "--source-column", 1, "--date-column", 4)
    assert run("import", project, table, "--heading", "no", *columns).exit_code == 0
    out = tmp_path / "o.jsonl"
    assert run("export", project, "--format", "jsonl", "--out", out).exit_code == 0
    said = out.read_text(encoding="utf-8")
    for one in ('"title": "هدنة في حلب"', '"text": "قال وزير"', '"source": "سانا"', '"published": "2023-11-14"'):
        assert one in said


@pytest.mark.parametrize(
    ("asked", "status", "words"),
    [
        (("--column", "x"), 1, "no column “x”. The columns are: 1, 2, 3, 4"),
        (("--column", "3", "--title-column", "9", "--heading", "no"), 1, "no column “9”"),
        (("--heading", "maybe"), 2, "heading"),
        ((), 1, "--column NAME"),
    ],
)
def test_what_a_table_lacks_is_told_and_nothing_comes_in(project, table, asked, status, words) -> None:
    result = run("import", project, table, *asked)
    assert result.exit_code == status and words in result.stderr
    assert "Documents: 0" in run("stats", project).stdout


def test_the_sheet_of_a_workbook_is_asked_for(project: Path, tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for row in (["text"], ["قال"], ["آخر"]):
        book.create_sheet("ثان").append(row) if len(book.worksheets) < 2 else book["ثان"].append(row)
    book.save(tmp_path / "a.xlsx")
    missing = run("import", project, tmp_path / "a.xlsx", "--sheet", "ثالث")
    assert missing.exit_code == 1 and "no sheet “ثالث”. The sheets are: Sheet, ثان" in missing.stderr
    assert run("import", project, tmp_path / "a.xlsx", "--sheet", "ثان").stdout.startswith("Imported. Documents: 2 new")
