"""A folder as it comes: everything that is no document is passed over and named, and stops nothing."""

import json
import os
import sys
from pathlib import Path

import pytest

from annotator.domain.errors.files import (
    BrokenJson,
    ColumnUnclear,
    EncodingUnsure,
    FileBinary,
    FileEmpty,
    FileUnreadable,
    NothingToImport,
    ReportOfExport,
    TextMissing,
    UnknownFormat,
)
from annotator.formats.incoming import Incoming, Passed
from annotator.formats.registry import read_files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "أخبار"
    folder.mkdir()
    (folder / "a.txt").write_text("الأول", encoding="utf-8")
    return folder


def passed(incoming: Incoming, folder: Path) -> dict[str, Passed]:
    return {Path(one.path).relative_to(folder).as_posix(): one.what for one in incoming.passed_over}


def whys(incoming: Incoming) -> list[type]:
    return [type(one.why) for one in incoming.passed_over]


def test_what_is_no_document_is_passed_over_and_named_each_with_its_kind(folder: Path) -> None:
    for name in (".DS_Store", "Thumbs.db", "~$a.docx", ".~lock.a.docx#", "picture.png", "a.jsonl.report.json"):
        (folder / name).write_bytes(b"\x89PNG\0")
    for name in (".git", "__MACOSX", "صفحة_files", "page_files", "other_files"):
        (folder / name).mkdir()
        (folder / name / "b.txt").write_text("x")
    (folder / "صفحة.html").write_text("<p>كلمات</p>", encoding="utf-8")
    incoming = read_files([folder])
    assert incoming.problems == ()
    assert [one.text for one in incoming.documents] == ["الأول", "x", "x", "كلمات"]  # page_files is no page's
    assert passed(incoming, folder) == {
        ".DS_Store": Passed.HIDDEN, ".git": Passed.HIDDEN, ".~lock.a.docx#": Passed.SYSTEM, "Thumbs.db": Passed.SYSTEM,
        "__MACOSX": Passed.SYSTEM, "a.jsonl.report.json": Passed.REPORT, "picture.png": Passed.OTHER,
        "~$a.docx": Passed.SYSTEM, "صفحة_files": Passed.PART,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("b.txt", b"", FileEmpty),
        ("b.txt", bytes(99), FileBinary),
        ("b.txt", "قال وزير الدفاع".encode("mac_arabic"), EncodingUnsure),
        ("b.docx", b"no archive", FileBinary),
        ("b.csv", b"a,b\n1,2\n", ColumnUnclear),
        ("package.json", b'{"name": "x", "version": "1"}', UnknownFormat),
        ("broken.json", b'{"name": ', UnknownFormat),
        ("b.jsonl", b'{"level": "info"}\n[1]\n', UnknownFormat),
    ],
)
def test_a_file_that_holds_no_documents_is_passed_over_in_a_folder_and_refused_by_name(
    folder: Path, name: str, content: bytes, why: type
) -> None:
    (folder / name).write_bytes(content)
    incoming = read_files([folder])
    assert (incoming.problems, whys(incoming), len(incoming.documents)) == ((), [why], 1)
    assert incoming.passed_over[0].path == str(folder / name)
    by_name = read_files([folder, folder / name])
    assert by_name.problems and by_name.passed_over == ()


def test_what_is_wrong_inside_a_file_of_documents_is_a_problem_in_a_folder_too(folder: Path) -> None:
    (folder / "b.jsonl").write_text('{"text": "x"}\n{\n', encoding="utf-8")
    (folder / "c.jsonl").write_text("{\n", encoding="utf-8")
    (folder / "e.json").write_text('[{"data": {"text": "x"}, "annotations": [{"result": [', encoding="utf-8")
    (folder / "d.ann").write_text("T1\tactor 0 3\tقال\n", encoding="utf-8")
    assert [type(one) for one in read_files([folder]).problems] == [BrokenJson, BrokenJson, TextMissing, BrokenJson]


def test_a_folder_of_nothing_but_what_cannot_be_read_is_refused_with_the_reasons(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.json").write_bytes(b"{}")
    incoming = read_files([tmp_path])
    assert [type(one) for one in incoming.problems] == [FileEmpty, UnknownFormat]


def test_a_folder_of_other_files_alone_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"")
    assert [type(one) for one in read_files([tmp_path]).problems] == [NothingToImport]


def test_files_of_other_formats_are_named_where_one_is_asked_for(folder: Path) -> None:
    (folder / "b.jsonl").write_text('{"text": "x"}\n', encoding="utf-8")
    incoming = read_files([folder], "jsonl")
    assert [one.text for one in incoming.documents] == ["x"]
    assert passed(incoming, folder) == {"a.txt": Passed.NOT_ASKED}


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes as POSIX has them")
def test_links_that_lead_in_a_circle_or_nowhere_and_pipes_are_passed_over(folder: Path) -> None:
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    (folder / "gone.txt").symlink_to(folder / "nothing.txt")
    (folder / "round.txt").symlink_to(folder / "round.txt")
    (folder / "there.txt").symlink_to(folder / "a.txt")
    os.mkfifo(folder / "pipe.txt")
    incoming = read_files([folder])
    assert incoming.problems == () and len(incoming.documents) == 2
    assert passed(incoming, folder) == {
        "gone.txt": Passed.LINK, "loop": Passed.LINK, "pipe.txt": Passed.OTHER, "round.txt": Passed.LINK,
    }  # fmt: skip


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_passed_over_and_named(folder: Path) -> None:
    (folder / "secret.txt").write_text("x")
    (folder / "secret.txt").chmod(0)
    (folder / "closed").mkdir(mode=0)
    incoming = read_files([folder])
    assert whys(incoming) == [FileUnreadable, FileUnreadable]
    assert len(incoming.documents) == 1


def test_the_command_names_what_it_passed_over(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    from annotator.cli import commands
    from annotator.editing.founding import new_project

    (folder / "b.json").write_text("{}")
    (folder / "c.png").write_bytes(b"")
    (folder / os.fsdecode(b"\xff.txt")).write_text("")
    project = tmp_path / "p.annotator"
    new_project(project)
    commands.main(["import", str(project), str(folder), "--json"], standalone_mode=False)
    told = json.loads(capsys.readouterr().out)
    assert told["documents"] == 1
    assert [one["what"] for one in told["passed_over"]] == [Passed.OTHER, Passed.UNREADABLE, Passed.UNREADABLE]
    assert "format" in told["passed_over"][1]["why"] and "empty" in told["passed_over"][2]["why"]
    commands.main(["import", str(project), str(folder)], standalone_mode=False)
    said = capsys.readouterr()
    assert "already here" in said.out
    assert "Passed over in folders: files of formats that are not read. Found: 1." in said.err
    assert "b.json cannot be told" in said.err


def test_what_is_written_beside_an_export_stops_nothing_when_it_is_named_with_it(folder: Path) -> None:
    names = ("b.json", "b.json.report.json", "b.json.config.xml")
    for name, content in zip(names, ('[{"data": {"text": "نص"}}]', "{}", "<View/>"), strict=True):
        (folder / name).write_text(content, encoding="utf-8")
    incoming = read_files([folder / name for name in names])
    assert [one.text for one in incoming.documents] == ["نص"] and incoming.problems == ()
    assert [one.what for one in incoming.passed_over] == [Passed.REPORT] * 2
    assert [one.what for one in read_files([folder]).passed_over] == [Passed.REPORT] * 2


def test_a_report_that_is_named_alone_is_refused_in_one_sentence(folder: Path) -> None:
    report, alone = folder / "b.jsonl.report.json", folder / "c.config.xml"
    report.write_text("{}")
    alone.write_text("<View/>")
    assert [type(one) for one in read_files([report]).problems] == [ReportOfExport]
    assert [type(one) for one in read_files([alone]).problems] == [UnknownFormat]  # no export lies beside it
