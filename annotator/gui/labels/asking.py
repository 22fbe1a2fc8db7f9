"""Two questions about labels: what a new one is called, and into which one a label is merged."""

from collections.abc import Container, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from annotator.domain.annotation import plain_name
from annotator.domain.errors import BadLabelId, LabelExists
from annotator.domain.label import Label, suggested_id
from annotator.domain.summary import LabelUse
from annotator.gui.appearance.language import speak
from annotator.gui.panels.plain_label import PlainLabel
from annotator.wording import labels as words
from annotator.wording.refusals import sentence_for


class NewLabelDialog(QDialog):
    """Asks for names and id of a new label; the id follows the English name until a person writes another."""

    def __init__(self, taken: Container[str], free_keys: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(speak(words.ADD_TITLE))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._taken, self._id_is_own = taken, False
        self.arabic, self.english, self.id, self.key = QLineEdit(), QLineEdit(), QLineEdit(), QComboBox()
        self.arabic.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        for field in (self.english, self.id):
            field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        for field in (self.arabic, self.english, self.id):
            field.setMaxLength(40)
            field.setMinimumWidth(280)
        self.key.addItem(speak(words.NO_KEY), "")
        for key in free_keys:
            self.key.addItem(key, key)
        self.key.setCurrentIndex(1 if free_keys else 0)
        self.told = PlainLabel(muted=True)
        self.told.setWordWrap(True)
        self._build()
        self.english.textChanged.connect(self._follow)
        self.arabic.textChanged.connect(self._check)
        self.id.textEdited.connect(self._take_id)
        self._check()

    def _build(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(16)
        rows = ((words.ARABIC_NAME, self.arabic), (words.ENGLISH_NAME, self.english), (words.ID, self.id))
        for text, field in (*rows, (words.KEY, self.key)):
            name = PlainLabel(speak(text), muted=True)
            name.setBuddy(field)
            field.setAccessibleName(speak(text))
            form.addRow(name, field)
        self.told.setMinimumHeight(36)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(speak(words.ADD_BUTTON))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.setSpacing(12)
        whole.addLayout(form)
        whole.addWidget(self.told)
        whole.addWidget(buttons)

    def label(self, position: int, colour: Mapping[str, str]) -> Label:
        """The label that was asked for.

        Raises:
            BadLabelId: if the id written cannot be one.
        """
        names = {"ar": self.arabic.text(), "en": self.english.text()}
        return Label(self.id.text().strip(), names, colour, key=str(self.key.currentData()), position=position)

    def _follow(self) -> None:
        if not self._id_is_own:
            self.id.setText(suggested_id(self.english.text(), self._taken) if self.english.text().strip() else "")
        self._check()

    def _take_id(self, id: str) -> None:
        self._id_is_own = bool(id)
        self._check()

    def _check(self) -> None:
        self.told.setText(self._why_not())
        self.ok.setEnabled(not self.told.text())

    def _why_not(self) -> str:
        if not (plain_name(self.arabic.text()) or plain_name(self.english.text())):
            return speak(words.ADD_UNNAMED)
        try:
            made = self.label(0, {})
        except BadLabelId as trouble:
            return speak(sentence_for(trouble))
        return speak(sentence_for(LabelExists(made.id))) if made.id in self._taken else ""


class MergeDialog(QDialog):
    """Asks into which label another is merged, and says what that does."""

    def __init__(
        self, label: Label, use: LabelUse, into: Sequence[Label], language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._label, self._use, self._language = label, use, language
        name = label.name(language)
        self.setWindowTitle(speak(words.MERGE_TITLE, label=name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(460)
        self.into = QComboBox()
        self.into.setMinimumContentsLength(12)  # else the longest name would be the least width
        for one in into:
            self.into.addItem(one.name(language), one.id)
        self.what, how = PlainLabel(), PlainLabel(speak(words.MERGE_HOW, label=name), muted=True)
        for told in (self.what, how):
            told.setWordWrap(True)
        self.into.setAccessibleName(speak(words.MERGE_INTO))
        caption = PlainLabel(speak(words.MERGE_INTO), muted=True)
        caption.setBuddy(self.into)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.addRow(caption, self.into)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(speak(words.MERGE_BUTTON))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.setSpacing(14)
        whole.addLayout(form)
        for told in (self.what, how):
            whole.addWidget(told)
        whole.addWidget(buttons)
        self.into.currentIndexChanged.connect(self._show)
        self._show()

    def chosen(self) -> str:
        """The id of the label that stays."""
        return str(self.into.currentData())

    def _show(self) -> None:
        use = self._use
        self.what.setText(
            speak(
                words.MERGE_WHAT, label=self._label.name(self._language), into=self.into.currentText(),
                annotations=use.annotations, documents=use.documents, annotators=use.annotators,
                suggestions=use.suggestions, rejections=use.rejections,
            )
        )  # fmt: skip
        self.resize(self.width(), self.heightForWidth(self.width()))
