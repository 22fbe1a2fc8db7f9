"""What keeps the work safe, as the window shows it: backups, bin, history, read-only, damage."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QTreeWidget

from annotator.cli import commands
from annotator.domain.errors import Cancelled
from annotator.gui.dialogs.listing import ListingDialog
from annotator.storage.project_file import ProjectFile
from annotator.storage.safekeeping.backups import backups_in, folder_of
from annotator.storage.safekeeping.copying import faults_in
from tests.examples import bytes_in
from tests.journeys.typist import CONTROL, Typist

Key = Qt.Key
ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))


@pytest.fixture
def typist(started, seed_project: Path) -> Typist:
    return started.open(seed_project)


def dialog(typist: Typist, kind: type = ListingDialog):
    typist.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
    return QApplication.activeModalWidget()


def rows(listing: ListingDialog) -> list[list[str]]:
    tree = listing.findChild(QTreeWidget)
    return [
        [tree.topLevelItem(row).text(column) for column in range(tree.columnCount())]
        for row in range(tree.topLevelItemCount())
    ]


def label(typist: Typist, words: str, key: Qt.Key) -> tuple[int, int]:
    span = typist.select(words)
    typist.press(key)
    return span


def test_a_backup_is_made_at_opening_and_one_at_closing_where_something_changed(typist: Typist, started) -> None:
    keeper = typist.program.session.keeper
    typist.qtbot.waitUntil(lambda: len(keeper.backups()) == 1)
    label(typist, "دمشق", Key.Key_2)
    typist.wait_until_saved()
    started.close()
    assert len(keeper.backups()) == 2
    assert [faults_in(one.path) for one in keeper.backups()] == [(), ()]


def test_a_backup_is_listed_and_restored_as_a_copy(typist: Typist, tmp_path: Path, monkeypatch) -> None:
    typist.qtbot.waitUntil(lambda: len(typist.program.session.keeper.backups()) == 1)
    copy = tmp_path / "copy.annotator"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(copy), ""))
    typist.window.actions_by_id["backups"].trigger()
    listing = dialog(typist)
    assert len(rows(listing)) == 1
    listing.buttons["restore"].click()
    typist.qtbot.waitUntil(copy.exists)
    typist.qtbot.waitUntil(lambda: "Saved a copy" in typist.window.status.message())
    listing.close()
    assert faults_in(copy) == ()


def test_a_whole_project_is_told_to_be_whole(typist: Typist) -> None:
    label(typist, "دمشق", Key.Key_2)
    typist.window.actions_by_id["check"].trigger()
    told = dialog(typist, QMessageBox)
    assert "whole" in told.text()
    told.close()


def test_a_check_names_what_is_not_whole(typist: Typist) -> None:
    label(typist, "دمشق", Key.Key_2)
    damage = "UPDATE annotations SET label = 'date'"
    typist.program.session.thread.ask(lambda file: file._database.execute(damage))
    typist.window.actions_by_id["check"].trigger()
    listing = dialog(typist)
    assert "annotations" in rows(listing)[0][0]
    listing.close()


def test_a_check_and_a_backup_can_be_stopped_and_leave_nothing(typist: Typist, tmp_path: Path) -> None:
    keeper = typist.program.session.keeper
    typist.qtbot.waitUntil(lambda: len(keeper.backups()) == 1)
    before = bytes_in(keeper.folder)

    def stop(_: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        typist.program.session.thread.ask(lambda file: file.findings(stop))
    with pytest.raises(Cancelled):
        keeper.back_up(stop)
    assert bytes_in(keeper.folder) == before


def test_a_document_is_put_away_by_key_and_brought_back_from_the_bin(typist: Typist) -> None:
    span = label(typist, "دمشق", Key.Key_2)
    typist.press(Key.Key_Delete, CONTROL)
    typist.qtbot.waitUntil(lambda: not typist.window.documents.rows.rows)
    typist.window.actions_by_id["bin"].trigger()
    listing = dialog(typist)
    assert "8 قتلى" in rows(listing)[0][0]
    listing.buttons["bring_back"].click()
    typist.qtbot.waitUntil(lambda: len(typist.window.documents.rows.rows) == 1)
    typist.qtbot.waitUntil(lambda: typist.program.desk.document is not None)
    assert typist.said() == [(*span, "location")]


def test_the_history_of_an_annotation_makes_it_what_it_was(typist: Typist) -> None:
    span = label(typist, "دمشق", Key.Key_2)
    typist.press(Key.Key_1)
    assert typist.said() == [(*span, "actor")]
    typist.press(Key.Key_H, CONTROL)
    listing = dialog(typist)
    told = rows(listing)
    assert [row[0].split(" · ")[0] for row in told] == ["change label", "label"]
    tree = listing.findChild(QTreeWidget)
    tree.setCurrentItem(tree.topLevelItem(1))
    listing.buttons["restore"].click()
    assert typist.said() == [(*span, "location")]


def test_what_cannot_be_restored_is_not_offered_to_be(typist: Typist) -> None:
    label(typist, "دمشق", Key.Key_2)
    typist.press(Key.Key_Escape)
    typist.press(Key.Key_H, CONTROL)
    listing = dialog(typist)
    offered = {}
    for row in range(len(rows(listing))):
        listing._list.setCurrentItem(listing._list.topLevelItem(row))
        offered[rows(listing)[row][0].translate(ISOLATES)] = listing.buttons["restore"].isEnabled()
    assert [told for told, can in offered.items() if can] == ["label · دمشق · location"]
    assert len(offered) > 1
    listing.reject()


def test_a_project_open_elsewhere_is_offered_to_be_read(typist: Typist, tmp_path: Path) -> None:
    other = tmp_path / "other.annotator"
    commands.main(["new", str(other)], standalone_mode=False)
    (tmp_path / "one.txt").write_text("قصف في دمشق اليوم مع الفجر", encoding="utf-8")
    commands.main(["import", str(other), str(tmp_path / "one.txt")], standalone_mode=False)
    holder = ProjectFile.open(other)
    typist.program.open_project(other)
    message = dialog(typist, QMessageBox)
    assert "open elsewhere" in message.text()
    next(one for one in message.buttons() if "read only" in one.text()).click()
    typist.qtbot.waitUntil(lambda: "reading only" in typist.window.banner.text())
    typist.qtbot.waitUntil(lambda: typist.program.desk.document is not None)
    typist.page.setFocus()
    typist.page.select(7, 11)
    typist.press(Key.Key_2, on=typist.page)
    assert typist.said() == []
    assert "reading only" in typist.window.status.message()
    holder.close()


def test_a_damaged_project_is_recovered_and_the_damaged_file_is_kept(typist: Typist, tmp_path: Path) -> None:
    other = tmp_path / "other.annotator"
    commands.main(["new", str(other)], standalone_mode=False)
    (tmp_path / "one.txt").write_text("قصف في دمشق اليوم مع الفجر", encoding="utf-8")
    commands.main(["import", str(other), str(tmp_path / "one.txt")], standalone_mode=False)
    file = ProjectFile.open(other)
    folder = folder_of(other, tmp_path / "data" / "backups")
    from annotator.editing.keeping import Keeper
    from annotator.storage.thread import ProjectThread

    file.close()
    thread = ProjectThread.open(other)
    Keeper(thread, tmp_path / "data" / "backups").back_up()
    thread.close()
    assert len(backups_in(folder)) == 1
    data = bytearray(other.read_bytes())
    data[100:3000] = bytes(2900)
    other.write_bytes(data)
    typist.program.open_project(other)
    message = dialog(typist, QMessageBox)
    next(one for one in message.buttons() if "Recover" in one.text()).click()
    typist.qtbot.waitUntil(lambda: Path(typist.program.session.thread.path) == other.resolve())
    typist.qtbot.waitUntil(lambda: typist.program.desk.document is not None)
    assert typist.text == "قصف في دمشق اليوم مع الفجر"
    told = dialog(typist, QMessageBox)
    assert "Recovered" in told.text()
    told.close()
    assert (tmp_path / "other.annotator.damaged-1").read_bytes() == bytes(data)


def test_a_second_folder_gets_every_backup_too(typist: Typist, tmp_path: Path, monkeypatch, started) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(stick))
    typist.window.actions_by_id["backup_folder"].trigger()
    typist.qtbot.waitUntil(lambda: len(typist.program.session.keeper.backups()) == 1)
    label(typist, "دمشق", Key.Key_2)
    typist.wait_until_saved()
    started.close()
    # One, or two where the backup at opening had not ended when the folder was named.
    assert [faults_in(one) for one in sorted(stick.rglob("*.annotator"))] in ([()], [(), ()])


def test_the_document_that_was_open_is_open_again(started, seed_project: Path, tmp_path: Path) -> None:
    more = tmp_path / "more"
    more.mkdir()
    (more / "b.txt").write_text("نص ثان قصير", encoding="utf-8")
    commands.main(["import", str(seed_project), str(more)], standalone_mode=False)
    typist = started.open(seed_project)
    typist.qtbot.waitUntil(lambda: len(typist.window.documents.rows.rows) == 2)
    typist.press(Key.Key_PageDown, CONTROL)
    typist.qtbot.waitUntil(lambda: typist.text == "نص ثان قصير")
    typist = started.open(seed_project)
    assert typist.text == "نص ثان قصير"
