"""What the actions of the page do, by their ids."""

from collections.abc import Callable
from functools import partial

from annotator.gui.reading.moving.ends import STEPS
from annotator.gui.window import Window
from annotator.gui.work.desk import Desk


def page_handlers(desk: Desk, window: Window) -> dict[str, Callable[[], object]]:
    """A handler for each action that selects, jumps, finds or moves an end on the page."""
    verbs, finding = window.verbs, window.finding
    return {
        "grow": verbs.grow,
        "shrink": verbs.shrink,
        **{step: partial(desk.marking.move_end, step, desk.resize) for step in STEPS},
        "brush": desk.brush.toggle,
        "jump": partial(verbs.ask_for_letter, forward=True),
        "jump_back": partial(verbs.ask_for_letter, forward=False),
        "jump_again": partial(verbs.jump_again, forward=True),
        "jump_again_back": partial(verbs.jump_again, forward=False),
        "find": finding.open,
        "find_next": partial(finding.step, forward=True),
        "find_previous": partial(finding.step, forward=False),
        "next_unlabelled": partial(verbs.go_to_unlabelled, forward=True),
        "previous_unlabelled": partial(verbs.go_to_unlabelled, forward=False),
    }
