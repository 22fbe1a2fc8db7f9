"""What the palette offers: every action of the menus under its Arabic and English names, and whatever else is given."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from annotator.gui.actions import ACTIONS
from annotator.gui.appearance.language import in_both, speak, without_mnemonic
from annotator.gui.commands.matching import folded, rank
from annotator.gui.keys import in_other_layout
from annotator.gui.menus import ALSO, Menus
from annotator.wording.actions import ACTION_HINTS, ACTION_NAMES
from annotator.wording.window.commands import REASONS

MOST = 200
_ENOUGH = 1000  # of those that may fit: commands come first, and nobody reads so many titles
_HINTED = 100  # a word of a hint counts less than any name
_NEEDS = {row.id: row.needs for row in ACTIONS}


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to do or to go to: its name, what it is also found by, where it stands, its key.

    `hints` are sentences about it, which count less than its names. `reason` says why it cannot be done now; empty
    where it can. One that is `only_sought` is not shown before a word of it is typed.
    """

    title: str
    run: Callable[[], object]
    also: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    place: str = ""
    key: str = ""
    reason: str = ""
    checked: bool = False
    only_sought: bool = False

    @property
    def spoken(self) -> str:
        """All of it, for a screen reader."""
        return ", ".join(one for one in (self.title, self.place, self.key, self.reason) if one)


Source = Callable[[], Iterable["Found"]]
"""Gives entries when the palette opens: the hook for headings of a manual, and what else has a name."""
Near = Callable[[str], Iterable["Found"]]
"""Gives entries that may fit some folded words, where there are too many to give all: the hook for documents."""


@dataclass(frozen=True, slots=True)
class Found:
    """An entry with its names and hints folded, ready to be looked through."""

    entry: Entry
    names: tuple[str, ...]
    hints: tuple[str, ...]
    whole: str

    @classmethod
    def of(cls, entry: Entry) -> "Found":
        """The entry, folded."""
        names = tuple(dict.fromkeys(folded(one) for one in (entry.title, *entry.also)))
        hints = tuple(map(folded, entry.hints))
        return cls(entry, names, hints, "\n".join((*names, *hints)))

    def may_fit(self, words: Sequence[str]) -> bool:
        """Whether all these folded words stand somewhere in it: quickly told, where ranking takes its time."""
        return all(word in self.whole for word in words)

    def rank(self, words: str) -> int | None:
        """How well folded words fit it; None where they do not."""
        fit = rank(words, self.names)
        if fit is None and (hinted := rank(words, self.hints)) is not None:
            return hinted + _HINTED
        return fit


def _nothing_more(_words: str) -> Iterable[Found]:
    return ()


def sought(query: str, everything: Collection[Found], near: Near = _nothing_more) -> tuple[Entry, ...]:
    """The entries that fit, the best first and those that can be done before those that cannot; all for no query.

    Where nothing fits, what the same keys type in the other layout is sought.
    """
    return _fitting(folded(query), everything, near) or _fitting(folded(in_other_layout(query)), everything, near)


def _fitting(words: str, everything: Collection[Found], near: Near) -> tuple[Entry, ...]:
    parts = words.split()
    fit = (one for one in everything if one.may_fit(parts))
    looked_at = islice(chain(fit, near(words) if words else ()), _ENOUGH)
    ranked = ((one.rank(words) if words else 0, bool(one.entry.reason and words), one) for one in looked_at)
    fitting = [(fit, is_off, one) for fit, is_off, one in ranked if fit is not None]
    fitting.sort(key=lambda one: one[:2])
    return tuple(one.entry for _, _, one in fitting[:MOST])


def action_entries(menus: Menus, besides: str) -> Iterator[Found]:
    """An entry for every action of the menus but one, in their order."""
    for menu in menus.tops():
        yield from (Found.of(entry) for entry in _of_menu(menu, (), besides))


def _of_menu(menu: QMenu, above: tuple[str, ...], besides: str) -> Iterator[Entry]:
    place = (*above, without_mnemonic(menu.title()))
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _of_menu(inner, place, besides)
        elif not action.isSeparator() and action.objectName() != besides:
            yield from _of_action(action, place)


def _of_action(action: QAction, place: tuple[str, ...]) -> Iterator[Entry]:
    id = action.objectName()
    if not action.isEnabled() and id not in _NEEDS:
        return  # a sentence that stands where nothing can be chosen
    yield Entry(
        without_mnemonic(action.text()),
        action.trigger,
        also=in_both(ACTION_NAMES[id]) if id in ACTION_NAMES else tuple(action.property(ALSO) or ()),
        hints=in_both(ACTION_HINTS[id]) if id in ACTION_HINTS else (),
        place=" › ".join(place),
        key=action.shortcut().toString(QKeySequence.SequenceFormat.NativeText),
        reason="" if action.isEnabled() else speak(REASONS[_NEEDS[id]]),
        checked=action.isChecked(),
    )
