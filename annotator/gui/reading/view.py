"""The reading view: the widget that shows one document with its annotations."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import QPointF, QRect, Qt, Signal
from PySide6.QtWidgets import QWidget

from annotator.arabic import clitics, words
from annotator.domain.annotation import Annotation
from annotator.domain.span import Span
from annotator.domain.suggestion import Suggestion
from annotator.gui.reading import accessibility
from annotator.gui.reading.drawing.look import Shown
from annotator.gui.reading.paragraphs import Paragraphs
from annotator.gui.reading.pointing.card import suggestion_in_words
from annotator.gui.reading.pointing.choosing import ChoosingArea
from annotator.gui.reading.pointing.edges import EdgeDragging
from annotator.gui.reading.pointing.hovering import Hovering


class ReadingView(ChoosingArea):
    """Shows a text, its annotations and what is proposed; reports what a person selects, and changes nothing itself.

    Offsets are code points of the text it was given. Signals tell of acts of the person only:
    `span_selected(start, end)` (equal when only the caret moved), `annotation_chosen(id)` and `suggestion_reached(id)`
    (empty when none is any more), `span_dragged(id, start, end)` when an edge of the chosen annotation was let go
    elsewhere, and `zoom_changed(pixels)`.
    """

    span_dragged = Signal(str, int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hovered: str | None = None
        self._dragged: Span | None = None
        self._told_marks = ""
        self._hovering = Hovering(self, self._hovered_at, self._located, self._hover, self.style_of)
        EdgeDragging(self, self, self._dropped)
        accessibility.install()

    def select(self, start: int, end: int) -> None:
        """Select the text between two offsets; who listens hears which annotations the caret comes into."""
        super().select(start, end)
        if accessibility.is_heard() and self._chosen is None:  # of a chosen one it is told that it was chosen
            marks = self.told_at_caret()
            if marks != self._told_marks:
                accessibility.tell_marks(self, marks)
            self._told_marks = marks

    def told_at_caret(self) -> str:
        """The suggestion that is reached and why it is one, then the annotations at the caret, the innermost first."""
        reached = self.reached()
        proposed = suggestion_in_words(reached, self.style_of(reached.label)) if reached is not None else ()
        over = self._marks.over(self._caret)
        told = (f"{self.style_of(one.label).name}: {' '.join(one.text.split())}" for one in over)
        return ", ".join((*proposed, *told))

    def announce(self, sentence: str) -> None:
        """Have a screen reader, if one listens, say a sentence."""
        accessibility.announce(self, sentence)

    # -- what is shown

    def show_document(
        self,
        text: str,
        annotations: Iterable[Annotation] = (),
        direction: Qt.LayoutDirection = Qt.LayoutDirection.RightToLeft,
    ) -> None:
        """Show a text from its start. `direction` is that of paragraphs without a letter to tell theirs."""
        rtl = direction is Qt.LayoutDirection.RightToLeft
        self._read_from_start(text)
        self._chosen, self._reached, self._last_clicked = None, None, ()
        self._look = replace(self._look, rtl=rtl)
        self._show_from_start(Paragraphs(text, rtl))
        self.set_annotations(annotations)

    def set_annotations(self, annotations: Iterable[Annotation]) -> None:
        """Show these annotations; only lines on which something differs are repainted, and no letter moves."""
        self._hovering.end()
        self._replace(self._marks, annotations)
        if self._look.only_unlabelled:  # a paragraph's first label changes how all of it is drawn
            self.viewport().update()
        if self._chosen not in self._marks.by_id:
            self._chosen = None

    def set_suggestions(self, suggestions: Iterable[Suggestion]) -> None:
        """Propose these; only lines on which something differs are repainted, and no letter moves."""
        self._replace(self._proposed, suggestions)
        if self._hovered is not None and self._thing(self._hovered) is None:
            self._hovering.end()
        if self._reached is not None and self._reached not in self._proposed.by_id:
            self._hovering.end()
            self._reached = None

    def go_to_suggestion(self, suggestion: str) -> None:
        """Reach that suggestion because the person asked for it; after a moment a card beside it says why it is one."""
        super().go_to_suggestion(suggestion)
        self._hovering.come_to(suggestion)

    def _reach(self, suggestion: str | None) -> None:
        if suggestion != self._reached:
            self._hovering.end()
        super()._reach(suggestion)

    def set_annotators(self, names: Mapping[str, str]) -> None:
        """The names of annotators by id, for the card beside an annotation."""
        self._hovering.name_annotators(names)

    def _shown(self) -> Shown:
        dragged = (self._dragged.start, self._dragged.end) if self._dragged else None
        return replace(super()._shown(), hovered=self._hovered, dragged=dragged)

    # -- what the mouse finds

    def _hovered_at(self, point: QPointF) -> tuple[Annotation | Suggestion, QRect] | None:
        found, offset = self.things_at(point), self.letter_at(point)
        return (found[0], self.letter_box(offset)) if found and offset is not None else None

    def _located(self, thing: str) -> tuple[Annotation | Suggestion, QRect] | None:
        """An annotation or suggestion by its id, and the box around all of it; whole lines where it has several."""
        found = self._thing(thing)
        if found is None:
            return None
        first, last = self.letter_box(found.span.start), self.letter_box(found.span.end - 1)
        box = first.united(last)
        if first.top() != last.top():
            box.setLeft(0)
            box.setRight(self.viewport().width())
        return found, box

    def _hover(self, thing: str | None) -> None:
        for one in (self._hovered, thing):
            self._update_thing(one)
        self._hovered = thing

    def preview(self, span: Span | None) -> None:
        """Show what the chosen annotation would cover; None when nothing is dragged any more."""
        self._update_thing(self._chosen)
        for one in (self._dragged, span):
            if one is not None:
                self._update_between(one.start, one.end)
        self._dragged = span

    def _dropped(self, span: Span) -> None:
        if self._chosen is not None:
            self.span_dragged.emit(self._chosen, span.start, span.end)

    # -- clitics

    def trim_clitic(self) -> None:
        """Take one more clitic off the start of the selection, or of the word at the caret; after the last, none.

        `وبالبنتاغون`, `بالبنتاغون`, `البنتاغون`, `بنتاغون`, and the whole word again.
        """
        span = self.selection()
        word = words.word_at(self._text, span.start if span else self._caret)
        if word is None:
            return
        starts = (word.start, *clitics.peel(self._text, word.start, word.end))
        end = span.end if span else word.end
        now = span.start if span else word.start
        farther = (start for start in starts if now < start < end)
        self._take(next(farther, word.start), end)
