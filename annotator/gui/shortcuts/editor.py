"""The editor of keys: every command in one table, a key recorded by pressing it, conflicts named and resolved."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.editing.commands.labels import KEYS
from annotator.gui.actions import native
from annotator.gui.appearance.language import speak
from annotator.gui.keys import pressed
from annotator.gui.panels.plain_label import PlainLabel
from annotator.gui.shortcuts.keymap import Keymap, canonical, label_keys, moves_the_caret, opens_a_menu
from annotator.gui.shortcuts.table import KeyTable, name_of
from annotator.wording.window import commands as words

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class KeyEditor(QDialog):
    """Shows and changes a keymap: `changed(keymap)` tells of each new one. `labels` names the owners of label keys."""

    changed = Signal(object)

    def __init__(self, keymap: Keymap, labels: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keymap = keymap
        owners = dict.fromkeys(KEYS, "") | dict(labels)
        self._labels = {canonical(taken): name for key, name in owners.items() for taken in label_keys((key,))}
        self._recording = ""
        self._pending = ""
        self.setWindowTitle(speak(words.KEYS_EDITOR))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(760, 600)
        self.filter, self.table, self._says = QLineEdit(), KeyTable(keymap), PlainLabel()
        self.buttons = {
            name: QPushButton(speak(text))
            for name, text in (
                ("record", words.KEYS_RECORD),
                ("none", words.KEYS_NONE),
                ("reset", words.KEYS_RESET),
                ("reset_all", words.KEYS_RESET_ALL),
                ("take", words.KEYS_TAKE),
                ("keep", words.KEYS_KEEP),
            )
        }
        self._lay_out()
        self._connect()
        self._enable()
        self.filter.setFocus()

    def _lay_out(self) -> None:
        self.filter.setPlaceholderText(speak(words.KEYS_FILTER))
        self.filter.setAccessibleName(speak(words.KEYS_FILTER))
        self.filter.setClearButtonEnabled(True)
        self._says.setWordWrap(True)
        self._says.setMinimumHeight(40)
        self._says.setText(speak(words.KEYS_HINT))
        asking, bar = QHBoxLayout(), QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        asking.addWidget(self._says, 1)
        for name in ("take", "keep"):
            asking.addWidget(self.buttons[name])
        for name in ("record", "none", "reset", "reset_all"):
            bar.addButton(self.buttons[name], QDialogButtonBox.ButtonRole.ActionRole)
        for button in self.buttons.values():
            button.setAutoDefault(False)
        bar.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        bar.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(self.filter)
        layout.addWidget(self.table, 1)
        layout.addLayout(asking)
        layout.addWidget(bar)

    def _connect(self) -> None:
        acts = {
            "record": self.record,
            "none": self._strip,
            "reset": self._reset,
            "reset_all": self._reset_all,
            "take": self._take_over,
            "keep": self._leave,
        }
        for name, act in acts.items():
            self.buttons[name].clicked.connect(lambda _on=False, act=act: act())
        self.filter.textChanged.connect(self.table.narrow)
        self.table.currentItemChanged.connect(self._leave_and_enable)
        self.table.itemDoubleClicked.connect(self.record)
        for watched in (self.filter, self.table):
            watched.installEventFilter(self)

    # -- changing a key

    def record(self) -> None:
        """Take the next key that is pressed as the chosen action's."""
        if self.table.action():
            self._recording, self._pending = self.table.action(), ""
            self.table.setFocus()
            self._say(words.KEYS_RECORDING, action=name_of(self._recording))

    def _recorded(self, key: str) -> None:
        action, self._recording = self._recording, ""
        owner = self._labels.get(canonical(key))
        holder = self._keymap.holder(key, besides=action)
        if owner is not None:
            self._say(words.KEYS_OF_LABEL if owner else words.KEYS_OF_LABELS, key=native(key), label=owner)
        elif opens_a_menu(key):
            self._say(words.KEYS_OF_MENUS, key=native(key))
        elif moves_the_caret(key):
            self._say(words.KEYS_OF_PAGE, key=native(key))
        elif holder is not None:
            self._pending = key
            self._say(words.KEYS_TAKEN, key=native(key), action=name_of(holder))
            self.buttons["take"].setFocus()
        else:
            self._give(self._keymap.giving(action, (key,)))
            self._say(words.KEYS_GIVEN, action=name_of(action), key=native(key))

    def _take_over(self) -> None:
        action, key = self.table.action(), self._pending
        other = self._keymap.holder(key, besides=action)
        self._give(self._keymap.giving(action, (key,)))
        names = {"action": name_of(action), "other": name_of(other) if other else ""}
        self._say(words.KEYS_GIVEN_AND_TAKEN, key=native(key), **names)

    def _leave(self) -> None:
        self._pending = self._recording = ""
        self._say(words.KEYS_LEFT)

    def _strip(self) -> None:
        self._give(self._keymap.giving(self.table.action(), ()))
        self._say(words.KEYS_BARE, action=name_of(self.table.action()))

    def _reset(self) -> None:
        self._give(self._keymap.resetting(self.table.action()))
        self._say(words.KEYS_AS_BEFORE, action=name_of(self.table.action()))

    def _reset_all(self) -> None:
        self._give(Keymap({}))
        self._say(words.KEYS_ALL_RESET)

    def _give(self, keymap: Keymap) -> None:
        self._keymap, self._pending = keymap, ""
        self.table.show_keys(keymap)
        self.changed.emit(keymap)
        self.table.setFocus()

    def _say(self, sentence: str, **arguments: object) -> None:
        self._says.setText(speak(sentence, **arguments))
        self._enable()

    def _leave_and_enable(self) -> None:
        if self._pending or self._recording:
            self._leave()
        self._enable()

    def _enable(self) -> None:
        action = self.table.action()
        for name in ("take", "keep"):
            self.buttons[name].setVisible(bool(self._pending))
        self.buttons["record"].setEnabled(bool(action))
        self.buttons["none"].setEnabled(bool(action) and bool(self._keymap.keys(action)))
        self.buttons["reset"].setEnabled(bool(action) and self._keymap.is_changed(action))
        self.buttons["reset_all"].setEnabled(bool(self._keymap.changed))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """While a key is recorded, every key is that key; else Enter records one."""
        if not isinstance(event, QKeyEvent):
            return False
        is_press = event.type() is QEvent.Type.KeyPress
        if self._recording:
            if is_press and event.key() == Qt.Key.Key_Escape:
                self._leave()
            elif is_press and (key := pressed(event)) is not None:
                self._recorded(key.toString(QKeySequence.SequenceFormat.PortableText))
            event.accept()
            return True
        if is_press and event.key() in _ENTER:
            self.record()
            return True
        if is_press and event.key() == Qt.Key.Key_Down and self.filter.hasFocus():
            self.table.setFocus()
            return True
        return False
