"""The main window: four zones and a menu bar. It builds and shows; the desk decides."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QPalette,
)
from PySide6.QtWidgets import QAbstractButton, QFrame, QMainWindow, QSplitter, QVBoxLayout, QWidget

from annotator.domain.label import Label
from annotator.gui.actions import ACTIONS, PAGE_ONLY, build, shown_key
from annotator.gui.appearance.language import isolated, speak
from annotator.gui.appearance.theme import Theme
from annotator.gui.appearance.tooltips import explain
from annotator.gui.commands.search_box import SearchBox
from annotator.gui.guidelines.panel import GuidelinePanel
from annotator.gui.inspecting.inspector import Inspector
from annotator.gui.label_keys import LabelKeys
from annotator.gui.menus import ALSO, Menus
from annotator.gui.panels.annotations import AnnotationsPanel
from annotator.gui.panels.banner import Banner
from annotator.gui.panels.documents import DocumentsPanel
from annotator.gui.panels.find_bar import FindBar
from annotator.gui.panels.label_bar import LabelBar
from annotator.gui.panels.plain_label import PlainLabel
from annotator.gui.panels.status_line import StatusLine
from annotator.gui.reading.moving.verbs import PageVerbs
from annotator.gui.reading.pointing.page_menu import open_page_menu
from annotator.gui.reading.view import ReadingView
from annotator.gui.work.finding import Finding
from annotator.wording.actions import ACTION_NAMES
from annotator.wording.interface import PAGE_NAME, REDO, UNDO, UNTITLED_PROJECT
from annotator.wording.phrase import Phrase

_PAGE_AT_LEAST = 480
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Window(QMainWindow):
    """Reports what a person asks for: `acted(id, on)`, `label_chosen(id)`, `setting_chosen(menu, value)` and more."""

    acted = Signal(str, bool)
    label_chosen = Signal(str)
    setting_chosen = Signal(str, str)
    files_dropped = Signal(list)
    closing = Signal(QCloseEvent)
    escaped = Signal()

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__()
        self._language = language
        self.actions_by_id = build(self, self.acted.emit)
        self.documents, self.annotations = DocumentsPanel(theme, self), AnnotationsPanel(theme, self)
        self.page, self.status = ReadingView(self), StatusLine(self)
        self.inspector = Inspector(self.actions_by_id, self)
        self.guideline = GuidelinePanel(self.actions_by_id, self)
        self.find_bar, self.banner = FindBar(self), Banner(self)
        self.verbs, self.finding = PageVerbs(self.page, self), Finding(self.page, self.find_bar, self)
        self.label_bar = LabelBar(self.actions_by_id["trim"], shown_key("trim"), self)
        self.label_bar.label_chosen.connect(self.label_chosen)
        self.label_bar.add_at_end(SearchBox(self.actions_by_id["palette"], self.label_bar))
        self._label_actions: list[QAction] = []
        self._splitter, self._aside = QSplitter(Qt.Orientation.Horizontal, self), QSplitter(Qt.Orientation.Vertical)
        self._panels: dict[str, QWidget] = {
            "documents_panel": self.documents,
            "annotations_panel": self.annotations,
            "inspector_panel": self.inspector,
            "guideline_panel": self.guideline,
        }
        self._project = PlainLabel(muted=True)
        self._lay_out()
        self.menus = Menus(self, self.actions_by_id, self.setting_chosen.emit)
        self.menuBar().setCornerWidget(self._project)
        self._project.setContentsMargins(16, 7, 16, 7)
        self.label_keys = LabelKeys(self.menus.by_name["of_label"], self)
        self._give_keys()
        self.setAcceptDrops(True)
        self.set_theme(theme)

    def _lay_out(self) -> None:
        self.page.setAccessibleName(speak(PAGE_NAME))
        self.page.setFrameShape(QFrame.Shape.NoFrame)
        self.page.setMinimumWidth(_PAGE_AT_LEAST)
        for widget in (self.annotations, self.inspector):
            self._aside.addWidget(widget)
            self._aside.setCollapsible(self._aside.indexOf(widget), False)
        self._aside.setSizes([400, 260])
        self._aside.setHandleWidth(1)
        for zone in (self.documents, self.page, self.guideline, self._aside):
            self._splitter.addWidget(zone)
            self._splitter.setCollapsible(self._splitter.indexOf(zone), False)
        self.documents.setMinimumWidth(180)
        self._aside.setMinimumWidth(180)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([268, 814, 300, 284])
        self._splitter.setHandleWidth(1)
        middle = QWidget(self)
        rows = QVBoxLayout(middle)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        above, below = _line(), _line()
        strips = (self.label_bar, above, self.banner, self._splitter, below, self.find_bar, self.status)
        self.surroundings = (
            self.label_bar,
            above,
            self.banner,
            self.documents,
            self.guideline,
            self._aside,
            below,
            self.status,
        )
        for strip in strips:
            rows.addWidget(strip, 1 if strip is self._splitter else 0)
        self.label_bar.setAutoFillBackground(True)
        self.setCentralWidget(middle)
        self.resize(1366, 768)

    def _give_keys(self) -> None:
        for row in ACTIONS:
            action = self.actions_by_id[row.id]
            if row.id in PAGE_ONLY:
                self.page.addAction(action)
        for name in ("remove", "value", "note", "unsure", "relate"):
            self.annotations.add_action(self.actions_by_id[name])
        self.documents.filter.left.connect(self.page.setFocus)
        self.page.customContextMenuRequested.connect(self._open_page_menu)

    def _open_page_menu(self, at: QPoint) -> None:
        one = self.actions_by_id
        groups = ([one["copy"], one["copy_reference"]], self._label_actions, [one["trim"], one["remove"]])
        open_page_menu(self, groups, self.page.viewport().mapToGlobal(at))

    # -- what is shown ------------------------------------------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours."""
        self.page.set_theme(theme)
        self.documents.set_theme(theme)
        self.guideline.set_theme(theme)
        self.label_bar.set_theme(theme)

    def show_project(self, path: str) -> None:
        """Name the project, without its suffix."""
        name = Path(path).stem if path else speak(UNTITLED_PROJECT)
        self._project.setText(isolated(name))
        explain(self._project, isolated(path))
        self.setWindowTitle(isolated(name))

    def show_labels(self, labels: Iterable[Label], theme: Theme) -> None:
        """Offer these labels, as buttons, in the menu and by key; those that are retired are drawn all the same."""
        every = tuple(labels)
        self.page.set_labels(every, self._language)
        labels = [label for label in every if not label.retired]
        self.label_bar.show_labels(labels, self._language, theme)
        menu = self.menus.by_name["label"]
        for old in self._label_actions:
            menu.removeAction(old)
            old.deleteLater()
        self._label_actions = [self._label_action(label) for label in labels]
        menu.insertActions(menu.actions()[0], self._label_actions)
        self.label_keys.show_labels(labels, self._language)

    def _label_action(self, label: Label) -> QAction:
        action = QAction(label.name(self._language).replace("&", "&&"), self)
        action.setProperty(ALSO, list(label.names.values()))
        if label.key:
            action.setShortcut(QKeySequence(label.key))
        action.triggered.connect(lambda _on=False: self.label_chosen.emit(label.id))
        return action

    def enable(self, facts: Mapping[str, bool], undo: Phrase, redo: Phrase) -> None:
        """Offer what is possible now; undo and redo say what they would take back or do again."""
        for row in ACTIONS:
            self.actions_by_id[row.id].setEnabled(facts[row.needs])
        for name, template, verb in (("undo", UNDO, undo), ("redo", REDO, redo)):
            text = speak(template, verb=verb) if verb.template else speak(ACTION_NAMES[name])
            self.actions_by_id[name].setText(text)

    def show_panel(self, name: str, shown: bool) -> None:
        """Show or hide a panel, by the id of its action."""
        self._panels[name].setVisible(shown)
        self._aside.setVisible(not (self.annotations.isHidden() and self.inspector.isHidden()))
        self.actions_by_id[name].setChecked(shown)

    def go_to_next_zone(self) -> None:
        """Move the focus: documents, page, annotations, and around."""
        all_zones: tuple[QWidget, ...] = (self.documents, self.page, self.guideline, self.annotations, self.inspector)
        zones = [zone for zone in all_zones if (zone.focusProxy() or zone).isVisible()]
        focus = self.focusWidget()
        here = next((at for at, zone in enumerate(zones) if zone is focus or zone.isAncestorOf(focus)), -1)
        zones[(here + 1) % len(zones)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def remembered_shape(self) -> str:
        """Size, place and panel widths, as text for the settings."""
        parts = (self.saveGeometry(), self._splitter.saveState())
        return " ".join(bytes(part.toBase64().data()).decode() for part in parts)

    def fit_to_screen(self) -> None:
        """Never larger than the screen: on a small laptop the window takes all of it, the status line included."""
        room = self.screen().availableGeometry()
        if self.width() >= room.width() or self.height() >= room.height():  # the frame comes on top of that
            self.showMaximized()

    def take_shape(self, remembered: str) -> None:
        """Size, place and panel widths as they were; nothing if the text makes no sense."""
        parts = [QByteArray.fromBase64(QByteArray(part.encode())) for part in remembered.split()]
        if len(parts) == 2:
            self.restoreGeometry(parts[0])
            self._splitter.restoreState(parts[1])

    # -- what the system brings ---------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere on the window."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Report the files that were dropped."""
        dropped = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if dropped:
            event.acceptProposedAction()
            self.files_dropped.emit(dropped)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Report an Escape that nothing else took; Enter presses the button that has the focus, as in a dialog."""
        focus = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() in _ENTER and isinstance(focus, QAbstractButton) and not focus.isCheckable():
            focus.click()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask the desk, which may refuse."""
        self.closing.emit(event)


def _line() -> QFrame:
    line = QFrame()
    line.setFixedHeight(1)
    line.setAutoFillBackground(True)
    line.setBackgroundRole(QPalette.ColorRole.Midlight)
    return line
