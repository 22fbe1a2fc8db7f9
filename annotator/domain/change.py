"""The idea at the centre: a change is a list of pairs, and its inverse is the pairs swapped and reversed."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from annotator.domain.annotation import Annotation, Annotator, Relation
from annotator.domain.document import Document, DocumentSource, DocumentState
from annotator.domain.gazetteer_entry import GazetteerEntry
from annotator.domain.label import Label
from annotator.domain.rule import Guideline, Rule
from annotator.domain.suggestion import Rejection, Suggestion

OfDocument = Annotation | DocumentState | Relation | Suggestion | Rejection | DocumentSource
"""What is said of one document; each names it in `document`."""

Entity = Annotator | Label | Document | OfDocument | Rule | Guideline | GazetteerEntry
MOST_EDITS = 1000


@dataclass(frozen=True, slots=True)
class Edit:
    """One entity before and after: added `(None, x)`, removed `(x, None)`, altered `(x, y)`."""

    before: Entity | None
    after: Entity | None

    @property
    def subject(self) -> Entity:
        """The entity as it is now, or as it was if it is gone."""
        entity = self.after if self.after is not None else self.before
        assert entity is not None, "an edit has a before or an after"
        return entity

    def inverse(self) -> Self:
        """The edit that takes this one back."""
        return type(self)(self.after, self.before)


@dataclass(frozen=True, slots=True)
class Change:
    """Up to 1,000 edits made together, with the verb that made them."""

    verb: str
    edits: tuple[Edit, ...]

    def inverse(self) -> Self:
        """The change that takes this one back: its edits inverted, last first."""
        return type(self)(self.verb, tuple(edit.inverse() for edit in reversed(self.edits)))


@dataclass(frozen=True, slots=True)
class Action:
    """One undoable act of one annotator: changes that stand or fall together.

    `undoes` is the id of the action this one takes back (a redo undoes an undo), or None.
    """

    id: str
    annotator: str
    changes: tuple[Change, ...]
    undoes: str | None = None

    @property
    def verb(self) -> str:
        """The name of what was done."""
        return self.changes[0].verb

    @property
    def edits(self) -> Iterable[Edit]:
        """All edits, in the order they were made."""
        return (edit for change in self.changes for edit in change.edits)

    def inverse(self, new_id: str) -> Self:
        """The action that takes this one back, under a new id."""
        changes = tuple(change.inverse() for change in reversed(self.changes))
        return type(self)(new_id, self.annotator, changes, undoes=self.id)


def in_changes(verb: str, edits: Iterable[Edit]) -> Iterable[Change]:
    """The edits as changes of at most 1,000 each, made as they are read, so that bulk work streams."""
    batch: list[Edit] = []
    for edit in edits:
        batch.append(edit)
        if len(batch) == MOST_EDITS:
            yield Change(verb, tuple(batch))
            batch = []
    if batch:
        yield Change(verb, tuple(batch))
