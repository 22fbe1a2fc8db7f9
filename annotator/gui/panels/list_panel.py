"""What both lists are: a title with a figure, something beneath, and a calm list or why it is empty."""

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QStackedLayout,
    QStyledItemDelegate,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.panels.plain_label import PlainLabel


class ListPanel(QWidget):
    """A titled list; `figure` stands at the trailing side of the title, `list` takes the focus."""

    def __init__(self, title: str, empty: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self.list, self.figure = QListView(self), PlainLabel(muted=True)
        self._empty = PlainLabel(empty, muted=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._stack = QStackedLayout()

    def build(self, model: QAbstractItemModel, delegate: QStyledItemDelegate, *beneath: QWidget) -> None:
        """Put the panel together: what is `beneath` stands between the title and the list."""
        self._calm(model, delegate)
        head = QHBoxLayout()
        head.addWidget(PlainLabel(self._title, muted=True))
        head.addStretch()
        head.addWidget(self.figure)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.list)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(10, 12, 10, 4)
        whole.setSpacing(8)
        whole.addLayout(head)
        for widget in beneath:
            whole.addWidget(widget)
        whole.addLayout(self._stack, 1)
        self.setFocusProxy(self.list)

    def _calm(self, model: QAbstractItemModel, delegate: QStyledItemDelegate) -> None:
        self.list.setModel(model)
        self.list.setItemDelegate(delegate)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.viewport().setAutoFillBackground(False)
        self.list.setAccessibleName(self._title)

    def explain_empty(self, why: str) -> None:
        """Say this where there is nothing to list."""
        self._empty.setText(why)

    def show_list(self, has_rows: bool) -> None:
        """The list, or why it is empty."""
        self._stack.setCurrentIndex(1 if has_rows else 0)
