"""A program of its own for each journey: real window, real files, nothing of the person's."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator import paths, settings
from annotator.cli import commands
from annotator.gui.application import Application, made_application
from tests.journeys.typist import Typist


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    return made_application()


@pytest.fixture
def seed_project(tmp_path: Path) -> Path:
    """A project with the seed article, not annotated."""
    project = tmp_path / "seed.annotator"
    for arguments in (["new"], ["import"]):
        sources = [str(paths.seeds())] if arguments == ["import"] else []
        commands.main([*arguments, str(project), *sources], standalone_mode=False)
    return project


@pytest.fixture
def project_of(tmp_path: Path) -> Callable[..., Path]:
    """Makes a project of some texts, in their order, not annotated."""

    def make(*texts: str) -> Path:
        project, folder = tmp_path / "texts.annotator", tmp_path / "texts"
        folder.mkdir()
        for number, text in enumerate(texts):
            (folder / f"{number:02}.txt").write_text(text, encoding="utf-8")
        commands.main(["new", str(project)], standalone_mode=False)
        commands.main(["import", str(project), str(folder)], standalone_mode=False)
        return project

    return make


@pytest.fixture
def started(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator["Started"]:
    """Opens programs, one after the other, that share settings and folder."""
    start = Started(qapp, qtbot, tmp_path)
    yield start
    start.close()


class Started:
    """Starts the program as a person would, and closes it again."""

    def __init__(self, app: QApplication, qtbot: QtBot, folder: Path) -> None:
        self._app, self._qtbot, self._folder = app, qtbot, folder
        self.program: Application | None = None

    def prefer(self, **preferences: object) -> None:
        """Settings that the next program starts with."""
        file = self._folder / "settings.json"
        settings.save(replace(settings.load(file), **preferences), file)

    def open(self, project: Path | None = None) -> Typist:
        self.close()
        self.program = Application(self._app, self._folder / "settings.json", self._folder / "data")
        self.program.open_first(project)
        window = self.program.window
        assert window is not None
        self._qtbot.waitUntil(lambda: self.program.desk.document is not None, timeout=5000)
        self._qtbot.waitUntil(lambda: self.program.waking.is_done)
        window.activateWindow()
        window.page.setFocus()
        self._qtbot.waitUntil(window.page.hasFocus)
        return Typist(self._qtbot, self.program)

    def close(self) -> None:
        if self.program is not None:
            self.program.window.close()
            self.program.window.deleteLater()
            self.program.deleteLater()
            self.program = None
            self._qtbot.wait(1)
