"""Does this installation work? Window, font, SQLite, export: one line each."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from annotator.domain.annotation import Annotator
from annotator.editing.exporting import ExportRequest, export
from annotator.editing.founding import sample_project
from annotator.editing.session import Session
from annotator.gui.appearance import fonts
from annotator.gui.application import Application, made_application
from annotator.storage.thread import ProjectThread

_TESTER = Annotator("self-test", "self-test")


def run_self_test() -> int:
    """Print a line for each part; 0 if all work, else 1. Nothing of the person's is read or written."""
    made_application()
    with tempfile.TemporaryDirectory() as folder:
        tests = (("font", _font), ("sqlite", _sqlite), ("export", _export), ("window", _window))
        return max(_tried(name, test, Path(folder)) for name, test in tests)


def _tried(name: str, test: Callable[[Path], str], folder: Path) -> int:
    try:
        print(f"{name}: ok, {test(folder)}")  # noqa: T201 - the command's result
        return 0
    except Exception as error:  # noqa: BLE001 - whatever is wrong with the installation is this command's result
        print(f"{name}: failed, {type(error).__name__}: {error}")  # noqa: T201
        return 1


def _font(_folder: Path) -> str:
    families = fonts.register()
    assert fonts.PAGE_FAMILY in families and fonts.INTERFACE_FAMILY in families, families
    return ", ".join(families)


def _sqlite(folder: Path) -> str:
    project = folder / "self-test.annotator"
    sample_project(project, _TESTER)
    session = Session(ProjectThread.open(project), _TESTER)
    try:
        faults = session.thread.ask(lambda file: file.findings())
        assert not faults, faults
        return f"{session.thread.ask(lambda file: file.read.counts()).annotations} annotations, whole"
    finally:
        session.close()


def _export(folder: Path) -> str:
    thread = ProjectThread.open(folder / "self-test.annotator")
    try:
        made = []
        for form in ("jsonl", "conll"):
            report = export(thread, ExportRequest(form, folder / f"out.{form}"))
            made.append(f"{form} {report.exported} of {report.stored}")
        return ", ".join(made)
    finally:
        thread.close()


def _window(folder: Path) -> str:
    program = Application(made_application(), folder / "settings.json", folder)
    program.open_first(folder / "self-test.annotator")
    assert program.window is not None
    picture = program.window.grab()
    assert not picture.isNull()
    program.window.close()
    return f"{QGuiApplication.platformName()}, {picture.width()}×{picture.height()}"
