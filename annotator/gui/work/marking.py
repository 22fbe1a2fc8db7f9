"""Keeps the page, the list of annotations and the status line together: what is selected, what is chosen, where."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from annotator.domain.annotation import Annotation
from annotator.domain.errors import EmptySpan, NothingSelected
from annotator.editing.commands.annotations import Annotate, Relabel
from annotator.editing.commands.command import Command
from annotator.editing.commands.suggestions import Accept
from annotator.editing.facts import OpenDocument
from annotator.editing.session import Session
from annotator.gui.appearance.language import speak
from annotator.gui.appearance.theme import Theme, label_styles
from annotator.gui.reading import clipboard
from annotator.gui.reading.moving.ends import STEPS, moved
from annotator.gui.window import Window
from annotator.wording import interface
from annotator.wording.phrase import Phrase
from annotator.wording.refusals import sentence_for

_SHOWN_WORDS = 60


class Marking(QObject):
    """Tells `moved()` whenever something else is selected or chosen."""

    moved = Signal()

    def __init__(self, session: Session, window: Window, theme: Theme, language: str, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._window = session, window
        self._theme, self._language = theme, language
        self._text = self._title = ""
        window.annotations.annotation_chosen.connect(self.choose)
        window.page.annotation_chosen.connect(self._page_chose)
        window.page.span_selected.connect(self._page_selected)
        window.page.suggestion_reached.connect(lambda _reached: self.show_place())

    def set_theme(self, theme: Theme, opened: OpenDocument | None) -> None:
        """Draw in these colours."""
        self._theme = theme
        self.show(opened)

    def show(self, opened: OpenDocument | None) -> None:
        """Show this annotator's layer of the document on the page, or that there is none."""
        facts = self._session.facts
        styles = label_styles(facts.label_set(), self._language, self._theme)
        if opened is None:
            self._text = ""
            self._window.annotations.show_annotations((), styles, self._theme)
            return
        self._text, self._title = opened.document.text, opened.document.title
        layer = opened.layer(facts.annotator.id)
        self._window.page.set_annotators({one.id: one.name for one in facts.annotators.values()})
        self._window.page.set_annotations(layer)
        self._window.annotations.show_annotations(layer, styles, self._theme)
        self._window.annotations.choose(self._window.page.chosen())
        self.show_place()

    def choose(self, annotation: str, sentence: str = interface.CHOSEN) -> None:
        """Choose an annotation on the page and in the list, and say which."""
        self._window.page.choose(annotation)
        self._show_chosen(annotation, sentence)

    def point_at(self, annotation: Annotation, is_there: bool) -> None:
        """Choose the annotation, or where it is gone select the words it stood on."""
        if is_there:
            self.choose(annotation.id)
        else:
            self._window.page.choose(None)
            self._window.page.select(annotation.span.start, annotation.span.end)
            self._window.page.reveal(annotation.span.start)
            self.show_place()

    def move_end(self, step: str, resize: Callable[[str, int, int], None]) -> None:
        """Take a step of one end of the selection, or else of the chosen annotation, which `resize` then does."""
        page = self._window.page
        span, chosen = page.selection(), page.chosen()
        annotation = self._session.facts.annotation(chosen) if span is None and chosen else None
        span = annotation.span if annotation else span
        if span is None:
            self.say(sentence_for(NothingSelected()))
            return
        start, end = moved(self._text, span, STEPS[step])
        if (start, end) == (span.start, span.end):
            self.say(interface.NO_FURTHER)
        elif annotation is not None:
            resize(annotation.id, start, end)
        elif start < end:
            page.take(start, end)
        else:
            self.say(sentence_for(EmptySpan(start, end)))

    def labelling(self, document: str | None, label: str) -> Command:
        """What a label's key does now: label the selection, accept the suggestion reached, or alter the chosen one.

        Raises:
            NothingSelected: if there is none of these.
        """
        page = self._window.page
        span, reached, chosen = page.selection(), page.reached(), page.chosen()
        if span is not None and document is not None:
            return Annotate(document, span, label)
        if reached is not None:
            return Accept(reached, label)
        if chosen is not None:
            return Relabel(chosen, label)
        raise NothingSelected

    def copy_reference(self) -> None:
        """Copy the words that are selected or chosen, and below them their document's title and paragraph number."""
        page = self._window.page
        span = page.copied_span()
        if span is not None:
            paragraph = speak(interface.PARAGRAPH, number=page.paragraph_number(span.start))
            clipboard.put(f"{span.text_in(self._text)}\n{self._title} · {paragraph}")

    def say(self, sentence: Phrase | str) -> None:
        """Put a sentence into the status line, and have it read aloud where someone listens."""
        spoken = speak(sentence)
        self._window.status.say(spoken)
        self._window.page.announce(spoken)

    def _note(self, sentence: Phrase) -> None:
        """As `say`, for what the page shows by itself."""
        spoken = speak(sentence)
        self._window.status.note(spoken)
        self._window.page.announce(spoken)

    def _page_chose(self, annotation: str) -> None:
        self._show_chosen(annotation, interface.CHOSEN)

    def _show_chosen(self, annotation: str, sentence: str) -> None:
        self._window.annotations.choose(annotation or None)
        if annotation:
            one = self._session.facts.annotation(annotation)
            label = self._session.facts.label(one.label).name(self._language)
            self._note(Phrase(sentence, {"text": _short(one.text), "label": label}))
        else:
            self._window.status.note("")
        self.show_place()

    def _page_selected(self, start: int, end: int) -> None:
        if start < end:
            self._window.status.note(speak(interface.SELECTED, text=_short(self._text[start:end])))
        elif self._window.page.chosen() is None:
            self._window.status.note("")
        self.show_place()

    def show_place(self) -> None:
        """Say where the caret is now."""
        page = self._window.page
        self._window.status.set_place(speak(interface.PARAGRAPH, number=page.paragraph_number(page.caret())))
        self.moved.emit()


def _short(words: str) -> str:
    words = " ".join(words[: 4 * _SHOWN_WORDS].split())
    return words if len(words) <= _SHOWN_WORDS else words[:_SHOWN_WORDS] + "…"
