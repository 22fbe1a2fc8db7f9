"""The fields of the dialog of settings: which there are, in which part, and the control for each."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QCheckBox, QComboBox, QSpinBox, QWidget

from annotator.gui.appearance import fonts
from annotator.gui.appearance.language import isolated, speak, without_mnemonic
from annotator.gui.appearance.tooltips import explain
from annotator.gui.reading.heights import LARGEST, SMALLEST
from annotator.settings import RANGES, Settings
from annotator.suggesting.gazetteer import SHIPPED, shipped_counts
from annotator.wording.window import settings as words

SHIPPED_FIELDS = {f"shipped_{kind.value}": kind for kind in SHIPPED}
"""The switch of each list of names that comes with the program."""
PARTS: Mapping[str, tuple[str, ...]] = {
    "window": ("language", "theme", "digits"),
    "ease": ("reduced_motion", "large_targets"),
    "lists": tuple(SHIPPED_FIELDS),
    "page": ("page_family", "page_size", "leading", "column", "numbers", "invisibles"),
    "marks": ("style", "chips"),
}
NUMBERS: Mapping[str, tuple[int, int, int, str]] = {
    "page_size": (SMALLEST, LARGEST, 1, words.PIXELS),
    "leading": (*RANGES["leading"], 5, words.PERCENT),
    "column": (*RANGES["column"], 5, words.PERCENT),
}
"""The least, the most, the step and the unit of each number."""
FIELDS = tuple(name for names in PARTS.values() for name in names)
Chosen = Callable[[str, object], None]


def control_for(name: str, now: Settings, chosen: Chosen) -> QWidget:
    """The control of a setting, showing what it is now; `chosen(name, value)` is told what a person makes of it."""
    value = getattr(now, name)
    if name in NUMBERS:
        control: QWidget = _number(name, value, chosen)
    elif isinstance(value, bool):
        control = _switch(name, value, chosen)
    else:
        control = _choice(name, value, chosen)
    control.setObjectName(name)
    control.setAccessibleName(without_mnemonic(_name(name)))
    explain(control, speak(words.HINTS[name]))
    return control


def _name(name: str) -> str:
    if name in SHIPPED_FIELDS:
        return speak(words.FIELDS[name], count=shipped_counts()[SHIPPED_FIELDS[name]])
    return speak(words.FIELDS[name])


def _number(name: str, value: int, chosen: Chosen) -> QSpinBox:
    least, most, step, unit = NUMBERS[name]
    box = QSpinBox()
    box.setRange(least, most)
    box.setSingleStep(step)
    box.setSuffix(f" {speak(unit)}")
    box.setValue(value)
    box.setMinimumWidth(110)
    box.valueChanged.connect(lambda number: chosen(name, number))
    return box


def _switch(name: str, value: bool, chosen: Chosen) -> QCheckBox:
    box = QCheckBox(_name(name))
    box.setChecked(value)
    box.toggled.connect(lambda on: chosen(name, on))
    return box


def _choice(name: str, value: str, chosen: Chosen) -> QComboBox:
    box = QComboBox()
    for option, says in _options(name).items():
        box.addItem(says, option)
    box.setCurrentIndex(max(0, box.findData(value)))
    box.setMaxVisibleItems(16)
    box.setMinimumWidth(220)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.currentIndexChanged.connect(lambda _: chosen(name, box.currentData()))
    return box


def _options(name: str) -> dict[str, str]:
    if name != "page_family":
        return {option: speak(says) for option, says in words.OPTIONS[name].items()}
    usual, *others = fonts.page_families()
    return {"": speak(words.OWN_FAMILY, family=usual)} | {family: isolated(family) for family in others}
