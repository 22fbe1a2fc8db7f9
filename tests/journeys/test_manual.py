"""The manual, opened by its key and from the palette."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument

from annotator.gui.manual.chapters import sections
from annotator.gui.manual.window import ManualWindow
from tests.journeys.typist import CONTROL, SHIFT, Typist


@pytest.fixture
def typist(started, seed_project: Path) -> Typist:
    return started.open(seed_project)


def opened(typist: Typist) -> ManualWindow:
    typist.press(Qt.Key.Key_F1, SHIFT)
    manual = typist.program.opened.consulting.manual
    assert manual is not None
    return manual


def test_its_key_opens_it_once_and_what_is_written_in_it_is_text_with_the_keys_of_now(typist: Typist) -> None:
    manual = opened(typist)
    assert typist.program.opened.consulting.open() is manual
    words = manual.text.toPlainText()
    assert words.startswith("Start\n")
    assert "Ctrl+I" in words
    assert "key:" not in words
    assert "`" not in words
    manual.close()
    assert typist.program.opened.consulting.manual is None


def test_searching_lists_the_sections_that_hold_the_words_and_shows_the_first(typist: Typist) -> None:
    manual = opened(typist)
    manual.field.setText("half hour")
    assert manual.contents.topLevelItemCount() == 1
    assert "Backups" in manual.text.toPlainText()
    manual.field.setText("no such words")
    assert not manual.nothing.isHidden()
    manual.field.clear()
    assert manual.contents.topLevelItemCount() == 11
    manual.close()


def test_no_file_but_its_own_pictures_is_ever_read(typist: Typist, tmp_path: Path) -> None:
    manual = opened(typist)
    picture = QImage(4, 4, QImage.Format.Format_RGB32)
    picture.save(str(tmp_path / "other.png"))
    kind = QTextDocument.ResourceType.ImageResource.value
    for name in (str(tmp_path / "other.png"), "../en/01-start.md", "images/..", "http://a.example/window.png"):
        found = manual.text.loadResource(kind, QUrl(name))
        assert not isinstance(found, QImage)
    assert isinstance(manual.text.loadResource(kind, QUrl("../images/window-en.png")), QImage)
    manual.close()


def test_the_palette_finds_its_headings_and_opens_the_manual_there(typist: Typist) -> None:
    typist.press(Qt.Key.Key_K, CONTROL)
    palette = typist.program.opened.commanding.palette
    typist.qtbot.keyClicks(palette.field, "inside a word")
    assert palette.rows.entries[0].place == "Manual"
    typist.press(Qt.Key.Key_Return)
    manual = typist.program.opened.consulting.manual
    assert manual is not None
    (wanted,) = (one for one in sections("en") if one.title == "Inside a word")
    assert manual.contents.currentItem().text(0) == wanted.title
    assert "peels one of them off" in manual.text.toPlainText()
    manual.close()
