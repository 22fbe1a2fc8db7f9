"""Builds the house and opens the door: takes in what was asked for, the window or a command, and nothing else."""

import gc
import sys
from pathlib import Path
from typing import NoReturn

from annotator.domain.errors import AnnotatorError

_SUFFIX, _SAFE = ".annotator", "--safe"


def open_window(project: Path | None, safe: bool) -> int:
    """Open the window, on a project where one is named, and run until it is closed.

    Raises:
        AnnotatorError: if the project named cannot be opened.
    """
    gc.disable()  # till the project is open: modules are taken in by the hundred, and none of it is garbage
    from annotator.gui.application import run_window

    return run_window(project, safe)


def main() -> None:
    """Run the command that was asked for; a window by itself waits for no command to be taken in."""
    named = [one for one in sys.argv[1:] if one != _SAFE]
    if not named or _is_project(named):
        _open_window_alone(Path(named[0]) if named else None, _SAFE in sys.argv[1:])
    from annotator.commands import commands

    commands(prog_name="annotator")


def _is_project(named: list[str]) -> bool:
    """Whether all that is named is one project that is there; no command is."""
    return len(named) == 1 and named[0].endswith(_SUFFIX) and Path(named[0]).is_file()


def _open_window_alone(project: Path | None, safe: bool) -> NoReturn:
    """Open the window without the commands, which tell of trouble if there is some."""
    try:
        sys.exit(open_window(project, safe))
    except (AnnotatorError, KeyboardInterrupt) as trouble:
        from annotator.cli.group import end_with

        end_with(trouble)
