"""What the rows of both lists share: mirrored places, elided lines, and the ground under a selected row."""

from itertools import pairwise

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from annotator.gui.appearance.theme import Theme

RADIUS = 8
_ISOLATE = "\N{FIRST STRONG ISOLATE}"


def placed(option: QStyleOptionViewItem, start: int, top: int, width: int, height: int) -> QRect:
    """A rectangle of the row, `start` pixels after its leading edge, on whichever side that is."""
    area: QRect = option.rect
    logical = QRect(area.left() + start, area.top() + top, width, height)
    return QStyle.visualRect(option.direction, area, logical)


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
    """The page's colour under the selected row, and its outline; accent where the list has the focus."""
    state: QStyle.StateFlag = option.state
    area = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5)
    if state & QStyle.StateFlag.State_Selected:
        focused = state & QStyle.StateFlag.State_HasFocus
        painter.setBrush(QColor(theme.page))
        painter.setPen(QPen(QColor(theme.accent if focused else theme.lines), 1))
        painter.drawRoundedRect(area, RADIUS, RADIUS)
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.setBrush(QColor(theme.lines))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(area, RADIUS, RADIUS)


def paint_line(painter: QPainter, area: QRect, text: str, font: QFont, colour: str, trailing: bool = False) -> None:
    """One line of text at the leading (or trailing) side of the area, cut with an ellipsis where it is too long.

    The text keeps its own direction, names strung together have the interface's, and the side is the interface's.
    """
    painter.setFont(font)
    painter.setPen(QColor(colour))
    side = Qt.AlignmentFlag.AlignRight if trailing else Qt.AlignmentFlag.AlignLeft
    side = QStyle.visualAlignment(painter.layoutDirection(), side)
    option = QTextOption(side | Qt.AlignmentFlag.AlignVCenter)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    is_strung = text.startswith(_ISOLATE)  # nothing outside of isolates tells a direction: Qt would take left to right
    option.setTextDirection(painter.layoutDirection() if is_strung else Qt.LayoutDirection.LayoutDirectionAuto)
    cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(QRectF(area), cut, option)


def lines_of(text: str, font: QFont, width: int, most: int) -> list[str]:
    """The text in at most `most` lines of that width; the last is cut with an ellipsis."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, 0))
        starts.append(line.textStart())
    layout.endLayout()
    units = text.encode("utf-16-le")
    cuts = [*starts[:most], len(units) // 2]
    found = [units[2 * a : 2 * b].decode("utf-16-le").strip() for a, b in pairwise(cuts)]
    if found:
        found[-1] = QFontMetrics(font).elidedText(found[-1], Qt.TextElideMode.ElideRight, width)
    return found
