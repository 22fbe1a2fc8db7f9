"""The reading view: the widget that shows one document with its annotations."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import QPointF, QRect, Qt, Signal
from PySide6.QtWidgets import QWidget

from annotator.arabic import clitics, words
from annotator.domain.annotation import Annotation, reading_order
from annotator.domain.span import Span
from annotator.gui.reading import accessibility
from annotator.gui.reading.drawing.look import Shown
from annotator.gui.reading.paragraphs import Paragraphs
from annotator.gui.reading.pointing.edges import EdgeDragging
from annotator.gui.reading.pointing.hovering import Hovering
from annotator.gui.reading.selecting import SelectableArea


class ReadingView(SelectableArea):
    """Shows a text with its annotations and reports what a person selects; it changes nothing itself.

    Offsets are code points of the text it was given. Signals tell of acts of the person only:
    `span_selected(start, end)` (equal when only the caret moved), `annotation_chosen(id)` (empty when none is any
    more), `span_dragged(id, start, end)` when an edge of the chosen annotation was let go elsewhere, and
    `zoom_changed(pixels)`.
    """

    annotation_chosen = Signal(str)
    span_dragged = Signal(str, int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen: str | None = None
        self._last_clicked: tuple[str, ...] = ()
        self._hovered: str | None = None
        self._dragged: Span | None = None
        self._hovering = Hovering(self, self._hovered_at, self._hover, self.style_of)
        EdgeDragging(self, self, self._dropped)
        accessibility.install()

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
        self._chosen, self._last_clicked = None, ()
        self._look = replace(self._look, rtl=rtl)
        self._show_from_start(Paragraphs(text, rtl))
        self.set_annotations(annotations)

    def set_annotations(self, annotations: Iterable[Annotation]) -> None:
        """Show these annotations; only lines on which something differs are repainted, and no letter moves."""
        self._hovering.end()
        self._update_marks(self._marks.replace(annotations))
        if self._chosen not in self._marks.annotations:
            self._chosen = None

    def set_annotators(self, names: Mapping[str, str]) -> None:
        """The names of annotators by id, for the card beside an annotation."""
        self._hovering.name_annotators(names)

    def _shown(self) -> Shown:
        dragged = (self._dragged.start, self._dragged.end) if self._dragged else None
        shown = replace(super()._shown(), chosen=self._chosen, hovered=self._hovered, dragged=dragged)
        chosen = self._marks.annotations.get(self._chosen or "")
        # The frame shows where it is; a caret on its edge would only blur it.
        return replace(shown, caret=None) if chosen and chosen.span.start == shown.caret else shown

    # -- the chosen annotation

    def chosen(self) -> str | None:
        """The id of the chosen annotation."""
        return self._chosen

    def chosen_span(self) -> Span | None:
        """What the chosen annotation covers."""
        chosen = self._marks.annotations.get(self._chosen or "")
        return chosen.span if chosen else None

    def copied_span(self) -> Span | None:
        """What is copied: the selection, else what the chosen annotation covers."""
        return self.selection() or self.chosen_span()

    def annotations_at(self, point: QPointF) -> tuple[Annotation, ...]:
        """The annotations under a point of the viewport, innermost first."""
        offset = self.letter_at(point)
        return () if offset is None else self._marks.over(offset)

    def choose(self, annotation: str | None, reveal: bool = True) -> None:
        """Frame that annotation, with the caret at its start and in view; None or an unknown id frames none."""
        for one in (self._chosen, annotation):
            self._update_annotation(one)
        found = self._marks.annotations.get(annotation or "")
        self._chosen = found.id if found else None
        if found is not None:
            self.select(found.span.start, found.span.start)
            if reveal:
                self.reveal(found.span.start)

    def choose_next(self, forward: bool) -> bool:
        """Choose the next annotation in reading order, or the one before; whether there was one.

        Counts as an act of the person: it is what Tab does.
        """
        ordered = self.annotations()
        chosen = self._marks.annotations.get(self._chosen or "")
        if chosen is not None:
            place = ordered.index(chosen) + (1 if forward else -1)
        else:
            before = sum(one.span.start < self._caret for one in ordered)
            place = before if forward else before - 1
        if not 0 <= place < len(ordered):
            return False
        self.go_to(ordered[place].id)
        return True

    def go_to(self, annotation: str) -> None:
        """Choose that annotation because the person asked for it."""
        self.choose(annotation)
        self.annotation_chosen.emit(annotation)

    def annotations(self) -> tuple[Annotation, ...]:
        """Those that are shown, in reading order."""
        return tuple(sorted(self._marks.annotations.values(), key=reading_order))

    def _update_annotation(self, annotation: str | None) -> None:
        found = self._marks.annotations.get(annotation or "")
        if found is not None:
            self._update_between(found.span.start, found.span.end - 1)

    def _choose_by_hand(self, annotation: str | None) -> None:
        if annotation != self._chosen:
            for one in (self._chosen, annotation):
                self._update_annotation(one)
            self._chosen = annotation
            self.annotation_chosen.emit(annotation or "")

    def _clicked(self, point: QPointF) -> None:
        ids = tuple(one.id for one in self.annotations_at(point))
        again = ids == self._last_clicked and self._chosen in ids
        self._last_clicked = ids
        if not ids:
            self._choose_by_hand(None)
        else:
            self._choose_by_hand(ids[(ids.index(self._chosen) + 1) % len(ids)] if again and self._chosen else ids[0])

    def take(self, anchor: int, caret: int) -> None:
        """Select because a person asked for it, and bring the caret into view; nothing stays chosen."""
        self._choose_by_hand(None)
        super().take(anchor, caret)

    def _take(self, anchor: int, caret: int) -> None:
        if anchor != caret:
            self._choose_by_hand(None)
        super()._take(anchor, caret)

    def _move(self, offset: int, extend: bool, keep_x: bool) -> None:
        # A caret that walks away leaves the chosen annotation behind: the next label key is for where the caret is.
        self._choose_by_hand(None)
        super()._move(offset, extend, keep_x)

    def _let_go(self) -> bool:
        chosen = self._chosen is not None
        self._choose_by_hand(None)
        return super()._let_go() or chosen

    # -- what the mouse finds

    def _hovered_at(self, point: QPointF) -> tuple[Annotation, QRect] | None:
        found, offset = self.annotations_at(point), self.letter_at(point)
        return (found[0], self.letter_box(offset)) if found and offset is not None else None

    def _hover(self, annotation: str | None) -> None:
        for one in (self._hovered, annotation):
            self._update_annotation(one)
        self._hovered = annotation

    def preview(self, span: Span | None) -> None:
        """Show what the chosen annotation would cover; None when nothing is dragged any more."""
        self._update_annotation(self._chosen)
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
