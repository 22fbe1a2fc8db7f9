"""The menu bar, made from the tables: actions, choices, and the projects opened last."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMainWindow, QMenu

from annotator.gui.actions import MENU_ROWS, SEPARATOR
from annotator.gui.appearance.language import in_both, isolated, speak
from annotator.gui.appearance.tooltips import explain
from annotator.wording.actions import CHOICES, MENUS, NO_RECENT

ALSO = "also"
"""The property of an action that holds, as a list, what else it is called: its names in other languages."""


class Menus:
    """The menus of one window, by name; `chosen(menu, value)` is told what a person picks in a menu of choices."""

    def __init__(self, window: QMainWindow, actions: Mapping[str, QAction], chosen: Callable[[str, str], None]) -> None:
        self._window, self._chosen = window, chosen
        self.by_name: dict[str, QMenu] = {}
        for name, rows in MENU_ROWS.items():
            self._fill(name, rows, actions)
        for name, choices in CHOICES.items():
            self._fill_choices(name, choices)

    def _fill(self, name: str, rows: Iterable[str], actions: Mapping[str, QAction]) -> None:
        menu = self.by_name.get(name) or self._window.menuBar().addMenu(speak(MENUS[name]))
        self.by_name[name] = menu
        menu.setToolTipsVisible(True)
        for row in rows:
            if row == SEPARATOR:
                menu.addSeparator()
            elif row in MENUS:
                self.by_name[row] = menu.addMenu(speak(MENUS[row]))
            else:
                menu.addAction(actions[row])

    def _fill_choices(self, name: str, choices: Mapping[str, str]) -> None:
        group = QActionGroup(self._window)
        for value, words in choices.items():
            action = self.by_name[name].addAction(speak(words))
            action.setCheckable(True)
            action.setData(value)
            action.setProperty(ALSO, [*in_both(words), *in_both(MENUS[name])])
            group.addAction(action)
            action.triggered.connect(lambda _on, value=value: self._chosen(name, value))

    def tops(self) -> list[QMenu]:
        """The menus of the menu bar, in their order."""
        inner = {name for rows in MENU_ROWS.values() for name in rows}
        return [menu for name, menu in self.by_name.items() if name not in inner]

    def show_choice(self, name: str, value: str) -> None:
        """Tick what is chosen in a menu of choices."""
        for action in self.by_name[name].actions():
            action.setChecked(action.data() == value)

    def show_recent(self, recent: Iterable[str]) -> None:
        """List the recent projects by name."""
        menu = self.by_name["recent"]
        menu.clear()
        for path in recent:
            action = menu.addAction(isolated(Path(path).stem).replace("&", "&&"))
            explain(action, path)
            action.triggered.connect(lambda _on, path=path: self._chosen("recent", path))
        if menu.isEmpty():
            menu.addAction(speak(NO_RECENT)).setEnabled(False)
