"""How high things on the page are: the measures that follow from its font, and sums of heights that keep changing."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtGui import QFont

from annotator.gui.appearance.fonts import page_font

SMALLEST, LARGEST = 12, 48
MOST_LANES = 4


@dataclass(frozen=True, slots=True)
class Typography:
    """How the page is set, beside its size: typeface (empty: the program's), leading and line length in percent."""

    family: str = ""
    leading: int = 100
    column: int = 100


USUAL = Typography()


@dataclass(frozen=True, slots=True)
class Metrics:
    """The measures of the page for one size of its font, in whole pixels so that edges are crisp.

    Heights inside a line count from the line's top.

    Every line is as high as the deepest nesting the page shows, so a label never moves a letter.
    """

    pixels: int
    font: QFont
    line: int
    baseline: int
    fill_top: int
    fill_bottom: int
    first_lane: int
    bar: int
    pitch: int
    gap: int
    column: int
    gutter: int
    margin: int

    @classmethod
    def of(cls, pixels: int, chips: bool, typography: Typography = USUAL) -> "Metrics":
        """The measures for a font of that many pixels, with room for chips above the words or without."""
        baseline = round(pixels * (0.98 + (0.62 if chips else 0.16)))
        bar = max(2, round(pixels * 0.15))
        below = round(pixels * 0.5) + MOST_LANES * (bar + 1) - 1
        more = (baseline + below) * (typography.leading - 100) // 100
        baseline += more // 2
        first_lane = baseline + round(pixels * 0.5)
        return cls(
            pixels=pixels,
            font=page_font(pixels, typography.family),
            line=baseline + below + more - more // 2,
            baseline=baseline,
            fill_top=baseline - round(pixels * 0.86),
            fill_bottom=baseline + round(pixels * 0.42),
            first_lane=first_lane,
            bar=bar,
            pitch=bar + 1,
            gap=round(pixels * 0.55),
            column=round(pixels * 36 * typography.column / 100),
            gutter=round(pixels * 2.4),
            margin=round(pixels * 1.2),
        )

    def lane_top(self, lane: int) -> int:
        """The top of a lane's bar; what is nested deeper than the page has lanes shares the last."""
        return self.first_lane + min(lane, MOST_LANES - 1) * self.pitch

    def height(self, lines: int, blank: bool = False, closes: bool = True) -> int:
        """The height of a paragraph of so many lines: a blank one takes half a line, the last piece of one a gap."""
        if blank and lines <= 1:
            return self.line // 2
        return lines * self.line + (self.gap if closes else 0)


class Heights:
    """A list of heights in whole pixels; sums and searches take logarithmic time.

    A binary indexed tree: P. M. Fenwick, "A new data structure for cumulative frequency tables", 1994.
    """

    __slots__ = ("_each", "_step", "_tree")

    def __init__(self, heights: Iterable[int]) -> None:
        self._each = list(heights)
        self._tree = [0, *self._each]
        for node in range(1, len(self._tree)):
            parent = node + (node & -node)
            if parent < len(self._tree):
                self._tree[parent] += self._tree[node]
        self._step = 1 << len(self._each).bit_length() >> 1

    def __len__(self) -> int:
        return len(self._each)

    def __getitem__(self, index: int) -> int:
        return self._each[index]

    def __setitem__(self, index: int, height: int) -> None:
        more = height - self._each[index]
        self._each[index] = height
        node = index + 1
        while more and node < len(self._tree):
            self._tree[node] += more
            node += node & -node

    def above(self, index: int) -> int:
        """The sum of the first `index` heights: where the one at `index` begins."""
        total = 0
        while index:
            total += self._tree[index]
            index &= index - 1
        return total

    @property
    def total(self) -> int:
        """The sum of all heights."""
        return self.above(len(self._each))

    def at(self, y: int) -> tuple[int, int]:
        """The index whose height covers `y`, and how far into it `y` is; the first or last when `y` is outside.

        Heights of nothing are passed over. The list must not be empty.
        """
        index, rest, step = 0, max(0, y), self._step
        while step:
            if index + step < len(self._tree) and self._tree[index + step] <= rest:
                index += step
                rest -= self._tree[index]
            step >>= 1
        if index < len(self._each):
            return index, rest
        return index - 1, rest + self._each[index - 1]
