"""The earlier texts of a guideline: which there were, what each says, and what it changed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.appearance.language import speak
from annotator.gui.appearance.theme import Theme
from annotator.gui.appearance.tooltips import explain
from annotator.gui.guidelines.differing import Kind, difference, words_of
from annotator.gui.guidelines.guideline_text import GuidelineText
from annotator.gui.panels.plain_label import PlainLabel
from annotator.wording import guidelines as words


@dataclass(frozen=True, slots=True)
class ShownVersion:
    """One text of a guideline: its cells in the list, and `before`, the text it took the place of; empty for none.

    `is_newest` is one that nothing in its language took the place of.
    """

    id: str
    cells: tuple[str, ...]
    language: str
    text: str
    before: str
    is_newest: bool


class VersionsDialog(QDialog):
    """Lists the texts of one label's guideline, the newest first; `asked(id)` when one is to be used again."""

    asked = Signal(str)

    def __init__(self, label: str, colour: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(speak(words.VERSIONS_TITLE, label=label))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(1040, 600)
        self._colour, self._theme = colour, theme
        self._versions: Sequence[ShownVersion] = ()
        self.list, self.text = QTreeWidget(), GuidelineText()
        self.changes = QCheckBox(speak(words.SHOW_CHANGES))
        self.told, self._empty = PlainLabel(muted=True), PlainLabel(speak(words.NO_VERSIONS), muted=True)
        self.use = QPushButton(speak(words.USE_AGAIN))
        self._build()
        self.list.currentItemChanged.connect(lambda *_: self._show())
        self.changes.toggled.connect(lambda _on: self._show())
        self.use.clicked.connect(lambda: self.asked.emit(self._chosen().id))

    def _build(self) -> None:
        self.list.setHeaderLabels(list(map(speak, (words.LIST_VERSION, words.IN_LANGUAGE, words.WHEN, words.WHO))))
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAccessibleName(self.windowTitle())
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.list.header().setStretchLastSection(True)
        self.list.setMinimumWidth(440)
        self.text.setAccessibleName(speak(words.TEXT))
        self.changes.setChecked(True)
        self.use.setAutoDefault(False)  # Enter in the list does nothing to the project
        explain(self.use, speak(words.USE_AGAIN_HINT))
        for told in (self.told, self._empty):
            told.setWordWrap(True)
        bar = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        bar.rejected.connect(self.reject)
        bar.addButton(self.use, QDialogButtonBox.ButtonRole.ActionRole)
        reading = QVBoxLayout()
        reading.setSpacing(8)
        for widget, stretch in ((self.text, 1), (self.changes, 0), (self.told, 0)):
            reading.addWidget(widget, stretch)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(self.list)
        both.addLayout(reading, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.setSpacing(10)
        whole.addWidget(self._empty)
        whole.addLayout(both, 1)
        whole.addWidget(bar)

    def show_versions(self, versions: Sequence[ShownVersion]) -> None:
        """Show these; the one that was chosen stays so, else the newest is."""
        before = self._versions[self.list.currentIndex().row()].id if self.list.currentItem() else ""
        has_new = len(versions) > len(self._versions)
        self._versions = versions
        self.list.clear()
        self.list.addTopLevelItems([QTreeWidgetItem(list(one.cells)) for one in versions])
        places = {one.id: place for place, one in enumerate(versions)}
        self.list.setCurrentIndex(self.list.model().index(0 if has_new else places.get(before, 0), 0))
        self._empty.setVisible(not versions)
        self._show()

    def _chosen(self) -> ShownVersion:
        return self._versions[self.list.currentIndex().row()]

    def _show(self) -> None:
        """The text chosen, and how it differs from the one before where that is wanted."""
        is_there = self.list.currentItem() is not None
        one = self._chosen() if is_there else None
        self.use.setEnabled(one is not None and not one.is_newest)
        self.changes.setEnabled(one is not None and bool(one.before))
        if one is None:
            self.told.setText("")
        elif one.before and self.changes.isChecked():
            parts = difference(one.before, one.text)
            self.text.show_difference(parts, one.language, self._theme)
            self.told.setText(speak(words.CHANGED, new=words_of(parts, Kind.NEW), gone=words_of(parts, Kind.GONE)))
        else:
            self.text.show_guideline(one.text, one.language, self._theme, self._colour)
            self.told.setText("" if one.before else speak(words.FIRST_TEXT))
