"""The house style, as far as it can be counted: sizes, names, docstrings, forbidden constructs, one direction."""

import ast
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from annotator import paths

HOUSE = Path(paths.__file__).resolve().parent
MODULES = sorted(HOUSE.rglob("*.py"))
TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in MODULES}
BANNED_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "core", "manager"}
NETWORK = {
    "socket": ("storage/opening/lock.py",),  # the computer's name, for people to read
    **dict.fromkeys(
        ("http", "urllib", "ftplib", "smtplib", "ssl", "asyncio", "requests", "httpx", "aiohttp", "urllib3", "xmlrpc"),
        (),
    ),
}


def where(path: Path) -> str:
    return path.relative_to(HOUSE).as_posix()


def imported(tree: ast.AST) -> set[str]:
    """Every module that is imported, and every name taken from one, dotted."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {one.name for one in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{one.name}" for one in node.names)}
    return found


def calls(tree: ast.AST) -> list[ast.Call]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call)]


def called(call: ast.Call) -> str:
    return ast.unparse(call.func)


def test_there_is_a_house_to_look_at() -> None:
    assert len(MODULES) > 40


def test_no_file_has_more_than_300_lines() -> None:
    sizes = {where(path): path.read_text(encoding="utf-8").count("\n") for path in MODULES}
    assert {name: size for name, size in sizes.items() if size > 300} == {}


def test_no_function_has_more_than_50_lines_and_no_class_200() -> None:
    long = {
        f"{where(path)}:{node.name}": size
        for path, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        and (size := (node.end_lineno or 0) - node.lineno + 1) > (200 if isinstance(node, ast.ClassDef) else 50)
    }
    assert long == {}


def test_no_folder_has_more_than_12_modules() -> None:
    counts = Counter(where(path.parent) for path in MODULES if path.name != "__init__.py")
    assert {name: count for name, count in counts.items() if count > 12} == {}


def test_every_module_says_what_it_is() -> None:
    assert [where(path) for path, tree in TREES.items() if not ast.get_docstring(tree)] == []


def test_every_folder_of_modules_is_a_package() -> None:
    assert {where(path.parent) for path in MODULES if not (path.parent / "__init__.py").exists()} == set()


def test_nothing_is_named_after_having_no_home() -> None:
    named = {where(path): set(re.split(r"[_/.]", where(path))) & BANNED_NAMES for path in MODULES}
    assert {name: words for name, words in named.items() if words} == {}


FORBIDDEN = (
    r"with \w*(\.\w+)*\.?conn\s*:",  # it commits behind our back
    r"\bexecutescript\b",  # it commits first
    r"\balter\s*=\s*True\b",
    r"\.attach\(",  # breaks on an apostrophe in a path
    r"\bpickle\b",
    r"\byaml\.load\b",
    r"(?<![\w.])eval\(",
    r"(?<![\w.])exec\(",
    r"\bshell\s*=\s*True\b",
)


@pytest.mark.parametrize("pattern", FORBIDDEN)
def test_what_storage_forbids_is_nowhere(pattern: str) -> None:
    assert [where(path) for path in MODULES if re.search(pattern, path.read_text(encoding="utf-8"))] == []


def test_sqlite_is_taken_in_the_connection_only_and_sqlite_utils_where_steps_are_taken() -> None:
    for library, taker in (("sqlite3", "storage/connection.py"), ("sqlite_utils", "storage/opening/stepping.py")):
        takers = [where(path) for path, tree in TREES.items() if library in {n.split(".")[0] for n in imported(tree)}]
        assert takers == [taker]


def test_sqlite_is_the_build_that_sqlite_utils_runs_on() -> None:
    from sqlite_utils.utils import sqlite3

    from annotator.storage import connection

    assert connection.sqlite3 is sqlite3


def test_no_statement_of_sql_is_an_f_string_or_formatted() -> None:
    executing = {"execute", "executemany", "query", "fetchone", "fetchall", "rows_where"}
    found = []
    for path, tree in TREES.items():
        for call in calls(tree):
            first = call.args[0] if call.args else None
            is_formatted = (
                isinstance(first, ast.JoinedStr)
                or (
                    isinstance(first, ast.Call)
                    and isinstance(first.func, ast.Attribute)
                    and first.func.attr == "format"
                )
                or (isinstance(first, ast.BinOp) and isinstance(first.op, ast.Mod))
            )
            if called(call).rpartition(".")[2] in executing and is_formatted:
                found.append(f"{where(path)}:{call.lineno}")
        for node in ast.walk(tree):
            if isinstance(node, ast.JoinedStr) and re.match(r"(SELECT|INSERT|UPDATE|DELETE) ", ast.unparse(node)[2:]):
                found.append(f"{where(path)}:{node.lineno}")
    assert found == []


def test_nothing_speaks_to_a_network() -> None:
    users = {
        f"{where(path)} {name}"
        for path, tree in TREES.items()
        for name in imported(tree)
        if name.split(".")[0] in NETWORK and where(path) not in NETWORK[name.split(".")[0]]
    }
    assert users == set()
    assert not any("QtNetwork" in path.read_text(encoding="utf-8") for path in MODULES)


def test_the_computers_name_is_all_that_is_asked_of_sockets() -> None:
    (tree,) = (tree for path, tree in TREES.items() if where(path) == "storage/opening/lock.py")
    asked = {ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert {one for one in asked if one.startswith("socket.")} == {"socket.gethostname"}


def test_nothing_returns_none_for_every_exception_there_is() -> None:
    """`except Exception` is for the background runner and the self-test, which tell what it was."""
    careless = [
        f"{where(path)}:{node.lineno}"
        for path, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or ast.unparse(node.type) in ("Exception", "BaseException"))
        and not any(isinstance(inner, ast.Raise) for inner in ast.walk(node))
        and where(path) not in ("gui/background.py", "gui/self_test.py")
    ]
    assert careless == []


def test_every_file_is_opened_with_its_encoding_named() -> None:
    """Windows would take its own."""
    text_calls = {"open", "read_text", "write_text"}
    bare = [
        f"{where(path)}:{call.lineno}"
        for path, tree in TREES.items()
        for call in calls(tree)
        if isinstance(call.func, ast.Attribute)
        and call.func.attr in text_calls
        and not any(keyword.arg == "encoding" for keyword in call.keywords)
        and not any(isinstance(one, ast.Constant) and "b" in str(one.value) for one in call.args)
        and not re.search(r"^(cls|self|thread|os|archive|\w*Thread|\w*File|\w*ession|webbrowser)\b", called(call))
        and where(path).split("/")[0] != "gui"
    ]
    assert bare == []


def test_rooms_look_in_one_direction_only() -> None:
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "from importlinter.cli import lint_imports_command; lint_imports_command()",
            "--no-cache",
        ],
        cwd=HOUSE.parent,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(r"Contracts: ([5-9]|\d\d) kept, 0 broken", done.stdout), done.stdout


PLAIN_TEXT = {
    r"(?<!Plain)\bQLabel\(": {"gui/panels/plain_label.py"},  # any other guesses markup, and reads the files it names
    r"\bQMessageBox\.(information|warning|critical|question|about)\(": set(),
    r"\bQMessageBox\(": {"gui/dialogs/messages.py"},
    r"\.setToolTip\((?!\w+\.toolTip\(\))": {"gui/appearance/tooltips.py"},
    r"\bToolTipRole:\s*return (?!as_tip\()": set(),
    r"\.setWhatsThis\(": set(),
}


@pytest.mark.parametrize("pattern", PLAIN_TEXT)
def test_words_from_outside_are_never_read_as_markup(pattern: str) -> None:
    users = {where(path) for path in MODULES if re.search(pattern, path.read_text(encoding="utf-8"))}
    assert users - PLAIN_TEXT[pattern] == set()
