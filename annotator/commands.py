"""Every command: those of `cli`, and those that need Qt, which take it in when they are run."""

import sys
from pathlib import Path

import click

from annotator.app import open_window
from annotator.cli import commands

__all__ = ["commands"]


@commands.command(name="open", hidden=True)
@click.argument("project", required=False, type=click.Path(path_type=Path))
@click.option(
    "--safe", is_flag=True, help="Open without settings, and without what was remembered; nothing of either is lost."
)
def open_(project: Path | None, safe: bool) -> None:
    """Open the window."""
    sys.exit(open_window(project, safe))


@commands.command(name="self-test")
def self_test() -> None:
    """Say whether this installation works: window, font, SQLite, export, one line each."""
    from annotator.gui.self_test import run_self_test

    sys.exit(run_self_test())


@commands.command(hidden=True)
@click.argument("folder", type=click.Path(path_type=Path))
def demonstrate(folder: Path) -> None:
    """Do the main job on the seed article without a person, and say where the results are."""
    from annotator.gui.demonstration import demonstrate as do

    for file in do(folder):
        click.echo(file)
