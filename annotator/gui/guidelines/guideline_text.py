"""A guideline as it is read: Markdown made into quiet text, with nothing in it that could reach out of the window."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from annotator.gui.appearance import fonts
from annotator.gui.appearance.theme import Theme
from annotator.gui.guidelines.differing import Kind, Part

_PIXELS = {0: 14, 1: 20, 2: 15}  # of the text and of the headings by level
_LEADING = 118  # percent
_MARKDOWN = QTextDocument.MarkdownFeature.MarkdownDialectCommonMark | QTextDocument.MarkdownFeature.MarkdownNoHTML

# Qt asks `loadResource` for a picture, and where that has none opens the file of that name all the same (measured). An
# escape could itself be escaped; a word joiner between the two signs cannot be, and is not seen.
_NO_PICTURE = "!\N{WORD JOINER}["


class GuidelineText(QTextBrowser):
    """Shows Markdown from a file: no markup of HTML, no picture is loaded, no link leads anywhere.

    What stands between square brackets, the spans of the examples, is drawn in the label's colour.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setUndoRedoEnabled(False)

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """Nothing, whatever is asked for."""
        return b""

    def show_guideline(self, markdown: str, language: str, theme: Theme, colour: str) -> None:
        """Show this text in the direction of its language."""
        self.show_markdown(markdown.replace("![", _NO_PICTURE), language, theme, colour)

    def show_markdown(self, markdown: str, language: str, theme: Theme, colour: str) -> None:
        """Show what may hold pictures, where `loadResource` gives them."""
        right = Qt.LayoutDirection.RightToLeft if language == "ar" else Qt.LayoutDirection.LeftToRight
        option = QTextOption(Qt.AlignmentFlag.AlignLeading)
        option.setTextDirection(right)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document = self.document()
        document.setDefaultTextOption(option)
        document.setDefaultFont(fonts.interface_font(_PIXELS[0]))
        document.setIndentWidth(20)
        document.setDocumentMargin(2)
        document.setMarkdown(markdown, _MARKDOWN)
        self.setLayoutDirection(right)
        for block in _blocks(document):
            self._dress(block, right, theme, colour)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def show_difference(self, parts: Sequence[Part], language: str, theme: Theme) -> None:
        """Show a text as it is written, with what is new in it underlined and what is gone from it struck out."""
        self.show_markdown("", language, theme, theme.ink)
        cursor = QTextCursor(self.document())
        for part in parts:
            cursor.insertText(part.text, _marked(part.kind, theme))
        for block in _blocks(self.document()):
            leading = QTextBlockFormat()
            leading.setLineHeight(_LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            QTextCursor(block).mergeBlockFormat(leading)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _dress(self, block: QTextBlock, right: Qt.LayoutDirection, theme: Theme, colour: str) -> None:
        """Leading, direction, sizes of headings, no links, and the spans of the examples in the label's colour."""
        level = min(block.blockFormat().headingLevel(), 2)
        form = QTextBlockFormat()
        form.setLineHeight(_LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        form.setLayoutDirection(right)
        form.setNonBreakableLines(False)  # one long line of code would put all else out of sight
        form.setTopMargin(14 if level == 2 else 0)
        form.setBottomMargin(6 if level or block.textList() is None else 2)
        cursor = QTextCursor(block)
        cursor.mergeBlockFormat(form)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        if level:
            cursor.setCharFormat(_plain(theme, level))  # Markdown's own sizes, which nothing merged would undo
        else:
            cursor.mergeCharFormat(_plain(theme, level))
        for start, end in _spans(block.text()):
            cursor.setPosition(block.position() + start)
            cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
            coloured = QTextCharFormat()
            coloured.setForeground(QColor(colour))
            cursor.mergeCharFormat(coloured)


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _marked(kind: Kind, theme: Theme) -> QTextCharFormat:
    form = _plain(theme, 0)
    if kind is not Kind.KEPT:
        form.setForeground(QColor(theme.saved if kind is Kind.NEW else theme.not_saved))
        form.setFontUnderline(kind is Kind.NEW)
        form.setFontStrikeOut(kind is Kind.GONE)
    return form


def _plain(theme: Theme, level: int) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setForeground(QColor(theme.ink))
    form.setAnchor(False)
    form.setAnchorHref("")
    form.setFontUnderline(False)
    form.setProperty(QTextFormat.Property.FontPixelSize, _PIXELS[level])
    if level:
        form.setFontWeight(QFont.Weight.Bold)
    return form


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Where square brackets open and close that lie in no others, in UTF-16 units as Qt counts."""
    depth = start = at = 0
    for letter in text:
        if letter == "[":
            start = start if depth else at
            depth += 1
        at += 2 if ord(letter) > 0xFFFF else 1
        if letter == "]" and depth:
            depth -= 1
            if not depth:
                yield start, at
