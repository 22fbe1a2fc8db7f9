"""Where every letter of a set line is: exact cells from left to right, and what follows from them.

Positions here are UTF-16 units of one paragraph, x is in pixels from the column's left edge. What Qt tells was measured
(Qt 6.11) and is compared with Qt's own painting by a test:

* `cursorToX` is exact for letters that run with the paragraph, also where fonts kern and inside ligatures, whose room
  it shares out evenly; and inside an item (a run of one script and direction) that runs against it, as digits and
  Latin do in Arabic, but for a shift where a blank hangs at the line's end;
* it gives no width to the first letter of what runs against the paragraph: the outer edges of such an item are those of
  its glyphs. No other use is made of glyphs: behind a sign that another font lends, Qt tells their units wrong;
* a tab has no glyph and no width of its own in Qt's answers; it ends at the next tab stop;
* blanks that hang at the end of a wrapped line have no width on screen, and `xToCursor` forgets them: it names the
  wrong letter all over such a line, so a point is looked up in the cells.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple, cast

from PySide6.QtGui import QGlyphRun, QTextLayout, QTextLine

from annotator.arabic import letters
from annotator.gui.positions import Positions

INSIDE, LETTER, BLANK, TAB = 0, 1, 2, 3
_TAB_STOPS = 80.0  # pixels from one to the next, counted from where the line starts: Qt's own, unless told otherwise
_BLANKS = frozenset(" \u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u2028\u3000")
_TOUCHING = 1.0  # pixels: cells closer than this are drawn as one piece


def letter_marks(text: str, positions: Positions) -> bytearray:
    """For each unit, and for the end: whether a letter, a blank or a tab starts there."""
    marks = bytearray(positions.to_qt(len(text)) + 1)
    for offset in letters.boundaries(text):
        one = text[offset : offset + 1]
        marks[positions.to_qt(offset)] = TAB if one == "\t" else BLANK if one in _BLANKS else LETTER
    return marks


class Cell(NamedTuple):
    """The room of one letter or cluster, and whether it is read from right to left."""

    left: float
    right: float
    rtl: bool

    @property
    def start(self) -> float:
        """The edge at which reading enters it."""
        return self.right if self.rtl else self.left

    @property
    def end(self) -> float:
        """The edge at which reading leaves it."""
        return self.left if self.rtl else self.right


@dataclass(frozen=True, slots=True)
class Cells:
    """The cell of every unit of one line, and the column it stands in."""

    first: int
    cells: tuple[Cell, ...]
    width: float
    rtl: bool

    def pieces(self, start: int, end: int) -> tuple[tuple[float, float], ...]:
        """The parts of the line, left to right, that the units from `start` to `end` cover: often several."""
        wanted = self.cells[max(0, start - self.first) : max(0, end - self.first)]
        merged: list[tuple[float, float]] = []
        for left, right, _ in sorted(cell for cell in wanted if cell.right - cell.left > 0.01):
            if merged and left <= merged[-1][1] + _TOUCHING:
                merged[-1] = (merged[-1][0], max(merged[-1][1], right))
            else:
                merged.append((left, right))
        return tuple(merged)

    def unit_at(self, x: float) -> int | None:
        """The unit whose cell is at x or nearest to it; None on a line without visible cells."""
        seen = [
            (max(cell.left - x, x - cell.right, 0.0), index) for index, cell in enumerate(self.cells) if _wide(cell)
        ]
        return self.first + min(seen)[1] if seen else None

    def covers(self, x: float) -> bool:
        """Some visible cell is at x."""
        return any(cell.left <= x < cell.right for cell in self.cells)

    def is_past_middle(self, unit: int, x: float) -> bool:
        """Reading has passed the middle of the unit's cell at x."""
        left, right, rtl = self.cells[unit - self.first]
        return (x < (left + right) / 2) == rtl

    def run_against(self, unit: int) -> tuple[int, int] | None:
        """The ends of the run around this unit if it reads against the paragraph, else None."""
        start = end = unit - self.first
        if self.cells[start].rtl == self.rtl:
            return None
        while start > 0 and self.cells[start - 1].rtl != self.rtl:
            start -= 1
        while end < len(self.cells) and self.cells[end].rtl != self.rtl:
            end += 1
        return self.first + start, self.first + end

    def caret(self, unit: int) -> float:
        """Where the caret stands before the unit, or at the line's end.

        Between runs of two directions it keeps to the run that goes with the paragraph.
        """
        index = unit - self.first
        with_it = [cell.rtl == self.rtl for cell in self.cells[max(0, index - 1) : index + 1]]
        if index <= 0 or not self.cells:
            return self.width if self.rtl else 0.0
        if index < len(self.cells) and with_it[1]:
            return self.cells[index].start
        if with_it[0]:
            return self.cells[index - 1].end
        return self.cells[index].start if index < len(self.cells) else self._end()

    def _end(self) -> float:
        visible = [cell for cell in self.cells if _wide(cell)]
        return min(cell.left for cell in visible) if self.rtl else max(cell.right for cell in visible)


def _wide(cell: Cell) -> bool:
    return cell.right - cell.left > 0.01


def cells_of(line: QTextLine, marks: bytearray, rtl: bool) -> Cells:
    """The cells of a set line; `marks` are the paragraph's `letter_marks`, `rtl` its direction."""
    first, after = line.textStart(), line.textStart() + line.textLength()
    seen = after
    while after < len(marks) - 1 and seen > first + 1 and marks[seen - 1] == BLANK:
        seen -= 1
    tabs = {unit: _Item(rtl) for unit in range(first, seen) if marks[unit] == TAB}
    items = _items(line, rtl, bool(tabs)) | tabs
    cells: list[Cell] = []
    for start, following in pairwise((*sorted(one for one in items if one < seen), seen)):
        starts = [start, *(unit for unit in range(start + 1, following) if marks[unit] != INSIDE)]
        is_tab = marks[start] == TAB
        found = _tab_cells(line, len(starts), cells, rtl) if is_tab else _item_cells(line, starts, items[start], rtl)
        for (unit, end), cell in zip(pairwise((*starts, following)), found, strict=True):
            cells += [cell] * (end - unit)
    margin = cells[-1].end if cells else 0.0
    hanging = [Cell(margin, margin, rtl)] * (after - seen)
    return Cells(first, (*cells, *hanging), line.width(), rtl)


@dataclass(slots=True)
class _Item:
    """A run of letters of one script and direction, and the outer edges of its glyphs where they are needed."""

    rtl: bool
    edges: tuple[float, float] | None = None


def _items(line: QTextLine, rtl: bool, with_tabs: bool) -> dict[int, _Item]:
    """The items of a line by their first unit; the edges of those that run against the paragraph or beside a tab."""
    items = {line.textStart(): _Item(rtl)}
    for run in line.glyphRuns(-1, -1, QTextLayout.GlyphRunRetrievalFlag.RetrieveAll):
        units = run.stringIndexes()
        if not units:
            continue
        start, needed = min(units), with_tabs or run.isRightToLeft() != rtl
        known = items.get(start)  # glyphs lent by another font come as a run of their own
        edges = _edges(run, known.edges if known else None) if needed else None
        items[start] = _Item(run.isRightToLeft(), edges)
    return items


def _edges(run: QGlyphRun, others: tuple[float, float] | None) -> tuple[float, float]:
    """The outer edges of a run's glyphs, and of others if there are any."""
    advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
    lefts = [place.x() for place in run.positions()]
    rights = [left + advance.x() for left, advance in zip(lefts, advances, strict=True)]
    more = others or (lefts[0], lefts[0])
    return min(*lefts, more[0]), max(*rights, more[1])


def _item_cells(line: QTextLine, starts: list[int], item: _Item, rtl: bool) -> Iterator[Cell]:
    """The cells of an item's letters, from each one's edge to the next one's."""
    borders = [_x(line, unit, QTextLine.Edge.Leading) for unit in starts]
    borders.append(_x(line, starts[-1], QTextLine.Edge.Trailing))
    if item.edges is not None:
        start, end = reversed(item.edges) if item.rtl else item.edges
        if item.rtl == rtl:
            # Qt answers off the mark all over a line at whose end a tab hangs; its glyphs are where they are drawn.
            borders = [*(border + start - borders[0] for border in borders[:-1]), end]
        else:
            borders = [start, *(border + end - borders[-1] for border in borders[1:-1]), end]
    for one, other in pairwise(borders):
        yield Cell(min(one, other), max(one, other), item.rtl)


def _tab_cells(line: QTextLine, count: int, before: list[Cell], rtl: bool) -> Iterator[Cell]:
    """The cell of a tab, and empty ones behind it for what follows without a glyph.

    A tab runs with its paragraph and parts what stands before it from what follows (Unicode annex 9, rule L1).
    """
    edges = [cell.left if rtl else cell.right for cell in before]
    start = (min if rtl else max)(edges, default=line.width() if rtl else 0.0)
    stop = _tab_stop(line.width() - start if rtl else start)
    hangs = stop > line.width()
    end = start if hangs else line.width() - stop if rtl else stop
    yield Cell(min(start, end), max(start, end), rtl)
    for _ in range(count - 1):
        yield Cell(end, end, rtl)


def _tab_stop(x: float) -> float:
    """The tab stop behind x; Qt counts in 64ths of a pixel and passes over one that is nearly reached."""
    return (round(x / _TAB_STOPS * 64) // 64 + 1) * _TAB_STOPS


def _x(line: QTextLine, unit: int, edge: QTextLine.Edge) -> float:
    # PySide gives the x and the unit it was moved to; its stub names only one of them.
    return cast("tuple[float, int]", line.cursorToX(unit, edge))[0]
