"""Two labels become one: everything that carries the first is put under the second, and the first is retired.

What would then be said twice is said once, and counted: of two annotations of one annotator on the same span the one
that was there stays. It takes over attributes, note and flags of the other, and the arrows that begin or end there;
where both have a value for one attribute, its own stays and the other is found in the history.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, replace

from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.annotation import Annotation
from annotator.domain.change import Edit
from annotator.domain.errors import LabelRetired, MergedIntoItself
from annotator.domain.label import Label
from annotator.domain.suggestion import Rejection, Suggestion
from annotator.editing.commands.relations import says
from annotator.editing.session import Session
from annotator.storage.project_file import ProjectFile
from annotator.storage.questions.labels import PAGE

MERGE = "merge_labels"


@dataclass
class MergeReport:
    """What a merge did: `relabelled` counts annotations, `settled` those that were said under both labels.

    `differing` of these had another value for an attribute. `suggestions` and `rejections` count all that carried the
    label, `arrows` those that end elsewhere now, or became one with another.
    """

    relabelled: int = 0
    settled: int = 0
    differing: int = 0
    suggestions: int = 0
    rejections: int = 0
    arrows: int = 0


def start_merge(
    session: Session, label: str, into: str, each: Callable[[int], None] | None = None
) -> "tuple[MergeReport, Future[None]]":
    """Begin to merge, as one undoable action. When the future is done, `session.adopt_many()`.

    A backup first is the caller's to make. The report is complete when the future is; `each` is told, on the database
    thread, how many edits are through, and whatever it raises leaves everything as it was.

    Raises:
        UnknownLabel, MergedIntoItself, LabelRetired: nothing was begun.
    """
    before, target = session.facts.label(label), session.facts.label(into)
    if before.id == target.id:
        raise MergedIntoItself(label)
    if target.retired:
        raise LabelRetired(into)
    report = MergeReport()
    return report, session.do_many(MERGE, _Merge(before, target, report).edits, each)


def merge_labels(session: Session, label: str, into: str) -> MergeReport:
    """Make a backup of what the project holds, merge, and wait until it is on disk; see `start_merge`.

    Raises:
        BackupFailed: if the backup could not be made; nothing was merged.
    """
    if session.keeper is not None:
        session.keeper.back_up_if_changed()
    report, written = start_merge(session, label, into)
    written.result()
    session.adopt_many()
    return report


class _Merge:
    """Makes the edits on the database thread, a few documents at a time, and fills the report."""

    def __init__(self, label: Label, into: Label, report: MergeReport) -> None:
        self._label, self._into, self._report = label, into.id, report

    def edits(self, file: ProjectFile) -> Iterator[Edit]:
        """All edits of the merge."""
        if not self._label.retired:
            yield Edit(self._label, replace(self._label, retired=True))
        for entry in file.read.gazetteer():
            if entry.label == self._label.id:
                yield Edit(entry, replace(entry, label=self._into))
        after = ""
        while documents := file.labels.documents_with(self._label.id, after, PAGE):
            for document in file.read.annotated_all(documents):
                yield from self._of_document(document)
            after = documents[-1]

    def _of_document(self, document: AnnotatedDocument) -> Iterator[Edit]:
        twins: dict[str, str] = {}  # of each annotation that goes, the one that stays
        yield from self._annotations(document, twins)
        if twins:
            yield from self._arrows(document, twins)
        yield from (Edit(one, None) for one in document.annotations if one.id in twins)
        yield from self._suggestions(document)
        yield from self._rejections(document)

    def _annotations(self, document: AnnotatedDocument, twins: dict[str, str]) -> Iterator[Edit]:
        there = {(one.annotator, one.span): one for one in document.annotations if one.label == self._into}
        for one in document.annotations:
            if one.label != self._label.id:
                continue
            twin = there.get((one.annotator, one.span))
            if twin is None:
                there[one.annotator, one.span] = after = replace(one, label=self._into)
                self._report.relabelled += 1
                yield Edit(one, after)
                continue
            twins[one.id] = twin.id
            there[one.annotator, one.span] = both = _both(twin, one)
            self._report.settled += 1
            self._report.differing += any(both.attributes[name] != value for name, value in one.attributes.items())
            if both != twin:
                yield Edit(twin, both)

    def _arrows(self, document: AnnotatedDocument, twins: dict[str, str]) -> Iterator[Edit]:
        touched = [one for one in document.relations if one.source in twins or one.target in twins]
        said = {says(one) for one in document.relations if one not in touched}
        for arrow in touched:
            after = replace(
                arrow, source=twins.get(arrow.source, arrow.source), target=twins.get(arrow.target, arrow.target)
            )
            self._report.arrows += 1
            is_one_too_many = after.source == after.target or says(after) in said
            said.add(says(after))
            yield Edit(arrow, None if is_one_too_many else after)

    def _suggestions(self, document: AnnotatedDocument) -> Iterator[Edit]:
        there = {(one.span, one.source) for one in document.suggestions if one.label == self._into}
        for one in document.suggestions:
            if one.label == self._label.id:
                self._report.suggestions += 1
                yield self._relabelled(one, (one.span, one.source) in there)
                there.add((one.span, one.source))

    def _rejections(self, document: AnnotatedDocument) -> Iterator[Edit]:
        there = {(one.span, one.annotator) for one in document.rejections if one.label == self._into}
        for one in document.rejections:
            if one.label == self._label.id:
                self._report.rejections += 1
                yield self._relabelled(one, (one.span, one.annotator) in there)
                there.add((one.span, one.annotator))

    def _relabelled(self, one: Suggestion | Rejection, is_said_already: bool) -> Edit:
        return Edit(one, None if is_said_already else replace(one, label=self._into))


def _both(stays: Annotation, goes: Annotation) -> Annotation:
    """The one that stays, with what only the other one says."""
    notes = [note for note in (stays.note, goes.note) if note]
    return replace(
        stays,
        attributes={**goes.attributes, **stays.attributes},
        note="\n".join(dict.fromkeys(notes)) or stays.note,
        flags=tuple(dict.fromkeys((*stays.flags, *goes.flags))),
    )
