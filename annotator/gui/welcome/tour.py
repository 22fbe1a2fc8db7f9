"""The tour: three cards that point at the parts of the window. Work goes on beneath them."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget

from annotator.gui.actions import shown_key
from annotator.gui.appearance.language import figures, speak
from annotator.gui.commands.search_box import SearchBox
from annotator.gui.welcome.card import Card
from annotator.gui.window import Window
from annotator.wording.window import welcome as words

_KEYS = {"grow": "grow", "trim": "trim", "undo": "undo", "palette": "palette", "sheet": "key_sheet"}


class Tour(QObject):
    """Walks through the cards; `ended` is called once it is done or skipped, `own_folder` by the first card."""

    def __init__(self, window: Window, ended: Callable[[], None], own_folder: Callable[[], object]) -> None:
        super().__init__(window)
        self._window, self._ended = window, ended
        self._step = 0
        self.card = Card(window)
        self.card.left.connect(self.skip)
        self.folder = self.card.add_button(speak(words.OWN_FOLDER))
        self.back = self.card.add_button(speak(words.TOUR_BACK))
        self.onward = self.card.add_button("")
        self.skipping = self.card.add_button(speak(words.TOUR_SKIP))
        self.folder.clicked.connect(self.skip)
        self.folder.clicked.connect(own_folder)
        self.back.clicked.connect(lambda: self._show(self._step - 1))
        self.onward.clicked.connect(self._go_on)
        self.skipping.clicked.connect(self.skip)
        window.escaped.connect(self.skip)
        window.installEventFilter(self)

    @property
    def is_on(self) -> bool:
        """Whether a card is shown."""
        return not self.card.isHidden()

    def start(self) -> None:
        """Show the first card."""
        self._show(0)

    def skip(self) -> None:
        """Take the cards away for good."""
        if self.is_on:
            had_focus = self.card.isAncestorOf(self._window.focusWidget()) if self._window.focusWidget() else True
            self.card.hide()
            if had_focus:
                self._window.page.setFocus()
            self._ended()

    def _go_on(self) -> None:
        if self._step + 1 == len(words.TOUR_STEPS):
            self.skip()
        else:
            self._show(self._step + 1)

    def _show(self, step: int) -> None:
        self._step = step
        title, text = words.TOUR_STEPS[step]
        keys = {name: shown_key(action) for name, action in _KEYS.items() if f"{{{name}}}" in text}
        is_last = step + 1 == len(words.TOUR_STEPS)
        place = speak(words.TOUR_PLACE, place=step + 1, count=len(words.TOUR_STEPS))
        self.card.tell(speak(title), speak(text, **keys), place)
        self.folder.setVisible(step == 0)
        self.back.setVisible(step > 0)
        self.skipping.setVisible(not is_last)
        self.onward.setText(speak(words.TOUR_DONE if is_last else words.TOUR_NEXT))
        self.onward.setAccessibleName(f"{self.onward.text()}, {figures(step + 1)}")
        self._place()
        self.onward.setFocus(Qt.FocusReason.OtherFocusReason)

    def _targets(self) -> tuple[QWidget | None, ...]:
        bar = self._window.label_bar
        return self._window.documents, bar, bar.findChild(SearchBox)

    def _place(self) -> None:
        target = self._targets()[self._step]
        if target is None or not target.isVisible():
            target = self._window.page
        area = QRect(target.mapTo(self._window, QPoint()), target.size())
        if target is self._window.label_bar:
            area = self._window.label_bar.labels_area().translated(area.topLeft())
        self.card.point_at(area, beside=self._step == 0)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Keep to its place when the window's size changes."""
        if self.is_on and event.type() is QEvent.Type.Resize:
            self._place()
        return False
