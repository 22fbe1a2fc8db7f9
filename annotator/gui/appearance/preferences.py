"""What this person prefers, worn by the application: language, colours, and everything remembered."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from annotator import settings
from annotator.gui.actions import wear_keys
from annotator.gui.appearance import language
from annotator.gui.appearance.targets import enlarge
from annotator.gui.appearance.theme import Theme, palette, style_sheet, theme_for
from annotator.settings import Settings

_MOTIONS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)
_FLASH = 1000  # milliseconds, as Qt has it


class Preferences(QObject):
    """The settings and their file. `recoloured(theme)` tells when other colours are worn, `unkept(why)` when the
    settings could not be written; they hold all the same until the program is closed.
    """

    recoloured = Signal(object)
    preferred = Signal(object)
    unkept = Signal(str)

    def __init__(self, app: QApplication, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app, self._file = app, file
        self.now: Settings = settings.load(file)
        self._kept = self.now
        self._is_safe = False
        app.styleHints().colorSchemeChanged.connect(self._wear_theme)
        self._wear_all()

    @property
    def language(self) -> str:
        """`ar` or `en`."""
        return language.language_of(self.now.language)

    @property
    def theme(self) -> Theme:
        """The colours asked for, or the system's."""
        if self.now.theme != "system":
            return theme_for(self.now.theme == "dark")
        return theme_for(self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark)

    @property
    def wants_tour(self) -> bool:
        """Whether the person never saw the tour to its end; nobody is shown around after a safe start."""
        return not self.now.toured and not self._is_safe

    @property
    def is_safe(self) -> bool:
        """Whether this is a safe start, without what was kept."""
        return self._is_safe

    def prefer(self, **preferences: object) -> None:
        """Change some settings because the person wants it, keep them, and wear them at once."""
        self.now = replace(self.now, **preferences)  # type: ignore[arg-type]
        self._kept = replace(self._kept, **preferences)  # type: ignore[arg-type]
        if {"large_targets", "reduced_motion"} & set(preferences):
            self._wear_ease()
        if {"theme", "large_targets"} & set(preferences):
            self._wear_theme()
        if {"language", "digits"} & set(preferences):
            self._speak()
        if "keys" in preferences:
            wear_keys(self.now.keys)
        self._save()
        self.preferred.emit(frozenset(preferences))

    def remember(self, **facts: object) -> None:
        """Keep what the program remembers by itself; after a safe start it keeps nothing."""
        self.now = replace(self.now, **facts)  # type: ignore[arg-type]
        if not self._is_safe:
            self._kept = replace(self._kept, **facts)  # type: ignore[arg-type]
            self._save()

    def start_safely(self) -> None:
        """Wear the defaults, but stay the same annotator.

        What was kept stays in its file, but for what the person changes from now on.
        """
        self._is_safe = True
        self.now = Settings(annotator_id=self.now.annotator_id, annotator_name=self.now.annotator_name)
        self._wear_all()

    def _save(self) -> None:
        try:
            settings.save(self._kept, self._file)
        except OSError as error:
            self.unkept.emit(str(error))

    def _wear_all(self) -> None:
        wear_keys(self.now.keys)
        self._wear_ease()
        self._wear_theme()
        self._speak()

    def _wear_theme(self) -> None:
        self._app.setPalette(palette(self.theme))
        self._app.setStyleSheet(style_sheet(self.theme, self.now.large_targets))
        self.recoloured.emit(self.theme)

    def _speak(self) -> None:
        language.use(self._app, self.language, self.now.digits)

    def _wear_ease(self) -> None:
        """Large targets, and less that moves: no fading menus, no blinking caret."""
        enlarge(self.now.large_targets)
        for effect in _MOTIONS:
            self._app.setEffectEnabled(effect, not self.now.reduced_motion)
        self._app.setCursorFlashTime(0 if self.now.reduced_motion else _FLASH)
