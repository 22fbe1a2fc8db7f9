"""Where exports go: files and folders are put in place whole, and nothing that is not ours is replaced."""

import json
from pathlib import Path

import pytest

from annotator.domain.errors import CannotWrite
from annotator.domain.errors.files import FolderNotOurs
from annotator.editing.exporting.placing import files_below, in_place, report_path, require_place
from annotator.storage.thread import ProjectThread


def export_of(out: Path, files: dict[str, str]) -> None:
    with in_place(out, report_path(out)) as (aside, report):
        for name, text in files.items():
            (aside / name).parent.mkdir(parents=True, exist_ok=True)
            (aside / name).write_text(text, encoding="utf-8")
        report.write_text(json.dumps({"files": list(files_below(aside))}), encoding="utf-8")


def test_an_earlier_export_is_replaced_whole(thread: ProjectThread, tmp_path: Path) -> None:
    out = tmp_path / "out"
    export_of(out, {"a.txt": "1", "inner/b.txt": "2"})
    require_place(thread, out, is_folder=True)
    export_of(out, {"c.txt": "3"})
    assert files_below(tmp_path) == ("out.report.json", "out/c.txt")


def test_a_folder_with_anything_else_in_it_is_left_alone(thread: ProjectThread, tmp_path: Path) -> None:
    out = tmp_path / "out"
    export_of(out, {"a.txt": "1"})
    (out / "thesis.docx").write_text("x", encoding="utf-8")
    with pytest.raises(FolderNotOurs):
        require_place(thread, out, is_folder=True)
    (out / "thesis.docx").unlink()
    report_path(out).write_text("{", encoding="utf-8")
    with pytest.raises(FolderNotOurs):
        require_place(thread, out, is_folder=True)


def test_an_empty_or_new_folder_may_be_written(thread: ProjectThread, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    require_place(thread, tmp_path / "empty", is_folder=True)
    require_place(thread, tmp_path / "new", is_folder=True)


def test_a_file_is_no_folder_nor_the_other_way_round(thread: ProjectThread, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(CannotWrite):
        require_place(thread, tmp_path / "file", is_folder=True)
    with pytest.raises(CannotWrite):
        require_place(thread, tmp_path, is_folder=False)


def test_what_fails_half_way_leaves_the_earlier_export(tmp_path: Path) -> None:
    out = tmp_path / "out"
    export_of(out, {"a.txt": "1"})
    before = {name: (tmp_path / name).read_bytes() for name in files_below(tmp_path)}
    with pytest.raises(CannotWrite), in_place(out, report_path(out)) as (aside, _):
        aside.mkdir()
        (aside / "b.txt").write_text("2", encoding="utf-8")
        raise OSError(28, "No space left on device")
    assert {name: (tmp_path / name).read_bytes() for name in files_below(tmp_path)} == before
