"""Which documents a list shows, and in which order."""

from dataclasses import dataclass
from enum import StrEnum

from annotator.domain.document import Status
from annotator.domain.summary import DocumentRow


class Order(StrEnum):
    """What comes first in a list of documents."""

    POSITION = "position"
    NEWEST = "newest"
    STATUS = "status"
    UNCERTAIN = "uncertain"


@dataclass(frozen=True, slots=True)
class Wanted:
    """The documents wanted: those with the words in title, source or text, however spelled; of that status; unsure.

    `status` None is any; `only_unsure` those in which an annotation is flagged so.
    """

    words: str = ""
    status: Status | None = None
    only_unsure: bool = False
    order: Order = Order.POSITION

    @property
    def is_all(self) -> bool:
        """Nothing is left out."""
        return not self.words.strip() and self.status is None and not self.only_unsure


Cursor = tuple[str | int, ...]
"""Where a list goes on: the sort key of the last document looked at."""


@dataclass(frozen=True, slots=True)
class Page:
    """Some documents of a list, and where it goes on; None at its end."""

    rows: tuple[DocumentRow, ...]
    next: Cursor | None
