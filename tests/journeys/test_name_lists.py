"""Lists of names, through their window: added to, changed, imported after a look; suggested from at once."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.domain.gazetteer_entry import GazetteerEntry
from annotator.gui.proposing.lists.dialog import ListsDialog
from annotator.gui.settings.dialog import SettingsDialog
from annotator.suggesting.gazetteer import Kind
from tests.journeys.typist import CONTROL, SHIFT, Typist

KEY = Qt.Key
TEXT = "أعلنت هيئة تحرير الشام بيانها.\nوردت جبهة النصرة عليه.\nقالت كتائب المجد الجديد إنها باقية."


@pytest.fixture
def typist(started, project_of) -> Typist:
    return started.open(project_of(TEXT))


@pytest.fixture
def dialog(typist: Typist) -> ListsDialog:
    typist.press(KEY.Key_G, CONTROL | SHIFT)
    shown = typist.program.opened.listing.dialog
    typist.qtbot.waitUntil(shown.field.hasFocus, timeout=5000)
    return shown


def entries(typist: Typist) -> tuple[GazetteerEntry, ...]:
    return typist.program.session.thread.ask(lambda file: file.read.gazetteer())


def add(typist: Typist, dialog: ListsDialog, name: str, aliases: str = "", **places: str) -> None:
    dialog.asked.emit("add")
    form = typist.program.opened.listing.form
    form.name.setText(name)
    form.aliases.setPlainText(aliases)
    form.label.setCurrentIndex(form.label.findData("actor"))
    for axis, degrees in places.items():
        getattr(form, axis).setText(degrees)
    form.buttons.accepted.emit()


def found(typist: Typist) -> set[str]:
    return {one.text for one in typist.page.suggestions() if one.source == "gazetteer"}


def test_a_name_that_is_added_is_suggested_in_every_spelling(typist: Typist, dialog: ListsDialog) -> None:
    add(typist, dialog, "هيئة تحرير الشام", "جبهة النصرة", latitude="35,9", longitude="36.6")
    typist.qtbot.waitUntil(lambda: len(dialog.rows.shown) == 1, timeout=5000)
    (entry,) = entries(typist)
    assert (entry.name, entry.aliases, entry.label) == ("هيئة تحرير الشام", ("جبهة النصرة",), "actor")
    assert (entry.latitude, entry.longitude) == (35.9, 36.6)
    typist.qtbot.waitUntil(lambda: found(typist) >= {"هيئة تحرير الشام", "جبهة النصرة"}, timeout=10000)


def test_a_name_is_changed_and_taken_out_by_key_and_undo_brings_it_back(typist: Typist, dialog: ListsDialog) -> None:
    add(typist, dialog, "كتائب المجد")
    typist.qtbot.waitUntil(lambda: len(dialog.rows.shown) == 1, timeout=5000)
    dialog.table.setFocus()
    typist.press(KEY.Key_Return, on=dialog.table)
    form = typist.program.opened.listing.form
    form.name.setText("كتائب المجد الجديد")
    form.buttons.accepted.emit()
    typist.qtbot.waitUntil(lambda: [one.name for one in dialog.rows.shown] == ["كتائب المجد الجديد"], timeout=5000)
    typist.press(KEY.Key_Delete, on=dialog.table)
    typist.qtbot.waitUntil(lambda: dialog.rows.count == 0, timeout=5000)
    typist.program.desk.undoing.undo()
    assert [one.name for one in entries(typist)] == ["كتائب المجد الجديد"]


def test_a_name_without_a_letter_or_off_the_earth_is_refused_where_it_is_typed(
    typist: Typist, dialog: ListsDialog
) -> None:
    add(typist, dialog, " — ")
    form = typist.program.opened.listing.form
    assert form.isVisible() and form.trouble() != ""
    form.reject()
    add(typist, dialog, "حلب", latitude="95")
    form = typist.program.opened.listing.form
    assert form.isVisible() and "90" in form.trouble()
    assert entries(typist) == ()


def test_a_file_is_looked_at_first_and_imported_in_one_step(
    typist: Typist, dialog: ListsDialog, tmp_path: Path
) -> None:
    file = tmp_path / "فصائل.csv"
    file.write_text(
        "name,aliases,label,lat,lon,iso\n"
        "هيئة تحرير الشام,جبهة النصرة|النصرة,actor,35.9,36.6,SY\n"
        "كتائب المجد الجديد,,,,,\n",
        encoding="utf-8",
    )
    listing = typist.program.opened.listing
    listing.preview(file)
    typist.qtbot.waitUntil(lambda: listing.asking is not None and listing.asking.isVisible(), timeout=5000)
    assert listing.asking.table.topLevelItemCount() == 2
    assert entries(typist) == ()
    listing.asking.label.setCurrentIndex(listing.asking.label.findData("actor"))
    listing.asking.accept()
    typist.qtbot.waitUntil(lambda: dialog.rows.count == 2, timeout=5000)
    assert {(one.list, one.label) for one in entries(typist)} == {("فصائل", "actor")}
    assert next(one for one in entries(typist) if one.codes).codes == {"iso": "SY"}
    typist.qtbot.waitUntil(lambda: "كتائب المجد الجديد" in found(typist), timeout=10000)
    typist.program.desk.undoing.undo()
    assert entries(typist) == ()


def test_the_filter_finds_a_name_however_it_is_spelled(typist: Typist, dialog: ListsDialog) -> None:
    add(typist, dialog, "أحرار الشام", "الأحرار")
    add(typist, dialog, "حماس")
    typist.qtbot.waitUntil(lambda: dialog.rows.count == 2, timeout=5000)
    dialog.field.setText("احرار")
    assert [one.name for one in dialog.rows.shown] == ["أحرار الشام"]
    dialog.field.setText("")
    assert len(dialog.rows.shown) == 2


def test_places_that_come_with_the_program_can_be_left_out(started, typist: Typist, dialog: ListsDialog) -> None:
    assert all(switch.isChecked() for switch in dialog.shipped.values())
    assert [switch.text().split(": ")[1] for switch in dialog.shipped.values()] == ["286", "2181", "4113"]
    dialog.shipped["shipped_places"].click()
    proposer = typist.program.opened.proposing.proposer
    typist.qtbot.waitUntil(lambda: proposer.knowledge.gazetteer.shipped == {Kind.STATE, Kind.AREA}, timeout=5000)
    now = typist.program.preferences.now
    assert (now.shipped_territories, now.shipped_areas, now.shipped_places) == (True, True, False)
    dialog.accept()
    typist.window.acted.emit("settings", False)
    typist.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), SettingsDialog))
    settings = QApplication.activeModalWidget()
    assert not settings.controls["shipped_places"].isChecked()
    settings.controls["shipped_territories"].click()
    typist.qtbot.waitUntil(lambda: proposer.knowledge.gazetteer.shipped == {Kind.AREA}, timeout=5000)
    settings.accept()
    typist.program.preferences.prefer(shipped_territories=True, shipped_places=True)
