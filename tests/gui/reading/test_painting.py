import itertools
import re
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QTextLayout

from annotator.domain.label import DEFAULT_LABELS
from annotator.gui.appearance.fonts import interface_font, page_font
from annotator.gui.appearance.theme import LIGHT, LabelStyle, Pattern, label_styles
from annotator.gui.reading.drawing.look import Look, Shown
from annotator.gui.reading.heights import Metrics
from annotator.gui.reading.lanes import Marks
from annotator.gui.reading.page import Page
from annotator.gui.reading.painting import ParagraphPainter
from annotator.gui.reading.paragraphs import Paragraphs

WIDTH = 500
CUTS = [
    ("في العراق وسوريا اليوم", "سوريا"),
    ("مسؤول بالبنتاغون قوله", "البنتاغون"),
    ("موالين لإيران قتلوا", "إيران"),
    ("القوات الأميركية", "أميركية"),
    ("«ردّاً على بَغْدَاد»", "دّا"),
    ("على بَغْدَاد", "غْدَ"),
    ('إن "6 أو 7 مسلحين', "6 أو 7"),
    ("وباء (COVID-19) في", "باء (COV"),
]
WHITE = replace(LIGHT, page="#FFFFFF")  # mixed with itself it stays itself
UNSEEN = {label.id: LabelStyle("", WHITE.page, WHITE.page, label.id == "quote") for label in DEFAULT_LABELS}

pytestmark = pytest.mark.usefixtures("qapp")


def set_page(text: str, font: QFont | None = None, chips: bool = False) -> Page:
    metrics = Metrics.of(20, chips)
    metrics = replace(metrics, font=font or metrics.font)
    return Page(Paragraphs(text), metrics, WIDTH, lambda *_: None)


def drawn(page: Page, annotations=(), styles=None, shown=None, chips=False, width=WIDTH + 120) -> QImage:
    """The first paragraph of a page, 60 pixels from the picture's edges; cut off on the left if not so wide."""
    image = QImage(width, page.heights.total + 20, QImage.Format.Format_RGB32)
    theme = LIGHT if styles else WHITE
    image.fill(QColor(theme.page))
    look = Look(theme, page.metrics, styles or UNSEEN, chips=chips, numbers=False)
    lines = page.lines(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    marks = Marks(page, annotations).on_lines(0)
    painter.translate(width - WIDTH - 120, 0)
    ParagraphPainter(painter, look, lines, QPoint(60, 10)).paint(0, lines.count, marks, shown or Shown())
    painter.end()
    return image


def glyphs(page: Page):
    layout = page.lines(0).layout
    runs = layout.glyphRuns(-1, -1, QTextLayout.GlyphRunRetrievalFlag.RetrieveAll)
    return [(run.glyphIndexes(), [(place.x(), place.y()) for place in run.positions()]) for run in runs]


@pytest.mark.parametrize("font", ["page", "interface"])
@pytest.mark.parametrize("label", ["actor", "quote"])
@pytest.mark.parametrize(("text", "words"), CUTS)
def test_a_highlight_inside_a_word_changes_no_glyph_and_no_dot_of_ink(annotate, text, words, label, font):
    made = page_font(20) if font == "page" else interface_font(20)
    plain, marked = set_page(text, made), set_page(text, made)
    ink = drawn(plain)
    # The highlights are drawn, in the colour of the page: all that could be seen of them is a change of the text.
    assert drawn(marked, [annotate(text, words, label)]) == ink
    assert glyphs(marked) == glyphs(plain)
    assert drawn(marked, [annotate(text, words, label)], label_styles(DEFAULT_LABELS, "ar", LIGHT)) != ink


@pytest.mark.parametrize("font", ["page", "interface"])
def test_no_cut_inside_any_word_of_the_seed_changes_a_glyph_or_a_dot_of_ink(annotate, seed, font):
    made = page_font(20) if font == "page" else interface_font(20)
    cuts = 0
    for word in sorted(set(re.findall(r"\w+", seed))):
        plain = set_page(word, made)
        ink, shape = drawn(plain, width=200), glyphs(plain)
        for cut in range(1, len(word)):
            marked = set_page(word, made)
            assert drawn(marked, [annotate(word, word[cut:]), annotate(word, word[:cut], "date")], width=200) == ink
            assert glyphs(marked) == shape
            cuts += 1
    assert cuts > 1_000


def colours_at(image: QImage, x: int) -> list[str]:
    return [image.pixelColor(x, y).name().upper() for y in range(image.height())]


def test_the_innermost_label_owns_the_fill_and_each_has_a_bar_in_its_lane(annotate):
    text = "مقتل عناصر من الميليشيات المرتبطة بإيران"
    page = set_page(text)
    styles = label_styles(DEFAULT_LABELS, "ar", LIGHT)
    annotations = [
        annotate(text, text, "casualty"),
        annotate(text, "الميليشيات المرتبطة بإيران", "actor"),
        annotate(text, "إيران", "location"),
    ]
    image = drawn(page, annotations, styles)
    metrics, (left, right) = page.metrics, page.lines(0).pieces(0, text.index("إيران"), len(text))[0]
    column = colours_at(image, 60 + round((left + right) / 2))
    assert column[10 + metrics.fill_top + 1] == styles["location"].fill
    for lane, label in enumerate(["location", "actor", "casualty"]):
        assert column[10 + metrics.lane_top(lane) + metrics.bar // 2] == styles[label].colour
    start = page.lines(0).pieces(0, 0, 1)[0]
    assert colours_at(image, 60 + round(sum(start) / 2))[10 + metrics.fill_top + 1] == styles["casualty"].fill


def test_a_fill_is_round_where_its_mark_ends_and_square_where_it_goes_on_in_the_next_line(annotate):
    text = "قال الجنرال كوريلا: الولايات المتحدة ستواصل الدفاع عن نفسها وأفرادها ومصالحها، وأضاف أن ذلك كله قليل"
    page = set_page(text)
    image = drawn(page, [annotate(text, text)], label_styles(DEFAULT_LABELS, "ar", LIGHT))
    fill = label_styles(DEFAULT_LABELS, "ar", LIGHT)["actor"].fill
    corners = []
    for line in range(2):
        (left, right), *_ = page.lines(0).pieces(line, 0, len(text))
        y = 10 + line * page.metrics.line + page.metrics.fill_top
        corners += [image.pixelColor(60 + round(x), y).name().upper() == fill for x in (left + 1, right - 2)]
    assert corners == [True, False, False, True]


def test_nothing_is_drawn_below_the_line_when_all_lanes_are_full(annotate):
    text = "مقتل عناصر من الميليشيات المرتبطة بإيران"
    page = set_page(text)
    annotations = [annotate(text, text[cut:], "actor") for cut in range(0, 12, 2)]
    image = drawn(page, annotations, label_styles(DEFAULT_LABELS, "ar", LIGHT))
    below = {image.pixelColor(x, 10 + page.metrics.line).name().upper() for x in range(image.width())}
    assert below == {LIGHT.page}


def test_a_quote_is_a_dashed_line_and_a_bracket_beside_every_line_it_holds(annotate):
    text = "قال الجنرال كوريلا: الولايات المتحدة ستواصل الدفاع عن نفسها وأفرادها ومصالحها، وأضاف أن ذلك كله قليل"
    page = set_page(text)
    assert page.lines(0).count == 2
    quote = annotate(text, text[20:-5], "quote")
    styles = label_styles(DEFAULT_LABELS, "ar", LIGHT)
    image = drawn(page, [quote], styles)
    metrics = page.metrics
    gutter = colours_at(image, 60 + WIDTH + round(metrics.pixels * 0.7))
    inked = [y - 10 for y, colour in enumerate(gutter) if colour == styles["quote"].colour]
    assert inked == list(range(metrics.fill_top, metrics.line + metrics.fill_bottom))
    row = [
        image.pixelColor(x, 10 + metrics.lane_top(0)).name().upper() == styles["quote"].colour for x in range(60, 560)
    ]
    changes = sum(one != other for one, other in itertools.pairwise(row))
    assert changes > 40
    assert not any(styles["quote"].fill in colours_at(image, x) for x in range(60, 560, 7))


@pytest.mark.parametrize("pattern", [Pattern.SOLID, Pattern.DOUBLE, Pattern.DOTTED])
def test_bars_of_labels_beyond_the_fifth_differ_in_pattern(annotate, pattern):
    text = "الجيش"
    page = set_page(text)
    image = drawn(page, [annotate(text, text)], {"actor": LabelStyle("", "#000000", LIGHT.page, pattern=pattern)})
    metrics = page.metrics
    left, right = page.lines(0).pieces(0, 0, len(text))[0]
    top = 10 + metrics.lane_top(0)
    middle = [image.pixelColor(x, top + 1).name() == "#000000" for x in range(62 + round(left), 58 + round(right))]
    edge = [image.pixelColor(x, top).name() == "#000000" for x in range(63 + round(left), 57 + round(right))]
    assert all(middle) == (pattern is Pattern.SOLID)
    assert any(middle) == (pattern is not Pattern.DOUBLE)
    assert all(edge) == (pattern is not Pattern.DOTTED)


def test_chips_stand_above_the_words_and_do_not_cover_each_other(annotate):
    text = "الولايات المتحدة ستواصل الدفاع"
    page = set_page(text, chips=True)
    annotations = [annotate(text, text, "quote"), annotate(text, "الولايات المتحدة", "actor")]
    image = drawn(page, annotations, label_styles(DEFAULT_LABELS, "ar", LIGHT), chips=True)
    row = [image.pixelColor(x, 10 + 3).name().upper() for x in range(image.width())]
    quote, actor = (label_styles(DEFAULT_LABELS, "ar", LIGHT)[name].colour for name in ("quote", "actor"))
    quotes, actors = ([x for x, colour in enumerate(row) if colour == one] for one in (quote, actor))
    assert quotes
    assert actors
    assert max(actors) < min(quotes)  # the outer one first, as it is read
    assert max(quotes) <= 60 + WIDTH
    assert page.metrics.fill_top > round(page.metrics.pixels * 0.58)


def test_the_chosen_annotation_is_framed_in_the_accent_and_no_other(annotate):
    text = "البوكمال والميادين"
    page = set_page(text)
    annotations = [annotate(text, "البوكمال", "location", name="one"), annotate(text, "الميادين", "location")]
    styles = label_styles(DEFAULT_LABELS, "ar", LIGHT)
    image = drawn(page, annotations, styles, Shown(chosen="one"))
    row = [
        x - 60
        for x in range(image.width())
        if image.pixelColor(x, 10 + page.metrics.baseline).name().upper() == LIGHT.accent
    ]
    left, right = page.lines(0).pieces(0, 0, 8)[0]
    assert row
    assert min(row) == pytest.approx(left, abs=3)
    assert max(row) == pytest.approx(right, abs=3)


def test_the_caret_is_drawn_only_where_it_stands():
    text = "قال\nنعم"
    page = set_page(text)
    assert drawn(page, shown=Shown(caret=1)) != drawn(page)
    assert drawn(page, shown=Shown(caret=3)) != drawn(page)
    assert drawn(page, shown=Shown(caret=4)) == drawn(page)


def test_the_selection_covers_its_letters_only():
    text = "قال نعم"
    page = set_page(text)
    image = drawn(page, shown=Shown(4, 7))
    y = 10 + page.metrics.fill_top - 1
    selected = [x - 60 for x in range(image.width()) if image.pixelColor(x, y).name().upper() == LIGHT.selection]
    left, right = page.lines(0).pieces(0, 4, 7)[0]
    assert (min(selected), max(selected)) == (pytest.approx(left, abs=1.5), pytest.approx(right, abs=1.5))
