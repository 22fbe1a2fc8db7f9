"""Joins the statistics to the session: counted off the window, then shown."""

import datetime
from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QObject

from annotator.domain.answers.figures import ProjectFigures
from annotator.editing.session import Session
from annotator.gui.appearance.theme import Theme
from annotator.gui.background import Background
from annotator.gui.statistics.statistics_dialog import StatisticsDialog
from annotator.gui.window import Window
from annotator.gui.work.desk import Desk

_DAYS = 14


class Counting(QObject):
    """The statistics of one session."""

    def __init__(
        self, session: Session, window: Window, desk: Desk, background: Background, theme: Callable[[], Theme],
        language: str,
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._session, self._window, self._desk, self._background = session, window, desk, background
        self._theme, self._language = theme, language

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the actions of this room do, by their ids."""
        return {"statistics": self.show}

    def show(self) -> None:
        """Count, then show what was counted."""
        annotator, now = self._session.facts.annotator.id, datetime.datetime.now().astimezone()
        counting = self._session.thread.submit(lambda file: file.figures.of(annotator, _DAYS, now))
        self._background.when(counting, self._show, self._desk.tell)

    def _show(self, figures: ProjectFigures) -> None:
        facts, opened = self._session.facts, self._desk.shelf.opened
        labels = {one.id: one.name(self._language) for one in facts.label_set()}
        layer = opened.layer(facts.annotator.id) if opened is not None else ()
        here = Counter(one.label for one in layer)
        StatisticsDialog(figures, labels, here, self._theme(), self._window).show()
