"""The commands, thin: parse, call a room, print. Results go to standard output, words of trouble to standard error."""

import dataclasses
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import click

from annotator import __version__, paths, settings
from annotator.domain.annotation import Annotator
from annotator.domain.errors import AnnotatorError, ProjectFolderUnusable
from annotator.domain.errors.files import BadOption, ImportRefused
from annotator.editing.exporting import DOCUMENT_CHOICES, ExportRequest, export, report_path
from annotator.editing.founding import annotator_named, new_project
from annotator.editing.importing import LABEL_POLICIES, ImportOptions, ImportReport, import_all
from annotator.editing.keeping import Keeper
from annotator.editing.session import Session
from annotator.formats.options import CHOICES, ExportOptions
from annotator.formats.registry import READABLE, WRITABLE, read_files
from annotator.formats.report import Report
from annotator.storage.thread import ProjectThread
from annotator.wording import reports
from annotator.wording.refusals import sentence_for
from annotator.wording.reports import told

_MOST_PROBLEMS = 20


class Commands(click.Group):
    """The commands by name; anything else in their place is a project, to be opened in the window."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read `annotator PROJECT` and a bare `annotator` as the command that opens the window."""
        first = next((one for one in args if not one.startswith("-")), None)
        helps = {"--help", "--version"} & set(args)
        if first not in self.commands and not helps and "open" in self.commands:
            args = ["open", *args]
        return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; a refusal is a sentence and exit status 1, a wrong option 2."""
        try:
            return super().invoke(ctx)
        except AnnotatorError as trouble:
            _tell_trouble(trouble)
            sys.exit(2 if isinstance(trouble, BadOption) else 1)
        except KeyboardInterrupt:
            _tell(reports.INTERRUPTED)
            sys.exit(1)


def _tell(template: str, **arguments: object) -> None:
    click.echo(told(template, **arguments), err=True)


def _tell_trouble(trouble: AnnotatorError) -> None:
    click.echo(sentence_for(trouble), err=True)
    if isinstance(trouble, ImportRefused):
        for problem in trouble.problems[:_MOST_PROBLEMS]:
            click.echo(f"  {sentence_for(problem)}", err=True)
        if len(trouble.problems) > _MOST_PROBLEMS:
            _tell(reports.MORE, count=len(trouble.problems) - _MOST_PROBLEMS)


def _print_json(value: dict[str, Any]) -> None:
    click.echo(json.dumps(value, ensure_ascii=False))


@contextmanager
def _opened(project: Path, only_reading: bool = False) -> Iterator[ProjectThread]:
    """The project, with its lock; a command that only reads does without where the place cannot be written."""
    try:
        thread = ProjectThread.open(project)
    except ProjectFolderUnusable:
        if not only_reading:
            raise
        thread = ProjectThread.open(project, read_only=True)
    try:
        yield thread
    finally:
        thread.close()


def _person(thread: ProjectThread, name: str | None) -> Annotator:
    if name is not None:
        return annotator_named(thread, name)
    preferred = settings.load(paths.settings_file())
    with suppress(OSError):  # the id is made once and kept, where the place lets it be kept
        settings.save(preferred, paths.settings_file())
    return Annotator(preferred.annotator_id, preferred.annotator_name)


@click.group(cls=Commands, invoke_without_command=True)
@click.version_option(__version__)
def commands() -> None:
    """Annotate Arabic news by hand: actor, location, casualty, date and quote.

    annotator [PROJECT] [--safe] opens the window.
    """


_PROJECT = click.argument("project", type=click.Path(path_type=Path))
_JSON = click.option("--json", "as_json", is_flag=True, help="Print one JSON object and nothing else.")


@commands.command()
@_PROJECT
def new(project: Path) -> None:
    """Make an empty project with the five labels."""
    new_project(project)
    click.echo(told(reports.CREATED, path=project))


def _pairs(text: str) -> dict[str, str]:
    pairs = [one.partition("=") for one in text.split(",") if one]
    for name, equals, label in pairs:
        if not (name and equals and label):
            raise BadOption("map", text, "PER=actor,ORG=actor")
    return {name.strip(): label.strip() for name, _, label in pairs}


@commands.command(name="import")
@_PROJECT
@click.argument("sources", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--format", "form", default="auto", metavar="|".join(("auto", *READABLE)), help="auto: by suffix.")
@click.option("--encoding", default="auto", metavar="auto|NAME")
@click.option("--annotator", "name", help="Whose layer annotations without a name go to.")
@click.option("--map", "label_map", default="", metavar="PER=actor,...", help="Rename labels of the files.")
@click.option("--labels", default="refuse", metavar="|".join(LABEL_POLICIES), help="What to do with unknown labels.")
@_JSON
def import_(
    project: Path, sources: tuple[Path, ...], form: str, encoding: str, name: str | None, label_map: str, labels: str,
    as_json: bool,
) -> None:  # fmt: skip
    """Bring documents in: all of the files, or none of them."""
    if labels not in LABEL_POLICIES:
        raise BadOption("labels", labels, ", ".join(LABEL_POLICIES))
    options = ImportOptions(_pairs(label_map), labels)
    with _opened(project) as thread:
        incoming = read_files(list(sources), form, encoding)
        with _progress("edits") as each:
            session = Session(thread, _person(thread, name), keeper=Keeper(thread, paths.backups()))
            report = import_all(session, incoming, options, each)
    _tell_import(report, as_json)


def _tell_import(report: ImportReport, as_json: bool) -> None:
    if as_json:
        _print_json(dataclasses.asdict(report))
        return
    click.echo(told(reports.IMPORTED, **dataclasses.asdict(report)))
    if report.labels:
        click.echo(told(reports.LABELS_ADDED, labels=", ".join(report.labels)))
    for path, count in report.replaced:
        _tell(reports.REPLACED, path=path, count=count)
    for label, count in report.dropped.items():
        click.echo(told(reports.DROPPED, label=label, count=count))


@contextmanager
def _progress(unit: str) -> Iterator[Callable[[int], None] | None]:
    """Counts on standard error, where a person is looking."""
    if not sys.stderr.isatty():
        yield None
        return
    yield lambda done: click.echo(f"\r{done} {unit}", nl=False, err=True) if done % 50 == 0 else None
    click.echo("\r", nl=False, err=True)


@commands.command(name="export")
@_PROJECT
@click.option("--format", "form", required=True, metavar="|".join(WRITABLE))
@click.option("--out", required=True, type=click.Path(path_type=Path))
@click.option("--layer", help="An annotator's name.")
@click.option("--documents", metavar="|".join(DOCUMENT_CHOICES), help="Default: done when any is.")
@click.option("--labels", metavar="A,B", help="Default: all.")
@click.option("--scheme", default="bio", metavar="|".join(CHOICES["scheme"]))
@click.option("--nested", default="innermost", metavar="|".join(CHOICES["nested"]))
@click.option("--edges", default="widen", metavar="|".join(CHOICES["edges"]))
@click.option("--tokens", default="words", metavar="|".join(CHOICES["tokens"]))
@_JSON
def export_(
    project: Path, form: str, out: Path, layer: str | None, documents: str | None, labels: str | None, scheme: str,
    nested: str, edges: str, tokens: str, as_json: bool,
) -> None:  # fmt: skip
    """Write training data, and beside it a report of all that the format could not hold."""
    options = ExportOptions(tokens=tokens, edges=edges, nested=nested, scheme=scheme)
    subset = tuple(one.strip() for one in labels.split(",")) if labels else None
    request = ExportRequest(form, out, layer, documents, subset, options)
    with _opened(project, only_reading=True) as thread, _progress("documents") as each:
        report = export(thread, request, each)
    _tell_export(report, out, as_json)


def _tell_export(report: Report, out: Path, as_json: bool) -> None:
    counts = {
        "documents": report.documents, "stored": report.stored, "exported": report.exported,
        "reported": len(report.reported), "widened": len(report.widened), "divided": len(report.divided),
    }  # fmt: skip
    if as_json:
        _print_json(counts | {"entities": report.entities, "out": str(out), "report": str(report_path(out))})
        return
    click.echo(told(reports.EXPORTED, out=out, **counts))
    for template, count in (
        (reports.REPORTED, counts["reported"]),
        (reports.WIDENED, counts["widened"]),
        (reports.DIVIDED, counts["divided"]),
    ):
        if count:
            click.echo(told(template, report=report_path(out), count=count))
    for warning in report.warnings:
        _tell(reports.WARNING, warning=warning)


@commands.command()
@_PROJECT
@_JSON
def stats(project: Path, as_json: bool) -> None:
    """Say how much the project holds."""
    with _opened(project, only_reading=True) as thread:
        counts = thread.ask(lambda file: file.read.counts())
        people = {one.id: one.name for one in thread.ask(lambda file: file.read.annotators())}
    names = Counter(people.values())  # two people of one name are told apart by their ids
    by_person = {
        people[id] if names[people[id]] == 1 else f"{people[id]} {id}": count
        for id, count in counts.by_annotator.items()
    }
    if as_json:
        _print_json(dataclasses.asdict(counts) | {"by_annotator": by_person})
        return
    for name, title in reports.STATS.items():
        click.echo(f"{told(title)}: {getattr(counts, name)}")
    for name, count in (*sorted(counts.by_label.items()), *sorted(by_person.items())):
        click.echo(f"  {name}: {count}")


@commands.command()
@_PROJECT
@_JSON
def check(project: Path, as_json: bool) -> None:
    """Say whether the project is whole; exit status 0 only when it is."""
    with _opened(project, only_reading=True) as thread:
        faults = thread.ask(lambda file: file.findings())
    if as_json:
        _print_json({"whole": not faults, "faults": list(faults)})
    elif faults:
        for fault in faults:
            click.echo(fault)
        _tell(reports.NOT_WHOLE, count=len(faults))
    else:
        click.echo(told(reports.WHOLE))
    if faults:
        sys.exit(1)


@commands.command()
@_PROJECT
@click.option("--out", type=click.Path(path_type=Path), help="Default: beside the other backups of the project.")
def backup(project: Path, out: Path | None) -> None:
    """Make a verified copy of the project."""
    with _opened(project) as thread:
        keeper = Keeper(thread, paths.backups())
        made = keeper.back_up().path if out is None else keeper.back_up_to(out)
    click.echo(told(reports.BACKED_UP, path=made))
