"""The group of all commands, and what they share: telling of trouble, counting, printing JSON.

The modules of the commands are taken in when one of them is asked for: who opens the window waits for none of them.
"""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

import click

from annotator import __version__
from annotator.domain.errors import AnnotatorError, ImportRefused
from annotator.domain.errors.files import BadOption
from annotator.wording import reports
from annotator.wording.refusals import sentence_for
from annotator.wording.reports import told

_MOST_PROBLEMS = 20
LISTED = ("new", "stats", "check", "backup", "import", "export", "suggest", "search")


def _take_in(name: str) -> None:
    """Have the command of that name join the group, if it is one that is listed."""
    match name:
        case "new" | "stats" | "check" | "backup":
            from annotator.cli import projects  # noqa: F401, PLC0415
        case "import" | "export":
            from annotator.cli import transfers  # noqa: F401, PLC0415
        case "suggest":
            from annotator.cli import proposals  # noqa: F401, PLC0415
        case "search":
            from annotator.cli import finding  # noqa: F401, PLC0415


class Commands(click.Group):
    """The commands by name; anything else in their place is a project, to be opened in the window."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names, those of modules that were not taken in as well."""
        return sorted({*super().list_commands(ctx), *LISTED})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        _take_in(cmd_name)
        return super().get_command(ctx, cmd_name)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read `annotator PROJECT` and a bare `annotator` as the command that opens the window."""
        first = next((one for one in args if not one.startswith("-")), None)
        helps = {"--help", "--version"} & set(args)
        if first not in self.list_commands(ctx) and not helps and "open" in self.commands:
            args = ["open", *args]
        return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; a refusal is a sentence and exit status 1, a wrong option 2."""
        try:
            return super().invoke(ctx)
        except (AnnotatorError, KeyboardInterrupt) as trouble:
            end_with(trouble)


def end_with(trouble: AnnotatorError | KeyboardInterrupt) -> NoReturn:
    """End the process, and say why in a sentence: exit status 1, 2 for a wrong option."""
    if isinstance(trouble, AnnotatorError):
        _tell_trouble(trouble)
    else:
        tell(reports.INTERRUPTED)
    sys.exit(2 if isinstance(trouble, BadOption) else 1)


def say(sentence: object, err: bool = False) -> None:
    """Say it on standard output, or on standard error; a file's name that is no Unicode stops nothing."""
    click.echo(str(sentence).encode("utf-8", "replace").decode(), err=err)


def tell(template: str, **arguments: object) -> None:
    """Say it on standard error."""
    say(told(template, **arguments), err=True)


def _tell_trouble(trouble: AnnotatorError) -> None:
    say(sentence_for(trouble), err=True)
    if isinstance(trouble, ImportRefused):
        for problem in trouble.problems[:_MOST_PROBLEMS]:
            say(f"  {sentence_for(problem)}", err=True)
        if len(trouble.problems) > _MOST_PROBLEMS:
            tell(reports.MORE, count=len(trouble.problems) - _MOST_PROBLEMS)


def print_json(value: dict[str, Any]) -> None:
    """One JSON object on a line of its own, on standard output."""
    say(json.dumps(value, ensure_ascii=False))


@click.group(cls=Commands, invoke_without_command=True)
@click.version_option(__version__)
def commands() -> None:
    """Annotate Arabic news by hand: actor, location, casualty, date and quote.

    annotator [PROJECT] [--safe] opens the window.
    """


PROJECT = click.argument("project", type=click.Path(path_type=Path))
AS_JSON = click.option("--json", "as_json", is_flag=True, help="Print one JSON object and nothing else.")


@contextmanager
def progress(unit: str) -> Iterator[Callable[[int], None] | None]:
    """Counts on standard error, where a person is looking."""
    if not sys.stderr.isatty():
        yield None
        return
    yield lambda done: click.echo(f"\r{done} {unit}", nl=False, err=True) if done % 50 == 0 else None
    click.echo("\r", nl=False, err=True)
