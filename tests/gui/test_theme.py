from dataclasses import fields

import pytest
from PySide6.QtGui import QColor, QPalette

from annotator.domain.label import DEFAULT_LABELS, SPARE_COLOURS, Label
from annotator.gui.appearance.colours import contrast
from annotator.gui.appearance.theme import (
    DARK,
    LIGHT,
    Pattern,
    Theme,
    is_quoted,
    label_styles,
    palette,
    style_sheet,
    theme_for,
)

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
ADDED = tuple(
    Label(f"added{place}", {"en": f"added {place}"}, {"light": light, "dark": dark}, position=6 + place)
    for place, (light, dark) in enumerate(SPARE_COLOURS)
)


def test_each_theme_is_asked_for_by_whether_it_is_dark():
    assert theme_for(dark=True).dark
    assert not theme_for(dark=False).dark


@THEMES
@pytest.mark.parametrize("name", ["ink", "muted", "accent", "saved", "not_saved", "done", "flag"])
def test_text_of_every_colour_reads_on_ground_and_page(theme: Theme, name: str):
    assert contrast(getattr(theme, name), theme.ground) >= 4.5
    assert contrast(getattr(theme, name), theme.page) >= 4.5


@THEMES
def test_ink_reads_on_the_selection(theme: Theme):
    assert contrast(theme.ink, theme.selection) >= 7


@THEMES
@pytest.mark.parametrize("label", DEFAULT_LABELS + ADDED, ids=lambda label: label.id)
def test_every_label_keeps_its_contrasts(theme: Theme, label: Label):
    colour = theme.colour_of(label)
    fill = theme.fill_of(colour)
    assert contrast(colour, theme.page) >= 4.5  # also page-coloured words on a chip of the label's colour
    assert contrast(theme.ink, fill) >= (4.5 if is_quoted(label) else 7)  # quotes have no fill
    assert contrast(colour, fill) >= 3


@THEMES
def test_fills_are_those_that_were_measured(theme: Theme):
    fills = (
        ["#D5DBF2", "#D6E5DC", "#E5D5CF", "#ECDAE9"] if not theme.dark else ["#313B5B", "#215044", "#53312A", "#554924"]
    )
    assert [theme.fill_of(theme.colour_of(label)) for label in DEFAULT_LABELS[:4]] == fills


@THEMES
def test_the_palette_takes_ground_for_windows_and_page_for_lists(theme: Theme):
    made = palette(theme)
    assert made.color(QPalette.ColorRole.Window) == QColor(theme.ground)
    assert made.color(QPalette.ColorRole.Base) == QColor(theme.page)
    assert made.color(QPalette.ColorRole.Highlight) == QColor(theme.selection)
    assert made.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text) == QColor(theme.muted)


@THEMES
def test_the_style_sheet_leaves_no_colour_unnamed(theme: Theme):
    sheet = style_sheet(theme)
    assert "$" not in sheet
    assert theme.lines in sheet
    assert not any(f"{field.name};" in sheet for field in fields(theme))


def test_only_quotes_are_drawn_around_the_words():
    styles = label_styles(DEFAULT_LABELS, "ar", LIGHT)
    assert [name for name, style in styles.items() if style.quoted] == ["quote"]
    assert styles["location"].name == "مكان"


def test_bars_change_their_pattern_after_the_fifth_label():
    styles = label_styles(DEFAULT_LABELS + ADDED, "en", LIGHT)
    assert {styles[label.id].pattern for label in DEFAULT_LABELS} == {Pattern.SOLID}
    assert [styles[label.id].pattern for label in ADDED] == [
        Pattern.DOUBLE,
        Pattern.DOTTED,
        Pattern.SOLID,
        Pattern.DOUBLE,
    ]


def test_a_label_without_a_colour_is_drawn_in_muted_ink():
    assert LIGHT.colour_of(Label("bare", {}, {})) == LIGHT.muted
