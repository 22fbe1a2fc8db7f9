import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QRegion

from annotator.gui.reading.page import KEPT
from annotator.gui.reading.paragraphs import LONGEST
from tests.gui.reading.blits import differing_rows, on_screen


def long_text(seed: str, characters: int) -> str:
    """Paragraphs of one to four sentences of the seed, and blank ones between."""
    chance = random.Random(7)
    sentences = [one for one in seed.replace("\n", ". ").split(". ") if len(one) > 20]
    made, length = [], 0
    while length < characters:
        made.append(". ".join(chance.choices(sentences, k=chance.randint(0, 4))))
        length += len(made[-1]) + 1
    return "\n".join(made)


def test_what_scrolling_moved_equals_a_full_repaint(view, seed, annotate, qapp):
    text = long_text(seed, 60_000)
    chance = random.Random(4)
    annotations = []
    for nth in range(150):
        words = chance.choice(["سوريا", "الحرس الثوري الإيراني", "العراق", "القوات الأميركية", "إيران"])
        annotations.append(annotate(text, words, chance.choice(["actor", "location", "quote"]), nth=nth // 5))
    view.show_document(text, annotations)
    view.select(3000, 3400)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    qapp.processEvents()
    for step in range(120):
        bar.setValue(bar.value() + chance.choice((-37, -60, -111, 45, -300, 13, -20)))
        qapp.processEvents()
        if step % 6 == 0:
            moved = on_screen(view)
            view.viewport().repaint()
            assert differing_rows(on_screen(view), moved) == []


@pytest.mark.parametrize("scale", ["1", "1.25", "1.5", "2"])
def test_at_every_scale_what_scrolling_moved_equals_a_full_repaint(scale):
    """60 frames of 300 random steps; a process has one scale for good."""
    made = subprocess.run(
        [sys.executable, "-m", "tests.gui.reading.blits", "60"],
        env=os.environ | {"QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen"},
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert made.stdout.split() == [scale, "60", "0"], made.stderr


def test_what_is_on_screen_never_jumps_while_heights_above_are_found(view, seed, qapp):
    text = long_text(seed, 60_000)
    view.show_document(text)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    qapp.processEvents()
    for _ in range(40):
        offset = view.first_offset()
        top = view.letter_box(offset).top()
        bar.setValue(bar.value() - 50)
        assert view.letter_box(offset).top() == top + 50
        qapp.processEvents()


def test_a_jump_sets_only_what_is_seen_where_it_lands(view, seed, qapp):
    view.show_document(long_text(seed, 60_000))
    qapp.processEvents()
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    qapp.processEvents()
    assert view._page.times_set < 60
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    qapp.processEvents()
    assert view._page.times_set < 90


def test_revealing_lands_on_the_line_wherever_it_is(view, seed, qapp):
    text = long_text(seed, 100_000)
    view.show_document(text)
    chance = random.Random(3)
    for _ in range(30):
        offset = chance.randrange(len(text))
        view.reveal(offset)
        qapp.processEvents()
        box = view.letter_box(offset)
        assert box.top() >= 0
        assert box.bottom() <= view.viewport().height()


@pytest.mark.parametrize("opening", ["", "ا " * 2000 + "\n", "صضسش " * 800 + "\n"])
def test_the_end_of_the_text_can_be_reached(view, seed, qapp, opening):
    """Also where the opening, from which heights are estimated, is narrower or wider than the rest."""
    text = opening + long_text(seed, 60_000)
    view.show_document(text)
    bar = view.verticalScrollBar()
    for _ in range(5):
        bar.setValue(bar.maximum())
        qapp.processEvents()
        qapp.processEvents()
    box = view.letter_box(len(text.rstrip()) - 1)
    assert box.bottom() > view.viewport().height() - 3 * box.height()
    assert box.top() >= 0
    assert box.bottom() <= view.viewport().height()


def test_the_estimate_of_the_whole_height_is_near_the_truth(view, seed):
    text = long_text(seed, 60_000)
    view.show_document(text)
    estimate = view._page.heights.total
    for index in range(len(view._page.paragraphs)):
        view._page.lines(index)
    assert estimate == pytest.approx(view._page.heights.total, rel=0.03)


def test_a_paragraph_of_200000_characters_opens_with_the_pieces_that_are_seen(view, seed, qapp):
    text = " ".join(long_text(seed, 200_000).split("\n"))
    view.show_document(text)
    qapp.processEvents()
    assert len(view._page.paragraphs) > len(text) // LONGEST
    assert view._page.times_set <= 2
    view.select(0, len(text))
    qapp.processEvents()
    assert view._page.times_set <= 2


def test_a_long_document_opens_with_what_is_seen_and_keeps_no_more_than_it_should(view, seed, qapp):
    text = "قال العراق\n" * (KEPT + 300)
    view.show_document(text)
    qapp.processEvents()
    assert view._page.times_set < 40
    for index in range(len(view._page.paragraphs)):
        view._page.lines(index)
    assert view._page.lines_if_set(0) is None
    oldest = len(view._page.paragraphs) - KEPT
    view._page.lines(oldest)
    view._page.lines(0)
    assert view._page.lines_if_set(oldest) is not None  # looked at again, it is no longer the oldest
    view._page.lines(oldest)
    assert sum(view._page.lines_if_set(index) is not None for index in range(len(view._page.paragraphs))) == KEPT
    times = view._page.times_set
    view.viewport().repaint()
    assert view._page.times_set > times


class Repainted(QObject):
    """Gathers what a widget is asked to paint."""

    def __init__(self, watched):
        super().__init__(watched)
        self.region = QRegion()
        watched.installEventFilter(self)

    def eventFilter(self, _watched, event):
        if event.type() == QEvent.Type.Paint:
            self.region = self.region.united(event.region())
        return False


@pytest.fixture
def repainted(view, qapp):
    def ask(act):
        qapp.processEvents()
        watch = Repainted(view.viewport())
        act()
        qapp.processEvents()
        view.viewport().removeEventFilter(watch)
        return [QRect(one) for one in watch.region]

    return ask


def test_a_new_annotation_repaints_only_its_line(view, seed, annotate, repainted):
    view.show_document(seed, [annotate(seed, "القوات الأميركية")])
    new = annotate(seed, "دمشق", "location")
    rects = repainted(lambda: view.set_annotations([*view.annotations(), new]))
    line = view.letter_box(new.span.start)
    assert rects
    assert all(line.top() - 5 <= one.top() and one.bottom() <= line.bottom() + 5 for one in rects)


def test_two_new_annotations_far_apart_do_not_repaint_what_lies_between(view, seed, annotate, repainted):
    view.show_document(seed)
    two = [annotate(seed, "دمشق"), annotate(seed, "التغطية")]
    rects = repainted(lambda: view.set_annotations(two))
    assert sum(one.height() for one in rects) <= 2 * (view.letter_box(0).height() + 10)


def test_a_removed_annotation_repaints_the_lines_whose_lanes_it_changes_and_no_other(view, annotate, repainted):
    text = "قال العراق وسوريا اليوم إن " * 12
    quote = annotate(text, text.strip(), "quote")
    word = annotate(text, "سوريا", nth=5)
    view.show_document(text, [quote, word])
    rects = repainted(lambda: view.set_annotations([quote]))
    line = view.letter_box(word.span.start)
    assert rects
    assert all(line.top() - 5 <= one.top() and one.bottom() <= line.bottom() + 5 for one in rects)


def test_nothing_is_repainted_when_the_same_annotations_come_again(view, seed, annotate, repainted):
    same = [annotate(seed, "الجيش الأميركي"), annotate(seed, "قطاع غزة", "location")]
    view.show_document(seed, same)
    assert repainted(lambda: view.set_annotations(list(same))) == []


def test_an_annotation_out_of_sight_sets_and_repaints_nothing(view, seed, annotate, repainted):
    text = long_text(seed, 60_000)
    view.show_document(text)
    far = annotate(text, "سوريا", nth=100)
    repainted(lambda: None)
    times = view._page.times_set
    assert repainted(lambda: view.set_annotations([far])) == []
    assert view._page.times_set == times


def test_every_pixel_after_small_repaints_equals_a_full_repaint(view, seed, annotate, qapp):
    view.show_document(seed)
    shown = []
    for words, label in (
        ("الجيش الأميركي", "actor"),
        ("الأميركي مطلع", "date"),
        ("سوريا", "location"),
        ("قطاع غزة", "quote"),
    ):
        shown.append(annotate(seed, words, label))
        view.set_annotations(shown)
        qapp.processEvents()
        view.choose(shown[-1].id, reveal=False)
        qapp.processEvents()
        view.select(300, 340 + len(shown))
        qapp.processEvents()
        small = on_screen(view)
        view.viewport().repaint()
        assert differing_rows(on_screen(view), small) == []


@pytest.mark.parametrize("spans", [((265, 460), (265, 300)), ((265, 460), (420, 460)), ((265, 300), (280, 470))])
def test_a_selection_that_changes_at_one_end_is_repainted_there(view, seed, qapp, spans):
    view.show_document(seed)
    view.reveal(470)
    for span in spans:
        view.select(*span)
        qapp.processEvents()
    small = on_screen(view)
    view.viewport().repaint()
    assert differing_rows(on_screen(view), small) == []


def test_a_frame_that_reaches_into_the_next_line_is_whole_when_only_that_line_is_painted(view, annotate, qapp):
    text = "قال العراق وسوريا اليوم إن كل شيء تم " * 4
    nested = [annotate(text, text[:end], name=str(end)) for end in (10, 17, 23, 26)]
    view.show_document(text, nested)
    view.choose("26")
    qapp.processEvents()
    whole = on_screen(view)
    view.viewport().repaint(QRect(0, view.letter_box(0).bottom() + 1, 920, 10))
    assert differing_rows(on_screen(view), whole) == []
    view.choose(None)
    qapp.processEvents()
    assert differing_rows(on_screen(view), whole) != []


def test_the_page_is_whole_when_the_first_paragraph_turns_out_much_smaller(view, qapp):
    text = "ا" * 400 + " ا" * 300 + "\n" + "صضسش " * 3000
    view.resize(920, 1200)
    view.show_document(text)
    bar, page = view.verticalScrollBar(), view._page
    bar.setValue(page.top(1) + page.metrics.margin)
    qapp.processEvents()
    assert page.lines_if_set(0) is None
    bar.setValue(10)
    qapp.processEvents()
    moved = on_screen(view)
    view.viewport().repaint()
    assert differing_rows(on_screen(view), moved) == []
    assert bar.value() == 0
