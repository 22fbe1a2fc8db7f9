"""The save state in words: Saved 14:32, Saving…, or NOT SAVED and why."""

from annotator.editing.saving import SaveState, Saving
from annotator.gui.appearance.language import figures, speak
from annotator.gui.appearance.theme import Theme
from annotator.gui.panels.status_line import StatusLine
from annotator.wording.interface import NOT_SAVED, SAVED, SAVED_AT, SAVING
from annotator.wording.refusals import sentence_for


class SavingLight:
    """Shows where saving stands; *Saved* is only said after COMMIT."""

    def __init__(self, line: StatusLine, theme: Theme) -> None:
        self._line, self._theme = line, theme
        self._state = SaveState(Saving.SAVED)

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours."""
        self._theme = theme
        self.show(self._state)

    def show(self, state: SaveState) -> None:
        """Show this state."""
        self._state = state
        if state.saving is Saving.NOT_SAVED:
            why = speak(sentence_for(state.trouble)) if state.trouble else ""
            self._line.set_saved(speak(NOT_SAVED), True, self._theme, why)
            self._line.say(why)
        elif state.saving is Saving.SAVING:
            self._line.set_saved(speak(SAVING), False, self._theme)
        else:
            at = state.at
            words = speak(SAVED_AT, time=figures(at.strftime("%H:%M"))) if at else speak(SAVED)
            self._line.set_saved(f"✓ {words}", False, self._theme)
