"""The names of a project's lists as a table, filtered however they are spelled."""

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.arabic.folding import fold
from annotator.domain.gazetteer_entry import GazetteerEntry
from annotator.gui.appearance.language import isolated, left_to_right, speak
from annotator.wording.window import lists as words

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
ENTRY = Qt.ItemDataRole.UserRole


class NameRows(QAbstractTableModel):
    """One row a name; `labels` are the labels' names by id."""

    def __init__(self, labels: Mapping[str, str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._labels = labels
        self._all: tuple[tuple[str, GazetteerEntry], ...] = ()
        self._words = ""
        self.shown: tuple[GazetteerEntry, ...] = ()

    @property
    def count(self) -> int:
        """How many names there are, shown or not."""
        return len(self._all)

    def show(self, entries: Iterable[GazetteerEntry]) -> None:
        """Show these, as far as the filter lets them through."""
        self._all = tuple((fold(" ".join((one.name, *one.aliases))).text.casefold(), one) for one in entries)
        self.filter(self._words)

    def filter(self, words: str) -> None:
        """Show only what has these words in a name or a spelling."""
        self._words = words
        wanted = fold(words.strip()).text.casefold()
        self.beginResetModel()
        self.shown = tuple(one for folded, one in self._all if wanted in folded)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """As Qt asks."""
        return 0 if parent.isValid() else len(self.shown)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """As Qt asks."""
        return 0 if parent.isValid() else len(words.COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As Qt asks: the columns' titles."""
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return speak(words.COLUMNS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As Qt asks: the words of a cell, and the entry itself."""
        if not index.isValid():
            return None
        entry = self.shown[index.row()]
        if role == ENTRY:
            return entry
        return cells_of(entry, self._labels)[index.column()] if role == Qt.ItemDataRole.DisplayRole else None


def cells_of(entry: GazetteerEntry, labels: Mapping[str, str]) -> tuple[str, ...]:
    """The words of a row."""
    codes = " ".join(f"{name}={code}" for name, code in sorted(entry.codes.items()))
    place = "" if entry.latitude is None else f"{entry.latitude:.4f}, {entry.longitude or 0:.4f}"
    return (
        isolated(entry.name),
        isolated("، ".join(entry.aliases)),
        isolated(labels.get(entry.label, entry.label)),
        isolated(entry.list),
        left_to_right(codes),
        left_to_right(place),
    )
