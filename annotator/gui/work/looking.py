"""How the page and the window look, as this person prefers: switches, style, size of the text, panels."""

from PySide6.QtCore import QObject

from annotator.gui.appearance import fonts
from annotator.gui.appearance.preferences import Preferences
from annotator.gui.reading.drawing.look import MarkStyle
from annotator.gui.window import Window

SWITCHES = ("chips", "numbers", "invisibles")
PANELS = ("documents_panel", "annotations_panel", "inspector_panel")
CHOICES = ("theme", "language", "style")
_STEP = 2


class Looking(QObject):
    """Puts the preferences on one window, and keeps what a person changes there."""

    def __init__(self, preferences: Preferences, window: Window) -> None:
        super().__init__(window)
        self._preferences, self._window = preferences, window
        window.page.zoom_changed.connect(self._zoomed)
        for choice in CHOICES:
            window.menus.show_choice(choice, getattr(preferences.now, choice))
        for switch in SWITCHES:
            self._show_switch(switch, getattr(preferences.now, switch))
        for panel in PANELS:
            window.show_panel(panel, True)
        window.menus.show_recent(preferences.now.recent)
        window.page.set_mark_style(MarkStyle(preferences.now.style))
        window.page.set_font_size(preferences.now.page_size)
        self._show_size()

    def switch(self, name: str, on: bool) -> None:
        """Turn one of `SWITCHES` on or off."""
        self._show_switch(name, on)
        self._preferences.prefer(**{name: on})

    def _show_switch(self, name: str, on: bool) -> None:
        page = self._window.page
        {"chips": page.set_chips, "numbers": page.set_numbers, "invisibles": page.set_invisibles}[name](on)
        self._window.actions_by_id[name].setChecked(on)

    def choose_style(self, style: str) -> None:
        """Draw annotations in that style from now on."""
        self._preferences.prefer(style=style)
        self._window.page.set_mark_style(MarkStyle(style))

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
