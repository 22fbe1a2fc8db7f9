"""The editor and the sheet of keys, used by key."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from annotator.gui.actions import ACTIONS, wear_keys
from annotator.gui.panels.plain_label import PlainLabel
from annotator.gui.shortcuts.editor import KeyEditor
from annotator.gui.shortcuts.groups import groups
from annotator.gui.shortcuts.sheet import COLUMNS, KeySheet, columns
from tests.journeys.test_keys import press_arabic
from tests.journeys.typist import CONTROL, SHIFT, Typist

Key = Qt.Key


@pytest.fixture
def typist(started, seed_project: Path):
    yield started.open(seed_project)
    wear_keys({})


def editor(typist: Typist, action: str = "") -> KeyEditor:
    typist.window.acted.emit("edit_keys", False)
    typist.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), KeyEditor))
    dialog = QApplication.activeModalWidget()
    typist.qtbot.waitUntil(dialog.filter.hasFocus)
    if action:
        dialog.filter.setText(action)
    return dialog


def give(typist: Typist, dialog: KeyEditor, key: Key, held=Qt.KeyboardModifier.NoModifier) -> None:
    typist.press(Key.Key_Return, on=dialog.filter)
    typist.press(key, held, on=dialog.table)


def closed(typist: Typist, dialog: KeyEditor) -> None:
    dialog.close()
    window = typist.window
    typist.qtbot.waitUntil(lambda: typist.program.desk.document is not None)
    window.activateWindow()
    window.page.setFocus()
    typist.qtbot.waitUntil(window.page.hasFocus)


def test_a_recorded_key_works_at_once_with_both_layouts_and_after_a_restart(
    typist: Typist, started, seed_project
) -> None:
    typist.select("دمشق")
    dialog = editor(typist, "larger")
    give(typist, dialog, Key.Key_J, CONTROL)
    assert "“\u2068Larger text\u2069” has the key \u2068Ctrl+J\u2069 now." in dialog._says.text()
    closed(typist, dialog)
    typist.press(Key.Key_J, CONTROL)
    assert typist.page.font_size() == 22
    press_arabic("ت", CONTROL)  # the key of J
    assert typist.page.font_size() == 24
    assert "Ctrl+J" in typist.window.actions_by_id["zoom_in"].toolTip()
    typist = started.open(seed_project)
    typist.press(Key.Key_J, CONTROL)
    assert typist.page.font_size() == 26


def test_a_recorded_arabic_key_is_kept_by_its_place(typist: Typist) -> None:
    dialog = editor(typist, "larger")
    typist.press(Key.Key_Return, on=dialog.filter)
    dialog.table.setFocus()
    press_arabic("ط", CONTROL)  # prints an apostrophe on a Latin layout
    assert typist.program.preferences.now.keys == {"zoom_in": ("Ctrl+'",)}
    dialog.close()


def test_a_conflict_is_named_and_the_key_taken_over(typist: Typist) -> None:
    dialog = editor(typist, "larger")
    give(typist, dialog, Key.Key_E, CONTROL)
    assert dialog._says.text() == "\u2068Ctrl+E\u2069 belongs to “\u2068Export training data\u2069”."
    assert typist.program.preferences.now.keys == {}
    assert dialog.buttons["take"].isVisible() and dialog.buttons["take"].hasFocus()
    dialog.buttons["take"].click()
    assert typist.program.preferences.now.keys == {"zoom_in": ("Ctrl+E",), "export": ()}
    assert not dialog.buttons["take"].isVisible()
    closed(typist, dialog)
    typist.press(Key.Key_E, CONTROL)
    assert QApplication.activeModalWidget() is None
    assert typist.page.font_size() == 22


def test_a_conflict_left_alone_changes_nothing(typist: Typist) -> None:
    dialog = editor(typist, "larger")
    give(typist, dialog, Key.Key_E, CONTROL)
    dialog.buttons["keep"].click()
    assert typist.program.preferences.now.keys == {}
    give(typist, dialog, Key.Key_E, CONTROL)
    dialog.filter.setText("smaller")  # another command: the question is gone
    assert not dialog.buttons["take"].isVisible()
    assert typist.program.preferences.now.keys == {}
    dialog.close()


@pytest.mark.parametrize(
    ("key", "held", "why"),
    [
        (Key.Key_2, None, "label “\u2068location\u2069”"),
        (Key.Key_2, CONTROL, "label “\u2068location\u2069”"),
        (Key.Key_8, None, "kept for labels"),  # else a label that is given it later would share it
        (Key.Key_8, SHIFT, "kept for labels"),
        (Key.Key_F, Qt.KeyboardModifier.AltModifier, "kept for menus"),
        (Key.Key_Left, None, "moves on the page"),
    ],
)
def test_keys_of_labels_menus_and_the_page_are_not_given_away(typist: Typist, key: Key, held, why: str) -> None:
    dialog = editor(typist, "larger")
    give(typist, dialog, key, held or Qt.KeyboardModifier.NoModifier)
    assert why in dialog._says.text()
    assert typist.program.preferences.now.keys == {}
    dialog.close()


def test_a_key_with_the_windows_key_is_none(typist: Typist) -> None:
    dialog = editor(typist, "larger")
    give(typist, dialog, Key.Key_Y, Qt.KeyboardModifier.MetaModifier)
    assert "Press the new key" in dialog._says.text()
    typist.press(Key.Key_Y, CONTROL | SHIFT, on=dialog.table)
    assert typist.program.preferences.now.keys == {"zoom_in": ("Ctrl+Shift+Y",)}
    dialog.close()


def test_escape_ends_recording_and_not_the_editor(typist: Typist) -> None:
    dialog = editor(typist, "larger")
    give(typist, dialog, Key.Key_Escape)
    assert dialog.isVisible()
    typist.press(Key.Key_J, CONTROL, on=dialog.table)
    assert typist.program.preferences.now.keys == {}
    dialog.close()


def test_one_and_all_are_reset(typist: Typist) -> None:
    dialog = editor(typist, "larger")
    give(typist, dialog, Key.Key_J, CONTROL)
    dialog.filter.setText("smaller")
    dialog.buttons["none"].click()
    assert typist.program.preferences.now.keys == {"zoom_in": ("Ctrl+J",), "zoom_out": ()}
    dialog.buttons["reset"].click()
    assert typist.program.preferences.now.keys == {"zoom_in": ("Ctrl+J",)}
    dialog.buttons["reset_all"].click()
    assert typist.program.preferences.now.keys == {}
    assert not any(dialog.buttons[name].isEnabled() for name in ("reset", "reset_all"))
    dialog.close()


@pytest.mark.parametrize("words", ["Ctrl+Shift+I", "استيراد مجلد", "import a folder", "folder"])
def test_the_table_is_narrowed_by_name_in_either_language_and_by_key(typist: Typist, words: str) -> None:
    dialog = editor(typist, words)
    shown = [action for item, action in dialog.table._items() if not item.isHidden()]
    assert "import_folder" in shown and len(shown) < 6
    dialog.close()


def test_the_table_and_the_sheet_hold_every_action() -> None:
    assert sorted(action for group in groups() for action in group.actions) == sorted(row.id for row in ACTIONS)


def test_one_key_shows_every_key_on_one_screen(typist: Typist) -> None:
    typist.press(Key.Key_F1)
    typist.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), KeySheet))
    sheet = QApplication.activeModalWidget()
    told = {label.text() for label in sheet.findChildren(PlainLabel)}
    assert {"Export training data", "\u2066Ctrl+E\u2069", "Labels", "\u2066Del\u2069"} <= told
    assert sheet.width() <= 1366 and sheet.height() <= 768
    sheet.close()


def test_the_sheet_needs_no_scrolling_on_a_small_screen(typist: Typist) -> None:
    typist.window.resize(1366, 768)
    typist.press(Key.Key_F1)
    typist.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), KeySheet))
    sheet = QApplication.activeModalWidget()
    typist.qtbot.waitUntil(lambda: not sheet.area.verticalScrollBar().isVisible(), timeout=2000)
    assert not sheet.area.horizontalScrollBar().isVisible()
    sheet.close()


def test_the_sheet_is_printed_on_one_page(typist: Typist, tmp_path: Path) -> None:
    typist.press(Key.Key_F1)
    typist.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), KeySheet))
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "keys.pdf"))
    QApplication.activeModalWidget().print_on(printer)
    made = (tmp_path / "keys.pdf").read_bytes()
    assert made.startswith(b"%PDF") and made.count(b"/Type /Page\n") == 1
    QApplication.activeModalWidget().close()


def test_columns_are_as_even_as_can_be_and_lose_nothing(typist: Typist) -> None:
    typist.press(Key.Key_F1)
    typist.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), KeySheet))
    parts = QApplication.activeModalWidget()._parts
    laid = columns(parts)
    lines = [line for column in laid for part in column for line in part.lines]
    assert lines == [line for part in parts for line in part.lines] and len(laid) <= COLUMNS
    heights = [sum(part.height for part in column) for column in laid]
    assert max(heights) <= (sum(part.height for part in parts) + 4 * COLUMNS) / COLUMNS
    QApplication.activeModalWidget().close()
