"""A project opens where it was left; a safe start forgets nothing for good."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QMessageBox

from annotator import settings
from annotator.cli import commands
from annotator.gui.application import Application
from tests.journeys.typist import CONTROL, Typist

Key = Qt.Key


@pytest.fixture
def typist(started, seed_project: Path, tmp_path: Path) -> Typist:
    other = tmp_path / "ب.txt"
    other.write_text("نص قصير\n" * 300, encoding="utf-8")
    commands.main(["import", str(seed_project), str(other)], standalone_mode=False)
    return started.open(seed_project)


def to_the_second_document(typist: Typist) -> None:
    typist.qtbot.waitUntil(lambda: len(typist.window.documents.rows.rows) == 2)
    typist.press(Key.Key_PageDown, CONTROL)
    typist.qtbot.waitUntil(lambda: typist.text.startswith("نص قصير"))


def test_document_selection_first_line_and_panels_are_as_they_were(typist: Typist, started, seed_project: Path) -> None:
    to_the_second_document(typist)
    typist.page.take(805, 808)
    typist.page.show_from(640)
    typist.window.actions_by_id["documents_panel"].trigger()
    top, value = typist.page.first_offset(), typist.page.verticalScrollBar().value()
    assert 600 < top <= 640
    again = started.open(seed_project)
    assert again.text.startswith("نص قصير")
    assert (again.page.anchor(), again.page.caret()) == (805, 808)
    assert again.window.status._place.text() == f"Paragraph {again.page.paragraph_number(808)}" != "Paragraph 1"
    assert again.page.first_offset() == top
    assert not again.window.documents.isVisible()
    assert not again.window.actions_by_id["documents_panel"].isChecked()
    third = started.open(seed_project)  # coming back twice moves nothing
    assert third.page.first_offset() == top
    assert abs(third.page.verticalScrollBar().value() - value) <= third.page._metrics.line


def test_the_place_is_kept_while_one_works_for_a_program_that_ends_without_a_word(
    typist: Typist, seed_project: Path, tmp_path: Path
) -> None:
    to_the_second_document(typist)
    typist.page.take(805, 808)
    (often,) = typist.program.opened.returning.findChildren(QTimer)
    assert often.isActive() and often.interval() <= 10_000
    often.timeout.emit()
    place = settings.load(tmp_path / "settings.json").places[str(seed_project)]
    assert (place.anchor, place.caret) == (805, 808)


def test_a_project_that_is_open_elsewhere_is_said_in_a_window_and_can_be_read(
    typist: Typist, qapp, seed_project: Path, tmp_path: Path
) -> None:
    second = Application(qapp, tmp_path / "settings-2.json", tmp_path / "data-2")
    second.open_first_or_tell(seed_project)
    assert second.window is None
    box = next(one for one in qapp.topLevelWidgets() if isinstance(one, QMessageBox) and one.isVisible())
    assert "open elsewhere" in box.text()
    next(one for one in box.buttons() if "read only" in one.text()).click()
    typist.qtbot.waitUntil(lambda: second.window is not None and second.session.thread.is_read_only)
    second.window.close()
    second.window.deleteLater()
    second.deleteLater()


def test_the_chosen_annotation_is_chosen_again(typist: Typist, started, seed_project: Path) -> None:
    typist.select("دمشق")
    typist.press(Key.Key_2)
    chosen = typist.page.chosen()
    typist.wait_until_saved()
    again = started.open(seed_project)
    assert again.page.chosen() == chosen is not None


def test_each_project_has_its_own_place(typist: Typist, started, tmp_path: Path, seed_project: Path) -> None:
    to_the_second_document(typist)
    other = tmp_path / "other.annotator"
    commands.main(["new", str(other)], standalone_mode=False)
    commands.main(["import", str(other), str(tmp_path / "ب.txt")], standalone_mode=False)
    typist.program.open_project(other)
    typist.qtbot.waitUntil(lambda: typist.program.desk.document is not None)
    typist.page.take(20, 20)
    typist.program.open_project(seed_project)
    typist.qtbot.waitUntil(lambda: typist.program.desk.document is not None)
    assert typist.text.startswith("نص قصير") and typist.page.caret() == 0
    typist.program.open_project(other)
    typist.qtbot.waitUntil(lambda: typist.program.desk.document is not None)
    assert typist.page.caret() == 20


def test_another_language_keeps_the_place(typist: Typist) -> None:
    to_the_second_document(typist)
    typist.page.take(805, 808)
    typist.page.show_from(640)
    top = typist.page.first_offset()
    typist.window.setting_chosen.emit("language", "ar")
    typist.qtbot.waitUntil(lambda: typist.program.desk.document is not None)
    assert (typist.page.first_offset(), typist.page.anchor(), typist.page.caret()) == (top, 805, 808)
    typist.window.setting_chosen.emit("language", "en")


def test_a_place_that_is_gone_does_no_harm(typist: Typist, started, seed_project: Path) -> None:
    file = typist.program.preferences._file
    started.close()
    kept = settings.load(file)
    path = str(seed_project.resolve())
    settings.save(kept.with_place(path, settings.Place("gone", 10**6, 10**6, 10**6, "nobody", ("nothing",))), file)
    assert started.open(seed_project).text
    document = kept.places[path].document
    started.close()
    settings.save(kept.with_place(path, settings.Place(document, 10**6, 10**6, 10**6, "nobody")), file)
    assert started.open(seed_project).page.caret() == len(typist.text)


def test_a_safe_start_goes_without_settings_and_leaves_them(qapp, qtbot, tmp_path: Path, seed_project: Path) -> None:
    file = tmp_path / "settings.json"
    kept = settings.Settings(
        theme="dark", page_size=30, annotator_id="x", annotator_name="سعاد", window="Zm9v YmFy", recent=("/somewhere",)
    )
    settings.save(kept, file)
    program = Application(qapp, file, tmp_path / "data")
    program.preferences.start_safely()
    program.open_first(seed_project)
    qtbot.waitUntil(lambda: program.desk.document is not None)
    assert not program.preferences.theme.dark
    assert program.window.page.font_size() == 20
    assert program.session.facts.annotator.name == "سعاد"
    assert "safe start" in program.window.banner.text()
    assert settings.load(file) == kept
    program.window.setting_chosen.emit("style", "fills")  # what is chosen now is kept, beside what was there
    program.window.close()
    assert json.loads(file.read_text(encoding="utf-8"))["style"] == "fills"
    assert settings.load(file).recent == ("/somewhere",) and settings.load(file).places == {}
    program.preferences.prefer(theme="system")
    program.deleteLater()
