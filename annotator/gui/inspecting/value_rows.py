"""The values of an annotation, a field for each, with its name before it."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from annotator.gui.appearance.language import speak
from annotator.gui.appearance.tooltips import explain
from annotator.gui.inspecting.field import Field
from annotator.gui.inspecting.inspected import ValueRow
from annotator.gui.panels.plain_label import PlainLabel
from annotator.wording.window import inspecting as words

_IN_A_ROW = 2


class ValueRows(QWidget):
    """Reports `given(name, text)` and `finished()`; short values stand two in a row where there are several."""

    given = Signal(str, str)
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[str, Field] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(6)

    def show_values(self, values: Iterable[ValueRow]) -> None:
        """Show these; a field that stays keeps what is being typed into it."""
        values = tuple(values)
        if list(self._fields) != [one.name for one in values]:
            self._build(values)
        for one in values:
            self._fields[one.name].show_text(one.text)
        self.setVisible(bool(values))

    def first(self) -> Field | None:
        """The field of the first value."""
        return next(iter(self._fields.values()), None)

    def _build(self, values: tuple[ValueRow, ...]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.blockSignals(True)
                old.hide()
                old.deleteLater()
        self._fields = {one.name: self._field(one) for one in values}
        columns = _IN_A_ROW if len(values) > 1 else 1
        for place, one in enumerate(values):
            row, column = divmod(place, columns)
            name = PlainLabel(one.title, muted=True)
            name.setBuddy(self._fields[one.name])
            self._grid.addWidget(name, row, 2 * column)
            self._grid.addWidget(self._fields[one.name], row, 2 * column + 1)

    def _field(self, one: ValueRow) -> Field:
        field = Field(self)
        field.setAccessibleName(one.title)
        field.setMinimumWidth(44)
        hint = words.ATTRIBUTE_HINTS.get("date" if one.name == "date" else "killed")
        if one.name in words.ATTRIBUTES and hint:
            explain(field, speak(hint))
            field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # figures read from the left
        field.given.connect(lambda text: self.given.emit(one.name, text))
        field.finished.connect(self.finished)
        return field
