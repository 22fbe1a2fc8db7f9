"""Verbs of the label set: add, rename, recolour, give a key, move, retire. Merging is bulk work: see `label_set`."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from annotator.domain.annotation import plain_name
from annotator.domain.change import Change, Edit
from annotator.domain.errors import BadColour, BadLabelKey, LabelExists, LabelKeyTaken, LabelNameTaken
from annotator.domain.label import Label
from annotator.editing.facts import Facts

KEYS = tuple("123456789")
"""What can be a label's key: with Ctrl, 0 already means the usual size of the text."""
THEMES = ("light", "dark")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


@dataclass(frozen=True, slots=True)
class AddLabel:
    """Add a label to the project."""

    verb: ClassVar[str] = "add_label"
    label: Label

    def plan(self, facts: Facts) -> Change:
        """The label added, its names as names are kept."""
        added = replace(self.label, names=_kept(self.label.names))
        if added.id in facts.labels:
            raise LabelExists(added.id)
        require_free_key(facts, added)
        require_free_names(facts, added)
        return Change(self.verb, (Edit(None, added),))


@dataclass(frozen=True, slots=True)
class RenameLabel:
    """Let a label go by other names, by language; an empty one takes that language's name away. The id stays."""

    verb: ClassVar[str] = "rename_label"
    label: str
    names: Mapping[str, str]

    def plan(self, facts: Facts) -> Change:
        """The label altered; nothing if it goes by those names already."""
        before = facts.label(self.label)
        after = replace(before, names=_kept({**before.names, **self.names}))
        require_free_names(facts, after)
        return _altered(self.verb, before, after)


@dataclass(frozen=True, slots=True)
class RecolourLabel:
    """Give a label other colours, by theme. Whether they can be read is for those to judge who know the page."""

    verb: ClassVar[str] = "recolour_label"
    label: str
    colour: Mapping[str, str]

    def plan(self, facts: Facts) -> Change:
        """The label altered; nothing if it has those colours already."""
        before = facts.label(self.label)
        after = replace(before, colour={**before.colour, **self.colour})
        for theme in THEMES:
            require_colour(after.colour.get(theme, ""))
        return _altered(self.verb, before, after)


@dataclass(frozen=True, slots=True)
class RekeyLabel:
    """Give a label another key, or none. With `swap`, a label that has it takes the key this one had."""

    verb: ClassVar[str] = "rekey_label"
    label: str
    key: str
    swap: bool = False

    def plan(self, facts: Facts) -> Change:
        """The label altered, and with `swap` the other one; nothing if it has that key already."""
        before = facts.label(self.label)
        after = replace(before, key=self.key)
        holder = _holder(facts, after)
        if holder is None or not self.swap:
            require_free_key(facts, after)
            return _altered(self.verb, before, after)
        given = "" if before.retired else before.key  # another may have the key of a label that is not offered
        return Change(self.verb, (Edit(holder, replace(holder, key=given)), Edit(before, after)))


@dataclass(frozen=True, slots=True)
class MoveLabel:
    """Move a label so many places on in the order of the label set; back where `step` is negative."""

    verb: ClassVar[str] = "move_label"
    label: str
    step: int

    def plan(self, facts: Facts) -> Change:
        """The positions altered that change, counted from 1; nothing at the ends."""
        moved = facts.label(self.label)
        order = list(facts.label_set())
        place = order.index(moved)
        target = min(max(place + self.step, 0), len(order) - 1)
        if target == place:
            return Change(self.verb, ())
        order.insert(target, order.pop(place))
        return Change(self.verb, tuple(in_this_order(order)))


@dataclass(frozen=True, slots=True)
class RetireLabel:
    """Offer a label no more, or offer it again; its annotations keep it."""

    verb: ClassVar[str] = "retire_label"
    label: str
    retired: bool = True

    def plan(self, facts: Facts) -> Change:
        """The label altered; nothing if it is so already. Where another has its key by now, it comes back without."""
        before = facts.label(self.label)
        after = replace(before, retired=self.retired)
        if not self.retired and _holder(facts, after) is not None:
            after = replace(after, key="")
        return _altered(self.verb, before, after)


def _kept(names: Mapping[str, str]) -> dict[str, str]:
    """Names without signs that turn direction, which no format takes back, and only where there is one."""
    return {language: name for language, written in names.items() if (name := plain_name(written))}


def in_this_order(labels: Iterable[Label]) -> Iterable[Edit]:
    """What puts the labels in that order."""
    for position, label in enumerate(labels, start=1):
        if label.position != position:
            yield Edit(label, replace(label, position=position))


def require_colour(colour: str) -> None:
    """Refuse what is no colour."""
    if not _COLOUR.fullmatch(colour):
        raise BadColour(colour)


def require_free_key(facts: Facts, label: Label) -> None:
    """Refuse a key that is none, or that another label has."""
    if label.key and label.key not in KEYS:
        raise BadLabelKey(label.key)
    holder = _holder(facts, label)
    if holder is not None:
        raise LabelKeyTaken(label.key, holder.id)


def require_free_names(facts: Facts, label: Label) -> None:
    """Refuse a name that another label goes by in the same language."""
    for other in _others(facts, label):
        for language, name in label.names.items():
            if other.names.get(language) == name:
                raise LabelNameTaken(name, other.id)


def _holder(facts: Facts, label: Label) -> Label | None:
    """The other label that has the key and is offered."""
    return next((one for one in _others(facts, label) if label.key and one.key == label.key), None)


def _others(facts: Facts, label: Label) -> Iterable[Label]:
    return (one for one in facts.label_set() if one.id != label.id and not one.retired)


def _altered(verb: str, before: Label, after: Label) -> Change:
    return Change(verb, () if after == before else (Edit(before, after),))
