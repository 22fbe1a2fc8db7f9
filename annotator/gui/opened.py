"""Everything that works on one session in one window, each room made when it is first asked for.

A window is there sooner than all that can be done in it: what stands here in a property takes its module in, and is
made, when an action needs it. Rooms that listen, to follow what is shown and done, are made by `Waking` once the page
is drawn.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.editing.session import Session
from annotator.gui.appearance.preferences import Preferences
from annotator.gui.appearance.theme import Theme
from annotator.gui.background import Background
from annotator.gui.shell.returning import Returning
from annotator.gui.window import Window
from annotator.gui.work.desk import Desk
from annotator.gui.work.looking import Looking

if TYPE_CHECKING:
    from annotator.gui.commands.commanding import Commanding
    from annotator.gui.commands.entries import Found
    from annotator.gui.guidelines.guiding import Guiding
    from annotator.gui.inspecting.inspecting import Inspecting
    from annotator.gui.labels.labelling import Labelling
    from annotator.gui.manual.consulting import Consulting
    from annotator.gui.printing.printing import Printing
    from annotator.gui.proposing.lists.listing import Listing
    from annotator.gui.proposing.mentions.mentioning import Mentioning
    from annotator.gui.proposing.proposing import Proposing
    from annotator.gui.safety.checking import Checking
    from annotator.gui.safety.looking_back import LookingBack
    from annotator.gui.safety.safekeeping import Safekeeping
    from annotator.gui.searching.project_search import ProjectSearch
    from annotator.gui.settings.settling import Settling
    from annotator.gui.shell.focus_mode import FocusMode
    from annotator.gui.shell.person import Person
    from annotator.gui.statistics.counting import Counting
    from annotator.gui.travelling.exports import Exports
    from annotator.gui.travelling.imports import Imports
    from annotator.gui.welcome.welcome import Welcome
    from annotator.gui.work.asking import Asking


@dataclass(frozen=True, slots=True)
class Program:
    """What the rooms of a window ask of the program around it."""

    preferences: Preferences
    open_project: Callable[[Path], None]
    open_with: Callable[[Path, Path], None]
    open_sample: Callable[[], None]
    refresh: Callable[..., None]


class Opened:
    """One session shown in one window, with all that works on it there."""

    def __init__(self, session: Session, window: Window, program: Program) -> None:
        self.session, self.window, self._program = session, window, program
        self._preferences, self._language = program.preferences, program.preferences.language
        self.background = Background(window)
        self.desk = Desk(session, window, self.background, self._theme(), self._language)
        self.looking = Looking(self._preferences, window)
        self.returning = Returning(self._preferences, session, window, self.desk)

    def _theme(self) -> Theme:
        return self._preferences.theme

    def is_made(self, room: str) -> bool:
        """Whether that room was asked for yet."""
        return room in vars(self)

    @cached_property
    def asking(self) -> "Asking":
        from annotator.gui.work.asking import Asking

        return Asking(self.window, self.session.thread.path, self._program.open_project)

    @cached_property
    def person(self) -> "Person":
        from annotator.gui.shell.person import Person

        return Person(self._preferences, self.session, self.desk, self.asking)

    @cached_property
    def welcome(self) -> "Welcome":
        from annotator.gui.welcome.welcome import Welcome

        program = self._program
        return Welcome(self._preferences, self.window, self.desk, program.open_with, program.open_sample)

    @cached_property
    def focus_mode(self) -> "FocusMode":
        from annotator.gui.shell.focus_mode import FocusMode

        return FocusMode(self.window)

    @cached_property
    def imports(self) -> "Imports":
        from annotator.gui.travelling.imports import Imports

        return Imports(self.session, self.window, self.desk, self.background, self._language)

    @cached_property
    def exports(self) -> "Exports":
        from annotator.gui.travelling.exports import Exports

        return Exports(self.session, self.window, self.desk, self.background, self._preferences)

    @cached_property
    def printing(self) -> "Printing":
        from annotator.gui.printing.printing import Printing

        preferences = self._preferences
        return Printing(
            self.session, self.window, self.desk, self.background, lambda: preferences.now.style, self._language
        )

    @cached_property
    def safekeeping(self) -> "Safekeeping":
        from annotator.gui.safety.safekeeping import Safekeeping

        return Safekeeping(self.session, self.window, self.desk, self.background)

    @cached_property
    def checking(self) -> "Checking":
        from annotator.gui.safety.checking import Checking

        return Checking(self.session, self.window, self.desk, self.background)

    @cached_property
    def looking_back(self) -> "LookingBack":
        from annotator.gui.safety.looking_back import LookingBack

        return LookingBack(self.session, self.window, self.desk, self.background, self._language)

    @cached_property
    def inspecting(self) -> "Inspecting":
        from annotator.gui.inspecting.inspecting import Inspecting

        return Inspecting(self.session, self.window, self.desk, self._theme, self._language)

    @cached_property
    def proposing(self) -> "Proposing":
        from annotator.gui.proposing.proposing import Proposing

        return Proposing(self.session, self.window, self.desk, self._preferences, self._language)

    @cached_property
    def mentioning(self) -> "Mentioning":
        from annotator.gui.proposing.mentions.mentioning import Mentioning

        return Mentioning(
            self.session, self.window, self.desk, self.background, self._theme,
            lambda: self.proposing.proposer.knowledge, self._language,
        )  # fmt: skip

    @cached_property
    def listing(self) -> "Listing":
        from annotator.gui.proposing.lists.listing import Listing

        return Listing(self.session, self.window, self.desk, self.background, self._language, self._preferences)

    @cached_property
    def searching(self) -> "ProjectSearch":
        from annotator.gui.searching.project_search import ProjectSearch

        return ProjectSearch(self.session, self.window, self.desk, self.background, self._theme, self._language)

    @cached_property
    def counting(self) -> "Counting":
        from annotator.gui.statistics.counting import Counting

        return Counting(self.session, self.window, self.desk, self.background, self._theme, self._language)

    @cached_property
    def consulting(self) -> "Consulting":
        from annotator.gui.manual.consulting import Consulting

        return Consulting(self.window, self._theme, self._language)

    @cached_property
    def commanding(self) -> "Commanding":
        from annotator.gui.commands.commanding import Commanding

        made = Commanding(
            self.session, self.window, self.background, self._preferences, self.desk.shelf.open, self._program.refresh
        )
        made.sources.append(self._of_manual)
        return made

    def _of_manual(self) -> "Iterable[Found]":
        return self.consulting.entries()

    @cached_property
    def settling(self) -> "Settling":
        from annotator.gui.settings.settling import Settling

        return Settling(
            self._preferences, self.session, self.window, self.looking, self._program.refresh,
            self.window.actions_by_id["edit_keys"].trigger,
        )  # fmt: skip

    @cached_property
    def guiding(self) -> "Guiding":
        from annotator.gui.guidelines.guiding import Guiding

        return Guiding(self.session, self.window, self.desk, self.background, self._theme, self._language)

    @cached_property
    def labelling(self) -> "Labelling":
        from annotator.gui.labels.labelling import Labelling

        return Labelling(
            self.session, self.window, self.desk, self.background, self._theme, self._language,
            self.guiding.write,
        )  # fmt: skip
