"""The program before what it may not write: a read-only place, or a read-only file in a place that can be written.

Prints, as one JSON object, what it did. To be run where it may mount (see native.py).
"""

import subprocess
import sys
from pathlib import Path

from annotator.domain.errors import AnnotatorError
from annotator.editing.founding import new_project
from annotator.editing.session import Session
from annotator.storage.thread import ProjectThread
from annotator.wording.refusals import sentence_for
from tests.examples import ANNOTATOR, bytes_in
from tests.reliability.native import tell
from tests.reliability.script import EDITS, FIRST, SEED_ID


def mount(*arguments: object) -> None:
    subprocess.run(["mount", *map(str, arguments)], check=True)


def make_read_only(project: Path, what: str) -> None:
    if what == "place":
        mount("-o", "remount,ro", project.parent)
    else:  # a file mounted onto itself, so that it holds for root too
        mount("--bind", project, project)
        mount("-o", "remount,bind,ro", project)


def attempt(project: Path) -> tuple[str, str]:
    """What came of opening it and working on it, by the name of the fact, and what a person reads of it."""
    try:
        session = Session(ProjectThread.open(project), ANNOTATOR)
    except AnnotatorError as trouble:
        return type(trouble).__name__, str(sentence_for(trouble))
    try:
        session.open_document(SEED_ID)
        EDITS[0](session)
        session.wait_until_saved()
    except AnnotatorError as trouble:
        return f"opened, then {type(trouble).__name__}", str(sentence_for(trouble))
    finally:
        session.thread.close()
    return "written", ""


def main(folder: Path, what: str) -> None:
    mount("-t", "tmpfs", "none", folder)
    project = folder / "project.annotator"
    new_project(project)
    session = Session(ProjectThread.open(project), ANNOTATOR)
    FIRST(session)
    session.close()
    before = bytes_in(folder)
    make_read_only(project, what)
    outcome, sentence = attempt(project)
    after = bytes_in(folder)
    told = {
        "outcome": outcome, "sentence": sentence, "untouched": after[project.name] == before[project.name],
        "left": sorted(after.keys() - before.keys()),
    }  # fmt: skip
    tell(told)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
