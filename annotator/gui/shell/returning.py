"""Coming back: document, selection, first line and panels are as they were when the project was left."""

from PySide6.QtCore import QObject, QTimer

from annotator.editing.session import Session
from annotator.gui.appearance.preferences import Preferences
from annotator.gui.window import Window
from annotator.gui.work.desk import Desk
from annotator.gui.work.looking import PANELS
from annotator.settings import Place

_OFTEN = 10_000  # milliseconds: what ends the program without a word takes no more of the way than that


class Returning(QObject):
    """Brings one window back to where its project was left, and keeps where it is, now and when it is left."""

    def __init__(self, preferences: Preferences, session: Session, window: Window, desk: Desk) -> None:
        super().__init__(window)
        self._preferences, self._window, self._desk = preferences, window, desk
        self._path = session.thread.path
        self._back: Place | None = preferences.now.places.get(self._path)
        if self._back is not None:
            desk.shelf.prefer(self._back.document)
            for panel in PANELS:
                window.show_panel(panel, panel not in self._back.hidden)
        desk.shelf.shown.connect(self._shown)
        often = QTimer(self, interval=_OFTEN)
        often.timeout.connect(self.keep)
        often.start()

    def _shown(self) -> None:
        """A document is on the page: the first is brought to where it was, any is where to come back to."""
        back, self._back = self._back, None
        if back is not None and back.document == self._desk.document:
            self._bring_back(back)
        self.keep()

    def _bring_back(self, back: Place) -> None:
        page = self._window.page
        if back.chosen in {one.id for one in page.annotations()}:
            self._desk.marking.choose(back.chosen)
        else:
            page.select(back.anchor, back.caret)
            self._desk.marking.show_place()
        page.show_from(back.top)

    def keep(self) -> None:
        """Keep where the person is now."""
        page, document = self._window.page, self._desk.document
        if document is None:
            return
        hidden = tuple(panel for panel in PANELS if not self._window.actions_by_id[panel].isChecked())
        here = Place(document, page.anchor(), page.caret(), page.first_offset(), page.chosen() or "", hidden)
        if here != self._preferences.now.places.get(self._path):
            self._preferences.remember(places=self._preferences.now.with_place(self._path, here).places)
