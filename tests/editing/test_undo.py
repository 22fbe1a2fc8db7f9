"""R17: undo and redo of any sequence return exactly the earlier state, in memory, in the file, and after a restart."""

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from annotator.domain.document import Status
from annotator.domain.errors import NothingToRedo, NothingToUndo, Refusal
from annotator.domain.label import made_label
from annotator.domain.rule import Rule
from annotator.domain.span import Span
from annotator.editing.commands.annotations import Annotate, Relabel, RemoveAnnotation, Resize
from annotator.editing.commands.command import Command
from annotator.editing.commands.documents import AddDocument, MarkDone
from annotator.editing.commands.labels import AddLabel, MoveLabel, RekeyLabel, RetireLabel
from annotator.editing.commands.project import RenameAnnotator, SetRule
from annotator.editing.commands.remarks import Flag, NoteDocument, SetAttributes, Unflag, WriteNote
from annotator.editing.founding import new_project, project_in_memory
from annotator.editing.importing import ImportOptions, import_all
from annotator.editing.label_set.merging import merge_labels
from annotator.editing.session import Session
from annotator.formats.incoming import Incoming, IncomingAnnotation, IncomingDocument
from annotator.storage.thread import ProjectThread
from tests.editing.reading_back import facts_agree_with_file, file_of
from tests.examples import ANNOTATOR, OTHER, TEXT, example
from tests.strategies import INSTANT, LABELS, attributes, documents, news_texts, spans_of

CHOICE = st.integers(0, 10**6)


class _Undoing(RuleBasedStateMachine):
    """Does anything; remembers what the file read after each action, and expects undo and redo to walk there."""

    def __init__(self) -> None:
        super().__init__()
        self.session = self._start()
        self.past: list[object] = []  # what the file read before each action that stands
        self.future: list[object] = []
        self.labels_made = 0

    def _start(self) -> Session:
        return Session(project_in_memory(), ANNOTATOR)

    def teardown(self) -> None:
        self.session.close()

    @initialize()
    def begin(self) -> None:
        self.session.do(AddDocument(example()))
        self.session.open_document(example().id)
        self.past = [None]  # the very first state knows no annotator yet: see the test of the introduction

    def _do(self, command: Command) -> None:
        before = file_of(self.session)
        try:
            done = self.session.do(command)
        except Refusal:
            assert file_of(self.session) == before
            return
        if done is None:
            assert file_of(self.session) == before
        else:
            self.past.append(before)
            self.future.clear()

    def _document(self, choice: int) -> str | None:
        page = self.session.thread.ask(lambda file: file.read.annotated_page(limit=1000))
        if not page:
            return None
        chosen = page[choice % len(page)].document.id
        self.session.open_document(chosen)
        return chosen

    def _annotation(self, choice: int) -> str | None:
        document = self._document(choice)
        there = sorted(self.session.facts.documents[document].annotations) if document else []
        return there[choice % len(there)] if there else None

    @rule(document=documents())
    def add_document(self, document) -> None:
        position = self.session.thread.ask(lambda file: file.read.last_position()) + 1
        self._do(AddDocument(replace(document, position=position)))

    @rule(choice=CHOICE, label=st.sampled_from(LABELS), attributes=attributes(), data=st.data())
    def annotate(self, choice: int, label: str, attributes, data: st.DataObject) -> None:
        document = self._document(choice)
        if document:
            text = self.session.facts.documents[document].document.text
            self._do(Annotate(document, data.draw(spans_of(text)), label, attributes=attributes))

    @rule(choice=CHOICE, label=st.sampled_from((*LABELS, "made0", "nothing")))
    def relabel(self, choice: int, label: str) -> None:
        annotation = self._annotation(choice)
        if annotation:
            self._do(Relabel(annotation, label))

    @rule(choice=CHOICE, start=st.integers(0, 30), length=st.integers(1, 30))
    def resize(self, choice: int, start: int, length: int) -> None:
        annotation = self._annotation(choice)
        if annotation:
            self._do(Resize(annotation, Span(start, start + length)))

    @rule(choice=CHOICE)
    def remove(self, choice: int) -> None:
        annotation = self._annotation(choice)
        if annotation:
            self._do(RemoveAnnotation(annotation))

    @rule(choice=CHOICE, attributes=attributes(), note=st.sampled_from(("", "ملاحظة")), on=st.booleans())
    def remark(self, choice: int, attributes, note: str, on: bool) -> None:
        annotation = self._annotation(choice)
        for command in (SetAttributes, WriteNote) if annotation else ():
            self._do(command(annotation, attributes if command is SetAttributes else note))
        if annotation:
            self._do(Flag(annotation) if on else Unflag(annotation))

    @rule(choice=CHOICE, note=st.sampled_from(("", "ملاحظة")))
    def note_document(self, choice: int, note: str) -> None:
        document = self._document(choice)
        if document:
            self._do(NoteDocument(document, note))

    @rule(choice=CHOICE, status=st.sampled_from(Status))
    def mark(self, choice: int, status: Status) -> None:
        document = self._document(choice)
        if document:
            self._do(MarkDone(document, status))

    @rule(key=st.sampled_from(("", "6")))
    def add_label(self, key: str) -> None:
        self._do(AddLabel(made_label(f"made{self.labels_made % 3}", 6 + self.labels_made, key)))
        self.labels_made += 1

    @rule(label=st.sampled_from(LABELS), key=st.sampled_from(("", *"123456")), step=st.integers(-3, 3))
    def alter_label(self, label: str, key: str, step: int) -> None:
        self._do(RekeyLabel(label, key, swap=True))
        self._do(MoveLabel(label, step))
        self._do(RetireLabel(label, retired=step > 0))

    @rule(label=st.sampled_from(LABELS), into=st.sampled_from(LABELS))
    def merge(self, label: str, into: str) -> None:
        before = file_of(self.session)
        try:
            merge_labels(self.session, label, into)
        except Refusal:
            assert file_of(self.session) == before
        if file_of(self.session) != before:
            self.past.append(before)
            self.future.clear()

    @rule(value=st.sampled_from(("allowed", "forbidden")))
    def set_rule(self, value: str) -> None:
        self._do(SetRule(Rule("crossing", value)))

    @rule(name=st.sampled_from(("محلل 1", "سعاد", "Sam")))
    def rename(self, name: str) -> None:
        self._do(RenameAnnotator(name))

    @rule(texts=st.lists(news_texts() | st.just(TEXT), min_size=1, max_size=3), label=st.sampled_from(("actor", "new")))
    def import_documents(self, texts: list[str], label: str) -> None:
        before = file_of(self.session)
        incoming = Incoming(
            tuple(
                IncomingDocument(
                    text,
                    "file",
                    annotations=(IncomingAnnotation(0, 1, label, annotator=OTHER.id),),
                    added=INSTANT,
                    states={OTHER.id: "done"},
                )
                for text in texts
            )
        )
        report = import_all(self.session, incoming, ImportOptions(labels="add"))
        if file_of(self.session) != before:
            self.past.append(before)
            self.future.clear()
        else:
            assert not report.documents and not report.annotations

    @precondition(lambda self: len(self.past) > 1)
    @rule()
    def undo(self) -> None:
        now = file_of(self.session)
        self.session.undo()
        assert file_of(self.session) == self.past.pop()
        self.future.append(now)

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        now = file_of(self.session)
        self.session.redo()
        assert file_of(self.session) == self.future.pop()
        self.past.append(now)

    @precondition(lambda self: not self.future)
    @rule()
    def nothing_is_left_to_redo(self) -> None:
        try:
            self.session.redo()
        except NothingToRedo:
            return
        raise AssertionError("something was redone")

    @invariant()
    def memory_and_file_agree(self) -> None:
        assert facts_agree_with_file(self.session)


class UndoingInMemory(_Undoing):
    """The whole of it without a file."""


class UndoingAcrossRestarts(_Undoing):
    """The same over a file that is closed and opened again in between, and checked whenever it is."""

    def _start(self) -> Session:
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "project.annotator"
        new_project(self.path)
        return Session(ProjectThread.open(self.path), ANNOTATOR)

    @rule()
    def restart(self) -> None:
        before = file_of(self.session)
        self.session.close()
        assert [one.name for one in Path(self.folder.name).iterdir()] == ["project.annotator"]
        self.session = Session(ProjectThread.open(self.path), ANNOTATOR)
        assert file_of(self.session) == before
        assert self.session.thread.ask(lambda file: file.findings()) == ()

    def teardown(self) -> None:
        while True:
            try:
                self.session.undo()
            except NothingToUndo:
                break
        assert self.session.thread.ask(lambda file: (file.findings(), file.read.document_count())) == ((), 0)
        super().teardown()
        self.folder.cleanup()


TestUndoingInMemory = UndoingInMemory.TestCase
TestUndoingInMemory.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
TestUndoingAcrossRestarts = UndoingAcrossRestarts.TestCase
TestUndoingAcrossRestarts.settings = settings(max_examples=15, stateful_step_count=25, deadline=None)
