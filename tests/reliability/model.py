"""What the killed writer and its judge agree on: how much an import brings, and how a state is told in one word."""

import hashlib

from annotator.editing.session import Session
from annotator.storage.project_file import ProjectFile

IMPORTED_DOCUMENTS = 4
IMPORTED_ANNOTATIONS = 300
IMPORTED_EDITS = IMPORTED_DOCUMENTS * (1 + IMPORTED_ANNOTATIONS)  # more than one change holds


def _told(value: object) -> str:
    return hashlib.sha256(repr(value).encode()).hexdigest()[:16]


def digest(session: Session) -> str:
    """The documents that the session has at hand, as it has them, each as `id:digest`."""
    return ",".join(
        f"{id}:{_told((sorted(one.annotations.values(), key=str), sorted(one.states.values(), key=str)))}"
        for id, one in session.facts.documents.items()
    )


def digest_of(file: ProjectFile, document: str) -> str:
    """The same of one document, as the file reads it."""
    one = file.read.annotated(document)
    return _told((sorted(one.annotations, key=str), sorted(one.states, key=str)))
