"""What undo would take back next, and redo: this annotator's own acts on this copy of the project."""

from collections.abc import Iterable

from annotator.domain.errors import NothingToRedo, NothingToUndo
from annotator.storage.journal import Act

INTRODUCE, FOUND = "introduce", "found"
"""Verbs that make an annotator known and fill a new project: not acts of a person, so nobody undoes them."""


class History:
    """Rebuilt from the journal's acts, so that it survives a restart; it has no end."""

    def __init__(self, acts: Iterable[Act] = ()) -> None:
        self._done: list[Act] = []
        self._undone: list[Act] = []
        for act in acts:
            self.record(act)

    def record(self, act: Act) -> None:
        """Take in what was just done: a new act, an undo, or a redo (which undoes an undo)."""
        if act.verb in (INTRODUCE, FOUND):
            return
        if act.undoes is None:
            self._done.append(act)
            self._undone.clear()
        elif _taken_from(self._done, act.undoes):
            self._undone.append(act)
        elif _taken_from(self._undone, act.undoes):
            self._done.append(act)

    def set_aside(self, act: Act) -> None:
        """Offer the act no more: it has become stale, and those before it are still to be reached."""
        _taken_from(self._done, act.action) or _taken_from(self._undone, act.action)

    @property
    def undo_verb(self) -> str | None:
        """The verb that undo would take back, or None."""
        return self._done[-1].verb if self._done else None

    @property
    def redo_verb(self) -> str | None:
        """The verb that redo would do again, or None."""
        return self._undone[-1].verb if self._undone else None

    def to_undo(self) -> Act:
        """The act that undo takes back.

        Raises:
            NothingToUndo: if there is none.
        """
        if not self._done:
            raise NothingToUndo
        return self._done[-1]

    def to_redo(self) -> Act:
        """The undo that redo takes back.

        Raises:
            NothingToRedo: if there is none.
        """
        if not self._undone:
            raise NothingToRedo
        return self._undone[-1]


def _taken_from(acts: list[Act], action: str) -> bool:
    """Remove the latest act of that id; nearly always the last of all."""
    for place in reversed(range(len(acts))):
        if acts[place].action == action:
            del acts[place]
            return True
    return False
