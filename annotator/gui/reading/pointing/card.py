"""The card that tells about the annotation or suggestion under the mouse."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from annotator.domain.annotation import Annotation
from annotator.domain.json_values import plainly
from annotator.domain.suggestion import Suggestion
from annotator.gui.appearance.fonts import interface_font, page_font
from annotator.gui.appearance.language import isolated, speak
from annotator.gui.appearance.theme import LabelStyle
from annotator.gui.panels.plain_label import PlainLabel
from annotator.wording.interface import CARD_ANNOTATOR, CARD_NOTE
from annotator.wording.proposing import PROPOSED_LABEL
from annotator.wording.suggestions import reason_for, source_and_certainty

_WIDEST = 320
_MOST_LETTERS = 160
_AWAY = 4


class HoverCard(QFrame):
    """What is known of one annotation or suggestion, as plain text. The mouse goes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("hover_card")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._parent = parent
        self._told: tuple[PlainLabel, ...] = ()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(12, 8, 12, 10)
        self._rows.setSpacing(3)
        self.hide()

    def tell(self, told: Iterable[PlainLabel], style: LabelStyle, beside: QRect) -> None:
        """Show these rows, below a rectangle of the parent or above it where there is no room."""
        for old in self._told:
            self._rows.removeWidget(old)
            old.deleteLater()
        self._told = tuple(told)
        self.setStyleSheet(
            "#hover_card { background: palette(base); border: 1px solid palette(midlight);"
            f" border-top: 3px solid {style.colour}; border-radius: 6px; }}"
        )
        for row in self._told:
            row.setWordWrap(True)
            self._rows.addWidget(row)
        wide = max(row.fontMetrics().boundingRect(row.text()).width() for row in self._told)
        margins = self._rows.contentsMargins()
        self.setFixedWidth(min(wide + 8, _WIDEST) + margins.left() + margins.right())
        self.setFixedHeight(self._rows.totalHeightForWidth(self.width()))
        self.move(self._place(beside))
        self.raise_()
        self.show()

    def text(self) -> str:
        """What the card says, a line a row."""
        return "\n".join(row.text() for row in self._told)

    def _place(self, beside: QRect) -> QPoint:
        room = self._parent.rect().adjusted(_AWAY, _AWAY, -_AWAY, -_AWAY)
        left = max(room.left(), min(beside.center().x() - self.width() // 2, room.right() - self.width()))
        below, above = beside.bottom() + _AWAY, beside.top() - _AWAY - self.height()
        return QPoint(left, above if below + self.height() > room.bottom() and above >= room.top() else below)


def told_of_annotation(annotation: Annotation, style: LabelStyle, annotator: str) -> Iterator[PlainLabel]:
    """Its label, words, attributes and note, and who made it."""
    yield from _head(style.name, annotation.text)
    for key, value in annotation.attributes.items():
        yield PlainLabel(f"{isolated(key)}: {isolated(_shortened(plainly(value)))}")
    if annotation.note:
        yield PlainLabel(speak(CARD_NOTE, note=_shortened(annotation.note)))
    if annotator:
        yield PlainLabel(speak(CARD_ANNOTATOR, name=annotator), muted=True)


def told_of_suggestion(suggestion: Suggestion, style: LabelStyle) -> Iterator[PlainLabel]:
    """Its label, words and source, how sure that is, and why it is proposed."""
    title, text, *reasons, source = suggestion_in_words(suggestion, style)
    yield from _head(title, text)
    yield from map(PlainLabel, reasons)
    yield PlainLabel(source, muted=True)


def suggestion_in_words(suggestion: Suggestion, style: LabelStyle) -> tuple[str, ...]:
    """The lines of its card: label, words, why it is proposed where that is known, source."""
    reason = speak(reason_for(suggestion, {suggestion.label: style.name}))
    title, source = speak(PROPOSED_LABEL, label=style.name), speak(source_and_certainty(suggestion))
    return (title, _shortened(suggestion.text), *([reason] if reason else []), source)


def _head(title: str, text: str) -> Iterator[PlainLabel]:
    name = PlainLabel(title)
    font = interface_font()
    font.setBold(True)
    name.setFont(font)
    yield name
    words = PlainLabel(_shortened(text))
    words.setFont(page_font(16))
    yield words


def _shortened(text: str) -> str:
    flat = " ".join(text[: 4 * _MOST_LETTERS].split())
    return flat if len(flat) <= _MOST_LETTERS else flat[:_MOST_LETTERS] + "…"
