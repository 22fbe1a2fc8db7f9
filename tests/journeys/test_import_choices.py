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


def test_the_column_of_a_table_is_chosen(started, seed_project, tmp_path) -> None:
    (tmp_path / "a.csv").write_text("a,b\nقال,وزير الدفاع\n", encoding="utf-8")
    typist, dialog = looked_at(started, seed_project, tmp_path / "a.csv")
    assert dialog.choices.column.isVisible() and dialog.problems.isVisible()
    dialog.choices.column.setCurrentIndex(dialog.choices.column.findData("b"))
    dialog.choices.column.activated.emit(0)
    typist.qtbot.waitUntil(lambda: dialog.text.text.toPlainText() == "وزير الدفاع")
    assert not dialog.problems.isVisible()


def test_broken_letters_are_put_right_when_that_is_chosen(started, seed_project, tmp_path, seed) -> None:
    (tmp_path / "a.txt").write_text(seed.decode("cp1256"), encoding="utf-8")
    typist, dialog = looked_at(started, seed_project, tmp_path / "a.txt")
    assert dialog.choices.repair.isVisible() and not dialog.choices.repair.isChecked()
    typist.press(Qt.Key.Key_Space, on=dialog.choices.repair)
    typist.qtbot.waitUntil(lambda: dialog.text.text.toPlainText().startswith("8 قتلى"))
