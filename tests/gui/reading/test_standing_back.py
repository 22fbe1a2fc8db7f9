"""Paragraphs that hold labels stand back on demand: those without stay as they are, and no letter moves."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

TEXT = "شن الجيش الأميركي ضربات\nهدوء في المدينة\nقال الوزير كلامًا"


def strip(view, offset: int) -> QImage:
    """The lines of one paragraph as they are drawn."""
    box = view.letter_box(offset)
    return view.viewport().grab(QRect(0, box.top(), view.viewport().width(), box.height())).toImage()


def test_only_paragraphs_with_a_label_stand_back_and_come_forward_again(view, annotate):
    view.show_document(TEXT, [annotate(TEXT, "الجيش الأميركي")])
    labelled, other = 0, TEXT.index("هدوء")
    before = strip(view, labelled), strip(view, other)
    view.set_only_unlabelled(True)
    assert strip(view, labelled) != before[0]
    assert strip(view, other) == before[1]
    view.set_only_unlabelled(False)
    assert (strip(view, labelled), strip(view, other)) == before


def test_a_paragraphs_first_label_makes_all_of_it_stand_back(view, annotate):
    view.show_document(TEXT)
    view.set_only_unlabelled(True)
    last = TEXT.index("قال")
    ink = darkest(strip(view, last))
    view.set_annotations([annotate(TEXT, "كلامًا")])
    box = view.letter_box(last)
    area = QRect(box.left(), 0, box.width(), box.height())
    assert darkest(strip(view, last).copy(area)) > ink + 40


def darkest(image: QImage) -> int:
    return min(image.pixelColor(x, y).lightness() for x in range(image.width()) for y in range(image.height()))
