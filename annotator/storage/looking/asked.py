"""All ways of looking through a project, each taken in and made when it is first asked for."""

from functools import cached_property
from typing import TYPE_CHECKING

from annotator.storage.connection import Database

if TYPE_CHECKING:
    from annotator.storage.looking.figures import Figures
    from annotator.storage.looking.listing import Listing
    from annotator.storage.looking.searching import Searching


class Looking:
    """Looks through the documents of one open project, on its own thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @cached_property
    def listing(self) -> "Listing":
        """Documents as a person wants them."""
        from annotator.storage.looking.listing import Listing

        return Listing(self._database)

    @cached_property
    def searching(self) -> "Searching":
        """Where words and labels are."""
        from annotator.storage.looking.searching import Searching

        return Searching(self._database)

    @cached_property
    def figures(self) -> "Figures":
        """What was done when."""
        from annotator.storage.looking.figures import Figures

        return Figures(self._database)
