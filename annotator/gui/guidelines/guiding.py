"""Joins guidelines to the session: one stands beside the page, better ones are written, what is older is met again."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from annotator.domain.annotation import Annotation
from annotator.domain.change import Edit
from annotator.domain.label import Label
from annotator.domain.rule import Guideline, newest_text, newest_version, next_version
from annotator.editing.commands.guidelines import WriteGuideline
from annotator.editing.label_set.first_guidelines import first_text
from annotator.editing.news import Done, ManyDone, News
from annotator.editing.session import Session
from annotator.gui.appearance.language import figures, left_to_right, speak
from annotator.gui.appearance.theme import Theme
from annotator.gui.background import Background
from annotator.gui.guidelines.editor import LANGUAGES, GuidelineEditor
from annotator.gui.guidelines.outdated import Outdated
from annotator.gui.guidelines.panel import ShownGuideline
from annotator.gui.guidelines.recalling import Recalling
from annotator.gui.window import Window
from annotator.gui.work.desk import Desk
from annotator.gui.work.looking import GUIDELINE
from annotator.wording import guidelines as words

_PAUSE = 300  # milliseconds of quiet before the file is asked again


class Guiding(QObject):
    """The guideline panel of one window, and the verbs that go with it; `theme` tells the colours worn now."""

    _news = Signal(object)  # crosses from the database thread to the window's

    def __init__(
        self, session: Session, window: Window, desk: Desk, background: Background, theme: Callable[[], Theme],
        language: str,
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._session, self._window, self._desk, self._background = session, window, desk, background
        self._theme, self._language = theme, language
        self._label = ""
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.setInterval(_PAUSE)
        self._outdated = Outdated(session, window, desk, background, language, self)
        self._recalling = Recalling(session, window, desk, background, theme, language, self)
        self._counting.timeout.connect(self._outdated.count)
        self._news.connect(self._take_news)
        listener = self._news.emit
        session.news.subscribe(listener)
        window.destroyed.connect(lambda: session.news.unsubscribe(listener))
        desk.marking.moved.connect(self._follow)
        desk.shelf.shown.connect(self._counting.start)
        window.guideline.sought.connect(self.show)
        window.guideline.asked.connect(lambda _verb: self.write())
        self._show_labels()
        window.guideline.show_outdated(0, True)
        self._follow()
        self._counting.start()

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the actions of this room do, by their ids."""
        return {
            "write_guideline": self.write,
            "guideline_versions": self.recall,
            "outdated": self._outdated.show_list,
            "next_outdated": self._outdated.go_to_next,
            "uphold": self._outdated.uphold,
        }

    def show_panel(self, shown: bool) -> None:
        """Show the panel or hide it."""
        self._window.show_panel(GUIDELINE, shown)
        if shown:
            self._follow()
            self._outdated.count()

    # -- the one beside the page --------------------------------------------------------------------------------------

    def show(self, label: str) -> None:
        """Show the guideline of that label."""
        facts = self._session.facts
        self._label = label
        if label not in facts.labels or not self._window.guideline.isVisible():
            return
        text = self._text(label)
        shown = ShownGuideline(
            label,
            self._theme().colour_of(facts.label(label)),
            text.language if text else self._language,
            text.text if text else "",
            self._version(text) if text else "",
        )
        self._window.guideline.show_guideline(shown)

    def _text(self, label: str) -> Guideline | None:
        """In the interface's language, else in any other."""
        texts = self._session.facts.guidelines.values()
        others = (language for language in LANGUAGES if language != self._language)
        found = (newest_text(texts, label, language) for language in (self._language, *others))
        return next((one for one in found if one is not None), None)

    def _version(self, text: Guideline) -> str:
        newest = newest_version(self._session.facts.guidelines.values(), text.label)
        day = left_to_right(figures(text.created[:10]))
        if text.version < newest:
            return speak(words.LAGS, version=text.version, day=day, newest=newest)
        return speak(words.VERSION, version=text.version, day=day)

    def _follow(self) -> None:
        """The label of the chosen annotation; where none is chosen the one used last, or the first."""
        facts, opened = self._session.facts, self._session.facts.documents.get(self._desk.document or "")
        chosen = opened.annotations.get(self._window.page.chosen() or "") if opened else None
        if chosen is not None:
            self.show(chosen.label)
        elif self._label not in facts.labels:
            self.show(next((label.id for label in facts.label_set() if not label.retired), ""))
        else:
            self.show(self._label)

    def _show_labels(self) -> None:
        self._window.guideline.show_labels(self._session.facts.label_set(), self._language)

    def _take_news(self, news: News) -> None:
        match news:
            case ManyDone():
                self._show_anew()
            case Done(action):
                if any(isinstance(edit.subject, Label | Guideline) for edit in action.edits):
                    self._show_anew()
                elif any(_may_be_other_than_old(edit) for edit in action.edits):
                    self._counting.start()

    def _show_anew(self) -> None:
        self._show_labels()
        self._follow()
        self._counting.start()

    # -- writing ------------------------------------------------------------------------------------------------------

    def write(self, label: str = "") -> None:
        """Write the guideline of a label, or of the one that is shown."""
        facts = self._session.facts
        label = label or self._label or next(iter(facts.labels), "")
        if label not in facts.labels:
            return
        now, texts = facts.label(label), facts.guidelines.values()
        newest = {language: newest_text(texts, label, language) for language in LANGUAGES}
        kept = {language: one.text for language, one in newest.items() if one is not None}
        begun = {language: first_text(label, language) for language in LANGUAGES}
        versions = {language: next_version(texts, label, language) for language in LANGUAGES}
        editor = GuidelineEditor(
            now.name(self._language), self._theme().colour_of(now), kept, begun,
            versions | {"": newest_version(texts, label)}, self._theme(), self._language,
            QApplication.activeModalWidget() or self._window,
        )  # fmt: skip
        editor.accepted.connect(lambda: self._write(label, editor.texts()))
        editor.open()

    def recall(self) -> None:
        """Show every text that the guideline of the label that is shown, or of the first, ever had."""
        labels = self._session.facts.labels
        label = self._label if self._label in labels else next(iter(labels), "")
        if label:
            self._recalling.open(label)

    def _write(self, label: str, texts: Mapping[str, str]) -> None:
        for language, text in texts.items():
            self._desk.do(WriteGuideline(label, language, text))
        self.show(label)


def _may_be_other_than_old(edit: Edit) -> bool:
    """An annotation was put away, came back, or is under another version; a new one is under the newest anyway."""
    sides = (edit.before, edit.after)
    versions = {one.guideline if isinstance(one, Annotation) else None for one in sides}
    return isinstance(edit.subject, Annotation) and len(versions) > 1
