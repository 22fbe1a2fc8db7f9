"""The filter above the list of documents: words, which documents, in which order."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QVBoxLayout, QWidget

from annotator.domain.answers.listing import Order, Wanted
from annotator.domain.document import Status
from annotator.gui.actions import shown_key, with_key
from annotator.gui.appearance.language import speak
from annotator.gui.appearance.tooltips import explain
from annotator.gui.panels.elided_button import ElidedButton
from annotator.wording.interface import STATUSES
from annotator.wording.window import documents as words

_WAIT = 180
"""Milliseconds without a letter after which the list is asked for."""
_ALL, _UNSURE = "", "unsure"
_DOWN = {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}


class DocumentFilter(QWidget):
    """Reports `wanted(Wanted)` when a person asks for other documents, `entered()` when they go on to the list, and
    `left()` for Escape, which shows all documents again.
    """

    wanted = Signal(object)
    entered = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = Wanted()
        self._counts: Mapping[str, int] = {}
        self.field, self._button = _WordsField(self), ElidedButton(parent=self)
        self._timer = QTimer(self, singleShot=True, interval=_WAIT)
        self._menu = QMenu(self._button)
        self._shown, self._orders = QActionGroup(self), QActionGroup(self)
        self._build_menu()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.field)
        layout.addWidget(self._button)
        self.field.textEdited.connect(self._timer.start)
        self.field.entered.connect(self._enter)
        self.field.left.connect(self._clear)
        self._timer.timeout.connect(self._report)
        self.show_counts({}, 0)

    def _build_menu(self) -> None:
        self._button.setMenu(self._menu)
        for value in (_ALL, *(status.value for status in Status), _UNSURE):
            self._add(self._shown, value)
        self._menu.addSeparator()
        for order in Order:
            self._add(self._orders, order.value).setText(speak(words.ORDERS[order.value]))
        self._shown.actions()[0].setChecked(True)
        self._orders.actions()[0].setChecked(True)

    def _add(self, group: QActionGroup, value: str) -> QAction:
        action = self._menu.addAction("")
        action.setCheckable(True)
        action.setData(value)
        group.addAction(action)
        action.triggered.connect(self._report)
        return action

    def show_counts(self, by_status: Mapping[Status, int], unsure: int) -> None:
        """Say how many documents there are of each kind."""
        for action in self._shown.actions():
            kind = str(action.data())
            if kind == _ALL:
                text = speak(words.ALL, count=sum(by_status.values()))
            elif kind == _UNSURE:
                text = speak(words.UNSURE_DOCUMENTS, count=unsure)
            else:
                count = by_status.get(Status(kind), 0)
                text = speak(words.STATUS_COUNT, status=speak(STATUSES[kind]), count=count)
            action.setText(text)
        self._show_button()

    def _show_button(self) -> None:
        shown, order = self._shown.checkedAction(), self._orders.checkedAction()
        parts = [shown.text()] if order.data() == Order.POSITION else [shown.text(), order.text()]
        self._button.show_text(" · ".join(parts))
        explain(self._button, f"{speak(words.SHOWN)}: {shown.text()}\n{speak(words.ORDER)}: {order.text()}")

    def open(self) -> None:
        """Put the caret into it, with what is there ready to be typed over."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def _asked(self) -> Wanted:
        kind = str(self._shown.checkedAction().data())
        status = Status(kind) if kind not in (_ALL, _UNSURE) else None
        order = Order(self._orders.checkedAction().data())
        return Wanted(self.field.text().strip(), status, kind == _UNSURE, order)

    def _report(self) -> None:
        self._timer.stop()
        self._show_button()
        if self._asked() != self._now:
            self._now = self._asked()
            self.wanted.emit(self._now)

    def _enter(self) -> None:
        self._report()
        self.entered.emit()

    def _clear(self) -> None:
        self.field.clear()
        self._shown.actions()[0].setChecked(True)
        self._report()
        self.left.emit()


class _WordsField(QLineEdit):
    """Where the words of the filter are typed."""

    entered = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setPlaceholderText(speak(words.FILTER))
        self.setAccessibleName(speak(words.FILTER))
        self.setClearButtonEnabled(True)
        explain(self, with_key(speak(words.FILTER_HINT), shown_key("filter_documents")))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down and Enter go on to the list, Escape shows all again."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in _DOWN:
            self.entered.emit()
        else:
            super().keyPressEvent(event)
