"""Verbs of documents: add, say how far one has come, put into the bin and take out."""

from dataclasses import dataclass, field, replace
from typing import ClassVar

from annotator.domain.change import Change, Edit
from annotator.domain.document import Document, DocumentState, Status
from annotator.editing.facts import Facts
from annotator.editing.stamps import now


@dataclass(frozen=True, slots=True)
class AddDocument:
    """Add a document; that the project has not got it yet is the caller's to know, or the file refuses."""

    verb: ClassVar[str] = "add_document"
    document: Document

    def plan(self, facts: Facts) -> Change:
        """The document added."""
        del facts
        return Change(self.verb, (Edit(None, self.document),))


@dataclass(frozen=True, slots=True)
class MarkDone:
    """Say that this annotator is done with a document, or (with another status) how far it has come."""

    verb: ClassVar[str] = "mark_done"
    document: str
    status: Status = Status.DONE

    def plan(self, facts: Facts) -> Change:
        """The state altered; nothing if it is so already."""
        after = replace(facts.state(self.document), status=self.status)
        return Change(self.verb, state_edits(facts, after))


@dataclass(frozen=True, slots=True)
class PutAway:
    """Put a document that is at hand into the bin, with all that was said of it; nothing is deleted."""

    verb: ClassVar[str] = "put_away"
    document: str
    at: str = field(default_factory=now)

    def plan(self, facts: Facts) -> Change:
        """The document altered; nothing if it lies there already."""
        before = facts.open_document(self.document).document
        return Change(self.verb, () if before.put_away else (Edit(before, replace(before, put_away=self.at)),))


@dataclass(frozen=True, slots=True)
class BringBack:
    """Take a document that is at hand out of the bin, with all that was said of it."""

    verb: ClassVar[str] = "bring_back"
    document: str

    def plan(self, facts: Facts) -> Change:
        """The document altered; nothing if it is in use."""
        before = facts.open_document(self.document).document
        return Change(self.verb, (Edit(before, replace(before, put_away=None)),) if before.put_away else ())


def put_in_work(facts: Facts, document: str) -> tuple[Edit, ...]:
    """What makes a new document one in work; nothing for any other."""
    state = facts.state(document)
    return state_edits(facts, replace(state, status=Status.WORKING)) if state.status is Status.NEW else ()


def state_edits(facts: Facts, after: DocumentState) -> tuple[Edit, ...]:
    """What makes this annotator say that of a document; nothing if it is said already."""
    before = facts.open_document(after.document).states.get(after.id)
    return () if after == facts.state(after.document) else (Edit(before, after),)
