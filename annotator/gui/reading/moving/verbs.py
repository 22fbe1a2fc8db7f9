"""What the keys of the page do beyond moving the caret: grow, jump, walk from annotation to annotation."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal

from annotator.domain.annotation import Annotation
from annotator.domain.overlap import covering
from annotator.gui.reading.moving.growing import grown
from annotator.gui.reading.moving.jumping import LetterCatcher, letters_of, next_word
from annotator.gui.reading.moving.walking import unlabelled
from annotator.gui.reading.view import ReadingView
from annotator.wording import interface
from annotator.wording.phrase import Phrase

Place = tuple[int, int]
"""The selection's anchor and the caret, as offsets in code points."""


class PageVerbs(QObject):
    """Does to a page what a person asks for by key; `told(phrase)` says what the status line should."""

    told = Signal(object)

    def __init__(self, page: ReadingView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._grown: list[tuple[Place, Place]] = []  # before and after each growth that is not taken back
        self._catcher = LetterCatcher(page, self._jump, lambda: self.told.emit(Phrase("")))
        self._letter, self._forward = "", True
        self._nest: tuple[int, str] | None = None  # where a walk through nested annotations began, and is now

    def _place(self) -> Place:
        return self._page.anchor(), self._page.caret()

    # -- growing

    def grow(self) -> None:
        """Select the word at the caret, or what is larger around the selection."""
        before = self._place()
        after = grown(self._page.text(), *sorted(before))
        if after is None:
            return
        if self._grown and self._grown[-1][1] != before:
            self._grown.clear()
        self._grown.append((before, (after.start, after.end)))
        self._page.take(after.start, after.end)

    def shrink(self) -> None:
        """Take the last growth back, if nothing else was selected since."""
        if self._grown and self._grown[-1][1] == self._place():
            before, _ = self._grown.pop()
            self._page.take(*before)

    # -- jumping to a letter

    def ask_for_letter(self, forward: bool) -> None:
        """Jump to the next word that begins with the letter typed next, or to the last before."""
        self._forward = forward
        self._catcher.wait()
        self.told.emit(Phrase(interface.TYPE_LETTER))

    def jump_again(self, forward: bool) -> None:
        """To the next such word, or the last before; without a letter yet, ask for it."""
        if not self._letter:
            self.ask_for_letter(forward)
            return
        page, span = self._page, self._page.selection()
        origin = span.start if span else page.caret()
        alone = span is None and page.chosen() is None
        found = next_word(page.text(), letters_of(self._letter), origin - (alone and forward), forward)
        if found is None:
            self.told.emit(Phrase(interface.NO_SUCH_WORD, {"letter": self._letter}))
        else:
            page.take(found.start, found.end)

    def _jump(self, letter: str) -> None:
        self._letter = letter
        self.jump_again(self._forward)

    # -- walking

    def choose_nested(self) -> None:
        """Choose the innermost annotation at the caret; again the one around it, and so on around."""
        page = self._page
        if self._nest is not None and page.chosen() == self._nest[1]:
            offset = self._nest[0]
        else:
            span = page.selection()
            offset = span.start if span else page.caret()
        ids = [one.id for one in covering(page.annotations(), offset)]
        if not ids:
            self.told.emit(Phrase(interface.NOTHING_HERE))
            return
        chosen = page.chosen()
        onward = ids[(ids.index(chosen) + 1) % len(ids)] if chosen in ids else ids[0]
        self._nest = offset, onward
        page.go_to(onward)

    def go_to_label(self, label: str, forward: bool) -> None:
        """Choose the next annotation with that label, or the one before."""
        found = next(self._ahead((one for one in self._page.annotations() if one.label == label), forward), None)
        if found is None:
            self.told.emit(Phrase(interface.NO_MORE_OF_LABEL))
        else:
            self._page.go_to(found.id)

    def _ahead(self, annotations: Iterator[Annotation], forward: bool) -> Iterator[Annotation]:
        """Those behind the place where the caret is, or before it, nearest first; the chosen one is passed by."""
        chosen, caret = self._page.chosen(), self._page.caret()
        ordered = list(annotations)
        place = next((at for at, one in enumerate(ordered) if one.id == chosen), None)
        if place is not None:
            return iter(ordered[place + 1 :] if forward else ordered[:place][::-1])
        return iter(
            [one for one in ordered if one.span.start >= caret]
            if forward
            else [one for one in ordered if one.span.start < caret][::-1]
        )

    def go_to_unlabelled(self, forward: bool) -> None:
        """Set the caret at the start of the next paragraph without an annotation, or of the one before."""
        page = self._page
        found = unlabelled(page.text(), (one.span for one in page.annotations()), page.caret(), forward)
        if found is None:
            self.told.emit(Phrase(interface.ALL_LABELLED))
        else:
            page.take(found, found)
