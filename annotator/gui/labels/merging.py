"""Merging two labels over their window: a backup, then the merge, off the window, with a way to stop it."""

from PySide6.QtCore import QObject, Signal

from annotator.domain.errors import AnnotatorError
from annotator.editing.label_set.merging import start_merge
from annotator.editing.session import Session
from annotator.gui.appearance.language import speak
from annotator.gui.background import Background
from annotator.gui.dialogs.progress import Progress
from annotator.gui.labels.editor import LabelEditor
from annotator.wording import labels as words


class Merging(QObject):
    """Tells `merged(report, into)` when the session has it, or `failed(trouble)` when nothing was changed."""

    merged = Signal(object, str)
    failed = Signal(object)

    def __init__(self, session: Session, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._background = session, background

    def merge(self, label: str, into: str, editor: LabelEditor) -> None:
        """Merge; the editor stays open and takes nothing meanwhile."""
        progress = Progress(editor, speak(words.MERGING))
        editor.set_busy(True)

        def end() -> None:
            progress.close()
            editor.set_busy(False)

        def fail(trouble: AnnotatorError) -> None:
            end()
            self.failed.emit(trouble)

        def begin(_backup: object) -> None:
            try:
                report, written = start_merge(self._session, label, into, progress.step)
            except AnnotatorError as trouble:
                fail(trouble)
                return

            def finish(_: None) -> None:
                end()
                self._session.adopt_many()
                self.merged.emit(report, into)

            self._background.when(written, finish, fail)

        self._background.run(self._back_up, begin, fail)

    def _back_up(self) -> None:
        if self._session.keeper is not None:
            self._session.keeper.back_up_if_changed()
