"""What the session tells: something was done, much was done, saving stands so."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from annotator.domain.change import Action
from annotator.editing.saving import SaveState


@dataclass(frozen=True, slots=True)
class Done:
    """News: this action was done (or undone, if it undoes one), and the facts have it."""

    action: Action


@dataclass(frozen=True, slots=True)
class ManyDone:
    """News: bulk work changed the project; whatever was read of it must be read again."""


@dataclass(frozen=True, slots=True)
class SaveStateChanged:
    """News, told from the database thread too: where saving stands."""

    state: SaveState


News: TypeAlias = Done | ManyDone | SaveStateChanged
Listener: TypeAlias = Callable[[News], None]


class Announcer:
    """Tells every listener all news, in the order they came."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []

    def subscribe(self, listener: Listener) -> None:
        """Tell the listener all news; `SaveStateChanged` may come from the database thread."""
        self._listeners.append(listener)

    def unsubscribe(self, listener: Listener) -> None:
        """Tell that listener nothing any more."""
        self._listeners.remove(listener)

    def announce(self, news: News) -> None:
        """Tell it to everyone."""
        for listener in tuple(self._listeners):
            listener(news)
