"""The project that a command works on, and the person at work."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from annotator import paths, settings
from annotator.domain.annotation import Annotator
from annotator.domain.errors import ProjectFolderUnusable
from annotator.editing.founding import annotator_named
from annotator.storage.thread import ProjectThread


@contextmanager
def opened(project: Path, only_reading: bool = False) -> Iterator[ProjectThread]:
    """The project, with its lock; a command that only reads does without where the place cannot be written."""
    try:
        thread = ProjectThread.open(project)
    except ProjectFolderUnusable:
        if not only_reading:
            raise
        thread = ProjectThread.open(project, read_only=True)
    try:
        yield thread
    finally:
        thread.close()


def person_at_work(thread: ProjectThread, name: str | None) -> Annotator:
    """The annotator of that name in the project, else the one this computer's settings name."""
    if name is not None:
        return annotator_named(thread, name)
    preferred = settings.load(paths.settings_file())
    with suppress(OSError):  # the id is made once and kept, where the place lets it be kept
        settings.save(preferred, paths.settings_file())
    return Annotator(preferred.annotator_id, preferred.annotator_name)
