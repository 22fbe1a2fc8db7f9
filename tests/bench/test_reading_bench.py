"""How fast the page is, beside a `QPlainTextEdit` that shows the same text and spans in the same run.

Run with `pytest tests/bench -s`. Milliseconds, p50/p95/p99 where three are given. What is measured:

* **open**: giving a new text to a shown widget, to the end of its first paint; MB is what the process grew by, the
  text itself, which was there before, not counted.
* **scroll**: frames of 90 pixels (two lines for the text edit, which knows no pixels), each painted before the next;
  **jump**: frames at random places.
* **apply**: a span of seven characters in view is added to the rest, to the end of the paint; the text edit gets all
  its spans anew, which is the only way it has. **hit**: from a point to the annotations under it, in microseconds.
* **resize**: to another width, to the end of the paint.

Printed is the time that passed; held against the reach is the processor's time in it, of the one thread that does all
the work: that other programs run meanwhile is no fault of the page.

The text edit shows spans as ExtraSelections: plain rectangles without lanes. Some of its cells take seconds; there it
gets fewer frames.
"""

import gc
import itertools
import os
import random
import re
import time
from bisect import insort
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit, QWidget

from annotator import paths
from annotator.domain.annotation import Annotation, reading_order
from annotator.domain.label import DEFAULT_LABELS
from annotator.domain.span import Span
from annotator.gui.appearance.fonts import page_font
from annotator.gui.appearance.theme import LIGHT
from annotator.gui.application import made_application
from annotator.gui.reading.view import ReadingView
from tests.gui import shapes

SIZE = (1100, 900)
COUNTS = (0, 1_000, 20_000)
FRAMES, JUMPS, APPLIED, HITS = 500, 60, 60, 2_000
SLOW_FRAMES, SLOW_APPLIED = 20, 3
TEXTS: dict[str, Callable[[str], str]] = {
    "100 kB": lambda seed: shapes.prose(seed, 100_000),
    "1 MB": lambda seed: shapes.prose(seed, 1_000_000),
    "5 MB": lambda seed: shapes.prose(seed, 5_000_000),
    "one paragraph of 200 kB": shapes.one_paragraph,
}
REACH = {"open": 100.0, "megabytes": 40.0, "apply": 4.0, "scroll": 10.0}
_NUMBERS = itertools.count()


@pytest.fixture(scope="module")
def app() -> QApplication:
    return made_application()


def memory() -> float:
    """What the process holds, in MB; 0 where the system does not tell."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
    except OSError:
        return 0.0


class Took(NamedTuple):
    """Milliseconds: those that passed, and those of the processor in them."""

    passed: float
    worked: float


def share(times: Iterable[float], *parts: int) -> tuple[float, ...]:
    ordered = sorted(times)
    return tuple(ordered[round(part / 100 * (len(ordered) - 1))] for part in parts)


def written(times: Iterable[Took], *parts: int, scale: float = 1) -> str:
    shares = share((scale * one.passed for one in times), *parts)
    return " / ".join(f"{one:.2f}" if one < 10 else f"{one:.0f}" for one in shares)


def timed(act: Callable[[], object]) -> Took:
    start, at_work = time.perf_counter(), time.thread_time()
    act()
    return Took((time.perf_counter() - start) * 1e3, (time.thread_time() - at_work) * 1e3)


def slowest(times: Iterable[Took], part: int) -> float:
    """That part of the times, by the processor's."""
    (found,) = share((one.worked for one in times), part)
    return found


def annotations(text: str, count: int) -> list[Annotation]:
    """Spans of one or two words, every fourth without its first letter, and a quote around every tenth."""
    chance = random.Random(5)
    found = [match.span() for match in re.finditer(r"\w{4,}(?: \w{3,})?", text)]
    picked = chance.sample(found, count) if count <= len(found) else chance.choices(found, k=count)
    labels = [label.id for label in DEFAULT_LABELS]
    made = []
    for place, (start, end) in enumerate(sorted(picked)):
        quote = place % 10 == 9
        span = Span(max(0, start - 30), min(len(text), end + 60)) if quote else Span(start + (place % 4 == 0), end)
        label = "quote" if quote else labels[place % 4]
        made.append(Annotation(f"a{place}", "d", "p", label, span, span.text_in(text), ""))
    return sorted(made, key=reading_order)


class Ours:
    """The reading view, as the window uses it."""

    name = "reading view"

    def __init__(self) -> None:
        self.widget = ReadingView()
        self.step = 90
        self._shown: list[Annotation] = []

    def open(self, text: str) -> None:
        self.widget.show_document(text)

    def show(self, shown: list[Annotation]) -> None:
        self._shown = shown
        self.widget.set_annotations(shown)

    def ready(self, one: Annotation) -> None:
        insort(self._shown, one, key=reading_order)

    def apply(self) -> None:
        self.widget.set_annotations(self._shown)

    def hit(self, point: QPointF) -> object:
        return self.widget.things_at(point)

    def letter_at(self, point: QPointF) -> int:
        index, line, x = self.widget._place_at(point)
        return self.widget._page.lines(index).letter_at(line, x)


class Theirs:
    """Qt's text edit, with each span as an extra selection."""

    name = "QPlainTextEdit"

    def __init__(self) -> None:
        self.widget = QPlainTextEdit()
        self.widget.setReadOnly(True)
        self.widget.setFont(page_font())
        self.step = 2
        self._shown: list[QTextEdit.ExtraSelection] = []

    def open(self, text: str) -> None:
        self.widget.setPlainText(text)

    def show(self, shown: list[Annotation]) -> None:
        self._shown = [self._selection(one) for one in shown]
        self.widget.setExtraSelections(self._shown)

    def ready(self, one: Annotation) -> None:
        self._shown.append(self._selection(one))

    def apply(self) -> None:
        self.widget.setExtraSelections(self._shown)

    def _selection(self, one: Annotation) -> QTextEdit.ExtraSelection:
        made: Any = QTextEdit.ExtraSelection()
        made.cursor = QTextCursor(self.widget.document())
        made.cursor.setPosition(one.span.start)
        made.cursor.setPosition(one.span.end, QTextCursor.MoveMode.KeepAnchor)
        colours = QTextCharFormat()
        colours.setBackground(QColor(LIGHT.selection))
        made.format = colours
        return made

    def hit(self, point: QPointF) -> object:
        return self.letter_at(point)

    def letter_at(self, point: QPointF) -> int:
        return self.widget.cursorForPosition(point.toPoint()).position()


@dataclass
class Figures:
    """What is held against the reach, by the number of annotations: of scrolling p99, of applying p95."""

    opened: Took
    megabytes: float
    scroll: dict[int, float]
    apply: dict[int, float]


def frames(app: QApplication, widget: QTextEdit | ReadingView, places: Iterable[int]) -> list[Took]:
    def go(place: int) -> None:
        widget.verticalScrollBar().setValue(place)
        app.processEvents()

    return [timed(lambda place=place: go(place)) for place in places]


def applied(app: QApplication, side: Ours | Theirs, text: str, times: int) -> list[Took]:
    """Each at another place in view."""
    chance, took = random.Random(1), []
    for _ in range(times):
        at = side.letter_at(QPointF(chance.randint(300, 800), chance.randint(50, 800)))
        span = Span(min(at, len(text) - 7), min(at + 7, len(text)))
        one = Annotation(f"new{next(_NUMBERS)}", "d", "p", "actor", span, span.text_in(text), "")
        side.ready(one)
        took.append(timed(lambda: (side.apply(), app.processEvents())))
    return took


def measured(app: QApplication, side: Ours | Theirs, text: str, is_slow: Callable[[int], bool]) -> Figures:
    """Every cell of the table for one side, printed as it is known."""
    widget: QWidget = side.widget
    widget.resize(*SIZE)
    widget.show()
    side.open("قال العراق\nسوريا")
    app.processEvents()
    gc.collect()
    before = memory()
    opened = timed(lambda: (side.open(text), widget.viewport().repaint()))
    figures = Figures(opened, memory() - before, {}, {})
    print(f"  {side.name}: open {opened.passed:.0f} ms, {figures.megabytes:.0f} MB")
    for count in COUNTS:
        _measure_with(app, side, text, count, is_slow(count), figures)
    resized = [
        timed(lambda width=width: (widget.resize(width, SIZE[1]), app.processEvents(), widget.viewport().repaint()))
        for width in ((900, 700, 1000, 620, 1100) if not is_slow(COUNTS[-1]) else (900,))
    ]
    print(f"    resize {written(resized, 50, 100)} ms at most; {memory() - before:.0f} MB at the end")
    widget.close()
    widget.deleteLater()
    app.processEvents()
    return figures


def _measure_with(app: QApplication, side: Ours | Theirs, text: str, count: int, slow: bool, figures: Figures) -> None:
    chance, bar = random.Random(2), side.widget.verticalScrollBar()
    shown = annotations(text, count)
    loaded = timed(lambda: (side.show(shown), side.widget.viewport().repaint()))
    bar.setValue(0)
    app.processEvents()
    steps = range(side.step, side.step * (SLOW_FRAMES if slow else FRAMES) + 1, side.step)
    scroll = frames(app, side.widget, steps)
    jump = frames(app, side.widget, [chance.randrange(bar.maximum()) for _ in range(3 if slow else JUMPS)])
    apply = applied(app, side, text, SLOW_APPLIED if slow else APPLIED)
    points = [QPointF(chance.randint(50, 1000), chance.randint(20, 880)) for _ in range(100 if slow else HITS)]
    hit = [timed(lambda point=point: side.hit(point)) for point in points]
    figures.scroll[count], figures.apply[count] = slowest(scroll, 99), slowest(apply, 95)
    print(
        f"    {count:>6} annotations: load {loaded.passed:.0f} ms, scroll {written(scroll, 50, 95, 99)}, "
        f"jump {written(jump, 50, 95)}, apply {written(apply, 50, 95)}, hit {written(hit, 50, 95, scale=1e3)} µs; "
        f"work: scroll p99 {figures.scroll[count]:.2f}, apply p95 {figures.apply[count]:.2f}"
    )


@pytest.mark.parametrize("name", TEXTS)
def test_the_page_is_fast(app: QApplication, name: str) -> None:
    seed = next(paths.seeds().glob("*.txt")).read_text(encoding="utf-8")
    text = TEXTS[name](seed)
    print(f"\n{name}: {len(text):,} characters, {text.count(chr(10)) + 1:,} paragraphs")
    ours = measured(app, Ours(), text, lambda count: False)
    one = "\n" not in text
    theirs = measured(app, Theirs(), text, lambda count: (one and count > 0) or (len(text) > 500_000 and count > 1000))
    assert ours.apply[COUNTS[-1]] <= theirs.apply[COUNTS[-1]]
    if name == "5 MB":
        assert ours.opened.worked <= min(REACH["open"], theirs.opened.worked)
        assert ours.megabytes <= REACH["megabytes"]
        for count in COUNTS:
            assert ours.apply[count] <= REACH["apply"], count
            assert ours.scroll[count] <= REACH["scroll"], count
