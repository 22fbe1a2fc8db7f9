"""What import and export cost beside the bare work: 10,000 documents of about 2,700 characters, 200,000 annotations.

The file is as the program writes it: ids that are random, every field of every annotation; as in the sample, about a
quarter of the spans begin inside a word, behind a proclitic, and the others where words do. Bare import is `json` and
`sqlite3` alone: each line parsed, all it says put into the tables of a project by `executemany`, without a journal or a
rule. Bare export is the way back: rows read, lines written as JSON. Both are held to the same rows and the same lines
as ours. Bare tags are made by blanks: every row read, every text split and written a word a line. All in the same run,
so that a busy machine slows both.

The program does in the same time what the bare loops leave out: every field is checked, offsets are compared with their
words, every change is journalled under its hash and chained, and every annotation is counted as kept or reported.
`TRANSFER_DOCUMENTS` sets another number of documents.
"""

import json
import os
import random
import re
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, TypeAlias

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
MOST = 2.0
"""Times the bare work that is allowed."""


def written(path: Path, documents: int) -> Path:
    """A file as our own export writes it; every twelfth word is one that no other document has."""
    seed = (Path(__file__).parents[2] / "seeds/000_76dc3061d89404aa.txt").read_text(encoding="utf-8")
    source = random.Random(1)
    parts = re.split(r"(\s)", seed)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for number in range(documents):
            text = "".join(_new_word(source) if one.strip() and source.random() < 1 / 12 else one for one in parts)
            text = f"وثيقة رقم {number}\n{text}"[:CHARACTERS]
            words = [found.span() for found in re.finditer(r"\w+", text)]
            spans = [_annotation(source, text, words, place) for place in range(ANNOTATIONS)]
            line = {"text": text, "title": f"عنوان {number}", "metadata": {}, "annotations": spans, "added": ADDED}
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
    return path


def _new_word(source: random.Random) -> str:
    return "".join(source.choices("ابتجدرسعفقكلمنهوي", k=source.randrange(3, 8)))


def _annotation(source: random.Random, text: str, words: list[tuple[int, int]], place: int) -> dict[str, object]:
    first = len(words) * place // ANNOTATIONS + source.randrange(10)
    start, (_, end) = words[first][0], words[min(first + source.randrange(4), len(words) - 1)]
    start += source.random() < 0.24 and start + 1 < end
    label = LABELS[place % len(LABELS)]
    return {
        "id": f"{source.getrandbits(80):020x}", "start": start, "end": end, "label": label, "text": text[start:end],
        "annotator": ANNOTATOR.id, "created": "2023-11-13T06:43:00Z",
        "attributes": {"killed": source.randrange(1, 40)} if label == "casualty" else {}, "note": None,
        "flags": ["unsure"] if source.random() < 0.02 else [], "origin": "hand", "confidence": None, "guideline": None,
    }  # fmt: skip


ADDED = "2023-11-13T06:43:00Z"
SAFELY = ("journal_mode=TRUNCATE", "synchronous=FULL", "foreign_keys=ON")
NAMES = tuple(
    re.findall(r"\w+", "id start end label text annotator created attributes note flags origin confidence guideline")
)
INSERT = (
    """INSERT INTO annotations (document, id, start, "end", label, text, annotator, created, attributes, note, flags,
       origin, confidence, guideline) VALUES (""" + ", ".join("?" * 14) + ")"
)  # fmt: skip
encoded = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def bare_import(source: Path, target: Path) -> None:
    """Into the tables of an empty project."""
    with closing(sqlite3.connect(target, isolation_level=None)) as database, source.open(encoding="utf-8") as lines:
        for pragma in SAFELY:
            database.execute("PRAGMA " + pragma)
        database.execute("BEGIN")
        database.execute("INSERT INTO annotators VALUES (?, ?)", (ANNOTATOR.id, ANNOTATOR.name))
        for position, line in enumerate(lines, 1):
            one = json.loads(line)
            id = document_id(one["text"])
            database.execute("INSERT INTO texts VALUES (?, ?)", (id, one["text"]))
            document = (id, one["title"], None, None, one["added"], position, encoded(one["metadata"]), None)
            database.execute("INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?)", document)
            rows = [
                (id, a["id"], a["start"], a["end"], a["label"], a["text"], a["annotator"], a["created"],
                 encoded(a["attributes"]), a["note"], encoded(a["flags"]), a["origin"], a["confidence"], a["guideline"])
                for a in one["annotations"]
            ]  # fmt: skip
            database.executemany(INSERT, rows)
        database.execute("COMMIT")


Row: TypeAlias = tuple[Any, ...]


def rows_of(database: sqlite3.Connection) -> Iterator[tuple[Row, list[Row]]]:
    documents = """SELECT d.id, d.title, t.text, d.source, d.published, d.metadata, d.added
                   FROM documents d JOIN texts t ON t.id = d.id ORDER BY position"""
    for document in database.execute(documents).fetchall():
        spans = """SELECT id, start, "end", label, text, annotator, created, attributes, note, flags, origin,
                   confidence, guideline FROM annotations WHERE document = ? ORDER BY start, -"end", id"""
        yield document, database.execute(spans, document[:1]).fetchall()


def bare_export(source: Path, target: Path) -> None:
    with closing(sqlite3.connect(source)) as database, target.open("w", encoding="utf-8") as file:
        for (id, title, text, origin, published, metadata, added), spans in rows_of(database):
            marks = []
            for one in spans:
                mark = dict(zip(NAMES, one, strict=True))
                mark["attributes"], mark["flags"] = json.loads(mark["attributes"]), json.loads(mark["flags"])
                marks.append(mark)
            whole = {
                "id": id, "title": title, "text": text, "source": origin, "published": published,
                "metadata": json.loads(metadata), "annotations": marks, "added": added,
            }  # fmt: skip
            file.write(json.dumps(whole, ensure_ascii=False) + "\n")


def bare_tags(source: Path, target: Path) -> None:
    with closing(sqlite3.connect(source)) as database, target.open("w", encoding="utf-8") as file:
        for (_, _, text, *_), spans in rows_of(database):
            at = 0
            for word in text.split():
                at = text.index(word, at)
                label = next((one[3] for one in spans if one[1] <= at < one[2]), "O")
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
        f"{ratio:.2f} times the bare work (at most {MOST})"
    )
    assert ratio <= MOST


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("transfer")
    written(folder / "in.jsonl", DOCUMENTS)
    for name in ("bare", "p"):
        new_project(folder / f"{name}.annotator")
    return folder


def annotations_in(project: Path) -> list[Row]:
    with closing(sqlite3.connect(project)) as database:
        return [row for _, rows in rows_of(database) for row in rows]


def test_import_beside_the_bare_loop(folder: Path) -> None:
    with timed() as bare:
        bare_import(folder / "in.jsonl", folder / "bare.annotator")
    session = Session(ProjectThread.open(folder / "p.annotator"), ANNOTATOR)
    with timed() as ours, garbage.held():  # as the command and the window
        report = import_all(session, read_files([folder / "in.jsonl"]), ImportOptions())
    session.close()
    assert report.documents == DOCUMENTS and report.annotations == DOCUMENTS * ANNOTATIONS
    assert annotations_in(folder / "p.annotator") == annotations_in(folder / "bare.annotator")
    told("import jsonl", ours.seconds, bare.seconds)


@pytest.mark.parametrize(("form", "bare_work"), [("jsonl", bare_export), ("conll", bare_tags)])
def test_export_beside_the_bare_loop(folder: Path, form: str, bare_work: Callable[[Path, Path], None]) -> None:
    with timed() as bare:
        bare_work(folder / "bare.annotator", folder / f"bare.{form}")
    thread = ProjectThread.open(folder / "p.annotator")
    with timed() as ours:
        export(thread, ExportRequest(form, folder / f"o.{form}", layer=ANNOTATOR.id))
    thread.close()
    told(f"export {form}", ours.seconds, bare.seconds)


def test_the_bare_loop_writes_the_same_lines(folder: Path) -> None:
    """After the two above: a baseline that did less would prove nothing."""
    bare, ours = (folder / name for name in ("bare.jsonl", "o.jsonl"))
    with bare.open(encoding="utf-8") as lines, ours.open(encoding="utf-8") as others:
        for line, other in islice(zip(lines, others, strict=True), 200):
            told, said = json.loads(line), json.loads(other)
            assert {name: said[name] for name in told} == told


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
