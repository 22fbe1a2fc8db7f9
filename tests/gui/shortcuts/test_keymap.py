"""Keys as values: one name for one physical key, nobody shares one, what was taken can be given back."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from annotator.gui.actions import ACTIONS
from annotator.gui.keys import pressed
from annotator.gui.shortcuts.keymap import DEFAULT_KEYS, Keymap, canonical, label_keys, moves_the_caret

IDS = [row.id for row in ACTIONS]
KEYS = [key for keys in DEFAULT_KEYS.values() for key in keys] + ["Ctrl+J", "F4", "Alt+X", "Ctrl+Shift+="]
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ctrl++", "Ctrl+Shift+="), ("Enter", "Return"), ("Shift+:", "Shift+;"), (":", "Shift+;"), ("?", "Shift+/"),
     ("Shift+Backtab", "Shift+Tab"), ("ctrl+j", "Ctrl+J")],
)  # fmt: skip
def test_names_of_one_physical_key_are_one(one: str, other: str) -> None:
    assert canonical(one) == canonical(other)


@pytest.mark.parametrize(("one", "other"), [("J", "Shift+J"), ("J", "Ctrl+J"), ("=", "Ctrl+="), ("1", "Shift+1")])
def test_other_keys_are_others(one: str, other: str) -> None:
    assert canonical(one) != canonical(other)


def test_a_key_that_is_given_is_taken_from_whoever_had_it() -> None:
    keymap = Keymap({}).giving("export", ("J",))
    assert keymap.keys("export") == ("J",)
    assert keymap.keys("end_on") == ()
    assert keymap.holder("j", besides="trim") == "export"
    assert Keymap({}).giving("export", ("Return",)).keys("nested") == ()  # Enter is the same to a hand


def test_resetting_takes_the_keys_back() -> None:
    keymap = Keymap({}).giving("export", ("J",)).resetting("end_on")
    assert keymap.keys("end_on") == ("J",) and keymap.keys("export") == ()
    assert keymap.resetting("export").changed == {}


def test_a_key_given_as_it_was_is_no_change() -> None:
    assert Keymap({}).giving("undo", ("Ctrl+Z",)).changed == {}
    assert not Keymap({}).is_changed("undo")


@given(st.lists(st.tuples(st.sampled_from(IDS), st.one_of(st.none(), st.sampled_from(KEYS))), max_size=12))
def test_whatever_is_given_no_two_actions_share_a_key(steps: list[tuple[str, str | None]]) -> None:
    keymap = Keymap({})
    for action, key in steps:
        keymap = keymap.resetting(action) if key is None else keymap.giving(action, (key,))
        assert keymap.keys(action) == (DEFAULT_KEYS[action] if key is None else (key,))
        held = Counter(one for id in IDS for one in set(map(canonical, keymap.keys(id))))
        assert [one for one, count in held.items() if count > 1] == []


def test_the_keys_of_the_rows_are_none_of_the_pages_or_the_labels() -> None:
    own = {canonical(key) for key in label_keys("123456789")}
    taken = [key for keys in DEFAULT_KEYS.values() for key in keys if moves_the_caret(key) or canonical(key) in own]
    assert taken == []


@pytest.mark.parametrize("key", ["Left", "Shift+Left", "Ctrl+Right", "Alt+Left", "PgUp", "Home", "Esc", "Ctrl+A"])
def test_keys_of_the_page_are_known(key: str) -> None:
    assert moves_the_caret(key)


@pytest.mark.parametrize(
    ("code", "text", "held", "key"),
    [
        (Qt.Key.Key_J, "j", None, "J"),
        (ord("ت"), "ت", None, "J"),  # the key of J on an Arabic layout
        (ord("ت"), "", CONTROL, "Ctrl+J"),
        (Qt.Key.Key_Colon, ":", SHIFT, "Shift+;"),
        (Qt.Key.Key_F4, "", None, "F4"),
        (ord("٣"), "٣", None, "3"),
        (Qt.Key.Key_Shift, "", SHIFT, None),
    ],
)
def test_a_pressed_key_is_known_by_its_place(code: int, text: str, held: Qt.KeyboardModifier | None, key: str) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, code, held or Qt.KeyboardModifier.NoModifier, text)
    found = pressed(event)
    assert (found.toString() if found else None) == key
