"""Documents of every shape open, are labelled, hit and scrolled."""

import random

import pytest
from PySide6.QtCore import QPointF

from annotator.arabic import letters
from annotator.domain.annotation import Annotation
from annotator.domain.span import Span
from annotator.gui.reading.drawing.look import MarkStyle
from tests.gui.shapes import LONG_PARAGRAPH, SHAPES


@pytest.fixture(params=SHAPES)
def text(request, seed) -> str:
    return SHAPES[request.param](seed)


def annotations(text: str, count: int = 60) -> list[Annotation]:
    """Spans of whole letters, chosen at random, some over several lines."""
    chance, made = random.Random(11), []
    for number in range(count):
        at = chance.randrange(len(text) - 1)
        start, end = letters.widened(text, at, min(len(text), at + chance.choice((1, 5, 20, 300))))
        span = Span(start, end)
        made.append(Annotation(f"a{number}", "d", "p", chance.choice(("actor", "date", "quote")), span, "", ""))
    return made


def test_shapes_are_what_they_are_called(seed):
    made = {name: shape(seed) for name, shape in SHAPES.items()}
    assert max(made["emoji and flags"]) > "\uffff"
    assert sum("\u064b" <= one <= "\u0652" for one in made["vocalised"]) > 3000
    assert "\t" in made["tables of numbers"]
    assert len(made["one paragraph"]) == LONG_PARAGRAPH
    assert "\n" not in made["one paragraph"]
    assert len(set(made.values())) == len(made)


def test_it_opens_is_labelled_hit_and_scrolled(view, qapp, text):
    given = annotations(text)
    view.show_document(text, given)
    qapp.processEvents()
    bar, chance = view.verticalScrollBar(), random.Random(1)
    hit = 0
    for style in MarkStyle:
        view.set_mark_style(style)
        for _ in range(8):
            bar.setValue(chance.randrange(bar.maximum() + 1))
            qapp.processEvents()
            for _ in range(40):
                point = QPointF(chance.randrange(920), chance.randrange(700))
                offset = view.letter_at(point)
                if offset is not None:
                    gap = view._metrics.gap  # below a paragraph's last line
                    assert view.letter_box(offset).adjusted(-1, 0, 1, gap).contains(point.toPoint())
                    over = {one.id for one in given if one.span.start <= offset < one.span.end}
                    assert {one.id for one in view.things_at(point)} == over
                    hit += 1
    assert hit > 200


def test_labelling_it_moves_no_letter(view, qapp, text):
    view.show_document(text)
    qapp.processEvents()
    places = [view.letter_box(offset) for offset in range(0, 900, 7)]
    view.set_annotations(annotations(text[:2000]))
    view.set_invisibles(shown=True)
    qapp.processEvents()
    assert [view.letter_box(offset) for offset in range(0, 900, 7)] == places
