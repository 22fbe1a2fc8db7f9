"""What the page is drawn with, and what of the person's doing is drawn on it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from annotator.gui.appearance.theme import LabelStyle, Theme
from annotator.gui.reading.heights import Metrics


class MarkStyle(Enum):
    """How marks are drawn; a person chooses.

    hybrid   a tint behind the words and a bar in its lane: what is labelled is seen at a glance, nesting is exact
    lanes    bars alone: the cleanest text
    fills    boxes, each around those nested in it: the loudest
    """

    HYBRID = "hybrid"
    LANES = "lanes"
    FILLS = "fills"


@dataclass(frozen=True, slots=True)
class Look:
    """What a paragraph is drawn with: colours, measures and the styles of labels.

    With `only_unlabelled` paragraphs that hold an annotation stand back, so that the others are seen.
    """

    theme: Theme
    metrics: Metrics
    styles: Mapping[str, LabelStyle]
    chips: bool = False
    numbers: bool = True
    rtl: bool = True
    marks: MarkStyle = MarkStyle.HYBRID
    signs: bool = False
    only_unlabelled: bool = False

    def style(self, label: str) -> LabelStyle:
        """The style of a label; muted ink for one nobody has named yet."""
        return self.styles.get(label) or LabelStyle(label, self.theme.muted, self.theme.fill_of(self.theme.muted))


@dataclass(frozen=True, slots=True)
class Shown:
    """What the person has before them: the selection, the caret (None when not to be drawn), the chosen annotation.

    `hovered` is the annotation or suggestion under the mouse; `dragged` the offsets an edge that is being dragged would
    give; `reached` the suggestion that the next key is about; `is_away` that the focus is elsewhere.
    """

    start: int = 0
    end: int = 0
    caret: int | None = None
    chosen: str | None = None
    hovered: str | None = None
    dragged: tuple[int, int] | None = None
    reached: str | None = None
    is_away: bool = False
