"""Whether a label's colour can be read on its page, and told from the others by every eye.

Contrast is that of WCAG 2.2. How colour-blind eyes see is simulated after Machado, Oliveira and Fernandes (2009) in
full severity; two colours are as far apart as they are in CIE Lab (1976) for the eye that tells them apart worst.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from annotator.domain.label import SPARE_COLOURS
from annotator.gui.appearance.theme import Theme

READABLE = 4.5
"""The least contrast of text on its page."""
APART = 15.0
"""The least Lab distance of two labels. The five stand at least 25 apart; with this a dozen can be found."""
_STEP = 17  # of the colours that are searched for one that passes: 16 values a channel

_Lab = tuple[float, float, float]
_EYES = (
    ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
)
"""Of those who see all colours, no red, no green, no blue."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is to be said of a colour: its contrast on the page, and the label that is most like it."""

    contrast: float
    distance: float
    alike: str = ""

    @property
    def is_faint(self) -> bool:
        """It cannot be read well."""
        return self.contrast < READABLE

    @property
    def is_alike(self) -> bool:
        """Some eyes would take it for another label's."""
        return self.distance < APART

    @property
    def passes(self) -> bool:
        """It may be a label's colour."""
        return not (self.is_faint or self.is_alike)


def judged(colour: str, theme: Theme, others: Mapping[str, str]) -> Verdict:
    """What is to be said of that colour, as `#RRGGBB`, beside those of other labels, by id."""
    distances = ((distance(colour, other), label) for label, other in others.items())
    nearest, label = min(distances, default=(float("inf"), ""))
    return Verdict(contrast(colour, theme.page), nearest, label)


def nearest_passing(colour: str, theme: Theme, others: Mapping[str, str]) -> str | None:
    """The colour most like that one which passes; None where there is none left."""
    seen = _seen(colour)[0]
    candidates = sorted(_readable(theme.page), key=lambda one: (_between(_seen(one)[0], seen), one))
    return next((one for one in candidates if _is_apart(one, others.values())), None)


def free_colour(theme: Theme, others: Mapping[str, str]) -> str:
    """A colour for a new label: a spare one that passes, else the one that is farthest from all others."""
    spare = (dark if theme.dark else light for light, dark in SPARE_COLOURS)
    passing = next((one for one in spare if judged(one, theme, others).passes), None)
    return passing or max(_readable(theme.page), key=lambda one: (judged(one, theme, others).distance, one))


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def distance(one: str, other: str) -> float:
    """How far apart two colours are for the eye that tells them apart worst."""
    return min(_between(*pair) for pair in zip(_seen(one), _seen(other), strict=True))


def _is_apart(colour: str, others: Iterable[str]) -> bool:
    return all(distance(colour, other) >= APART for other in others)


@cache
def _readable(page: str) -> tuple[str, ...]:
    values = range(0, 256, _STEP)
    every = (f"#{red:02X}{green:02X}{blue:02X}" for red in values for green in values for blue in values)
    return tuple(one for one in every if contrast(one, page) >= READABLE)


def _linear(colour: str) -> tuple[float, ...]:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return tuple(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)


def _luminance(colour: str) -> float:
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@cache
def _seen(colour: str) -> tuple[_Lab, ...]:
    """The colour in Lab, for each kind of eye."""
    linear = _linear(colour)
    return tuple(
        _lab(*(min(max(sum(weight * part for weight, part in zip(row, linear, strict=True)), 0.0), 1.0) for row in eye))
        for eye in _EYES
    )


def _lab(red: float, green: float, blue: float) -> _Lab:
    """Of linear sRGB under the white of daylight (D65)."""
    x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047
    y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue
    z = (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883
    fx, fy, fz = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def _between(one: _Lab, other: _Lab) -> float:
    return float(sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5)
