"""Writing a guideline: Markdown on one side, how it will look on the other, in each language."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QMessageBox,
    QPlainTextEdit,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.appearance import fonts
from annotator.gui.appearance.language import speak
from annotator.gui.appearance.theme import Theme
from annotator.gui.dialogs.messages import message
from annotator.gui.guidelines.guideline_text import GuidelineText
from annotator.gui.panels.plain_label import PlainLabel
from annotator.wording import guidelines as words

LANGUAGES = {"ar": words.ARABIC, "en": words.ENGLISH}


class GuidelineEditor(QDialog):
    """Asks for the texts of one label's guideline; `texts()` are those that a person changed, by language.

    `kept` are the newest texts, `begun` what stands in the field where there is none yet; `versions` are the version
    in force and those that a text of each language would belong to.
    """

    def __init__(
        self, name: str, colour: str, kept: Mapping[str, str], begun: Mapping[str, str], versions: Mapping[str, int],
        theme: Theme, language: str, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setWindowTitle(speak(words.EDITOR_TITLE, label=name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(940, 600)
        self._colour, self._theme, self._versions = colour, theme, versions
        self._kept = {one: kept.get(one, "") for one in LANGUAGES}
        self._written = {one: kept.get(one) or begun.get(one, "") for one in LANGUAGES}
        self._brought = dict(self._written)
        self.languages, self.source, self.preview = QTabBar(), QPlainTextEdit(), GuidelineText()
        self.told = PlainLabel(muted=True)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._build()
        self.source.textChanged.connect(self._take_text)
        self.languages.currentChanged.connect(lambda _place: self._show_language())
        self.languages.setCurrentIndex(list(LANGUAGES).index(language if language in LANGUAGES else "en"))
        self._show_language()
        self.source.setFocus()

    def _build(self) -> None:
        for language, name in LANGUAGES.items():
            self.languages.setTabData(self.languages.addTab(speak(name)), language)
        self.languages.setExpanding(False)
        self.languages.setDrawBase(False)
        self.source.setAccessibleName(speak(words.SOURCE))
        self.source.setFont(fonts.interface_font(14))
        self.source.setTabChangesFocus(True)
        self.preview.setAccessibleName(speak(words.PREVIEW))
        both = QHBoxLayout()
        both.setSpacing(16)
        for title, widget in ((words.SOURCE, self.source), (words.PREVIEW, self.preview)):
            both.addLayout(_titled(speak(title), widget), 1)
        help_text = PlainLabel(speak(words.HELP), muted=True)
        for told in (self.told, help_text):
            told.setWordWrap(True)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.save = self._buttons.button(QDialogButtonBox.StandardButton.Save)
        self.save.setText(speak(words.SAVE))
        bottom = QHBoxLayout()
        bottom.addWidget(self.told, 1)
        bottom.addWidget(self._buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 16)
        whole.setSpacing(10)
        whole.addWidget(self.languages)
        whole.addLayout(both, 1)
        whole.addWidget(help_text)
        whole.addLayout(bottom)

    def language(self) -> str:
        """The language that is written now."""
        return str(self.languages.tabData(self.languages.currentIndex()))

    def texts(self) -> dict[str, str]:
        """The texts that a person changed, by language."""
        return {one: text for one, text in self._written.items() if text.strip() and not self._is_kept(one)}

    def reject(self) -> None:
        """Close; what a person wrote is thrown away only where that is what they want."""
        if self._written == self._brought or not self.texts():
            super().reject()
            return
        ways = QMessageBox.StandardButton
        box = message(self, self.windowTitle(), speak(words.UNSAVED))
        box.setStandardButtons(ways.Save | ways.Discard | ways.Cancel)
        box.setDefaultButton(ways.Save)
        box.button(ways.Save).setText(speak(words.SAVE))
        box.button(ways.Discard).setText(speak(words.DISCARD))
        box.button(ways.Save).clicked.connect(self.accept)
        box.button(ways.Discard).clicked.connect(lambda: self.done(QDialog.DialogCode.Rejected))
        box.open()

    def sizeHint(self) -> QSize:
        """Room for both sides."""
        return QSize(940, 600)

    def _is_kept(self, language: str) -> bool:
        return self._written[language].strip() == self._kept[language].strip()

    def _show_language(self) -> None:
        language = self.language()
        right = Qt.LayoutDirection.RightToLeft if language == "ar" else Qt.LayoutDirection.LeftToRight
        side = Qt.AlignmentFlag.AlignRight if language == "ar" else Qt.AlignmentFlag.AlignLeft
        option = QTextOption(side)  # plain text is never mirrored by Qt
        option.setTextDirection(right)
        self.source.setLayoutDirection(right)
        self.source.document().setDefaultTextOption(option)
        self.source.setPlainText(self._written[language])
        self._show()

    def _take_text(self) -> None:
        self._written[self.language()] = self.source.toPlainText()
        self._show()

    def _show(self) -> None:
        """The preview, where it was scrolled to, and what saving would mean."""
        language, bar = self.language(), self.preview.verticalScrollBar()
        place = bar.value()
        self.preview.show_guideline(self._written[language], language, self._theme, self._colour)
        bar.setValue(place)
        self.told.setText(self._sentence(language))
        self.save.setEnabled(bool(self.texts()))

    def _sentence(self, language: str) -> str:
        newest, next_one = self._versions[""], self._versions[language]
        if self._is_kept(language):
            return speak(words.UNCHANGED, version=newest)
        return speak(words.WILL_TRANSLATE if next_one == newest else words.WILL_BE_NEW, version=next_one)


def _titled(title: str, widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(6)
    column.addWidget(PlainLabel(title, muted=True))
    column.addWidget(widget, 1)
    return column
