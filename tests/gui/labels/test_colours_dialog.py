"""A label gets only colours that can be read and told apart; where one fails it is said why, and a better is found."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from annotator.domain.label import DEFAULT_LABELS
from annotator.formats.json.label_sets import LabelSet
from annotator.gui.appearance.colours import contrast, judged
from annotator.gui.appearance.theme import DARK, LIGHT, Theme
from annotator.gui.labels.colours_dialog import ColoursDialog
from annotator.gui.labels.set_files import with_fit_colours
from annotator.gui.labels.swatches import offered

OTHERS = {label.id: label.colour for label in DEFAULT_LABELS[1:]}
NAMES = {label.id: label.name("en") for label in DEFAULT_LABELS}


@pytest.fixture
def dialog(qtbot: QtBot) -> ColoursDialog:
    dialog = ColoursDialog("actor", DEFAULT_LABELS[0].colour, OTHERS, NAMES)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def write(dialog: ColoursDialog, qtbot: QtBot, theme: str, colour: str) -> None:
    field = dialog.choices[theme].field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, colour)


def test_the_colours_that_are_pass_and_are_taken(dialog: ColoursDialog) -> None:
    assert dialog.ok.isEnabled()
    assert dialog.colours() == {"light": "#1D44DB", "dark": "#6B90FF"}
    assert "Reads well" in dialog.choices["light"].verdict.text()
    assert not dialog.choices["light"].proposal.isVisible()


@pytest.mark.parametrize(
    ("colour", "why"), [("#FFEE88", "Too faint"), ("#23805B", "location"), ("#12", "no colour"), ("red", "no colour")]
)
def test_a_colour_that_fails_is_told_why_and_cannot_be_taken(
    dialog: ColoursDialog, qtbot: QtBot, colour: str, why: str
) -> None:
    write(dialog, qtbot, "light", colour)
    assert why in dialog.choices["light"].verdict.text()
    assert not dialog.ok.isEnabled()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_proposal_is_the_nearest_that_passes_and_one_press_takes_it(
    dialog: ColoursDialog, qtbot: QtBot, theme: str
) -> None:
    page = LIGHT if theme == "light" else DARK
    write(dialog, qtbot, theme, "#777777" if theme == "dark" else "#ffee88")
    choice = dialog.choices[theme]
    assert choice.proposal.isVisible()
    qtbot.keyClick(choice.proposal, Qt.Key.Key_Space)
    assert judged(choice.colour(), page, {label: one[theme] for label, one in OTHERS.items()}).passes
    assert dialog.ok.isEnabled()
    assert not choice.proposal.isVisible()


def test_only_swatches_that_pass_can_be_chosen_and_arrows_move_among_them(dialog: ColoursDialog, qtbot: QtBot) -> None:
    choice = dialog.choices["light"]
    for colour, swatch in choice.grid.swatches.items():
        assert swatch.isEnabled() == judged(colour, LIGHT, {one: OTHERS[one]["light"] for one in OTHERS}).passes
        assert colour in swatch.accessibleName()
    usable = [one for one in choice.grid.swatches.values() if one.isEnabled()]
    assert len(usable) >= 8
    qtbot.mouseClick(usable[0], Qt.MouseButton.LeftButton)
    assert choice.colour() == usable[0].colour
    assert usable[0].isChecked()
    qtbot.keyClick(usable[0], Qt.Key.Key_Right)
    focused = dialog.focusWidget()
    assert focused is not usable[0] and focused in usable


def test_the_sample_is_drawn_in_the_colour_on_the_page_of_its_theme(dialog: ColoursDialog, qtbot: QtBot) -> None:
    for theme, page in (("light", LIGHT), ("dark", DARK)):
        sample = dialog.choices[theme]._sample
        image = sample.grab().toImage()
        colours = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
        assert QColor(page.page).name() in colours
        assert QColor(page.colour_of(DEFAULT_LABELS[0])).name() in colours


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_every_colour_of_the_grid_can_be_read(theme: Theme) -> None:
    colours = [one for row in offered(theme) for one in row]
    assert len(set(colours)) == len(colours) == 39
    assert min(contrast(one, theme.page) for one in colours) >= 4.5


def test_colours_of_a_file_that_cannot_be_used_are_replaced_and_counted() -> None:
    from dataclasses import replace

    labels = (
        DEFAULT_LABELS[0],
        replace(DEFAULT_LABELS[1], colour={"light": "#1D44DB", "dark": "#2FE3A6"}),
        replace(DEFAULT_LABELS[2], colour={"light": "#FFEE88", "dark": "#1C1D21"}),
    )
    fit, replaced = with_fit_colours(LabelSet(labels))
    assert replaced == 3
    assert fit.labels[0] == labels[0]
    for theme, key in ((LIGHT, "light"), (DARK, "dark")):
        colours = {label.id: label.colour[key] for label in fit.labels}
        for label, colour in colours.items():
            others = {one: other for one, other in colours.items() if one != label}
            assert judged(colour, theme, others).passes
    assert with_fit_colours(LabelSet(DEFAULT_LABELS)) == (LabelSet(DEFAULT_LABELS), 0)
