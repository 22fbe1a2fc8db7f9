"""Import by menu and by dropping files: read off the window, written as one action, with progress and a way to stop."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from annotator.domain.errors import AnnotatorError, Cancelled
from annotator.editing.importing import ImportOptions, ImportReport, start_import
from annotator.editing.session import Session
from annotator.formats.incoming import Incoming
from annotator.formats.registry import FORMATS, READABLE, read_files
from annotator.gui.appearance.language import speak
from annotator.gui.background import Background
from annotator.gui.dialogs.messages import message, tell_trouble
from annotator.gui.dialogs.progress import Progress
from annotator.gui.window import Window
from annotator.gui.work.desk import Desk
from annotator.wording import imports, interface, reports
from annotator.wording.phrase import Phrase


class Imports(QObject):
    """What comes into one session, asked for in one window."""

    def __init__(self, session: Session, window: Window, desk: Desk, background: Background) -> None:
        super().__init__(window)
        self._session, self._window, self._desk, self._background = session, window, desk, background
        window.files_dropped.connect(self.import_paths)

    def ask_for_files(self) -> None:
        """Ask which files, then import them."""
        suffixes = " ".join(f"*{suffix}" for name in READABLE for suffix in FORMATS[name].suffixes)
        filters = f"{speak(interface.READABLE_FILES)} ({suffixes});;{speak(interface.ALL_FILES)} (*)"
        paths, _ = QFileDialog.getOpenFileNames(self._window, "", "", filters)
        if paths:
            self.import_paths([Path(path) for path in paths])

    def ask_for_folder(self) -> None:
        """Ask which folder, then import its texts."""
        path = QFileDialog.getExistingDirectory(self._window, speak(interface.CHOOSE_FOLDER))
        if path:
            self.import_paths([Path(path)])

    def import_paths(self, paths: list[Path]) -> None:
        """Read the files off the window, then write them as one action; all of them or none."""
        progress = Progress(self._window, speak(interface.IMPORTING))

        def failed(trouble: AnnotatorError) -> None:
            progress.close()
            self._fail(trouble)

        def write(incoming: Incoming) -> None:
            try:
                report, written = start_import(self._session, incoming, ImportOptions(), progress.step)
            except AnnotatorError as trouble:
                failed(trouble)
                return

            def finished(_: None) -> None:
                progress.close()
                self._imported(report)

            self._background.when(written, finished, failed)

        self._background.run(lambda: self._read(paths), write, failed)

    def _read(self, paths: list[Path]) -> Incoming:
        """Off the window: a backup of what there is, then what the files hold."""
        if self._session.keeper is not None and not self._session.thread.is_read_only:
            self._session.keeper.back_up_if_changed()
        return read_files(paths)

    def _imported(self, report: ImportReport) -> None:
        self._session.adopt_many()
        counts = {
            "documents": report.documents,
            "documents_known": report.documents_known,
            "annotations": report.annotations,
            "annotations_known": report.annotations_known,
        }
        said = Phrase(reports.IMPORTED, counts)
        self._desk.say(said)
        recounted = ((one.path, one.unit) for one in report.recounted)
        phrases = (
            *imports.understood(report.replaced, recounted, report.renamed),
            *imports.left_out((one.path, one.line, one.what, one.detail) for one in report.unheld),
        )
        if phrases:
            told = [speak(phrase) for phrase in phrases]
            message(self._window, speak(interface.IMPORTING), speak(said), told).open()

    def _fail(self, trouble: AnnotatorError) -> None:
        if isinstance(trouble, Cancelled):
            self._desk.tell(trouble)
        else:
            tell_trouble(self._window, trouble)
