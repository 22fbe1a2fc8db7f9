"""Buttons beside each other, in two lines where one is too short, and in a menu where two are."""

from collections.abc import Iterable, Sequence
from itertools import accumulate

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QStyle, QToolButton, QWidget

from annotator.gui.appearance.language import speak
from annotator.gui.appearance.targets import high
from annotator.gui.appearance.tooltips import explain
from annotator.wording.interface import MORE_LABELS

GAP = 8
_MOST_LINES = 2


def line_breaks(widths: Sequence[int], room: int) -> list[list[int]]:
    """Which of the widths stand in which line, by their places, `GAP` between them; one too wide has its own line."""
    lines: list[list[int]] = []
    used = room
    for place, width in enumerate(widths):
        if used + GAP + width <= room and lines:
            lines[-1].append(place)
            used += GAP + width
        else:
            lines.append([place])
            used = width
    return lines


class LabelRow(QWidget):
    """Shows buttons, and offers those it has no room for in a menu at the end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: tuple[QAbstractButton, ...] = ()
        self.more = QToolButton(self)
        self.more.setText("…")
        self.more.setMenu(QMenu(self.more))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setAccessibleName(speak(MORE_LABELS))
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        explain(self.more, speak(MORE_LABELS))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_buttons(self, buttons: Iterable[QAbstractButton]) -> None:
        """Show these instead of those before; they are children of this row."""
        for old in self._buttons:
            old.hide()
            old.deleteLater()
        self._buttons = tuple(buttons)
        if self._buttons:
            QWidget.setTabOrder(self._buttons[-1], self.more)
        self.updateGeometry()
        self._place()

    def hidden_ones(self) -> tuple[QAbstractButton, ...]:
        """Those that stand in the menu."""
        return tuple(one for one in self._buttons if one.isHidden())

    def sizeHint(self) -> QSize:
        """All of them in one line."""
        widths = [width + GAP for width in self._widths()]
        return QSize(max(sum(widths) - GAP, 0), high(32))

    def minimumSizeHint(self) -> QSize:
        """The menu alone."""
        return QSize(self.more.sizeHint().width(), high(32))

    def heightForWidth(self, width: int) -> int:
        """One line, or two."""
        lines = min(len(line_breaks(self._widths(), width)), _MOST_LINES)
        return max(lines, 1) * (high(32) + GAP) - GAP

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Other lines."""
        self._place()

    def _widths(self) -> list[int]:
        return [one.sizeHint().width() for one in self._buttons]

    def _place(self) -> None:
        lines = line_breaks(self._widths(), self.width())
        in_menu = [place for line in lines[_MOST_LINES:] for place in line]
        lines = lines[:_MOST_LINES]
        while in_menu and lines[-1] and self._end(lines[-1]) + self.more.sizeHint().width() > self.width():
            in_menu.insert(0, lines[-1].pop())
        for number, line in enumerate(lines):
            for place in line:
                self._put(self._buttons[place], self._end(line[: line.index(place)]), number)
        self.more.setVisible(bool(in_menu))
        if in_menu:
            self._put(self.more, self._end(lines[-1]), len(lines) - 1)
        self._fill_menu([self._buttons[place] for place in in_menu])

    def _end(self, places: Sequence[int]) -> int:
        """Where the next one stands behind these."""
        widths = self._widths()
        return list(accumulate((widths[place] + GAP for place in places), initial=0))[-1]

    def _put(self, button: QAbstractButton, start: int, line: int) -> None:
        width = min(button.sizeHint().width(), self.width() - start)
        area = QRect(start, line * (high(32) + GAP), width, high(32))
        button.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), area))
        button.show()

    def _fill_menu(self, buttons: Sequence[QAbstractButton]) -> None:
        menu = self.more.menu()
        menu.clear()
        for one in buttons:
            one.hide()
            menu.addAction(one.text().replace("&", "&&")).triggered.connect(one.click)
