"""The only way to write: do, undo, redo. What is done is true at once in memory and on its way to the file."""

from collections.abc import Callable, Container, Iterable
from concurrent.futures import Future
from pathlib import Path

from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.annotation import Annotator
from annotator.domain.change import Action, Change, Edit, OfDocument, in_changes
from annotator.domain.document import Document
from annotator.domain.errors import ProjectReadOnly, Refusal
from annotator.domain.gazetteer_entry import GazetteerEntry
from annotator.domain.label import Label
from annotator.editing.commands.command import Command
from annotator.editing.facts import Facts, OpenDocument
from annotator.editing.history import INTRODUCE, History
from annotator.editing.keeping import Keeper
from annotator.editing.leisure import Leisure
from annotator.editing.news import Announcer, Done, ManyDone, SaveStateChanged
from annotator.editing.saving import Saver, SaveState
from annotator.editing.stamps import new_id
from annotator.storage.journal import Act
from annotator.storage.project_file import ProjectFile
from annotator.storage.safekeeping.emergency import bring_back
from annotator.storage.thread import ProjectThread

_KEPT_OPEN = 8
_MOST_LOADED = 4  # for undo: never so many that the document on the page gives way
_REMEMBERED = 200


class Session:
    """One annotator at work on one project. All methods belong to one thread, the window's or the command's."""

    def __init__(
        self, thread: ProjectThread, annotator: Annotator, emergency: Path | None = None, keeper: Keeper | None = None
    ) -> None:
        """`emergency` is the file that keeps what the disk would not take; `keeper` makes a backup before bulk work.

        `brought_back` counts actions that the emergency file had kept from the last time.
        """
        self.thread, self.keeper = thread, keeper
        self.brought_back = 0
        if emergency is not None and not thread.is_read_only:
            self.brought_back = thread.ask(lambda file: bring_back(file, emergency))
        self.news = Announcer()
        self._saver = Saver(thread, lambda state: self.news.announce(SaveStateChanged(state)), emergency)
        self._recent: dict[str, Action] = {}
        self.leisure = Leisure()
        self.facts = thread.ask(lambda file: read_facts(file, annotator))
        self.history = History(thread.ask(lambda file: file.journal.acts_of(annotator.id)))

    # -- doing --------------------------------------------------------------------------------------------------------

    def do(self, command: Command) -> Action | None:
        """Do it: applied and announced at once, written as soon as the disk allows. None if there was nothing to do.

        Raises:
            Refusal: if it cannot be done; nothing was written and nothing announced.
        """
        self._require_writable()
        change = command.plan(self.facts)
        if not change.edits:
            return None
        introduction = self._introduction()
        if introduction is not None:
            self._perform(introduction)
        action = Action(new_id(), self.facts.annotator.id, (change,))
        self._perform(action)
        return action

    def undo(self) -> Action:
        """Take back this annotator's last action that stands.

        Raises:
            NothingToUndo: if there is none.
            StaleEdit: if what it made has changed since.
        """
        return self._take_back(self.history.to_undo())

    def redo(self) -> Action:
        """Do again what was undone last.

        Raises:
            NothingToRedo: if nothing was undone since the last action.
            StaleEdit: if what it starts from has changed since.
        """
        return self._take_back(self.history.to_redo())

    def do_many(
        self,
        verb: str,
        edits: Callable[[ProjectFile], Iterable[Edit]],
        each: Callable[[int], None] | None = None,
    ) -> "Future[None]":
        """Bulk work as one action in one transaction; the edits are made on the database thread, while they are read.

        `each` is told there how many edits are through; whatever it raises rolls all of it back. When the future is
        done, call `adopt_many` on the session's own thread.
        """
        self._require_writable()
        head = Action(new_id(), self.facts.annotator.id, (Change(verb, ()),))
        introduction = self._introduction()
        return self._in_bulk(
            lambda file: file.write_stream(head, in_changes(verb, edits(file)), each, before=introduction)
        )

    def take_back_many(self, act: Act, each: Callable[[int], None] | None = None) -> "Future[None]":
        """Undo or redo of bulk work, as bulk work: see `do_many`, also for what `each` does.

        Whatever ends it early leaves project and stacks as they were; a stale act is the caller's to set aside.
        """
        self._require_writable()
        head = Action(new_id(), self.facts.annotator.id, (Change(act.verb, ()),), undoes=act.action)
        return self._in_bulk(lambda file: file.write_stream(head, file.inverse_of(act.action), each))

    def _in_bulk(self, work: Callable[[ProjectFile], None]) -> "Future[None]":
        self.wait_until_saved()
        return self.leisure.ends_for(lambda: self.thread.submit(work))

    def adopt_many(self) -> None:
        """Read again what bulk work may have changed, and announce it."""
        annotator = self.facts.annotator
        self.facts = self.thread.ask(lambda file: read_facts(file, annotator))
        self.history = History(self.thread.ask(lambda file: file.journal.acts_of(annotator.id)))
        self.news.announce(ManyDone())

    def _require_writable(self) -> None:
        if self.thread.is_read_only:
            raise ProjectReadOnly(self.thread.path)

    def _introduction(self) -> Action | None:
        """What makes this annotator known to the project, if it is not; never undone, since later work rests on it."""
        annotator = self.facts.annotator
        if annotator.id in self.facts.annotators:
            return None
        return Action(new_id(), annotator.id, (Change(INTRODUCE, (Edit(None, annotator),)),))

    def _take_back(self, act: Act) -> Action:
        self._require_writable()
        action = self._recent.get(act.action) or self.thread.ask(lambda file: file.action(act.action))
        inverse = action.inverse(new_id())
        try:
            self._load_all(action)
            self._perform(inverse)
        except Refusal:
            self.history.set_aside(act)
            raise
        return inverse

    def _perform(self, action: Action) -> None:
        if _only_file_knows(action, self.facts.documents):
            self._saver.write_now(action)  # only then is it true here
            self.facts.apply(action)
        else:
            self.facts.apply(action)
            self._saver.queue(action)
        self.history.record(Act(action.id, action.undoes, action.verb, len(action.changes)))
        self._remember(action)
        self.news.announce(Done(action))

    def _remember(self, action: Action) -> None:
        self._recent[action.id] = action
        if len(self._recent) > _REMEMBERED and self._saver.is_idle:
            del self._recent[next(iter(self._recent))]

    # -- documents ----------------------------------------------------------------------------------------------------

    def open_document(self, document: str) -> OpenDocument:
        """The document, from memory or from the file.

        Raises:
            UnknownDocument: if the project has none of that id.
        """
        if document not in self.facts.documents:
            self.adopt(self.thread.ask(lambda file: file.read.annotated(document)))
        self.facts.documents[document] = self.facts.documents.pop(document)  # now the last to give way
        return self.facts.open_document(document)

    def adopt(self, annotated: AnnotatedDocument) -> None:
        """Keep at hand a document that was read on the database thread; those not opened for longest give way."""
        self.facts.adopt(annotated)
        if len(self.facts.documents) > _KEPT_OPEN and self._saver.is_idle:
            del self.facts.documents[next(iter(self.facts.documents))]

    def _load_all(self, action: Action) -> None:
        """Bring to hand what the action touches, so that it is checked before it is done; not for bulk work."""
        touched = {edit.subject.document for edit in action.edits if isinstance(edit.subject, OfDocument)}
        added = {edit.subject.id for edit in action.edits if isinstance(edit.subject, Document)}
        if len(touched) <= _MOST_LOADED:
            for document in touched - added:
                self.open_document(document)

    # -- saving and news ----------------------------------------------------------------------------------------------

    @property
    def save_state(self) -> SaveState:
        """Where saving stands now."""
        return self._saver.state

    def retry_saving(self) -> None:
        """Try again to write what could not be written."""
        self._saver.retry()

    def wait_until_saved(self) -> None:
        """Return when all is on disk.

        Raises:
            NotSaved: if it cannot be written.
        """
        self._saver.wait()

    def save_copy(self, target: Path) -> None:
        """Save the project, with what could not be written, under another name; this session stays as it is.

        Raises:
            CannotWrite, NotSaved: if that place cannot be written either.
        """
        self._saver.save_copy(target)

    def close(self) -> None:
        """Finish writing, then close the project.

        Raises:
            NotSaved: if something cannot be written; the project stays open.
        """
        self.wait_until_saved()
        self.thread.close()


def _only_file_knows(action: Action, at_hand: Container[str]) -> bool:
    """It takes away what others may rest on, or touches documents or lists that are not at hand."""
    return any(
        isinstance(edit.subject, Document | GazetteerEntry)
        or (edit.after is None and isinstance(edit.subject, Label | Annotator))
        or (isinstance(edit.subject, OfDocument) and edit.subject.document not in at_hand)
        for edit in action.edits
    )


def read_facts(file: ProjectFile, annotator: Annotator) -> Facts:
    """What a project says of itself, as that annotator's commands plan against it; no document is at hand yet."""
    known = {one.id: one for one in file.read.annotators()}
    return Facts(
        known.get(annotator.id, annotator),
        file.read.labels(),
        known.values(),
        file.read.rules(),
        file.read.guidelines(),
    )
