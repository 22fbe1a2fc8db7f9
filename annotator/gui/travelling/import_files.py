"""The files of an import as a table: what each was read as, how much it holds, what is wrong."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from annotator.editing.importing.preview import FileLook
from annotator.gui.appearance.language import isolated, left_to_right, speak
from annotator.wording.window import importing as words

_COLUMNS = (words.FILE, words.FORMAT, words.ENCODING, words.DOCUMENTS, words.KNOWN, words.PROBLEMS)


class FilesTable(QTreeWidget):
    """Shows files in their order; `chosen(number)` tells which one a person looks at."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderLabels([speak(name) for name in _COLUMNS])
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(speak(words.FILES_HINT))
        self.setMinimumHeight(160)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.header().setMinimumSectionSize(40)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setStretchLastSection(False)
        self.currentItemChanged.connect(lambda *_: self.chosen.emit(self.number()))

    def show_files(self, looks: Sequence[FileLook], known: frozenset[str]) -> None:
        """Show them anew; the one that was chosen stays so, else the first."""
        before = max(self.number(), 0)
        self.blockSignals(True)
        self.clear()
        self.addTopLevelItems([_row(look, known) for look in looks])
        again = self.topLevelItem(min(before, len(looks) - 1))
        if again is not None:
            self.setCurrentItem(again)
        self.blockSignals(False)
        self.chosen.emit(self.number())

    def number(self) -> int:
        """The place of the file that is chosen; -1 where there is none."""
        item = self.currentItem()
        return self.indexOfTopLevelItem(item) if item else -1


def _row(look: FileLook, known: frozenset[str]) -> QTreeWidgetItem:
    incoming = look.incoming
    here = sum(id in known for id in look.ids)
    cells = (
        isolated(look.path.name) if look.path else "–", left_to_right(look.format), left_to_right(look.encoding),
        str(len(incoming.documents)), str(here) if here else "",
        speak(words.PASSED_OVER) if incoming.passed_over else str(len(incoming.problems) or ""),
    )  # fmt: skip
    item = QTreeWidgetItem(list(cells))
    for column in (3, 4, 5):
        item.setTextAlignment(column, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
    return item
