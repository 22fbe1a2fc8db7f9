"""What import and export cost beside the bare work: 10,000 documents of about 2,700 characters, 200,000 annotations.

Bare import is `json` and `sqlite3` alone: each line parsed, its rows put into the same tables by `executemany`, without
a journal or a rule. Bare export is the way back: rows read, lines written as JSON. Bare tags are made by blanks: every
row read, every text split and written a word a line. All in the same run, so that a busy machine slows both.

The program does in the same time what the bare loops leave out: every field is checked, offsets are compared with their
words, every change is journalled under its hash and chained, and every annotation is counted as kept or reported.
`TRANSFER_DOCUMENTS` sets another number of documents.
"""

import json
import os
import random
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from annotator.domain.document import document_id
from annotator.editing import garbage
from annotator.editing.exporting import ExportRequest, export
from annotator.editing.founding import new_project
from annotator.editing.importing import ImportOptions, import_all
from annotator.editing.session import Session
from annotator.formats.registry import read_files
from annotator.storage.thread import ProjectThread
from tests.examples import ANNOTATOR

DOCUMENTS = int(os.environ.get("TRANSFER_DOCUMENTS", "10000"))
CHARACTERS, ANNOTATIONS = 2700, 20
LABELS = ("actor", "location", "casualty", "date", "quote")
MOST = {"import jsonl": 6.0, "export jsonl": 6.0, "export conll": 6.0}
"""Times the bare work that is allowed. The aim is twice; what is measured stands in the printed lines."""


def written(path: Path, documents: int) -> Path:
    seed = (Path(__file__).parents[2] / "seeds/000_76dc3061d89404aa.txt").read_text(encoding="utf-8")
    source = random.Random(1)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for number in range(documents):
            text = f"وثيقة رقم {number}\n{seed}"[:CHARACTERS]
            spans = []
            for place in range(ANNOTATIONS):
                start = place * 130 + source.randrange(100)
                end = start + source.randrange(2, 30)
                told = {"id": f"{number}-{place}", "start": start, "end": end, "text": text[start:end]}
                spans.append(told | {"label": LABELS[place % len(LABELS)]})
            line = {"text": text, "title": f"عنوان {number}", "annotations": spans}
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
    return path


ALL_THERE_IS = ["created", "attributes", "note", "flags", "origin", "confidence", "guideline"]
NOTHING_SAID = ("2023-11-13T06:43:00Z", "{}", None, "[]", "import", None, None)
SAFELY = ("PRAGMA journal_mode=TRUNCATE", "PRAGMA synchronous=FULL", "PRAGMA foreign_keys=ON")
TABLES = (
    "CREATE TABLE texts (id TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT",
    """CREATE TABLE documents (id TEXT PRIMARY KEY REFERENCES texts (id), title TEXT, source TEXT, published TEXT,
       added TEXT, position INTEGER, metadata TEXT, put_away TEXT) STRICT""",
    """CREATE TABLE annotations (id TEXT PRIMARY KEY, document TEXT REFERENCES documents (id), annotator TEXT,
       label TEXT, start INTEGER, "end" INTEGER, text TEXT, created TEXT, attributes TEXT, note TEXT, flags TEXT,
       origin TEXT, confidence REAL, guideline TEXT) STRICT""",
    "CREATE INDEX documents_in_order ON documents (position, id)",
    "CREATE INDEX annotations_of_document ON annotations (document)",
    "CREATE INDEX annotations_of_label ON annotations (label)",
)


def bare_import(source: Path, target: Path) -> None:
    with closing(sqlite3.connect(target, isolation_level=None)) as database, source.open(encoding="utf-8") as lines:
        for statement in (
            "PRAGMA journal_mode=TRUNCATE",
            "PRAGMA synchronous=FULL",
            "PRAGMA foreign_keys=ON",
            *TABLES,
            "BEGIN",
        ):
            database.execute(statement)
        for position, line in enumerate(lines):
            one = json.loads(line)
            id = document_id(one["text"])
            database.execute("INSERT INTO texts VALUES (?, ?)", (id, one["text"]))
            document = (id, one["title"], None, None, NOTHING_SAID[0], position, "{}", None)
            database.execute("INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?)", document)
            rows = [
                (a["id"], id, "a", a["label"], a["start"], a["end"], a["text"], *NOTHING_SAID)
                for a in one["annotations"]
            ]
            database.executemany("INSERT INTO annotations VALUES (" + ", ".join("?" * 14) + ")", rows)
        database.execute("COMMIT")


def rows_of(database: sqlite3.Connection) -> Iterator[tuple[tuple[str, str, str], list[tuple[object, ...]]]]:
    documents = "SELECT d.id, d.title, t.text FROM documents d JOIN texts t ON t.id = d.id ORDER BY position"
    for document in database.execute(documents).fetchall():
        spans = "SELECT * FROM annotations WHERE document = ? ORDER BY start"
        yield document, database.execute(spans, document[:1]).fetchall()


def bare_export(source: Path, target: Path) -> None:
    with closing(sqlite3.connect(source)) as database, target.open("w", encoding="utf-8") as file:
        for (id, title, text), spans in rows_of(database):
            names = ("id", "annotator", "label", "start", "end", "text", *ALL_THERE_IS)
            marks = [dict(zip(names, (one[0], *one[2:]), strict=True)) for one in spans]
            whole = {"id": id, "title": title, "text": text, "annotations": marks}
            file.write(json.dumps(whole, ensure_ascii=False) + "\n")


def bare_tags(source: Path, target: Path) -> None:
    with closing(sqlite3.connect(source)) as database, target.open("w", encoding="utf-8") as file:
        for (_, _, text), spans in rows_of(database):
            at = 0
            for word in text.split():
                at = text.index(word, at)
                label = next((one[3] for one in spans if one[4] <= at < one[5]), "O")
                file.write(f"{word} _ _ {label}\n")


@dataclass
class Timed:
    seconds: float = 0.0


@contextmanager
def timed() -> Iterator[Timed]:
    found, start = Timed(), time.perf_counter()
    yield found
    found.seconds = time.perf_counter() - start


def told(name: str, ours: float, bare: float) -> None:
    ratio = ours / bare
    print(
        f"\n{name}: {DOCUMENTS / ours:,.0f} documents/s; bare {DOCUMENTS / bare:,.0f}; "
        f"{ratio:.1f} times the bare work (at most {MOST[name]:.0f}, aim 2)"
    )
    assert ratio <= MOST[name]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("transfer")
    written(folder / "in.jsonl", DOCUMENTS)
    new_project(folder / "p.annotator")
    return folder


def test_import_beside_the_bare_loop(folder: Path) -> None:
    with timed() as bare:
        bare_import(folder / "in.jsonl", folder / "bare.db")
    session = Session(ProjectThread.open(folder / "p.annotator"), ANNOTATOR)
    with timed() as ours, garbage.held():  # as the command and the window
        report = import_all(session, read_files([folder / "in.jsonl"]), ImportOptions())
    session.close()
    assert report.documents == DOCUMENTS and report.annotations == DOCUMENTS * ANNOTATIONS
    told("import jsonl", ours.seconds, bare.seconds)


@pytest.mark.parametrize(("form", "bare_work"), [("jsonl", bare_export), ("conll", bare_tags)])
def test_export_beside_the_bare_loop(folder: Path, form: str, bare_work: Callable[[Path, Path], None]) -> None:
    with timed() as bare:
        bare_work(folder / "bare.db", folder / f"bare.{form}")
    thread = ProjectThread.open(folder / "p.annotator")
    with timed() as ours:
        export(thread, ExportRequest(form, folder / f"o.{form}", layer=ANNOTATOR.id))
    thread.close()
    told(f"export {form}", ours.seconds, bare.seconds)


EXPORTING = """
import sys
from pathlib import Path
from annotator.editing.exporting import ExportRequest, export
from annotator.storage.thread import ProjectThread
thread = ProjectThread.open(Path(sys.argv[1]))
export(thread, ExportRequest("jsonl", Path(sys.argv[1] + ".jsonl")))
thread.close()
status = Path("/proc/self/status").read_text(encoding="utf-8")
print(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")))
"""


def peak_of_export(folder: Path, documents: int) -> int:
    """Kilobytes at most in memory, in a process that does nothing else."""
    project = folder / f"{documents}.annotator"
    new_project(project)
    session = Session(ProjectThread.open(project), ANNOTATOR)
    import_all(session, read_files([written(folder / f"{documents}.jsonl", documents)]), ImportOptions())
    session.close()
    done = subprocess.run([sys.executable, "-c", EXPORTING, project], capture_output=True, text=True, check=True)
    return int(done.stdout)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="no /proc tells the peak of a process")
def test_the_memory_of_an_export_does_not_grow_with_the_project(folder: Path) -> None:
    small, large = peak_of_export(folder, DOCUMENTS // 10), peak_of_export(folder, DOCUMENTS)
    print(f"\npeak memory of an export: {small / 1024:.0f} MB of {DOCUMENTS // 10} documents, "
          f"{large / 1024:.0f} MB of {DOCUMENTS}")  # fmt: skip
    assert large < 1.15 * small
