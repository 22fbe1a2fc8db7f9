"""What every room's tests may use: a project in memory is the fake, and no test sees the person's own settings."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from annotator import paths
from annotator.domain.annotation import Annotator
from annotator.domain.document import Document
from annotator.editing.commands.documents import AddDocument
from annotator.editing.founding import new_project, project_in_memory
from annotator.editing.session import Session
from annotator.storage.thread import ProjectThread
from tests.examples import ANNOTATOR, example
from tests.reliability.ledger import pytest_terminal_summary

__all__ = ["pytest_terminal_summary"]  # found here by every process of a run

settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True)
settings.load_profile("house")


@pytest.fixture(autouse=True, scope="session")
def _own_settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Settings, logs and data of the tests lie in a folder of theirs."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "APPDATA", "LOCALAPPDATA"):
            patch.setenv(name, str(home / name.lower()))
        yield


@pytest.fixture
def annotator() -> Annotator:
    return ANNOTATOR


@pytest.fixture
def thread() -> Iterator[ProjectThread]:
    """A project in memory, with the five labels."""
    thread = project_in_memory()
    yield thread
    thread.close()


@pytest.fixture
def session(thread: ProjectThread) -> Session:
    """One annotator at work on a project in memory."""
    return Session(thread, ANNOTATOR)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A new project in a file, closed."""
    path = tmp_path / "مشروع.annotator"
    new_project(path)
    return path


@pytest.fixture
def document() -> Document:
    """The running example of docs/formats.md: 41 code points."""
    return example()


@pytest.fixture
def opened(session: Session, document: Document) -> Session:
    """The session, with the running example added and at hand."""
    session.do(AddDocument(document))
    session.open_document(document.id)
    return session


@pytest.fixture
def seed() -> bytes:
    """The article the program was started from, byte for byte."""
    (file,) = sorted(paths.seeds().glob("*.txt"))
    return file.read_bytes()
