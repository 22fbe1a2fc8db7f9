"""The database thread: a project file open on a thread of its own, so that no window ever waits for a disk."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from annotator.domain.errors import ProjectDamaged
from annotator.storage.connection import DatabaseError
from annotator.storage.project_file import ProjectFile

T = TypeVar("T")


class ProjectThread:
    """Work on one project, done in the order it was given.

    Raises:
        ProjectTrouble: if the project cannot be opened.
    """

    def __init__(self, opened: Callable[[], ProjectFile]) -> None:
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="database")
        try:
            self._file = self._pool.submit(opened).result()
        except BaseException:
            self._pool.shutdown()
            raise
        self.path = self._file.path
        self.is_read_only = self._file.is_read_only

    @classmethod
    def open(cls, path: Path, read_only: bool = False, each: Callable[[int], None] | None = None) -> "ProjectThread":
        """The project at that path; `each` as for `ProjectFile.open`."""
        return cls(lambda: ProjectFile.open(path, read_only, each=each))

    @classmethod
    def in_memory(cls) -> "ProjectThread":
        """A project without a file."""
        return cls(ProjectFile.in_memory)

    def submit(self, work: Callable[[ProjectFile], T]) -> "Future[T]":
        """Do the work after all that was given before; the future tells when.

        Raises:
            ProjectDamaged: through the future, if the file cannot be read.
        """
        return self._pool.submit(self._done, work)

    def _done(self, work: Callable[[ProjectFile], T]) -> T:
        try:
            return work(self._file)
        except DatabaseError as error:
            raise ProjectDamaged(self.path, str(error)) from error

    def ask(self, work: Callable[[ProjectFile], T]) -> T:
        """Do the work and wait for its answer."""
        return self.submit(work).result()

    def close(self) -> None:
        """Finish what was given, then close the file. A second call does nothing."""
        if not self._pool._shutdown:
            self._pool.submit(self._file.close).result()
            self._pool.shutdown()
