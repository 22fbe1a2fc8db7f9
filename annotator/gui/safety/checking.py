"""Is the project whole? Asked in the window, off its thread, with a way to stop."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from annotator.domain.errors import AnnotatorError
from annotator.editing.session import Session
from annotator.gui.appearance.language import speak
from annotator.gui.background import Background
from annotator.gui.dialogs.listing import ListingDialog, Row
from annotator.gui.dialogs.messages import message, tell_end
from annotator.gui.dialogs.progress import Progress
from annotator.gui.window import Window
from annotator.gui.work.desk import Desk
from annotator.wording import reports
from annotator.wording.window import safety


class Checking(QObject):
    """Checks one open project and tells what was found."""

    def __init__(self, session: Session, window: Window, desk: Desk, background: Background) -> None:
        super().__init__(window)
        self._session, self._window, self._desk, self._background = session, window, desk, background

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the action of this room does."""
        return {"check": self.check}

    def check(self) -> None:
        """Follow the whole journal and compare; what is being saved is saved first."""
        progress = Progress(self._window, speak(safety.CHECKING))

        def told(faults: tuple[str, ...]) -> None:
            progress.close()
            self._tell(faults)

        def failed(trouble: AnnotatorError) -> None:
            progress.close()
            tell_end(self._window, trouble, self._desk.tell)

        found = self._session.thread.submit(lambda file: file.findings(progress.step))
        self._background.when(found, told, failed)

    def _tell(self, faults: tuple[str, ...]) -> None:
        if not faults:
            message(self._window, speak(safety.CHECK_TITLE), speak(reports.WHOLE)).open()
            return
        columns = (speak(safety.CHECK_FAULT),)
        dialog = ListingDialog(speak(safety.CHECK_TITLE), columns, {}, "", self._window)
        dialog.say(speak(safety.CHECK_FOUND, count=len(faults)))
        dialog.show_rows([Row(str(number), (fault,)) for number, fault in enumerate(faults)])
        dialog.open()
