"""Drawing an arrow: from the chosen annotation to the one chosen next."""

from PySide6.QtCore import QObject

from annotator.domain.annotation import Annotation
from annotator.editing.commands.relations import SPEAKER, Relate
from annotator.editing.session import Session
from annotator.gui.appearance.language import speak
from annotator.gui.inspecting.inspected import ACTOR, QUOTE
from annotator.gui.reading.pointing.mode_watch import ModeWatch
from annotator.gui.window import Window
from annotator.gui.work.desk import Desk
from annotator.wording.phrase import Phrase
from annotator.wording.window import inspecting as words

RELATED = "related"
_SHOWN_LETTERS = 30


class Relating(QObject):
    """From `start` until an arrow is drawn or Escape: what is chosen is where the arrow would lead.

    A quote is offered the actor nearest to it, an actor the nearest quote; an arrow between the two says who spoke.
    """

    def __init__(self, session: Session, window: Window, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._window, self._desk = session, window, desk
        self._source: str | None = None
        ModeWatch(window.page, lambda: self.is_on, self.confirm, self._cancel, self)

    @property
    def is_on(self) -> bool:
        """An arrow is being drawn."""
        return self._source is not None

    def start(self) -> None:
        """Begin an arrow at the chosen annotation; where one is begun already, draw it to the chosen one."""
        if self.confirm():
            return
        opened, chosen = self._desk.shelf.opened, self._window.page.chosen()
        if opened is None or chosen is None:
            return
        source = opened.annotations[chosen]
        likely = _likely_target(source, opened.layer(source.annotator))
        if likely is None:
            self._desk.say(words.NO_ARROW_TARGET)
            return
        if self._desk.brush.is_on:
            self._desk.brush.toggle()
        self._source = chosen
        flat = " ".join(source.text.split())
        short = flat if len(flat) <= _SHOWN_LETTERS else flat[:_SHOWN_LETTERS] + "…"
        mode = words.SPEAKER_MODE if source.label == QUOTE else words.ARROW_MODE
        self._window.page.setFocus()
        self._window.page.go_to(likely.id)
        self._window.status.set_mode(speak(mode, text=short))
        self._window.page.announce(speak(mode, text=short))

    def confirm(self) -> bool:
        """Draw the arrow to what is chosen now; whether one had been begun."""
        source, target = self._source, self._window.page.chosen()
        if source is None:
            return False
        if target is not None and target != source:
            self._end()
            self._draw(self._session.facts.annotation(source), self._session.facts.annotation(target))
        return True

    def _draw(self, source: Annotation, target: Annotation) -> None:
        if source.label == ACTOR and target.label == QUOTE:
            source, target = target, source
        label = SPEAKER if (source.label, target.label) == (QUOTE, ACTOR) else RELATED
        if self._desk.do(Relate(source.id, target.id, label)):
            self._desk.marking.choose(source.id)
            self._desk.say(Phrase(words.ARROW_DRAWN, {"relation": Phrase(words.RELATIONS[label]), "text": target.text}))

    def _end(self) -> None:
        self._source = None
        self._window.status.set_mode("")

    def _cancel(self) -> None:
        source = self._source
        self._end()
        if source is not None:
            self._window.page.go_to(source)


def _likely_target(source: Annotation, layer: tuple[Annotation, ...]) -> Annotation | None:
    """The annotation an arrow from there most likely leads to; None where there is no other."""
    wanted = {QUOTE: ACTOR, ACTOR: QUOTE}.get(source.label)
    others = [one for one in layer if one.id != source.id]
    likely = [one for one in others if one.label == wanted and not source.span.contains(one.span)] or others
    return min(likely, key=lambda one: _distance(source, one), default=None)


def _distance(source: Annotation, other: Annotation) -> tuple[int, int]:
    """Letters between the two; of two as near, the one that stands before."""
    if other.span.end <= source.span.start:
        return source.span.start - other.span.end, 0
    return max(0, other.span.start - source.span.end), 1
