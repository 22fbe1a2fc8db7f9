"""What to export, and how."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from annotator.gui.appearance.language import speak
from annotator.wording.interface import (
    EXPORT_BROWSE,
    EXPORT_BUTTON,
    EXPORT_CHOICES,
    EXPORT_DOCUMENT_CHOICES,
    EXPORT_DOCUMENTS,
    EXPORT_FORMAT,
    EXPORT_FORMATS,
    EXPORT_OPTIONS,
    EXPORT_TITLE,
    EXPORT_TO,
)


class ExportDialog(QDialog):
    """Asks for format, file, documents and the options of the format; `choices` is the table of what each may be."""

    def __init__(
        self, formats: Mapping[str, tuple[str, ...]], choices: Mapping[str, tuple[str, ...]], folder: Path, stem: str,
        any_done: bool, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._formats, self._folder, self._stem = formats, folder, stem
        self.setWindowTitle(speak(EXPORT_TITLE))
        self._form = QFormLayout(self)
        self._form.setVerticalSpacing(10)
        self._form.setHorizontalSpacing(16)
        self.format = _chooser({name: EXPORT_FORMATS[name] for name in formats})
        self.path = QLineEdit()
        self.path.setMinimumWidth(360)
        self.path.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # a path reads from the left
        self.documents = _chooser(EXPORT_DOCUMENT_CHOICES)
        self.documents.setCurrentIndex(0 if any_done else 1)
        self.options = {
            name: _chooser({one: EXPORT_CHOICES.get(one, one) for one in choices[name]}) for name in choices
        }
        self._build()
        self.format.currentIndexChanged.connect(self._show_format)
        self._show_format()

    def _build(self) -> None:
        browse = QPushButton(speak(EXPORT_BROWSE))
        browse.clicked.connect(self._browse)
        place = QHBoxLayout()
        place.addWidget(self.path, 1)
        place.addWidget(browse)
        self._form.addRow(speak(EXPORT_FORMAT), self.format)
        self._form.addRow(speak(EXPORT_TO), place)
        self._form.addRow(speak(EXPORT_DOCUMENTS), self.documents)
        for name, chooser in self.options.items():
            self._form.addRow(speak(EXPORT_OPTIONS[name]), chooser)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(speak(EXPORT_BUTTON))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._form.addRow(buttons)

    def _show_format(self) -> None:
        """Only the options this format listens to, and a file name of its kind."""
        name = chosen(self.format)
        for option, chooser in self.options.items():
            self._form.setRowVisible(chooser, option in self._formats[name])
        self.path.setText(str(self._folder / f"{self._stem}.{name}"))
        self.adjustSize()

    def _browse(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, speak(EXPORT_TITLE), self.path.text())
        if path:
            self.path.setText(path)


def _chooser(choices: Mapping[str, str]) -> QComboBox:
    chooser = QComboBox()
    for value, words in choices.items():
        chooser.addItem(speak(words), value)
    return chooser


def chosen(chooser: QComboBox) -> str:
    """The value, not the words, that is chosen."""
    return str(chooser.currentData())
