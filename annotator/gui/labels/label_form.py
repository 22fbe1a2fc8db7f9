"""What can be said of one label: its names, its key, its colour, and what happens to it."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from annotator.domain.label import Label
from annotator.domain.summary import LabelUse
from annotator.editing.commands.labels import KEYS
from annotator.gui.appearance.language import isolated, speak, without_mnemonic
from annotator.gui.appearance.theme import DARK, LIGHT, Theme
from annotator.gui.appearance.tooltips import explain
from annotator.gui.panels.plain_label import PlainLabel
from annotator.wording import labels as words

_LONGEST_NAME = 40
_SWATCHES = QSize(48, 20)
_NAMES = {"ar": words.ARABIC_NAME, "en": words.ENGLISH_NAME}


class LabelForm(QWidget):
    """Shows one label and reports what a person wants of it.

    `renamed(label, language, name)` and `rekeyed(label, key)` when something was typed or picked, `asked(verb, label)`
    for `colour`, `guideline`, `merge`, `retire` and `offer`.
    """

    renamed = Signal(str, str, str)
    rekeyed = Signal(str, str)
    asked = Signal(str, str)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._label: Label | None = None
        self.names = {language: QLineEdit() for language in _NAMES}
        self.key = QComboBox()
        self.key.setMinimumContentsLength(12)  # else the longest name would be the least width
        self.id, self._uses = PlainLabel(muted=True), PlainLabel(muted=True)
        self._uses.setWordWrap(True)
        self.colour = self._button(words.COLOUR, words.COLOUR_HINT, "colour")
        self.colour.setIconSize(_SWATCHES)
        self.guideline = self._button(words.GUIDELINE, words.GUIDELINE_HINT, "guideline")
        self.merge = self._button(words.MERGE, "", "merge")
        self.retire = QPushButton()
        self.retire.clicked.connect(lambda: self._ask("offer" if self._label and self._label.retired else "retire"))
        self._build()
        for tongue, field in self.names.items():
            field.editingFinished.connect(lambda tongue=tongue: self._report_name(tongue))
        self.key.activated.connect(self._report_key)

    def _button(self, text: str, hint: str, verb: str) -> QPushButton:
        button = QPushButton(speak(text))
        explain(button, speak(hint) if hint else "")
        button.clicked.connect(lambda: self._ask(verb))
        return button

    def _build(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(16)
        for language, field in self.names.items():
            right = Qt.LayoutDirection.RightToLeft if language == "ar" else Qt.LayoutDirection.LeftToRight
            field.setLayoutDirection(right)
            self._add(form, _NAMES[language], field)
        self._add(form, words.KEY, self.key)
        self._add(form, words.COLOUR, self.colour)
        self._add(form, words.ID, self.id)
        explain(self.id, speak(words.ID_HINT))
        self._add(form, words.USE, self._uses)
        verbs = QHBoxLayout()
        verbs.setSpacing(8)
        for button in (self.guideline, self.merge, self.retire):
            verbs.addWidget(button)
        verbs.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(16)
        whole.addLayout(form)
        whole.addLayout(verbs)
        whole.addStretch()

    def _add(self, form: QFormLayout, words_: str, widget: QWidget) -> None:
        name = PlainLabel(speak(words_), muted=True)
        name.setBuddy(widget)
        widget.setAccessibleName(speak(words_))
        form.addRow(name, widget)

    # -- showing ------------------------------------------------------------------------------------------------------

    def show_label(self, label: Label, use: LabelUse, labels: Iterable[Label]) -> None:
        """Show this label; `labels` are all of the project."""
        self._label = label
        for language, field in self.names.items():
            name = label.names.get(language, "")
            field.setMaxLength(max(_LONGEST_NAME, len(name)))
            field.setText(name)
        self._show_keys(label, {one.key: one for one in labels if one.key and not one.retired})
        from_right = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.colour.setIcon(_swatches(label, self.devicePixelRatioF(), from_right))
        self.colour.setText(" ".join(isolated(theme.colour_of(label)) for theme in (LIGHT, DARK)))
        self.id.setText(isolated(label.id))
        self._uses.setText(use_in_words(use))
        self.merge.setEnabled(not label.retired)
        retire, hint = (words.OFFER, words.OFFER_HINT) if label.retired else (words.RETIRE, words.RETIRE_HINT)
        self.retire.setText(speak(retire))
        explain(self.retire, speak(hint, count=use.annotations) if "{" in hint else speak(hint))
        self.retire.setAccessibleName(without_mnemonic(speak(retire)))

    def _show_keys(self, label: Label, holders: dict[str, Label]) -> None:
        self.key.clear()
        self.key.addItem(speak(words.NO_KEY), "")
        for key in KEYS:
            holder = holders.get(key)
            is_others = holder is not None and holder.id != label.id
            name = holder.name(self._language) if holder is not None else ""
            self.key.addItem(speak(words.KEY_SWAPPED, key=key, label=name) if is_others else key, key)
        self.key.setCurrentIndex(self.key.findData("" if label.retired else label.key))
        self.key.setEnabled(not label.retired)

    # -- reporting ----------------------------------------------------------------------------------------------------

    def _report_name(self, language: str) -> None:
        field = self.names[language]
        if self._label is not None and field.isModified() and field.text() != self._label.names.get(language, ""):
            self.renamed.emit(self._label.id, language, field.text())

    def _report_key(self) -> None:
        if self._label is not None and self.key.currentData() != self._label.key:
            self.rekeyed.emit(self._label.id, self.key.currentData())

    def _ask(self, verb: str) -> None:
        if self._label is not None:
            self.asked.emit(verb, self._label.id)


def use_in_words(use: LabelUse) -> str:
    """How much carries a label."""
    if use == LabelUse():
        return speak(words.UNUSED)
    used = speak(words.USED, annotations=use.annotations, documents=use.documents, annotators=use.annotators)
    if not use.suggestions and not use.rejections:
        return used
    return used + "\n" + speak(words.USED_PROPOSED, suggestions=use.suggestions, rejections=use.rejections)


def _swatches(label: Label, ratio: float, from_right: bool) -> QIcon:
    """The label's colour on the light page and on the dark one, side by side, with a gap before the words."""
    picture = QPixmap(round(_SWATCHES.width() * ratio), round(_SWATCHES.height() * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    gap = _SWATCHES.width() - 42 if from_right else 0
    for place, theme in enumerate((DARK, LIGHT) if from_right else (LIGHT, DARK)):
        _paint_swatch(painter, QRectF(gap + 22 * place, 0, 20, 20), theme, theme.colour_of(label))
    painter.end()
    return QIcon(picture)


def _paint_swatch(painter: QPainter, area: QRectF, theme: Theme, colour: str) -> None:
    painter.setPen(QColor(theme.lines))
    painter.setBrush(QColor(theme.page))
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(area.adjusted(4, 4, -4, -4), 3, 3)
