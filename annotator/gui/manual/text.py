"""A chapter as it is read: the quiet text of guidelines, with the manual's own pictures."""

from PySide6.QtCore import QRect, Qt, QUrl
from PySide6.QtGui import QImage, QTextBlockFormat, QTextCursor

from annotator import paths
from annotator.gui.actions import shown_key
from annotator.gui.appearance.language import left_to_right
from annotator.gui.appearance.theme import Theme
from annotator.gui.guidelines.guideline_text import GuidelineText
from annotator.gui.manual.chapters import Chapter, Section

_WIDE, _AIR = 600, 14
_PICTURE = "\N{OBJECT REPLACEMENT CHARACTER}"


class ManualText(GuidelineText):
    """Shows chapters; of pictures only those that come with the manual, and no link leads anywhere."""

    def loadResource(self, _kind: int, name: QUrl | str) -> object:
        """A picture of the manual, at the width of the text."""
        address = name.toString() if isinstance(name, QUrl) else name
        file = paths.manual() / "images" / address.rpartition("/")[2]
        if file.parent != paths.manual() / "images" or not file.is_file():
            return b""
        picture = QImage(str(file))
        ratio = self.devicePixelRatioF()
        wide = min(picture.width(), round(_WIDE * ratio))
        picture = picture.scaledToWidth(wide, Qt.TransformationMode.SmoothTransformation)
        picture.setDevicePixelRatio(ratio)
        return picture

    def show_chapter(self, chapter: Chapter, language: str, theme: Theme) -> None:
        """Show it from its start, with the keys as they are now."""
        markdown = chapter.with_keys(lambda action: left_to_right(shown_key(action)) if shown_key(action) else "")
        self.show_markdown(markdown, language, theme, theme.ink)
        self.document().setDocumentMargin(_AIR)
        close = QTextBlockFormat()
        close.setLineHeight(0, QTextBlockFormat.LineHeightTypes.SingleHeight.value)
        block = self.document().begin()
        while block.isValid():
            if _PICTURE in block.text():  # leading that is a share of its height would be half a page
                QTextCursor(block).mergeBlockFormat(close)
            block = block.next()

    def go_to(self, section: Section) -> None:
        """Bring the section's heading to the top."""
        block, headings = self.document().begin(), -1
        while block.isValid():
            headings += block.blockFormat().headingLevel() > 0
            if headings == section.place:
                break
            block = block.next()
        self.setTextCursor(QTextCursor(block))
        where: QRect = self.cursorRect()
        bar = self.verticalScrollBar()
        bar.setValue(0 if section.is_chapter else bar.value() + where.top() - _AIR)
