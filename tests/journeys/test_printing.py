"""Annotated documents on paper and in PDF."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QIODevice, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QMessageBox, QProgressDialog

from annotator.domain.annotation import Annotator
from annotator.domain.label import DEFAULT_LABELS
from annotator.editing.founding import sample_project
from annotator.gui.appearance.theme import label_styles
from annotator.gui.printing.article import Article, Printable, Sheet, broken
from annotator.gui.printing.choosing import PrintChoice, Wanted
from annotator.gui.printing.legend import Legend
from annotator.gui.printing.paper import Paper
from annotator.gui.printing.printing import PAPER
from annotator.gui.reading.drawing.look import Look
from annotator.gui.reading.heights import Metrics
from annotator.gui.reading.page import Page
from annotator.gui.reading.paragraphs import Paragraphs
from tests.journeys.typist import CONTROL, Typist

LINE = 33
STYLES = label_styles(DEFAULT_LABELS, "en", PAPER)


def metrics() -> Metrics:
    return replace(Metrics.of(16, chips=False), line=LINE)


@pytest.fixture
def typist(started, tmp_path: Path) -> Typist:
    project = tmp_path / "sample.annotator"
    sample_project(project, Annotator("layla", "Layla"))
    typist = started.open(project)
    typist.program.session.facts.annotator = Annotator("layla", "Layla")
    return typist


def saved(typist: Typist, out: Path, wanted: Wanted) -> bytes:
    typist.program.opened.printing.save_pdf(out, wanted)
    typist.qtbot.waitUntil(out.exists, timeout=10_000)
    return out.read_bytes()


def sheets_of(pdf: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b", pdf))


def import_texts(typist: Typist, count: int, tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    for number in range(count):
        (folder / f"{number}.txt").write_text(f"الخبر رقم {number}\nقصف قرب دمشق\n" * 20, encoding="utf-8")
    typist.program.opened.imports.import_paths([folder])
    typist.qtbot.waitUntil(lambda: len(typist.window.documents.rows.rows) > count, timeout=10_000)


TEXTS = st.lists(st.text(alphabet="قصف دمشق ab1", max_size=400), max_size=30).map("\n".join)


@given(TEXTS, st.integers(1, 12), st.integers(1, 12))
def test_every_line_is_on_one_sheet_and_in_order(qapp: QApplication, text: str, first: int, other: int) -> None:
    page = Page(Paragraphs(text), metrics(), 300, lambda _i, _m: None)
    sheets = list(broken(page, first * LINE, other * LINE))
    laid = [(one.paragraph, line) for sheet in sheets for one in sheet for line in range(one.first, one.after)]
    blank = {at for at, one in enumerate(page.paragraphs) if one.is_blank and page.lines(at).count == 1}
    wanted = [
        (at, line) for at in range(len(page.paragraphs)) if at not in blank for line in range(page.lines(at).count)
    ]
    assert laid == wanted


@given(TEXTS, st.integers(3, 12), st.integers(3, 12))
def test_no_sheet_overflows_and_no_line_of_a_paragraph_stands_alone(
    qapp: QApplication, text: str, first: int, other: int
) -> None:
    page = Page(Paragraphs(text), metrics(), 300, lambda _i, _m: None)
    sheets: list[Sheet] = list(broken(page, first * LINE, other * LINE))
    for number, sheet in enumerate(sheets):
        room = (other if number else first) * LINE
        for one in sheet:
            assert one.top + (one.after - one.first) * LINE <= room
            assert one.after - one.first > 1 or page.lines(one.paragraph).count == 1


def test_a_document_is_drawn_with_its_marks_and_a_legend_of_the_labels_it_has(typist: Typist) -> None:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    device = QPdfWriter(buffer)
    device.setResolution(96)
    opened = typist.program.desk.shelf.opened
    dates = tuple(one for one in opened.layer("layla") if one.label == "date")
    image = QImage(900, 1200, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    look = Look(PAPER, metrics(), STYLES)
    paper = Paper.of(device)
    for _ in Article(Printable(opened.document, dates, "Layla"), look, paper, rtl=False).printing(
        device, painter, True
    ):
        break_off = image.copy()
        if colours(break_off, 0, paper.height):
            break
    painter.end()
    assert dates
    assert QColor(STYLES["date"].fill).rgb() in colours(break_off, 0, paper.height - 60)
    legend = colours(break_off, paper.height - 50, paper.height)
    assert QColor(STYLES["date"].fill).rgb() in legend
    assert QColor(STYLES["actor"].fill).rgb() not in legend


def colours(image: QImage, top: int, bottom: int) -> set[int]:
    found = {image.pixel(x, y) for x in range(image.width()) for y in range(top, min(bottom, image.height()))}
    return found if len(found) > 1 else set()


def test_a_legend_of_long_names_stays_on_the_sheet(qapp: QApplication) -> None:
    styles = {"wordy": replace(STYLES["actor"], name="name with many words " * 20)}
    legend = Legend(styles, Look(PAPER, metrics(), styles), 500, rtl=False)
    ((_, lines),) = legend._rows[0]
    assert lines.layout.lineAt(0).naturalTextWidth() < 500
    assert lines.paragraph.text.startswith("name with many words")


def test_a_pdf_holds_the_document_on_the_page(typist: Typist, tmp_path: Path) -> None:
    pdf = saved(typist, tmp_path / "one.pdf", Wanted())
    assert pdf.startswith(b"%PDF")
    assert sheets_of(pdf) == 3
    assert sheets_of(saved(typist, tmp_path / "larger.pdf", Wanted(pixels=20, names=True))) > 3
    assert typist.window.status.message().endswith("1")


def test_all_documents_go_into_one_pdf_while_the_window_stays_awake(typist: Typist, tmp_path: Path) -> None:
    import_texts(typist, 45, tmp_path)
    turns = 0

    def turn() -> bool:
        nonlocal turns
        turns += 1
        return (tmp_path / "all.pdf").exists()

    typist.program.opened.printing.save_pdf(tmp_path / "all.pdf", Wanted(every=True))
    typist.qtbot.waitUntil(turn, timeout=20_000)
    assert turns > 4  # in one go there would be one
    assert sheets_of((tmp_path / "all.pdf").read_bytes()) >= 3 + 45


def test_printing_that_is_stopped_leaves_the_file_before_as_it_was(typist: Typist, tmp_path: Path) -> None:
    import_texts(typist, 60, tmp_path)
    out = tmp_path / "all.pdf"
    out.write_bytes(b"of before")
    typist.program.opened.printing.save_pdf(out, Wanted(every=True))
    for dialog in typist.window.findChildren(QProgressDialog):
        dialog.canceled.emit()
    typist.qtbot.waitUntil(lambda: not typist.window.findChildren(QProgressDialog), timeout=10_000)
    assert out.read_bytes() == b"of before"
    assert sorted(one.name for one in tmp_path.glob("all.pdf*")) == ["all.pdf"]


def test_a_place_that_cannot_be_written_is_told_in_a_sentence(typist: Typist, tmp_path: Path) -> None:
    out = tmp_path / "no such folder" / "one.pdf"
    typist.program.opened.printing.save_pdf(out, Wanted())
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    assert str(out) in box.text()
    box.close()


def test_the_keys_ask_which_documents_and_how(typist: Typist) -> None:
    typist.press(Qt.Key.Key_P, CONTROL)
    choice = QApplication.activeModalWidget()
    assert isinstance(choice, PrintChoice)
    assert choice.wanted() == Wanted()
    choice.which.setCurrentIndex(1)
    choice.names.setChecked(True)
    choice.size_box.setCurrentIndex(2)
    assert choice.wanted() == Wanted(every=True, pixels=20, names=True)
    choice.reject()


def asked_for_a_printer(typist: Typist, answer: Callable[[QPrintDialog], None]) -> list[bool]:
    """Go on to the dialog of printers, and answer it; whether it held the window while it was there."""
    modal: list[bool] = []

    def see() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QPrintDialog):
            QTimer.singleShot(20, see)
            return
        modal.append(dialog.isModal() and dialog.parent() is typist.window)
        answer(dialog)

    typist.press(Qt.Key.Key_P, CONTROL, on=typist.page)
    choice = typist.program.opened.printing.choice
    typist.qtbot.waitUntil(choice.isVisible)
    QTimer.singleShot(20, see)
    choice.accept()
    return modal


def test_a_printer_is_asked_for_and_refusing_one_leaves_nothing(typist: Typist) -> None:
    assert asked_for_a_printer(typist, QPrintDialog.reject) == [True]
    typist.qtbot.waitUntil(lambda: typist.window.findChildren(QPrintDialog) == [])
    typist.qtbot.waitUntil(lambda: typist.window.findChildren(PrintChoice) == [])
    assert typist.window.findChildren(QProgressDialog) == [] and "rinted" not in typist.window.status.message()


def test_a_printer_that_writes_files_is_given_every_page(typist: Typist, tmp_path: Path) -> None:
    out = tmp_path / "printed.pdf"

    def into_a_file(dialog: QPrintDialog) -> None:
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(out))
        dialog.done(QPrintDialog.DialogCode.Accepted)

    assert asked_for_a_printer(typist, into_a_file) == [True]
    typist.qtbot.waitUntil(lambda: "rinted" in typist.window.status.message(), timeout=10_000)
    same = saved(typist, tmp_path / "saved.pdf", Wanted())
    assert sheets_of(out.read_bytes()) == sheets_of(same) >= 2


def test_a_window_that_closes_while_it_prints_leaves_nothing_half_done(typist: Typist, tmp_path: Path) -> None:
    import_texts(typist, 60, tmp_path)
    typist.program.opened.printing.save_pdf(tmp_path / "all.pdf", Wanted(every=True))
    typist.qtbot.wait(50)
    typist.window.close()
    typist.qtbot.wait(200)
    assert list(tmp_path.glob("all.pdf*")) == []
