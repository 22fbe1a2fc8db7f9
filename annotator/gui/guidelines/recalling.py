"""Joins the earlier texts of a guideline to the session: looked at beside who wrote them, and used again."""

import datetime
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from annotator.domain.errors import AnnotatorError
from annotator.domain.rule import Guideline, texts_of
from annotator.editing.commands.guidelines import WriteGuideline
from annotator.editing.label_set.first_guidelines import WRITTEN
from annotator.editing.session import Session
from annotator.gui.appearance.language import figures, isolated, left_to_right, speak
from annotator.gui.appearance.theme import Theme
from annotator.gui.background import Background
from annotator.gui.guidelines.versions import ShownVersion, VersionsDialog
from annotator.gui.window import Window
from annotator.gui.work.desk import Desk
from annotator.wording import guidelines as words
from annotator.wording.phrase import Phrase

_LANGUAGES = {"ar": words.ARABIC, "en": words.ENGLISH}


class Recalling(QObject):
    """Opens the earlier texts of a label's guideline; nothing of them is ever altered."""

    def __init__(
        self, session: Session, window: Window, desk: Desk, background: Background, theme: Callable[[], Theme],
        language: str, parent: QObject,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._session, self._window, self._desk, self._background = session, window, desk, background
        self._theme, self._language = theme, language
        self._writers: Mapping[str, str] = {}

    def open(self, label: str) -> None:
        """Show every text of that label's guideline."""
        now, theme = self._session.facts.label(label), self._theme()
        dialog = VersionsDialog(
            now.name(self._language), theme.colour_of(now), theme, QApplication.activeModalWidget() or self._window
        )
        is_open = True

        def closed() -> None:
            nonlocal is_open
            is_open = False

        def know(writers: Mapping[str, str]) -> None:
            self._writers = writers
            if is_open:
                dialog.show_versions(self._shown(label))

        def ask() -> None:
            asked = self._session.thread.submit(lambda file: file.labels.guideline_writers())
            self._background.when(asked, know, self._untold)

        def use(text: str) -> None:
            self._use(self._session.facts.guidelines[text])
            dialog.show_versions(self._shown(label))
            ask()

        dialog.finished.connect(closed)
        dialog.asked.connect(use)
        dialog.show_versions(self._shown(label))
        ask()
        dialog.open()

    def _untold(self, _: AnnotatorError) -> None:
        """Who wrote them stays untold; what they say is there."""

    def _use(self, text: Guideline) -> None:
        if self._desk.do(WriteGuideline(text.label, text.language, text.text)) is not None:
            self._desk.say(Phrase(words.USED_AGAIN, {"version": text.version}))

    def _shown(self, label: str) -> Sequence[ShownVersion]:
        """Those of every language, the newest version first."""
        made: list[tuple[Guideline, ShownVersion]] = []
        for language in _LANGUAGES:
            texts = texts_of(self._session.facts.guidelines.values(), label, language)
            newest = texts[-1].text if texts else ""
            for before, text in zip((None, *texts), texts, strict=False):
                earlier = before.text if before is not None else ""
                made.append(
                    (text, ShownVersion(
                        text.id, self._cells(text), language, text.text, earlier, text.text == newest
                    ))
                )  # fmt: skip
        own_first = sorted(made, key=lambda one: one[0].language != self._language)
        return tuple(shown for _, shown in sorted(own_first, key=lambda one: -one[0].version))

    def _cells(self, text: Guideline) -> tuple[str, ...]:
        written = datetime.datetime.fromisoformat(text.created).astimezone()
        return (
            figures(text.version),
            speak(_LANGUAGES[text.language]),
            left_to_right(figures(f"{written:%Y-%m-%d %H:%M}")),
            self._writer(text),
        )

    def _writer(self, text: Guideline) -> str:
        if text.created == WRITTEN:
            return speak(words.BY_PROGRAM)
        people, writer = self._session.facts.annotators, self._writers.get(text.id, "")
        return isolated(people[writer].name) if writer in people else "–"
