"""Verbs of lists of names: add an entry, alter it, take it out."""

from dataclasses import dataclass, replace
from typing import ClassVar

from annotator.domain.change import Change, Edit
from annotator.domain.errors import BadEntryName
from annotator.domain.gazetteer_entry import GazetteerEntry
from annotator.editing.facts import Facts


@dataclass(frozen=True, slots=True)
class AddEntry:
    """Add a name to a list of the project."""

    verb: ClassVar[str] = "add_entry"
    entry: GazetteerEntry

    def plan(self, facts: Facts) -> Change:
        """The entry added."""
        return Change(self.verb, (Edit(None, _checked(facts, self.entry)),))


@dataclass(frozen=True, slots=True)
class AlterEntry:
    """Make an entry another one: its name, spellings, label, codes or place; its id stays."""

    verb: ClassVar[str] = "alter_entry"
    before: GazetteerEntry
    after: GazetteerEntry

    def plan(self, facts: Facts) -> Change:
        """The entry altered; nothing if it is so already."""
        after = _checked(facts, replace(self.after, id=self.before.id))
        return Change(self.verb, () if after == self.before else (Edit(self.before, after),))


@dataclass(frozen=True, slots=True)
class RemoveEntry:
    """Take a name out of its list; the journal keeps it."""

    verb: ClassVar[str] = "remove_entry"
    entry: GazetteerEntry

    def plan(self, facts: Facts) -> Change:
        """The entry removed."""
        del facts
        return Change(self.verb, (Edit(self.entry, None),))


def _checked(facts: Facts, entry: GazetteerEntry) -> GazetteerEntry:
    """The entry, where the project has its label and every name of it can be looked for.

    Raises:
        UnknownLabel, BadEntryName: otherwise.
    """
    facts.label(entry.label)
    for name in (entry.name, *entry.aliases):
        if not any(map(str.isalnum, name)):
            raise BadEntryName(name)
    return entry
