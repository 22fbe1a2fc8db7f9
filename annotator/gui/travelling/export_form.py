"""The choices of an export: format, place, layer, documents, labels, and the options of the format."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from annotator.editing.exporting import ExportRequest
from annotator.editing.exporting.splitting import Split
from annotator.formats.options import CHOICES, ExportOptions
from annotator.formats.registry import FORMATS, WRITABLE
from annotator.gui.appearance.language import isolated, speak
from annotator.wording.window import exporting as words

EVERYONE = ""
SPLITS = ("80/10/10", "70/15/15", "90/5/5")


@dataclass(frozen=True, slots=True)
class Exportable:
    """What of a project there is to export: where it would go, whose layers (name by id), which labels (name by id).

    `me` is the id of the annotator at work, who may have no layer; `any_done` tells whether a document is done.
    """

    folder: Path
    stem: str
    layers: Mapping[str, str]
    labels: Mapping[str, str]
    me: str
    any_done: bool


class ExportForm(QWidget):
    """Asks; `changed()` tells that the answer is another one now."""

    changed = Signal()

    def __init__(self, exportable: Exportable, remembered: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._from = exportable
        self.format = _chooser({name: speak(words.FORMATS[name]) for name in WRITABLE})
        self.path = QLineEdit()
        self.path.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # a path reads from the left
        self.layer = _chooser(
            {EVERYONE: speak(words.ALL_LAYERS)} | {k: isolated(n) for k, n in exportable.layers.items()}
        )
        self.documents = _chooser({name: speak(text) for name, text in words.DOCUMENT_CHOICES.items()})
        self.options = {
            name: _chooser({one: speak(words.CHOICES.get(one, one)) for one in values})
            for name, values in CHOICES.items()
        }
        self.split = _chooser(
            {"": speak(words.NO_SPLIT)} | {parts: speak(words.SPLIT_INTO, parts=parts) for parts in SPLITS}
        )
        self.pseudonyms = QCheckBox(speak(words.PSEUDONYMS))
        self.labels = {id: QCheckBox(name.replace("&", "&&")) for id, name in exportable.labels.items()}
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setVerticalSpacing(10)
        self._form.setHorizontalSpacing(16)
        self._place = QWidget()
        self._build()
        self._take(remembered)
        self._connect()
        self._show_format()

    def _build(self) -> None:
        browse = QPushButton(speak(words.BROWSE))
        browse.clicked.connect(self._browse)
        place = QHBoxLayout(self._place)
        place.setContentsMargins(0, 0, 0, 0)
        place.addWidget(self.path, 1)
        place.addWidget(browse)
        boxes = QWidget()
        grid = QGridLayout(boxes)
        grid.setContentsMargins(0, 0, 0, 0)
        for number, box in enumerate(self.labels.values()):
            box.setChecked(True)
            grid.addWidget(box, number // 3, number % 3)
        rows: tuple[tuple[str, QWidget], ...] = (
            (words.FORMAT, self.format), (words.TO, self._place), (words.LAYER, self.layer),
            (words.DOCUMENTS, self.documents), (words.LABELS, boxes),
            *((words.OPTIONS[name], chooser) for name, chooser in self.options.items()),
            (words.SPLIT, self.split), (words.PEOPLE, self.pseudonyms),
        )  # fmt: skip
        for title, widget in rows:
            self._form.addRow(speak(title), widget)
            widget.setAccessibleName(speak(title))
        self.path.setAccessibleName(speak(words.TO))

    def _connect(self) -> None:
        self.format.currentIndexChanged.connect(self._show_format)
        self.split.currentIndexChanged.connect(self._name_place)
        for chooser in (self.layer, self.documents, self.split, *self.options.values()):
            chooser.currentIndexChanged.connect(lambda _: self.changed.emit())
        for box in (*self.labels.values(), self.pseudonyms):
            box.toggled.connect(lambda _: self.changed.emit())

    def _show_format(self) -> None:
        """Only the options this format listens to, and a name of its kind."""
        form = FORMATS[chosen(self.format)]
        for option, chooser in self.options.items():
            self._form.setRowVisible(chooser, option in form.options)
        self._form.setRowVisible(self.layer, len(self._from.layers) > 1)
        self._offer_layers(form.all_layers)
        self._name_place()
        self.changed.emit()

    @property
    def _is_folder(self) -> bool:
        """What will be written is a folder: of its kind, or of the sides of a split."""
        return FORMATS[chosen(self.format)].is_folder or bool(chosen(self.split))

    def _name_place(self) -> None:
        """A name of the kind that will be written, in the folder that stands there."""
        form = FORMATS[chosen(self.format)]
        self._form.labelForField(self._place).setText(speak(words.TO_FOLDER if self._is_folder else words.TO))  # type: ignore[attr-defined]
        ending = "" if self._is_folder else (form.suffixes[0] if form.suffixes else f".{form.name}")
        name = f"{self._from.stem}-{form.name}" if self._is_folder else self._from.stem
        self.path.setText(str(self._from.folder / f"{name}{ending}"))

    def _offer_layers(self, everyone: bool) -> None:
        """All layers in one file, where the format can tell them apart; else one's own, or the first there is."""
        item = self.layer.model().item(self.layer.findData(EVERYONE))  # type: ignore[attr-defined]
        item.setEnabled(everyone)
        mine = self._from.me if self._from.me in self._from.layers else next(iter(self._from.layers), EVERYONE)
        choose(self.layer, EVERYONE if everyone else mine)

    def _browse(self) -> None:
        title = speak(words.TITLE)
        if self._is_folder:
            folder = QFileDialog.getExistingDirectory(self, title, str(Path(self.path.text()).parent))
            path = str(Path(folder) / Path(self.path.text()).name) if folder else ""
        else:
            path, _ = QFileDialog.getSaveFileName(self, title, self.path.text())
        if path:
            self.path.setText(path)

    # -- the answer ---------------------------------------------------------------------------------------------------

    def request(self) -> ExportRequest:
        """What is asked for now."""
        ticked = tuple(id for id, box in self.labels.items() if box.isChecked())
        return ExportRequest(
            chosen(self.format),
            Path(self.path.text()),
            chosen(self.layer) or None,
            chosen(self.documents),
            None if len(ticked) == len(self.labels) else ticked,
            ExportOptions(**{name: chosen(chooser) for name, chooser in self.options.items()}),
            Split.of(chosen(self.split)) if chosen(self.split) else None,
            self.pseudonyms.isChecked(),
        )

    def as_text(self) -> str:
        """The choices, for the settings; the place and the person belong to the project and are not kept."""
        options = {name: chosen(chooser) for name, chooser in self.options.items()}
        kept: dict[str, Any] = {"format": chosen(self.format), "options": options, "split": chosen(self.split)}
        kept["pseudonyms"] = self.pseudonyms.isChecked()
        return json.dumps(kept | {"without": [id for id, box in self.labels.items() if not box.isChecked()]})

    def _take(self, remembered: str) -> None:
        """Choose as the last time; what makes no sense any more is the default."""
        choose(self.documents, "done" if self._from.any_done else "all")
        try:
            told: Any = json.loads(remembered or "{}")
        except ValueError:
            return
        if not isinstance(told, dict):
            return
        choose(self.format, told.get("format"))
        choose(self.split, told.get("split"))
        self.pseudonyms.setChecked(told.get("pseudonyms") is True)
        options, without = told.get("options"), told.get("without")
        for name, chooser in self.options.items():
            choose(chooser, options.get(name) if isinstance(options, dict) else None)
        for id, box in self.labels.items():
            box.setChecked(not isinstance(without, list) or id not in without)


def _chooser(choices: Mapping[str, str]) -> QComboBox:
    chooser = QComboBox()
    for value, text in choices.items():
        chooser.addItem(text, value)
    chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return chooser


def chosen(chooser: QComboBox) -> str:
    """The value, not the words, that is chosen."""
    return str(chooser.currentData())


def choose(chooser: QComboBox, value: object) -> None:
    """Choose that value, where it is offered."""
    place = chooser.findData(value)
    if place >= 0:
        chooser.setCurrentIndex(place)
