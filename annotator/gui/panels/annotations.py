"""The annotations of the open document, in reading order; the chosen one is the same as on the page."""

from collections import Counter
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from annotator.domain.annotation import Annotation
from annotator.gui.appearance.language import figures, speak
from annotator.gui.appearance.theme import LabelStyle, Theme
from annotator.gui.panels.label_counts import LabelCounts
from annotator.gui.panels.list_panel import ListPanel
from annotator.gui.panels.rows.annotation_rows import ROW, AnnotationDelegate, AnnotationRows
from annotator.wording.interface import ANNOTATIONS, NO_ANNOTATIONS


class AnnotationsPanel(ListPanel):
    """Shows annotations and reports which one a person chooses: `annotation_chosen(id)`."""

    annotation_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(speak(ANNOTATIONS), speak(NO_ANNOTATIONS), parent)
        self._theme = theme
        self._annotations: tuple[Annotation, ...] = ()
        self._styles: Mapping[str, LabelStyle] = {}
        self._only: str | None = None
        self._chosen: str | None = None
        self._rows = AnnotationRows(self)
        self._delegate = AnnotationDelegate(theme, self.list)
        self._counts = LabelCounts(self)
        self.build(self._rows, self._delegate, self._counts)
        self.list.setUniformItemSizes(True)
        self._counts.filtered.connect(self._filter)
        self.list.selectionModel().currentChanged.connect(self._moved)
        self.list.clicked.connect(self._report)

    def add_action(self, action: QAction) -> None:
        """Have the action's key work in the list too."""
        self.list.addAction(action)

    def show_annotations(
        self, annotations: Iterable[Annotation], styles: Mapping[str, LabelStyle], theme: Theme
    ) -> None:
        """Show these, in reading order."""
        self._annotations, self._styles = tuple(annotations), styles
        self._theme = self._delegate.theme = theme
        counts = Counter(one.label for one in self._annotations)
        shown = {label: style for label, style in styles.items() if style.offered or counts[label]}
        self._counts.show_counts(shown, counts, theme)
        self.figure.setText(figures(len(self._annotations)))
        self._refill()

    def _refill(self) -> None:
        chosen = self._chosen
        self.list.selectionModel().blockSignals(True)
        self._rows.show(self._annotations, self._only, self._styles)
        self.list.selectionModel().blockSignals(False)
        self.show_list(self._rows.rowCount() > 0)
        self.choose(chosen)

    def choose(self, annotation: str | None) -> None:
        """Mark the annotation that is chosen on the page; None marks nothing."""
        self._chosen = annotation
        place = self._rows.place_of(annotation) if annotation else None
        if place is None:
            self.list.selectionModel().blockSignals(True)
            self.list.setCurrentIndex(QModelIndex())
            self.list.selectionModel().blockSignals(False)
        else:
            self.list.setCurrentIndex(self._rows.index(place))
        self.list.viewport().update()

    def _filter(self, label: str) -> None:
        self._only = label or None
        self._refill()

    def _moved(self, index: QModelIndex) -> None:
        if index.isValid() and self.list.hasFocus():
            self._report(index)

    def _report(self, index: QModelIndex) -> None:
        annotation: Annotation = index.data(ROW)
        if annotation.id != self._chosen:
            self._chosen = annotation.id
            self.annotation_chosen.emit(annotation.id)
