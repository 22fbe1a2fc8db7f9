"""Import by menu and by dropping files: read off the window, written as one action, with progress and a way to stop."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from annotator.domain.errors import AnnotatorError
from annotator.editing.importing import ImportOptions, ImportReport, start_fitted
from annotator.editing.importing.fitting import Fitted, fitted_to
from annotator.editing.session import Session
from annotator.formats.incoming import Incoming
from annotator.formats.registry import FORMATS, READABLE, read_files
from annotator.gui.appearance.language import speak
from annotator.gui.background import Background
from annotator.gui.dialogs.messages import message, tell_end
from annotator.gui.dialogs.progress import Progress
from annotator.gui.travelling.importing.dialog import ImportDialog
from annotator.gui.travelling.importing.looking import Looking
from annotator.gui.travelling.pasting import Kept, files_of, text_of
from annotator.gui.window import Window
from annotator.gui.work.desk import Desk
from annotator.wording import imports, interface, reports
from annotator.wording.phrase import Phrase
from annotator.wording.window import importing


class Imports(QObject):
    """What comes into one session, asked for in one window."""

    def __init__(self, session: Session, window: Window, desk: Desk, background: Background, language: str) -> None:
        super().__init__(window)
        self._session, self._window, self._desk, self._background = session, window, desk, background
        self._language = language

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the actions of this room do, by their ids."""
        return {
            "import_files": self.ask_for_files,
            "import_folder": self.ask_for_folder,
            "paste": self.paste,
        }

    def ask_for_files(self) -> None:
        """Ask which files, then import them."""
        suffixes = " ".join(f"*{suffix}" for name in READABLE for suffix in FORMATS[name].suffixes)
        filters = f"{speak(interface.READABLE_FILES)} ({suffixes});;{speak(interface.ALL_FILES)} (*)"
        paths, _ = QFileDialog.getOpenFileNames(self._window, "", "", filters)
        if paths:
            self.preview([Path(path) for path in paths])

    def ask_for_folder(self) -> None:
        """Ask which folder, then import its texts."""
        path = QFileDialog.getExistingDirectory(self._window, speak(interface.CHOOSE_FOLDER))
        if path:
            self.preview([Path(path)])

    def paste(self) -> None:
        """Show what was copied elsewhere, as what files hold is shown."""
        copied = QGuiApplication.clipboard().mimeData() or QMimeData()  # of an empty one there is none
        files, text = files_of(copied), text_of(copied)
        if files:
            self.preview(files)
        elif not text.strip():
            self._desk.say(Phrase(importing.NOTHING_TO_PASTE))
        else:
            try:
                kept = Kept(text, speak(importing.PASTED))
            except AnnotatorError as trouble:
                self._fail(trouble)
                return
            self.preview([kept.path]).finished.connect(lambda _: kept.let_go())

    def preview(self, paths: list[Path]) -> ImportDialog:
        """Show what the files hold, and import what the person then asks for."""
        names = {label.id: label.name(self._language) for label in self._session.facts.label_set()}
        dialog = ImportDialog(names, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._import(*dialog.answer()))
        Looking(self._session.thread, self._background, dialog).begin(paths)
        dialog.open()
        return dialog

    def import_paths(self, paths: list[Path]) -> None:
        """Import what the files hold without asking; all of them or none."""
        self._import_what(lambda: read_files(paths), ImportOptions())

    def _import(self, incoming: Incoming, options: ImportOptions) -> None:
        self._import_what(lambda: incoming, options)

    def _import_what(self, read: Callable[[], Incoming], options: ImportOptions) -> None:
        """Read and fit off the window, after a backup of what there is, then write as one action."""
        progress = Progress(self._window, speak(interface.IMPORTING))
        labels = dict(self._session.facts.labels)

        def prepared() -> tuple[Fitted, Incoming]:
            if self._session.keeper is not None and not self._session.thread.is_read_only:
                self._session.keeper.back_up_if_changed()
            incoming = read()
            return fitted_to(labels, incoming, options), incoming

        def failed(trouble: AnnotatorError) -> None:
            progress.close()
            self._fail(trouble)

        def write(what: tuple[Fitted, Incoming]) -> None:
            try:
                report, written = start_fitted(self._session, *what, progress.step)
            except AnnotatorError as trouble:
                failed(trouble)
                return

            def finished(_: None) -> None:
                progress.close()
                self._imported(report)

            self._background.when(written, finished, failed)

        self._background.run(prepared, write, failed)

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
            *imports.passed_over((one.path, one.what, one.why) for one in report.passed_over),
        )
        if phrases:
            told = [speak(phrase) for phrase in phrases]
            message(self._window, speak(reports.IMPORT_TOLD), speak(said), told).open()

    def _fail(self, trouble: AnnotatorError) -> None:
        tell_end(self._window, trouble, self._desk.tell)
