"""The program in a full place: 3 MB of memory mounted as a disk of its own, filled up, and freed again.

Prints what happened as one JSON object. To be run where it may mount (see native.py).
"""

import subprocess
import sys
from contextlib import closing, suppress
from pathlib import Path

from annotator.domain.errors import AnnotatorError
from annotator.editing.founding import new_project
from annotator.editing.session import Session
from annotator.storage.project_file import ProjectFile
from annotator.storage.thread import ProjectThread
from tests.examples import ANNOTATOR
from tests.reliability.contents import contents
from tests.reliability.model import digest, digest_of
from tests.reliability.native import tell
from tests.reliability.script import EDITS, FIRST, SEED_ID, Step, add_document, bring_in


def fill(folder: Path, spare: int = 0) -> Path:
    """A file that takes all the space there is, but for so many bytes."""
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as file:
        with suppress(OSError):
            while file.write(bytes(4096)) == 4096:
                pass
        file.truncate(max(0, file.tell() - spare))
    return filler


def tried(session: Session, step: Step) -> str:
    """The name of what came of it: SAVED, or the fact that was told."""
    try:
        step(session)
        session.wait_until_saved()
    except AnnotatorError as trouble:
        return type(trouble).__name__
    return session.save_state.saving.name


def worked(project: Path, spare: int) -> dict[str, object]:
    """Edits while so little is free, then when there is space again."""
    new_project(project)
    session = Session(ProjectThread.open(project), ANNOTATOR)
    FIRST(session)
    filler = fill(project.parent, spare)
    outcomes = {tried(session, step) for step in EDITS}
    on_page = digest(session)
    filler.unlink()
    session.retry_saving()
    freed = tried(session, lambda session: session.open_document(SEED_ID))
    stored = session.thread.ask(lambda file: f"{SEED_ID}:{digest_of(file, SEED_ID)}")
    last = tried(session, Session.undo)
    session.close()
    told = {
        "spare": spare, "outcomes": sorted(outcomes), "freed": freed, "kept": stored in on_page, "last": last,
        "faults": checked(project),
    }  # fmt: skip
    project.unlink()
    return told


def imported(project: Path) -> dict[str, object]:
    """An import that is larger than the disk, and then one more act."""
    new_project(project)
    session = Session(ProjectThread.open(project), ANNOTATOR)
    FIRST(session)
    before = session.thread.ask(contents)
    large = tried(session, lambda session: bring_in(session, *(f"{n} " + "كلمة " * 9000 for n in range(80))))
    after = session.thread.ask(contents)
    last = tried(session, add_document)
    session.close()
    return {"large": large, "untouched": before == after, "last": last, "faults": checked(project)}


def taken_back(project: Path) -> dict[str, object]:
    """The undo of an import for which the disk has no space, and then again when it has."""
    new_project(project)
    session = Session(ProjectThread.open(project), ANNOTATOR)
    FIRST(session)
    bring_in(session, *(f"{n} " + "كلمة " * 60 for n in range(50)), annotations=40)
    before, act = session.thread.ask(contents), session.history.to_undo()

    def take_back(session: Session) -> None:
        session.take_back_many(act).result()
        session.adopt_many()

    filler = fill(project.parent)
    full = tried(session, take_back)
    untouched = before == session.thread.ask(contents) and act == session.history.to_undo()
    filler.unlink()
    last = tried(session, take_back)
    left = session.thread.ask(lambda file: file.read.document_count())
    session.close()
    return {"full": full, "untouched": untouched, "last": last, "left": left, "faults": checked(project)}


def opened(project: Path) -> dict[str, object]:
    """Opening a project where not a byte more fits: done, or refused by a fact."""
    new_project(project)
    before = project.read_bytes()
    filler = fill(project.parent)
    try:
        ProjectFile.open(project).close()
        outcome = "opened"
    except AnnotatorError as trouble:
        outcome = type(trouble).__name__
    filler.unlink()
    return {"outcome": outcome, "untouched": project.read_bytes() == before, "faults": checked(project)}


def made(project: Path) -> dict[str, object]:
    """Making a project where there is no space."""
    filler = fill(project.parent)
    try:
        new_project(project)
        outcome = "made"
    except AnnotatorError as trouble:
        outcome = type(trouble).__name__
    filler.unlink()
    return {"outcome": outcome, "left": [one.name for one in project.parent.iterdir()]}


def checked(project: Path) -> tuple[str, ...]:
    with closing(ProjectFile.open(project)) as file:
        return file.findings()


def main(folder: Path, what: str, spares: list[int]) -> None:
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "none", folder], check=True)
    project = folder / "project.annotator"
    if what == "work":
        told: object = [worked(project, spare) for spare in spares]
    else:
        told = {"import": imported, "undo": taken_back, "open": opened, "make": made}[what](project)
    tell(told)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], list(map(int, sys.argv[3:])))
