"""The window of the label set shows what is, and reports what a person wants of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from annotator.domain.label import DEFAULT_LABELS, Label, suggested_id
from annotator.domain.summary import LabelUse
from annotator.gui.appearance.theme import LIGHT
from annotator.gui.labels.asking import MergeDialog, NewLabelDialog
from annotator.gui.labels.editor import LabelEditor
from annotator.gui.labels.label_form import use_in_words

Key = Qt.Key
USES = {"actor": LabelUse(41, 3, 2, 5, 1), "date": LabelUse(7, 1, 1)}


@pytest.fixture
def editor(qtbot: QtBot) -> LabelEditor:
    editor = LabelEditor(LIGHT, "en")
    editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(editor)
    retired = Label("old", {"en": "old", "ar": "قديم"}, {"light": "#876900", "dark": "#87D278"}, "7", 6, retired=True)
    editor.show_labels((*DEFAULT_LABELS, retired), USES)
    editor.show()
    qtbot.waitExposed(editor)
    return editor


def choose(editor: LabelEditor, label: str) -> None:
    editor.list.setCurrentIndex(editor.rows.index(editor.rows.place_of(label)))


def test_the_first_label_is_chosen_and_one_that_was_chosen_stays_so(editor: LabelEditor) -> None:
    assert editor.chosen() == "actor"
    choose(editor, "date")
    editor.show_labels(DEFAULT_LABELS[::-1], USES)
    assert editor.chosen() == "date"
    editor.show_labels(DEFAULT_LABELS, USES, choose="quote")
    assert editor.chosen() == "quote"


def test_a_screen_reader_hears_name_key_and_count(editor: LabelEditor) -> None:
    told = [
        editor.rows.index(place).data(Qt.ItemDataRole.AccessibleTextRole) for place in range(editor.rows.rowCount())
    ]
    assert told[0].replace("\u2068", "").replace("\u2069", "") == "actor, key 1, annotations: 41"
    assert told[-1].endswith("not offered")


def test_every_control_has_a_name(editor: LabelEditor) -> None:
    form = editor.form
    fields = (*form.names.values(), form.key, form.colour, editor.list)
    assert all(one.accessibleName() for one in fields)
    assert [one.accessibleName() for one in form.names.values()] == ["Arabic name", "English name"]
    for button in (*editor.buttons.values(), form.guideline, form.merge, form.retire):
        assert button.text().strip("&…")


def test_a_name_is_reported_when_the_field_is_left_and_only_if_it_changed(editor: LabelEditor, qtbot: QtBot) -> None:
    told = []
    editor.form.renamed.connect(lambda *what: told.append(what))
    field = editor.form.names["en"]
    field.setFocus()
    qtbot.keyClick(field, Key.Key_Return)
    assert told == []
    field.selectAll()
    qtbot.keyClicks(field, "party")
    qtbot.keyClick(field, Key.Key_Return)
    assert told == [("actor", "en", "party")]


def test_enter_in_a_field_presses_no_button(editor: LabelEditor, qtbot: QtBot) -> None:
    asked = []
    editor.asked.connect(asked.append)
    editor.form.asked.connect(lambda verb, _label: asked.append(verb))
    editor.form.names["ar"].setFocus()
    qtbot.keyClick(editor.form.names["ar"], Key.Key_Return)
    assert (asked, editor.isVisible()) == ([], True)


def test_a_key_that_another_has_says_whose_it_is_before_it_is_picked(editor: LabelEditor) -> None:
    keys = [editor.form.key.itemText(place) for place in range(editor.form.key.count())]
    assert keys[:2] == ["none", "1"]
    assert "location" in keys[2] and "swap" in keys[2]
    assert keys[6] == "6"
    assert keys[7] == "7", "a retired label holds no key"


def test_picking_a_key_reports_it(editor: LabelEditor, qtbot: QtBot) -> None:
    told = []
    editor.form.rekeyed.connect(lambda *what: told.append(what))
    editor.form.key.setFocus()
    qtbot.keyClick(editor.form.key, Key.Key_Down)
    assert told == [("actor", "2")]


def test_alt_and_an_arrow_move_the_chosen_label(editor: LabelEditor, qtbot: QtBot) -> None:
    told = []
    editor.moved.connect(lambda *what: told.append(what))
    choose(editor, "casualty")
    qtbot.keyClick(editor.list, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(editor.list, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert told == [("casualty", -1), ("casualty", 1)]
    assert editor.chosen() == "casualty"


def test_the_ends_of_the_order_offer_no_way_on(editor: LabelEditor) -> None:
    assert (editor.buttons["up"].isEnabled(), editor.buttons["down"].isEnabled()) == (False, True)
    choose(editor, "old")
    assert (editor.buttons["up"].isEnabled(), editor.buttons["down"].isEnabled()) == (True, False)


def test_what_carries_a_label_is_told_before_it_is_merged_or_retired(editor: LabelEditor) -> None:
    assert use_in_words(USES["actor"]) == (
        "Annotations: 41 · documents: 3 · annotators: 2\nSuggestions: 5 · refused: 1"
    )
    assert use_in_words(LabelUse()) == "Nothing carries it yet."
    assert editor.form.retire.accessibleDescription().endswith("41")


def test_a_retired_label_is_offered_again_and_cannot_be_merged_or_keyed(editor: LabelEditor, qtbot: QtBot) -> None:
    told = []
    editor.form.asked.connect(lambda *what: told.append(what))
    editor.form.retire.click()
    choose(editor, "old")
    assert not editor.form.merge.isEnabled() and not editor.form.key.isEnabled()
    editor.form.retire.click()
    assert told == [("retire", "actor"), ("offer", "old")]


@pytest.mark.parametrize("retired", [False, True])
def test_rows_are_drawn_in_the_labels_colour_and_mirrored(editor: LabelEditor, qtbot: QtBot, retired: bool) -> None:
    place, colour = (5, "#876900") if retired else (1, "#23805A")

    def columns() -> list[int]:
        image = editor.list.viewport().grab().toImage()
        row = editor.list.visualRect(editor.rows.index(place))
        return [
            x
            for x in range(row.width())
            for y in range(row.top(), row.bottom(), 2)
            if image.pixelColor(x, y).name().upper() == colour
        ]

    assert columns() and max(columns()) < 60
    editor.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.wait(10)
    assert columns() and min(columns()) > editor.list.viewport().width() - 60


# -- a new label -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "taken", "id"),
    [
        ("Armed group", (), "armed_group"),
        ("  Être  (humain) ", (), "etre_humain"),
        ("1st place", (), "st_place"),
        ("فاعل", (), "label"),
        ("", ("label",), "label_2"),
        ("actor", ("actor", "actor_2"), "actor_3"),
        ("x" * 60, ("x" * 40,), "x" * 36 + "_2"),
    ],
)
def test_an_id_is_suggested_from_the_english_name(name: str, taken: tuple[str, ...], id: str) -> None:
    assert suggested_id(name, taken) == id
    assert Label(id, {}, {}).id == id


@pytest.fixture
def asking(qtbot: QtBot) -> NewLabelDialog:
    dialog = NewLabelDialog({"actor", "date"}, ["6", "7"])
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    return dialog


def test_a_new_label_needs_one_name_and_its_id_follows_the_english_one(asking: NewLabelDialog, qtbot: QtBot) -> None:
    assert not asking.ok.isEnabled()
    qtbot.keyClicks(asking.english, "Actor")
    assert asking.id.text() == "actor_2"
    assert asking.ok.isEnabled()
    asking.arabic.insert("فاعل آخر")
    made = asking.label(6, {"light": "#876900", "dark": "#87D278"})
    assert (made.id, made.key, dict(made.names)) == ("actor_2", "6", {"ar": "فاعل آخر", "en": "Actor"})


def test_an_id_of_ones_own_is_kept_and_checked(asking: NewLabelDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(asking.id, "Bad one")
    qtbot.keyClicks(asking.english, "Unit")
    assert asking.id.text() == "Bad one"
    assert not asking.ok.isEnabled() and "Bad one" in asking.told.text()
    asking.id.clear()
    qtbot.keyClicks(asking.id, "date")
    assert not asking.ok.isEnabled() and "already" in asking.told.text()


# -- merging -----------------------------------------------------------------------------------------------------------


def test_a_merge_says_what_will_carry_what_and_how_much(qtbot: QtBot) -> None:
    dialog = MergeDialog(DEFAULT_LABELS[0], USES["actor"], DEFAULT_LABELS[1:], "en")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    assert dialog.chosen() == "location"
    dialog.into.setCurrentIndex(2)
    assert dialog.chosen() == "date"
    told = dialog.what.text().replace("\u2068", "").replace("\u2069", "")
    for part in ("“actor”", "“date”", "41", "3", "2", "suggestions 5", "refused 1"):
        assert part in told
    assert dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok).text() == "Merge"


def test_a_name_that_is_long_is_shown_whole_and_only_what_is_typed_renames(editor: LabelEditor, qtbot: QtBot) -> None:
    long = "name with many words " * 10
    editor.show_labels((Label("wordy", {"en": long}, {"light": "#876900", "dark": "#87D278"}),), {})
    renamed = []
    editor.form.renamed.connect(lambda *told: renamed.append(told))
    field = editor.form.names["en"]
    qtbot.keyClick(field, Key.Key_Return)
    assert (field.text(), renamed) == (long, [])
    qtbot.keyClick(field, Key.Key_Backspace)
    qtbot.keyClick(field, Key.Key_Return)
    assert renamed == [("wordy", "en", long[:-1])]


def test_a_merge_of_labels_with_long_names_says_all_of_it(qtbot: QtBot) -> None:
    long = Label("wordy", {"en": "name with many words " * 10}, {"light": "#876900", "dark": "#87D278"})
    dialog = MergeDialog(long, LabelUse(41, 3, 2), (long, *DEFAULT_LABELS), "en")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    assert dialog.width() == 460
    assert dialog.what.height() >= dialog.what.heightForWidth(dialog.what.width())
    dialog.into.setCurrentIndex(1)
    assert "“\u2068actor" in dialog.what.text()
