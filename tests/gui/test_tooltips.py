"""Tooltips show what they are given, whatever it looks like."""

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QPushButton

from annotator.gui.appearance.tooltips import explain


@pytest.mark.parametrize("words", ["<b>x</b> & y", 'a <img src="file:///etc/hostname"> b', "حفظ (Ctrl+S)", "1 < 2"])
def test_a_tooltip_shows_its_words_as_they_are(qtbot, words: str) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    explain(button, words)
    shown = QTextDocument()
    assert button.toolTip().startswith("<qt>")
    shown.setHtml(button.toolTip())
    assert shown.toPlainText() == words
    assert button.accessibleDescription() == words


def test_no_words_are_no_tooltip(qtbot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    explain(button, "")
    assert button.toolTip() == ""
