"""Rows of words for a table, however many: a cell is asked for when it is shown."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

Index = QModelIndex | QPersistentModelIndex
_LOOKED_AT = 50  # rows, to see how wide a column should be
_ALIGNED = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter


class Rows(QAbstractTableModel):
    """`cells(row)` gives the words of a row; `ticked(row, is_so)` tells that a person ticked one, or not any more."""

    ticked = Signal(int, bool)

    def __init__(self, columns: Sequence[str], numbers: Sequence[int], parent: QObject) -> None:
        """`numbers` are the columns that hold numbers."""
        super().__init__(parent)
        self._columns, self._numbers = tuple(columns), frozenset(numbers)
        self._count = 0
        self._cells: Callable[[int], Sequence[str]] = lambda _row: ()
        self._is_ticked: Callable[[int], bool] | None = None

    def show_rows(
        self, count: int, cells: Callable[[int], Sequence[str]], is_ticked: Callable[[int], bool] | None = None
    ) -> None:
        """So many rows with these cells; with a box to tick in the first where `is_ticked` is given."""
        self.beginResetModel()
        self._count, self._cells, self._is_ticked = count, cells, is_ticked
        self.endResetModel()

    def retick(self) -> None:
        """What is ticked is another thing now."""
        if self._count:
            self.dataChanged.emit(self.index(0, 0), self.index(self._count - 1, 0))

    def rowCount(self, parent: Index | None = None) -> int:
        """As Qt asks for it."""
        return 0 if parent is not None and parent.isValid() else self._count

    def columnCount(self, parent: Index | None = None) -> int:
        """As Qt asks for it."""
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As Qt asks for it."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0 and self._is_ticked is not None:
            return Qt.CheckState.Checked if self._is_ticked(index.row()) else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in self._numbers:
            return _ALIGNED
        is_words = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return self._cells(index.row())[index.column()] if is_words else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A person ticks a box."""
        if role != Qt.ItemDataRole.CheckStateRole or self._is_ticked is None:
            return False
        self.ticked.emit(index.row(), Qt.CheckState(value) == Qt.CheckState.Checked)
        self.dataChanged.emit(index, index)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A box can be ticked."""
        boxed = index.isValid() and index.column() == 0 and self._is_ticked is not None
        return super().flags(index) | (Qt.ItemFlag.ItemIsUserCheckable if boxed else Qt.ItemFlag.NoItemFlags)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The names of the columns."""
        is_name = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._columns[section] if is_name else None


class RowsTable(QTableView):
    """Shows `Rows`; `chosen(number)` tells which a person looks at, -1 where there is none."""

    chosen = Signal(int)

    def __init__(
        self, columns: Sequence[str], numbers: Sequence[int], name: str, stretched: Sequence[int] = (0,)
    ) -> None:
        super().__init__()
        self.rows = Rows(columns, numbers, self)
        self.setModel(self.rows)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.rows.modelReset.connect(self._fit_height)
        self.setAccessibleName(name)
        self.setTabKeyNavigation(False)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setResizeContentsPrecision(_LOOKED_AT)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setMinimumSectionSize(40)
        for column in stretched:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.selectionModel().currentRowChanged.connect(lambda *_: self.chosen.emit(self.number()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The row that is looked at stays in sight."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The blank ticks the row's box, whichever of its cells was clicked."""
        index = self.rows.index(self.number(), 0)
        boxed = index.isValid() and bool(self.rows.flags(index) & Qt.ItemFlag.ItemIsUserCheckable)
        if event.key() == Qt.Key.Key_Space and boxed:
            is_ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
            new = Qt.CheckState.Unchecked if is_ticked else Qt.CheckState.Checked
            self.rows.setData(index, new, Qt.ItemDataRole.CheckStateRole)
            return
        super().keyPressEvent(event)

    def _fit_height(self) -> None:
        """All rows are as high as the first has to be."""
        if self.rows.rowCount():
            self.verticalHeader().setDefaultSectionSize(self.sizeHintForRow(0))

    def number(self) -> int:
        """The place of the row that is chosen; -1 where there is none."""
        return self.currentIndex().row()

    def choose(self, number: int) -> None:
        """Look at that row."""
        self.setCurrentIndex(self.rows.index(number, 0))

    def cell(self, row: int, column: int) -> str:
        """The words of a cell."""
        return str(self.rows.index(row, column).data())
