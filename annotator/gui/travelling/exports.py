"""Export by menu: asked with a preview, written off the window, with progress and a way to stop."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from annotator import paths
from annotator.domain.document import Status
from annotator.domain.errors import AnnotatorError
from annotator.editing.exporting import Comparing, ExportPreview, ExportRequest, export, preview_of, report_path
from annotator.editing.session import Session
from annotator.formats.report import Report
from annotator.gui.appearance.language import speak
from annotator.gui.appearance.preferences import Preferences
from annotator.gui.background import Background
from annotator.gui.dialogs.messages import message, tell_end
from annotator.gui.dialogs.progress import Progress
from annotator.gui.travelling.export_dialog import ExportDialog, Step, summary_of
from annotator.gui.travelling.export_form import Exportable
from annotator.gui.window import Window
from annotator.gui.work.desk import Desk
from annotator.wording import interface, reports
from annotator.wording.phrase import Phrase
from annotator.wording.window import exporting


class Exports(QObject):
    """What goes out of one session, asked for in one window; the choices are remembered."""

    def __init__(
        self, session: Session, window: Window, desk: Desk, background: Background, preferences: Preferences
    ) -> None:
        super().__init__(window)
        self._session, self._window, self._desk, self._background = session, window, desk, background
        self._preferences = preferences

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the action of this room does."""
        return {"export": self.ask}

    def ask(self) -> None:
        """Ask what to export, then do it."""
        remembered = self._preferences.now.export
        dialog = ExportDialog(self._exportable(), remembered, self._preview, self._background, self._window)
        dialog.accepted.connect(lambda: self._preferences.prefer(export=dialog.form.as_text()))
        dialog.accepted.connect(lambda: self.export(dialog.form.request()))
        dialog.open()

    def _exportable(self) -> Exportable:
        facts, path = self._session.facts, Path(self._session.thread.path)
        language = self._preferences.language
        return Exportable(
            path.parent,
            path.stem,
            {one.id: one.name for one in facts.annotators.values()},
            {label.id: label.name(language) for label in facts.label_set()},
            facts.annotator.id,
            any(row.status is Status.DONE for row in self._window.documents.rows.rows),
        )

    def _preview(self, request: ExportRequest, most: int | None, each: Step, compared: Step) -> ExportPreview:
        return preview_of(self._session.thread, request, most, each, Comparing(paths.sketches(), compared))

    def export(self, request: ExportRequest) -> None:
        """Write the export off the window."""
        progress = Progress(self._window, speak(interface.EXPORTING))

        def finished(report: Report) -> None:
            progress.close()
            self._exported(request, report)

        def failed(trouble: AnnotatorError) -> None:
            progress.close()
            tell_end(self._window, trouble, self._desk.tell)

        comparing = Comparing(paths.sketches(), progress.counting(speak(exporting.COMPARING)))
        self._background.run(lambda: export(self._session.thread, request, progress.step, comparing), finished, failed)

    def _exported(self, request: ExportRequest, report: Report) -> None:
        counts = {"documents": report.documents, "exported": report.exported, "stored": report.stored}
        said = Phrase(reports.EXPORTED, {"out": str(request.out), **counts})
        self._desk.say(said)
        if report.is_told:
            where = speak(exporting.REPORT_AT, report=str(report_path(request.out)))
            told = [*summary_of(report)[1:], where]
            message(self._window, speak(exporting.TITLE), speak(said), told).open()
