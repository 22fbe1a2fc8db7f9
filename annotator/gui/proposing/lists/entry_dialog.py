"""One name of a list, in a form."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.gazetteer_entry import GazetteerEntry
from annotator.gui.appearance import fonts
from annotator.gui.appearance.language import speak
from annotator.gui.appearance.tooltips import explain
from annotator.gui.panels.plain_label import PlainLabel
from annotator.wording.window import lists as words

_THREE_LINES = 78
_FARTHEST = (90.0, 180.0)


class EntryDialog(QDialog):
    """Reports `given(GazetteerEntry)`, and stays open until it is told that this was done."""

    given = Signal(object)

    def __init__(self, entry: GazetteerEntry, labels: Mapping[str, str], lists: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(speak(words.ENTRY_TITLE))
        self.resize(420, 420)
        self._entry = entry
        self.name, self.aliases, self.codes = QLineEdit(entry.name), QPlainTextEdit(), QPlainTextEdit()
        self.label, self.list = QComboBox(), QComboBox()
        self.latitude, self.longitude = QLineEdit(_number(entry.latitude)), QLineEdit(_number(entry.longitude))
        self._trouble = PlainLabel()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self._fill(labels, lists)
        self._lay_out()
        self.buttons.accepted.connect(self._give)
        self.buttons.rejected.connect(self.reject)

    def _fill(self, labels: Mapping[str, str], lists: Sequence[str]) -> None:
        self.name.setFont(fonts.page_font(17))
        self.aliases.setPlainText("\n".join(self._entry.aliases))
        self.aliases.setFont(fonts.page_font(16))
        option = QTextOption(Qt.AlignmentFlag.AlignRight)  # an edit field knows no direction by paragraph
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        self.aliases.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.aliases.document().setDefaultTextOption(option)
        self.codes.setPlainText("\n".join(f"{name}={code}" for name, code in sorted(self._entry.codes.items())))
        explain(self.codes, speak(words.CODES_HINT))
        for field in (self.aliases, self.codes):
            field.setFixedHeight(_THREE_LINES)
            field.setTabChangesFocus(True)
        for label, name in labels.items():
            self.label.addItem(name, label)
        self.label.setCurrentIndex(max(0, self.label.findData(self._entry.label)))
        self.list.setEditable(True)
        self.list.addItems(list(dict.fromkeys((*lists, speak(words.OWN_LIST)))))
        self.list.setCurrentText(self._entry.list or self.list.itemText(0))

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        rows: tuple[tuple[str, QWidget], ...] = (
            (words.NAME, self.name), (words.ALIASES, self.aliases), (words.LABEL, self.label), (words.LIST, self.list),
            (words.CODES, self.codes), (words.LATITUDE, self.latitude), (words.LONGITUDE, self.longitude),
        )  # fmt: skip
        for sentence, widget in rows:
            widget.setAccessibleName(speak(sentence))
            form.addRow(speak(sentence), widget)
        self._trouble.setWordWrap(True)
        self._trouble.setVisible(False)
        whole = QVBoxLayout(self)
        whole.setSpacing(10)
        whole.addLayout(form)
        whole.addWidget(self._trouble)
        whole.addWidget(self.buttons)

    def say(self, sentence: str) -> None:
        """Say why it could not be done so."""
        self._trouble.setText(sentence)
        self._trouble.setVisible(True)

    def trouble(self) -> str:
        """What it says of that."""
        return self._trouble.text()

    def _give(self) -> None:
        try:
            latitude, longitude = map(_degrees, (self.latitude.text(), self.longitude.text()), _FARTHEST)
        except ValueError:
            self.say(speak(words.BAD_DEGREES))
            return
        told = (line.partition("=") for line in self.codes.toPlainText().splitlines())
        name = self.name.text().strip()
        spellings = (line.strip() for line in self.aliases.toPlainText().splitlines())
        self.given.emit(
            replace(
                self._entry,
                list=self.list.currentText().strip() or speak(words.OWN_LIST),
                label=str(self.label.currentData()),
                name=name,
                aliases=tuple(dict.fromkeys(one for one in spellings if one not in ("", name))),
                codes={name.strip(): code.strip() for name, _, code in told if name.strip() and code.strip()},
                latitude=latitude,
                longitude=longitude,
            )
        )


def _number(degrees: float | None) -> str:
    return "" if degrees is None else f"{degrees:g}"


def _degrees(text: str, farthest: float) -> float | None:
    """The number typed; None for none.

    Raises:
        ValueError: if it is no number, or too far.
    """
    if not text.strip():
        return None
    degrees = float(text.replace("٫", ".").replace(",", "."))
    if not abs(degrees) <= farthest:
        raise ValueError(text)
    return degrees
