"""The export dialog: what to export and how, beside what it will be and what will be lost."""

from collections import Counter
from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from annotator.domain.errors import AnnotatorError, Cancelled
from annotator.editing.exporting import ExportPreview, ExportRequest
from annotator.formats.report import Report
from annotator.gui.appearance import fonts
from annotator.gui.appearance.language import speak
from annotator.gui.background import Background
from annotator.gui.panels.plain_label import PlainLabel
from annotator.gui.travelling.export_form import Exportable, ExportForm
from annotator.wording import reports
from annotator.wording.phrase import Phrase
from annotator.wording.refusals import sentence_for
from annotator.wording.window import exporting as words

Step = Callable[[int], None]
Previewer = Callable[[ExportRequest, int | None, Step, Step], ExportPreview]
"""Makes a preview: of a request and so many documents at the most; tells how many are through, and are compared."""

_QUICK = 20  # documents, to show how it begins at once
_STEP = 100  # documents, after which it is told how many are through
_PAUSE = 150  # milliseconds after the last change


class ExportDialog(QDialog):
    """Asks with an `ExportForm`; shows how the export begins, and counts what is kept and what is left out."""

    _went_on = Signal(str, int, int)  # crosses from the background's thread

    def __init__(
        self, exportable: Exportable, remembered: str, previewer: Previewer, background: Background, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(speak(words.TITLE))
        self.form = ExportForm(exportable, remembered)
        self._previewer, self._background = previewer, background
        self._turn = 0  # of the answers that come back only that to the last question counts
        self._beginning = QPlainTextEdit()
        self._counts, self._whose = PlainLabel(), PlainLabel(muted=True)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._timer = QTimer(self)
        self._build()
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask)
        self.form.changed.connect(lambda: self._timer.start(_PAUSE))
        self.finished.connect(self._leave)
        self._went_on.connect(self._tell_how_far)
        self._ask()

    def _build(self) -> None:
        self.resize(1040, 600)
        self._beginning.setReadOnly(True)
        self._beginning.setFont(fonts.page_font(14))
        self._beginning.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._beginning.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # a file, seen as files are: from the left
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        self._beginning.document().setDefaultTextOption(option)
        self._beginning.setAccessibleName(speak(words.PREVIEW))
        self._beginning.setTabChangesFocus(True)
        for label in (self._counts, self._whose):
            label.setWordWrap(True)
            label.setVisible(False)
        export = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        export.setText(speak(words.EXPORT))
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        preview = QVBoxLayout()
        preview.setSpacing(8)
        for widget in (PlainLabel(speak(words.PREVIEW), muted=True), self._whose, self._beginning, self._counts):
            preview.addWidget(widget, 1 if widget is self._beginning else 0)
        sides = QHBoxLayout()
        sides.setSpacing(24)
        self.form.setFixedWidth(430)
        sides.addWidget(self.form)
        sides.addLayout(preview, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(16)
        layout.addLayout(sides, 1)
        layout.addWidget(self._buttons)

    # -- the preview --------------------------------------------------------------------------------------------------

    def _ask(self) -> None:
        """A quick look at how it begins, then the whole count; both give way to the next question."""
        self._turn += 1
        turn, request = self._turn, self.form.request()

        def step(template: str) -> Step:
            def go_on(done: int) -> None:
                if turn != self._turn:
                    raise Cancelled
                if done % _STEP == 0:
                    self._went_on.emit(template, done, turn)

            return go_on

        def look(most: int | None) -> Callable[[], ExportPreview]:
            return lambda: self._previewer(request, most, step(words.SO_FAR), step(words.COMPARED))

        def began(preview: ExportPreview) -> None:
            if turn == self._turn:
                self._show(preview)
                self._background.run(look(None), counted, failed)

        def counted(preview: ExportPreview) -> None:
            if turn == self._turn:
                if request.split is not None:  # only now it is known which document begins it
                    self._show(preview)
                self._tell(summary_of(preview.report))

        def failed(trouble: AnnotatorError) -> None:
            if turn == self._turn:
                self._beginning.clear()
                self._tell([speak(sentence_for(trouble))])

        self._tell([speak(words.COUNTING)])
        self._background.run(look(_QUICK), began, failed)

    def _tell_how_far(self, template: str, done: int, turn: int) -> None:
        if turn == self._turn:
            self._tell([speak(template, count=done)])

    def _leave(self) -> None:
        self._turn += 1
        self._timer.stop()

    def _show(self, preview: ExportPreview) -> None:
        self._beginning.setPlainText(preview.beginning or speak(words.NO_TEXT))
        self._whose.setVisible(bool(preview.file))
        self._whose.setText(speak(words.IN_FOLDER, count=preview.files, name=preview.file))

    def _tell(self, sentences: list[str]) -> None:
        self._counts.setText("\n".join(sentences))
        self._counts.setVisible(True)


def summary_of(report: Report) -> list[str]:
    """What a report says, as sentences: how much, what is left out and why, what is altered."""
    counts = {"documents": report.documents, "exported": report.exported, "stored": report.stored}
    told = [speak(words.COUNTED, **counts), *_losses(report)]
    if report.split is not None:
        told += map(speak, (*reports.split_told(report.split), *reports.large_groups(report.split)))
    return [*told, *map(speak, words.warned(report.warnings))]


def _losses(report: Report) -> Iterator[str]:
    arrows = Counter(one.reason for one in report.relations_reported)
    reasons = Counter(one.reason for one in report.reported)
    for template, counted in ((words.LEFT_OUT, reasons), (words.ARROWS_LEFT_OUT, arrows)):
        for reason, count in sorted(counted.items()):
            why = Phrase(words.REASONS.get(reason, words.OTHER_REASON))
            yield speak(template, count=count, reason=why)
    if report.widened:
        yield speak(words.WIDENED, count=len(report.widened))
    if report.divided:
        yield speak(words.DIVIDED, count=len(report.divided))
    if not (reasons or arrows or report.widened or report.divided):
        yield speak(words.NOTHING_LOST)
