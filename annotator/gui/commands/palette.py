"""The palette: one field over the window that finds whatever has a name, and does it."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.appearance import fonts
from annotator.gui.appearance.language import speak
from annotator.gui.commands.entries import Entry, Found, Near, sought
from annotator.gui.commands.palette_rows import ROW, EntryDelegate, PaletteRows
from annotator.gui.panels.plain_label import PlainLabel
from annotator.gui.reading.accessibility import announce
from annotator.wording.window.commands import PALETTE, PALETTE_FIELD, PALETTE_KEYS, PALETTE_NOTHING, SEARCH_BOX

_WIDEST, _TOP, _MOST_ROWS = 640, 56, 12
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Tab: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Backtab: -1,
    Qt.Key.Key_PageDown: 10,
    Qt.Key.Key_PageUp: -10,
}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_ELSEWHERE = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}


class Palette(QFrame):
    """Lies over a window; what is typed narrows the entries, Enter runs the chosen one, Escape or a click elsewhere
    closes it. The focus goes back to where it was before anything runs.
    """

    def __init__(self, window: QWidget, near: Near) -> None:
        super().__init__(window)
        self._near = near
        self._everything: list[Found] = []
        self._came_from: QWidget | None = None
        self.setObjectName("palette")
        self.setAccessibleName(speak(PALETTE))
        self.field, self.list = QLineEdit(self), QListView(self)
        self.rows, self._delegate = PaletteRows(self), EntryDelegate(self.list)
        self._nothing = PlainLabel(speak(PALETTE_NOTHING), muted=True)
        self._keys = PlainLabel(speak(PALETTE_KEYS), muted=True)
        self._lay_out()
        self.field.textEdited.connect(self._seek)
        self.field.installEventFilter(self)
        self.list.clicked.connect(self._run)
        window.installEventFilter(self)
        self.hide()

    def _lay_out(self) -> None:
        self.setStyleSheet(
            "#palette { background: palette(base); border: 1px solid palette(midlight); border-radius: 12px; }"
            "#palette QLineEdit { border: none; border-bottom: 1px solid palette(midlight); border-radius: 0;"
            " padding: 8px 6px; background: transparent; }"
        )
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(36)
        shadow.setOffset(0, 8)
        shadow.setColor(QColor(0, 0, 0, 90))
        self.setGraphicsEffect(shadow)
        self.field.setFont(fonts.interface_font(15))
        self.field.setPlaceholderText(speak(SEARCH_BOX))
        self.field.setAccessibleName(speak(PALETTE_FIELD))
        self.list.setModel(self.rows)
        self.list.setItemDelegate(self._delegate)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(speak(PALETTE))
        self._nothing.setContentsMargins(14, 10, 14, 10)
        self._keys.setFont(fonts.interface_font(11))
        self._keys.setContentsMargins(14, 2, 14, 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(8, 4, 8, 6)
        whole.setSpacing(6)
        for widget in (self.field, self.list, self._nothing, self._keys):
            whole.addWidget(widget)

    # -- opening and closing

    def open(self, everything: Iterable[Found]) -> None:
        """Show it with these entries, and nothing sought yet."""
        self._everything = list(everything)
        self._came_from = self.window().focusWidget()
        self.field.clear()
        self._seek()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def seek_again(self) -> None:
        """There is more to be found now; what was chosen stays chosen."""
        if self.isHidden() or not self.field.text().strip():
            return
        row = self.list.currentIndex().row()
        chosen = self.rows.entries[row] if row > 0 else None
        self._seek()
        if chosen is not None:
            shown = [(one.title, one.place) for one in self.rows.entries]
            if (chosen.title, chosen.place) in shown:
                self._choose(shown.index((chosen.title, chosen.place)))

    def close_up(self) -> None:
        """Take it away; the focus goes back to where it was."""
        if self.isHidden():
            return
        back, self._came_from = self._came_from, None
        had_focus = self.field.hasFocus()
        self.hide()
        if had_focus and back is not None:
            back.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- what is sought

    def _seek(self) -> None:
        query = self.field.text()
        # Nobody looks for a document among thousands without a word of it.
        shown = self._everything if query.strip() else [one for one in self._everything if not one.entry.only_sought]
        self.rows.show(sought(query, shown, self._near))
        self._nothing.setVisible(not self.rows.entries)
        self.list.setVisible(bool(self.rows.entries))
        self._choose(0)
        self._fit()

    def _choose(self, row: int) -> None:
        count = len(self.rows.entries)
        if count:
            self.list.setCurrentIndex(self.rows.index(max(0, min(row, count - 1))))
            announce(self.field, self.rows.entries[self.list.currentIndex().row()].spoken)

    def _step(self, step: int) -> None:
        row, last = self.list.currentIndex().row(), len(self.rows.entries) - 1
        around = {(0, -1): last, (last, 1): 0}
        self._choose(around.get((row, step), row + step))

    def _run(self, index: QModelIndex) -> None:
        entry: Entry | None = index.data(ROW) if index.isValid() else None
        if entry is None:
            return
        if entry.reason:
            announce(self.field, entry.reason)
            return
        self.close_up()
        entry.run()

    # -- where it lies, and its keys

    def _fit(self) -> None:
        """Centred near the window's top, as high as its rows."""
        window = self.window()
        rows = min(len(self.rows.entries), _MOST_ROWS, (window.height() - 2 * _TOP - 90) // self._delegate.height)
        self.list.setFixedHeight(max(1, rows) * self._delegate.height)
        width = min(_WIDEST, window.width() - 80)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((window.width() - width) // 2, _TOP)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that choose, run and close; the window's new size; the focus that goes elsewhere."""
        if watched is self.parentWidget():
            if event.type() is QEvent.Type.Resize and not self.isHidden():
                self._fit()
            return False
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _ELSEWHERE:
            self.close_up()
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        if event.key() in _STEPS:
            self._step(_STEPS[Qt.Key(event.key())])
        elif event.key() in _ENTER:
            self._run(self.list.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.close_up()
        else:
            return False
        return True
