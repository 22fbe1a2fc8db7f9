"""The list of documents, with how far this annotator has come."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QListView, QProgressBar, QWidget

from annotator.domain.answers.listing import Page, Wanted
from annotator.domain.summary import DocumentRow
from annotator.gui.actions import shown_key
from annotator.gui.appearance.language import isolated, speak
from annotator.gui.appearance.theme import Theme
from annotator.gui.panels.list_panel import ListPanel
from annotator.gui.panels.rows.document_filter import DocumentFilter
from annotator.gui.panels.rows.document_rows import ROW, DocumentDelegate, DocumentRows
from annotator.wording.interface import DOCUMENTS, NO_DOCUMENTS, PROGRESS
from annotator.wording.window import documents as words


class DocumentsPanel(ListPanel):
    """Shows documents and reports which one a person opens: `document_chosen(id)`."""

    document_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._no_documents = speak(NO_DOCUMENTS, key=isolated(shown_key("import_folder")))
        super().__init__(speak(DOCUMENTS), self._no_documents, parent)
        self.rows = DocumentRows(self)
        self._delegate = DocumentDelegate(theme, self.list)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(4)
        self._bar.setAccessibleName(speak(DOCUMENTS))
        self.filter = DocumentFilter(self)
        self._wanted, self._progress = Wanted(), ""
        self.build(self.rows, self._delegate, self._bar, self.filter)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.rows.rowsInserted.connect(self._show_list)
        self.rows.modelReset.connect(self._show_list)
        self.filter.entered.connect(self._enter_list)
        self.list.clicked.connect(self._report)
        self.list.activated.connect(self._report)
        self.set_progress(0, 0)

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours."""
        self._delegate.theme = theme
        self._bar.setStyleSheet(
            f"QProgressBar {{ background: {theme.lines}; border: none; border-radius: 2px; }}"
            f"QProgressBar::chunk {{ background: {theme.accent}; border-radius: 2px; }}"
        )
        self.list.viewport().update()

    def set_progress(self, done: int, total: int) -> None:
        """Say how many documents of how many are done."""
        self._progress = speak(PROGRESS, done=done, total=total) if total else ""
        self._show_figure()
        self.filter.setVisible(total > 0)
        self._bar.setVisible(total > 0)
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)

    def begin(self, wanted: Wanted) -> None:
        """Show the documents wanted, from the first."""
        self._wanted = wanted
        self.explain_empty(self._no_documents if wanted.is_all else speak(words.NONE_SUCH))
        self.rows.restart()
        self._show_figure()

    def take_page(self, page: Page) -> None:
        """Documents that were asked for."""
        self.rows.append(page.rows, page.next)
        self._show_figure()

    def _show_figure(self) -> None:
        """How many are done of all; or how many are like what is wanted, as far as that is known."""
        template = words.FOUND if self.rows.is_whole else words.FINDING
        found = speak(template, count=self.rows.rowCount())
        self.figure.setText(self._progress if self._wanted.is_all else found)

    def select(self, document: str) -> None:
        """Mark the document that is on the page."""
        place = self.rows.place_of(document)
        if place is not None:
            self.list.setCurrentIndex(self.rows.index(place))

    def neighbour(self, document: str, step: int, only_open: bool = False) -> str | None:
        """The document `step` (1 or -1) further on, or the next that is not done; None at the end."""
        rows = self.rows.rows
        place = self.rows.place_of(document)
        if place is None:  # it is not among those that are wanted
            place = -1 if step > 0 else len(rows)
        onward = rows[place + 1 :] if step > 0 else tuple(reversed(rows[:place]))
        if only_open:
            onward = tuple(
                row for row in (*onward, *rows[: max(place, 0)]) if row.status.value in {"new", "working", "flagged"}
            )
        return onward[0].id if onward else None

    def first_open(self, preferred: str = "") -> str | None:
        """The document preferred if it is listed, else the first that is not done, else the first."""
        rows = self.rows.rows
        if any(row.id == preferred for row in rows):
            return preferred
        begun = (row.id for row in rows if row.status.value in {"new", "working", "flagged"})
        return next(begun, rows[0].id if rows else None)

    def row_of(self, document: str) -> DocumentRow | None:
        """What the list shows of a document."""
        place = self.rows.place_of(document)
        return None if place is None else self.rows.rows[place]

    def _enter_list(self) -> None:
        """Down from the filter into the list."""
        if self.rows.rowCount():
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
            if not self.list.currentIndex().isValid():
                self.list.setCurrentIndex(self.rows.index(0))

    def _report(self, index: QModelIndex) -> None:
        self.document_chosen.emit(index.data(ROW).id)

    def _show_list(self) -> None:
        self.show_list(self.rows.rowCount() > 0)
