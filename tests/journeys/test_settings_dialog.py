"""The dialog of settings: every choice is worn at once, kept, and shared with the menus."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QSpinBox, QTreeWidget

from annotator import settings
from annotator.gui.appearance import language
from annotator.gui.reading.drawing.look import MarkStyle
from annotator.gui.settings.dialog import SettingsDialog
from annotator.gui.settings.fields import FIELDS
from annotator.gui.shortcuts.editor import KeyEditor
from annotator.gui.statistics.statistics_dialog import StatisticsDialog
from annotator.settings import Settings
from tests.journeys.test_keys import press_arabic
from tests.journeys.typist import CONTROL, Typist

Key = Qt.Key


@pytest.fixture
def typist(started, seed_project: Path, qapp):
    yield started.open(seed_project)
    started.program.preferences.prefer(**{name: getattr(Settings(), name) for name in FIELDS})


def dialog(typist: Typist) -> SettingsDialog:
    typist.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), SettingsDialog))
    return QApplication.activeModalWidget()


def opened(typist: Typist) -> SettingsDialog:
    typist.press(Key.Key_Comma, CONTROL)
    return dialog(typist)


def choose(shown: SettingsDialog, name: str, value: object) -> None:
    control = shown.controls[name]
    if isinstance(control, QComboBox):
        control.setCurrentIndex(control.findData(value))
    elif isinstance(control, QSpinBox):
        control.setValue(value)
    else:
        assert isinstance(control, QCheckBox)
        control.setChecked(value)


def anew(typist: Typist, window) -> SettingsDialog:
    """The dialog on the window that took the place of that one."""
    typist.qtbot.waitUntil(lambda: typist.window is not window and typist.program.desk.document is not None)
    return dialog(typist)


def test_every_setting_of_the_page_is_worn_and_kept_at_once(typist: Typist) -> None:
    shown, page = opened(typist), typist.page
    line, column = page._metrics.line, page._metrics.column
    wanted = {
        "page_family": "IBM Plex Sans Arabic", "page_size": 26, "leading": 150, "column": 70, "numbers": False,
        "invisibles": True, "style": "lanes", "chips": True, "theme": "dark",
    }  # fmt: skip
    for name, value in wanted.items():
        choose(shown, name, value)
    for one in (page, shown.preview):
        assert one._metrics.font.families()[0] == "IBM Plex Sans Arabic"
        assert one._metrics.pixels == 26 and one._look.marks is MarkStyle.LANES
        assert one._look.chips and one._look.signs and not one._look.numbers and one._look.theme.dark
        assert one._metrics.line > 1.5 * line and one._metrics.column < column
    kept = settings.load(typist.program.preferences._file)
    assert {name: getattr(kept, name) for name in wanted} == wanted
    assert typist.window.actions_by_id["chips"].isChecked()
    shown.close()


def test_the_menus_show_what_the_dialog_chose_and_the_other_way(typist: Typist) -> None:
    shown = opened(typist)
    choose(shown, "style", "fills")
    shown.close()
    ticked = [one.data() for one in typist.window.menus.by_name["style"].actions() if one.isChecked()]
    assert ticked == ["fills"]
    typist.window.setting_chosen.emit("style", "lanes")
    typist.window.actions_by_id["numbers"].trigger()
    shown = opened(typist)
    assert shown.controls["style"].currentData() == "lanes"
    assert not shown.controls["numbers"].isChecked()
    shown.close()


def test_another_language_leaves_the_dialog_open_and_the_work_as_it_is(typist: Typist) -> None:
    typist.select("دمشق")
    typist.press(Key.Key_2)
    layer, window = typist.layer(), typist.window
    choose(opened(typist), "language", "ar")
    shown = anew(typist, window)
    assert shown.windowTitle() == "الإعدادات"
    assert shown.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert shown.controls["language"].hasFocus()
    assert typist.layer() == layer
    shown.close()


def test_the_digits_of_the_window_change_and_those_of_the_text_do_not(typist: Typist) -> None:
    typist.select("8 قتلى")
    typist.press(Key.Key_3)
    window, text = typist.window, typist.text
    choose(opened(typist), "digits", "arabic")
    shown = anew(typist, window)
    assert typist.window.annotations.figure.text() == "١"
    assert typist.window.status._place.text() == "Paragraph ٤"
    assert typist.window.status._zoom.text() == "١٠٠%"
    assert typist.text == text
    assert language.speak("{name} {count}", name="8 قتلى", count=12) == "\u20688 قتلى\u2069 ١٢"
    shown.close()
    typist.window.actions_by_id["statistics"].trigger()
    typist.qtbot.waitUntil(lambda: bool(typist.window.findChildren(StatisticsDialog)))
    (counted,) = typist.window.findChildren(StatisticsDialog)
    items = [tree.topLevelItem(0) for tree in counted.findChildren(QTreeWidget)]
    told = [one.text() for one in counted.findChildren(QLabel)] + [one.text(1) for one in items]
    assert "١" in told and not re.search("[0-9]", " ".join(told))
    counted.close()
    typist.program.preferences.prefer(digits="latin")
    assert language.figures(12) == "12"


def test_large_targets_are_large(typist: Typist) -> None:
    typist.select("دمشق")
    typist.press(Key.Key_2)
    window = typist.window
    shown = opened(typist)
    before = shown.controls["theme"].sizeHint().height()
    choose(shown, "large_targets", True)
    shown = anew(typist, window)
    assert shown.controls["theme"].sizeHint().height() >= max(40, before)
    assert typist.window.annotations.list.sizeHintForRow(0) >= 44
    assert typist.window.label_bar._buttons[0].sizeHint().height() >= 44
    shown.close()


def test_reduced_motion_stops_what_blinks_and_fades(typist: Typist, qapp) -> None:
    shown = opened(typist)
    choose(shown, "reduced_motion", True)
    assert qapp.cursorFlashTime() == 0
    assert not qapp.isEffectEnabled(Qt.UIEffect.UI_FadeTooltip)
    choose(shown, "reduced_motion", False)
    assert qapp.cursorFlashTime() == 1000
    shown.close()


def test_all_becomes_as_usual_again_but_for_keys_and_name(typist: Typist) -> None:
    preferences, window = typist.program.preferences, typist.window
    preferences.prefer(keys={"undo": ("Ctrl+J",)}, annotator_name="سعاد", leading=180, theme="dark")
    shown = opened(typist)
    shown.usual_wanted.emit()
    shown = anew(typist, window)
    now = preferences.now
    assert {name: getattr(now, name) for name in FIELDS} == {name: getattr(Settings(), name) for name in FIELDS}
    assert now.keys == {"undo": ("Ctrl+J",)} and now.annotator_name == "سعاد"
    shown.close()
    preferences.prefer(keys={})


def test_a_typeface_that_is_not_there_gives_way_to_the_usual_one(typist: Typist) -> None:
    typist.program.preferences.prefer(page_family="No such typeface")
    typist.program.opened.looking.dress()
    assert typist.page._metrics.font.families() == ["No such typeface", "Noto Naskh Arabic"]
    shown = opened(typist)
    assert shown.controls["page_family"].currentData() == ""
    shown.close()


def test_the_keys_are_one_button_away(typist: Typist) -> None:
    opened(typist).keys_wanted.emit()
    typist.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), KeyEditor))
    QApplication.activeModalWidget().close()


def test_its_key_works_with_an_arabic_layout(typist: Typist) -> None:
    press_arabic("و", CONTROL)
    dialog(typist).close()


def test_leading_and_length_of_lines_move_no_label_onto_a_word(typist: Typist) -> None:
    from annotator.gui.reading.heights import Metrics, Typography

    for pixels in (12, 20, 48):
        for chips in (False, True):
            usual, airy = Metrics.of(pixels, chips), Metrics.of(pixels, chips, Typography(leading=200))
            assert airy.line == 2 * usual.line
            assert airy.first_lane - airy.baseline == usual.first_lane - usual.baseline
            assert airy.first_lane + 4 * airy.pitch <= airy.line
            assert Metrics.of(pixels, chips, Typography(column=200)).column == 2 * usual.column
