"""The emergency file: what a full or broken disk would not take, kept elsewhere until the project has it.

Written whole each time, aside, flushed and renamed; read at the next opening, and removed once the project has it all.
"""

import contextlib
import hashlib
import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from annotator.domain.change import Action, Change
from annotator.domain.document import Document
from annotator.storage.project_file import ProjectFile
from annotator.storage.rows.columns import canonical
from annotator.storage.rows.edits import edit_of, runs_of, told


def emergency_file(project: Path, folder: Path) -> Path:
    """Where the unsaved work of a project is kept, told by the project's place."""
    place = hashlib.sha256(str(project.resolve()).encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return folder / f"{project.stem[:60]}-{place}.unsaved.jsonl"


def keep(actions: Iterable[Action], file: Path) -> bool:
    """Keep the actions there, in order, in place of what it held; False where that disk refuses too."""
    aside = file.with_name(file.name + ".partial")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with aside.open("w", encoding="utf-8", newline="\n") as out:
            for action in actions:
                out.write(canonical(_plain(action)) + "\n")
            out.flush()
            os.fsync(out.fileno())
        aside.replace(file)
    except OSError:
        with contextlib.suppress(OSError):
            aside.unlink(missing_ok=True)
        return False
    return True


def bring_back(project: ProjectFile, file: Path) -> int:
    """Write what the file keeps and the project lacks, then remove the file; how many actions that were.

    Raises:
        NotSaved, StaleEdit: if the project still refuses; the file stays, and nothing of it is written twice.
    """
    if not file.exists():
        return 0
    brought = 0
    for line in file.read_text(encoding="utf-8").splitlines():
        action = _action(json.loads(line))
        if not project.journal.lines_of(action.id):
            project.write(action)
            brought += 1
    file.unlink()
    return brought


def forget(file: Path) -> None:
    """Remove the file: the project has it all."""
    with contextlib.suppress(OSError):
        file.unlink(missing_ok=True)


def _plain(action: Action) -> dict[str, Any]:
    documents = [edit.subject for edit in action.edits if isinstance(edit.subject, Document)]
    return {
        "id": action.id,
        "annotator": action.annotator,
        "undoes": action.undoes,
        "changes": [[change.verb, json.loads(told(runs_of(change.edits)))] for change in action.changes],
        "texts": {document.id: document.text for document in documents},
    }


def _action(plain: dict[str, Any]) -> Action:
    texts = plain["texts"]
    changes = (
        Change(verb, tuple(edit_of(values, texts.__getitem__) for values in edits)) for verb, edits in plain["changes"]
    )
    return Action(plain["id"], plain["annotator"], tuple(changes), plain["undoes"])
