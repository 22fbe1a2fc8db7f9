"""What this program takes for granted about Qt and PySide, so that an update that changes it is seen here first."""

import builtins
import sys

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QTextLayout

import annotator.gui

REFERENCES_OF_NOTHING = 20  # what other threads and pytest may add meanwhile


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_calls_into_qt_give_back_every_reference_to_none():
    """PySide6 6.12.0 dropped one with each call that answers nothing, and the process died after some 7,000."""
    thing, before = QObject(), sys.getrefcount(None)
    for _ in range(500):
        thing.setObjectName("x")
    assert abs(sys.getrefcount(None) - before) <= REFERENCES_OF_NOTHING


@pytest.mark.usefixtures("qapp")
def test_a_layout_loses_a_leading_byte_order_mark():
    """Hence the display copy: were it not lost, U+FEFF could be given to Qt as it is."""
    assert QTextLayout("\ufeffab").text() == "ab"
    assert QTextLayout("\u2060ab").text() == "\u2060ab"


@pytest.mark.usefixtures("qapp")
def test_a_layout_keeps_no_break_spaces_and_returns():
    assert QTextLayout("a\u00a0b\r").text() == "a\u00a0b\r"


@pytest.mark.usefixtures("qapp")
def test_a_clipboard_loses_a_leading_byte_order_mark(qapp):
    qapp.clipboard().setText("\ufeff\ufeffab")
    assert qapp.clipboard().text() == "\ufeffab"


def test_python_takes_modules_in_itself_though_pyside_puts_a_hook_in_its_place():
    """The hook reads the source of each module, to see whether it uses an optional feature of PySide6."""
    assert annotator.gui
    assert builtins.__import__ is builtins.__orig_import__ is not builtins.__feature_import__
