"""The menu of the page, opened by the right button or the Menu key: what can be done with what is selected."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget


def open_page_menu(parent: QWidget, groups: Iterable[Sequence[QAction]], at: QPoint) -> QMenu:
    """Open a menu of the groups, with lines between, at a point of the screen; it goes when it is closed."""
    menu = QMenu(parent)
    menu.setObjectName("page_menu")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for group in groups:
        menu.addActions(group)
        menu.addSeparator()
    menu.popup(at)
    return menu
