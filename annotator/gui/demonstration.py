"""The main job without a person: import the seed, label it from the sample annotations, export, take a picture."""

from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from annotator import paths, settings
from annotator.domain.annotation import Annotator
from annotator.domain.span import Span
from annotator.editing.commands.annotations import Annotate
from annotator.editing.commands.documents import MarkDone
from annotator.editing.exporting import ExportRequest, export
from annotator.editing.founding import new_project, sample_annotations
from annotator.editing.importing import ImportOptions, import_all
from annotator.editing.session import Session
from annotator.formats.registry import read_files
from annotator.gui.application import Application, made_application
from annotator.gui.work.asking import SUFFIX
from annotator.settings import Settings
from annotator.storage.thread import ProjectThread

_PERSON = Annotator("demonstration", "محلل 1")


def demonstrate(folder: Path) -> tuple[Path, ...]:
    """Do the job in a folder, made anew inside it; the files it made: exports, their reports and the picture."""
    folder.mkdir(parents=True, exist_ok=True)
    project = folder / f"demonstration{SUFFIX}"
    project.unlink(missing_ok=True)
    new_project(project)
    made = _annotate_and_export(project)
    return (*made, _picture(project))


def _annotate_and_export(project: Path) -> tuple[Path, ...]:
    session = Session(ProjectThread.open(project), _PERSON)
    try:
        import_all(session, read_files([paths.seeds()]), ImportOptions())
        (row,) = session.thread.ask(lambda file: file.read.document_rows(_PERSON.id))
        session.open_document(row.id)
        for one in sample_annotations():
            session.do(Annotate(row.id, Span(one.start, one.end), one.label, attributes=one.attributes))
        session.do(MarkDone(row.id))
        session.wait_until_saved()
        outs = tuple(project.with_suffix(f".{form}") for form in ("jsonl", "conll"))
        for out in outs:
            export(session.thread, ExportRequest(out.suffix[1:], out))
        return tuple(file for out in outs for file in (out, out.with_name(out.name + ".report.json")))
    finally:
        session.close()


def _picture(project: Path) -> Path:
    file = project.with_name("settings.json")
    settings.save(Settings(annotator_id=_PERSON.id, annotator_name=_PERSON.name), file)
    program = Application(made_application(), file, project.parent)
    program.open_first(project)
    assert program.window is not None
    waiting = QEventLoop()
    QTimer.singleShot(1000, waiting.quit)  # the list and the page are read off the window
    waiting.exec()
    picture = project.with_suffix(".png")
    program.window.grab().save(str(picture))
    program.window.close()
    return picture
