"""The reading view: the widget that shows one document with its annotations."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QWidget

from annotator.arabic import clitics, words
from annotator.domain.annotation import Annotation, reading_order
from annotator.domain.label import DEFAULT_LABELS, Label
from annotator.domain.overlap import covering
from annotator.gui.reading import accessibility
from annotator.gui.reading.heights import LARGEST, SMALLEST, Metrics
from annotator.gui.reading.painting import Shown
from annotator.gui.reading.paragraphs import split
from annotator.gui.reading.selecting import SelectableArea
from annotator.gui.theme import Theme, label_styles

_NOTCH = 120  # a wheel's notch in eighths of a degree; touch pads turn by less


class ReadingView(SelectableArea):
    """Shows a text with its annotations and reports what a person selects; it changes nothing itself.

    Offsets are code points of the text it was given. Signals tell of acts of the person only:
    `span_selected(start, end)` (equal when only the caret moved), `annotation_chosen(id)` (empty when none is any
    more) and `zoom_changed(pixels)`.
    """

    annotation_chosen = Signal(str)
    zoom_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels: tuple[Label, ...] = DEFAULT_LABELS
        self._language = "ar"
        self._chosen: str | None = None
        self._last_clicked: tuple[str, ...] = ()
        self._turned = 0  # by the wheel with Ctrl, less than a notch
        self.set_theme(self._look.theme)
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
        self._show_from_start(split(text, rtl))
        self.set_annotations(annotations)

    def set_annotations(self, annotations: Iterable[Annotation]) -> None:
        """Show these annotations; only lines on which something differs are repainted, and no letter moves."""
        self._update_marks(self._marks.replace(annotations))
        if self._chosen not in self._marks.annotations:
            self._chosen = None

    def set_labels(self, labels: Iterable[Label], language: str) -> None:
        """Draw these labels, named in that language."""
        self._labels, self._language = tuple(labels), language
        self.set_theme(self._look.theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours."""
        self._look = replace(self._look, theme=theme, styles=label_styles(self._labels, self._language, theme))
        self.viewport().update()

    def set_font_size(self, pixels: int) -> None:
        """Set the page in a font of that many pixels, within what can be read."""
        self._set_measures(min(max(SMALLEST, pixels), LARGEST), self._look.chips)

    def font_size(self) -> int:
        """The pixels of the page's font."""
        return self._metrics.pixels

    def set_chips(self, shown: bool) -> None:
        """Show the labels' names above the words, or not; lines are higher with them."""
        self._set_measures(self._metrics.pixels, shown)

    def set_numbers(self, shown: bool) -> None:
        """Show the numbers of paragraphs in the margin, or not."""
        self._look = replace(self._look, numbers=shown)
        self.viewport().update()

    def _set_measures(self, pixels: int, chips: bool) -> None:
        if (pixels, chips) != (self._metrics.pixels, self._look.chips):
            self._metrics = Metrics.of(pixels, chips)
            self._look = replace(self._look, metrics=self._metrics, chips=chips)
            self._set_anew()

    def paragraph_number(self, offset: int) -> int:
        """The number of the paragraph that holds the offset, counted from 1, blank ones too."""
        return self._page.paragraphs[self._page.index_of(offset)].number

    def _shown(self) -> Shown:
        shown = replace(super()._shown(), chosen=self._chosen)
        chosen = self._marks.annotations.get(self._chosen or "")
        # The frame shows where it is; a caret on its edge would only blur it.
        return replace(shown, caret=None) if chosen and chosen.span.start == shown.caret else shown

    # -- the chosen annotation

    def chosen(self) -> str | None:
        """The id of the chosen annotation."""
        return self._chosen

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
        ordered = sorted(self._marks.annotations.values(), key=reading_order)
        chosen = self._marks.annotations.get(self._chosen or "")
        if chosen is not None:
            place = ordered.index(chosen) + (1 if forward else -1)
        else:
            before = sum(one.span.start < self._caret for one in ordered)
            place = before if forward else before - 1
        if not 0 <= place < len(ordered):
            return False
        self.choose(ordered[place].id)
        self.annotation_chosen.emit(ordered[place].id)
        return True

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
        offset = self.letter_at(point)
        covered = covering(self._marks.annotations.values(), offset) if offset is not None else ()
        ids = tuple(one.id for one in covered)
        again = ids == self._last_clicked and self._chosen in ids
        self._last_clicked = ids
        if not ids:
            self._choose_by_hand(None)
        else:
            self._choose_by_hand(ids[(ids.index(self._chosen) + 1) % len(ids)] if again and self._chosen else ids[0])

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

    # -- clitics and zoom

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

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl make the font larger or smaller."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return super().wheelEvent(event)
        before = self.font_size()
        self._turned += event.angleDelta().y()
        steps = int(self._turned / _NOTCH)
        self._turned -= steps * _NOTCH
        self.set_font_size(before + steps)
        if self.font_size() != before:
            self.zoom_changed.emit(self.font_size())
        return None
