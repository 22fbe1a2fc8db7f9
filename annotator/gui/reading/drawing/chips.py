"""Small words on coloured ground: the labels' names above their spans, and how many marks found no lane."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPen

from annotator.gui.appearance.fonts import interface_font
from annotator.gui.appearance.language import figures
from annotator.gui.reading.drawing.canvas import Canvas
from annotator.gui.reading.heights import MOST_LANES
from annotator.gui.reading.lanes import LineMarks

_APART, _WIDEST = 3, 8  # pixels; sizes of the text


def name_chips(canvas: Canvas, line: int, marks: LineMarks, proposed: LineMarks = ()) -> None:
    """The names of the labels above the first letters of their spans, moved along where they would collide.

    Those of what is only proposed are hollow.
    """
    metrics, font = canvas.metrics, _font(max(9, round(canvas.metrics.pixels * 0.5)))
    words = QFontMetrics(font)
    start, end = canvas.lines.bounds(line)
    free: float | None = None
    for laid in sorted((*marks, *proposed), key=lambda one: (one.mark.start, -one.mark.end)):
        boxes = canvas.boxes(line, laid.mark.start, laid.mark.end, 1, round(metrics.pixels * 0.58))
        if not boxes or not start <= laid.mark.start < end:
            continue
        style = canvas.look.style(laid.mark.label)
        name = words.elidedText(style.name, Qt.TextElideMode.ElideRight, _WIDEST * metrics.pixels)
        wide = words.horizontalAdvance(name) + round(metrics.pixels * 0.5)
        begin: float = round(boxes[-1].right() if canvas.rtl else boxes[0].left())
        if free is not None:
            begin = min(begin, free) if canvas.rtl else max(begin, free)
        chip = QRectF(begin - wide if canvas.rtl else begin, boxes[0].top(), wide, boxes[0].height())
        free = round(chip.left() - _APART if canvas.rtl else chip.right() + _APART)
        (_hollow_chip if laid in proposed else _chip)(canvas, chip, name, font, style.colour)


def more_chips(canvas: Canvas, line: int, marks: LineMarks) -> None:
    """`+n` behind the last lane's bar where n marks are nested deeper than the page has lanes."""
    metrics, font = canvas.metrics, _font(max(8, round(canvas.metrics.pixels * 0.42)))
    height = max(9, round(metrics.pixels * 0.5))
    for start, end, count in _hidden(marks):
        boxes = canvas.boxes(line, start, end, metrics.line - height, height)
        if boxes:
            text = f"+{figures(count)}"
            wide = QFontMetrics(font).horizontalAdvance(text) + round(metrics.pixels * 0.3)
            left = boxes[0].left() - wide - 1 if canvas.rtl else boxes[-1].right() + 1
            _chip(canvas, QRectF(round(left), boxes[0].top(), wide, height), text, font, canvas.look.theme.muted)


def _hidden(marks: LineMarks) -> Iterator[tuple[int, int, int]]:
    """Each run of marks that lie over each other beyond the last lane: its offsets, and how many they are."""
    deep = sorted((one.mark.start, one.mark.end) for one in marks if one.lane >= MOST_LANES)
    while deep:
        start, end = deep[0]
        run = 0
        while run < len(deep) and deep[run][0] < end:
            end = max(end, deep[run][1])
            run += 1
        yield start, end, run
        deep = deep[run:]


def _font(pixels: int) -> QFont:
    font = interface_font(pixels)
    font.setBold(True)
    return font


def _chip(canvas: Canvas, chip: QRectF, text: str, font: QFont, colour: str) -> None:
    painter = canvas.painter
    painter.setFont(font)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(chip, 3, 3)
    painter.setPen(QColor(canvas.look.theme.page))
    painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, text)


def _hollow_chip(canvas: Canvas, chip: QRectF, text: str, font: QFont, colour: str) -> None:
    painter = canvas.painter
    painter.setPen(QPen(QColor(colour), 1, Qt.PenStyle.DashLine))
    painter.setBrush(QColor(canvas.look.theme.page))
    painter.drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, text)
