"""Joins what is proposed to the page: shown there, gone through, accepted and refused by key."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal

from annotator.domain.change import Action, OfDocument
from annotator.domain.gazetteer_entry import GazetteerEntry
from annotator.domain.label import Label
from annotator.domain.suggestion import Suggestion
from annotator.editing.commands.suggestions import Accept, AcceptAll, Reject
from annotator.editing.news import Done, ManyDone, News
from annotator.editing.session import Session
from annotator.gui.appearance.language import speak
from annotator.gui.appearance.preferences import Preferences
from annotator.gui.proposing.proposer import Proposer
from annotator.gui.proposing.ranking import Ranking
from annotator.gui.proposing.standing import standing
from annotator.gui.settings.fields import SHIPPED_FIELDS
from annotator.gui.window import Window
from annotator.gui.work.desk import Desk
from annotator.suggesting import SOURCES
from annotator.suggesting.words import key_of
from annotator.wording import proposing as words
from annotator.wording.phrase import Phrase
from annotator.wording.suggestions import reason_for, source_and_certainty

ALL = "suggestions"
_SWITCHES = (ALL, *(f"suggest_{source}" for source in SOURCES))
_SETTLING = {Accept.verb, AcceptAll.verb, Reject.verb}
_SHOWN_LETTERS = 60


class Proposing(QObject):
    """The suggestions of one window, and the verbs that go with them. Nothing is accepted but by a person's key."""

    _news = Signal(object)  # crosses from the database thread to the window's

    def __init__(self, session: Session, window: Window, desk: Desk, preferences: Preferences, language: str) -> None:
        super().__init__(window)
        self._session, self._window, self._desk = session, window, desk
        self._preferences, self._language = preferences, language
        self._made: tuple[Suggestion, ...] = ()
        self._document: str | None = None
        self.proposer = Proposer(session, self)
        self.ranking = Ranking(session, lambda: self.proposer.knowledge, self)
        self.ranking.ranked.connect(desk.catalogue.rank_again)
        self.ranking.unlearned.connect(lambda: desk.say(words.NOTHING_LEARNED))
        desk.catalogue.uncertainty = self.ranking.values
        self.proposer.proposed.connect(self._take)
        self.proposer.learning.busy.connect(self._show)
        self._news.connect(self._take_news)
        self._listener = self._news.emit
        session.news.subscribe(self._listener)
        desk.shelf.shown.connect(self._follow)
        window.page.suggestion_reached.connect(self._tell_reached)
        preferences.preferred.connect(self._obey)
        for name in _SWITCHES:
            window.actions_by_id[name].setChecked(getattr(preferences.now, name))
        self._obey_switches()

    def leave(self) -> None:
        """Hear no more of the session, and work nothing more out."""
        self._session.news.unsubscribe(self._listener)
        self._preferences.preferred.disconnect(self._obey)
        self.ranking.leave()
        self.proposer.leave()

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the actions of this room do, by their ids."""
        return {
            "next_suggestion": lambda: self.go(forward=True),
            "previous_suggestion": lambda: self.go(forward=False),
            "accept": self.accept,
            "reject": self.reject,
            "accept_name": self.accept_name,
            "accept_paragraph": self.accept_paragraph,
        }

    # -- switches -----------------------------------------------------------------------------------------------------

    def switch(self, name: str, on: bool) -> None:
        """Turn all suggestions on or off, or those of one source; it is remembered."""
        self._window.actions_by_id[name].setChecked(on)
        self._preferences.prefer(**{name: on})
        self._obey_switches()
        if name == ALL:
            self._desk.say(words.SWITCHED_ON if on else words.SWITCHED_OFF)

    def _obey(self, preferred: frozenset[str]) -> None:
        """The lists that come with the program have their switches in two dialogs."""
        if preferred & SHIPPED_FIELDS.keys():
            self._obey_switches()

    def _obey_switches(self) -> None:
        now = self._preferences.now
        for source in SOURCES:
            self._window.actions_by_id[f"suggest_{source}"].setEnabled(now.suggestions)
        off = [one for one in SOURCES if not getattr(now, f"suggest_{one}")]
        self._made = tuple(one for one in self._made if one.source not in off)
        shipped = [kind for name, kind in SHIPPED_FIELDS.items() if getattr(now, name)]
        self.proposer.switch(now.suggestions, off, shipped)
        self._follow()

    # -- showing ------------------------------------------------------------------------------------------------------

    def _follow(self) -> None:
        """A document is on the page: what was proposed for another is gone."""
        if self._desk.document != self._document:
            self._document, self._made = self._desk.document, ()
        self._show()
        self.proposer.propose_for(self._document)

    def _take(self, document: str, suggestions: tuple[Suggestion, ...]) -> None:
        if document == self._desk.document:
            self._made = suggestions
            self._show()

    def _show(self) -> None:
        opened = self._desk.shelf.opened
        shown: tuple[Suggestion, ...] = ()
        if self._preferences.now.suggestions and opened is not None:
            shown = standing(self._made, opened, self._session.facts.annotator.id)
        self._window.page.set_suggestions(shown)
        here = speak(words.PROPOSED_HERE, count=len(shown)) if shown else ""
        learns = speak(words.LEARNING) if self.proposer.learning.is_busy else ""
        self._window.status.set_proposed(" · ".join(filter(None, (here, learns))))

    def _take_news(self, news: News) -> None:
        match news:
            case Done(action):
                self._take_action(action)
            case ManyDone():
                self._show()
                self.proposer.read_all()

    def _take_action(self, action: Action) -> None:
        subjects = [edit.subject for edit in action.edits]
        touched = {one.document for one in subjects if isinstance(one, OfDocument)}
        self._show()
        if any(isinstance(one, Label) for one in subjects):
            touched.add(self._desk.document or "")
        if any(isinstance(one, GazetteerEntry) for one in subjects):
            self.proposer.read_all()
        self.proposer.read_again(touched)
        if action.verb in _SETTLING and action.undoes is None and self._desk.document in touched:
            self._window.page.reach_next(forward=True)

    def _tell_reached(self, suggestion: str) -> None:
        one = self._window.page.reached()
        if not suggestion or one is None:
            return
        label = self._session.facts.label(one.label).name(self._language)
        told = {
            "text": _short(one.text),
            "label": label,
            "reason": reason_for(one, {one.label: label}),
            "source": source_and_certainty(one),
        }
        self._desk.say(Phrase(words.REACHED, told))

    # -- verbs --------------------------------------------------------------------------------------------------------

    def go(self, forward: bool) -> None:
        """To the next suggestion on the page, or the one before."""
        page = self._window.page
        if page.reach_next(forward):
            return
        if not self._preferences.now.suggestions:
            self._desk.say(words.SWITCHED_OFF)
        else:
            self._desk.say(words.NO_FURTHER if page.suggestions() else words.NOTHING_PROPOSED)

    def confirm(self) -> bool:
        """Accept what is reached, if a suggestion is; whether one was."""
        if self._window.page.reached() is None:
            return False
        self.accept()
        return True

    def accept(self) -> None:
        """Make an annotation of the suggestion that is reached, and go on to the next."""
        one = self._reached()
        if one is not None:
            self._desk.do(Accept(one))

    def reject(self) -> None:
        """Say no to the suggestion that is reached, and go on to the next."""
        one = self._reached()
        if one is not None:
            self._desk.do(Reject(one))

    def _reached(self) -> Suggestion | None:
        one = self._window.page.reached()
        if one is None:
            self._desk.say(words.NONE_REACHED)
        return one

    def accept_name(self) -> None:
        """Accept every suggestion on the page for the name that is reached or chosen, with its label."""
        page, opened = self._window.page, self._desk.shelf.opened
        chosen = opened.annotations.get(page.chosen() or "") if opened else None
        named = page.reached() or chosen
        if named is None:
            self._desk.say(words.NONE_REACHED)
            return
        key = key_of(named.text)
        same = [one for one in page.suggestions() if one.label == named.label and key_of(one.text) == key]
        self._accept_all(same, words.NO_MORE_OF_NAME)

    def accept_paragraph(self) -> None:
        """Accept all that is proposed in the paragraph the caret is in."""
        page = self._window.page
        here = page.paragraph_number(page.caret())
        shown = [one for one in page.suggestions() if page.paragraph_number(one.span.start) == here]
        self._accept_all(shown, words.NOTHING_IN_PARAGRAPH)

    def _accept_all(self, suggestions: Iterable[Suggestion], otherwise: str) -> None:
        wanted = tuple(suggestions)
        done = self._desk.do(AcceptAll(wanted)) if wanted else None
        if not wanted:
            self._desk.say(otherwise)
        elif done is not None and self._window.page.reached() is None:
            self._desk.say(Phrase(words.ACCEPTED, {"count": len(wanted)}))


def _short(text: str) -> str:
    flat = " ".join(text[: 4 * _SHOWN_LETTERS].split())
    return flat if len(flat) <= _SHOWN_LETTERS else flat[:_SHOWN_LETTERS] + "…"
