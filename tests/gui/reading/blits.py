"""Scrolls a page and compares what was moved on screen with a full repaint; run in a process with its own scale.

`python -m tests.gui.reading.blits FRAMES` prints the scale, how many frames were compared and how many rows differed.
"""

import random
import sys

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from annotator import paths
from annotator.domain.annotation import Annotation
from annotator.domain.span import Span
from annotator.gui.reading.drawing.look import MarkStyle
from annotator.gui.reading.view import ReadingView
from tests.gui.shapes import prose

STEPS = (-37, -60, -111, 45, -300, 13, -20)


def on_screen(view: ReadingView) -> QImage:
    """What the window shows of the page now; a grab of the widget would paint it anew."""
    place, size = view.viewport().pos(), view.viewport().size()
    shown = view.screen().grabWindow(view.winId(), place.x(), place.y(), size.width(), size.height())
    return shown.toImage().convertToFormat(QImage.Format.Format_RGB32)


def differing_rows(one: QImage, other: QImage) -> list[int]:
    """The rows that differ by more than the soft edges of letters cut by a clip may: a few levels."""
    assert one.size() == other.size()
    wide, first, second = one.bytesPerLine(), bytes(one.constBits()), bytes(other.constBits())
    rows = ((first[at : at + wide], second[at : at + wide]) for at in range(0, len(first), wide))
    return [
        row
        for row, (above, below) in enumerate(rows)
        if above != below and any(abs(a - b) > 40 for a, b in zip(above, below, strict=True))
    ]


def annotated(text: str) -> list[Annotation]:
    chance, made = random.Random(6), []
    for number in range(300):
        start = chance.randrange(len(text) - 200)
        span = Span(start, start + chance.choice((4, 12, 40, 180)))
        made.append(Annotation(f"a{number}", "d", "p", chance.choice(("actor", "date", "quote")), span, "", ""))
    return made


def main(frames: int) -> None:
    app = QApplication(sys.argv[:1])
    text = prose(next(paths.seeds().glob("*.txt")).read_text(encoding="utf-8"), 40_000)
    view, chance = ReadingView(), random.Random(4)
    view.resize(700, 420)
    view.show_document(text, annotated(text))
    view.set_mark_style(chance.choice(list(MarkStyle)))
    view.select(3000, 3400)
    view.show()
    app.processEvents()
    bar, wrong = view.verticalScrollBar(), 0
    bar.setValue(bar.maximum())
    app.processEvents()
    for _ in range(frames):
        for _ in range(5):
            bar.setValue(bar.value() + chance.choice(STEPS))
            app.processEvents()
        if bar.value() < 500:
            bar.setValue(bar.maximum())
            app.processEvents()
        moved = on_screen(view)
        view.viewport().repaint()
        wrong += len(differing_rows(on_screen(view), moved))
    sys.stdout.write(f"{view.devicePixelRatioF():g} {frames} {wrong}\n")


if __name__ == "__main__":
    main(int(sys.argv[1]))
