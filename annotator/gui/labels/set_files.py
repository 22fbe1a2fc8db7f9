"""Label sets from files and into files: which file, and what of its colours can be used here."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from annotator.domain.label import Label
from annotator.formats.json.label_sets import SUFFIX, LabelSet
from annotator.gui.appearance.colours import judged, nearest_passing
from annotator.gui.appearance.language import speak, without_mnemonic
from annotator.gui.appearance.theme import DARK, LIGHT, Theme
from annotator.wording import labels as words

THEMES: Mapping[str, Theme] = {"light": LIGHT, "dark": DARK}


def ask_which(parent: QWidget | None) -> Path | None:
    """Which file to take; None if the person thought better of it."""
    path, _ = QFileDialog.getOpenFileName(parent, without_mnemonic(speak(words.IMPORT)), "", _filter())
    return Path(path) if path else None


def ask_where(parent: QWidget | None, folder: Path) -> Path | None:
    """Where to write one; None if the person thought better of it."""
    suggested = str(folder / (speak(words.FILE_NAME) + SUFFIX))
    path, _ = QFileDialog.getSaveFileName(parent, without_mnemonic(speak(words.EXPORT)), suggested, _filter())
    return Path(path if path.endswith(SUFFIX) else path + SUFFIX) if path else None


def _filter() -> str:
    return f"{speak(words.FILES)} (*{SUFFIX})"


def colours_of(labels: Sequence[Label], theme: Theme) -> dict[str, str]:
    """The colour of each label on that theme's page, by id."""
    return {label.id: theme.colour_of(label) for label in labels}


def with_fit_colours(label_set: LabelSet) -> tuple[LabelSet, int]:
    """The set, each colour that cannot be read or told from those before it replaced; and how many were."""
    fit: list[Label] = []
    replaced = 0
    for label in label_set.labels:
        colour = dict(label.colour)
        offered = [one for one in fit if not one.retired]
        for key, theme in THEMES.items():
            others = colours_of(offered, theme)
            if not judged(colour[key], theme, others).passes:
                colour[key] = nearest_passing(colour[key], theme, others) or colour[key]
                replaced += colour[key] != label.colour[key]
        fit.append(replace(label, colour=colour))
    return replace(label_set, labels=tuple(fit)), replaced
