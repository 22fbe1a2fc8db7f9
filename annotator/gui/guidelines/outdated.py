"""What was annotated under an older guideline than its label has now: counted, listed, met one after another."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from annotator.domain.annotation import Annotation
from annotator.domain.rule import newest_version
from annotator.editing.commands.guidelines import Uphold
from annotator.editing.session import Session
from annotator.gui.appearance.language import isolated, speak
from annotator.gui.background import Background
from annotator.gui.dialogs.listing import ListingDialog, Row
from annotator.gui.window import Window
from annotator.gui.work.desk import Desk
from annotator.gui.work.looking import GUIDELINE
from annotator.wording import guidelines as words
from annotator.wording.phrase import Phrase

_MOST_LISTED = 200


class Outdated(QObject):
    """The annotations of this annotator that are to be looked at again."""

    def __init__(
        self, session: Session, window: Window, desk: Desk, background: Background, language: str, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._window, self._desk, self._background = session, window, desk, background
        self._language = language

    def _ask(self, then: Callable[[tuple[Annotation, ...]], None]) -> None:
        """Ask the file, behind all that is on its way there."""
        annotator = self._session.facts.annotator.id
        asked = self._session.thread.submit(lambda file: file.labels.outdated(annotator, _MOST_LISTED))
        self._background.when(asked, then, self._desk.tell)

    def count(self) -> None:
        """Count them anew, if the panel that shows the figure is there."""
        if self._window.guideline.isVisible():
            self._ask(self._show_count)

    def _show_count(self, found: tuple[Annotation, ...]) -> None:
        self._window.guideline.show_outdated(len(found), len(found) < _MOST_LISTED)

    def go_to_next(self) -> None:
        """Open the next annotation made under an older guideline, with the guideline beside it."""
        self._ask(self._go_on)

    def _go_on(self, found: tuple[Annotation, ...]) -> None:
        self._show_count(found)
        if not found:
            self._desk.say(words.NONE_OUTDATED)
            return
        page, document = self._window.page, self._desk.document
        places = {one.id: place for place, one in enumerate(found)}
        here = places.get(page.chosen() or "")
        if here is not None:
            self._go_to(found[(here + 1) % len(found)])
            return
        caret = page.caret()
        ahead = (one for one in found if one.document == document and one.span.start >= caret)
        self._go_to(next(ahead, found[0]))

    def _go_to(self, one: Annotation) -> None:
        self._window.show_panel(GUIDELINE, True)
        self._desk.shelf.open(one.document, lambda: self._desk.marking.choose(one.id, words.OUTDATED_CHOSEN))

    def uphold(self) -> None:
        """Say that the chosen annotation stands under the guideline in force, and go on to the next."""
        chosen = self._window.page.chosen()
        if chosen is None:
            return
        if self._desk.do(Uphold(chosen)) is None:
            self._desk.say(words.UPHELD_ALREADY)
            return
        self._desk.say(Phrase(words.UPHELD, {"text": self._session.facts.annotation(chosen).text}))
        self._ask(lambda found: self._go_on(found) if found else self._show_count(found))

    def show_list(self) -> None:
        """List what was annotated under older guidelines; one can be opened."""
        self._ask(self._list)

    def _list(self, found: tuple[Annotation, ...]) -> None:
        columns = (speak(words.LIST_WORDS), speak(words.LIST_LABEL), speak(words.LIST_VERSION))
        verbs = {"open": speak(words.LIST_OPEN)}
        title, empty = speak(words.LIST_TITLE), speak(words.NONE_OUTDATED)
        dialog = ListingDialog(title, columns, verbs, empty, self._window)
        dialog.show_rows([Row(str(place), self._cells(one)) for place, one in enumerate(found)])

        def open_one(_verb: str, place: str) -> None:
            dialog.accept()
            self._go_to(found[int(place)])

        dialog.asked.connect(open_one)
        dialog.open()

    def _cells(self, one: Annotation) -> tuple[str, str, str]:
        facts = self._session.facts
        known = facts.guidelines.get(one.guideline or "")
        version = known.version if known is not None and known.label == one.label else 0
        return (
            isolated(" ".join(one.text.split())),
            facts.label(one.label).name(self._language),
            speak(words.LIST_OF, version=version or "–", newest=newest_version(facts.guidelines.values(), one.label)),
        )
