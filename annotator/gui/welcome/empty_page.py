"""What stands on the page of a project without documents: what can be done, and with which key."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QPushButton, QVBoxLayout, QWidget

from annotator.gui.actions import shown_key
from annotator.gui.appearance import fonts
from annotator.gui.appearance.language import left_to_right, speak, without_mnemonic
from annotator.gui.panels.plain_label import PlainLabel
from annotator.wording.window.welcome import EMPTY_TEXT, EMPTY_TITLE

_OFFERED = ("import_folder", "import_files", "open_project", "open_sample")


class EmptyPage(QWidget):
    """Covers a page for as long as it is shown."""

    def __init__(self, page: QAbstractScrollArea, actions: Mapping[str, QAction]) -> None:
        super().__init__(page)
        self._page = page
        title, text = PlainLabel(speak(EMPTY_TITLE)), PlainLabel(speak(EMPTY_TEXT), muted=True)
        title.setFont(fonts.interface_font(22))
        text.setFont(fonts.interface_font(14))
        self.buttons = {name: self._button(actions[name]) for name in _OFFERED}
        whole = QVBoxLayout(self)
        whole.setSpacing(12)
        whole.addStretch(2)
        for widget in (title, text):
            widget.setAlignment(Qt.AlignmentFlag.AlignCenter)
            widget.setWordWrap(True)
            whole.addWidget(widget)
        whole.addSpacing(8)
        for button in self.buttons.values():
            whole.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addStretch(3)
        self.setAccessibleName(speak(EMPTY_TITLE))
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        page.installEventFilter(self)
        self.hide()

    def _button(self, action: QAction) -> QPushButton:
        key = shown_key(action.objectName())
        name = without_mnemonic(action.text())
        button = QPushButton(f"{name}   {left_to_right(key)}" if key else name)
        button.setAccessibleName(name)
        button.setToolTip(action.toolTip())
        button.setMinimumSize(300, 36)
        button.clicked.connect(action.trigger)
        return button

    def show_over(self, shown: bool) -> None:
        """Cover the page, or not."""
        self.setVisible(shown)
        if shown:
            self._fit()

    def _fit(self) -> None:
        self.setGeometry(self._page.rect())
        self.raise_()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Stay as large as the page."""
        if event.type() is QEvent.Type.Resize and not self.isHidden():
            self._fit()
        return False
