"""The program whose file changes are recorded: makes a project and works on it, and tells when each action was saved.

Prints what the project held after each acknowledged action, as one JSON list; the recorder is told at the same instant.
"""

import ctypes
import sys
from pathlib import Path

from annotator.editing.founding import new_project
from annotator.editing.saving import Saving
from annotator.editing.session import Session
from annotator.storage.thread import ProjectThread
from tests.examples import ANNOTATOR
from tests.reliability.contents import contents, contents_at
from tests.reliability.native import tell
from tests.reliability.script import FIRST, WHOLE, Step, bring_in

# Too much for SQLite's page cache (2 MB), so that pages reach the file before the commit does.
LARGE: tuple[Step, ...] = (FIRST, lambda session: bring_in(session, *(f"{n} " + "كلمة " * 9000 for n in range(40))))
SCRIPTS = {"whole": WHOLE, "large": LARGE}


def acknowledge(actions: int) -> None:
    ctypes.CDLL(None).acknowledge(ctypes.c_uint64(actions))


def main(project: Path, script: str) -> None:
    new_project(project)
    acknowledge(1)
    held = [contents_at(project)]
    session = Session(ProjectThread.open(project), ANNOTATOR)
    for step in SCRIPTS[script]:
        step(session)
        session.wait_until_saved()
        assert session.save_state.saving is not Saving.NOT_SAVED
        acknowledge(len(held) + 1)
        held.append(session.thread.ask(contents))
    session.close()
    assert len(set(held)) == len(held), "every step of a script changes something"
    tell(held)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
