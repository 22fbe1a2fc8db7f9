"""The label set and its guidelines, through the real window."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from annotator.domain.label import made_label
from annotator.domain.rule import Guideline, newest_text
from annotator.domain.span import Span
from annotator.editing.commands.annotations import Annotate
from annotator.editing.commands.guidelines import WriteGuideline
from annotator.editing.commands.labels import AddLabel, RetireLabel
from annotator.gui.guidelines.editor import GuidelineEditor
from annotator.gui.guidelines.versions import VersionsDialog
from annotator.gui.labels.asking import MergeDialog, NewLabelDialog
from annotator.gui.labels.colours_dialog import ColoursDialog
from annotator.gui.labels.editor import LabelEditor
from tests.journeys.typist import CONTROL, SHIFT, Typist

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def typist(started, seed_project: Path) -> Typist:
    return started.open(seed_project)


def modal(typist: Typist, kind: type):
    typist.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind), timeout=5000)
    window = QApplication.activeModalWidget()
    window.activateWindow()
    typist.qtbot.waitUntil(window.isActiveWindow)
    return window


def back(typist: Typist) -> None:
    """The page has the keys again."""
    typist.window.activateWindow()
    typist.page.setFocus()
    typist.qtbot.waitUntil(typist.page.hasFocus)


def label_set(typist: Typist) -> LabelEditor:
    typist.press(Key.Key_L, CONTROL | SHIFT, on=typist.page)
    return modal(typist, LabelEditor)


def label(typist: Typist, id: str):
    return typist.program.session.facts.label(id)


def annotate(typist: Typist, words: str, *labels: str) -> None:
    session, document = typist.program.session, typist.program.desk.document
    start = typist.text.index(words)
    for one in labels:
        session.do(Annotate(document, Span(start, start + len(words)), one))


def bar(typist: Typist) -> list[str]:
    return [button.text() for button in typist.window.label_bar._buttons]


def test_a_label_is_added_coloured_moved_and_used_by_keys_alone(typist: Typist) -> None:
    editor = label_set(typist)
    typist.press(Key.Key_N, CONTROL, on=editor.list)
    asking = modal(typist, NewLabelDialog)
    asking.english.setFocus()
    typist.qtbot.keyClicks(asking.english, "Armed group")
    typist.press(Key.Key_Return, on=asking.english)
    typist.qtbot.waitUntil(lambda: editor.chosen() == "armed_group")
    made = label(typist, "armed_group")
    assert (made.key, made.position, dict(made.colour)) == ("6", 6, {"light": "#876900", "dark": "#87D278"})
    assert modal(typist, LabelEditor) is editor
    typist.press(Key.Key_Up, ALT, on=editor.list)
    assert editor.chosen() == "armed_group"
    typist.press(Key.Key_Escape, on=editor.list)
    back(typist)
    assert bar(typist) == ["actor", "location", "casualty", "date", "Armed group", "quote"]
    start, end = typist.select("الحرس الثوري الإيراني")
    typist.press(Key.Key_6)
    assert typist.said() == [(start, end, "armed_group")]
    for _ in range(3):
        typist.press(Key.Key_Z, CONTROL)
    assert bar(typist) == ["actor", "location", "casualty", "date", "quote"]


def test_a_name_typed_is_the_name_everywhere_and_one_that_is_taken_is_refused_in_words(typist: Typist) -> None:
    editor = label_set(typist)
    field = editor.form.names["en"]
    field.setFocus()
    field.selectAll()
    typist.qtbot.keyClicks(field, "party")
    typist.press(Key.Key_Return, on=field)
    assert bar(typist)[0] == "party"
    field.selectAll()
    typist.qtbot.keyClicks(field, "location")
    typist.press(Key.Key_Return, on=field)
    assert "location" in editor.told.text() and editor.told.isVisible()
    assert editor.told.foregroundRole() is QPalette.ColorRole.BrightText
    assert (bar(typist)[0], field.text()) == ("party", "party")
    editor.close()


def test_two_labels_swap_their_keys(typist: Typist) -> None:
    editor = label_set(typist)
    typist.press(Key.Key_Down, on=editor.form.key)
    assert [(one.id, one.key) for one in typist.program.session.facts.label_set()][:2] == [
        ("actor", "2"),
        ("location", "1"),
    ]
    editor.close()


def test_other_colours_are_chosen_and_worn_at_once(typist: Typist) -> None:
    editor = label_set(typist)
    editor.form.colour.click()
    dialog = modal(typist, ColoursDialog)
    field = dialog.choices["light"].field
    field.selectAll()
    typist.qtbot.keyClicks(field, "#5A0096")
    assert dialog.ok.isEnabled()
    dialog.accept()
    assert label(typist, "actor").colour["light"] == "#5A0096"
    editor.close()


def test_a_merge_shows_what_it_does_then_does_it_as_one_act(typist: Typist) -> None:
    annotate(typist, "دمشق", "location", "actor")
    annotate(typist, "سوريا", "location")
    editor = label_set(typist)
    typist.qtbot.waitUntil(lambda: "1" in editor.form._uses.text())
    editor.list.setCurrentIndex(editor.rows.index(1))
    typist.qtbot.waitUntil(lambda: "2" in editor.form._uses.text())
    editor.form.merge.click()
    dialog = modal(typist, MergeDialog)
    assert "annotations 2" in dialog.what.text()
    dialog.accept()
    typist.qtbot.waitUntil(lambda: label(typist, "location").retired, timeout=5000)
    typist.qtbot.waitUntil(lambda: "Merged: annotations 1, and 1" in editor.told.text(), timeout=5000)
    assert editor.chosen() == "actor"
    editor.close()
    typist.qtbot.waitUntil(lambda: typist.program.desk.document is not None)
    assert sorted(one for _, _, one in typist.said()) == ["actor", "actor"]
    assert "location" not in bar(typist)
    back(typist)
    typist.press(Key.Key_Z, CONTROL, on=typist.page)
    typist.qtbot.waitUntil(lambda: not label(typist, "location").retired)
    assert sorted(one for _, _, one in typist.said()) == ["actor", "location", "location"]
    assert "location" in bar(typist)


def test_a_label_is_retired_and_offered_again(typist: Typist) -> None:
    editor = label_set(typist)
    editor.form.retire.click()
    assert "actor" not in bar(typist)
    editor.form.retire.click()
    assert "actor" in bar(typist)
    editor.close()


def test_what_carries_a_retired_label_keeps_its_name_and_colour_and_one_that_nothing_carries_is_not_counted(
    typist: Typist,
) -> None:
    annotate(typist, "دمشق", "location")
    session = typist.program.session
    for one in ("location", "date"):
        session.do(RetireLabel(one))
    theme = typist.program.preferences.theme
    style = typist.page.style_of("location")
    assert (style.name, style.colour) == ("location", theme.colour_of(label(typist, "location")))
    rows = typist.window.annotations._counts._rows
    assert list(rows) == ["actor", "location", "casualty", "quote"]


def test_the_label_set_stays_open_while_two_are_merged(typist: Typist) -> None:
    editor = label_set(typist)
    typist.program.opened.labelling.merging.merge("location", "actor", editor)
    editor.close()
    assert editor.isVisible()
    typist.qtbot.waitUntil(lambda: label(typist, "location").retired, timeout=5000)
    typist.qtbot.waitUntil(editor.isEnabled, timeout=5000)
    editor.close()
    assert not editor.isVisible()


def test_a_label_set_goes_out_and_comes_in(typist: Typist, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "أنواع.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file.with_suffix("")), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    editor = label_set(typist)
    editor.buttons["export"].click()
    told = json.loads(file.read_text(encoding="utf-8"))
    assert told["labels"][0]["guideline"]["ar"].startswith("# فاعل")
    told["labels"][0] |= {"names": {"ar": "جهة"}, "colour": {"light": "#FFEE88", "dark": "#6B90FF"}}
    file.write_text(json.dumps(told), encoding="utf-8")
    editor.buttons["import"].click()
    assert label(typist, "actor").name("ar") == "جهة"
    assert "replaced" in editor.told.text() and "1" in editor.told.text()
    told["labels"][0]["key"] = "x"
    file.write_text(json.dumps(told), encoding="utf-8")
    editor.buttons["import"].click()
    box = modal(typist, QMessageBox)
    assert "labels[0].key" in box.informativeText()
    box.close()
    assert label(typist, "actor").key == "1"
    editor.close()


# -- guidelines --------------------------------------------------------------------------------------------------------


def shown(typist: Typist) -> str:
    return typist.window.guideline.text.toPlainText()


def test_one_key_shows_the_guideline_beside_the_page_and_hides_it(typist: Typist) -> None:
    panel = typist.window.guideline
    assert not panel.isVisible()
    typist.press(Key.Key_F2)
    assert panel.isVisible()
    assert shown(typist).startswith("Actor")
    assert typist.page.width() >= 480
    typist.press(Key.Key_F2)
    assert not panel.isVisible()


def test_the_guideline_follows_the_chosen_annotation_then_the_label_used_last(typist: Typist) -> None:
    typist.press(Key.Key_F2)
    typist.select("دمشق")
    typist.press(Key.Key_2)
    assert shown(typist).startswith("Location")
    typist.press(Key.Key_Down)
    assert shown(typist).startswith("Location")
    panel = typist.window.guideline
    panel.labels.setFocus()
    typist.press(Key.Key_Down, on=panel.labels)
    assert shown(typist).startswith("Casualty")


def test_the_guideline_is_reached_by_the_key_of_the_zones(typist: Typist) -> None:
    typist.press(Key.Key_F2)
    typist.press(Key.Key_F6)
    assert QApplication.focusWidget() is typist.window.guideline.text


def test_arabic_windows_show_the_arabic_guideline(started, seed_project: Path) -> None:
    typist = started.open(seed_project)
    typist.window.setting_chosen.emit("language", "ar")
    typist.qtbot.waitUntil(lambda: typist.program.desk.document is not None)
    typist.window.acted.emit("guideline_panel", True)
    assert shown(typist).startswith("فاعل")
    assert typist.window.guideline.text.layoutDirection() is Qt.LayoutDirection.RightToLeft
    typist.window.setting_chosen.emit("language", "en")


def test_a_better_guideline_is_written_and_what_is_older_is_met_one_after_another(typist: Typist) -> None:
    annotate(typist, "دمشق", "location")
    annotate(typist, "قطاع غزة", "location")
    annotate(typist, "الجيش الأميركي", "actor")
    typist.press(Key.Key_F2)
    panel = typist.window.guideline
    typist.program.opened.guiding.show("location")
    panel.write.click()
    editor = modal(typist, GuidelineEditor)
    typist.press(Key.Key_End, CONTROL, on=editor.source)
    typist.qtbot.keyClicks(editor.source, "- Seas count.")
    editor.save.click()
    assert "Seas count." in shown(typist)
    assert "Version 2" in panel.version.text()
    typist.qtbot.waitUntil(panel.next.isVisible, timeout=3000)
    assert "2" in panel.outdated.text()
    back(typist)
    met = []
    for _ in range(2):
        before = typist.page.chosen()
        typist.press(Key.Key_F2, SHIFT, on=typist.page)
        typist.qtbot.waitUntil(lambda before=before: typist.page.chosen() not in (None, before), timeout=3000)
        met.append(typist.program.session.facts.annotation(typist.page.chosen()).text)
    assert sorted(met) == sorted(["دمشق", "قطاع غزة"])
    first = typist.page.chosen()
    typist.press(Key.Key_F2, CONTROL, on=typist.page)
    typist.qtbot.waitUntil(lambda: typist.page.chosen() != first, timeout=3000)
    typist.press(Key.Key_F2, CONTROL, on=typist.page)
    typist.qtbot.waitUntil(lambda: not panel.next.isVisible(), timeout=3000)
    assert {one.guideline for one in typist.layer() if one.label == "location"} == {
        typist.program.session.facts.guideline_of("location")
    }


def test_an_earlier_guideline_is_read_with_what_changed_and_used_again(typist: Typist) -> None:
    session = typist.program.session
    session.do(WriteGuideline("location", "en", "# Location\n\n- Towns count.\n"))
    session.do(WriteGuideline("location", "en", "# Location\n\n- Seas and towns count.\n"))
    typist.press(Key.Key_F2)
    typist.program.opened.guiding.show("location")
    typist.press(Key.Key_F2, CONTROL | SHIFT)
    dialog = modal(typist, VersionsDialog)
    listed = [dialog.list.topLevelItem(row) for row in range(dialog.list.topLevelItemCount())]
    assert [(one.text(0), one.text(1)) for one in listed] == [
        ("3", "English"), ("2", "English"), ("1", "English"), ("1", "Arabic"),
    ]  # fmt: skip
    me = session.facts.annotator.name
    typist.qtbot.waitUntil(lambda: me in dialog.list.topLevelItem(0).text(3), timeout=3000)
    assert dialog.list.topLevelItem(2).text(3) == "the program"
    assert dialog.list.hasFocus() and not dialog.use.isEnabled()  # the newest is in force already
    assert dialog.text.toPlainText() == "# Location\n\n- Towns Seas and towns count.\n"
    assert "new" in dialog.told.text().lower() and "3" in dialog.told.text() and "1" in dialog.told.text()
    dialog.changes.click()
    assert "Seas and towns count." in dialog.text.toPlainText() and "Towns" not in dialog.text.toPlainText()
    typist.press(Key.Key_Down, on=dialog.list)
    assert "Towns count." in dialog.text.toPlainText()
    typist.qtbot.keyClick(dialog.list, Key.Key_Return)
    assert session.facts.guidelines and newest(typist).version == 3  # Enter alone changes nothing
    dialog.use.setFocus()
    typist.press(Key.Key_Space, on=dialog.use)
    assert (newest(typist).version, newest(typist).text) == (4, "# Location\n\n- Towns count.\n")
    assert dialog.list.topLevelItem(0).text(0) == "4" and not dialog.use.isEnabled()
    assert "Towns count." in shown(typist)
    typist.press(Key.Key_Escape, on=dialog)
    back(typist)
    typist.press(Key.Key_Z, CONTROL)
    assert newest(typist).version == 3 and "Seas" in shown(typist)


def newest(typist: Typist) -> Guideline:
    found = newest_text(typist.program.session.facts.guidelines.values(), "location", "en")
    assert found is not None
    return found


def test_a_label_without_a_guideline_has_no_earlier_ones(typist: Typist) -> None:
    typist.program.session.do(AddLabel(made_label("weapon", 5)))
    typist.press(Key.Key_F2)
    typist.program.opened.guiding.show("weapon")
    typist.window.guideline.versions.click()
    dialog = modal(typist, VersionsDialog)
    assert dialog._empty.isVisible() and dialog.list.topLevelItemCount() == 0 and not dialog.use.isEnabled()
    dialog.reject()


def test_what_is_older_is_listed_and_opened(typist: Typist) -> None:
    annotate(typist, "دمشق", "location")
    typist.program.session.do(WriteGuideline("location", "ar", "جديد"))
    typist.window.acted.emit("outdated", False)
    from annotator.gui.dialogs.listing import ListingDialog

    dialog = modal(typist, ListingDialog)
    item = dialog._list.topLevelItem(0)
    assert [item.text(column).strip("\u2068\u2069") for column in range(3)] == ["دمشق", "location", "1 of 2"]
    dialog.buttons["open"].click()
    typist.qtbot.waitUntil(lambda: typist.page.chosen() is not None)
    assert typist.window.guideline.isVisible()


def test_nothing_older_is_said_in_words(typist: Typist) -> None:
    typist.press(Key.Key_F2, SHIFT)
    typist.qtbot.waitUntil(lambda: "Nothing was annotated" in typist.window.status.message(), timeout=3000)


def test_the_guideline_of_a_label_is_written_from_the_label_set(typist: Typist) -> None:
    typist.program.session.do(RetireLabel("quote"))
    editor = label_set(typist)
    editor.form.guideline.click()
    writing = modal(typist, GuidelineEditor)
    assert writing.source.toPlainText().startswith("# Actor")
    writing.reject()
    assert modal(typist, LabelEditor) is editor
    editor.close()


def test_an_old_window_counts_no_more(typist: Typist) -> None:
    """Another language opens another window on the same session."""
    listeners = typist.program.session.news._listeners
    before = len(listeners)
    typist.window.setting_chosen.emit("theme", "light")
    for language in ("ar", "en"):
        typist.window.setting_chosen.emit("language", language)
    typist.qtbot.waitUntil(lambda: typist.program.desk.document is not None)
    typist.qtbot.waitUntil(lambda: len(listeners) == before, timeout=3000)


def test_the_guideline_is_there_again_where_it_was_when_the_project_was_left(started, seed_project: Path) -> None:
    typist = started.open(seed_project)
    typist.press(Key.Key_F2)
    again = started.open(seed_project)
    assert again.window.guideline.isVisible()
    again.qtbot.waitUntil(lambda: shown(again).startswith("Actor"), timeout=3000)


def test_nothing_of_the_labels_is_altered_in_a_project_open_for_reading(started, seed_project: Path) -> None:
    typist = started.open(seed_project)
    typist.program.open_project(seed_project, read_only=True)
    typist.qtbot.waitUntil(lambda: typist.program.desk.document is not None, timeout=5000)
    typist.window.acted.emit("label_set", False)
    editor = modal(typist, LabelEditor)
    editor.form.retire.click()
    assert "reading only" in editor.told.text()
    typist.program.opened.labelling.merging.merge("location", "actor", editor)
    box = modal(typist, QMessageBox)
    assert "reading only" in box.text()
    box.close()
    assert not label(typist, "location").retired
    editor.close()
