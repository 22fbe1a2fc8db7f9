"""A folder is looked at before it is imported: encodings chosen, labels mapped, what is wrong left out."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from annotator.gui.travelling.importing.dialog import ImportDialog
from tests.editing.test_import_preview import NEWS, folder  # noqa: F401 - a fixture
from tests.journeys.typist import Typist


@pytest.fixture
def dialog(started, seed_project: Path, folder: Path) -> ImportDialog:  # noqa: F811
    typist = started.open(seed_project)
    typist.program.opened.imports.preview([folder])
    typist.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ImportDialog))
    dialog = QApplication.activeModalWidget()
    dialog.typist = typist
    typist.qtbot.waitUntil(lambda: dialog.files.rows.rowCount() >= 2)
    return dialog


def button(dialog: ImportDialog):
    return dialog._buttons.button(QDialogButtonBox.StandardButton.Ok)


def documents(typist: Typist) -> int:
    return len(typist.window.documents.rows.rows)


def test_nothing_is_imported_before_it_is_asked_for(dialog: ImportDialog) -> None:
    assert dialog.text.text.toPlainText() == NEWS
    assert "3 new" in dialog._counts.text()
    dialog.reject()
    dialog.typist.qtbot.wait(50)
    assert documents(dialog.typist) == 1


def test_problems_stand_in_the_way_until_the_rest_is_accepted(dialog: ImportDialog) -> None:
    assert "not JSON" in dialog.problems.toPlainText()
    assert not button(dialog).isEnabled()
    dialog.the_rest.setChecked(True)
    assert button(dialog).isEnabled()


def test_labels_are_mapped_added_and_left_out_in_the_preview(dialog: ImportDialog) -> None:
    typist = dialog.typist
    assert list(dialog.labels.choosers) == ["LOC", "EVENT"]
    places, events = dialog.labels.choosers.values()
    places.setCurrentIndex(places.findData("location"))
    events.setCurrentIndex(events.count() - 1)
    dialog.the_rest.setChecked(True)
    typist.press(Qt.Key.Key_Return, on=button(dialog))
    typist.qtbot.waitUntil(lambda: documents(typist) == 4, timeout=5000)
    counts = typist.program.session.thread.ask(lambda file: file.read.counts())
    assert counts.by_label == {"actor": 1, "location": 2}


def test_a_file_is_read_again_in_the_encoding_that_is_chosen(dialog: ImportDialog) -> None:
    dialog.encoding.setCurrentIndex(dialog.encoding.findData("iso8859_6"))
    dialog.encoding.activated.emit(0)
    dialog.typist.qtbot.waitUntil(lambda: dialog.text.text.toPlainText() != NEWS)
    dialog.encoding.setCurrentIndex(dialog.encoding.findData("cp1256"))
    dialog.encoding.activated.emit(0)
    dialog.typist.qtbot.waitUntil(lambda: dialog.text.text.toPlainText() == NEWS)
    assert dialog.files.cell(0, 2).strip("\u2066\u2069") == "cp1256"


def test_the_documents_of_a_file_are_looked_through_by_key(dialog: ImportDialog) -> None:
    dialog.files.choose(1)
    assert "1 of 2" in dialog.text.place.text()
    dialog.text._next.click()
    assert dialog.text.text.toPlainText() == "نص ثان"
    assert not dialog.text._next.isEnabled()


def test_what_cannot_be_read_in_a_folder_is_passed_over_named_and_can_still_be_chosen(
    started, seed_project: Path, tmp_path: Path
) -> None:
    news = tmp_path / "news"
    news.mkdir()
    (news / "a.txt").write_text(NEWS, encoding="utf-8")
    (news / "b.txt").write_bytes(f"{NEWS} ب".encode("mac_arabic"))
    (news / "c.json").write_text("{}")
    (news / ".DS_Store").write_bytes(b"")
    typist = started.open(seed_project)
    typist.program.opened.imports.preview([news])
    typist.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ImportDialog))
    dialog = QApplication.activeModalWidget()
    typist.qtbot.waitUntil(lambda: dialog.files.rows.rowCount() == 3)
    told = dialog.problems.toPlainText()
    assert "hidden files and folders. Found: 1." in told
    assert "b.txt" in told and "c.json" in told
    assert [dialog.files.cell(row, 5) for row in range(3)] == ["", "passed over", "passed over"]
    assert button(dialog).isEnabled() and not dialog.the_rest.isVisible()
    dialog.files.choose(1)
    dialog.encoding.setCurrentIndex(dialog.encoding.findData("mac_arabic"))
    dialog.encoding.activated.emit(0)
    typist.qtbot.waitUntil(lambda: dialog.text.text.toPlainText() == f"{NEWS} ب")
    assert "b.txt" not in dialog.problems.toPlainText()
    dialog.accept()
    typist.qtbot.waitUntil(lambda: documents(typist) == 3, timeout=5000)


@pytest.fixture
def copies(started, seed_project: Path, tmp_path: Path, seed: bytes) -> ImportDialog:
    """A folder with the project's own document, two copies of it and one that resembles nothing."""
    text, news = seed.decode(), tmp_path / "news"
    news.mkdir()
    for name, one in (("a", text), ("b", text.replace("الجيش", "جيش")), ("c", NEWS), ("d", NEWS)):
        (news / f"{name}.txt").write_text(one, encoding="utf-8")
    typist = started.open(seed_project)
    typist.program.opened.imports.preview([news])
    typist.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ImportDialog))
    dialog = QApplication.activeModalWidget()
    dialog.typist = typist
    typist.qtbot.waitUntil(dialog.duplicates.isVisible)
    return dialog


def test_what_comes_again_or_nearly_is_shown_with_what_it_resembles(copies: ImportDialog) -> None:
    table = copies.duplicates.table
    # The dialog leaves out lines that are no news, so that the article in the project resembles the one that comes.
    told = [[table.cell(row, column) for column in (2, 3)] for row in range(table.rows.rowCount())]
    assert [where for _, where in told] == ["in the project", "in this import", "in this import"]
    assert told[2][0] == "100 %" and all(one[0] != "100 %" for one in told[:2])
    assert copies.text.resembles.text().startswith("Resembles a document of the project")
    table.choose(2)
    assert copies.files.number() == 3
    assert copies.text.resembles.text().startswith("The same text comes in once more")


def test_what_comes_again_or_nearly_is_left_out_where_that_is_asked(copies: ImportDialog) -> None:
    typist, duplicates = copies.typist, copies.duplicates
    typist.press(Qt.Key.Key_Space, on=duplicates.like)
    assert duplicates.left_out() == {0, 1}
    duplicates.table.choose(0)
    typist.press(Qt.Key.Key_Space, on=duplicates.table)
    assert duplicates.left_out() == {1} and not duplicates.like.isChecked()
    before = copies._looks
    copies.encoding.activated.emit(0)  # read again, and compared again: what was left out stays so
    typist.qtbot.waitUntil(lambda: copies._looks is not before and duplicates.isVisible())
    assert duplicates.left_out() == {1}
    copies.accept()
    typist.qtbot.waitUntil(lambda: documents(typist) == 3, timeout=5000)


def test_nothing_is_imported_where_everything_is_left_out(copies: ImportDialog) -> None:
    copies.duplicates._leave(copies.duplicates._found, True)
    assert button(copies).isEnabled()
    copies.files.choose(0)
    everything = [replace(one, place=place, line=place) for place, one in enumerate(copies.duplicates._found * 2)]
    copies.show_resembling(everything[:4])
    copies.duplicates._leave(everything[:4], True)
    assert not button(copies).isEnabled()


def test_comparing_can_be_stopped_and_the_import_does_not_wait_for_it(copies: ImportDialog) -> None:
    copies.tell_compared(400)
    copies.typist.qtbot.waitUntil(copies._stop.isVisible)
    assert "400" in copies._comparing.text() and button(copies).isEnabled()
    copies._stop.click()
    assert copies._comparing.text() == "Not compared with other texts." and copies._stop.isHidden()
