import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible

TEXT = "قال العراق\nوسوريا 😀 نعم"


@pytest.fixture
def interface(view):
    view.show_document(TEXT)
    view.setAccessibleName("الصفحة")
    return QAccessible.queryAccessibleInterface(view)


def test_the_page_is_a_document_with_a_name(interface):
    assert interface.role() == QAccessible.Role.Document
    assert interface.text(QAccessible.Text.Name) == "الصفحة"


def test_a_screen_reader_gets_the_text_in_utf16_positions(interface):
    text = interface.textInterface()
    assert text.characterCount() == len(TEXT) + 1
    assert text.text(4, 10) == "العراق"
    assert text.text(text.characterCount() - 3, text.characterCount()) == "نعم"


def test_the_caret_is_told_and_moved_in_utf16_positions(view, interface):
    view.select(TEXT.index("نعم"), TEXT.index("نعم"))
    assert interface.textInterface().cursorPosition() == TEXT.index("نعم") + 1
    interface.textInterface().setCursorPosition(4)
    assert view.caret() == 4


def test_a_selection_is_made_and_let_go_but_never_told(view, interface):
    text = interface.textInterface()
    text.addSelection(4, 10)
    assert view.selection().text_in(TEXT) == "العراق"
    assert text.selectionCount() == 0
    text.removeSelection(0)
    assert view.selection() is None


def test_letters_are_found_where_they_are_drawn(view, interface):
    text = interface.textInterface()
    for position in (0, 5, len(TEXT)):
        assert text.offsetAtPoint(text.characterRect(position).center()) == position
    assert text.offsetAtPoint(view.viewport().mapToGlobal(QPoint(1, 1))) == -1


def test_what_is_not_there_is_a_null_pointer_and_not_nothing(interface):
    """`None` here crashed the process as soon as a screen reader asked."""
    answer = interface.interface_cast(QAccessible.InterfaceType.EditableTextInterface)
    assert answer is not None


def test_announcements_and_caret_moves_are_sent_without_harm(view, interface):
    QAccessible.setActive(True)
    view.announce("أضيفت تسمية: مكان")
    view.select(3, 3)


def test_a_new_document_has_its_own_positions(view, interface):
    view.show_document("نعم")
    assert interface.textInterface().characterCount() == 3
