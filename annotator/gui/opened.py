"""Everything that works on one session in one window, as one value."""

from dataclasses import dataclass

from annotator.editing.session import Session
from annotator.gui.background import Background
from annotator.gui.commands.commanding import Commanding
from annotator.gui.guidelines.guiding import Guiding
from annotator.gui.inspecting.inspecting import Inspecting
from annotator.gui.labels.labelling import Labelling
from annotator.gui.manual.consulting import Consulting
from annotator.gui.printing.printing import Printing
from annotator.gui.proposing.proposing import Proposing
from annotator.gui.safety.checking import Checking
from annotator.gui.safety.looking_back import LookingBack
from annotator.gui.safety.safekeeping import Safekeeping
from annotator.gui.searching.project_search import ProjectSearch
from annotator.gui.settings.settling import Settling
from annotator.gui.shell.focus_mode import FocusMode
from annotator.gui.shell.person import Person
from annotator.gui.shell.returning import Returning
from annotator.gui.statistics.counting import Counting
from annotator.gui.travelling.exports import Exports
from annotator.gui.travelling.imports import Imports
from annotator.gui.welcome.welcome import Welcome
from annotator.gui.window import Window
from annotator.gui.work.asking import Asking
from annotator.gui.work.desk import Desk
from annotator.gui.work.looking import Looking


@dataclass(frozen=True, slots=True)
class Opened:
    """One session shown in one window, with all that works on it there."""

    session: Session
    window: Window
    background: Background
    desk: Desk
    imports: Imports
    exports: Exports
    printing: Printing
    consulting: Consulting
    safekeeping: Safekeeping
    checking: Checking
    looking: Looking
    looking_back: LookingBack
    asking: Asking
    person: Person
    inspecting: Inspecting
    searching: ProjectSearch
    counting: Counting
    commanding: Commanding
    settling: Settling
    returning: Returning
    focus_mode: FocusMode
    welcome: Welcome
    proposing: Proposing
    guiding: Guiding
    labelling: Labelling
