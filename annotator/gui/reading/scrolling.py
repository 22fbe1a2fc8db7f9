"""A page in a window: scrolled by pixels, repainted only where it changed, in its place when its size changes."""

from collections.abc import Iterable
from typing import ClassVar

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from annotator.arabic import letters
from annotator.domain.annotation import Annotation
from annotator.domain.suggestion import Suggestion
from annotator.gui.appearance.theme import LIGHT
from annotator.gui.reading.drawing.look import Look, Shown
from annotator.gui.reading.heights import Metrics
from annotator.gui.reading.lanes import LineMarks, M, Marks
from annotator.gui.reading.page import Page
from annotator.gui.reading.painting import ParagraphPainter
from annotator.gui.reading.paragraphs import Paragraphs

_NARROWEST = 10  # ems: a column narrower than this is cut off rather than set


class ScrolledPage(QAbstractScrollArea):
    """A `Page` in a column of the window, moved by the scroll bar.

    Paragraphs are set when they come into view. Their true height then replaces an estimate; the error of what lies
    above the view is taken up by the scroll bar, so that nothing on screen ever jumps.
    """

    default_pixels: ClassVar[int] = 20

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paragraphs = Paragraphs("")
        self._metrics = Metrics.of(self.default_pixels, chips=False)
        self._look = Look(LIGHT, self._metrics, {})
        self._shown_value = 0  # the scroll value that the screen shows: Qt's own is stale after a silent correction
        self._top_index = 0  # no paragraph above this one is seen
        self._pinned: int | None = None
        self._settling = QTimer(self, singleShot=True, interval=0)
        self._settling.timeout.connect(self._settle)
        self._page = self._new_page()
        self._marks: Marks[Annotation] = Marks(self._page)
        self._proposed: Marks[Suggestion] = Marks(self._page)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The page is laid out by its paragraphs' directions; only the scroll bar follows the interface.
        self.viewport().setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def _new_page(self) -> Page:
        return Page(self._paragraphs, self._metrics, self._column_width(), self._absorb)

    def _column_width(self) -> int:
        metrics = self._metrics
        room = self.viewport().width() - 2 * metrics.gutter
        return min(metrics.column, max(_NARROWEST * metrics.pixels, room))

    def _left(self) -> int:
        return (self.viewport().width() - self._page.width) // 2

    def _scrolled(self) -> int:
        """How far the page's first paragraph begins above the viewport's top."""
        return self.verticalScrollBar().value() - self._page.metrics.margin

    def _show_from_start(self, paragraphs: Paragraphs) -> None:
        self._paragraphs = paragraphs
        self._page = self._new_page()
        self._marks, self._proposed = Marks(self._page), Marks(self._page)
        self._top_index, self._pinned = 0, None
        self._settle()
        self.verticalScrollBar().setValue(0)
        self.viewport().update()

    def _set_anew(self) -> None:
        """Set the whole page again, keeping the line at the top of the window there."""
        at_start = self.verticalScrollBar().value() == 0
        pin = self._pinned if self._pinned is not None else self.first_offset()
        self._page = self._new_page()
        self._marks.lie_on(self._page)
        self._proposed.lie_on(self._page)
        self._top_index = self._page.index_of(pin)
        place = self._page.place(pin)
        self._settle()
        self.verticalScrollBar().setValue(0 if at_start else self._page.top(*place) + self._metrics.margin)
        self._pinned = pin
        self.viewport().update()

    def first_offset(self) -> int:
        """The offset at which the line at the top of the window begins."""
        index, line = self._page.line_at(self._scrolled())
        return self._page.lines(index).bounds(line)[0]

    def _settle(self) -> None:
        """Fit the scroll bar to the page's height as it is known now."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(height)
        bar.setSingleStep(self._metrics.line)
        bar.setRange(0, max(0, self._page.heights.total + 2 * self._metrics.margin - height))

    def _absorb(self, index: int, more: int) -> None:
        """Take up what a paragraph above the view turned out to be higher, before anybody sees it."""
        self._settling.start()
        if index >= self._top_index:
            return
        bar = self.verticalScrollBar()
        wanted = bar.value() + more
        bar.blockSignals(True)
        bar.setMaximum(max(bar.maximum(), wanted))
        bar.setValue(max(0, wanted))
        bar.blockSignals(False)
        self._shown_value += bar.value() - wanted + more
        if wanted < 0:
            self.viewport().update()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Move what is seen, having set what comes in from above; called by Qt when the scroll bar moved."""
        self._pinned = None
        moved = self._shown_value - self.verticalScrollBar().value()
        self._shown_value = self.verticalScrollBar().value()
        if abs(moved) >= self.viewport().height():
            self._top_index = self._page.line_at(self._scrolled())[0]
            self.viewport().update()
            return
        while moved > 0 and self._top_index > self._page.heights.at(self._scrolled())[0]:
            self._page.lines(self._top_index - 1)
            self._top_index -= 1
        self._top_index = self._page.heights.at(self._scrolled())[0]
        # At a fractional scale a moved picture shows seams.
        if self.devicePixelRatioF().is_integer():
            self.viewport().scroll(0, moved)
        else:
            self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the page anew if its column changed."""
        super().resizeEvent(event)
        if self._column_width() != self._page.width:
            self._set_anew()
        else:
            self._settle()


class PageArea(ScrolledPage):
    """Draws the page; what is drawn on it is told by `_look`, `_marks`, `_proposed` and `_shown`."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what the event asks for, rectangle by rectangle."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown = self._shown()
        for area in event.region():  # type: ignore[attr-defined]  # the stub forgets __iter__
            painter.setClipRect(area)
            painter.fillRect(area, QColor(self._look.theme.page))
            self._paint(painter, area, shown)
        painter.end()

    def _shown(self) -> Shown:
        return Shown()

    def _paint(self, painter: QPainter, area: QRect, shown: Shown) -> None:
        page, height = self._page, self._metrics.line
        spill = self._metrics.bar  # a frame may reach this far out of its line
        # Nothing above the view may be set here: its true height would move the scroll bar while painting.
        index = page.heights.at(area.top() + self._scrolled())[0]
        y = page.top(index) - self._scrolled()
        while index < len(page.paragraphs) and y <= area.bottom() + spill:
            lines = page.lines(index)
            first = max(0, (area.top() - spill - y) // height)
            after = min(lines.count, (area.bottom() + spill - y) // height + 1)
            if first < after:
                marks, proposed = self._marks.on_lines(index), self._proposed.on_lines(index)
                origin = QPoint(self._left(), y)
                ParagraphPainter(painter, self._look, lines, origin).paint(first, after, marks, shown, proposed)
            y += page.heights[index]
            index += 1

    def _update_lines(self, index: int, lines: Iterable[int]) -> None:
        """Ask for a repaint of some lines of a paragraph."""
        top, spill = self._page.top(index) - self._scrolled(), self._metrics.bar
        for line in lines:
            y = top + line * self._metrics.line - spill
            self.viewport().update(0, y, self.viewport().width(), self._metrics.line + 2 * spill)

    def _update_between(self, start: int, end: int) -> None:
        """Ask for a repaint of the lines that hold the offsets from `start` to `end`, as far as they are seen."""
        seen = self._seen_indexes()
        for index in self._page.indexes(start, end + 1):
            lines = self._page.lines_if_set(index) if index in seen else None
            if lines is not None:
                self._update_lines(index, range(lines.line_of(start), lines.line_of(end) + 1))

    def _seen_indexes(self) -> range:
        first = self._page.heights.at(self._scrolled())[0]
        return range(first, self._page.heights.at(self._scrolled() + self.viewport().height())[0] + 1)

    def _replace(self, marks: Marks[M], things: Iterable[M]) -> None:
        """Draw marks of these things; asks for a repaint of those lines on which other marks lie than were drawn."""
        indexes = marks.replace(things)
        seen = self._seen_indexes()
        for index in indexes:
            before: tuple[LineMarks, ...] = marks.forget(index)
            lines = self._page.lines_if_set(index) if index in seen else None
            if lines is not None:
                after = marks.on_lines(index)
                nothing = ((),) * lines.count
                pairs = zip(before or nothing, after or nothing, strict=True)
                self._update_lines(index, (line for line, (old, new) in enumerate(pairs) if old != new))

    def _bring(self, offset: int, y: int) -> None:
        """Scroll so that the line of the letter at the offset begins y pixels below the viewport's top."""
        index, line = self._page.place(offset)
        first, above = index, line * self._metrics.line
        while first > 0 and above < y:
            first -= 1
            above += self._page.lines(first).height
        self._settle()
        self.verticalScrollBar().setValue(self._page.top(index, line) + self._metrics.margin - y)

    def show_from(self, offset: int) -> None:
        """Scroll so that the line of that letter is the first in the window; the first line of all with its margin."""
        if self._page.place(offset) == (0, 0):
            self.verticalScrollBar().setValue(0)
        else:
            self._bring(offset, 0)

    def reveal(self, offset: int, beneath: int = 0) -> None:
        """Scroll as little as needed to show the line of that letter, with some pixels below it; far away, to a third
        of the window."""
        index, line = self._page.place(offset)
        height, step = self.viewport().height(), self._metrics.line
        y = self._page.top(index, line) - self._scrolled()
        if not -height < y < 2 * height:
            self._bring(offset, height // 3)
        elif y < 0:
            self._bring(offset, min(step // 2, height // 3))
        elif y + step + beneath > height:
            self._bring(offset, max(0, height - step - beneath - step // 2))

    def _place_at(self, point: QPointF) -> tuple[int, int, float]:
        """The paragraph's index, the line and the x in the column at or nearest to a point of the viewport."""
        index, line = self._page.line_at(round(point.y()) + self._scrolled())
        return index, line, point.x() - self._left()

    def paragraph_number(self, offset: int) -> int:
        """The number of the paragraph that holds the offset, counted from 1, blank ones too."""
        return self._page.paragraphs[self._page.index_of(offset)].number

    def letter_box(self, offset: int) -> QRect:
        """Where the letter at the offset is drawn, in the viewport."""
        index, line = self._page.place(offset)
        lines = self._page.lines(index)
        text, start = lines.paragraph.text, lines.paragraph.start
        after = start + letters.next_boundary(text, min(offset - start, len(text)))
        left, right = (lines.pieces(line, offset, after) or ((0.0, 0.0),))[0]
        top = self._page.top(index, line) - self._scrolled()
        return QRect(self._left() + round(left), top, round(right - left), self._metrics.line)

    def letter_edges(self, offset: int) -> tuple[float, float, int, int]:
        """Where reading enters and leaves the letter at an offset, and the top and bottom of its line.

        In pixels of the viewport: x, x, y, y.
        """
        index, line = self._page.place(offset)
        lines = self._page.lines(index)
        cells = lines.cells(line)
        place, top = lines.unit(offset) - cells.first, self._page.top(index, line) - self._scrolled()
        if not 0 <= place < len(cells.cells):
            x = self._left() + lines.caret_x(offset)
            return x, x, top, top + self._metrics.line
        cell = cells.cells[place]
        return self._left() + cell.start, self._left() + cell.end, top, top + self._metrics.line
