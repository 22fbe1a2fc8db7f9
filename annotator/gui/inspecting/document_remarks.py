"""What is said of the open document as a whole: a note, that it needs another look, that it is skipped."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QInputDialog, QPlainTextEdit

from annotator.domain.document import Status
from annotator.editing.commands.documents import MarkDone
from annotator.editing.commands.remarks import NoteDocument
from annotator.editing.session import Session
from annotator.gui.appearance.language import speak
from annotator.gui.window import Window
from annotator.gui.work.desk import Desk
from annotator.wording.window import inspecting as words


class DocumentRemarks(QObject):
    """The verbs of one window."""

    def __init__(self, session: Session, window: Window, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._window, self._desk = session, window, desk

    def ask_for_note(self) -> None:
        """Ask for the note on the open document, and write it."""
        document = self._desk.document
        if document is None:
            return
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(speak(words.DOCUMENT_NOTE))
        dialog.setLabelText(speak(words.DOCUMENT_NOTE_QUESTION))
        dialog.setOption(QInputDialog.InputDialogOption.UsePlainTextEditForTextInput)
        dialog.setTextValue(self._session.facts.state(document).note)
        dialog.textValueSelected.connect(lambda note: self._desk.do(NoteDocument(document, note)))
        dialog.finished.connect(dialog.deleteLater)
        for field in dialog.findChildren(QPlainTextEdit):
            field.setAccessibleName(speak(words.DOCUMENT_NOTE))
        dialog.open()

    def flag(self) -> None:
        """Flag the open document as one to come back to, or take the flag off."""
        document = self._desk.document
        if document is None:
            return
        facts = self._session.facts
        flagged = facts.state(document).status is Status.FLAGGED
        begun = bool(facts.open_document(document).layer(facts.annotator.id))
        otherwise = Status.WORKING if begun else Status.NEW
        if self._desk.do(MarkDone(document, otherwise if flagged else Status.FLAGGED)):
            self._desk.say(words.UNFLAGGED if flagged else words.FLAGGED)

    def skip(self) -> None:
        """Leave the open document out, and open the next."""
        document = self._desk.document
        if document is None:
            return
        self._desk.do(MarkDone(document, Status.SKIPPED))
        onward = self._window.documents.neighbour(document, 1, only_open=True)
        if onward is not None:
            self._desk.shelf.open(onward)
        self._desk.say(words.SKIPPED)
