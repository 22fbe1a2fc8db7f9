"""The list of documents, with how far this annotator has come."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QProgressBar, QStackedLayout, QVBoxLayout, QWidget

from annotator.domain.summary import DocumentRow
from annotator.gui.actions import ACTIONS, shown_key
from annotator.gui.appearance.language import isolated, speak
from annotator.gui.appearance.theme import Theme
from annotator.gui.panels.document_rows import ROW, DocumentDelegate, DocumentRows
from annotator.gui.panels.plain_label import PlainLabel
from annotator.wording.interface import DOCUMENTS, NO_DOCUMENTS, PROGRESS

_IMPORT = next(row for row in ACTIONS if row.id == "import_folder")


class DocumentsPanel(QWidget):
    """Shows documents and reports which one a person opens: `document_chosen(id)`."""

    document_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = DocumentRows(self)
        self._list = QListView(self)
        self._delegate = DocumentDelegate(theme, self._list)
        self._done, self._bar = PlainLabel(muted=True), QProgressBar()
        self._empty = PlainLabel(speak(NO_DOCUMENTS, key=isolated(shown_key(_IMPORT))), muted=True)
        self._build()
        self.rows.rowsInserted.connect(self._show_list)
        self.rows.modelReset.connect(self._show_list)
        self._list.clicked.connect(self._report)
        self._list.activated.connect(self._report)
        self.set_progress(0, 0)

    def _build(self) -> None:
        self._list.setModel(self.rows)
        self._list.setItemDelegate(self._delegate)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.setMouseTracking(True)
        self._list.viewport().setAutoFillBackground(False)
        self._list.setAccessibleName(speak(DOCUMENTS))
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(4)
        self._bar.setAccessibleName(speak(DOCUMENTS))
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        head = QHBoxLayout()
        title = PlainLabel(speak(DOCUMENTS), muted=True)
        head.addWidget(title)
        head.addStretch()
        head.addWidget(self._done)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._list)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(10, 12, 10, 4)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addWidget(self._bar)
        whole.addLayout(self._stack, 1)
        self.setFocusProxy(self._list)

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours."""
        self._delegate.theme = theme
        self._bar.setStyleSheet(
            f"QProgressBar {{ background: {theme.lines}; border: none; border-radius: 2px; }}"
            f"QProgressBar::chunk {{ background: {theme.accent}; border-radius: 2px; }}"
        )
        self._list.viewport().update()

    def set_progress(self, done: int, total: int) -> None:
        """Say how many documents of how many are done."""
        self._done.setText(speak(PROGRESS, done=done, total=total) if total else "")
        self._bar.setVisible(total > 0)
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)

    def select(self, document: str) -> None:
        """Mark the document that is on the page."""
        place = self.rows.place_of(document)
        if place is not None:
            self._list.setCurrentIndex(self.rows.index(place))

    def neighbour(self, document: str, step: int, only_open: bool = False) -> str | None:
        """The document `step` (1 or -1) further on, or the next that is not done; None at the end."""
        rows = self.rows.rows
        place = self.rows.place_of(document)
        if place is None:
            return None
        onward = rows[place + 1 :] if step > 0 else tuple(reversed(rows[:place]))
        if only_open:
            onward = tuple(row for row in (*onward, *rows[:place]) if row.status.value in {"new", "working", "flagged"})
        return onward[0].id if onward else None

    def first_open(self) -> str | None:
        """The first document that is not done, else the first."""
        rows = self.rows.rows
        begun = (row.id for row in rows if row.status.value in {"new", "working", "flagged"})
        return next(begun, rows[0].id if rows else None)

    def row_of(self, document: str) -> DocumentRow | None:
        """What the list shows of a document."""
        place = self.rows.place_of(document)
        return None if place is None else self.rows.rows[place]

    def _report(self, index: QModelIndex) -> None:
        self.document_chosen.emit(index.data(ROW).id)

    def _show_list(self) -> None:
        self._stack.setCurrentIndex(1 if self.rows.rowCount() else 0)
