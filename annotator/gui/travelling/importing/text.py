"""The documents of one file, looked through one at a time before they are imported."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QTextOption
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTextEdit, QVBoxLayout, QWidget

from annotator.formats.incoming import IncomingDocument
from annotator.formats.texts.plain import title_of
from annotator.gui.appearance import fonts
from annotator.gui.appearance.language import isolated, left_to_right, speak
from annotator.gui.appearance.tooltips import explain
from annotator.gui.panels.plain_label import PlainLabel
from annotator.wording.window import importing as words

_BEGINNING = 4_000  # characters


class TextPreview(QWidget):
    """Title, source and date, and the beginning of the text, in its own direction."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._documents: Sequence[IncomingDocument] = ()
        self._at = 0
        self._told: Mapping[int, str] = {}
        self.title, self.about, self.place = PlainLabel(), PlainLabel(muted=True), PlainLabel(muted=True)
        self.resembles = PlainLabel()
        self.text = QTextEdit()
        self._previous, self._next = QPushButton("‹"), QPushButton("›")
        self._build()

    def _build(self) -> None:
        self.title.setWordWrap(True)
        self.title.setFont(fonts.interface_font(14))
        self.text.setReadOnly(True)
        self.text.setFont(fonts.page_font(16))
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # each paragraph begins at its own side
        self.text.document().setDefaultTextOption(option)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(speak(words.TEXT_HINT))
        # The arrows point to where their documents lie in the reading direction of the interface.
        for button, hint, step, key in (
            (self._previous, words.PREVIOUS, -1, Qt.Key.Key_Left),
            (self._next, words.NEXT, 1, Qt.Key.Key_Right),
        ):
            button.setFixedWidth(36)
            button.setAccessibleName(speak(hint))
            explain(button, speak(hint))
            button.setShortcut(QKeySequence(Qt.Modifier.ALT | key))
            button.clicked.connect(lambda _on=False, step=step: self._go(step))
        turning = QHBoxLayout()
        turning.addWidget(self.place, 1)
        turning.addWidget(self._previous)
        turning.addWidget(self._next)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(turning)
        self.resembles.setWordWrap(True)
        for widget in (self.title, self.about, self.resembles, self.text):
            layout.addWidget(widget, 1 if widget is self.text else 0)

    def show_documents(self, documents: Sequence[IncomingDocument], told: Mapping[int, str], at: int = 0) -> None:
        """Show one of these; the others one after another. `told` says, by number, what a document resembles."""
        self._documents, self._told, self._at = documents, told, min(at, max(len(documents) - 1, 0))
        self._show()

    def tell(self, told: Mapping[int, str]) -> None:
        """What the documents resemble is known only now."""
        self._told = told
        self._show()

    def number(self) -> int:
        """The number of the document that is shown."""
        return self._at

    def _go(self, step: int) -> None:
        self._at = min(max(self._at + step, 0), len(self._documents) - 1)
        self._show()

    def _show(self) -> None:
        self._previous.setEnabled(self._at > 0)
        self._next.setEnabled(self._at < len(self._documents) - 1)
        self.resembles.setText(self._told.get(self._at, "") if self._documents else "")
        self.resembles.setVisible(bool(self.resembles.text()))
        if not self._documents:
            self.place.setText("")
            self.title.setText("")
            self.about.setText("")
            self.text.setPlainText(speak(words.NOTHING_TO_SHOW))
            return
        one = self._documents[self._at]
        self.place.setText(speak(words.DOCUMENT, place=self._at + 1, count=len(self._documents)))
        self.title.setText(title_of(one.text, one.path) if one.title is None else one.title)
        date = left_to_right(one.published) if one.published else speak(words.NO_DATE)
        self.about.setText(" · ".join((isolated(one.source), date) if one.source else (date,)))
        self.text.setPlainText(one.text[:_BEGINNING])
