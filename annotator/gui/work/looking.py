"""How the page and the window look, as this person prefers: switches, style, size of the text, panels."""

from PySide6.QtCore import QObject

from annotator.gui.appearance import fonts
from annotator.gui.appearance.preferences import Preferences
from annotator.gui.reading.drawing.look import MarkStyle
from annotator.gui.reading.heights import Typography
from annotator.gui.reading.view import ReadingView
from annotator.gui.window import Window
from annotator.settings import Settings

SWITCHES = ("chips", "numbers", "invisibles")
GUIDELINE = "guideline_panel"  # shown when it is asked for
PANELS = ("documents_panel", "annotations_panel", "inspector_panel", GUIDELINE)
CHOICES = ("theme", "language", "style")
_STEP = 2


def dress(page: ReadingView, now: Settings) -> None:
    """Set a page as a person prefers."""
    page.set_chips(now.chips)
    page.set_numbers(now.numbers)
    page.set_invisibles(now.invisibles)
    page.set_mark_style(MarkStyle(now.style))
    page.set_font_size(now.page_size)
    page.set_typography(Typography(now.page_family, now.leading, now.column))


class Looking(QObject):
    """Puts the preferences on one window, and keeps what a person changes there."""

    def __init__(self, preferences: Preferences, window: Window) -> None:
        super().__init__(window)
        self._preferences, self._window = preferences, window
        window.page.zoom_changed.connect(self._zoomed)
        for panel in PANELS:
            window.show_panel(panel, panel != GUIDELINE)
        window.menus.show_recent(preferences.now.recent)
        self.dress()

    def dress(self) -> None:
        """Show the page, the menus and the size as the preferences are now."""
        now, window = self._preferences.now, self._window
        dress(window.page, now)
        for choice in CHOICES:
            window.menus.show_choice(choice, getattr(now, choice))
        for switch in SWITCHES:
            window.actions_by_id[switch].setChecked(getattr(now, switch))
        self._show_size()

    def switch(self, name: str, on: bool) -> None:
        """Turn one of `SWITCHES` on or off."""
        self.choose(name, on)

    def choose(self, name: str, value: object) -> None:
        """Another value of a setting of the page, at once."""
        self._preferences.prefer(**{name: value})
        self.dress()

    def zoom(self, steps: int) -> None:
        """Larger or smaller text; 0 is the usual size."""
        page = self._window.page
        page.set_font_size(page.font_size() + steps * _STEP if steps else fonts.PAGE_PIXELS)
        self._zoomed(page.font_size())

    def _zoomed(self, pixels: int) -> None:
        self._preferences.prefer(page_size=pixels)
        self._show_size()

    def _show_size(self) -> None:
        self._window.status.set_zoom(round(100 * self._preferences.now.page_size / fonts.PAGE_PIXELS))
