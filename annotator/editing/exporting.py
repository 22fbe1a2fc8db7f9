"""What goes out: one layer or all, done documents or all, written aside and put in place whole, with its report."""

import errno
import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from annotator import __version__
from annotator.arabic import clitics, words
from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.annotation import Annotator
from annotator.domain.document import Status
from annotator.domain.errors import ProjectDamaged, UnknownLabel
from annotator.domain.errors.files import BadOption, CannotWrite, LayerUnclear, NothingToExport, UnknownLayer
from annotator.domain.label import Label
from annotator.formats.format import Format, Outgoing
from annotator.formats.json.ours import label_as_json
from annotator.formats.options import ExportOptions
from annotator.formats.registry import WRITABLE, format_named
from annotator.formats.report import Report
from annotator.storage.project_file import ProjectFile
from annotator.storage.thread import ProjectThread

DOCUMENT_CHOICES = ("done", "all")
PROJECT_ITSELF = "it is the project itself"
_PAGE = 50


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What is wanted. `layer` is an annotator's name or id; None means all layers, or the only one.

    `documents` is `done` or `all`; None means done when any is. `labels` is a subset of label ids; None means all.
    """

    format: str
    out: Path
    layer: str | None = None
    documents: str | None = None
    labels: tuple[str, ...] | None = None
    options: ExportOptions = field(default_factory=ExportOptions)


def report_path(out: Path) -> Path:
    """Where the sidecar of an export lies."""
    return out.with_name(out.name + ".report.json")


def export(thread: ProjectThread, request: ExportRequest, each: Callable[[int], None] | None = None) -> Report:
    """Write the export and its sidecar; either both are new, or nothing has changed.

    `each` is told how many documents are through, on the caller's thread; whatever it raises stops the export.

    Raises:
        BadOption, LayerUnclear, UnknownLayer, UnknownLabel, NothingToExport: the request does not fit the project.
        CannotWrite: if the place cannot be written.
    """
    plan = _plan(thread, request)
    report = Report()
    counted = plan.documents(thread, report, each)
    outgoing = Outgoing(counted, plan.labels, plan.annotators)
    with _in_place(request.out, report_path(request.out)) as (aside, report_aside):
        with aside.open("w", encoding="utf-8", newline="\n") as file:
            assert plan.format.write is not None
            plan.format.write(outgoing, request.options, file, report)
        assert report.is_balanced, "exported + reported = stored"
        report_aside.write_text(_sidecar(plan, report), encoding="utf-8", newline="\n")
    return report


@contextmanager
def _in_place(*targets: Path) -> Iterator[tuple[Path, ...]]:
    """Paths to write to, aside of the targets; at the end of the block they take their places, or none does."""
    asides = tuple(target.with_name(target.name + ".partial") for target in targets)
    try:
        for target in targets:
            if target.is_dir():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        yield asides
        for aside, target in zip(asides, targets, strict=True):
            aside.replace(target)
    except OSError as error:
        raise CannotWrite(str(targets[0]), error.strerror or str(error)) from error
    finally:
        for aside in asides:
            with suppress(OSError):
                aside.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class _Plan:
    """A request that fits the project."""

    format: Format
    request: ExportRequest
    layer: Annotator | None
    labels: tuple[Label, ...]
    annotators: tuple[Annotator, ...]
    only_done: bool
    unread: int

    def documents(
        self, thread: ProjectThread, report: Report, each: Callable[[int], None] | None
    ) -> Iterator[AnnotatedDocument]:
        """The documents asked for, read from the project while they are written."""
        if self.unread and not self.only_done:
            report.warnings.append(f"{self.unread} documents are exported that nobody is done with")
        wanted = {label.id for label in self.labels}
        taken = 0
        for annotated in _all_documents(thread):
            cut = _cut(annotated, self.layer, wanted)
            if self.only_done and not any(state.status is Status.DONE for state in cut.states):
                continue
            _require_whole(thread, cut)
            taken += 1
            if each is not None:
                each(taken)
            yield cut


def _plan(thread: ProjectThread, request: ExportRequest) -> _Plan:
    form = format_named(request.format, WRITABLE)
    _require_place(thread, request.out)
    if request.documents not in (None, *DOCUMENT_CHOICES):
        raise BadOption("documents", str(request.documents), ", ".join(DOCUMENT_CHOICES))
    labels = thread.ask(lambda file: file.read.labels())
    people = thread.ask(lambda file: file.read.annotators())
    layer = _layer(request.layer, people, thread.ask(_people_with_layers), form.all_layers)
    total = thread.ask(lambda file: file.read.document_count())
    done = thread.ask(lambda file: file.read.done_by(layer.id) if layer else file.read.counts().done)
    only_done = request.documents == "done" or (request.documents is None and done > 0)
    if not (done if only_done else total):
        raise NothingToExport
    people = people if layer is None else (layer,)
    return _Plan(form, request, layer, _subset(labels, request.labels), people, only_done, total - done)


def _require_place(thread: ProjectThread, out: Path) -> None:
    if out.is_dir():
        raise CannotWrite(str(out), os.strerror(errno.EISDIR))
    project = Path(thread.path).resolve()
    if project in (out.resolve(), report_path(out).resolve()):
        raise CannotWrite(str(out), PROJECT_ITSELF)


def _people_with_layers(file: ProjectFile) -> frozenset[str]:
    return frozenset(file.read.counts().by_annotator)


def _layer(
    asked: str | None, people: tuple[Annotator, ...], with_layers: frozenset[str], all_layers: bool
) -> Annotator | None:
    names = ", ".join(one.name for one in people if one.id in with_layers)
    if asked is not None:
        meant = [one for one in people if asked in (one.id, one.name)]
        if not meant:
            raise UnknownLayer(asked, names)
        if len(meant) > 1:  # two people of one name are told apart by their ids
            raise LayerUnclear(", ".join(one.id for one in meant))
        return meant[0]
    if all_layers:
        return None
    busy = [one for one in people if one.id in with_layers]
    if len(busy) > 1:
        raise LayerUnclear(names)
    return busy[0] if busy else next(iter(people), None)


def _subset(labels: tuple[Label, ...], wanted: tuple[str, ...] | None) -> tuple[Label, ...]:
    if wanted is None:
        return labels
    known = {label.id for label in labels}
    for label in wanted:
        if label not in known:
            raise UnknownLabel(label)
    return tuple(label for label in labels if label.id in wanted)


def _all_documents(thread: ProjectThread) -> Iterator[AnnotatedDocument]:
    after = (-1, "")
    while page := thread.ask(lambda file, after=after: file.read.annotated_page(after, _PAGE)):  # type: ignore[misc]
        yield from page
        after = (page[-1].document.position, page[-1].document.id)


def _cut(annotated: AnnotatedDocument, layer: Annotator | None, labels: set[str]) -> AnnotatedDocument:
    """What the layer and the labels asked for leave of it; an arrow goes out with both its ends or not at all."""

    def is_wanted(annotator: str) -> bool:
        return layer is None or annotator == layer.id

    annotations = tuple(one for one in annotated.annotations if is_wanted(one.annotator) and one.label in labels)
    there = {one.id for one in annotations}
    return replace(
        annotated,
        annotations=annotations,
        states=tuple(one for one in annotated.states if is_wanted(one.annotator)),
        relations=tuple(
            one for one in annotated.relations if is_wanted(one.annotator) and {one.source, one.target} <= there
        ),
        suggestions=tuple(one for one in annotated.suggestions if one.label in labels),
        rejections=tuple(one for one in annotated.rejections if is_wanted(one.annotator) and one.label in labels),
    )


def _require_whole(thread: ProjectThread, annotated: AnnotatedDocument) -> None:
    """The words stored beside each span are those it covers, or the file was damaged since."""
    for one in annotated.annotations:
        if annotated.document.text[one.span.start : one.span.end] != one.text:
            raise ProjectDamaged(thread.path, f"annotation {one.id} of document {one.document}")


def _sidecar(plan: _Plan, report: Report) -> str:
    request = plan.request
    options = {name: value for name, value in request.options.as_json().items() if name in plan.format.options}
    options |= {
        "format": plan.format.name,
        "layer": plan.layer.name if plan.layer else None,
        "documents": "done" if plan.only_done else "all",
        "labels": [label.id for label in plan.labels],
    }
    versions = {"annotator": __version__, "words": words.VERSION, "clitics": clitics.VERSION}
    return report.as_text(json.loads(json.dumps(options)), [label_as_json(one) for one in plan.labels], versions)
