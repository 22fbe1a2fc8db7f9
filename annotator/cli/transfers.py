"""Commands that bring documents in and training data out."""

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import click

from annotator import paths
from annotator.cli.at_work import opened, person_at_work
from annotator.cli.group import AS_JSON, PROJECT, commands, print_json, progress, say, tell
from annotator.domain.errors.files import BadOption
from annotator.editing import garbage
from annotator.editing.exporting import DOCUMENT_CHOICES, Comparing, ExportRequest, export, report_path
from annotator.editing.exporting.splitting import GROUPINGS, Split
from annotator.editing.importing import LABEL_POLICIES, ImportOptions, ImportReport, import_compared
from annotator.editing.keeping import Keeper
from annotator.editing.session import Session
from annotator.formats.choice import BOILERPLATE, HEADINGS, FileChoice, TableChoice
from annotator.formats.options import CHOICES, ExportOptions
from annotator.formats.registry import READABLE, WRITABLE, read_files
from annotator.formats.report import Report
from annotator.wording import imports, reports
from annotator.wording.phrase import Phrase
from annotator.wording.refusals import sentence_for
from annotator.wording.reports import told


def _pairs(text: str) -> dict[str, str]:
    pairs = [one.partition("=") for one in text.split(",") if one]
    for name, equals, label in pairs:
        if not (name and equals and label):
            raise BadOption("map", text, "PER=actor,ORG=actor")
    return {name.strip(): label.strip() for name, _, label in pairs}


@commands.command(name="import")
@PROJECT
@click.argument("sources", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--format", "form", default="auto", metavar="|".join(("auto", *READABLE)), help="auto: by suffix and beginning."
)
@click.option("--encoding", default="auto", metavar="auto|NAME")
@click.option("--annotator", "name", help="Whose layer annotations without a name go to.")
@click.option("--map", "label_map", default="", metavar="PER=actor,...", help="Rename labels of the files.")
@click.option("--labels", default="refuse", metavar="|".join(LABEL_POLICIES), help="What to do with unknown labels.")
@click.option("--column", help="The column of a table that holds the texts.")
@click.option("--title-column", help="The column of their titles.")
@click.option("--source-column", help="The column of their sources.")
@click.option("--date-column", help="The column of the days they were published.")
@click.option("--heading", default="auto", metavar="|".join(HEADINGS), help="Whether the first row names the columns.")
@click.option("--sheet", help="The sheet of a workbook.")
@click.option("--boilerplate", default="auto", metavar="|".join(BOILERPLATE), help="Lines of pages that are no news.")
@AS_JSON
def import_(
    project: Path, sources: tuple[Path, ...], form: str, encoding: str, name: str | None, label_map: str, labels: str,
    column: str | None, title_column: str | None, source_column: str | None, date_column: str | None, heading: str,
    sheet: str | None, boilerplate: str, as_json: bool,
) -> None:  # fmt: skip
    """Bring documents in: all of the files, or none of them."""
    for option, value, values in (
        ("labels", labels, LABEL_POLICIES), ("boilerplate", boilerplate, BOILERPLATE), ("heading", heading, HEADINGS)
    ):  # fmt: skip
        if value not in values:
            raise BadOption(option, value, ", ".join(values))
    options = ImportOptions(_pairs(label_map), labels)
    with opened(project) as thread, garbage.held():
        usual = FileChoice(
            table=TableChoice(column, title_column, source_column, date_column, sheet, heading), boilerplate=boilerplate
        )
        incoming = read_files(list(sources), form, encoding, usual=usual)
        with progress("edits") as each:
            session = Session(thread, person_at_work(thread, name), keeper=Keeper(thread, paths.backups()))
            report = import_compared(session, incoming, options, each, paths.sketches())
    _tell_import(report, as_json)


def _tell_import(report: ImportReport, as_json: bool) -> None:
    if as_json:
        passed = [
            {"path": one.path, "what": one.what, "why": one.why and str(sentence_for(one.why))}
            for one in report.passed_over
        ]
        print_json(dataclasses.asdict(dataclasses.replace(report, passed_over=())) | {"passed_over": passed})
        return
    say(told(reports.IMPORTED, **dataclasses.asdict(report)))
    if report.labels:
        say(told(reports.LABELS_ADDED, labels=", ".join(report.labels)))
    for phrase in _understood(report):
        say(phrase, err=True)
    for label, count in report.dropped.items():
        say(told(reports.DROPPED, label=label, count=count))


def _understood(report: ImportReport) -> Iterator[Phrase]:
    """What was read otherwise than it was written, and what was left out."""
    recounted = ((one.path, one.unit) for one in report.recounted)
    yield from imports.understood(report.replaced, recounted, report.renamed)
    yield from imports.left_out((one.path, one.line, one.what, one.detail) for one in report.unheld)
    yield from imports.resembling((one.title, one.other, one.likeness, one.in_project) for one in report.resembling)
    yield from imports.passed_over((one.path, one.what, one.why) for one in report.passed_over)


@commands.command(name="export")
@PROJECT
@click.option("--format", "form", required=True, metavar="|".join(WRITABLE))
@click.option("--out", required=True, type=click.Path(path_type=Path))
@click.option("--layer", help="An annotator's name.")
@click.option("--documents", metavar="|".join(DOCUMENT_CHOICES), help="Default: done when any is.")
@click.option("--labels", metavar="A,B", help="Default: all.")
@click.option("--scheme", default="bio", metavar="|".join(CHOICES["scheme"]))
@click.option("--nested", default="innermost", metavar="|".join(CHOICES["nested"]))
@click.option("--edges", default="widen", metavar="|".join(CHOICES["edges"]))
@click.option("--tokens", default="words", metavar="|".join(CHOICES["tokens"]))
@click.option("--excel", is_flag=True, help="csv: for Excel, with a byte order mark and without formulas.")
@click.option("--split", "parts", metavar="80/10/10", help="A folder with train, dev and test.")
@click.option("--group-by", default=",".join(GROUPINGS), metavar=",".join(GROUPINGS), help="Never on two sides.")
@click.option("--seed", default=0, help="Another split of the same documents.")
@click.option("--pseudonyms", is_flag=True, help="No annotator's name in the export.")
@AS_JSON
def export_(
    project: Path, form: str, out: Path, layer: str | None, documents: str | None, labels: str | None, scheme: str,
    nested: str, edges: str, tokens: str, excel: bool,
    parts: str | None, group_by: str, seed: int, pseudonyms: bool, as_json: bool,
) -> None:  # fmt: skip
    """Write training data, and beside it a report of all that the format could not hold."""
    options = ExportOptions(tokens=tokens, edges=edges, nested=nested, scheme=scheme, excel="yes" if excel else "no")
    subset = tuple(one.strip() for one in labels.split(",")) if labels else None
    split = Split.of(parts, group_by, seed) if parts is not None else None
    request = ExportRequest(form, out, layer, documents, subset, options, split, pseudonyms)
    with opened(project, only_reading=True) as thread, progress("documents") as each:
        report = export(thread, request, each, Comparing(paths.sketches()))
    _tell_export(report, out, as_json)


def _tell_export(report: Report, out: Path, as_json: bool) -> None:
    counts = {
        "documents": report.documents, "stored": report.stored, "exported": report.exported,
        "reported": len(report.reported), "widened": len(report.widened), "divided": len(report.divided),
    }  # fmt: skip
    if as_json:
        print_json(
            counts
            | {"entities": report.entities, "split": report.split, "out": str(out), "report": str(report_path(out))}
        )
        return
    say(told(reports.EXPORTED, out=out, **counts))
    for template, count in (
        (reports.REPORTED, counts["reported"]),
        (reports.WIDENED, counts["widened"]),
        (reports.DIVIDED, counts["divided"]),
    ):
        if count:
            say(told(template, report=report_path(out), count=count))
    if report.split is not None:
        for phrase in reports.split_told(report.split):
            say(phrase)
        for phrase in reports.large_groups(report.split):
            say(phrase, err=True)
    for warning in report.warnings:
        tell(reports.WARNING, warning=warning)
