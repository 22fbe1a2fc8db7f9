"""Lists of names are read as people keep them, and what is wrong in them is told by line."""

from pathlib import Path

import pytest

from annotator.domain.errors import ImportRefused
from annotator.domain.errors.files import BrokenField, FileMissing
from annotator.formats.tables.name_lists import ListedName, read_names


def names(folder: Path, text: str, encoding: str = "utf-8") -> tuple[ListedName, ...]:
    path = folder / "قائمة.csv"
    path.write_bytes(text.encode(encoding))
    return read_names(path)


def test_columns_are_known_by_their_titles_and_all_others_are_codes(tmp_path: Path) -> None:
    text = "name,aliases,lat,lon,label,country\r\nتل الذهب,تلذهب|تل ذهب,34.9,36.1,location,SY\r\n"
    assert names(tmp_path, text) == (
        ListedName(2, "تل الذهب", ("تلذهب", "تل ذهب"), "location", {"country": "SY"}, 34.9, 36.1),
    )


def test_without_titles_the_first_column_is_the_name_and_the_others_aliases(tmp_path: Path) -> None:
    assert names(tmp_path, "داعش;تنظيم الدولة;\nحماس\n\n") == (
        ListedName(1, "داعش", ("تنظيم الدولة",)),
        ListedName(2, "حماس"),
    )


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1256"])
def test_what_excel_writes_is_read(tmp_path: Path, encoding: str) -> None:
    text = "الاسم\tبدائل\nهيئة تحرير الشام\tجبهة النصرة سابقا\n"
    assert names(tmp_path, text, encoding) == (ListedName(2, "هيئة تحرير الشام", ("جبهة النصرة سابقا",)),)


def test_quoted_cells_may_hold_commas_and_line_breaks(tmp_path: Path) -> None:
    assert names(tmp_path, 'name,code\n"تل, الذهب","a\nb"\n') == (ListedName(3, "تل, الذهب", (), "", {"code": "a\nb"}),)


def test_every_impossible_coordinate_is_told_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused) as refused:
        names(tmp_path, "name,latitude,longitude\nحلب,91,x\nحمص,34,37\nدرعا,nan,0\n")
    told = [(one.line, one.field) for one in refused.value.problems if isinstance(one, BrokenField)]
    assert told == [(2, "latitude"), (2, "longitude"), (4, "latitude")]


def test_a_cell_without_end_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused):
        names(tmp_path, 'name\n"' + "ا" * 200_000)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        read_names(tmp_path / "none.csv")
