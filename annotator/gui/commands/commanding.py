"""What finds and does things in one window: the palette and its box, filled from menus and other sources."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from annotator.domain.errors import AnnotatorError
from annotator.editing.session import Session
from annotator.gui.appearance.language import speak
from annotator.gui.background import Background
from annotator.gui.commands.entries import Found, Source, action_entries, document_entries
from annotator.gui.commands.palette import Palette
from annotator.gui.commands.search_box import SearchBox
from annotator.gui.window import Window
from annotator.wording.window.commands import DOCUMENT_PLACE

PALETTE_ACTION = "palette"


class Commanding(QObject):
    """Opens the palette of one window; `sources` may be added to, each is asked when the palette opens."""

    def __init__(
        self, session: Session, window: Window, background: Background, open_document: Callable[[str], object]
    ) -> None:
        super().__init__(window)
        self._session, self._window, self._background = session, window, background
        self._open_document = open_document
        self.sources: list[Source] = []
        self.palette = Palette(window)
        window.label_bar.add_at_end(SearchBox(window.actions_by_id[PALETTE_ACTION], window.label_bar))

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What its actions do."""
        return {PALETTE_ACTION: self.toggle}

    def toggle(self) -> None:
        """Open the palette with everything there is now, or close it."""
        if not self.palette.isHidden():
            self.palette.close_up()
            return
        everything = [*action_entries(self._window.menus, besides=PALETTE_ACTION)]
        for source in self.sources:
            everything += source()
        self.palette.open(everything)
        self._background.run(self._documents, self.palette.add, _unexpected)

    def _documents(self) -> list[Found]:
        """Off the window: titles are many, and folding them takes a moment."""
        titles = self._session.thread.ask(lambda file: file.read.titles())
        return document_entries(titles, self._open_document, speak(DOCUMENT_PLACE))


def _unexpected(trouble: AnnotatorError) -> None:
    raise trouble  # reading titles is never refused
