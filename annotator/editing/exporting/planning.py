"""A request made to fit a project: whose layer, which labels, which documents, read while they are written."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.annotation import Annotator
from annotator.domain.document import Status
from annotator.domain.errors import ProjectDamaged, UnknownLabel
from annotator.domain.errors.files import BadOption, LayerUnclear, NothingToExport, UnknownLayer
from annotator.domain.label import Label
from annotator.editing.exporting.asked import DOCUMENT_CHOICES, ExportRequest
from annotator.editing.exporting.pseudonyms import Pseudonyms
from annotator.formats.format import Format
from annotator.formats.registry import WRITABLE, format_named
from annotator.formats.report import Report
from annotator.storage.project_file import ProjectFile
from annotator.storage.thread import ProjectThread

_PAGE = 50


@dataclass(frozen=True, slots=True)
class ExportPlan:
    """A request that fits the project."""

    format: Format
    request: ExportRequest
    layer: Annotator | None
    labels: tuple[Label, ...]
    annotators: tuple[Annotator, ...]
    only_done: bool
    unread: int
    pseudonyms: Pseudonyms | None = None

    def documents(
        self,
        thread: ProjectThread,
        report: Report,
        each: Callable[[int], None] | None,
        only: Callable[[str], bool] | None = None,
    ) -> Iterator[AnnotatedDocument]:
        """The documents asked for, read from the project while they are written; `only` those of such an id."""
        if self.unread and not self.only_done:
            report.warnings.append(f"documents are exported that nobody is done with: {self.unread}")
        wanted = {label.id for label in self.labels}
        takes_all = self.layer is None and self.request.labels is None
        taken = 0
        for annotated in all_documents(thread):
            if only is not None and not only(annotated.document.id):
                continue
            cut = annotated if takes_all else _cut(annotated, self.layer, wanted)
            if self.only_done and not any(state.status is Status.DONE for state in cut.states):
                continue
            _require_whole(thread, cut)
            report.relations_stored += len(cut.relations)
            if not self.format.holds_relations:
                report.without_relations(cut.relations)
            taken += 1
            if each is not None:
                each(taken)
            yield cut if self.pseudonyms is None else self.pseudonyms.document(cut)

    @property
    def layer_name(self) -> str | None:
        """Whose layer it is, as the export says it; None for all."""
        if self.layer is None:
            return None
        return self.layer.name if self.pseudonyms is None else self.pseudonyms.of(self.layer.id)


def plan_for(thread: ProjectThread, request: ExportRequest) -> ExportPlan:
    """What the request means for this project.

    Raises:
        BadOption, LayerUnclear, UnknownLayer, UnknownLabel, NothingToExport: it does not fit the project.
    """
    form = format_named(request.format, WRITABLE)
    if request.documents not in (None, *DOCUMENT_CHOICES):
        raise BadOption("documents", str(request.documents), ", ".join(DOCUMENT_CHOICES))
    labels = thread.ask(lambda file: file.read.labels())
    people = thread.ask(lambda file: file.read.annotators())
    layer = _layer(request.layer, people, lambda: thread.ask(_people_with_layers), form.all_layers)
    total = thread.ask(lambda file: file.read.document_count())
    done = thread.ask(lambda file: file.read.done_by(layer.id) if layer else file.read.counts().done)
    only_done = request.documents == "done" or (request.documents is None and done > 0)
    if not (done if only_done else total):
        raise NothingToExport
    people = people if layer is None else (layer,)
    pseudonyms = Pseudonyms(thread) if request.pseudonyms else None
    people = people if pseudonyms is None else tuple(map(pseudonyms.person, people))
    wanted = _subset(labels, request.labels)
    return ExportPlan(form, request, layer, wanted, people, only_done, total - done, pseudonyms)


def _people_with_layers(file: ProjectFile) -> frozenset[str]:
    return frozenset(file.read.counts().by_annotator)


def _layer(
    asked: str | None, people: tuple[Annotator, ...], with_layers: Callable[[], frozenset[str]], all_layers: bool
) -> Annotator | None:
    meant = [one for one in people if asked in (one.id, one.name)]
    if len(meant) == 1:
        return meant[0]
    if len(meant) > 1:  # two people of one name are told apart by their ids
        raise LayerUnclear(", ".join(one.id for one in meant))
    if asked is None and all_layers:
        return None
    those = with_layers()
    busy = [one for one in people if one.id in those]
    names = ", ".join(one.name for one in busy)
    if asked is not None:
        raise UnknownLayer(asked, names)
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


def all_documents(thread: ProjectThread) -> Iterator[AnnotatedDocument]:
    """The documents in use, in the order they came, read page by page."""
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
