"""What every verb is: a frozen value that plans a change, or refuses. None of them writes."""

from typing import ClassVar, Protocol

from annotator.domain.change import Change
from annotator.editing.facts import Facts


class Command(Protocol):
    """Something that can be done. `verb` names it in the journal and, through `wording`, in the menu."""

    verb: ClassVar[str]

    def plan(self, facts: Facts) -> Change:
        """The change that does it; no edits where there is nothing to do.

        Raises:
            Refusal: if it cannot be done.
        """
        ...
