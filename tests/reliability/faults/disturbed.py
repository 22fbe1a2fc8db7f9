"""The program that is disturbed: works on a project while the k-th change to its files fails, and judges itself.

Prints one JSON object for each k; see `Case`.
"""

import shutil
import subprocess
import sys
from contextlib import closing
from dataclasses import asdict, dataclass, field
from pathlib import Path

from annotator.domain.errors import AnnotatorError, DocumentExists, NotSaved
from annotator.editing.commands.annotations import RemoveAnnotation
from annotator.editing.founding import new_project
from annotator.editing.history import INTRODUCE
from annotator.editing.importing import IMPORT
from annotator.editing.news import Done, News
from annotator.editing.saving import Saving
from annotator.editing.session import Session
from annotator.storage.project_file import ProjectFile
from annotator.storage.thread import ProjectThread
from tests.examples import ANNOTATOR
from tests.reliability.faults.switch import failing, refused_first
from tests.reliability.model import digest, digest_of
from tests.reliability.native import tell
from tests.reliability.script import FIRST, Step, add_document, bring_in, do, on_seed

BROUGHT = tuple(f"{number} " + "كلمة " * 40 for number in range(2))
IMPORTING: Step = lambda session: bring_in(session, *BROUGHT, annotations=20)  # noqa: E731 - a step like the others
STEPS: tuple[Step, ...] = (
    *on_seed(range(4, 6)), Session.undo, Session.redo, IMPORTING, do(RemoveAnnotation("a1")), add_document,
    *on_seed(range(6, 8)), Session.undo,
)  # fmt: skip


@dataclass
class Case:
    """One k: what was refused, whether the program said so, and every word that it did not keep."""

    k: int
    refused: str = ""
    said_not_saved: bool = False
    lost: list[str] = field(default_factory=list)
    half: list[str] = field(default_factory=list)


class Trial:
    """One session in which something fails."""

    def __init__(self, project: Path, case: Case) -> None:
        self.project, self.case = project, case
        self.session = Session(ProjectThread.open(project), ANNOTATOR)
        self.performed = self.session.thread.ask(own_acts)
        self.acknowledged = list(self.performed)
        self.unsure = 0
        self.session.news.subscribe(self.hear)

    def hear(self, news: News) -> None:
        if isinstance(news, Done):
            self.performed.append(news.action.id)

    def attempt(self, step: Step) -> None:
        """Do it and wait until it is saved, or until the program says that it is not."""
        try:
            self.do(step)
            self.session.wait_until_saved()
        except NotSaved:
            if not self.case.said_not_saved:
                self.look_at_a_copy()
            self.case.said_not_saved = True
        except AnnotatorError as trouble:
            self.case.lost.append(f"a good action is refused: {trouble!r}")
        else:
            self.acknowledged = list(self.performed)
            if self.session.save_state.saving is not Saving.SAVED:
                self.case.half.append("all is written, and it does not say SAVED")

    def do(self, step: Step) -> None:
        """A COMMIT of which only the last sync failed has come through, and what is not queued is not tried again."""
        try:
            step(self.session)
        except NotSaved:
            self.unsure += 1
            raise

    def look_at_a_copy(self) -> None:
        """What was acknowledged must be in the file and its rollback file as they lie there now, were the power cut."""
        aside = self.project.parent.parent / "aside"
        subprocess.run(["cp", "-r", self.project.parent, aside], check=True)  # never read the open file ourselves
        with closing(ProjectFile.open(aside / self.project.name)) as file:
            self.compare("while NOT SAVED", own_acts(file), self.acknowledged, most=len(self.acknowledged) + 1)
            self.case.half += file.findings()
        shutil.rmtree(aside)

    def compare(self, when: str, there: list[str], expected: list[str], most: int) -> None:
        unseen = iter(there)
        if not all(one in unseen for one in expected):  # in that order
            self.case.lost.append(f"{when}: {len(expected)} actions were acknowledged, there are {len(there)}")
        elif len(there) > most:
            self.case.half.append(f"{when}: there are {len(there)} actions, there should be {most} at most")

    def recover(self) -> None:
        """The fault is gone: what was queued is written, what was refused can be done, and both are there."""
        self.session.retry_saving()
        self.session.wait_until_saved()
        self.repeat(IMPORTING)
        self.repeat(add_document)
        self.repeat(on_seed(range(8, 9))[0])
        if self.session.save_state.saving is not Saving.SAVED:
            self.case.half.append("all is written, and it does not say SAVED")

    def repeat(self, step: Step) -> None:
        try:
            step(self.session)
            self.session.wait_until_saved()
        except DocumentExists:  # it came through the first time
            return

    def finish(self) -> None:
        told = digest(self.session)
        self.session.close()
        with closing(ProjectFile.open(self.project)) as file:
            self.compare("at the end", own_acts(file), self.performed, most=len(self.performed) + self.unsure)
            self.case.half += file.findings()
            for document, expected in (one.split(":") for one in told.split(",") if one):
                if digest_of(file, document) != expected:
                    self.case.lost.append(f"document {document[:8]} is not what the session had")
            if file.read.document_count() != 2 + len(BROUGHT):
                self.case.half.append("the import is not there once and whole")


def own_acts(file: ProjectFile) -> list[str]:
    """The ids of this annotator's acts, but for imports, which a session does not announce."""
    return [act.action for act in file.journal.acts_of(ANNOTATOR.id) if act.verb not in (INTRODUCE, IMPORT)]


def work_disturbed(project: Path, case: Case, error: int, is_sticky: bool) -> None:
    trial = Trial(project, case)
    with failing(case.k, error, is_sticky):
        for step in STEPS:
            trial.attempt(step)
    try:
        trial.recover()
        trial.finish()
    except AnnotatorError as trouble:
        case.lost.append(f"cannot be saved any more: {trouble!r}")


def made_disturbed(project: Path, case: Case, error: int, is_sticky: bool) -> None:
    """Making a project: it is there and whole, or it was refused and can be made after all."""
    project.unlink()
    with failing(case.k, error, is_sticky):
        try:
            new_project(project)
        except AnnotatorError:
            case.said_not_saved = True
    if not project.exists():
        new_project(project)
    opened(project, case)


def opened_disturbed(project: Path, case: Case, error: int, is_sticky: bool) -> None:
    """Opening and closing a project: done or refused, and the bytes are what they were."""
    before = project.read_bytes()
    with failing(case.k, error, is_sticky):
        try:
            ProjectFile.open(project).close()
        except AnnotatorError:
            case.said_not_saved = True
    if project.read_bytes() != before:
        case.lost.append("the bytes are not what they were")
    opened(project, case)


def opened(project: Path, case: Case) -> None:
    with closing(ProjectFile.open(project)) as file:
        case.half += file.findings()


DISTURBED = {"work": work_disturbed, "make": made_disturbed, "open": opened_disturbed}


def main(folder: Path, what: str, error: int, is_sticky: bool, ks: list[int]) -> None:
    begun = folder.parent / "begun.annotator"
    new_project(begun)
    session = Session(ProjectThread.open(begun), ANNOTATOR)
    for step in (FIRST, *on_seed(range(4))):
        step(session)
    session.close()
    for k in ks:
        case = Case(k)
        folder.mkdir()
        project = folder / begun.name
        shutil.copy(begun, project)
        try:
            DISTURBED[what](project, case, error, is_sticky)
        except Exception as bug:  # noqa: BLE001 - a crash is what we look for
            case.half.append(f"crash: {bug!r}")
        case.refused = refused_first().replace(f"{folder}/", "")
        tell(asdict(case))
        shutil.rmtree(folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), sys.argv[4] == "sticky", list(map(int, sys.argv[5:])))
