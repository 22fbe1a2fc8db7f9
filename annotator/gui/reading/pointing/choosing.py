"""What the next key is about: the annotation that is chosen, or the suggestion that is reached, never both."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, Signal
from PySide6.QtWidgets import QWidget

from annotator.domain.annotation import Annotation, reading_order
from annotator.domain.overlap import covering
from annotator.domain.span import Span
from annotator.domain.suggestion import Suggestion
from annotator.gui.reading.drawing.look import Shown
from annotator.gui.reading.lanes import Marked
from annotator.gui.reading.selecting import SelectableArea

_CARD = 130  # pixels: what follows a suggestion is seen too, and its card lies there and not over what leads to it


class ChoosingArea(SelectableArea):
    """A page on which annotations are chosen and suggestions are reached, by click and by key.

    Signals tell of acts of the person only: `annotation_chosen(id)` and `suggestion_reached(id)`, empty when none is
    any more.
    """

    annotation_chosen = Signal(str)
    suggestion_reached = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen: str | None = None
        self._reached: str | None = None
        self._last_clicked: tuple[str, ...] = ()

    def _shown(self) -> Shown:
        shown = replace(super()._shown(), chosen=self._chosen, reached=self._reached)
        framed = self.chosen_span() or self._reached_span()
        # The frame shows where it is; a caret on its edge would only blur it.
        return replace(shown, caret=None) if framed and framed.start == shown.caret else shown

    def things_at(self, point: QPointF) -> tuple[Annotation | Suggestion, ...]:
        """The annotations and suggestions under a point of the viewport, innermost first."""
        offset = self.letter_at(point)
        if offset is None:
            return ()
        here: tuple[Annotation | Suggestion, ...] = (*self._marks.over(offset), *self._proposed.over(offset))
        return covering(here, offset)

    def _thing(self, id: str | None) -> Annotation | Suggestion | None:
        return self._marks.by_id.get(id or "") or self._proposed.by_id.get(id or "")

    def _update_thing(self, id: str | None) -> None:
        """Ask for a repaint of an annotation or a suggestion."""
        found = self._thing(id)
        if found is not None:
            self._update_between(found.span.start, found.span.end - 1)

    def copied_span(self) -> Span | None:
        """What is copied: the selection, else what the chosen annotation or the suggestion covers."""
        return self.selection() or self.chosen_span() or self._reached_span()

    # -- the chosen annotation

    def chosen(self) -> str | None:
        """The id of the chosen annotation."""
        return self._chosen

    def chosen_span(self) -> Span | None:
        """What the chosen annotation covers."""
        chosen = self._marks.by_id.get(self._chosen or "")
        return chosen.span if chosen else None

    def annotations(self) -> tuple[Annotation, ...]:
        """Those that are shown, in reading order."""
        return tuple(sorted(self._marks.by_id.values(), key=reading_order))

    def choose(self, annotation: str | None, reveal: bool = True) -> None:
        """Frame that annotation, with the caret at its start and in view; None or an unknown id frames none."""
        for one in (self._chosen, annotation, self._reached):
            self._update_thing(one)
        found = self._marks.by_id.get(annotation or "")
        self._chosen, self._reached = found.id if found else None, None
        if found is not None:
            self.select(found.span.start, found.span.start)
            if reveal:
                self.reveal(found.span.start)

    def choose_next(self, forward: bool) -> bool:
        """Choose the next annotation in reading order, or the one before; whether there was one.

        Counts as an act of the person: it is what Tab does.
        """
        onward = self._onward(self.annotations(), self._chosen, forward)
        if onward is None:
            return False
        self.go_to(onward)
        return True

    def go_to(self, annotation: str) -> None:
        """Choose that annotation because the person asked for it."""
        self._reach(None)
        self.choose(annotation)
        self.annotation_chosen.emit(annotation)

    def _onward(self, ordered: Sequence[Marked], current: str | None, forward: bool) -> str | None:
        """The id of the one after the current one, or before it; without one, after the caret or before it."""
        ids = [one.id for one in ordered]
        if current in ids:
            place = ids.index(current) + (1 if forward else -1)
        else:
            before = sum(one.span.start < self._caret for one in ordered)
            place = before if forward else before - 1
        return ids[place] if 0 <= place < len(ids) else None

    def _choose_by_hand(self, annotation: str | None) -> None:
        self._reach(None)
        if annotation != self._chosen:
            for one in (self._chosen, annotation):
                self._update_thing(one)
            self._chosen = annotation
            self.annotation_chosen.emit(annotation or "")

    # -- the suggestion that is reached

    def suggestions(self) -> tuple[Suggestion, ...]:
        """Those that are shown, in reading order."""
        return tuple(sorted(self._proposed.by_id.values(), key=reading_order))

    def reached(self) -> Suggestion | None:
        """The suggestion that the next key is about."""
        return self._proposed.by_id.get(self._reached or "")

    def _reached_span(self) -> Span | None:
        reached = self.reached()
        return reached.span if reached else None

    def reach_next(self, forward: bool) -> bool:
        """Go to the next suggestion in reading order, or the one before; whether there was one."""
        onward = self._onward(self.suggestions(), self._reached, forward)
        if onward is None:
            return False
        self.go_to_suggestion(onward)
        return True

    def go_to_suggestion(self, suggestion: str) -> None:
        """Reach that suggestion because the person asked for it: the caret at its start and in view."""
        found = self._proposed.by_id[suggestion]
        self._choose_by_hand(None)
        self.select(found.span.start, found.span.start)
        self.reveal(found.span.start, beneath=_CARD)
        self._reach(suggestion)

    def _reach(self, suggestion: str | None) -> None:
        if suggestion != self._reached:
            for one in (self._reached, suggestion):
                self._update_thing(one)
            self._reached = suggestion
            self.suggestion_reached.emit(suggestion or "")

    # -- acts that choose, or leave what was chosen behind

    def _clicked(self, point: QPointF) -> None:
        ids = tuple(one.id for one in self.things_at(point))
        again = ids == self._last_clicked
        self._last_clicked = ids
        current = self._chosen or self._reached or ""
        if not ids:
            self._choose_by_hand(None)
            return
        onward = ids[(ids.index(current) + 1) % len(ids)] if again and current in ids else ids[0]
        if onward in self._marks.by_id:
            self._choose_by_hand(onward)
        else:
            self._choose_by_hand(None)
            self._reach(onward)

    def take(self, anchor: int, caret: int) -> None:
        """Select because a person asked for it, and bring the caret into view; nothing stays chosen."""
        self._choose_by_hand(None)
        super().take(anchor, caret)

    def _take(self, anchor: int, caret: int) -> None:
        if anchor != caret:
            self._choose_by_hand(None)
        super()._take(anchor, caret)

    def _move(self, offset: int, extend: bool, keep_x: bool) -> None:
        # A caret that walks away leaves what was chosen behind: the next label key is for where the caret is.
        self._choose_by_hand(None)
        super()._move(offset, extend, keep_x)

    def _let_go(self) -> bool:
        chosen = self._chosen is not None or self._reached is not None
        self._choose_by_hand(None)
        return super()._let_go() or chosen
