"""The contract of the command line: what is printed where, exit status, and nothing half done."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from annotator import __version__, paths
from annotator.cli import commands
from annotator.storage import schema
from annotator.storage.project_file import ProjectFile
from tests.examples import TEXT, bytes_in

ROOT = Path(paths.__file__).resolve().parent.parent
LINE = {"text": TEXT, "title": "العنوان", "annotations": [{"start": 4, "end": 18, "label": "actor"}]}


def run(*arguments: object) -> Result:
    return CliRunner().invoke(commands, [str(one) for one in arguments])


def told(result: Result) -> dict[str, object]:
    """The one JSON object that was printed, and nothing else."""
    assert result.exit_code == 0, result.output
    assert result.stderr == ""
    assert result.stdout.count("\n") == 1
    value = json.loads(result.stdout)
    assert isinstance(value, dict)
    return value


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "خبر.jsonl"
    path.write_text(json.dumps(LINE, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def filled(project: Path, source: Path) -> Path:
    assert run("import", project, source).exit_code == 0
    return project


def test_the_whole_way_from_a_text_to_training_data(tmp_path: Path, seed: bytes) -> None:
    project, out = tmp_path / "p.annotator", tmp_path / "out.jsonl"
    (tmp_path / "seed.txt").write_bytes(seed)
    for arguments in (("new", project), ("import", project, tmp_path / "seed.txt"),
                      ("export", project, "--format", "jsonl", "--out", out)):  # fmt: skip
        result = run(*arguments)
        assert (result.exit_code, bool(result.stdout)) == (0, True), result.output
    assert json.loads(out.read_text(encoding="utf-8"))["text"] == seed.decode("utf-8")
    assert json.loads((tmp_path / "out.jsonl.report.json").read_text(encoding="utf-8"))["stored"] == 0
    assert sorted(one.name for one in tmp_path.iterdir()) == [
        "out.jsonl", "out.jsonl.report.json", "p.annotator", "seed.txt",
    ]  # fmt: skip


def test_import_prints_one_json_object(project: Path, source: Path) -> None:
    value = told(run("import", project, source, "--json"))
    assert (value["documents"], value["documents_known"], value["annotations"]) == (1, 0, 1)
    value = told(run("import", project, source, "--json"))
    assert (value["documents"], value["documents_known"], value["annotations_known"]) == (0, 1, 1)


def test_dropped_labels_are_told_in_json_too(project: Path, source: Path) -> None:
    source.write_text(json.dumps(LINE).replace("actor", "PER"))
    assert told(run("import", project, source, "--labels", "drop", "--json"))["dropped"] == {"PER": 1}


def test_labels_can_be_mapped_and_added(project: Path, source: Path) -> None:
    source.write_text(json.dumps(LINE).replace("actor", "PER"))
    assert told(run("import", project, source, "--map", "PER=person, ORG=actor", "--labels", "add", "--json"))[
        "labels"
    ] == ["person"]


def test_stats_tell_what_there_is(filled: Path) -> None:
    value = told(run("stats", filled, "--json"))
    assert (value["documents"], value["annotations"], value["by_label"]) == (1, 1, {"actor": 1})
    assert value["by_annotator"] == {"محلل 1": 1}
    assert value["characters"] == 41
    assert "actor: 1" in run("stats", filled).stdout


def test_two_annotators_of_one_name_are_counted_apart(project: Path, source: Path) -> None:
    people = [{"id": "x1", "name": "سعاد"}, {"id": "x2", "name": "سعاد"}]
    one = LINE["annotations"][0]
    line = LINE | {"annotators": people, "annotations": [one | {"annotator": "x1"}, one | {"annotator": "x2"}]}
    source.write_text(json.dumps(line))
    assert run("import", project, source).exit_code == 0
    assert told(run("stats", project, "--json"))["by_annotator"] == {"سعاد x1": 1, "سعاد x2": 1}
    refused = run("export", project, "--format", "jsonl", "--out", source.with_name("o"), "--layer", "سعاد")
    assert (refused.exit_code, "x1, x2" in refused.stderr) == (1, True)
    assert run("export", project, "--format", "jsonl", "--out", source.with_name("o"), "--layer", "x2").exit_code == 0


def test_export_prints_one_json_object(filled: Path, tmp_path: Path) -> None:
    value = told(run("export", filled, "--format", "jsonl", "--out", tmp_path / "o.jsonl", "--json"))
    assert (value["stored"], value["exported"], value["reported"]) == (1, 1, 0)
    assert Path(str(value["report"])).exists()


def test_annotations_go_to_the_layer_that_was_named(project: Path, source: Path) -> None:
    assert run("import", project, source, "--annotator", "سعاد").exit_code == 0
    assert told(run("stats", project, "--json"))["by_annotator"] == {"سعاد": 1}


def test_the_same_person_has_one_layer_in_every_run(project: Path, source: Path) -> None:
    run("import", project, source)
    source.write_text(json.dumps(LINE | {"text": TEXT + "!"}))
    run("import", project, source)
    assert told(run("stats", project, "--json"))["by_annotator"] == {"محلل 1": 2}


def test_check_says_whether_a_project_is_whole(filled: Path) -> None:
    assert told(run("check", filled, "--json")) == {"whole": True, "faults": []}
    with closing(sqlite3.connect(filled)) as other, other:
        other.execute("UPDATE annotations SET note = 'x'")
    result = run("check", filled)
    assert (result.exit_code, "annotations" in result.stdout, result.stderr.count("\n")) == (1, True, 1)
    result = run("check", filled, "--json")
    assert (result.exit_code, json.loads(result.stdout)["whole"]) == (1, False)


# -- bad input: one sentence with file, line and what to do, exit status 1, nothing half done


def broken(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))
    return path


ANNOTATED = json.dumps(LINE, ensure_ascii=False)
BAD_INPUT = {
    "missing": ("nothing.txt", None, (), ["nothing at"]),
    "empty": ("bad.txt", b"", (), ["is empty"]),
    "blank": ("bad.txt", b"\n  \n", (), ["is empty"]),
    "binary": ("bad.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), (), ["not a text", ".txt"]),
    "wrong encoding": ("bad.txt", "سطر\nسوريا".encode("cp1256"), ("--encoding", "utf-8"), ["line 1", "utf-8"]),
    "unknown encoding": ("bad.txt", b"text", ("--encoding", "klingon"), ["klingon", "cp1256"]),
    "unknown format": ("bad.xyz", b"text", (), ["--format"]),
    "broken JSON": ("bad.jsonl", '{"text": "a"}\n{"text": \n', (), ["line 2", "not JSON"]),
    "NaN": ("bad.jsonl", '{"text": "a", "x": NaN}', (), ["line 1", "not JSON"]),
    "missing text": ("bad.jsonl", '{"text": "a"}\n{"title": "b"}', (), ["line 2", "“text”"]),
    "wrong type": ("bad.jsonl", '{"text": 5}', (), ["line 1", "“text”"]),
    "offsets past the end": ("bad.jsonl", ANNOTATED.replace("18", "99"), (), ["line 1", "4–99", "41"]),
    "text that disagrees": (
        "bad.jsonl", ANNOTATED.replace('"label"', '"text": "حمص", "label"'), (), ["line 1", "حمص", "رئيس بلدية حلب"],
    ),
    "unknown label": ("bad.jsonl", ANNOTATED.replace("actor", "PER"), (), ["line 1", "PER", "--map PER=", "--labels"]),
    "duplicate ids": (
        "bad.jsonl", ANNOTATED.replace('"label"', '"id": "x", "label"') * 1 + "\n"
        + ANNOTATED.replace('"label"', '"id": "x", "label"'), (), ["line 2", "x"],
    ),
    "conll columns": ("bad.conll", "قال O O\n\nب\n", (), ["line"]),
}  # fmt: skip


@pytest.mark.parametrize(("name", "data", "options", "words"), BAD_INPUT.values(), ids=BAD_INPUT.keys())
def test_bad_input_gets_a_sentence_and_changes_nothing(
    project: Path, source: Path, tmp_path: Path, name: str, data: bytes | str | None, options, words: list[str]
) -> None:
    bad = tmp_path / name if data is None else broken(tmp_path, name, data)
    before = bytes_in(tmp_path)
    good = () if options else (source,)  # in a broken company nothing of a good file comes in
    result = run("import", project, *good, bad, *options)
    assert (result.exit_code, result.stdout) == (1, "")
    first, *problems = result.stderr.splitlines()
    assert first == "Nothing was imported. Problems found: 1."
    assert len(problems) == 1
    assert all(word in problems[0] for word in words), problems
    assert str(bad) in problems[0] or "klingon" in problems[0]
    assert bytes_in(tmp_path) == before
    assert "Traceback" not in result.output


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_gets_a_sentence(project: Path, source: Path) -> None:
    source.chmod(0)
    result = run("import", project, source)
    assert (result.exit_code, str(source) in result.stderr, "cannot be read" in result.stderr) == (1, True, True)


def test_many_problems_are_told_but_not_without_end(project: Path, source: Path) -> None:
    source.write_text("{\n" * 100)
    result = run("import", project, source)
    assert result.exit_code == 1
    assert "Problems found: 100." in result.stderr
    assert "80 more" in result.stderr
    assert len(result.stderr.splitlines()) == 22


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute(f"PRAGMA user_version = {schema.USER_VERSION + 1}")


BAD_PROJECTS = {
    "newer": (newer, "newer version"),
    "text": (lambda path: path.write_text("no project"), "not a project"),
    "empty": (lambda path: path.write_bytes(b""), "not a project"),
    "missing": (lambda path: path.unlink(), "annotator new"),
    "cut off": (lambda path: path.write_bytes(path.read_bytes()[:5000]), "cannot be read"),
}


@pytest.mark.parametrize(("spoil", "words"), BAD_PROJECTS.values(), ids=BAD_PROJECTS.keys())
@pytest.mark.parametrize("command", ["import", "export", "stats", "check"])
def test_a_bad_project_gets_a_sentence_and_is_not_touched(
    project: Path, source: Path, tmp_path: Path, spoil, words: str, command: str
) -> None:
    spoil(project)
    before = bytes_in(tmp_path)
    more = {"import": (source,), "export": ("--format", "jsonl", "--out", tmp_path / "o")}.get(command, ())
    result = run(command, project, *more)
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1)
    assert str(project) in result.stderr and words in result.stderr
    assert bytes_in(tmp_path) == before


@pytest.mark.parametrize("page", range(1, 12))
def test_a_damaged_project_never_ends_in_a_traceback(filled: Path, tmp_path: Path, page: int) -> None:
    data = bytearray(filled.read_bytes())
    data[page * 4096 + 8 : page * 4096 + 2000] = b"\x5a" * 1992
    filled.write_bytes(data)
    for command in (
        ("stats",),
        ("check",),
        ("export", "--format", "jsonl", "--out", tmp_path / "o", "--documents", "all"),
    ):
        result = run(command[0], filled, *command[1:])
        assert result.exit_code in (0, 1)
        assert result.exception is None or isinstance(result.exception, SystemExit), (command, result.exception)
    assert run("check", filled).exit_code == 1


def test_a_project_that_is_open_elsewhere_is_told_so(filled: Path, source: Path, tmp_path: Path) -> None:
    with closing(ProjectFile.open(filled)):
        for command in (("import", filled, source), ("stats", filled), ("check", filled),
                        ("export", filled, "--format", "jsonl", "--out", tmp_path / "o")):  # fmt: skip
            result = run(*command)
            assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
            assert "is open elsewhere" in result.stderr and "since" in result.stderr
    assert not (tmp_path / "o").exists()


def test_new_never_overwrites(filled: Path, tmp_path: Path) -> None:
    before = bytes_in(tmp_path)
    result = run("new", filled)
    assert (result.exit_code, "exists already" in result.stderr) == (1, True)
    assert bytes_in(tmp_path) == before


BAD_EXPORTS = [
    (("--format", "jsonl", "--out", "no/folder/o.jsonl"), "cannot be written"),
    (("--format", "jsonl", "--out", "."), "cannot be written"),
    (("--format", "jsonl", "--out", "مشروع.annotator"), "the project itself"),
    (("--format", "jsonl", "--out", "o", "--layer", "nobody"), "nobody"),
    (("--format", "jsonl", "--out", "o", "--labels", "actor,nothing"), "nothing"),
    (("--format", "jsonl", "--out", "o", "--documents", "done"), "no document to export"),
]


@pytest.mark.parametrize(("options", "words"), BAD_EXPORTS)
def test_a_refused_export_writes_nothing(filled: Path, tmp_path: Path, options, words: str, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    before = bytes_in(tmp_path)
    result = run("export", filled, *options)
    assert (result.exit_code, result.stdout) == (1, "")
    assert words in result.stderr
    assert bytes_in(tmp_path) == before


WRONG_USAGE = [
    ("import",), ("import", "p"), ("export", "p"), ("export", "p", "--format", "jsonl"), ("stats",), ("new",),
    ("stats", "p", "--nonsense"), ("import", "p", "f", "--labels", "guess"), ("import", "p", "f", "--map", "PER"),
    ("export", "p", "--format", "jsonl", "--out", "o", "--scheme", "xyz"),
]  # fmt: skip


@pytest.mark.parametrize("arguments", WRONG_USAGE)
def test_wrong_usage_has_exit_status_two(arguments: tuple[str, ...], tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = run(*arguments)
    assert (result.exit_code, result.stdout, list(tmp_path.iterdir())) == (2, "", [])
    assert result.stderr


@pytest.mark.parametrize("arguments", [("--format", "klingon"), ("--encoding", "utf-8", "--format", "x")])
def test_an_unknown_format_is_wrong_usage(project: Path, source: Path, arguments: tuple[str, ...]) -> None:
    result = run("import", project, source, *arguments)
    assert (result.exit_code, "jsonl" in result.stderr) == (2, True)


# -- real processes


def start(*arguments: object, **options: object) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "annotator", *map(str, arguments)]
    return subprocess.Popen(
        command,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        **options,  # type: ignore[call-overload]
    )


def test_the_program_itself_speaks_on_the_right_streams_and_ends_with_the_right_status(tmp_path: Path) -> None:
    project = tmp_path / "مشروع.annotator"
    for arguments, status in ((("new", project), 0), (("new", project), 1), (("stats",), 2)):
        process = start(*arguments)
        out, err = process.communicate(timeout=60)
        assert (process.returncode, bool(out), bool(err)) == (status, status == 0, status != 0)
        assert "Traceback" not in err
    process = start("--version")
    assert __version__ in process.communicate(timeout=60)[0]


@pytest.mark.skipif(sys.platform == "win32", reason="a console interrupt cannot be sent to one process")
def test_an_interrupted_import_leaves_the_bytes_as_they_were(project: Path, tmp_path: Path) -> None:
    source = tmp_path / "many.jsonl"
    source.write_text("".join(json.dumps({"text": f"{number} " + "كلمة " * 100}) + "\n" for number in range(30_000)))
    before = project.read_bytes()
    # A shell may have started the tests with interrupts ignored, which programs inherit.
    process = start("import", project, source, preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))
    rollback = Path(f"{project}-journal")
    while process.poll() is None and not rollback.exists():
        pass  # until its one transaction has begun
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err.strip()) == (1, "", "Interrupted. Nothing was changed.")
    assert project.read_bytes() == before
    assert sorted(one.name for one in tmp_path.iterdir()) == ["many.jsonl", project.name]


WITHOUT_QT = """
import importlib, pkgutil, sys
class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("PySide6", "shiboken6"):
            raise ImportError(name + " is blocked")
sys.meta_path.insert(0, NoQt())
import annotator
for module in pkgutil.walk_packages(annotator.__path__, "annotator."):
    if not module.name.startswith("annotator.gui") and module.name != "annotator.__main__":
        importlib.import_module(module.name)
from annotator.app import main
for arguments in (["new", "p.annotator"], ["import", "p.annotator", "t.txt"], ["stats", "p.annotator", "--json"],
                  ["check", "p.annotator"], ["export", "p.annotator", "--format", "conll", "--out", "o.conll"]):
    sys.argv[1:] = arguments
    try:
        main()
    except SystemExit as end:
        assert not end.code, (arguments, end.code)
assert not any(name.startswith("PySide6") for name in sys.modules)
"""


def test_everything_below_the_window_works_without_qt(tmp_path: Path, seed: bytes) -> None:
    (tmp_path / "t.txt").write_bytes(seed)
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_QT],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "o.conll").read_text(encoding="utf-8").startswith("-DOCSTART- -X- O O\n\n")


@pytest.mark.parametrize("content, why", [("no project", "not a project"), (None, "There is no project")])
def test_a_window_that_cannot_be_opened_ends_with_a_sentence(tmp_path: Path, content: str | None, why: str) -> None:
    if content is not None:
        (tmp_path / "p.annotator").write_text(content, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "annotator", "p.annotator"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path)},
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=60,
    )
    (sentence,) = done.stderr.splitlines()
    assert why in sentence
    assert (done.returncode, done.stdout) == (1, "")


def test_bytes_that_mean_nothing_are_told_and_not_replaced_in_silence(project: Path, tmp_path: Path) -> None:
    torn = tmp_path / "torn.txt"
    torn.write_bytes(("قصف أميركي في سوريا اليوم " * 20).encode() + b"\xff")
    result = CliRunner().invoke(commands, ["import", str(project), str(torn)])
    assert result.exit_code == 0
    assert f"{torn}: bytes that mean nothing were replaced: 1." in result.stderr


def test_import_tells_what_resembles_another(project: Path, tmp_path: Path, seed: bytes) -> None:
    text = seed.decode()
    for name, one in (("a", text), ("b", text.replace("الجيش", "جيش")), ("c", text)):
        (tmp_path / f"{name}.txt").write_text(one, encoding="utf-8")
    value = told(run("import", project, tmp_path / "a.txt", tmp_path / "b.txt", "--json"))
    (found,) = value["resembling"]
    assert (found["place"], found["path"], found["in_project"]) == (1, str(tmp_path / "b.txt"), False)
    assert 0.9 < found["likeness"] < 1
    again = run("import", project, tmp_path / "c.txt")
    assert "The same text was in the project, or came before. Documents: 1." in again.stderr
