"""Which action has which key: what the rows say, what a person changed, and who is in the way of a new key."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from annotator.gui.actions import ACTIONS
from annotator.gui.keys import unshifted
from annotator.gui.reading.caret import movement

DEFAULT_KEYS: Mapping[str, tuple[str, ...]] = {row.id: row.keys for row in ACTIONS}
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_OF_THE_PAGE = {"Esc", "Ctrl+A"}


def combination(key: str) -> QKeyCombination:
    """A key's name as Qt counts it."""
    found: QKeyCombination = QKeySequence(key)[0]  # type: ignore[index]  # the stub forgets __getitem__
    return found


def canonical(key: str) -> str:
    """One name for what one physical key and its modifiers may be called: `Ctrl++` is `Ctrl+Shift+=`, Enter Return."""
    pressed = combination(key)
    code, modifiers = pressed.key(), pressed.keyboardModifiers()
    if code is Qt.Key.Key_Enter:
        code = Qt.Key.Key_Return
    if code is Qt.Key.Key_Backtab:
        code, modifiers = Qt.Key.Key_Tab, modifiers | _SHIFT
    sign = unshifted(chr(code)) if code < 0x80 else None
    if sign is not None:
        code, modifiers = Qt.Key(ord(sign)), modifiers | _SHIFT
    return QKeySequence(QKeyCombination(modifiers, code)).toString(QKeySequence.SequenceFormat.PortableText)


def moves_the_caret(key: str) -> bool:
    """Whether the page itself takes that key: an arrow and its kin, Escape, and the key that selects everything."""
    pressed = combination(key)
    return canonical(key) in _OF_THE_PAGE or movement(pressed.key(), pressed.keyboardModifiers()) is not None


def opens_a_menu(key: str) -> bool:
    """Whether it is Alt with a letter: each is the key of a menu in one language or the other, or may become one."""
    pressed = combination(key)
    is_letter = Qt.Key.Key_A <= pressed.key() <= Qt.Key.Key_Z
    return is_letter and pressed.keyboardModifiers() == Qt.KeyboardModifier.AltModifier


def label_keys(keys: Iterable[str]) -> tuple[str, ...]:
    """All keys that labels with those keys take: to label, to load the brush, to go on and back."""
    return tuple(f"{held}{key}" for key in keys if key for held in ("", "Shift+", "Ctrl+", "Ctrl+Shift+"))


@dataclass(frozen=True, slots=True)
class Keymap:
    """The keys of all actions; `changed` holds those a person gave, which may be none."""

    changed: Mapping[str, tuple[str, ...]]

    def keys(self, action: str) -> tuple[str, ...]:
        """The keys of an action."""
        return self.changed.get(action, DEFAULT_KEYS[action])

    def is_changed(self, action: str) -> bool:
        """Whether it has other keys than its row says."""
        return self.keys(action) != DEFAULT_KEYS[action]

    def holder(self, key: str, besides: str) -> str | None:
        """The action that has that key, other than this one."""
        wanted = canonical(key)
        others = (id for id in DEFAULT_KEYS if id != besides)
        return next((id for id in others if wanted in map(canonical, self.keys(id))), None)

    def giving(self, action: str, keys: tuple[str, ...]) -> "Keymap":
        """The action has these keys alone; whoever had one of them is without it."""
        changed = dict(self.changed)
        taken = {canonical(key) for key in keys}
        for other in DEFAULT_KEYS:
            left = tuple(key for key in self.keys(other) if canonical(key) not in taken)
            if other != action and left != self.keys(other):
                changed[other] = left
        changed[action] = keys
        return replace(self, changed={id: had for id, had in changed.items() if had != DEFAULT_KEYS[id]})

    def resetting(self, action: str) -> "Keymap":
        """The action has the keys of its row again, taken back from whoever has them."""
        return self.giving(action, DEFAULT_KEYS[action])
