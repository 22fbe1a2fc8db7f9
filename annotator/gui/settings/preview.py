"""A page of its own for the dialog of settings: an Arabic sentence with annotations, set as the person prefers."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from annotator.domain.annotation import Annotation
from annotator.domain.label import Label
from annotator.domain.span import Span
from annotator.gui.appearance.language import speak
from annotator.gui.appearance.theme import Theme
from annotator.gui.reading.view import ReadingView
from annotator.gui.work.looking import dress
from annotator.settings import Settings
from annotator.wording.window.settings import PREVIEW, SAMPLE, SAMPLE_LABELS


def sample_layer(labels: Iterable[Label]) -> tuple[Annotation, ...]:
    """Annotations of the sample sentence, with those of its labels that the project has."""
    offered = {label.id for label in labels}
    spans = ((Span(SAMPLE.index(words), SAMPLE.index(words) + len(words)), label) for words, label in SAMPLE_LABELS)
    return tuple(
        Annotation(str(nth), "sample", "sample", label, span, span.text_in(SAMPLE), "")
        for nth, (span, label) in enumerate(spans)
        if label in offered
    )


class Preview(ReadingView):
    """Only looked at: it takes neither focus nor mouse."""

    def __init__(
        self, labels: Iterable[Label], language: str, theme: Theme, now: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        labels = tuple(labels)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(speak(PREVIEW))
        self.setMinimumHeight(150)
        self.set_labels(labels, language)
        self.set_theme(theme)
        self.show_document(SAMPLE, sample_layer(labels))
        dress(self, now)
