"""What is asked before printing: which documents, how large the text, with names of labels or without."""

from dataclasses import dataclass

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.appearance.language import speak
from annotator.wording.phrase import Phrase
from annotator.wording.window import printing as words

USUAL = "16"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person wants on paper."""

    every: bool = False
    pixels: int = int(USUAL)
    names: bool = False


class PrintChoice(QDialog):
    """Asks what to print; `wanted` is the answer once it is accepted."""

    def __init__(self, title: str, has_document: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(speak(title))
        self.which = QComboBox()
        if has_document:
            self.which.addItem(speak(words.THIS_DOCUMENT), False)
        self.which.addItem(speak(words.ALL_DOCUMENTS), True)
        self.which.setAccessibleName(speak(words.WHICH))
        self.size_box = QComboBox()
        for pixels, name in words.SIZES.items():
            self.size_box.addItem(speak(name), pixels)
        self.size_box.setCurrentIndex(self.size_box.findData(USUAL))
        self.size_box.setAccessibleName(speak(words.TEXT_SIZE))
        self.names = QCheckBox(speak(words.WITH_NAMES))
        form = QFormLayout()
        form.setSpacing(10)
        form.addRow(speak(words.WHICH), self.which)
        form.addRow(speak(words.TEXT_SIZE), self.size_box)
        form.addRow("", self.names)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self)
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(speak(words.ON))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(16)
        layout.addLayout(form)
        layout.addWidget(buttons)

    def wanted(self) -> Wanted:
        """What the person chose."""
        return Wanted(bool(self.which.currentData()), int(self.size_box.currentData()), self.names.isChecked())


def told(documents: int, out: str) -> Phrase:
    """What is said when it is done; `out` is the PDF file, empty for a printer."""
    if out:
        return Phrase(words.SAVED_PDF, {"out": out, "documents": documents})
    return Phrase(words.PRINTED, {"documents": documents})
