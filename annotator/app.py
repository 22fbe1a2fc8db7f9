"""Builds the house and opens the door: the only file that knows every room. Qt is loaded only where it is needed."""

import gc
import sys
from pathlib import Path

import click

from annotator.cli import commands


@commands.command(name="open", hidden=True)
@click.argument("project", required=False, type=click.Path(path_type=Path))
@click.option(
    "--safe", is_flag=True, help="Open without settings, and without what was remembered; nothing of either is lost."
)
def open_(project: Path | None, safe: bool) -> None:
    """Open the window."""
    gc.disable()  # till the project is open: modules are taken in by the hundred, and none of it is garbage
    from annotator.gui.application import run_window  # noqa: PLC0415 - no other command needs Qt

    sys.exit(run_window(project, safe))


@commands.command(name="self-test")
def self_test() -> None:
    """Say whether this installation works: window, font, SQLite, export, one line each."""
    from annotator.gui.self_test import run_self_test  # noqa: PLC0415 - no other command needs Qt

    sys.exit(run_self_test())


@commands.command(hidden=True)
@click.argument("folder", type=click.Path(path_type=Path))
def demonstrate(folder: Path) -> None:
    """Do the main job on the seed article without a person, and say where the results are."""
    from annotator.gui.demonstration import demonstrate as do  # noqa: PLC0415 - no other command needs Qt

    for file in do(folder):
        click.echo(file)


def main() -> None:
    """Run the command that was asked for."""
    commands(prog_name="annotator")
