"""The window of the manual: contents and search on one side, the chapter on the other."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from annotator.gui.appearance import fonts
from annotator.gui.appearance.language import speak
from annotator.gui.appearance.theme import Theme
from annotator.gui.manual.chapters import Section, chapters, sections
from annotator.gui.manual.text import ManualText
from annotator.gui.panels.plain_label import PlainLabel
from annotator.wording import manual as words

_SECTION = Qt.ItemDataRole.UserRole


class ManualWindow(QDialog):
    """Shows the manual in one language; `closed` is told when it is closed."""

    closed = Signal()

    def __init__(self, language: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._language, self._theme = language, theme
        self.setWindowTitle(speak(words.MANUAL))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self.resize(1000, 680)
        self.field = QLineEdit()
        self.field.setPlaceholderText(speak(words.SEARCH))
        self.field.setAccessibleName(speak(words.SEARCH))
        self.field.setClearButtonEnabled(True)
        self.contents = QTreeWidget()
        self.contents.setHeaderHidden(True)
        self.contents.setAccessibleName(speak(words.CONTENTS))
        self.contents.setItemsExpandable(False)
        self.contents.setRootIsDecorated(False)
        self.nothing = PlainLabel(speak(words.NOTHING), muted=True)
        self.nothing.setWordWrap(True)
        self.text = ManualText()
        self.text.setAccessibleName(speak(words.MANUAL))
        self._lay_out()
        self._shown = -1
        self.field.textChanged.connect(self._search)
        self.contents.currentItemChanged.connect(self._go)
        self.finished.connect(lambda _: self.closed.emit())
        self._search("")
        self.contents.setFocus()

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        for widget in (self.field, self.nothing, self.contents):
            side.addWidget(widget)
        side.setStretchFactor(self.contents, 1)
        rows = QHBoxLayout(self)
        rows.setSpacing(16)
        rows.addLayout(side, 2)
        rows.addWidget(self.text, 5)

    def _search(self, sought: str) -> None:
        """List the sections that hold the words; the first is shown."""
        self.contents.clear()
        found = sections(self._language, sought)
        above: dict[int, QTreeWidgetItem] = {}
        for section in found:
            item = QTreeWidgetItem([section.title])
            item.setData(0, _SECTION, section)
            if section.chapter in above and not section.is_chapter:
                above[section.chapter].addChild(item)
            else:
                item.setFont(0, _bold())
                self.contents.addTopLevelItem(item)
                above[section.chapter] = item
        self.contents.expandAll()
        self.nothing.setVisible(not found)
        self.contents.setVisible(bool(found))
        first = self.contents.topLevelItem(0)
        if first is not None:
            self.contents.setCurrentItem(first)

    def _go(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self._show(item.data(0, _SECTION))

    def open_at(self, section: Section) -> None:
        """Show that section, whatever is sought."""
        self.field.clear()
        for item in self.contents.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive):
            if item.data(0, _SECTION) == section:
                self.contents.setCurrentItem(item)

    def _show(self, section: Section) -> None:
        if section.chapter != self._shown:
            self._shown = section.chapter
            self.text.show_chapter(chapters(self._language)[section.chapter], self._language, self._theme)
        self.text.go_to(section)


def _bold() -> QFont:
    font = fonts.interface_font()
    font.setBold(True)
    return font
