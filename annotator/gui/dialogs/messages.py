"""Short messages: what went wrong and where, as plain text that can be copied."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from annotator.domain.errors import AnnotatorError, Cancelled, ImportRefused
from annotator.gui.appearance.language import speak
from annotator.wording.interface import TROUBLE
from annotator.wording.refusals import sentence_for
from annotator.wording.reports import MORE

_MOST = 8
_MARKS = {True: "\N{RIGHT-TO-LEFT MARK}", False: "\N{LEFT-TO-RIGHT MARK}"}
_kept: list[QMessageBox] = []


def message(parent: QWidget | None, title: str, text: str, details: Sequence[str] = ()) -> QMessageBox:
    """A message box with plain text; the first few details stand in it, the rest are counted."""
    box = QMessageBox(parent)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(_directed(text))
    shown = list(details[:_MOST])
    if len(details) > _MOST:
        shown.append(speak(MORE, count=len(details) - _MOST))
    box.setInformativeText(_directed("\n".join(shown)))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    _kept.append(box)  # one without a parent would be gone before it is seen
    box.finished.connect(lambda _: _kept.remove(box))
    return box


def _directed(text: str) -> str:
    """The text, in which every line runs in the interface's direction, whatever it begins with.

    Qt takes a line's direction from its first letter, even where that stands in an isolate.
    """
    rtl = QApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return "\n".join(f"{_MARKS[rtl]}{line}" if line else line for line in text.split("\n"))


def tell_trouble(parent: QWidget | None, trouble: AnnotatorError) -> None:
    """Say what could not be done, and every problem of an import."""
    problems = trouble.problems if isinstance(trouble, ImportRefused) else ()
    details = [speak(sentence_for(problem)) for problem in problems]
    message(parent, speak(TROUBLE), speak(sentence_for(trouble)), details).open()


def tell_end(parent: QWidget | None, trouble: AnnotatorError, stopped: Callable[[AnnotatorError], None]) -> None:
    """Long work ended in trouble: what the person stopped is told in passing by `stopped`, all else in a box."""
    if isinstance(trouble, Cancelled):
        stopped(trouble)
    else:
        tell_trouble(parent, trouble)
