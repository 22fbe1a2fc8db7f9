"""One document on sheets of paper: where it breaks, its heading, its footers."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPagedPaintDevice, QPainter

from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.annotation import Annotation, Annotator
from annotator.domain.document import Document
from annotator.gui.appearance import fonts
from annotator.gui.appearance.language import figures, isolated, speak
from annotator.gui.printing.legend import Legend
from annotator.gui.printing.paper import Paper, Words
from annotator.gui.reading.drawing.look import Look, Shown
from annotator.gui.reading.lanes import Marks
from annotator.gui.reading.page import Page
from annotator.gui.reading.painting import ParagraphPainter
from annotator.gui.reading.paragraphs import Paragraphs, reads_rtl
from annotator.wording.window import printing as words

_AIR = 14


@dataclass(frozen=True, slots=True)
class Printable:
    """A document and what one person marked in it."""

    document: Document
    annotations: tuple[Annotation, ...]
    person: str

    @classmethod
    def of(cls, annotated: AnnotatedDocument, person: Annotator) -> "Printable":
        """The document with the layer of that person."""
        layer = tuple(one for one in annotated.annotations if one.annotator == person.id)
        return cls(annotated.document, layer, person.name)


@dataclass(frozen=True, slots=True)
class Piece:
    """Lines of a paragraph that lie on one sheet, and how far below the body's top the first of them begins."""

    paragraph: int
    first: int
    after: int
    top: int


Sheet = tuple[Piece, ...]


class Article:
    """Sets one document on paper; `rtl` is the direction of what stands around the text."""

    def __init__(self, printable: Printable, look: Look, paper: Paper, rtl: bool) -> None:
        self._document, self._paper, self._look, self._rtl = printable.document, paper, look, rtl
        metrics = look.metrics
        self._left = metrics.gutter
        self._page = Page(Paragraphs(self._document.text, look.rtl), metrics, paper.width - 2 * self._left, _unheeded)
        self._marks = Marks(self._page, printable.annotations)
        self._title = self._titled(22)
        self._again = self._titled(12)
        self._facts = Words(_facts(printable), fonts.interface_font(13), paper.width, rtl)
        used = {one.label for one in printable.annotations}
        self._legend = Legend((one for one in look.styles if one in used), look, paper.width, rtl)
        self._foot = self._legend.height + _AIR

    def _titled(self, pixels: int) -> Words:
        """The title: large where the document begins, small on its other sheets."""
        title = self._document.title
        return Words(title, fonts.interface_font(pixels), self._paper.width, reads_rtl(title, self._look.rtl))

    @property
    def _head(self) -> int:
        return self._title.height + self._facts.height + 2 * _AIR

    @property
    def _later_head(self) -> int:
        return self._again.height + _AIR

    def printing(self, device: QPagedPaintDevice, painter: QPainter, is_first: bool) -> Iterator[None]:
        """Draw it on new sheets, a step at a time; the first document begins on the sheet that is there."""
        sheets: list[Sheet] = []
        room = self._paper.height - self._foot
        for sheet in broken(self._page, room - self._head, room - self._later_head):
            sheets.append(sheet)
            yield
        for number, sheet in enumerate(sheets):
            if number or not is_first:
                device.newPage()
            self._draw(painter, sheet, number + 1, len(sheets))
            yield

    def _draw(self, painter: QPainter, sheet: Sheet, number: int, of: int) -> None:
        painter.save()
        painter.scale(self._paper.scale, self._paper.scale)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = self._heading(painter) if number == 1 else self._running_head(painter)
        for piece in sheet:
            lines, marks = self._page.lines(piece.paragraph), self._marks.on_lines(piece.paragraph)
            origin = QPoint(self._left, top + piece.top - piece.first * self._look.metrics.line)
            ParagraphPainter(painter, self._look, lines, origin).paint(piece.first, piece.after, marks, Shown())
        self._footer(painter, number, of)
        painter.restore()

    def _heading(self, painter: QPainter) -> int:
        """Title and facts; how high they are."""
        self._title.draw(painter, 0, 0, self._look.theme.ink)
        self._facts.draw(painter, 0, self._title.height, self._look.theme.muted)
        self._rule(painter, self._head - _AIR)
        return self._head

    def _running_head(self, painter: QPainter) -> int:
        self._again.draw(painter, 0, 0, self._look.theme.muted)
        return self._later_head

    def _footer(self, painter: QPainter, number: int, of: int) -> None:
        top = self._paper.height - self._foot + _AIR // 2
        self._rule(painter, top)
        self._legend.draw(painter, top + _AIR // 2)
        painter.setFont(fonts.interface_font(12))
        painter.setPen(QColor(self._look.theme.muted))
        side = Qt.AlignmentFlag.AlignLeft if self._rtl else Qt.AlignmentFlag.AlignRight
        area = QRect(0, self._paper.height - 20, self._paper.width, 20)
        painter.drawText(area, side | Qt.AlignmentFlag.AlignAbsolute, speak(words.SHEET_OF, number=number, of=of))

    def _rule(self, painter: QPainter, y: int) -> None:
        painter.fillRect(QRect(0, y, self._paper.width, 1), QColor(self._look.theme.lines))


def _facts(printable: Printable) -> str:
    """Source, date, who annotated and how much, on one line."""
    document = printable.document
    told = [isolated(one) for one in (document.source, figures(document.published or "")) if one]
    told.append(speak(words.ANNOTATED_BY, name=printable.person))
    told.append(speak(words.ANNOTATION_COUNT, count=len(printable.annotations)))
    return " · ".join(told)


def broken(page: Page, first: int, other: int) -> Iterator[Sheet]:
    """The page in sheets: the first has `first` pixels of room, each other `other`.

    No line of a paragraph stands alone on a sheet, unless it is all of it, or there is room for one line only.
    """
    line, room, top, sheet = page.metrics.line, first, 0, list[Piece]()
    for index in range(len(page.paragraphs)):
        lines, at = page.lines(index), 0
        if lines.paragraph.is_blank and lines.count == 1:
            top += lines.height if sheet else 0
            continue
        while at < lines.count:
            fitting = _fitting(lines.count - at, (room - top) // line, at == 0, bool(sheet))
            if not fitting:
                yield tuple(sheet)
                room, top, sheet = other, 0, []
                continue
            sheet.append(Piece(index, at, at + fitting, top))
            at, top = at + fitting, top + fitting * line
        top += page.metrics.gap
    yield tuple(sheet)


def _fitting(left: int, fitting: int, opens: bool, others: bool) -> int:
    """How many of the lines that are left go on this sheet; `others` says that something stands on it already."""
    if not others:
        fitting = max(1, fitting)
    if fitting >= left:
        return left
    if left - fitting == 1 and fitting > 1:
        fitting -= 1  # its last line takes another along
    if opens and fitting == 1 and others:
        return 0
    return max(0, fitting)


def _unheeded(_index: int, _more: int) -> None:
    """Nobody scrolls on paper."""
