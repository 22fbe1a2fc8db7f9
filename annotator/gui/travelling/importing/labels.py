"""Labels of files that the project does not know: made into ones it knows, added, or left out."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QScrollArea, QVBoxLayout, QWidget

from annotator.editing.importing import ImportOptions
from annotator.gui.appearance.language import isolated, speak
from annotator.gui.panels.plain_label import PlainLabel
from annotator.wording.window import importing as words

_ADD, _LEAVE_OUT = " add", " leave out"  # no ids of labels: those hold no blank
_MOST_HEIGHT = 150


class UnknownLabels(QWidget):
    """A row for each unknown label with what to do; `changed()` tells that one was decided."""

    changed = Signal()

    def __init__(self, known: Mapping[str, str], parent: QWidget | None = None) -> None:
        """`known` are the names of the project's labels by id."""
        super().__init__(parent)
        self._known = known
        self.choosers: dict[str, QComboBox] = {}
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setObjectName("framed")
        self._area.setMaximumHeight(_MOST_HEIGHT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(PlainLabel(speak(words.LABELS), muted=True))
        layout.addWidget(self._area)
        self.setVisible(False)

    def show_labels(self, counts: Mapping[str, int]) -> None:
        """Ask about these, with how often each is used; what was decided before stays so."""
        if list(self.choosers) == list(counts):
            return
        decided = {label: chooser.currentData() for label, chooser in self.choosers.items()}
        inside = QWidget()
        form = QFormLayout(inside)
        self.choosers = {}
        for label, count in counts.items():
            chooser = QComboBox()
            for value, text in (
                *self._known.items(),
                (_ADD, speak(words.ADD_LABEL)),
                (_LEAVE_OUT, speak(words.LEAVE_OUT)),
            ):
                chooser.addItem(text, value)
            chooser.setCurrentIndex(chooser.findData(decided.get(label, _ADD)))
            chooser.setAccessibleName(isolated(label))
            chooser.currentIndexChanged.connect(lambda _: self.changed.emit())
            form.addRow(PlainLabel(speak(words.LABEL_COUNT, label=label, count=count)), chooser)
            self.choosers[label] = chooser
        self._area.setWidget(inside)
        self.setVisible(bool(counts))

    def options(self) -> ImportOptions:
        """What was decided."""
        decided = {label: str(chooser.currentData()) for label, chooser in self.choosers.items()}
        renamed = {label: told for label, told in decided.items() if told not in (_ADD, _LEAVE_OUT)}
        left_out = frozenset(label for label, told in decided.items() if told == _LEAVE_OUT)
        return ImportOptions(renamed, "add", left_out)
