"""The sheet of keys: every command that has one, by menu, on one screen and on one printed page."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QMarginsF, QPoint, Qt
from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.label import Label
from annotator.gui.actions import keys_of, native
from annotator.gui.appearance import fonts
from annotator.gui.appearance.language import left_to_right, speak, without_mnemonic
from annotator.gui.appearance.theme import LIGHT, palette, style_sheet
from annotator.gui.appearance.tooltips import explain
from annotator.gui.panels.plain_label import PlainLabel
from annotator.gui.shortcuts.groups import groups
from annotator.wording.actions import ACTION_HINTS, ACTION_NAMES
from annotator.wording.window import commands as words

COLUMNS = 4
_HEADING = 2  # a heading is as high as two rows


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to do, and its keys as this system writes them."""

    name: str
    keys: tuple[str, ...]
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """Lines under one heading."""

    title: str
    lines: tuple[Line, ...]

    @property
    def height(self) -> int:
        """In rows."""
        return len(self.lines) + _HEADING


def parts(labels: Iterable[Label], language: str) -> tuple[Part, ...]:
    """The sheet's parts: labels, moving on the page, and each menu that has an action with a key."""
    made = [Part(speak(words.SHEET_LABELS), tuple(_label_lines(labels, language)))]
    made.append(
        Part(speak(words.SHEET_PAGE), tuple(Line(speak(says), (key,)) for key, says in words.PAGE_KEYS.items()))
    )
    for group in groups():
        lines = tuple(_line(action) for action in group.actions if keys_of(action))
        made.append(Part(without_mnemonic(speak(group.name)), lines))
    return tuple(part for part in made if part.lines)


def _line(action: str) -> Line:
    keys = tuple(native(key) for key in keys_of(action))
    return Line(without_mnemonic(speak(ACTION_NAMES[action])), keys, speak(ACTION_HINTS[action]))


def _label_lines(labels: Iterable[Label], language: str) -> Iterator[Line]:
    offered = [label for label in labels if label.key and not label.retired]
    for label in offered:
        yield Line(speak(words.SHEET_LABELLING, label=label.name(language)), (native(label.key),))
    for held, says in words.SHEET_HELD.items() if offered else ():
        yield Line(speak(says), (native(held),))


def columns(parts: Sequence[Part], count: int = COLUMNS) -> tuple[tuple[Part, ...], ...]:
    """The parts in order, in so many columns that the highest of them is as low as can be.

    A part may go on in the next column, under its title again.
    """
    least, most = _HEADING + 2, sum(part.height for part in parts)
    laid = (_laid(parts, height) for height in range(least, most + 1))
    return next((one for one in laid if len(one) <= count), (tuple(parts),))


def _laid(parts: Sequence[Part], height: int) -> tuple[tuple[Part, ...], ...]:
    """The parts in columns of at most that height."""
    laid: list[list[Part]] = [[]]
    for part in parts:
        rest = part
        while rest.lines:
            room = height - sum(one.height for one in laid[-1]) - _HEADING
            if room < min(2, len(rest.lines)):
                laid.append([])
                continue
            laid[-1].append(replace(rest, lines=rest.lines[:room]))
            rest = replace(rest, lines=rest.lines[room:])
    return tuple(map(tuple, laid))


class SheetPage(QWidget):
    """The sheet itself, as it lies on the screen and on paper."""

    def __init__(self, parts: Sequence[Part], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheet")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 10, 20, 12)
        row.setSpacing(32)
        for column in columns(parts):
            row.addLayout(_column(column), 1)


def _column(parts: Iterable[Part]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    for part in parts:
        title = PlainLabel(part.title)
        font = fonts.interface_font(12)
        font.setBold(True)
        title.setFont(font)
        title.setContentsMargins(0, 8, 0, 3)
        column.addWidget(title)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(1)
        grid.setColumnStretch(0, 1)
        for at, line in enumerate(part.lines):
            name = PlainLabel(line.name)
            name.setFont(fonts.interface_font(12))
            name.setWordWrap(True)
            explain(name, line.hint)
            grid.addWidget(name, at, 0)
            grid.addLayout(_caps(line.keys), at, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(grid)
    column.addStretch()
    return column


def _caps(keys: Iterable[str]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(4)
    row.addStretch()
    for key in keys:
        cap = PlainLabel(left_to_right(key))
        cap.setFont(fonts.interface_font(11))
        cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
        cap.setMinimumWidth(20)
        cap.setStyleSheet(
            "background: palette(window); border: 1px solid palette(midlight); border-radius: 4px; padding: 0 5px;"
        )
        row.addWidget(cap)
    return row


class KeySheet(QDialog):
    """Shows the sheet and prints it; `edit` opens the editor of keys."""

    def __init__(self, labels: Iterable[Label], language: str, edit: Callable[[], object], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(speak(words.SHEET))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._parts = parts(labels, language)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setAccessibleName(speak(words.SHEET))
        sheet = SheetPage(self._parts)
        self.area.setWidget(sheet)
        self.area.viewport().setBackgroundRole(self.backgroundRole())
        bar = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        for text, act in ((words.SHEET_PRINT, self._ask_to_print), (words.KEYS_RECORD, lambda: (self.close(), edit()))):
            button = QPushButton(speak(text))
            button.setAutoDefault(False)
            bar.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
            button.clicked.connect(lambda _on=False, act=act: act())
        bar.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area, 1)
        bar.setContentsMargins(16, 4, 16, 12)
        whole.addWidget(bar)
        room = parent.window().size()
        self.resize(min(1320, room.width() - 40), min(sheet.sizeHint().height() + 60, room.height() - 40))
        bar.button(QDialogButtonBox.StandardButton.Close).setFocus()

    def _ask_to_print(self) -> None:
        printer = QPrinter()
        printer.setDocName(speak(words.SHEET))
        if QPrintDialog(printer, self).exec():
            self.print_on(printer)

    def print_on(self, printer: QPrinter) -> None:
        """Print the sheet on one page, dark on white whatever the window wears."""
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
        printer.setPageMargins(QMarginsF(10, 10, 10, 10))
        page = SheetPage(self._parts)
        page.setLayoutDirection(self.layoutDirection())
        page.setPalette(palette(LIGHT))
        page.setStyleSheet(style_sheet(LIGHT) + "#sheet { background: white; }")
        page.setFixedWidth(1320)
        page.adjustSize()
        painter = QPainter(printer)
        area = printer.pageLayout().paintRectPixels(printer.resolution())
        scale = min(area.width() / page.width(), area.height() / page.height())
        painter.scale(scale, scale)
        page.render(painter, QPoint())
        painter.end()
