"""What stands at the side where reading begins, and what at the other, when the window is Arabic."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from annotator.gui.appearance.language import isolated
from annotator.gui.appearance.theme import LIGHT
from annotator.gui.dialogs.progress import Progress
from annotator.gui.guidelines.editor import GuidelineEditor
from annotator.gui.panels.plain_label import PlainLabel


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
