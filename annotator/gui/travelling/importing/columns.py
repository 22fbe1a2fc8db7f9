"""What can be chosen of a table: its sheet, whether the first row names the columns, and what each column holds."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QWidget

from annotator.formats.choice import TableChoice
from annotator.formats.looking import SeenTable
from annotator.gui.appearance.language import isolated, speak
from annotator.gui.panels.plain_label import PlainLabel
from annotator.wording.window import importing as words

_TITLES = {
    "text": words.COLUMN,
    "title": words.TITLES_COLUMN,
    "source": words.SOURCES_COLUMN,
    "published": words.DAYS_COLUMN,
}
_SHEET = "sheet"
_IN_A_ROW = 2


class TableChoices(QWidget):
    """Shows what there is to choose of a table; `changed()` tells that a person chose otherwise.

    What stays as the table tells it by itself is not chosen, so that another sheet is read anew.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = TableChoice()
        self.heading = QCheckBox(speak(words.HEADING))
        self.choosers = {name: QComboBox() for name in (*_TITLES, _SHEET)}
        self._labels = {name: PlainLabel(speak(_TITLES.get(name, words.SHEET))) for name in self.choosers}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        for number, (name, chooser) in enumerate(self.choosers.items()):
            row, column = divmod(number + (name == _SHEET), _IN_A_ROW)
            grid.addWidget(self._labels[name], row, 2 * column)
            grid.addWidget(chooser, row, 2 * column + 1)
            grid.setColumnStretch(2 * column + 1, 1)
            chooser.setAccessibleName(self._labels[name].text())
            chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            chooser.activated.connect(lambda _: self.changed.emit())
        grid.addWidget(self.heading, 2, 0, 1, 2)
        self.heading.clicked.connect(lambda _: self.changed.emit())

    def show_table(self, seen: SeenTable | None) -> None:
        """Offer what there is to choose of that table, as it was read."""
        self.setVisible(seen is not None)
        self._shown = TableChoice() if seen is None else seen.choice
        columns, sheets = (seen.columns, seen.sheets) if seen else ((), ())
        for name, chooser in self.choosers.items():
            offered = sheets if name == _SHEET else ("", *columns)
            _offer(
                chooser, offered, getattr(self._shown, name) or "", words.NO_COLUMN if name == "text" else words.NONE
            )
            is_shown = len(sheets) > 1 if name == _SHEET else len(columns) > 1
            chooser.setVisible(is_shown)
            self._labels[name].setVisible(is_shown)
        self.heading.setChecked(self._shown.heading == "yes")

    def chosen(self, choice: TableChoice) -> TableChoice:
        """The choice, with what is chosen here otherwise than it was read."""
        now = {name: str(chooser.currentData() or "") for name, chooser in self.choosers.items()}
        other = {name: value for name, value in now.items() if value != (getattr(self._shown, name) or "")}
        if _SHEET in other:  # its columns are others
            return TableChoice(sheet=other[_SHEET])
        heading = "yes" if self.heading.isChecked() else "no"
        if heading != self._shown.heading:
            return TableChoice(sheet=choice.sheet, heading=heading)
        return replace(choice, **other)


def _offer(chooser: QComboBox, names: Sequence[str], chosen: str, nothing: str) -> None:
    chooser.clear()
    for name in names:
        chooser.addItem(isolated(name) if name else speak(nothing), name)
    chooser.setCurrentIndex(max(chooser.findData(chosen), 0))
