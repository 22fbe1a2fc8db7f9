"""What is only proposed, on the page: how it is drawn, and how it is reached. Pixels are those of the bundled fonts."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from annotator.domain.label import DEFAULT_LABELS
from annotator.domain.span import Span
from annotator.domain.suggestion import Remembered, Suggestion
from annotator.gui.appearance.theme import DARK, LIGHT, label_styles
from annotator.gui.reading.drawing.look import Look, MarkStyle, Shown
from annotator.gui.reading.heights import Metrics
from annotator.gui.reading.lanes import Marks
from annotator.gui.reading.page import Page
from annotator.gui.reading.painting import ParagraphPainter
from annotator.gui.reading.paragraphs import Paragraphs

WIDTH, LEFT, TOP = 500, 60, 10
TEXT = "شن الجيش هجوما في سوريا، وسوريا ترد على 6 أو 7 هجمات"
STYLES = label_styles(DEFAULT_LABELS, "ar", LIGHT)


def suggest(words: str, label: str = "location", text: str = TEXT, nth: int = 0) -> Suggestion:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    span = Span(start, start + len(words))
    why = Remembered(label, 6, 1)
    return Suggestion(f"{label} {start} {span.end}", "d", label, span, words, "memory", 0.9, why=why)


def drawn(text: str = TEXT, suggestions=(), annotations=(), shown=None, theme=LIGHT, **look) -> QImage:
    page = Page(Paragraphs(text), Metrics.of(20, chips=look.get("chips", False)), WIDTH, lambda *_: None)
    image = QImage(WIDTH + 2 * LEFT, page.lines(0).height + 2 * TOP, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.page))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    clothes = Look(theme, page.metrics, label_styles(DEFAULT_LABELS, "ar", theme), numbers=False, **look)
    lines, marks, proposed = page.lines(0), Marks(page, annotations), Marks(page, suggestions)
    told = (marks.on_lines(0), shown or Shown(), proposed.on_lines(0))
    ParagraphPainter(painter, clothes, lines, QPoint(LEFT, TOP)).paint(0, lines.count, *told)
    painter.end()
    return image


def colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())}


def changed(one: QImage, other: QImage) -> tuple[int, int, int, int]:
    """The box of all dots that differ: left, top, right, bottom."""
    assert one.size() == other.size()
    dots = [(x, y) for x in range(one.width()) for y in range(one.height()) if one.pixel(x, y) != other.pixel(x, y)]
    xs, ys = [x for x, _ in dots], [y for _, y in dots]
    return min(xs), min(ys), max(xs), max(ys)


@pytest.mark.usefixtures("qapp")
class TestDrawing:
    @pytest.mark.parametrize("style", MarkStyle)
    @pytest.mark.parametrize("theme", (LIGHT, DARK))
    def test_a_suggestion_has_neither_tint_nor_bar_in_any_look(self, style, theme):
        image = drawn(suggestions=[suggest("سوريا")], theme=theme, marks=style)
        styles = label_styles(DEFAULT_LABELS, "ar", theme)
        assert styles["location"].fill not in colours(image)
        metrics = Metrics.of(20, chips=False)
        *_, bottom = changed(image, drawn(theme=theme, marks=style))
        assert bottom - TOP < metrics.first_lane  # bars are for annotations

    @pytest.mark.parametrize("style", MarkStyle)
    def test_its_outline_is_broken_where_that_of_an_annotation_is_not(self, style, annotate):
        page = Page(Paragraphs(TEXT), Metrics.of(20, chips=False), WIDTH, lambda *_: None)
        left, right = page.lines(0).pieces(0, TEXT.index("سوريا"), TEXT.index("سوريا") + 5)[0]
        image, plain = drawn(suggestions=[suggest("سوريا")], marks=style), drawn()
        y = TOP + page.metrics.fill_top
        row = [image.pixel(x, y) != plain.pixel(x, y) for x in range(LEFT + round(left) + 4, LEFT + round(right) - 4)]
        assert any(row) and not all(row)

    def test_it_covers_the_letters_it_is_about_inside_a_word(self):
        page = Page(Paragraphs(TEXT), Metrics.of(20, chips=False), WIDTH, lambda *_: None)
        one = suggest("سوريا", nth=1)  # و|سوريا
        left, right = page.lines(0).pieces(0, one.span.start, one.span.end)[0]
        box = changed(drawn(suggestions=[one]), drawn())
        assert abs(box[0] - LEFT - left) <= 1.5 and abs(box[2] - LEFT - right) <= 1.5

    def test_digits_that_run_the_other_way_are_outlined_as_they_are_drawn(self):
        page = Page(Paragraphs(TEXT), Metrics.of(20, chips=False), WIDTH, lambda *_: None)
        one = suggest("6 أو 7", "casualty")
        pieces = page.lines(0).pieces(0, one.span.start, one.span.end)
        box = changed(drawn(suggestions=[one]), drawn())
        assert abs(box[0] - LEFT - pieces[0][0]) <= 1.5 and abs(box[2] - LEFT - pieces[-1][1]) <= 1.5

    @pytest.mark.parametrize("style", MarkStyle)
    def test_no_ink_of_the_words_changes(self, style):
        whole = drawn(suggestions=[suggest("سوريا"), suggest("سوريا، وسوريا", "actor")], marks=style)
        plain, ink = drawn(marks=style), QColor(LIGHT.ink).rgb()
        places = [(x, y) for x in range(plain.width()) for y in range(plain.height()) if plain.pixel(x, y) == ink]
        assert places and all(whole.pixel(x, y) == ink for x, y in places)

    def test_one_around_another_is_wider(self):
        inner, outer = suggest("سوريا"), suggest("سوريا، وسوريا", "actor")
        alone, both = drawn(suggestions=[inner]), drawn(suggestions=[inner, outer])
        assert changed(both, drawn())[1] < changed(alone, drawn())[1]

    def test_the_one_reached_is_framed_and_tinted(self):
        one = suggest("سوريا")
        image = drawn(suggestions=[one], shown=Shown(reached=one.id))
        assert {LIGHT.accent, STYLES["location"].fill} <= colours(image)
        assert LIGHT.accent not in colours(drawn(suggestions=[one]))

    def test_its_name_is_hollow_where_that_of_an_annotation_is_filled(self, annotate):
        one = annotate(TEXT, "سوريا", "location")
        metrics = Metrics.of(20, chips=True)
        rows = range(TOP, TOP + metrics.fill_top - 1)

        def filled(image: QImage) -> int:
            colour = QColor(STYLES["location"].colour).rgb()
            return sum(image.pixel(x, y) == colour for x in range(image.width()) for y in rows)

        hollow = filled(drawn(suggestions=[suggest("سوريا")], chips=True))
        assert 0 < hollow < filled(drawn(annotations=[one], chips=True)) / 2


class _Paints(QObject):
    def __init__(self, painted: list[int]) -> None:
        super().__init__()
        self._painted = painted

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._painted.append(1)
        return False


@pytest.fixture
def proposing(view, annotate):
    view.show_document(TEXT, [annotate(TEXT, "الجيش", name="army")])
    view.set_suggestions([suggest("سوريا"), suggest("سوريا", nth=1), suggest("6 أو 7", "casualty")])
    view.heard, view.chose = [], []
    view.suggestion_reached.connect(view.heard.append)
    view.annotation_chosen.connect(view.chose.append)
    return view


FIRST, SECOND, THIRD = suggest("سوريا").id, suggest("سوريا", nth=1).id, suggest("6 أو 7", "casualty").id


def test_the_next_suggestion_is_reached_in_reading_order_and_back(proposing):
    reached = [proposing.reach_next(step) and proposing.reached().id for step in (True, True, True, True, False)]
    assert reached == [FIRST, SECOND, THIRD, False, SECOND]
    assert proposing.caret() == proposing.reached().span.start


def test_what_is_reached_and_what_is_chosen_are_never_two(proposing):
    proposing.go_to("army")
    proposing.reach_next(True)
    assert (proposing.chosen(), proposing.reached().id) == (None, FIRST)
    proposing.choose_next(False)
    assert (proposing.chosen(), proposing.reached()) == ("army", None)


def test_a_click_reaches_a_suggestion_and_a_click_beside_leaves_it(proposing, hand):
    hand.click(TEXT.index("سوريا") + 2)
    assert proposing.reached().id == FIRST
    hand.click(TEXT.index("هجوما") + 2)
    assert proposing.reached() is None
    assert [one for one in proposing.heard if one] == [FIRST]


def test_of_a_suggestion_and_an_annotation_at_one_place_clicks_take_turns(proposing, hand, annotate):
    around = annotate(TEXT, "في سوريا", name="around")
    proposing.set_annotations([around])
    for expected in ((None, FIRST), ("around", None), (None, FIRST)):
        hand.click(TEXT.index("سوريا") + 2)
        reached = proposing.reached()
        assert (proposing.chosen(), reached and reached.id) == expected


@pytest.mark.parametrize("leave", ("caret", "selection", "escape"))
def test_a_suggestion_is_left_when_the_caret_walks_away(proposing, qtbot, leave):
    proposing.reach_next(True)
    if leave == "selection":
        proposing.take(0, 3)
    else:
        qtbot.keyClick(proposing, Qt.Key.Key_Left if leave == "caret" else Qt.Key.Key_Escape)
    assert proposing.reached() is None
    assert proposing.heard[-1] == ""


def test_a_suggestion_that_is_no_longer_made_is_reached_no_more(proposing):
    proposing.reach_next(True)
    proposing.set_suggestions([suggest("سوريا", nth=1)])
    assert proposing.reached() is None
    assert [one.id for one in proposing.suggestions()] == [SECOND]


def test_the_same_suggestions_made_again_repaint_nothing(proposing, qtbot):
    qtbot.wait(20)
    painted = []
    proposing.viewport().installEventFilter(watch := _Paints(painted))
    proposing.set_suggestions([suggest("سوريا"), suggest("سوريا", nth=1), suggest("6 أو 7", "casualty")])
    qtbot.wait(20)
    assert painted == []
    proposing.set_suggestions([suggest("سوريا")])
    qtbot.waitUntil(lambda: painted != [])
    proposing.viewport().removeEventFilter(watch)


def test_the_card_says_label_source_certainty_and_reason(proposing, qtbot):
    thing, box = proposing._hovered_at(QPointF(proposing.letter_box(TEXT.index("سوريا") + 2).center()))
    assert thing.id == FIRST
    proposing._hovering._look(QPointF(box.center()))
    qtbot.waitUntil(proposing._hovering.card.isVisible, timeout=3000)
    told = proposing._hovering.card.text()
    for words in ("سوريا", "memory", "90%", "6", "1", proposing.style_of("location").name):
        assert words in told
    proposing.set_suggestions([suggest("سوريا")])
    assert proposing._hovering.card.isVisible()
    proposing.set_suggestions([])
    assert not proposing._hovering.card.isVisible()


def test_outlines_follow_the_words_when_the_page_gets_narrower(view):
    text = TEXT + " " + TEXT + " " + TEXT
    view.show_document(text)
    view.set_suggestions([suggest("هجمات", text=text, nth=2)])
    wide = view._proposed.on_lines(0)
    view.resize(480, 700)
    narrow = view._proposed.on_lines(0)
    assert len(narrow) == view._page.lines(0).count > len(wide)
    assert [bool(line) for line in narrow] == [False] * (len(narrow) - 1) + [True]
