from pathlib import Path

import pytest

from annotator.domain.errors.files import (
    BadOption,
    BrokenJson,
    FileBinary,
    FileEmpty,
    FileMissing,
    FileUnreadable,
    NothingToImport,
    UnknownFormat,
)
from annotator.formats.registry import FORMATS, READABLE, WRITABLE, format_of, found_in, read_files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "b.txt").write_text("الثاني")
    (tmp_path / "a.TXT").write_text("الأول")
    (tmp_path / "deep" / "er").mkdir(parents=True)
    (tmp_path / "deep" / "er" / "c.jsonl").write_text('{"text": "الثالث"}\n')
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    (tmp_path / ".hidden.txt").write_text("x")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "d.txt").write_text("x")
    return tmp_path


def test_a_folder_gives_the_files_that_can_be_read_by_name(folder: Path) -> None:
    assert [one.name for one in found_in([folder]).files] == ["a.TXT", "b.txt", "c.jsonl"]


def test_one_text_file_is_one_document(folder: Path) -> None:
    incoming = read_files([folder])
    assert [one.text for one in incoming.documents] == ["الأول", "الثاني", "الثالث"]
    assert incoming.problems == ()


def test_what_is_wrong_with_any_file_is_collected_and_the_others_are_read(folder: Path) -> None:
    named = [folder / name for name in ("nothing.txt", "e.txt", "f.jsonl", "g.txt", "picture.png")]
    named[1].write_text("")
    named[2].write_text("{")
    named[3].write_bytes(bytes(9))
    incoming = read_files([folder, *named])
    assert [type(one) for one in incoming.problems] == [FileMissing, FileEmpty, BrokenJson, FileBinary, UnknownFormat]
    assert len(incoming.documents) == 3


def test_a_folder_without_such_files_is_told(tmp_path: Path) -> None:
    (problem,) = read_files([tmp_path]).problems
    assert isinstance(problem, NothingToImport)


def test_a_name_that_is_too_long_is_a_problem_of_that_file(tmp_path: Path) -> None:
    (problem,) = read_files([tmp_path / ("a" * 300 + ".txt")]).problems
    assert isinstance(problem, FileUnreadable)


def test_a_format_that_was_named_is_used_whatever_the_suffix(tmp_path: Path) -> None:
    (tmp_path / "x.dat").write_text('{"text": "a"}')
    assert read_files([tmp_path / "x.dat"], "jsonl").documents[0].text == "a"
    assert read_files([tmp_path / "x.dat"], "txt").documents[0].text == '{"text": "a"}'


def test_an_unknown_format_is_refused_with_those_there_are() -> None:
    with pytest.raises(BadOption) as refused:
        read_files([], "klingon")
    assert refused.value.allowed == ", ".join(READABLE)


def test_formats_are_listed_under_their_names_and_no_suffix_is_claimed_twice_without_a_look(tmp_path: Path) -> None:
    assert all(name == one.name for name, one in FORMATS.items())
    suffixes = [suffix for one in FORMATS.values() if one.can_read and one.sniff is None for suffix in one.suffixes]
    assert len(suffixes) == len(set(suffixes))
    assert {"jsonl", "conll"} <= set(WRITABLE)
    assert {"jsonl", "conll", "txt"} <= set(READABLE)
    (tmp_path / "x.JSONL").write_text('{"text": "x"}', encoding="utf-8")
    assert format_of(tmp_path / "x.JSONL") is FORMATS["jsonl"]
