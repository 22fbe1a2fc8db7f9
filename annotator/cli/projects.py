"""Commands about one project as a whole: make it, count it, check it, copy it."""

import dataclasses
import sys
from collections import Counter
from pathlib import Path

import click

from annotator import paths
from annotator.cli.at_work import opened
from annotator.cli.group import AS_JSON, PROJECT, commands, print_json, tell
from annotator.editing.founding import new_project
from annotator.editing.keeping import Keeper
from annotator.wording import reports
from annotator.wording.reports import told


@commands.command()
@PROJECT
def new(project: Path) -> None:
    """Make an empty project with the five labels."""
    new_project(project)
    click.echo(told(reports.CREATED, path=project))


@commands.command()
@PROJECT
@AS_JSON
def stats(project: Path, as_json: bool) -> None:
    """Say how much the project holds."""
    with opened(project, only_reading=True) as thread:
        counts = thread.ask(lambda file: file.read.counts())
        people = {one.id: one.name for one in thread.ask(lambda file: file.read.annotators())}
    names = Counter(people.values())  # two people of one name are told apart by their ids
    by_person = {
        people[id] if names[people[id]] == 1 else f"{people[id]} {id}": count
        for id, count in counts.by_annotator.items()
    }
    if as_json:
        print_json(dataclasses.asdict(counts) | {"by_annotator": by_person})
        return
    for name, title in reports.STATS.items():
        click.echo(f"{told(title)}: {getattr(counts, name)}")
    for name, count in (*sorted(counts.by_label.items()), *sorted(by_person.items())):
        click.echo(f"  {name}: {count}")


@commands.command()
@PROJECT
@AS_JSON
def check(project: Path, as_json: bool) -> None:
    """Say whether the project is whole; exit status 0 only when it is."""
    with opened(project, only_reading=True) as thread:
        faults = thread.ask(lambda file: file.findings())
    if as_json:
        print_json({"whole": not faults, "faults": list(faults)})
    elif faults:
        for fault in faults:
            click.echo(fault)
        tell(reports.NOT_WHOLE, count=len(faults))
    else:
        click.echo(told(reports.WHOLE))
    if faults:
        sys.exit(1)


@commands.command()
@PROJECT
@click.option("--out", type=click.Path(path_type=Path), help="Default: beside the other backups of the project.")
def backup(project: Path, out: Path | None) -> None:
    """Make a verified copy of the project."""
    with opened(project) as thread:
        keeper = Keeper(thread, paths.backups())
        made = keeper.back_up().path if out is None else keeper.back_up_to(out)
    click.echo(told(reports.BACKED_UP, path=made))
