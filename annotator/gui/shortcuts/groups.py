"""The actions by the menus they stand in: what the sheet, the editor of keys and the page about keys go through."""

from collections.abc import Iterator
from dataclasses import dataclass

from annotator.gui.actions import MENU_ROWS, SEPARATOR
from annotator.wording.actions import ACTION_NAMES, MENUS


@dataclass(frozen=True, slots=True)
class Group:
    """One menu: the sentence it is named by, and the ids of its actions."""

    name: str
    actions: tuple[str, ...]


def groups() -> Iterator[Group]:
    """The menus that hold actions, in the order of the menu bar; a menu inside another comes behind it."""
    inner = {row for rows in MENU_ROWS.values() for row in rows if row in MENUS}
    for menu in MENU_ROWS:
        if menu not in inner:
            yield from _of(menu)


def _of(menu: str) -> Iterator[Group]:
    rows = [row for row in MENU_ROWS.get(menu, ()) if row != SEPARATOR]
    actions = tuple(row for row in rows if row in ACTION_NAMES)
    if actions:
        yield Group(MENUS[menu], actions)
    for row in rows:
        if row in MENUS and row not in ACTION_NAMES:
            yield from _of(row)
