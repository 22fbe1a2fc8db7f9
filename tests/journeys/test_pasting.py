"""A text that was copied elsewhere comes in as a document, looked at before it does; nothing is left lying about."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from annotator.gui.travelling.importing.dialog import ImportDialog
from annotator.gui.travelling.pasting import text_of
from tests.journeys.typist import CONTROL, Typist

NEWS = "أعلنت وزارة الدفاع اليوم مقتل ثلاثة جنود\nفي دير الزور"


@pytest.fixture
def typist(started, seed_project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Typist]:
    aside = tmp_path / "aside"
    aside.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(aside))
    yield started.open(seed_project)
    QGuiApplication.clipboard().clear()


def copy(text: str = "", html: str = "", urls: tuple[QUrl, ...] = ()) -> None:
    copied = QMimeData()
    if text:
        copied.setText(text)
    if html:
        copied.setHtml(html)
    if urls:
        copied.setUrls(list(urls))
    QGuiApplication.clipboard().setMimeData(copied)


def pasted(typist: Typist) -> ImportDialog:
    typist.press(Qt.Key.Key_V, CONTROL)
    typist.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ImportDialog))
    dialog = QApplication.activeModalWidget()
    typist.qtbot.waitUntil(lambda: dialog.files.rows.rowCount() > 0)
    return dialog


def take(typist: Typist, dialog: ImportDialog) -> str:
    typist.press(Qt.Key.Key_Return, on=dialog._buttons.button(QDialogButtonBox.StandardButton.Ok))
    typist.qtbot.waitUntil(lambda: len(typist.window.documents.rows.rows) == 2, timeout=5000)
    last = typist.window.documents.rows.rows[-1]
    return typist.program.session.thread.ask(lambda file: file.read.text(last.id))


@pytest.mark.parametrize("html", ["", f"<b>{NEWS}</b><img src='x'>"])
def test_a_copied_text_comes_in_as_it_is_and_its_file_is_gone_then(typist: Typist, tmp_path: Path, html: str) -> None:
    copy(NEWS, html)
    dialog = pasted(typist)
    assert dialog.text.text.toPlainText() == NEWS
    assert "Pasted text" in dialog.files.cell(0, 0)
    assert take(typist, dialog) == NEWS
    typist.qtbot.waitUntil(lambda: list((tmp_path / "aside").iterdir()) == [])


def test_of_a_copied_page_without_a_text_the_words_come_in_without_its_pictures(typist: Typist) -> None:
    copy(html="<p>قال <b>وزير</b></p><img src='x'><p>الدفاع</p>")
    assert take(typist, pasted(typist)).split() == ["قال", "وزير", "الدفاع"]


def test_copied_files_come_in_as_files(typist: Typist, tmp_path: Path) -> None:
    (tmp_path / "خبر.txt").write_text(NEWS, encoding="utf-8")
    copy(urls=(QUrl.fromLocalFile(str(tmp_path / "خبر.txt")),))
    dialog = pasted(typist)
    assert "خبر.txt" in dialog.files.cell(0, 0)
    assert take(typist, dialog) == NEWS


@pytest.mark.parametrize("text", ["", " \n\t"])
def test_where_nothing_was_copied_that_is_said_and_nothing_opens(typist: Typist, text: str) -> None:
    QGuiApplication.clipboard().clear()
    if text:
        copy(text)
    typist.press(Qt.Key.Key_V, CONTROL)
    typist.qtbot.wait(50)
    assert QApplication.activeModalWidget() is None
    assert "Nothing was copied" in typist.window.status._message.text()


def test_half_letters_and_noughts_become_the_sign_for_them() -> None:
    copied = QMimeData()
    copied.setData("text/plain;charset=utf-16", "قال\0 \ud800 نعم 😀".encode("utf-16-le", "surrogatepass"))
    copied.setText("قال\0 نعم 😀")
    text = text_of(copied)
    assert text.encode("utf-8") and "\0" not in text and "😀" in text


def test_a_very_long_text_comes_in_whole(typist: Typist) -> None:
    long = "\n".join(f"السطر {number} من خبر طويل عن معارك دير الزور" for number in range(40_000))
    copy(long)
    assert take(typist, pasted(typist)) == long
