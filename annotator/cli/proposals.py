"""The command that prints what the program would propose."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import click

from annotator import paths
from annotator.cli.at_work import opened, person_at_work
from annotator.cli.group import PROJECT, commands, print_json, tell
from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.annotation import Annotator
from annotator.domain.suggestion import Suggestion
from annotator.storage.project_file import ProjectFile
from annotator.storage.thread import ProjectThread
from annotator.suggesting import SOURCES, Suggester
from annotator.suggesting.gathering import Gathered, every_document, gathered, reading_of
from annotator.suggesting.learned import is_due, keep, kept, labelled_sentences, train
from annotator.wording import reports
from annotator.wording.suggestions import reason_for


@commands.command()
@PROJECT
@click.option("--document", metavar="ID", help="Default: all documents.")
@click.option("--annotator", "name", help="Whose work to learn from.")
@click.option("--off", multiple=True, type=click.Choice(SOURCES), help="Leave a source out; may be given again.")
def suggest(project: Path, document: str | None, name: str | None, off: tuple[str, ...]) -> None:
    """Print what may be annotated, one JSON object a line. Nothing is changed."""
    with opened(project, only_reading=True) as thread:
        annotator = _learned_from(thread, person_at_work(thread, name)).id
        known = thread.ask(lambda file: gathered(file, annotator))
        if "model" not in off:
            _learn(known)
        suggester = known.suggester(paths.models(), off)
        for annotated in thread.ask(lambda file: _asked_for(file, document)):
            for one in _suggestions(suggester, annotated, annotator):
                _print(one)


def _learned_from(thread: ProjectThread, person: Annotator) -> Annotator:
    """The person, or whoever annotated here alone while the person did not."""
    known = thread.ask(lambda file: file.read.annotators())
    return known[0] if len(known) == 1 and person not in known else person


def _learn(known: Gathered) -> None:
    """Bring the model up to date, where there is enough to learn from."""
    folder = known.folder(paths.models())
    if not is_due(labelled_sentences(known.readings), kept(folder)):
        return
    tell(reports.LEARNING)
    trained = train(known.lesson())
    with suppress(OSError):  # it is made again the next time
        keep(trained, folder)


def _asked_for(file: ProjectFile, document: str | None) -> Iterable[AnnotatedDocument]:
    return (file.read.annotated(document),) if document else tuple(every_document(file))


def _suggestions(suggester: Suggester, annotated: AnnotatedDocument, annotator: str) -> Iterable[Suggestion]:
    """Those that came in a file and stand, then those the program makes."""
    reading = reading_of(annotated, annotator)
    refused = {(no.label, no.span) for no in reading.rejections}
    stored = tuple(one for one in annotated.suggestions if (one.label, one.span) not in refused)
    return *stored, *suggester.suggestions_for(reading.document, reading.layer, reading.rejections)


def _print(one: Suggestion) -> None:
    print_json(
        {
            "document": one.document, "start": one.span.start, "end": one.span.end, "label": one.label,
            "text": one.text, "source": one.source, "confidence": one.confidence, "reason": str(reason_for(one)),
        }
    )  # fmt: skip
