"""Opens the manual of one window, and offers its headings to the palette."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject

from annotator.gui.appearance.language import speak
from annotator.gui.appearance.theme import Theme
from annotator.gui.commands.entries import Entry, Found
from annotator.gui.manual.chapters import Section, sections
from annotator.gui.manual.window import ManualWindow
from annotator.gui.window import Window
from annotator.wording import manual as words


class Consulting(QObject):
    """The manual beside one window, in the language of the interface."""

    def __init__(self, window: Window, theme: Callable[[], Theme], language: str) -> None:
        super().__init__(window)
        self._window, self._theme, self._language = window, theme, language
        self.manual: ManualWindow | None = None

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the actions of this room do, by their ids."""
        return {"manual": self.open}

    def open(self) -> ManualWindow:
        """Show the manual, or bring it to the front."""
        if self.manual is None:
            self.manual = ManualWindow(self._language, self._theme(), self._window)
            self.manual.closed.connect(self._forget)
            self.manual.show()
        self.manual.activateWindow()
        return self.manual

    def _forget(self) -> None:
        self.manual = None

    def entries(self) -> Iterator[Found]:
        """The headings of the manual, as the palette offers them."""
        for section in sections(self._language):
            yield Found.of(Entry(section.title, self._opener(section), place=speak(words.MANUAL), only_sought=True))

    def _opener(self, section: Section) -> Callable[[], object]:
        return lambda: self.open().open_at(section)
