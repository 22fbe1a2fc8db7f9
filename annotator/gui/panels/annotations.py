"""The annotations of the open document, in reading order; the chosen one is the same as on the page."""

from collections import Counter
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QStackedLayout, QVBoxLayout, QWidget

from annotator.domain.annotation import Annotation
from annotator.gui.appearance.language import speak
from annotator.gui.appearance.theme import LabelStyle, Theme
from annotator.gui.panels.annotation_rows import ROW, AnnotationDelegate, AnnotationRows
from annotator.gui.panels.label_counts import LabelCounts
from annotator.gui.panels.plain_label import PlainLabel
from annotator.wording.interface import ANNOTATIONS, NO_ANNOTATIONS


class AnnotationsPanel(QWidget):
    """Shows annotations and reports which one a person chooses: `annotation_chosen(id)`."""

    annotation_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._annotations: tuple[Annotation, ...] = ()
        self._styles: Mapping[str, LabelStyle] = {}
        self._only: str | None = None
        self._chosen: str | None = None
        self._rows = AnnotationRows(self)
        self._list = QListView(self)
        self._delegate = AnnotationDelegate(theme, self._list)
        self._counts = LabelCounts(self)
        self._total = PlainLabel(muted=True)
        self._build()
        self._counts.filtered.connect(self._filter)
        self._list.selectionModel().currentChanged.connect(self._moved)
        self._list.clicked.connect(self._report)

    def _build(self) -> None:
        self._list.setModel(self._rows)
        self._list.setItemDelegate(self._delegate)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.viewport().setAutoFillBackground(False)
        self._list.setAccessibleName(speak(ANNOTATIONS))
        empty = PlainLabel(speak(NO_ANNOTATIONS), muted=True)
        empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        empty.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(PlainLabel(speak(ANNOTATIONS), muted=True))
        head.addStretch()
        head.addWidget(self._total)
        self._stack = QStackedLayout()
        self._stack.addWidget(empty)
        self._stack.addWidget(self._list)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(10, 12, 10, 4)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addWidget(self._counts)
        whole.addLayout(self._stack, 1)
        self.setFocusProxy(self._list)

    def add_action(self, action: QAction) -> None:
        """Have the action's key work in the list too."""
        self._list.addAction(action)

    def show_annotations(
        self, annotations: Iterable[Annotation], styles: Mapping[str, LabelStyle], theme: Theme
    ) -> None:
        """Show these, in reading order."""
        self._annotations, self._styles = tuple(annotations), styles
        self._theme = self._delegate.theme = theme
        counts = Counter(one.label for one in self._annotations)
        self._counts.show_counts(styles, counts, theme)
        self._total.setText(str(len(self._annotations)))
        self._refill()

    def _refill(self) -> None:
        chosen = self._chosen
        self._list.selectionModel().blockSignals(True)
        self._rows.show(self._annotations, self._only, self._styles)
        self._list.selectionModel().blockSignals(False)
        self._stack.setCurrentIndex(1 if self._rows.rowCount() else 0)
        self.choose(chosen)

    def choose(self, annotation: str | None) -> None:
        """Mark the annotation that is chosen on the page; None marks nothing."""
        self._chosen = annotation
        place = self._rows.place_of(annotation) if annotation else None
        if place is None:
            self._list.selectionModel().blockSignals(True)
            self._list.setCurrentIndex(QModelIndex())
            self._list.selectionModel().blockSignals(False)
        else:
            self._list.setCurrentIndex(self._rows.index(place))
        self._list.viewport().update()

    def _filter(self, label: str) -> None:
        self._only = label or None
        self._refill()

    def _moved(self, index: QModelIndex) -> None:
        if index.isValid() and self._list.hasFocus():
            self._report(index)

    def _report(self, index: QModelIndex) -> None:
        annotation: Annotation = index.data(ROW)
        if annotation.id != self._chosen:
            self._chosen = annotation.id
            self.annotation_chosen.emit(annotation.id)
