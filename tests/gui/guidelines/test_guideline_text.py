"""A guideline comes out of a file: it is shown as quiet text, and nothing in it reaches out of the window."""

from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QTextCursor
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from annotator.editing.label_set.first_guidelines import first_guidelines
from annotator.gui.appearance.theme import DARK, LIGHT
from annotator.gui.guidelines.editor import GuidelineEditor
from annotator.gui.guidelines.guideline_text import GuidelineText

COLOUR = "#1D44DB"


@pytest.fixture
def text(qtbot: QtBot) -> GuidelineText:
    text = GuidelineText()
    qtbot.addWidget(text)
    text.resize(400, 500)
    return text


def test_a_picture_a_file_names_is_not_loaded(text: GuidelineText, tmp_path: Path, qtbot: QtBot) -> None:
    picture = tmp_path / "red.png"
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    image.save(str(picture))
    ways = (
        "![قصف]({0})",
        "\\![x]({0})",
        "\\\\![x](<{0}>)",
        "![x][1]\n\n[1]: {0}",
        "![1]\n\n[1]: {0}",
        "<img src='{0}'>",
    )
    for way, named in product(ways, (picture.as_uri(), str(picture))):
        text.show_guideline(way.format(named), "ar", LIGHT, COLOUR)
        text.show()
        qtbot.waitExposed(text)
        shown = text.grab().toImage()
        assert not any(
            shown.pixelColor(x, y).red() > 200 and shown.pixelColor(x, y).green() < 60
            for x in range(0, shown.width(), 4)
            for y in range(0, shown.height(), 4)
        )
    assert text.loadResource(2, QUrl.fromLocalFile(str(picture))) == b""


def test_html_is_shown_as_it_is_written(text: GuidelineText) -> None:
    text.show_guideline(
        "<b>bold</b> & <script>alert(1)</script>\n\n<table><tr><td>x</td></tr></table>", "en", LIGHT, COLOUR
    )
    shown = text.toPlainText()
    assert "<b>bold</b>" in shown and "<script>" in shown and "<table>" in shown
    assert "<table" not in text.toHtml()


def test_a_link_is_only_words(text: GuidelineText, qtbot: QtBot) -> None:
    text.show_guideline("[here](https://a.example) <https://b.example> file:///etc", "en", LIGHT, COLOUR)
    told = []
    text.anchorClicked.connect(told.append)
    assert "href" not in text.toHtml()
    text.show()
    qtbot.waitExposed(text)
    places = [QPoint(x, y) for x in range(0, 200, 5) for y in range(0, 60, 5)]
    assert {text.anchorAt(place) for place in places} == {""}
    for place in places[::20]:
        qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told == []


@pytest.mark.parametrize(
    ("language", "direction"), [("ar", Qt.LayoutDirection.RightToLeft), ("en", Qt.LayoutDirection.LeftToRight)]
)
def test_every_paragraph_runs_in_the_direction_of_its_language(text: GuidelineText, language: str, direction) -> None:
    text.show_guideline("# 26\n\n- 12 x\n- سوريا\n\nend", language, LIGHT, COLOUR)
    block = text.document().begin()
    seen = 0
    while block.isValid():
        assert block.textDirection() is direction
        seen += 1
        block = block.next()
    assert seen == 4


def test_the_spans_of_examples_are_drawn_in_the_labels_colour_and_nothing_else_is(text: GuidelineText) -> None:
    text.show_guideline("- و[سوريا [الكبرى]] 𝕏 [y] أ", "ar", DARK, "#6B90FF")
    words = text.toPlainText()
    coloured = "".join(
        letter
        for at, letter in enumerate(words)
        if colour_at(text, len(words[:at].encode("utf-16-le")) // 2) == QColor("#6B90FF")
    )
    assert coloured == "[سوريا [الكبرى]][y]"


def colour_at(text: GuidelineText, unit: int) -> QColor:
    cursor = QTextCursor(text.document())
    cursor.setPosition(unit + 1)
    return cursor.charFormat().foreground().color()


@pytest.mark.parametrize("guideline", tuple(first_guidelines()), ids=lambda one: f"{one.label}-{one.language}")
def test_the_first_guidelines_fit_a_narrow_panel(text: GuidelineText, qtbot: QtBot, guideline) -> None:
    text.resize(260, 600)
    text.show_guideline(guideline.text, guideline.language, LIGHT, COLOUR)
    text.show()
    qtbot.waitExposed(text)
    assert text.horizontalScrollBar().maximum() == 0
    assert text.verticalScrollBar().value() == 0


def test_a_long_line_of_code_or_a_word_without_end_puts_nothing_out_of_sight(text: GuidelineText, qtbot: QtBot) -> None:
    text.resize(260, 600)
    text.show()
    qtbot.waitExposed(text)
    for wide in ("```\n" + "كلمة " * 60 + "\n```", "ط" * 300):
        text.show_guideline(f"# مكان\n\n{wide}\n", "ar", LIGHT, COLOUR)
        assert text.horizontalScrollBar().maximum() == 0


# -- the editor --------------------------------------------------------------------------------------------------------


@pytest.fixture
def editor(qtbot: QtBot) -> GuidelineEditor:
    kept, begun = {"ar": "# فاعل\n"}, {"en": "# Actor\n"}
    editor = GuidelineEditor("actor", COLOUR, kept, begun, {"": 2, "ar": 3, "en": 2}, LIGHT, "ar")
    editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(editor)
    return editor


def test_the_editor_begins_in_the_language_of_the_window_and_shows_how_it_will_look(
    editor: GuidelineEditor, qtbot: QtBot
) -> None:
    assert editor.language() == "ar"
    assert editor.preview.toPlainText() == "فاعل"
    editor.source.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(editor.source, "new words")
    assert editor.preview.toPlainText() == "فاعل\nnew words"
    assert editor.texts()["ar"] == "# فاعل\nnew words"


def test_what_saving_means_is_said_before_it_is_done(editor: GuidelineEditor, qtbot: QtBot) -> None:
    assert "Nothing is changed" in editor.told.text()
    editor.source.setPlainText("جديد")
    assert "version 3" in editor.told.text()
    editor.languages.setCurrentIndex(1)
    assert "version 2" in editor.told.text()


def test_only_what_differs_from_what_is_kept_is_written(editor: GuidelineEditor) -> None:
    assert editor.texts() == {"en": "# Actor\n"}, "a text the program brings may be taken as it is"
    assert editor.save.isEnabled()
    editor.languages.setCurrentIndex(1)
    editor.source.setPlainText("  ")
    assert editor.texts() == {}
    assert not editor.save.isEnabled()


def asked(qtbot: QtBot) -> QMessageBox:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QMessageBox))
    return QApplication.activeModalWidget()


def test_escape_throws_nothing_away_that_was_written_unless_that_is_wanted(
    editor: GuidelineEditor, qtbot: QtBot
) -> None:
    ended = []
    editor.finished.connect(ended.append)
    editor.open()
    editor.source.setPlainText("جديد")
    qtbot.keyClick(editor.source, Qt.Key.Key_Escape)
    asked(qtbot).button(QMessageBox.StandardButton.Cancel).click()
    assert (ended, editor.source.toPlainText()) == ([], "جديد")
    qtbot.keyClick(editor.source, Qt.Key.Key_Escape)
    asked(qtbot).button(QMessageBox.StandardButton.Discard).click()
    assert ended == [GuidelineEditor.DialogCode.Rejected.value]
    editor.open()
    qtbot.keyClick(editor.source, Qt.Key.Key_Escape)
    asked(qtbot).button(QMessageBox.StandardButton.Save).click()
    assert ended[1:] == [GuidelineEditor.DialogCode.Accepted.value]


def test_escape_closes_at_once_where_nothing_was_written(editor: GuidelineEditor, qtbot: QtBot) -> None:
    editor.open()
    assert editor.texts(), "the program brings a text"
    qtbot.keyClick(editor.source, Qt.Key.Key_Escape)
    assert not editor.isVisible()
