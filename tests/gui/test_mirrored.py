"""What stands at the side where reading begins, and what at the other, when the window is Arabic."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter, QStandardItemModel
from PySide6.QtWidgets import QApplication, QPushButton, QStyleOptionViewItem, QWidget

from annotator.domain.document import Status
from annotator.domain.summary import DocumentRow
from annotator.gui.appearance import fonts
from annotator.gui.appearance.language import isolated
from annotator.gui.appearance.theme import LIGHT
from annotator.gui.dialogs.progress import Progress
from annotator.gui.guidelines.editor import GuidelineEditor
from annotator.gui.panels.plain_label import PlainLabel
from annotator.gui.panels.rows.document_rows import ROW, DocumentDelegate
from annotator.gui.panels.rows.painting import paint_line


@pytest.fixture
def mirrored(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def ink(widget: QWidget) -> list[int]:
    """The columns in which something is drawn."""
    picture = widget.grab().toImage()
    ground = picture.pixel(0, 0)
    return [x for x in range(picture.width()) if any(picture.pixel(x, y) != ground for y in range(picture.height()))]


@pytest.mark.parametrize("words", ["0", "actor", isolated("سوريا"), isolated("actor"), "سوريا"])
def test_words_stand_where_reading_begins_whichever_way_they_run(qtbot, mirrored: None, words: str) -> None:
    label = PlainLabel(words)
    qtbot.addWidget(label)
    label.resize(400, 40)
    assert min(ink(label)) > 200


def test_words_stand_at_the_left_in_english(qtbot, qapp: QApplication) -> None:
    label = PlainLabel("سوريا")
    qtbot.addWidget(label)
    label.resize(400, 40)
    assert max(ink(label)) < 200


def test_lines_of_an_arabic_guideline_begin_at_the_right_while_it_is_written(qtbot, mirrored: None) -> None:
    editor = GuidelineEditor("مكان", "#23805A", {"ar": "# مكان"}, {}, {"": 1, "ar": 1, "en": 1}, LIGHT, "ar")
    qtbot.addWidget(editor)
    editor.show()
    assert editor.source.cursorRect().x() > editor.source.viewport().width() / 2
    editor.languages.setCurrentIndex(1)
    assert editor.source.cursorRect().x() < editor.source.viewport().width() / 2


def test_the_button_that_stops_long_work_stands_at_the_end_of_reading(qtbot, mirrored: None) -> None:
    progress = Progress(None, "دير الزور")
    progress.show()
    button = progress._dialog.findChild(QPushButton)
    assert button.geometry().center().x() < progress._dialog.width() / 2
    progress.close()


def row_drawn(row: DocumentRow, width: int) -> QImage:
    """A row of the list of documents, in the direction of the interface."""
    delegate, option = DocumentDelegate(LIGHT), QStyleOptionViewItem()
    model = QStandardItemModel(1, 1)
    model.setData(model.index(0, 0), row, ROW)
    option.direction = QApplication.layoutDirection()
    option.rect = QRect(0, 0, width, 80)
    option.rect.setHeight(delegate.sizeHint(option, model.index(0, 0)).height())
    picture = QImage(option.rect.size(), QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    delegate.paint(painter, option, model.index(0, 0))
    painter.end()
    return picture


ROW_OF = DocumentRow("a" * 64, "قصف", "تلفزيون سوريا", "2023-11-13", 1, Status.NEW, 0)


def test_source_and_date_of_a_document_have_the_room_that_no_count_and_no_sign_takes(qapp: QApplication) -> None:
    narrow, wide = row_drawn(ROW_OF, 220), row_drawn(ROW_OF, 400)
    assert narrow == wide.copy(narrow.rect())


def test_names_strung_together_are_read_from_the_right_in_an_arabic_window(qapp: QApplication, mirrored: None) -> None:
    def drawn(text: str) -> QImage:
        picture = QImage(300, 30, QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.white)
        painter = QPainter(picture)
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        paint_line(painter, picture.rect(), text, fonts.interface_font(12), "#000000")
        painter.end()
        return picture

    strung = f"{isolated('سوريا')} · {isolated('2023-11-13')}"
    assert drawn(strung) == drawn(f"\N{RIGHT-TO-LEFT MARK}{strung}") != drawn(f"\N{LEFT-TO-RIGHT MARK}{strung}")
