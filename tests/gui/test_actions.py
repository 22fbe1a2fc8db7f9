"""The table of actions is whole: names, hints, menus, keys."""

from collections import Counter
from pathlib import Path

from annotator.gui import actions
from annotator.gui.actions import ACTIONS, MENU_ROWS, SEPARATOR
from annotator.gui.shortcuts.page import key_page
from annotator.wording.actions import ACTION_HINTS, ACTION_NAMES, MENUS
from annotator.wording.window.commands import REASONS


def test_every_action_has_a_name_and_a_hint() -> None:
    ids = [row.id for row in ACTIONS]
    assert sorted(ids) == sorted(ACTION_NAMES) == sorted(ACTION_HINTS)


def test_every_action_stands_in_a_menu_once() -> None:
    shown = [row for rows in MENU_ROWS.values() for row in rows if row not in (SEPARATOR, *MENUS)]
    assert Counter(shown) == Counter(row.id for row in ACTIONS)


def test_no_key_does_two_things() -> None:
    keys = Counter(key for row in ACTIONS for key in row.keys)
    labels = Counter("123456789")
    assert [key for key, count in (keys + labels).items() if count > 1] == []


def test_the_page_about_keys_is_made_from_the_table_as_it_is_now() -> None:
    page = Path(actions.__file__).parents[2] / "docs" / "shortcuts.md"
    assert page.read_text(encoding="utf-8") == key_page(), "make translations, or: python -m tests.key_page"


def test_every_need_of_an_action_has_its_reason() -> None:
    assert {row.needs for row in ACTIONS} - {""} == set(REASONS)
