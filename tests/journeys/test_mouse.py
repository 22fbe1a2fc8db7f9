"""The mouse: drag, double click, click."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

from annotator.gui.travelling.importing.dialog import ImportDialog
from tests.journeys.typist import NONE, Typist

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def typist(started, seed_project: Path) -> Typist:
    return started.open(seed_project)


def in_letter(typist: Typist, offset: int, share: float) -> QPoint:
    """A point in the letter at an offset, `share` of its width from the left."""
    typist.page.reveal(offset)
    box = typist.page.letter_box(offset)
    return QPoint(round(box.left() + share * box.width()), box.center().y())


def test_a_drag_selects_a_part_of_a_word_and_a_click_chooses_it(typist: Typist) -> None:
    start = typist.text.index("بالبنتاغون") + 1
    end = start + len("البنتاغون")
    where = typist.page.viewport()
    first, last = in_letter(typist, start, 0.8), in_letter(typist, end - 1, 0.2)
    typist.qtbot.mousePress(where, LEFT, pos=first)
    typist.qtbot.mouseMove(where, QPoint((first.x() + last.x()) // 2, last.y()))
    typist.qtbot.mouseMove(where, last)
    typist.qtbot.mouseRelease(where, LEFT, pos=last)
    typist.press(Qt.Key.Key_1)
    assert typist.said() == [(start, end, "actor")]
    annotation = typist.layer()[0].id
    typist.qtbot.mouseClick(where, LEFT, pos=in_letter(typist, typist.text.index("نقلت"), 0.5))
    assert typist.page.chosen() is None
    typist.qtbot.wait(600)  # two clicks, not a double click
    typist.qtbot.mouseClick(where, LEFT, pos=in_letter(typist, start + 3, 0.5))
    assert typist.page.chosen() == annotation
    assert "البنتاغون" in typist.window.status.message()


def test_a_double_click_takes_the_word_without_its_punctuation(typist: Typist) -> None:
    start = typist.text.index('وسوريا".')
    typist.qtbot.mouseDClick(typist.page.viewport(), LEFT, pos=in_letter(typist, start + 2, 0.5))
    span = typist.page.selection()
    assert typist.text[span.start : span.end] == "وسوريا"


def test_choosing_in_the_list_chooses_on_the_page(typist: Typist) -> None:
    typist.select("دمشق")
    typist.press(Qt.Key.Key_2)
    typist.select("8 قتلى")
    typist.press(Qt.Key.Key_3)
    rows = typist.window.annotations.findChild(type(typist.window.annotations.focusProxy()))
    second = rows.model().index(1, 0)
    typist.qtbot.mouseClick(rows.viewport(), LEFT, NONE, rows.visualRect(second).center())
    assert typist.program.session.facts.annotation(typist.page.chosen()).text == "دمشق"


def dropped(typist: Typist, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy = Qt.DropAction.CopyAction
    typist.window.dropEvent(QDropEvent(QPointF(5, 5), copy, mime, LEFT, NONE))


def test_dropped_files_are_imported_as_one_undoable_act(typist: Typist, tmp_path: Path) -> None:
    folder = tmp_path / "نصوص"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_bytes(f"نص رقم {number} بترميز قديم".encode("cp1256"))
    dropped(typist, folder)
    typist.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ImportDialog))
    dialog = QApplication.activeModalWidget()
    typist.qtbot.waitUntil(lambda: dialog.files.rows.rowCount() == 3)
    typist.press(Qt.Key.Key_Return, on=dialog)
    typist.qtbot.waitUntil(lambda: len(typist.window.documents.rows.rows) == 4)
    typist.qtbot.waitUntil(lambda: "3" in typist.window.status.message())
    typist.window.activateWindow()
    typist.page.setFocus()
    typist.qtbot.waitUntil(typist.page.hasFocus)
    typist.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, on=typist.page)
    typist.qtbot.waitUntil(lambda: len(typist.window.documents.rows.rows) == 1)
