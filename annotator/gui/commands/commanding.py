"""What finds and does things in one window: the palette and its box, the keys and their sheet."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from annotator.editing.session import Session
from annotator.gui.appearance.language import speak
from annotator.gui.appearance.preferences import Preferences
from annotator.gui.background import Background
from annotator.gui.commands.entries import Source, action_entries
from annotator.gui.commands.palette import Palette
from annotator.gui.commands.titles import Titles
from annotator.gui.shortcuts.editor import KeyEditor
from annotator.gui.shortcuts.keymap import Keymap
from annotator.gui.shortcuts.sheet import KeySheet
from annotator.gui.window import Window
from annotator.wording.window.commands import DOCUMENT_PLACE

PALETTE_ACTION = "palette"


class Commanding(QObject):
    """Opens the palette of one window; `sources` may be added to, each is asked when the palette opens."""

    def __init__(
        self, session: Session, window: Window, background: Background, preferences: Preferences,
        open_document: Callable[[str], object], refresh: Callable[[], None],
    ) -> None:  # fmt: skip
        super().__init__(window)
        self._session, self._window = session, window
        self._preferences, self._refresh = preferences, refresh
        self.sources: list[Source] = []
        self.titles = Titles(session, background, open_document, speak(DOCUMENT_PLACE), window)
        self.palette = Palette(window, self.titles.near)
        self.titles.grown.connect(self.palette.seek_again)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What its actions do."""
        return {PALETTE_ACTION: self.toggle, "key_sheet": self.show_sheet, "edit_keys": self.edit_keys}

    def toggle(self) -> None:
        """Open the palette with everything there is now, or close it."""
        if not self.palette.isHidden():
            self.palette.close_up()
            return
        everything = [*action_entries(self._window.menus, besides=PALETTE_ACTION)]
        for source in self.sources:
            everything += source()
        self.palette.open(everything)
        self.titles.read()

    # -- keys

    def show_sheet(self) -> None:
        """Show every key there is."""
        labels = self._session.facts.label_set()
        KeySheet(labels, self._preferences.language, self.edit_keys, self._window).open()

    def edit_keys(self) -> None:
        """Let the person change keys; the window wears them when the editor is closed."""
        keymap, language = Keymap(self._preferences.now.keys), self._preferences.language
        labels = {one.key: one.name(language) for one in self._session.facts.label_set() if one.key and not one.retired}
        editor = KeyEditor(keymap, labels, self._window)
        editor.changed.connect(lambda now: self._preferences.prefer(keys=now.changed))
        editor.finished.connect(lambda _: self._wear(keymap))
        editor.open()

    def _wear(self, before: Keymap) -> None:
        if self._preferences.now.keys != before.changed:
            self._refresh()
