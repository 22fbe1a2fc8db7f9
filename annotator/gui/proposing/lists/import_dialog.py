"""A list of names before it comes in: its first lines, the list it will stand under, and the label it gives."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.gazetteer_entry import GazetteerEntry
from annotator.formats.tables.name_lists import ListedName
from annotator.gui.appearance.language import speak
from annotator.gui.panels.plain_label import PlainLabel
from annotator.gui.proposing.lists.rows import cells_of
from annotator.wording.window import lists as words

_SHOWN = 50


class ListImportDialog(QDialog):
    """Asks under which list the names come in; `answer` is that and the label for those without one."""

    def __init__(self, names: Sequence[ListedName], list_name: str, labels: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(speak(words.IMPORT_TITLE))
        self.resize(720, 460)
        self._labels = labels
        self.list, self.label, self.table = QLineEdit(list_name), QComboBox(), QTreeWidget()
        self._found = PlainLabel(speak(words.IMPORT_FOUND, count=len(names)))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        accept = QPushButton(speak(words.IMPORT_DO))
        accept.setDefault(True)
        self._buttons.addButton(accept, QDialogButtonBox.ButtonRole.AcceptRole)
        for label, name in labels.items():
            self.label.addItem(name, label)
        self._show(names)
        self._lay_out()
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _show(self, names: Sequence[ListedName]) -> None:
        columns = [speak(one) for one in words.COLUMNS]
        del columns[3]  # all of them will stand in one list
        self.table.setHeaderLabels(columns)
        self.table.setRootIsDecorated(False)
        self.table.setAccessibleName(speak(words.IMPORT_TITLE))
        for one in names[:_SHOWN]:
            entry = GazetteerEntry("", "", one.label, one.name, one.aliases, one.codes, one.latitude, one.longitude)
            cells = list(cells_of(entry, self._labels))
            del cells[3]
            self.table.addTopLevelItem(QTreeWidgetItem(cells))
        self.table.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        for sentence, widget in ((words.LIST, self.list), (words.IMPORT_LABEL, self.label)):
            widget.setAccessibleName(speak(sentence))
            form.addRow(speak(sentence), widget)
        whole = QVBoxLayout(self)
        whole.setSpacing(10)
        whole.addLayout(form)
        for below in (self._found, self.table, self._buttons):
            whole.addWidget(below)

    def answer(self) -> tuple[str, str]:
        """The name of the list, and the label."""
        return self.list.text().strip() or speak(words.OWN_LIST), str(self.label.currentData())
