"""The command that finds words in a project."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click

from annotator.cli.at_work import opened
from annotator.cli.group import AS_JSON, PROJECT, commands, print_json, progress, tell
from annotator.domain.answers.hit import Hit, HitPage
from annotator.domain.errors import UnknownLabel
from annotator.storage.project_file import ProjectFile
from annotator.storage.thread import ProjectThread
from annotator.wording.window import finding

_SHORT_ID = 12


@commands.command()
@PROJECT
@click.argument("query")
@click.option("--label", metavar="L", help="Look through annotations with this label; an empty QUERY finds them all.")
@AS_JSON
def search(project: Path, query: str, label: str | None, as_json: bool) -> None:
    """Find words in all documents, however they are spelled. Offsets are code points, the end exclusive."""
    found: list[Hit] = []
    with opened(project, only_reading=True) as thread, progress("documents") as each:
        if label is not None and label not in {one.id for one in thread.ask(lambda file: file.read.labels())}:
            raise UnknownLabel(label)
        for hit in _hits(thread, query, label, each):
            found.append(hit)
            if not as_json:
                click.echo(_line(hit))
    if as_json:
        print_json({"query": query, "label": label, "count": len(found), "hits": [_plain(one) for one in found]})
    elif not found:
        tell(finding.NOTHING_FOUND)


def _hits(thread: ProjectThread, query: str, label: str | None, each: Callable[[int], None] | None) -> Iterator[Hit]:
    after: tuple[int, str] | None = (-1, "")
    through = 0
    while after is not None:
        page = thread.ask(_page(query, label, after))
        yield from page.hits
        after, through = page.next, through + page.documents
        if each is not None:
            each(through)


def _page(query: str, label: str | None, after: tuple[int, str]) -> Callable[[ProjectFile], HitPage]:
    return lambda file: file.searching.page(query, label, after)


def _line(hit: Hit) -> str:
    """One line: the document's id shortened, offsets, label, and the words in their line."""
    context = " ".join(f"{hit.before}[{hit.text}]{hit.after}".split())
    parts = (hit.document[:_SHORT_ID], f"{hit.span.start}-{hit.span.end}", hit.label or "", context)
    return "\t".join(part for part in parts if part)


def _plain(hit: Hit) -> dict[str, Any]:
    return {
        "document": hit.document, "title": hit.title, "start": hit.span.start, "end": hit.span.end, "text": hit.text,
        "before": hit.before, "after": hit.after, "annotation": hit.annotation, "label": hit.label,
    }  # fmt: skip
