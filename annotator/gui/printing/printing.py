"""Print and PDF by menu: asked which documents, drawn while the window stays awake, with a way to stop."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog

from annotator.domain.annotation import Annotator
from annotator.domain.errors import AnnotatorError
from annotator.editing.session import Session
from annotator.gui.appearance.language import ARABIC, speak
from annotator.gui.appearance.theme import LIGHT, label_styles
from annotator.gui.background import Background
from annotator.gui.dialogs.messages import tell_end, tell_trouble
from annotator.gui.dialogs.progress import Progress
from annotator.gui.printing.article import Printable
from annotator.gui.printing.choosing import PrintChoice, Wanted, told
from annotator.gui.printing.job import Batches, PrintJob, Target
from annotator.gui.printing.targets import PdfTarget, PrinterTarget
from annotator.gui.reading.drawing.look import Look, MarkStyle
from annotator.gui.reading.heights import Metrics
from annotator.gui.window import Window
from annotator.gui.work.desk import Desk
from annotator.storage.project_file import ProjectFile
from annotator.wording.window import printing as words

PAPER = replace(LIGHT, page="#FFFFFF", lines="#C9C4B8")
"""The colours of print: dark on white, whatever the window wears."""

_AT_ONCE = 20  # documents read with one question


class Printing(QObject):
    """What of one session goes on paper; `style` tells how marks are drawn on the screen, and so on paper."""

    def __init__(
        self, session: Session, window: Window, desk: Desk, background: Background, style: Callable[[], str],
        language: str,
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._session, self._window, self._desk, self._background = session, window, desk, background
        self._style, self._language = style, language
        self.choice: PrintChoice | None = None

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the actions of this room do, by their ids."""
        return {
            "print": lambda: self._choose(words.PRINT, self._ask_printer),
            "save_pdf": lambda: self._choose(words.SAVE_PDF, self._ask_file),
        }

    def _choose(self, title: str, then: Callable[[Wanted], None]) -> None:
        choice = self.choice = PrintChoice(title, self._desk.shelf.opened is not None, self._window)
        choice.accepted.connect(lambda: then(choice.wanted()))
        choice.finished.connect(choice.deleteLater)
        choice.open()

    def _ask_printer(self, wanted: Wanted) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._window)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, False)  # what is printed was asked already
        if dialog.exec():
            self.draw(PrinterTarget(printer, self._title(wanted)), wanted)
        dialog.deleteLater()

    def _ask_file(self, wanted: Wanted) -> None:
        path = Path(self._session.thread.path)
        suggested = str(path.with_name(f"{path.stem}.pdf"))
        out, _ = QFileDialog.getSaveFileName(self._window, "", suggested, f"{speak(words.PDF_FILES)} (*.pdf)")
        if out:
            self.save_pdf(Path(out if out.lower().endswith(".pdf") else out + ".pdf"), wanted)

    def save_pdf(self, out: Path, wanted: Wanted) -> None:
        """Write it into a PDF file, or say why that cannot be."""
        try:
            target = PdfTarget(out, self._title(wanted))
        except AnnotatorError as trouble:
            tell_trouble(self._window, trouble)
            return
        self.draw(target, wanted, str(out))

    def draw(self, target: Target, wanted: Wanted, out: str = "") -> None:
        """Draw what is wanted on a target; `out` is its file, if it has one."""
        progress = Progress(self._window, speak(words.PRINTING))
        batches = self._every() if wanted.every else self._one(self._desk.shelf.document or "")
        rtl = self._language == ARABIC
        job = PrintJob(target, self._look(wanted), rtl, batches, self._background, progress.step, self)

        def done(documents: int) -> None:
            progress.close()
            job.deleteLater()
            self._desk.say(told(documents, out))

        def failed(trouble: AnnotatorError) -> None:
            progress.close()
            job.deleteLater()
            self._tell(trouble)

        self._window.closing.connect(job.stop)
        job.done.connect(done)
        job.failed.connect(failed)
        job.begin()

    def _tell(self, trouble: AnnotatorError) -> None:
        tell_end(self._window, trouble, self._desk.tell)

    def _title(self, wanted: Wanted) -> str:
        opened = self._desk.shelf.opened
        if not wanted.every and opened is not None:
            return opened.document.title
        return Path(self._session.thread.path).stem

    def _look(self, wanted: Wanted) -> Look:
        styles = label_styles(self._session.facts.label_set(), self._language, PAPER)
        metrics = Metrics.of(wanted.pixels, wanted.names)
        return Look(PAPER, metrics, styles, wanted.names, marks=MarkStyle(self._style()))

    def _one(self, document: str) -> Batches:
        person = self._session.facts.annotator
        yield self._session.thread.submit(lambda file: (Printable.of(file.read.annotated(document), person),))

    def _every(self) -> Batches:
        """The documents of the project in their order, some at a time."""
        person, after = self._session.facts.annotator, (-1, "")
        while True:
            reading = self._session.thread.submit(partial(_page, after, person))
            yield reading
            found = reading.result()
            if not found:
                return
            after = (found[-1].document.position, found[-1].document.id)


def _page(after: tuple[int, str], person: Annotator, file: ProjectFile) -> tuple[Printable, ...]:
    return tuple(Printable.of(one, person) for one in file.read.annotated_page(after, _AT_ONCE))
