"""Lines that are no news, columns and broken letters are chosen in the import dialog, and imported as chosen."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from annotator.gui.travelling.importing.dialog import ImportDialog
from tests.journeys.typist import Typist


def looked_at(started, seed_project: Path, path: Path) -> tuple[Typist, ImportDialog]:
    typist = started.open(seed_project)
    typist.program.opened.imports.preview([path])
    typist.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ImportDialog))
    dialog = QApplication.activeModalWidget()
    typist.qtbot.waitUntil(lambda: dialog.files.rows.rowCount() == 1)
    return typist, dialog


@pytest.mark.parametrize("kept", [False, True])
def test_lines_that_are_no_news_are_left_out_unless_they_are_wanted(
    started, seed_project, tmp_path, seed, kept
) -> None:
    (tmp_path / "a.txt").write_text(seed.decode() + "\nنهاية", encoding="utf-8")
    typist, dialog = looked_at(started, seed_project, tmp_path / "a.txt")
    assert dialog.choices.lines.isVisible() and dialog.choices.lines.isChecked()
    assert "icon" in dialog.choices.lines.toolTip()
    assert dialog.text.text.toPlainText().startswith("8 قتلى")
    if kept:
        typist.press(Qt.Key.Key_Space, on=dialog.choices.lines)
        typist.qtbot.waitUntil(lambda: dialog.text.text.toPlainText().startswith("icon"))
    typist.press(Qt.Key.Key_Return, on=dialog._buttons.button(QDialogButtonBox.StandardButton.Ok))
    typist.qtbot.waitUntil(lambda: len(typist.window.documents.rows.rows) == 2, timeout=5000)
    last = typist.window.documents.rows.rows[-1]
    text = typist.program.session.thread.ask(lambda file: file.read.text(last.id))
    assert text.startswith("icon" if kept else "8 قتلى") and last.published == "2023-11-13"


def choose(dialog: ImportDialog, name: str, value: str) -> None:
    chooser = dialog.choices.table.choosers[name]
    chooser.setCurrentIndex(chooser.findData(value))
    chooser.activated.emit(0)


def test_the_columns_of_a_table_are_chosen(started, seed_project, tmp_path) -> None:
    (tmp_path / "a.csv").write_text("a,b,title\nقال,وزير الدفاع,ع\n", encoding="utf-8")
    typist, dialog = looked_at(started, seed_project, tmp_path / "a.csv")
    table = dialog.choices.table
    assert table.choosers["text"].isVisible() and not table.choosers["sheet"].isVisible()
    assert dialog.problems.isVisible() and table.heading.isChecked()
    assert table.choosers["title"].currentData() == "title"
    choose(dialog, "text", "b")
    typist.qtbot.waitUntil(lambda: dialog.text.text.toPlainText() == "وزير الدفاع")
    assert not dialog.problems.isVisible() and dialog.text.title.text() == "ع"
    choose(dialog, "title", "a")
    typist.qtbot.waitUntil(lambda: dialog.text.title.text() == "قال")
    choose(dialog, "title", "")
    typist.qtbot.waitUntil(lambda: dialog.text.title.text() not in ("قال", "ع"))
    table.heading.click()
    typist.qtbot.waitUntil(lambda: table.choosers["text"].findData("2") > 0)
    choose(dialog, "text", "2")
    typist.qtbot.waitUntil(lambda: "1 of 2" in dialog.text.place.text())


def test_the_sheet_of_a_workbook_is_chosen_and_its_columns_are_its_own(started, seed_project, tmp_path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for sheet, rows in ((book.active, [["text"], ["قال"]]), (book.create_sheet("ثان"), [["a", "b"], ["نص", "آخر"]])):
        for row in rows:
            sheet.append(row)
    book.save(tmp_path / "a.xlsx")
    typist, dialog = looked_at(started, seed_project, tmp_path / "a.xlsx")
    assert dialog.choices.table.choosers["sheet"].isVisible() and dialog.text.text.toPlainText() == "قال"
    choose(dialog, "sheet", "ثان")
    typist.qtbot.waitUntil(dialog.choices.table.choosers["text"].isVisible)
    assert dialog.choices.table.choosers["sheet"].currentData() == "ثان"
    choose(dialog, "text", "b")
    typist.qtbot.waitUntil(lambda: dialog.text.text.toPlainText() == "آخر")


def test_broken_letters_are_put_right_when_that_is_chosen(started, seed_project, tmp_path, seed) -> None:
    (tmp_path / "a.txt").write_text(seed.decode("cp1256"), encoding="utf-8")
    typist, dialog = looked_at(started, seed_project, tmp_path / "a.txt")
    assert dialog.choices.repair.isVisible() and not dialog.choices.repair.isChecked()
    typist.press(Qt.Key.Key_Space, on=dialog.choices.repair)
    typist.qtbot.waitUntil(lambda: dialog.text.text.toPlainText().startswith("8 قتلى"))
