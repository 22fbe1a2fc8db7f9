"""Every command with its menu and its keys, as a table that a few words narrow."""

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from annotator.gui.actions import native
from annotator.gui.appearance.language import in_both, left_to_right, speak, without_mnemonic
from annotator.gui.appearance.targets import high
from annotator.gui.commands.matching import folded, rank
from annotator.gui.shortcuts.groups import groups
from annotator.gui.shortcuts.keymap import Keymap
from annotator.wording.actions import ACTION_NAMES
from annotator.wording.window.commands import KEYS_CHANGED, KEYS_COLUMNS, KEYS_EDITOR

_ID = Qt.ItemDataRole.UserRole


def name_of(action: str) -> str:
    """An action's name in the interface's language."""
    return without_mnemonic(speak(ACTION_NAMES[action]))


class KeyTable(QTreeWidget):
    """One row for each action; those with other keys than their own stand out, in words too."""

    def __init__(self, keymap: Keymap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderLabels([speak(one) for one in KEYS_COLUMNS.values()])
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(speak(KEYS_EDITOR))
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setStretchLastSection(False)
        for group in groups():
            for action in group.actions:
                item = QTreeWidgetItem([name_of(action), without_mnemonic(speak(group.name)), ""])
                item.setData(0, _ID, action)
                item.setSizeHint(0, QSize(0, high(28)))
                self.addTopLevelItem(item)
        self.show_keys(keymap)
        self.setColumnWidth(1, 170)
        self.setColumnWidth(2, 190)
        self.setCurrentItem(next(item for item, _ in self._items()))

    def _items(self) -> Iterator[tuple[QTreeWidgetItem, str]]:
        for row in range(self.topLevelItemCount()):
            item = self.topLevelItem(row)
            assert item is not None
            yield item, str(item.data(0, _ID))

    def show_keys(self, keymap: Keymap) -> None:
        """Show the keys as they are now."""
        for item, action in self._items():
            keys = "  ".join(left_to_right(native(key)) for key in keymap.keys(action))
            is_changed = keymap.is_changed(action)
            item.setText(2, f"{keys or '–'} · {speak(KEYS_CHANGED)}" if is_changed else keys)
            for column in range(3):
                font = item.font(column)
                font.setBold(is_changed)
                item.setFont(column, font)

    def narrow(self, query: str) -> None:
        """Show only what fits a few words: a name in either language, a menu, a key."""
        wanted = folded(query)
        for item, action in self._items():
            names = (*map(folded, in_both(ACTION_NAMES[action])), *map(folded, map(item.text, range(3))))
            item.setHidden(bool(wanted) and rank(wanted, names) is None)
        shown = [item for item, _ in self._items() if not item.isHidden()]
        if shown and self.currentItem() not in shown:
            self.setCurrentItem(shown[0])

    def action(self) -> str:
        """The action that is chosen; empty where none is."""
        item = self.currentItem()
        return "" if item is None or item.isHidden() else str(item.data(0, _ID))
