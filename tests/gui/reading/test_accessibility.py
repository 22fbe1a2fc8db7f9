import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible

from annotator.domain.annotation import Annotation
from annotator.domain.span import Span
from annotator.gui.reading import accessibility

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


def annotated(view):
    view.show_document(TEXT)
    outer, inner = Span(0, 10), Span(4, 10)
    marks = [
        Annotation(id, "d", "a", label, span, span.text_in(TEXT), "2023-11-13T06:43:00Z")
        for id, label, span in (("q", "quote", outer), ("l", "location", inner))
    ]
    view.set_annotations(marks)


def test_the_annotations_at_the_caret_are_told_the_innermost_first(view, interface):
    annotated(view)
    view.select(5, 5)
    assert interface.text(QAccessible.Text.Description) == "مكان: العراق, اقتباس: قال العراق"
    view.select(1, 1)
    assert interface.text(QAccessible.Text.Description) == "اقتباس: قال العراق"
    view.select(12, 12)
    assert interface.text(QAccessible.Text.Description) == ""


def test_who_listens_hears_once_what_the_caret_comes_into(view, interface, monkeypatch):
    said = []
    monkeypatch.setattr(accessibility, "is_heard", lambda: True)
    monkeypatch.setattr(accessibility, "announce", lambda _, text: said.append(text))
    annotated(view)
    for offset in (12, 5, 6, 1, 12, 5):
        view.select(offset, offset)
    assert said == ["مكان: العراق, اقتباس: قال العراق", "اقتباس: قال العراق", "مكان: العراق, اقتباس: قال العراق"]
    said.clear()
    view.choose("q")  # of this the status line tells
    assert said == []
